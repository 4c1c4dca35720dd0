package org.postil.live;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.postil.events.Delivered;

/**
 * What a reader is told of an event: enough to fetch what it is about, and nothing of what it says.
 *
 * @param position to come back with after a lost connection
 * @param id of the thing itself
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record Happening(
        String position,
        Instant at,
        String kind,
        UUID actor,
        UUID document,
        UUID group,
        UUID id,
        Map<String, Object> more) {
    static Happening of(Delivered event) {
        return new Happening(
                event.position().toString(),
                event.at(),
                event.kind(),
                event.actor(),
                event.document(),
                event.group(),
                event.subject(),
                event.payload());
    }
}

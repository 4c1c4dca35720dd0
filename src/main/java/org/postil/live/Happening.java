package org.postil.live;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonIgnore;
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
 * @param details what else its readers need to know, beside the rest and not beneath it: the root of a note's thread, say
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
        @JsonIgnore Map<String, Object> details) {

    @JsonAnyGetter
    Map<String, Object> anything() {
        return details;
    }

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

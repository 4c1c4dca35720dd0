package org.postil.live;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.postil.events.Delivered;

/**
 * What a reader is told of an event: enough to fetch what it is about, and nothing of what it says or of what it bears.
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
        Map<String, Object> details = new HashMap<>(event.payload());
        if (event.document() != null) {
            details.keySet().removeAll(Set.of(Delivered.TAGS, Delivered.AUTHOR));
        }
        return new Happening(
                event.position().toString(),
                event.at(),
                event.kind(),
                event.actor(),
                event.document(),
                event.group(),
                event.subject(),
                details);
    }
}

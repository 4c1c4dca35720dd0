package org.postil.mentions;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;

/**
 * A mention as it is read.
 *
 * @param start where it stands in the text's current revision, in code points; absent while that is not sure
 * @param end exclusive
 * @param state exact, moved, changed, uncertain or lost, as of a note
 * @param exact the words it was made on
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MentionView(
        UUID id,
        UUID document,
        UUID text,
        Integer start,
        Integer end,
        String state,
        String exact,
        Named names,
        Author author) {

    /** Whom or what it names. */
    public record Named(UUID id, String register, String kind, String slug, String name) {
        @JsonIgnore
        public String address() {
            return "/" + register + "/" + slug;
        }
    }

    /** Who marked it. */
    public record Author(UUID id, String name) {}

    @JsonIgnore
    public boolean isPlaced() {
        return start != null;
    }
}

package org.postil.annotations;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/**
 * Where a note comes from that was written elsewhere and brought in by its author here, who answers for it.
 *
 * @param key what it is called there, the same whenever it comes again
 * @param author as he is named there, or null; nobody's account
 * @param written when, or null
 */
@Embeddable
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Origin(
        @Column(name = "origin_key") String key,
        @Column(name = "origin_author") String author,
        @Column(name = "origin_written") Instant written) {

    /** Its address, where it is called by one; else null. */
    @JsonIgnore
    public String address() {
        return key.matches("https?://\\S+") ? key : null;
    }
}

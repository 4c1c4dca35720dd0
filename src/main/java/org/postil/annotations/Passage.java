package org.postil.annotations;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/**
 * A range of a text at a revision, in the code points of its plain text, start inclusive and end exclusive, with the words
 * themselves and up to 32 code points before and after (W3C Web Annotation, 4.2.4 and 4.2.5).
 *
 * @param folio the label of the folio or page it begins on, or null
 */
@Embeddable
public record Passage(
        @Column(name = "text_id") UUID text,
        @Column(name = "revision") Integer revision,
        @Column(name = "start_at") Integer start,
        @Column(name = "end_at") Integer end,
        @Column(name = "exact") String exact,
        @Column(name = "prefix") String prefix,
        @Column(name = "suffix") String suffix,
        @Column(name = "folio") String folio) {}

package org.postil.links;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.postil.annotations.AnnotationView.Author;
import org.postil.shared.ApproximateDate;

/**
 * A cross-reference as it is read.
 *
 * @param deletable whether its reader may delete it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CrossReferenceView(
        UUID id,
        String kind,
        EndView source,
        EndView target,
        Author author,
        Instant created,
        String visibility,
        List<UUID> groups,
        String remark,
        @JsonIgnore boolean deletable) {

    /**
     * One end: its document, and of that a passage, an annotation, or neither. Offsets are code points, the end exclusive.
     *
     * @param folio the mark on which the passage begins, or null
     * @param anchor where the passage stands in the current revision
     * @param address where it is read
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record EndView(
            UUID document,
            DocumentBrief record,
            UUID text,
            Integer revision,
            Integer start,
            Integer end,
            String exact,
            String prefix,
            String suffix,
            String folio,
            Anchor anchor,
            UUID annotation,
            NoteBrief note,
            String address) {
        /** Whether it is a passage that has no certain place any more. */
        @JsonIgnore
        public boolean adrift() {
            return anchor != null && anchor.start() == null;
        }
    }

    /** The document at an end. */
    public record DocumentBrief(String slug, String title, String date, String kind) {
        @JsonIgnore
        public ApproximateDate approximateDate() {
            return ApproximateDate.parse(date);
        }
    }

    /** The annotation at an end; a highlight has a quote and no body. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record NoteBrief(
            String author,
            String body,
            String quote,
            @JsonIgnore UUID text,
            @JsonIgnore Integer start,
            @JsonIgnore Integer end) {}

    /** Where a passage stands in a revision; without offsets when it is uncertain or lost. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Anchor(
            Integer revision,
            Integer start,
            Integer end,
            @JsonProperty("state") String state) {}
}

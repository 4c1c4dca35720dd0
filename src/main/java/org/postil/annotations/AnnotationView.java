package org.postil.annotations;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.postil.anchoring.Span;
import org.postil.tags.TagView;

/**
 * An annotation as it is read, on pages and as JSON.
 *
 * @param target the passage it is on; null for one on a region or on the whole document
 * @param region the part of a page image it is on, or null
 * @param origin for what was written elsewhere and brought in by its author here; else null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AnnotationView(
        UUID id,
        UUID document,
        Author author,
        Instant created,
        Instant updated,
        int version,
        String body,
        List<String> tags,
        @JsonIgnore List<TagView> tagViews,
        String visibility,
        List<UUID> groups,
        String colour,
        UUID inReplyTo,
        @JsonIgnore Passage target,
        @JsonIgnore Region region,
        Anchor anchor,
        long replies,
        boolean resolved,
        Resolution resolution,
        Origin origin,
        String permalink) {

    public record Author(UUID id, String name) {}

    /** Who settled the thread, and when. */
    public record Resolution(Author by, Instant at) {}

    /**
     * Where it stands in a revision, and how surely; the span is absent when it is lost or uncertain.
     *
     * @param score between 0 and 1
     * @param reason a key for a sentence
     * @param settled that a person said so; null when the server worked it out
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Anchor(
            int revision,
            Integer start,
            Integer end,
            String state,
            double score,
            String reason,
            List<Span> candidates,
            Settled settled) {

        /** The same with the name of who settled it. */
        Anchor named(Map<UUID, String> names) {
            return settled == null
                    ? this
                    : new Anchor(revision, start, end, state, score, reason, candidates, settled.named(names));
        }
    }

    /**
     * A person's word on where it stands.
     *
     * @param how accepted, chosen or left
     */
    public record Settled(String how, Author by, Instant at) {
        static Settled of(org.postil.annotations.Settled settled) {
            return new Settled(settled.how(), new Author(settled.by(), ""), settled.at());
        }

        Settled named(Map<UUID, String> names) {
            return new Settled(how, new Author(by.id(), names.getOrDefault(by.id(), "")), at);
        }
    }

    /** The same with its permalink as a whole address. */
    public AnnotationView at(String base) {
        return with(anchor, base + permalink);
    }

    /** The same where it stood in another revision. */
    public AnnotationView standing(Anchor anchor) {
        return with(anchor, permalink);
    }

    private AnnotationView with(Anchor anchor, String permalink) {
        return new AnnotationView(
                id,
                document,
                author,
                created,
                updated,
                version,
                body,
                tags,
                tagViews,
                visibility,
                groups,
                colour,
                inReplyTo,
                target,
                region,
                anchor,
                replies,
                resolved,
                resolution,
                origin,
                permalink);
    }

    /** What it is on, as JSON says it; null for the whole document. */
    @JsonProperty("target")
    public Object marked() {
        return region == null ? target : region.target();
    }

    /** The revision it was made on, when that is not the one it is shown in; else null. */
    @JsonIgnore
    public Integer madeOn() {
        return target == null || anchor == null || target.revision() == anchor.revision() ? null : target.revision();
    }

    /** Whether it only marks a passage or a region. */
    @JsonIgnore
    public boolean highlight() {
        return body.isEmpty() && marked() != null && inReplyTo == null;
    }

    @JsonIgnore
    public boolean edited() {
        return updated.isAfter(created);
    }
}

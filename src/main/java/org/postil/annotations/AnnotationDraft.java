package org.postil.annotations;

import java.util.List;
import java.util.UUID;
import org.postil.facsimiles.FoundPage;

/**
 * What somebody writes. When changing an annotation, what is null stays.
 *
 * @param body Markdown; an annotation on a passage without one is a highlight
 * @param tags by name
 * @param visibility private, group or public; when absent private in one's own library, else group
 * @param groups whose members see it when it is for groups, one or several; the document's own when absent, which in
 *     one's own library is oneself
 * @param target a passage or a region; absent for the document as a whole
 */
public record AnnotationDraft(
        UUID id,
        String body,
        List<String> tags,
        String visibility,
        List<UUID> groups,
        String colour,
        Target target,
        UUID inReplyTo) {

    /** The same on a part of a page image. */
    public AnnotationDraft on(Target region) {
        return new AnnotationDraft(id, body, tags, visibility, groups, colour, region, inReplyTo);
    }

    /** Whether it says tags, which stand in other rows. */
    boolean tagged() {
        return tags != null && !tags.isEmpty();
    }

    /** Whether it says for whom it is; otherwise that stays, or is as usual. */
    boolean saysWhoSees() {
        return visibility != null || groups != null;
    }

    /** The same as a reply. */
    AnnotationDraft inReplyTo(UUID parent) {
        return new AnnotationDraft(id, body, tags, visibility, groups, colour, null, parent);
    }

    /**
     * Where it shall stand. In a text: by offsets (code points, end exclusive), by quote, or by both, which then must agree.
     * On a page image: by page and region, or by page and selector.
     *
     * @param revision the revision the offsets were counted in; the current one when absent
     * @param page its number, from 1
     * @param facsimile whose page it is; the one beside the document's first text when absent
     * @param selector a FragmentSelector of the W3C model
     */
    public record Target(
            UUID text,
            Integer revision,
            Integer start,
            Integer end,
            String exact,
            String prefix,
            String suffix,
            Integer page,
            UUID facsimile,
            Shape.Draft region,
            Selector selector) {

        /** In a text. */
        public Target(
                UUID text, Integer revision, Integer start, Integer end, String exact, String prefix, String suffix) {
            this(text, revision, start, end, exact, prefix, suffix, null, null, null, null);
        }

        /** A region of a page image. */
        public static Target region(FoundPage page, Shape.Draft region) {
            return new Target(null, null, null, null, null, null, null, page.number(), page.facsimile(), region, null);
        }

        boolean isRegion() {
            return page != null || facsimile != null || region != null || selector != null;
        }
    }

    /** @param value what it selects, in the words of its type */
    public record Selector(String type, String value) {}
}

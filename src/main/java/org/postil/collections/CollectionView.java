package org.postil.collections;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.postil.documents.DocumentView;
import org.postil.documents.Markdown;

/**
 * A collection as it is read.
 *
 * @param description Markdown
 * @param notes which notes go with it when it is shared, for those who may edit it; else null
 * @param chosen the same in names
 * @param query the archive's filters by which it finds documents, if it does
 * @param size how many documents it holds
 * @param writable whether its reader may give it words, order and headings, as {@link Coeditors} do
 * @param editable whether he may do all with it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CollectionView(
        UUID id,
        String slug,
        String title,
        String description,
        UUID group,
        Object notes,
        @JsonIgnore ChosenNotes chosen,
        Map<String, String> query,
        int size,
        Instant created,
        Instant updated,
        @JsonIgnore boolean writable,
        @JsonIgnore boolean editable) {
    private static final int EXCERPT = 240;

    /**
     * A document at its place, from 1, with the remark on why it stands there.
     *
     * @param headings that stand before it; absent where none does
     * @param found whether it stands there because the collection's query finds it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Entry(int position, List<String> headings, String remark, boolean found, DocumentView document) {}

    /** A row of the list that is put in order: a document or a heading. @param entry null for a heading */
    record Row(int number, String heading, Entry entry) {}

    /**
     * A way in which a collection is shared.
     *
     * @param kind "link", "public" or "group"
     * @param name what a link was made for, if that was said
     * @param chosen its notes in names; for one that is no link null
     * @param by the name of who made it
     * @param password whether it asks for one
     * @param uses how often somebody came in by it, and when last
     * @param url the address of the link; present only in the answer that makes it
     * @param group for one that is no link, in which group and for what; else null
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ShareView(
            UUID id,
            String kind,
            String name,
            Object notes,
            @JsonIgnore ChosenNotes chosen,
            String by,
            Instant created,
            Instant expires,
            Boolean password,
            Long uses,
            Instant used,
            String url,
            ShownTo group) {}

    /** @param role reader, annotator or editor: what members of the group may do at most */
    record ShownTo(UUID id, String name, String role) {}

    /** The description as safe HTML. */
    @JsonIgnore
    public String html() {
        return Markdown.html(description);
    }

    /** How the description begins, without marks. */
    @JsonIgnore
    public String excerpt() {
        String plain = Markdown.plain(description);
        return plain.codePointCount(0, plain.length()) <= EXCERPT
                ? plain
                : plain.substring(0, plain.offsetByCodePoints(0, EXCERPT)) + "…";
    }
}

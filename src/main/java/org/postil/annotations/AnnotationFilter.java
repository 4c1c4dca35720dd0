package org.postil.annotations;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import org.postil.accounts.Viewer;
import org.postil.shared.Condition;
import org.postil.shared.Problem;

/** Which annotations are asked for: {@code ?text=&from=&to=&tag=&author=&group=&document=&since=&q=}. All combine. */
public class AnnotationFilter {
    @RestQuery
    UUID text;

    /** Code points of the text's current revision; an annotation counts when it begins from here on. */
    @RestQuery
    Integer from;

    /** Exclusive. */
    @RestQuery
    Integer to;

    /** A tag's id. */
    @RestQuery
    UUID tag;

    @RestQuery
    UUID author;

    @RestQuery
    UUID group;

    @RestQuery
    UUID document;

    /** An instant, ISO 8601: changed since then. */
    @RestQuery
    String since;

    @RestQuery
    String q;

    /** @throws Problem 400 when an instant is not one */
    Condition condition(Viewer viewer) {
        List<Condition> all = new ArrayList<>();
        add(all, "a.text_id = :filterText", "filterText", text);
        add(all, "a.anchor_start >= :from", "from", from);
        add(all, "a.anchor_start < :to", "to", to);
        add(all, "a.tags @> array[tag_in_force(:tag)]", "tag", tag);
        add(all, "a.author = :author", "author", author);
        if (group != null) {
            all.add(Visible.meant(viewer, "group", group));
        }
        add(all, "a.document_id = :filterDocument", "filterDocument", document);
        add(all, "a.updated >= :since", "since", since == null ? null : instant(since));
        add(all, "a.words @@ websearch_to_tsquery('postil', :q)", "q", q == null || q.isBlank() ? null : q);
        return Condition.all(all);
    }

    private static Instant instant(String written) {
        try {
            return Instant.parse(written);
        } catch (DateTimeParseException e) {
            throw Problem.invalid("since", "Give an instant such as 1956-10-28T12:00:00Z.");
        }
    }

    private static void add(List<Condition> all, String clause, String name, Object value) {
        if (value != null) {
            all.add(new Condition(clause, Map.of(name, value)));
        }
    }
}

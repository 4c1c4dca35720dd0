package org.postil.vocabulary;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.postil.accounts.Viewer;
import org.postil.annotations.Visible;
import org.postil.documents.Document;
import org.postil.documents.Documents;
import org.postil.documents.Readable;
import org.postil.shared.Condition;
import org.postil.shared.Problem;
import org.postil.shared.Rows;

/**
 * What somebody who tags a note may mean: tags of the group by which, or by whose further names, what he has typed can be
 * completed. First those that this document's notes bear, then those that are used most, then by the alphabet.
 */
@ApplicationScoped
class Suggestions {
    private static final int MOST = 20;

    /** As many of a document's latest notes are looked at. */
    private static final int LATEST = 2000;

    private final EntityManager entities;
    private final Documents documents;

    /** How often each tag is used in a group, by notes that are not private. It puts in order, and is shown to nobody. */
    private final Cache<UUID, Map<UUID, Long>> uses = Caffeine.newBuilder()
            .maximumSize(1_000)
            .expireAfterWrite(Duration.ofMinutes(1))
            .build();

    Suggestions(EntityManager entities, Documents documents) {
        this.entities = entities;
        this.documents = documents;
    }

    /** @param also the further name that was typed, when it is by one that the tag was found; else null */
    record Suggestion(UUID id, UUID group, String name, String colour, String also) {}

    /**
     * @param document the one that is being annotated, or null
     * @param typed the beginning of a word of a name; without anything, what is used most
     * @throws Problem 404 for a document that the viewer may not read
     */
    List<Suggestion> of(Viewer viewer, UUID document, String typed) {
        Optional<Document> here = document == null
                ? Optional.empty()
                : Optional.of(documents.byId(viewer, document).orElseThrow(() -> Problem.notFound("document")));
        Set<UUID> groups = here.map(one -> documents.seen(one).vocabulary(viewer))
                .filter(group -> viewer.role(group).isPresent())
                .map(Set::of)
                .orElse(here.isPresent() ? Set.of(new UUID(0, 0)) : viewer.groups());
        Map<UUID, Long> used = here.map(one -> usesIn(viewer, one)).orElse(Map.of());
        return matching(groups, typed == null ? "" : typed.strip()).stream()
                .sorted(Comparator.comparing((Suggestion one) -> -used.getOrDefault(one.id(), 0L))
                        .thenComparing(one -> -usesOf(one.group()).getOrDefault(one.id(), 0L))
                        .thenComparing(one -> one.name().toLowerCase(Locale.ROOT)))
                .limit(MOST)
                .toList();
    }

    /** Found by its own name before by a further one, and each once. */
    private List<Suggestion> matching(Set<UUID> groups, String typed) {
        String begun = typed.toLowerCase(Locale.ROOT)
                .replaceFirst("^#", "")
                .replace("\\", "\\\\")
                .replace("%", "\\%")
                .replace("_", "\\_");
        return Rows.of(
                entities,
                new Condition("""
                        select distinct on (t.id) t.id, t.group_id, t.name, t.colour, case when k.own then null else k.name end
                        from known_tag k join tag t on t.id = k.tag_id
                        where k.group_id in (:groups)
                          and (unaccent(lower(k.name)) like unaccent(:begins) escape '\\'
                               or unaccent(lower(k.name)) like unaccent(:within) escape '\\')
                        order by t.id, k.own desc, k.name
                        """, Map.of("groups", groups, "begins", begun + "%", "within", "% " + begun + "%")),
                row -> new Suggestion(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5)));
    }

    private Map<UUID, Long> usesIn(Viewer viewer, Document document) {
        Condition seen = Readable.inSql(viewer).and(Visible.to(viewer));
        return counted(new Condition(
                        "select borne.id, count(*) from (select a.tags from annotation a join document d"
                                + " on d.id = a.document_id where a.document_id = :document and a.tags <> '{}' and "
                                + seen.clause() + " order by a.id desc limit " + LATEST
                                + ") latest cross join lateral unnest(latest.tags) as borne(id) group by 1",
                        seen.parameters())
                .with("document", document.id()));
    }

    private Map<UUID, Long> usesOf(UUID group) {
        return uses.get(
                group,
                asked -> counted(Condition.of(
                        "select borne.id, count(*) from annotation a join document d on d.id = a.document_id"
                                + " cross join lateral unnest(a.tags) as borne(id)"
                                + " where d.group_id = :group and a.tags <> '{}' and a.visibility <> 'private'"
                                + " and a.deleted is null group by 1",
                        "group",
                        asked)));
    }

    private Map<UUID, Long> counted(Condition query) {
        Map<UUID, Long> counts = new HashMap<>();
        Rows.of(entities, query, row -> counts.put(row.getObject(1, UUID.class), row.getLong(2)));
        return counts;
    }
}

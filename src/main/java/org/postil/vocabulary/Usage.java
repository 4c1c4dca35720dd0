package org.postil.vocabulary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.postil.accounts.Viewer;
import org.postil.shared.ApproximateDate;
import org.postil.shared.Condition;
import org.postil.shared.Rows;
import org.postil.tags.Tag;
import org.postil.tags.TagView;
import org.postil.tags.Tags;

/** Where, when and beside what a tag is used, as far as a viewer may see the notes that bear it. */
@ApplicationScoped
class Usage {
    private static final int MOST_DOCUMENTS = 100;
    private static final int MOST_COMPANIONS = 20;

    /** As many companions stand in the matrix, beside the tag itself. */
    private static final int IN_MATRIX = 7;

    private static final String FROM = " from annotation a join document d on d.id = a.document_id cross join lateral ";

    private final EntityManager entities;
    private final Tags tags;

    Usage(EntityManager entities, Tags tags) {
        this.entities = entities;
        this.tags = tags;
    }

    /** A document on which it is used. */
    record Where(String slug, String title, ApproximateDate date, long notes) {}

    /**
     * Another tag that the same notes bear.
     *
     * @param notes that bear both
     * @param all that bear the other one
     */
    record Companion(TagView tag, long notes, long all) {
        /** In hundredths. */
        public long share() {
            return all == 0 ? 0 : Math.max(1, notes * 100 / all);
        }
    }

    /** How many notes bear two tags each; a tag with itself, how many bear it at all. */
    record Matrix(List<TagView> tags, Map<Set<UUID>, Long> counts) {
        public long count(TagView one, TagView other) {
            return counts.getOrDefault(Set.copyOf(List.of(one.id(), other.id())), 0L);
        }

        /** How dark a field is, from 0 (nothing) to 4, by the share of the rarer tag's notes that bear both. */
        public int shade(TagView one, TagView other) {
            long both = count(one, other);
            long rarer = Math.min(count(one, one), count(other, other));
            return both == 0 || rarer == 0 ? 0 : (int) Math.min(4, 1 + both * 3 / rarer);
        }

        public TagGraph graph() {
            return TagGraph.of(this);
        }
    }

    /** @param undated notes on documents without a date */
    record Used(
            List<Where> documents,
            boolean more,
            Timeline timeline,
            long undated,
            List<Companion> companions,
            Matrix matrix) {}

    Used of(Viewer viewer, Tag tag) {
        Condition bearing = Concordance.bearing(viewer, Set.of(tag.id()));
        List<Where> documents = documents(bearing);
        Map<LocalDate, Long> days = new LinkedHashMap<>();
        long undated = 0;
        for (Object[] row : rows(
                "select d.date_earliest, count(*) from annotation a join document d on d.id = a.document_id where ",
                bearing,
                " group by 1 order by 1")) {
            if (row[0] == null) {
                undated = ((Number) row[1]).longValue();
            } else {
                days.put(((java.sql.Date) row[0]).toLocalDate(), ((Number) row[1]).longValue());
            }
        }
        List<Companion> companions = companions(viewer, tag, bearing);
        return new Used(
                documents.subList(0, Math.min(MOST_DOCUMENTS, documents.size())),
                documents.size() > MOST_DOCUMENTS,
                Timeline.of(days),
                undated,
                companions,
                matrix(viewer, tag, companions));
    }

    private List<Where> documents(Condition bearing) {
        return rows(
                        "select d.slug, d.title, d.date, count(*) from annotation a join document d on d.id = a.document_id where ",
                        bearing,
                        " group by d.id order by d.date_earliest nulls last, d.id limit " + (MOST_DOCUMENTS + 1))
                .stream()
                .map(row -> new Where(
                        (String) row[0],
                        (String) row[1],
                        ApproximateDate.parse((String) row[2]),
                        ((Number) row[3]).longValue()))
                .toList();
    }

    private List<Companion> companions(Viewer viewer, Tag tag, Condition bearing) {
        Map<UUID, Long> beside = counts(rows(
                "select beside.id, count(*)" + FROM + "unnest(a.tags) as beside(id) where beside.id <> :itself and ",
                bearing.with("itself", tag.id()),
                " group by 1 order by 2 desc, 1 limit " + MOST_COMPANIONS));
        if (beside.isEmpty()) {
            return List.of();
        }
        Map<UUID, Long> all = counts(rows(
                "select beside.id, count(*)" + FROM
                        + "unnest(a.tags) as beside(id) where beside.id = any(:bearing) and ",
                Concordance.bearing(viewer, beside.keySet()),
                " group by 1"));
        Map<UUID, TagView> named = tags.named(beside.keySet());
        List<Companion> companions = new ArrayList<>();
        beside.forEach((id, notes) -> companions.add(new Companion(named.get(id), notes, all.getOrDefault(id, notes))));
        return companions;
    }

    private Matrix matrix(Viewer viewer, Tag tag, List<Companion> companions) {
        List<TagView> shown = new ArrayList<>(List.of(TagView.of(tag)));
        companions.stream().limit(IN_MATRIX).map(Companion::tag).forEach(shown::add);
        Map<Set<UUID>, Long> counts = new HashMap<>();
        rows(
                        "select one.id, other.id, count(*)" + FROM
                                + "unnest(a.tags) as one(id) cross join lateral unnest(a.tags) as other(id)"
                                + " where one.id <= other.id and one.id = any(:bearing) and other.id = any(:bearing) and ",
                        Concordance.bearing(
                                viewer, shown.stream().map(TagView::id).collect(Collectors.toSet())),
                        " group by 1, 2")
                .forEach(row ->
                        counts.put(Set.copyOf(List.of((UUID) row[0], (UUID) row[1])), ((Number) row[2]).longValue()));
        return new Matrix(shown, counts);
    }

    private List<Object[]> rows(String select, Condition where, String rest) {
        return Rows.of(entities, new Condition(select + "(" + where.clause() + ")" + rest, where.parameters()));
    }

    private static Map<UUID, Long> counts(List<Object[]> rows) {
        Map<UUID, Long> counts = new LinkedHashMap<>();
        rows.forEach(row -> counts.put((UUID) row[0], ((Number) row[1]).longValue()));
        return counts;
    }
}

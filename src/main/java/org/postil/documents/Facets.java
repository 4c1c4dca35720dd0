package org.postil.documents;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.postil.accounts.Viewer;
import org.postil.shared.Condition;

/** What the archive holds of every kind, person, place, language and tag, as far as the viewer may read it. */
@ApplicationScoped
class Facets {
    private static final int MOST = 60;
    private static final int FIRST = 8;

    private final EntityManager entities;
    private final Tagged tagged;

    Facets(EntityManager entities, Tagged tagged) {
        this.entities = entities;
        this.tagged = tagged;
    }

    /** One side from which the archive can be filtered; its name is that of the filter in the address. */
    enum Side {
        KIND("d.kind", "d.kind", ""),
        PERSON(
                "xp.slug",
                "xp.name",
                " join document_person xdp on xdp.document_id = d.id join person xp on xp.id = xdp.person_id"),
        PLACE(
                "xp.slug",
                "xp.name",
                " join document_place xdp on xdp.document_id = d.id join place xp on xp.id = xdp.place_id"),
        LANGUAGE("xl.tag", "xl.tag", " cross join lateral unnest(d.languages) as xl(tag)"),
        TAG(
                "cast(xt.id as text)",
                "xt.name",
                " join (%s) xdt on xdt.document_id = d.id join tag xt on xt.id = xdt.tag_id");

        private final String value;
        private final String label;
        private final String join;

        Side(String value, String label, String join) {
            this.value = value;
            this.label = label;
            this.join = join;
        }

        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        private String counted(Condition condition, Condition tags) {
            return "select " + value + ", " + label + ", count(distinct d.id) from document d"
                    + join.formatted(tags.clause()) + " where "
                    + condition.clause() + " group by 1, 2 order by 3 desc, lower(" + label + "), 1";
        }
    }

    /** @param count of documents that bear it and match every other filter */
    record Value(String value, String label, long count, boolean chosen) {}

    /** The values of one side, the most frequent first. */
    record Facet(Side side, List<Value> values) {
        public List<Value> first() {
            return values.subList(0, Math.min(FIRST, values.size()));
        }

        public List<Value> rest() {
            return values.subList(Math.min(FIRST, values.size()), values.size());
        }

        public Optional<Value> chosen() {
            return values.stream().filter(Value::chosen).findFirst();
        }
    }

    /** All sides that have anything to choose. */
    List<Facet> of(Viewer viewer, ArchiveQuery query, ArchiveAddress address) {
        List<Facet> facets = new ArrayList<>();
        for (Side side : Side.values()) {
            var asked = address.parts().get(side.word());
            var facet = facet(side, viewer, query, side == Side.TAG && asked != null ? inForce(asked) : asked);
            if (!facet.values().isEmpty()) {
                facets.add(facet);
            }
        }
        return facets;
    }

    /** An old link may ask for a tag that was merged into another. */
    private String inForce(String tag) {
        var now = entities.createNativeQuery("select cast(tag_in_force(cast(:tag as uuid)) as text)", String.class)
                .setParameter("tag", tag)
                .getSingleResult();
        return now == null ? tag : (String) now;
    }

    private Facet facet(Side side, Viewer viewer, ArchiveQuery query, String chosen) {
        List<Value> values =
                new ArrayList<>(count(side, tagged.inSql(query.without(side.word()), viewer), viewer, chosen));
        if (chosen != null && values.stream().noneMatch(Value::chosen)) {
            values.add(0, nothingOf(side, viewer, chosen));
        }
        return new Facet(side, values);
    }

    /** What was chosen and does not occur under the other filters keeps its name, if the viewer may know it. */
    private Value nothingOf(Side side, Viewer viewer, String chosen) {
        var known = Readable.inSql(viewer).and(Condition.of(side.value + " = :chosen", "chosen", chosen));
        return count(side, known, viewer, chosen).stream()
                .map(value -> new Value(chosen, value.label(), 0, true))
                .findFirst()
                .orElse(new Value(chosen, chosen, 0, true));
    }

    private List<Value> count(Side side, Condition condition, Viewer viewer, String chosen) {
        var tags = tagged.pairs(viewer);
        var query = condition.bind(entities.createNativeQuery(side.counted(condition, tags), Object[].class));
        if (side == Side.TAG) {
            tags.bind(query);
        }
        List<Object[]> rows = query.setMaxResults(MOST).getResultList();
        return rows.stream()
                .map(row -> new Value(
                        (String) row[0],
                        (String) row[1],
                        ((Number) row[2]).longValue(),
                        Objects.equals(row[0], chosen)))
                .toList();
    }
}

package org.postil.documents;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.postil.documents.DocumentView.Named;
import org.postil.shared.Ids;
import org.postil.shared.Slug;

/** The people and places that documents name. One is made the first time its name is written. */
@ApplicationScoped
class Names {
    private final EntityManager entities;

    Names(EntityManager entities) {
        this.entities = entities;
    }

    /** Whose names stand in a document, and as what; each list in its order. */
    record Written(List<String> creators, List<String> recipients, List<String> people, List<String> places) {
        List<String> all() {
            List<String> all = new ArrayList<>(creators);
            all.addAll(recipients);
            all.addAll(people);
            all.addAll(places);
            return all;
        }
    }

    /** What stands beside one document; empty lists when nothing does. */
    static final class Beside {
        final List<Named> creators = new ArrayList<>();
        final List<Named> recipients = new ArrayList<>();
        final List<Named> people = new ArrayList<>();
        final List<Named> places = new ArrayList<>();

        private List<Named> in(String role) {
            return switch (role) {
                case "creator" -> creators;
                case "recipient" -> recipients;
                case "mentioned" -> people;
                default -> places;
            };
        }

        Written written() {
            return new Written(names(creators), names(recipients), names(people), names(places));
        }

        private static List<String> names(List<Named> named) {
            return named.stream().map(Named::name).toList();
        }
    }

    void write(UUID document, Written names) {
        entities.createNativeQuery("delete from document_person where document_id = :document")
                .setParameter("document", document)
                .executeUpdate();
        entities.createNativeQuery("delete from document_place where document_id = :document")
                .setParameter("document", document)
                .executeUpdate();
        involve(document, "creator", names.creators());
        involve(document, "recipient", names.recipients());
        involve(document, "mentioned", names.people());
        int position = 0;
        for (String name : names.places()) {
            entities.createNativeQuery("insert into document_place (document_id, place_id, position)"
                            + " values (:document, :place, :position) on conflict do nothing")
                    .setParameter("document", document)
                    .setParameter("place", named("place", name))
                    .setParameter("position", position++)
                    .executeUpdate();
        }
    }

    /** One query for any number of documents. */
    Map<UUID, Beside> beside(Collection<UUID> documents) {
        Map<UUID, Beside> beside = new HashMap<>();
        if (documents.isEmpty()) {
            return beside;
        }
        List<Object[]> rows = entities.createNativeQuery("""
                        select dp.document_id, dp.role, p.id, p.slug, p.name, dp.position as at
                        from document_person dp join person p on p.id = dp.person_id
                        where dp.document_id in (:documents)
                        union all
                        select dp.document_id, 'place', p.id, p.slug, p.name, dp.position
                        from document_place dp join place p on p.id = dp.place_id
                        where dp.document_id in (:documents)
                        order by at
                        """, Object[].class)
                .setParameter("documents", documents)
                .getResultList();
        for (Object[] row : rows) {
            beside.computeIfAbsent((UUID) row[0], id -> new Beside())
                    .in((String) row[1])
                    .add(new Named((UUID) row[2], (String) row[3], (String) row[4]));
        }
        return beside;
    }

    /** Who or what has a page at this address; the caller has seen to it that the viewer may know. */
    Named bySlug(String table, String slug) {
        Object[] row = (Object[]) entities.createNativeQuery(
                        "select id, slug, name from " + table + " where slug = :slug", Object[].class)
                .setParameter("slug", slug)
                .getSingleResult();
        return new Named((UUID) row[0], (String) row[1], (String) row[2]);
    }

    private void involve(UUID document, String role, List<String> people) {
        int position = 0;
        for (String name : people) {
            entities.createNativeQuery("insert into document_person (document_id, person_id, role, position)"
                            + " values (:document, :person, :role, :position) on conflict do nothing")
                    .setParameter("document", document)
                    .setParameter("person", named("person", name))
                    .setParameter("role", role)
                    .setParameter("position", position++)
                    .executeUpdate();
        }
    }

    /** The id of who or what is called so; made when there is none. The table's name is ours, never a caller's. */
    private UUID named(String table, String name) {
        List<UUID> known = byName(table, name);
        if (!known.isEmpty()) {
            return known.get(0);
        }
        String slug = Slug.of(
                name, table, taken -> !entities.createNativeQuery("select 1 from " + table + " where slug = :slug")
                        .setParameter("slug", taken)
                        .getResultList()
                        .isEmpty());
        entities.createNativeQuery("insert into " + table + " (id, slug, name) values (:id, :slug, :name)"
                        + " on conflict do nothing")
                .setParameter("id", Ids.next())
                .setParameter("slug", slug)
                .setParameter("name", name)
                .executeUpdate();
        return byName(table, name).get(0);
    }

    private List<UUID> byName(String table, String name) {
        return entities.createNativeQuery("select id from " + table + " where lower(name) = lower(:name)", UUID.class)
                .setParameter("name", name)
                .getResultList();
    }
}

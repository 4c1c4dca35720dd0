package org.postil.documents;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.postil.accounts.Viewer;
import org.postil.shared.Condition;

/**
 * What of the archive is asked for. Every part may be absent; those given combine.
 *
 * @param from the first day a document may bear, inclusive
 * @param to the last day, inclusive
 * @param person slug of somebody who made, received or is named in it
 * @param place slug
 * @param language BCP 47
 * @param repository the archive that holds it, as written in its provenance
 * @param tag the id of a tag the document or one of its texts' notes bears; or null
 * @param words that title, names or abstract have; searching texts and notes is another room's
 */
public record ArchiveQuery(
        LocalDate from,
        LocalDate to,
        String kind,
        String person,
        String place,
        String language,
        String repository,
        UUID tag,
        String words) {
    public static final ArchiveQuery EVERYTHING =
            new ArchiveQuery(null, null, null, null, null, null, null, null, null);

    /** In SQL, on the alias {@code d} of the table {@code document}; includes what the viewer may read. */
    public Condition inSql(Viewer viewer) {
        List<Condition> all = new ArrayList<>();
        all.add(Readable.inSql(viewer));
        add(all, "d.date_latest >= :from", "from", from);
        add(all, "d.date_earliest <= :to", "to", to);
        add(all, "d.kind = :kind", "kind", kind);
        add(
                all,
                "exists (select 1 from document_person fp join person p on p.id = fp.person_id"
                        + " where fp.document_id = d.id and p.slug = :person)",
                "person",
                person);
        add(
                all,
                "exists (select 1 from document_place fp join place p on p.id = fp.place_id"
                        + " where fp.document_id = d.id and p.slug = :place)",
                "place",
                place);
        add(all, "d.languages @> array[cast(:language as text)]", "language", language);
        add(all, "d.provenance ->> 'repository' = :repository", "repository", repository);
        add(
                all,
                "exists (select 1 from document_tag ft where ft.document_id = d.id and ft.tag_id = tag_in_force(:tag))",
                "tag",
                tag);
        add(all, "d.words @@ websearch_to_tsquery('postil', :words)", "words", words);
        return Condition.all(all);
    }

    /** The same, and records alone that have these words; all of them for blank or null. */
    ArchiveQuery saying(String words) {
        return new ArchiveQuery(
                from,
                to,
                kind,
                person,
                place,
                language,
                repository,
                tag,
                words == null || words.isBlank() ? null : words);
    }

    /** All documents of one person or place. */
    ArchiveQuery of(Facets.Side side, String slug) {
        boolean ofPerson = side == Facets.Side.PERSON;
        return new ArchiveQuery(
                from, to, kind, ofPerson ? slug : person, ofPerson ? place : slug, language, repository, tag, words);
    }

    /** The same without one of its parts; with all of them for a name that is none. */
    ArchiveQuery without(String part) {
        return new ArchiveQuery(
                from,
                to,
                part.equals("kind") ? null : kind,
                part.equals("person") ? null : person,
                part.equals("place") ? null : place,
                part.equals("language") ? null : language,
                part.equals("repository") ? null : repository,
                part.equals("tag") ? null : tag,
                words);
    }

    private static void add(List<Condition> all, String clause, String name, Object value) {
        if (value != null) {
            all.add(new Condition(clause, Map.of(name, value)));
        }
    }
}

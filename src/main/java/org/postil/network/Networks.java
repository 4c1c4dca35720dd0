package org.postil.network;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.postil.accounts.Viewer;
import org.postil.documents.ArchiveQuery;
import org.postil.documents.Sieve;
import org.postil.network.Network.Person;
import org.postil.network.Network.Tie;
import org.postil.shared.Condition;
import org.postil.shared.Rows;

/** Counts who has to do with whom in the documents that pass the archive's filters, as far as a viewer may read them. */
@ApplicationScoped
class Networks {
    /** As many can be told apart in a drawing; of more, those that most documents name. */
    static final int MOST_PEOPLE = 60;

    static final int MOST_TIES = 300;

    private static final String FOUND = "with found as materialized (select d.id from document d where %s) ";

    /** Of the people alone: whom a document names in its record, or by a mention in one of its texts. */
    private static final String NAMED = """
            select distinct p.document_id, p.authority_id as id from found f
            join appearance p on p.document_id = f.id
            join authority a on a.id = p.authority_id where a.register = 'people' and %s""";

    private static final String TOGETHER = """
            , named as materialized (%s)
            select a.id, b.id, count(*) from named a join named b on b.document_id = a.document_id and a.id < b.id
            group by 1, 2 order by 3 desc, 1, 2 limit :ties
            """;

    /** Whoever sent a document wrote it, and where nobody is said to have sent it, whoever made it. */
    private static final String WRITTEN = """
            select w.document_id, w.authority_id as writer, g.authority_id as reader from found f
            join naming w on w.document_id = f.id and (w.part = 'sender' or w.part = 'creator' and not exists (
                select 1 from naming s where s.document_id = f.id and s.part = 'sender'))
            join naming g on g.document_id = f.id and g.part = 'recipient' and g.authority_id <> w.authority_id""";

    private static final String LETTERS = """
            , letters as (%s)
            select writer, reader, count(*) from letters where writer in (:some) and reader in (:some)
            group by 1, 2 order by 3 desc, 1, 2 limit :ties
            """;

    private static final String PEOPLE = """
            select a.id, a.slug, a.name, a.kind, m.documents
            from (select p.id, count(distinct p.document_id) as documents from (%s) p
                group by 1 order by 2 desc, 1 limit :people) m
            join authority a on a.id = m.id order by m.documents desc, a.filed, a.id
            """;

    private final EntityManager entities;
    private final Sieve sieve;

    Networks(EntityManager entities, Sieve sieve) {
        this.entities = entities;
        this.sieve = sieve;
    }

    /** Who is named in documents with whom; names that stand in texts unmarked count for nothing. */
    Network together(Viewer viewer, ArchiveQuery query) {
        String some = NAMED.formatted("p.authority_id in (:some)");
        return network(sieve.inSql(query, viewer), NAMED.formatted("true"), TOGETHER.formatted(some));
    }

    /** Who wrote to whom. */
    Network letters(Viewer viewer, ArchiveQuery query) {
        String either = "select document_id, unnest(array[writer, reader]) as id from (" + WRITTEN + ") l";
        return network(sieve.inSql(query, viewer), either, LETTERS.formatted(WRITTEN));
    }

    /** First the people that most documents name, then what joins these. */
    private Network network(Condition which, String named, String ties) {
        Condition found = new Condition(FOUND.formatted(which.clause()), which.parameters());
        List<Person> people = Rows.of(
                entities,
                new Condition(found.clause() + PEOPLE.formatted(named), found.parameters()).with("people", MOST_PEOPLE),
                Networks::person);
        if (people.isEmpty()) {
            return new Network(List.of(), List.of());
        }
        List<Tie> tied = Rows.of(
                entities,
                new Condition(found.clause() + ties, found.parameters())
                        .with("some", people.stream().map(Person::id).toList())
                        .with("ties", MOST_TIES),
                row -> new Tie(row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getLong(3)));
        Set<UUID> joined =
                tied.stream().flatMap(tie -> Stream.of(tie.from(), tie.to())).collect(Collectors.toSet());
        return new Network(
                people.stream().filter(person -> joined.contains(person.id())).toList(), tied);
    }

    private static Person person(ResultSet row) throws SQLException {
        return new Person(
                row.getObject(1, UUID.class), row.getString(2), row.getString(3), row.getString(4), row.getLong(5));
    }
}

package org.postil.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.postil.accounts.Holding.Act;
import org.postil.accounts.Holding.Figure;
import org.postil.shared.Condition;
import org.postil.shared.JobQueues;
import org.postil.shared.LowerCaseEnum;
import org.postil.shared.Rows;

/**
 * What the installation holds, for those who look after it. They learn who and how much, and by it of no document and no
 * note: to read they have to be members like everybody else.
 */
@ApplicationScoped
class Administration {
    static final int PAGE = 50;
    private static final int LATEST = 20;

    private static final String PEOPLE = """
            select a.id, a.name, a.email, a.created, (select max(s.seen) from session s where s.account_id = a.id),
                   a.suspended, a.administrator,
                   exists (select 1 from second_factor f where f.account_id = a.id and f.since is not null),
                   (select count(*) from membership m join research_group g on g.id = m.group_id
                    where m.account_id = a.id and g.library_of is null and (m.ends is null or m.ends > now()))
            from account a
            where a.deleted is null
              and (strpos(lower(a.name), lower(:asked)) > 0 or strpos(lower(a.email), lower(:asked)) > 0)
            order by lower(a.name), a.id
            offset :first limit :most
            """;
    private static final String GROUPS = """
            select g.name, g.slug, g.public, g.listed,
                   (select count(*) from membership m where m.group_id = g.id and (m.ends is null or m.ends > now())),
                   %s
            from research_group g
            where g.library_of is null
            order by lower(g.name), g.id
            """.formatted(Groups.OWNERS);

    private final EntityManager entities;
    private final Accounts accounts;
    private final Instance<Holding> holdings;
    private final JobQueues jobs;

    Administration(EntityManager entities, Accounts accounts, @Any Instance<Holding> holdings, JobQueues jobs) {
        this.entities = entities;
        this.accounts = accounts;
        this.holdings = holdings;
        this.jobs = jobs;
    }

    /** A group by its name, who owns it, and how many are in it. */
    public record GroupLine(String name, String slug, String reach, long members, List<String> owners) {}

    /** Who did what to whose account, by their names. */
    public record ActLine(Instant at, String by, String what, String whom) {}

    /** @param by the name of the account in whose name it is done */
    public record WorkLine(JobQueues.Known work, String by) {}

    /** Those whose name or address holds these words, by name. @throws org.postil.shared.Problem 401, 403 */
    List<PersonView> people(Viewer viewer, String asked, int page) {
        viewer.requireAdministrator();
        Condition query = new Condition(
                PEOPLE, Map.of("asked", asked == null ? "" : asked.strip(), "first", page * PAGE, "most", PAGE + 1));
        return Rows.of(entities, query, Administration::person);
    }

    List<GroupLine> groups(Viewer viewer) {
        viewer.requireAdministrator();
        return Rows.of(
                entities,
                Condition.of(GROUPS),
                row -> new GroupLine(
                        row.getString(1),
                        row.getString(2),
                        LowerCaseEnum.word(Reach.of(row.getBoolean(3), row.getBoolean(4))),
                        row.getLong(5),
                        row.getString(6).lines().toList()));
    }

    /** What is kept, the largest first. */
    List<Figure> figures(Viewer viewer) {
        viewer.requireAdministrator();
        return holdings.stream()
                .flatMap(holding -> holding.figures().stream())
                .sorted(Comparator.comparingLong(Figure::bytes).reversed())
                .toList();
    }

    /** The whole database. */
    Figure whole(Viewer viewer) {
        viewer.requireAdministrator();
        Condition query = Condition.of("select pg_database_size(current_database())");
        return Rows.of(entities, query, row -> new Figure("database", 1, row.getLong(1)))
                .get(0);
    }

    /** What administrators did, the newest first. */
    List<ActLine> acts(Viewer viewer) {
        viewer.requireAdministrator();
        List<Act> latest = holdings.stream()
                .flatMap(holding -> holding.acts(LATEST).stream())
                .limit(LATEST)
                .toList();
        Map<UUID, String> names = accounts.names(latest.stream()
                .flatMap(act -> Stream.of(act.by(), act.account()))
                .distinct()
                .toList());
        return latest.stream()
                .map(act -> new ActLine(act.at(), names.get(act.by()), act.what(), names.get(act.account())))
                .toList();
    }

    /** Long work that is under way or was some time ago, the newest first. */
    List<WorkLine> work(Viewer viewer) {
        viewer.requireAdministrator();
        List<JobQueues.Known> latest = jobs.newest(LATEST);
        Map<UUID, String> names = accounts.names(
                latest.stream().map(work -> work.job().account()).distinct().toList());
        return latest.stream()
                .map(work -> new WorkLine(work, names.get(work.job().account())))
                .toList();
    }

    private static PersonView person(ResultSet row) throws SQLException {
        return new PersonView(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                moment(row, 4),
                moment(row, 5),
                moment(row, 6),
                row.getBoolean(7),
                row.getBoolean(8),
                row.getInt(9));
    }

    private static Instant moment(ResultSet row, int column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}

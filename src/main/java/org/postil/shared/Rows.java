package org.postil.shared;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.hibernate.Session;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.resource.jdbc.spi.StatementInspector;
import org.postgresql.util.PGobject;

/**
 * Rows of values, read by JDBC, in the transaction of the entities where there is one: for long lists, of which no entity
 * need be made, and for what is counted and put together in SQL. Hibernate asks the catalogue about the columns of every
 * such query anew.
 */
public final class Rows {
    /** One message is one transaction where there is no other; an error takes the setting back with it. */
    private static final String PLANNED = "set plan_cache_mode = %s; %s; set plan_cache_mode to default";

    private Rows() {}

    /** What is made of the row a cursor stands on. */
    public interface Reading<R> {
        R read(ResultSet row) throws SQLException;
    }

    /**
     * @param query a whole query and its parameters, written {@code :name}; as in Hibernate, a collection stands for its
     *     members with commas between. The SQL holds no caller's words
     */
    public static <R> List<R> of(EntityManager entities, Condition query, Reading<R> reading) {
        return read(entities, query, reading);
    }

    /**
     * The same by one plan, made when a connection meets the query first: for one that is always to be gone through in one
     * way, and that PostgreSQL would otherwise plan anew for every value, which can take it longer than to answer. Nothing is
     * sent by itself for that: all goes in one message.
     */
    public static <R> List<R> byOnePlan(EntityManager entities, Condition query, Reading<R> reading) {
        return planned("force_generic_plan", entities, query, reading);
    }

    /**
     * The same by a plan for these very values, however often the query has been asked: for one that is to be gone through
     * in different ways for what is frequent and what is rare. PostgreSQL otherwise plans it for some average value, once
     * that seems cheaper than it was for those asked so far.
     */
    public static <R> List<R> byNewPlan(EntityManager entities, Condition query, Reading<R> reading) {
        return planned("force_custom_plan", entities, query, reading);
    }

    /** Takes the transaction's connection now: before what others wait for while they hold theirs. */
    public static void connect(EntityManager entities) {
        entities.unwrap(Session.class).doWork(connection -> {});
    }

    private static <R> List<R> planned(String mode, EntityManager entities, Condition query, Reading<R> reading) {
        return read(entities, new Condition(PLANNED.formatted(mode, query.clause()), query.parameters()), reading);
    }

    private static <R> List<R> read(EntityManager entities, Condition query, Reading<R> reading) {
        Session session = entities.unwrap(Session.class);
        return session.doReturningWork(connection -> {
            List<R> rows = new ArrayList<>();
            try (PreparedStatement statement = prepare(connection, query, seen(session));
                    ResultSet row = answer(statement)) {
                while (row.next()) {
                    rows.add(reading.read(row));
                }
            }
            return rows;
        });
    }

    /** The first rows that come; what is said before it only sets something. */
    private static ResultSet answer(PreparedStatement statement) throws SQLException {
        boolean rows = statement.execute();
        while (!rows) {
            rows = statement.getMoreResults();
        }
        return statement.getResultSet();
    }

    /** The same, each row as its columns' values in order. */
    public static List<Object[]> of(EntityManager entities, Condition query) {
        return of(entities, query, row -> {
            Object[] values = new Object[row.getMetaData().getColumnCount()];
            for (int i = 0; i < values.length; i++) {
                values[i] = row.getObject(i + 1);
            }
            return values;
        });
    }

    /** Whoever looks at the statements of Hibernate is shown these as well. */
    private static UnaryOperator<String> seen(Session session) {
        StatementInspector inspector = session.unwrap(SharedSessionContractImplementor.class)
                .getJdbcSessionContext()
                .getStatementInspector();
        return inspector == null ? UnaryOperator.identity() : inspector::inspect;
    }

    private static PreparedStatement prepare(Connection connection, Condition query, UnaryOperator<String> seen)
            throws SQLException {
        String sql = query.clause();
        List<Object> values = new ArrayList<>();
        StringBuilder positional = new StringBuilder(sql.length());
        int done = 0;
        for (int colon = sql.indexOf(':'); colon >= 0; colon = sql.indexOf(':', colon + 1)) {
            int end = endOfName(sql, colon);
            if (end > colon + 1) {
                Object value = query.parameters().get(sql.substring(colon + 1, end));
                Collection<?> members = value instanceof Collection<?> several ? several : Arrays.asList(value);
                positional.append(sql, done, colon).append(String.join(", ", Collections.nCopies(members.size(), "?")));
                values.addAll(members);
                done = end;
            }
        }
        PreparedStatement statement = connection.prepareStatement(
                seen.apply(positional.append(sql, done, sql.length()).toString()));
        for (int i = 0; i < values.size(); i++) {
            set(statement, i + 1, values.get(i));
        }
        return statement;
    }

    /** Where the name of a parameter ends that begins behind a colon; just there when none does, as in a cast. */
    private static int endOfName(String sql, int colon) {
        int end = colon + 1;
        boolean begins = (colon == 0 || sql.charAt(colon - 1) != ':' && !inName(sql.charAt(colon - 1)))
                && end < sql.length()
                && Character.isLetter(sql.charAt(end));
        while (begins && end < sql.length() && inName(sql.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean inName(char character) {
        return Character.isLetterOrDigit(character) || character == '_';
    }

    private static void set(PreparedStatement statement, int position, Object value) throws SQLException {
        if (value instanceof Instant instant) {
            statement.setObject(position, instant.atOffset(ZoneOffset.UTC));
        } else if (value instanceof UUID[] ids) {
            statement.setObject(position, array(ids));
        } else if (value instanceof Integer[] numbers) {
            statement.setArray(position, statement.getConnection().createArrayOf("integer", numbers));
        } else if (value instanceof String[] words) {
            statement.setArray(position, statement.getConnection().createArrayOf("text", words));
        } else {
            statement.setObject(position, value);
        }
    }

    /** As the driver would send it, which quotes and escapes each id: of a thousand, a tenth of a millisecond. */
    private static PGobject array(UUID[] ids) throws SQLException {
        PGobject array = new PGobject();
        array.setType("_uuid");
        array.setValue(Arrays.toString(ids).replace('[', '{').replace(']', '}'));
        return array;
    }
}

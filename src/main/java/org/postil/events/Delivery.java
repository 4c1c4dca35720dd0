package org.postil.events;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.postil.accounts.Viewers;
import org.postil.shared.Ids;

/**
 * Reads the log behind the commits and hands each event on, once on each copy of the application and in order. Woken by
 * this copy's own commits, by the others' NOTIFY, and every second in any case.
 *
 * <p>NOTIFY is sent from here, once for many commits, and not in the writers' transactions: there it would make commits
 * queue behind one lock.
 */
@ApplicationScoped
public class Delivery {
    private static final Logger LOG = Logger.getLogger(Delivery.class);
    private static final String CHANNEL = "postil_events";
    private static final int BATCH = 500;
    private static final TypeReference<Map<String, Object>> PAYLOAD = new TypeReference<>() {};
    private static final String BEHIND_THE_HORIZON = """
            select xid::text::bigint, seq, at, kind, actor, document_id, group_id, subject, visibility, groups, payload,
                   xid < pg_snapshot_xmin(pg_current_snapshot()) as settled
            from event
            where (xid, seq) > (?::text::xid8, ?)
            order by event.xid, seq
            limit %d
            """.formatted(BATCH);

    private final String node = Ids.next().toString();
    private final Semaphore wake = new Semaphore(0);
    private final AgroalDataSource database;
    private final ObjectMapper json;
    private final Viewers viewers;
    private final Event<Delivered> delivered;
    private volatile Position position;
    private volatile boolean stopped;
    private Thread reader;
    private Thread listener;

    Delivery(AgroalDataSource database, ObjectMapper json, Viewers viewers, Event<Delivered> delivered) {
        this.database = database;
        this.json = json;
        this.viewers = viewers;
        this.delivered = delivered;
    }

    /** Up to where this copy has handed events on: a page made now misses nothing that comes after. */
    public Position position() {
        return position;
    }

    void start(@Observes StartupEvent start) throws SQLException {
        position = end();
        reader = daemon("events-reader", this::readOn);
        listener = daemon("events-listener", this::listen);
    }

    void stop(@Observes ShutdownEvent stop) throws InterruptedException {
        stopped = true;
        reader.interrupt();
        listener.interrupt();
        reader.join(2000);
        listener.join(2000);
    }

    void committed(@Observes(during = TransactionPhase.AFTER_SUCCESS) Events.Recorded recorded) {
        wake.release();
    }

    private static Thread daemon(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    /** The horizon: everything before it has ended, so nothing can appear before it later. */
    private Position end() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("select pg_snapshot_xmin(pg_current_snapshot())::text::bigint")) {
            row.next();
            return new Position(row.getLong(1) - 1, Long.MAX_VALUE);
        }
    }

    private void readOn() {
        while (!stopped) {
            try {
                boolean own = wake.tryAcquire(1, TimeUnit.SECONDS);
                wake.drainPermits();
                boolean anything = false;
                while (!stopped) {
                    Batch batch = readBatch();
                    anything |= batch.delivered > 0;
                    if (batch.delivered == BATCH) {
                        continue;
                    }
                    if (batch.unsettled == 0) {
                        break;
                    }
                    // Committed, but something older is still under way: look again when it may have ended.
                    wake.tryAcquire(2, TimeUnit.MILLISECONDS);
                }
                if (own && anything) {
                    tellOthers();
                }
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
                return;
            } catch (SQLException | RuntimeException e) {
                pauseAfter(e);
            }
        }
    }

    private record Batch(int delivered, int unsettled) {}

    private Batch readBatch() throws SQLException {
        int count = 0;
        int unsettled = 0;
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(BEHIND_THE_HORIZON)) {
            select.setString(1, Long.toString(position.xid()));
            select.setLong(2, position.seq());
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    if (!rows.getBoolean("settled")) {
                        unsettled++;
                        break;
                    }
                    Delivered event = read(rows);
                    deliver(event);
                    position = event.position();
                    count++;
                }
            }
        }
        return new Batch(count, unsettled);
    }

    private void deliver(Delivered event) {
        if (event.kind().equals("access-changed")) {
            viewers.forget();
        }
        try {
            delivered.fire(event);
        } catch (RuntimeException e) {
            LOG.errorf(e, "An observer failed on event %s %s", event.kind(), event.position());
        }
    }

    private Delivered read(ResultSet row) throws SQLException {
        return new Delivered(
                new Position(row.getLong(1), row.getLong(2)),
                row.getTimestamp("at").toInstant(),
                row.getString("kind"),
                row.getObject("actor", UUID.class),
                row.getObject("document_id", UUID.class),
                row.getObject("group_id", UUID.class),
                row.getObject("subject", UUID.class),
                new org.postil.events.Event.Audience(row.getString("visibility"), uuids(row.getArray("groups"))),
                payload(row.getString("payload")));
    }

    private static Set<UUID> uuids(Array array) throws SQLException {
        return Set.of((UUID[]) array.getArray());
    }

    private Map<String, Object> payload(String written) {
        try {
            return json.readValue(written, PAYLOAD);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private void tellOthers() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement notify = connection.prepareStatement("select pg_notify(?, ?)")) {
            notify.setString(1, CHANNEL);
            notify.setString(2, node);
            notify.execute();
        }
    }

    private void listen() {
        while (!stopped) {
            try (Connection connection = database.getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("listen " + CHANNEL);
                org.postgresql.PGConnection notified = connection.unwrap(org.postgresql.PGConnection.class);
                while (!stopped) {
                    for (var notification : notified.getNotifications(1000)) {
                        if (!notification.getParameter().equals(node)) {
                            wake.release();
                        }
                    }
                }
                statement.execute("unlisten *");
            } catch (SQLException | RuntimeException e) {
                pauseAfter(e);
            }
        }
    }

    private void pauseAfter(Exception e) {
        if (stopped) {
            return;
        }
        LOG.warnf("The event log could not be read (%s); trying again in a second", e.getMessage());
        try {
            Thread.sleep(1000);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            stopped = true;
        }
    }
}

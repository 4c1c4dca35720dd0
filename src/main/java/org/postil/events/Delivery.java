package org.postil.events;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.postgresql.PGConnection;
import org.postil.accounts.Viewers;
import org.postil.shared.Ids;

/**
 * Follows the log behind the commits and hands each event on, once on each copy of the application and in order. Woken by
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
    private static final Duration BREATH = Duration.ofMillis(4);
    /** Other copies are told this often at most, of all that was committed here meanwhile. */
    private static final Duration BETWEEN_NOTICES = Duration.ofMillis(25);

    private final String node = Ids.next().toString();
    private final Semaphore wake = new Semaphore(0);
    private final EventLog log;
    private final AgroalDataSource database;
    private final Viewers viewers;
    private final Event<Delivered> delivered;
    private volatile Position position;
    private volatile boolean stopped;
    private long told = System.nanoTime();
    private Thread reader;
    private Thread listener;

    Delivery(EventLog log, AgroalDataSource database, Viewers viewers, Event<Delivered> delivered) {
        this.log = log;
        this.database = database;
        this.viewers = viewers;
        this.delivered = delivered;
    }

    /** Up to where this copy has handed events on: who asks before he reads misses nothing that comes after. */
    public Position position() {
        return position;
    }

    void start(@Observes StartupEvent start) throws SQLException {
        position = log.end();
        reader = daemon("events-reader", this::follow);
        listener = daemon("events-listener", this::listen);
    }

    void stop(@Observes ShutdownEvent stop) throws InterruptedException {
        stopped = true;
        reader.interrupt();
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

    private void follow() {
        boolean untold = false;
        while (!stopped) {
            try {
                long pause = untold ? BETWEEN_NOTICES.toMillis() : 1000;
                boolean woken = wake.tryAcquire(pause, TimeUnit.MILLISECONDS);
                wake.drainPermits();
                untold |= handOnEverything() && woken;
                if (untold && System.nanoTime() - told > BETWEEN_NOTICES.toNanos()) {
                    tellOthers();
                    untold = false;
                }
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
                return;
            } catch (SQLException | RuntimeException e) {
                pauseAfter(e);
            }
        }
    }

    private boolean handOnEverything() throws SQLException, InterruptedException {
        boolean anything = false;
        while (!stopped) {
            EventLog.Stretch stretch = log.read(position, null, BATCH);
            for (Delivered event : stretch.events()) {
                handOn(event);
                position = event.position();
                anything = true;
            }
            if (stretch.more()) {
                // What is committed while something older is under way can be handed on when that has ended.
                Thread.sleep(1);
            } else if (stretch.events().size() < BATCH) {
                if (anything) {
                    // Under load many commits share one look.
                    Thread.sleep(BREATH.toMillis());
                }
                return anything;
            }
        }
        return anything;
    }

    private void handOn(Delivered event) {
        if (event.kind().equals("access-changed")) {
            viewers.forget();
        }
        try {
            delivered.fire(event);
        } catch (RuntimeException e) {
            LOG.errorf(e, "An observer failed on the event %s at %s", event.kind(), event.position());
        }
    }

    /** A notification lost with the machine is no loss: nobody waits for it to reach the disk. */
    private void tellOthers() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement notify = connection.prepareStatement(
                        "select set_config('synchronous_commit', 'off', true), pg_notify(?, ?)")) {
            notify.setString(1, CHANNEL);
            notify.setString(2, node);
            notify.execute();
        }
        told = System.nanoTime();
    }

    private void listen() {
        while (!stopped) {
            try (Connection connection = database.getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("listen " + CHANNEL);
                PGConnection notified = connection.unwrap(PGConnection.class);
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
        }
    }
}

package org.postil.shared;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/**
 * Runs the jobs of one table one at a time on this node. Nodes share the queue: each takes the oldest job that no other holds,
 * and a job whose node has gone silent is taken over.
 */
public final class JobQueue<J extends Job> {
    private static final Logger LOG = Logger.getLogger(JobQueue.class);
    private static final Duration UNTIL_STOPPED = Duration.ofSeconds(5);

    private final EntityManager entities;
    private final Class<J> type;
    private final String table;
    private final Duration patience;
    private final Work<J> work;
    private final AtomicBoolean woken = new AtomicBoolean();
    private volatile boolean stopped;
    private volatile UUID current;
    private ExecutorService worker;

    /** What is done with a job. A lost lease is let through. */
    public interface Work<J extends Job> {
        void on(Lease<J> lease) throws Exception;
    }

    /**
     * A job as it stands now.
     *
     * @param account in whose name
     * @param since when it came into the queue
     */
    public record Standing(String state, UUID account, Instant since, long done, long total) {}

    /** @param patience a running job whose node has not been heard of for so long is taken over */
    public JobQueue(EntityManager entities, Class<J> type, Duration patience, Work<J> work) {
        this.entities = entities;
        this.type = type;
        this.table = type.getAnnotation(Table.class).name();
        this.patience = patience;
        this.work = work;
    }

    /** When the application has come up. */
    public void start() {
        worker = Executors.newSingleThreadExecutor(run -> {
            Thread thread = new Thread(run, table);
            thread.setDaemon(true);
            return thread;
        });
    }

    /** A job that is running goes back into the queue with all that it has kept. */
    public void stop() throws InterruptedException {
        stopped = true;
        worker.shutdown();
        worker.awaitTermination(UNTIL_STOPPED.toSeconds(), TimeUnit.SECONDS);
    }

    /** To be called every few seconds: says that this node lives, and looks for jobs of others that have died. */
    public void tick() {
        UUID running = current;
        if (running != null) {
            QuarkusTransaction.requiringNew().run(() -> entities.createNativeQuery(
                            "update " + table + " set heartbeat = now() where id = :id and state = 'running'")
                    .setParameter("id", running)
                    .executeUpdate());
        }
        wake();
    }

    /** A job has come to wait. */
    public void wake() {
        if (!stopped && worker != null && woken.compareAndSet(false, true)) {
            worker.execute(this::work);
        }
    }

    boolean isOf(Class<? extends Job> type) {
        return this.type.equals(type);
    }

    /** The newest jobs of everybody, on whatever node they run. Call it inside a transaction. */
    List<Standing> newest(int most) {
        Condition query = Condition.of(
                "select state, account_id, created, done, total from " + table
                        + " order by created desc, id limit :most",
                "most",
                most);
        return Rows.of(
                entities,
                query,
                row -> new Standing(
                        row.getString(1),
                        row.getObject(2, UUID.class),
                        row.getObject(3, OffsetDateTime.class).toInstant(),
                        row.getLong(4),
                        row.getLong(5)));
    }

    private void work() {
        woken.set(false);
        try {
            while (!stopped) {
                Optional<Lease<J>> next = claim();
                if (next.isEmpty()) {
                    return;
                }
                run(next.get());
            }
        } catch (RuntimeException failure) {
            LOG.errorf(failure, "The queue %s could not be read; it is tried again", table);
        }
    }

    private void run(Lease<J> lease) {
        current = lease.job();
        try {
            work.on(lease);
        } catch (Lease.Lost lost) {
            LOG.debugf("%s %s goes on elsewhere or not at all", table, lease.job());
        } catch (Exception | StackOverflowError | OutOfMemoryError failure) {
            // What has filled the memory would fill it again: the job has failed, and the next one may find room.
            LOG.errorf(failure, "%s %s failed", table, lease.job());
            unlessLost(() -> lease.change(Job::fail));
        } finally {
            current = null;
            if (stopped) {
                unlessLost(lease::release);
            }
        }
    }

    private void unlessLost(Runnable step) {
        try {
            step.run();
        } catch (Lease.Lost lost) {
            LOG.debugf("A job of %s is another's now", table);
        }
    }

    private Optional<Lease<J>> claim() {
        return QuarkusTransaction.requiringNew().call(() -> {
            List<UUID> next = entities.createNativeQuery(
                            "select id from " + table
                                    + " where state = 'queued' or (state = 'running' and heartbeat < :silent)"
                                    + " order by created limit 1 for update skip locked",
                            UUID.class)
                    .setParameter("silent", Instant.now().minus(patience))
                    .getResultList();
            return next.stream().findFirst().map(id -> {
                J job = entities.find(type, id);
                job.begin();
                entities.flush();
                return new Lease<>(entities, job, type, () -> stopped);
            });
        });
    }
}

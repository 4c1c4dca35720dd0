package org.postil.exports;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/**
 * Runs exports one at a time on this node. Nodes share the queue: each takes the oldest job that no other holds, and a job
 * whose node has gone silent is begun anew.
 */
@ApplicationScoped
class ExportQueue {
    private static final Logger LOG = Logger.getLogger(ExportQueue.class);

    private final EntityManager entities;
    private final ExportSettings settings;
    private final ExportRun.Sources sources;
    private final AtomicBoolean woken = new AtomicBoolean();
    private volatile boolean stopped;
    private volatile UUID current;
    private ExecutorService worker;

    ExportQueue(EntityManager entities, ExportSettings settings, ExportRun.Sources sources) {
        this.entities = entities;
        this.settings = settings;
        this.sources = sources;
    }

    private record Claim(UUID job, int version) {}

    void start(@Observes StartupEvent start) {
        worker = Executors.newSingleThreadExecutor(work -> {
            var thread = new Thread(work, "exports");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** A job that is running goes back into the queue, and is begun anew elsewhere. */
    void stop(@Observes ShutdownEvent stop) throws InterruptedException {
        stopped = true;
        worker.shutdown();
        worker.awaitTermination(5, TimeUnit.SECONDS);
    }

    void queued(@Observes(during = TransactionPhase.AFTER_SUCCESS) ExportJobs.Queued job) {
        wake();
    }

    @Scheduled(every = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tick() {
        var running = current;
        if (running != null) {
            QuarkusTransaction.requiringNew().run(() -> entities.createNativeQuery(
                            "update export_job set heartbeat = now() where id = :id and state = 'running'")
                    .setParameter("id", running)
                    .executeUpdate());
        }
        wake();
    }

    private void wake() {
        if (!stopped && worker != null && woken.compareAndSet(false, true)) {
            worker.execute(this::work);
        }
    }

    private void work() {
        woken.set(false);
        try {
            for (var claim = claim(); claim.isPresent() && !stopped; claim = claim()) {
                run(claim.get());
            }
        } catch (RuntimeException failure) {
            LOG.error("The queue of exports could not be read; it is tried again", failure);
        }
    }

    private void run(Claim claim) {
        current = claim.job();
        try {
            new ExportRun(sources, settings, claim.job(), claim.version(), () -> stopped).run();
        } catch (Exception | StackOverflowError failure) {
            LOG.errorf(failure, "Export %s failed", claim.job());
            change(claim.job(), job -> job.fail(ExportJob.Reason.FAILED));
        } finally {
            current = null;
            if (stopped) {
                change(claim.job(), ExportJob::release);
            }
        }
    }

    private Optional<Claim> claim() {
        return QuarkusTransaction.requiringNew().call(() -> {
            @SuppressWarnings("unchecked")
            List<UUID> next = entities.createNativeQuery(
                            "select id from export_job where state = 'queued' or (state = 'running' and heartbeat < :silent)"
                                    + " order by created limit 1 for update skip locked",
                            UUID.class)
                    .setParameter("silent", Instant.now().minus(settings.patience()))
                    .getResultList();
            return next.stream().findFirst().map(id -> {
                var job = entities.find(ExportJob.class, id);
                job.begin();
                entities.flush();
                return new Claim(id, job.version());
            });
        });
    }

    private interface Change {
        void on(ExportJob job);
    }

    private void change(UUID id, Change change) {
        QuarkusTransaction.requiringNew().run(() -> {
            var job = entities.find(ExportJob.class, id);
            if (job != null) {
                change.on(job);
            }
        });
    }
}

package org.postil.imports;

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
import org.postil.accounts.Viewers;
import org.postil.documents.Documents;
import org.postil.documents.Originals;
import org.postil.documents.StoredFiles;
import org.postil.documents.Texts;

/**
 * Runs jobs one at a time on this node. Nodes share the queue: each takes the oldest job that no other holds, and a job
 * whose node has gone silent is taken over.
 */
@ApplicationScoped
class ImportQueue {
    private static final Logger LOG = Logger.getLogger(ImportQueue.class);

    private final EntityManager entities;
    private final ImportSettings settings;
    private final ImportRun.Library library;
    private final AtomicBoolean woken = new AtomicBoolean();
    private volatile boolean stopped;
    private volatile UUID current;
    private ExecutorService worker;

    ImportQueue(
            EntityManager entities,
            ImportSettings settings,
            Viewers viewers,
            Documents documents,
            Texts texts,
            StoredFiles files,
            Originals originals,
            Pictures pictures) {
        this.entities = entities;
        this.settings = settings;
        this.library = new ImportRun.Library(entities, viewers, documents, texts, files, originals, pictures, settings);
    }

    private record Claim(UUID job, int version) {}

    void start(@Observes StartupEvent start) {
        worker = Executors.newSingleThreadExecutor(work -> {
            var thread = new Thread(work, "imports");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** A job that is running goes back into the queue with all that it has done. */
    void stop(@Observes ShutdownEvent stop) throws InterruptedException {
        stopped = true;
        worker.shutdown();
        worker.awaitTermination(5, TimeUnit.SECONDS);
    }

    void queued(@Observes(during = TransactionPhase.AFTER_SUCCESS) ImportJobs.Queued job) {
        wake();
    }

    @Scheduled(every = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tick() {
        var running = current;
        if (running != null) {
            QuarkusTransaction.requiringNew().run(() -> entities.createNativeQuery(
                            "update import_job set heartbeat = now() where id = :id and state = 'running'")
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
            LOG.error("The queue of imports could not be read; it is tried again", failure);
        }
    }

    private void run(Claim claim) {
        current = claim.job();
        try {
            new ImportRun(library, claim.job(), claim.version(), () -> stopped).run();
        } catch (RuntimeException failure) {
            LOG.errorf(failure, "Import %s failed", claim.job());
            end(claim.job(), ImportJob.State.FAILED);
        } finally {
            current = null;
            if (stopped) {
                release(claim.job());
            }
        }
    }

    private Optional<Claim> claim() {
        return QuarkusTransaction.requiringNew().call(() -> {
            @SuppressWarnings("unchecked")
            List<UUID> next = entities.createNativeQuery(
                            "select id from import_job where state = 'queued' or (state = 'running' and heartbeat < :silent)"
                                    + " order by created limit 1 for update skip locked",
                            UUID.class)
                    .setParameter("silent", Instant.now().minus(settings.patience()))
                    .getResultList();
            return next.stream().findFirst().map(id -> {
                var job = entities.find(ImportJob.class, id);
                job.begin();
                entities.flush();
                return new Claim(id, job.version());
            });
        });
    }

    private void end(UUID id, ImportJob.State how) {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.find(ImportJob.class, id).end(how));
    }

    private void release(UUID id) {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.find(ImportJob.class, id).release());
    }
}

package org.postil.sharing;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.postil.accounts.Holding;
import org.postil.accounts.Viewer;
import org.postil.accounts.Viewers;
import org.postil.shared.JobQueue;
import org.postil.shared.Lease;

/** Changes of many notes that wait for their turn, in steps of some hundreds. One that is taken over goes on. */
@ApplicationScoped
class ResharingQueue implements Holding {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int STEP = 500;

    private final JobQueue<Resharing> queue;
    private final Viewers viewers;
    private final NoteReaders readers;

    ResharingQueue(EntityManager entities, Viewers viewers, NoteReaders readers) {
        this.queue = new JobQueue<>(entities, Resharing.class, PATIENCE, this::run);
        this.viewers = viewers;
        this.readers = readers;
    }

    void start(@Observes StartupEvent start) {
        queue.start();
    }

    void stop(@Observes ShutdownEvent stop) throws InterruptedException {
        queue.stop();
    }

    void queued(@Observes(during = TransactionPhase.AFTER_SUCCESS) Resharings.Queued job) {
        queue.wake();
    }

    @Scheduled(every = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tick() {
        queue.tick();
    }

    @Override
    public List<Work> work(int most) {
        return Work.of("resharing", queue.newest(most));
    }

    /** Who its maker is, and for whom he may write, is asked anew at every step. */
    private void run(Lease<Resharing> lease) {
        AtomicBoolean open = new AtomicBoolean(true);
        while (open.get()) {
            lease.change(job -> viewers.of(job.account()).ifPresentOrElse(viewer -> open.set(step(viewer, job)), () -> {
                job.fail();
                open.set(false);
            }));
        }
    }

    /** @return whether there is more to do */
    private boolean step(Viewer viewer, Resharing job) {
        List<UUID> next = job.next(STEP);
        if (next.isEmpty()) {
            readers.tellWhoLooks(viewer, job);
            job.finish();
            return false;
        }
        job.progress(next.size(), readers.change(viewer, job, next));
        return true;
    }
}

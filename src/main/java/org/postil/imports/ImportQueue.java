package org.postil.imports;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.List;
import org.postil.accounts.Holding;
import org.postil.shared.JobQueue;

/** Imports that wait for their turn on one of the nodes. */
@ApplicationScoped
class ImportQueue implements Holding {
    private final JobQueue<ImportJob> queue;

    ImportQueue(ImportRun.Library library) {
        this.queue = new JobQueue<>(
                library.entities(), ImportJob.class, library.settings().patience(), lease -> new ImportRun(
                                library, lease)
                        .run());
    }

    void start(@Observes StartupEvent start) {
        queue.start();
    }

    void stop(@Observes ShutdownEvent stop) throws InterruptedException {
        queue.stop();
    }

    void queued(@Observes(during = TransactionPhase.AFTER_SUCCESS) ImportJobs.Queued job) {
        queue.wake();
    }

    @Scheduled(every = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tick() {
        queue.tick();
    }

    @Override
    public List<Work> work(int most) {
        return Work.of("import", queue.newest(most));
    }
}

package org.postil.exports;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.List;
import org.postil.accounts.Holding;
import org.postil.archives.Archives;
import org.postil.shared.JobQueue;

/** Exports that wait for their turn on one of the nodes. One that is taken over is begun anew. */
@ApplicationScoped
class ExportQueue implements Holding {
    private final JobQueue<ExportJob> queue;

    ExportQueue(ExportRun.Sources sources, Archives archives, ExportSettings settings) {
        this.queue = new JobQueue<>(sources.entities(), ExportJob.class, settings.patience(), lease -> {
            if (lease.read(ExportJob::options).isArchive()) {
                new ArchiveRun(archives, sources.viewers(), sources.pieces(), settings, lease).run();
            } else {
                new ExportRun(sources, settings, lease).run();
            }
        });
    }

    void start(@Observes StartupEvent start) {
        queue.start();
    }

    void stop(@Observes ShutdownEvent stop) throws InterruptedException {
        queue.stop();
    }

    void queued(@Observes(during = TransactionPhase.AFTER_SUCCESS) ExportJobs.Queued job) {
        queue.wake();
    }

    @Scheduled(every = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tick() {
        queue.tick();
    }

    @Override
    public List<Work> work(int most) {
        return Work.of("export", queue.newest(most));
    }
}

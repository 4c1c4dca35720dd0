package org.postil.shared;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The queues of all features on this node. */
@ApplicationScoped
public class JobQueues {
    private final Map<String, JobQueue<?>> queues = new LinkedHashMap<>();

    JobQueues(EntityManager entities, @Any Instance<JobKind<?>> kinds) {
        kinds.forEach(kind -> queues.put(kind.word(), queue(entities, kind)));
    }

    /** Fired in the transaction in which a job has come to wait. */
    public record Queued(Class<? extends Job> type) {}

    /** A job as it stands now. @param kind as {@link JobKind#word} says it */
    public record Known(String kind, JobQueue.Standing job) {}

    private static <J extends Job> JobQueue<J> queue(EntityManager entities, JobKind<J> kind) {
        return new JobQueue<>(entities, kind.type(), kind.patience(), kind);
    }

    void start(@Observes StartupEvent start) {
        queues.values().forEach(JobQueue::start);
    }

    void stop(@Observes ShutdownEvent stop) throws InterruptedException {
        for (JobQueue<?> queue : queues.values()) {
            queue.stop();
        }
    }

    void queued(@Observes(during = TransactionPhase.AFTER_SUCCESS) Queued job) {
        queues.values().stream().filter(queue -> queue.isOf(job.type())).forEach(JobQueue::wake);
    }

    @Scheduled(every = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tick() {
        queues.values().forEach(JobQueue::tick);
    }

    /** The newest jobs of everybody, on whatever node they run. Call it inside a transaction. */
    public List<Known> newest(int most) {
        List<Known> all = new ArrayList<>();
        queues.forEach((kind, queue) -> queue.newest(most).forEach(job -> all.add(new Known(kind, job))));
        return all.stream()
                .sorted(Comparator.comparing((Known known) -> known.job().since())
                        .reversed())
                .limit(most)
                .toList();
    }
}

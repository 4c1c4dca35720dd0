package org.postil.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.postil.world.World.Person.EDIT;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.postil.shared.Ids;
import org.postil.shared.JobQueue;
import org.postil.shared.Lease;
import org.postil.world.World;

@QuarkusTest
class ImportQueueTest {
    /** So that the queue of this test takes what the server's own leaves alone: a job whose node is heard of tomorrow. */
    private static final Duration NONE = Duration.ofDays(-2);

    @Inject
    World world;

    @Inject
    EntityManager entities;

    private UUID running() {
        var text = ("A text about queues, " + Ids.next()).getBytes(StandardCharsets.UTF_8);
        var job = UUID.fromString(
                new ImportHands(world, EDIT).bring("queues.txt", text).getString("id"));
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery("update import_job set state = 'running',"
                                + " heartbeat = now() + interval '1 day' where id = :job")
                        .setParameter("job", job)
                        .executeUpdate());
        return job;
    }

    @Test
    void whatFillsTheMemoryHasFailedAndIsNotTakenUpForEver() throws InterruptedException {
        var job = running();
        var begun = new AtomicInteger();
        var queue = new JobQueue<>(entities, ImportJob.class, NONE, lease -> {
            begun.incrementAndGet();
            throw new OutOfMemoryError("as if");
        });
        queue.start();
        queue.tick();

        var ended = new ImportHands(world, EDIT).ended(job.toString());
        queue.stop();
        assertThat(ended.getString("state")).isEqualTo("failed");
        assertThat(begun).hasValue(1);
    }

    @Test
    void whoeverIsOvertakenChangesNothingMore() throws InterruptedException {
        var job = running();
        var changed = new AtomicInteger();
        var queue = new JobQueue<>(entities, ImportJob.class, NONE, lease -> {
            lease.change(mine -> changed.incrementAndGet());
            world.as(EDIT).delete("/api/imports/" + job).then().statusCode(204);
            lease.change(mine -> changed.incrementAndGet());
        });
        queue.start();
        queue.tick();

        var ended = new ImportHands(world, EDIT).ended(job.toString());
        queue.stop();
        assertThat(ended.getString("state")).isEqualTo("cancelled");
        assertThat(changed).hasValue(1);
    }

    @Test
    void whoeverReadsWhatWentWithItsAccountHasLostIt() throws Exception {
        var job = running();
        var lost = new CompletableFuture<Boolean>();
        var queue = new JobQueue<>(entities, ImportJob.class, NONE, lease -> {
            QuarkusTransaction.requiringNew()
                    .run(() -> entities.createNativeQuery("delete from import_job where id = :job")
                            .setParameter("job", job)
                            .executeUpdate());
            try {
                lease.read(ImportJob::id);
                lost.complete(false);
            } catch (Lease.Lost gone) {
                lost.complete(true);
            } catch (RuntimeException otherwise) {
                lost.completeExceptionally(otherwise);
            }
        });
        queue.start();
        queue.tick();

        assertThat(lost.get(10, TimeUnit.SECONDS)).isTrue();
        queue.stop();
    }
}

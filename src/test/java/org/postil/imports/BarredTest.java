package org.postil.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.postil.world.World.Person.EDIT;
import static org.postil.world.World.Person.ILONA;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.postil.accounts.Role;
import org.postil.documents.DocumentChanged;
import org.postil.world.Guest;
import org.postil.world.World;

/** Whoever loses his right while his files are being brought in brings in nothing more from then on. */
@QuarkusTest
class BarredTest {
    /** As many records are kept in one transaction. */
    private static final int TOGETHER = 20;

    private static final int RECORDS = 50;

    /** Does something once, when the first record of an import has come. */
    @ApplicationScoped
    static class Meanwhile {
        private final AtomicReference<Runnable> next = new AtomicReference<>(() -> {});

        void does(Runnable something) {
            next.set(something);
        }

        /** In a thread of its own, and waited for: it is another's request, and over before the next record is read. */
        void onRecord(@Observes(during = TransactionPhase.AFTER_SUCCESS) DocumentChanged changed)
                throws InterruptedException {
            Runnable something = next.getAndSet(() -> {});
            Thread other = new Thread(something);
            other.start();
            other.join();
        }
    }

    @Inject
    World world;

    @Inject
    Meanwhile meanwhile;

    @Test
    void whoIsRemovedMeanwhile() {
        Guest anna = world.guest("Anna who is removed meanwhile", Role.EDITOR);
        brings(anna, () -> world.as(ILONA)
                .delete("/api/groups/" + world.group() + "/members/" + anna.account())
                .then()
                .statusCode(204));
    }

    @Test
    void whoIsSuspendedMeanwhile() {
        Guest anna = world.guest("Anna who is suspended meanwhile", Role.EDITOR);
        brings(anna, () -> world.as(ILONA)
                .put("/api/accounts/" + anna.account() + "/suspension")
                .then()
                .statusCode(204));
    }

    @Test
    void whoMayOnlyAnnotateMeanwhile() {
        Guest anna = world.guest("Anna who may do less meanwhile", Role.EDITOR);
        brings(anna, () -> world.as(ILONA)
                .body(Map.of("role", "annotator"))
                .patch("/api/groups/" + world.group() + "/members/" + anna.account())
                .then()
                .statusCode(200));
    }

    private void brings(Guest anna, Runnable change) {
        String title = "Row of " + anna.account();
        String rows = IntStream.range(0, RECORDS)
                .mapToObj(row -> title + " " + row + ",1956-10-28")
                .collect(Collectors.joining("\n", "title,date\n", "\n"));
        meanwhile.does(change);
        String id = anna.asks()
                .contentType("multipart/form-data")
                .multiPart("file", "rows.csv", rows.getBytes(StandardCharsets.UTF_8))
                .multiPart("file", "note.txt", (title + " in a file behind it").getBytes(StandardCharsets.UTF_8))
                .post("/api/imports")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        JsonPath job = new ImportHands(world, EDIT).ended(id);
        assertThat(job.getString("state")).isEqualTo("failed");
        assertThat(job.getList("items.outcome", String.class).stream().filter("made"::equals))
                .hasSize(TOGETHER);
        List<String> why = job.getList("items.findAll { it.outcome == 'refused' }.reason");
        assertThat(why).hasSize(2).allMatch(reason -> reason.startsWith("Whoever brought this in may not"));
        assertThat(world.as(EDIT)
                        .queryParam("q", "\"" + title + "\"")
                        .queryParam("limit", 200)
                        .get("/api/documents")
                        .<List<?>>path("items"))
                .hasSize(TOGETHER);
    }
}

package org.postil.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.postil.world.World.Person.EDIT;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.postil.accounts.Role;
import org.postil.documents.Sweep;
import org.postil.world.Guest;
import org.postil.world.World;

/** The bytes of what was deleted are deleted, and those of nothing else. */
@QuarkusTest
class SweepTest {
    @Inject
    World world;

    @Inject
    Sweep sweep;

    @Inject
    EntityManager entities;

    @Test
    void theFileOfADocumentGoesWithTheDocument() {
        String words = "Swept away " + UUID.randomUUID();
        String document = brought(words);
        sweep.sweep();
        assertThat(bytes(words)).isOne();
        world.as(EDIT).delete("/api/documents/" + document).then().statusCode(204);
        assertThat(bytes(words)).isOne();
        sweep.sweep();
        assertThat(bytes(words)).isZero();
        assertThat(world.as(EDIT).get("/api/imports").statusCode()).isEqualTo(200);
        String again = brought(words);
        assertThat(again).as("may be brought in anew").isNotEqualTo(document);
        assertThat(bytes(words)).isOne();
    }

    @Test
    void aFileOfTwoDocumentsStaysForTheOther() {
        String words = "Two of one " + UUID.randomUUID();
        String csv = "title,date\n" + words + " first,1956-10-28\n" + words + " second,1956-10-28\n";
        var job = new ImportHands(world, EDIT).bring("two.csv", csv.getBytes(StandardCharsets.UTF_8));
        assertThat(job.getList("items.outcome")).containsExactly("made", "made");
        world.as(EDIT)
                .delete("/api/documents/" + job.getString("items[0].document"))
                .then()
                .statusCode(204);
        sweep.sweep();
        assertThat(bytes("two.csv", csv.length())).isOne();
    }

    @Test
    void theFilesOfALibraryThatIsDeletedGoToo() {
        Guest anna = world.guest("Anna whose bytes go", Role.READER);
        String words = "Bytes of hers " + UUID.randomUUID();
        String id = anna.asks()
                .contentType("multipart/form-data")
                .multiPart("file", name(words), words.getBytes(StandardCharsets.UTF_8))
                .post("/api/imports")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        while (!anna.asks().get("/api/imports/" + id).path("state").equals("done")) {
            Thread.onSpinWait();
        }
        String library = anna.asks().get("/api/groups").path("items.find { it.library == true }.id");
        anna.asks()
                .body(Map.of("password", World.PASSWORD, "writings", "named", "groups", Map.of(library, "delete")))
                .post("/api/account/deletion")
                .then()
                .statusCode(204);
        sweep.sweep();
        assertThat(bytes(words)).isZero();
    }

    private String brought(String words) {
        var job = new ImportHands(world, EDIT).bring(name(words), words.getBytes(StandardCharsets.UTF_8));
        assertThat(job.getString("items[0].outcome")).isEqualTo("made");
        return job.getString("items[0].document");
    }

    private static String name(String words) {
        return words.replace(' ', '-') + ".txt";
    }

    private long bytes(String words) {
        return bytes(name(words), words.length());
    }

    /** In how many files of this name and size, with the pieces that are there. */
    private long bytes(String name, int size) {
        return QuarkusTransaction.requiringNew().call(() -> ((Number) entities.createNativeQuery(
                                "select count(distinct s.id) from stored_file s join stored_chunk c on c.file_id = s.id"
                                        + " where s.name = :name and s.size = :size")
                        .setParameter("name", name)
                        .setParameter("size", size)
                        .getSingleResult())
                .longValue());
    }
}

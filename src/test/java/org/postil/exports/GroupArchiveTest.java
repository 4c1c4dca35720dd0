package org.postil.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.postil.world.World.Person.EDIT;
import static org.postil.world.World.Person.ILONA;
import static org.postil.world.World.Person.MAREK;
import static org.postil.world.World.Person.TAMAS;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.postil.accounts.Membership;
import org.postil.accounts.Role;
import org.postil.accounts.Secrets;
import org.postil.world.Guest;
import org.postil.world.World;

/** An owner takes out everything his group has. */
@QuarkusTest
class GroupArchiveTest {
    @Inject
    World world;

    @Inject
    EntityManager entities;

    /** A group with nothing in it but what a test puts there: the one that all tests share is larger than a file may be. */
    private String ferrymen() {
        return world.as(EDIT)
                .body(Map.of("name", "Ferrymen"))
                .post("/api/groups")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static Map<String, Object> whole(String group) {
        return Map.of("what", "group", "query", group, "format", "archive");
    }

    @Test
    void itIsAJobWithProgressAndAFileWhoseChecksumsAreRight() throws IOException {
        String group = ferrymen();
        var text = Map.of("role", "transcript", "language", "en", "html", "<p>The ferries run again.</p>");
        var document = world.as(EDIT)
                .body(Map.of("title", "Ferries for the archive", "kind", "telegram", "group", group, "text", text))
                .post("/api/documents")
                .jsonPath();
        String note = world.as(EDIT)
                .body(Map.of("body", "Which *ones*?", "target", Map.of("exact", "ferries")))
                .post("/api/documents/" + document.getString("id") + "/annotations")
                .path("id");
        var hands = new ExportHands(world, EDIT);

        var job = hands.ended(hands.queue(whole(group)));
        assertThat(job.getString("state")).isEqualTo("done");
        assertThat(job.getInt("total")).isPositive().isEqualTo(job.getInt("done"));
        assertThat(job.getString("name")).isEqualTo("Ferrymen.zip");
        var entries = ExportHands.entries(hands.file(job.getString("id")));
        assertThat(entries.keySet()).allMatch(name -> name.startsWith("Ferrymen/"));
        assertThat(entries.get("Ferrymen/data/records/notes.jsonl")).contains(note);
        assertThat(entries.get("Ferrymen/data/site/documents/" + document.getString("slug") + ".html"))
                .contains("Which <em>ones</em>?");
        entries.get("Ferrymen/manifest-sha256.txt").lines().forEach(line -> {
            String path = "Ferrymen/" + line.substring(66);
            if (!path.contains("/files/")) {
                String sum = HexFormat.of().formatHex(Secrets.hash(entries.get(path)));
                assertThat(line.substring(0, 64)).as(path).isEqualTo(sum);
            }
        });
    }

    @Test
    void onlyAnOwnerMakesItAndOnlyOfAGroup() {
        for (var person : List.of(EDIT, MAREK, TAMAS)) {
            world.as(person)
                    .body(whole(world.group().toString()))
                    .post("/api/exports")
                    .then()
                    .statusCode(403);
        }
        world.as(World.Person.ZOLTAN)
                .body(whole(world.group().toString()))
                .post("/api/exports")
                .then()
                .statusCode(404);
        world.as(ILONA)
                .body(Map.of("what", "mine", "format", "archive"))
                .post("/api/exports")
                .then()
                .statusCode(400)
                .body("detail", containsString("of a whole group"));
    }

    @Test
    void whoOwnsTheGroupNoMoreDoesNotGetItsFile() {
        String group = ferrymen();
        var hands = new ExportHands(world, EDIT);
        String id = hands.ended(hands.queue(whole(group))).getString("id");
        Guest heir = world.guest("Heir of the ferrymen", null);
        QuarkusTransaction.requiringNew()
                .run(() -> entities.persist(new Membership(heir.account(), UUID.fromString(group), Role.OWNER)));
        world.as(EDIT).get("/api/exports/" + id + "/file").then().statusCode(200);
        heir.asks()
                .body(Map.of("role", "editor"))
                .patch("/api/groups/" + group + "/members/" + world.viewer(EDIT).account())
                .then()
                .statusCode(200);
        world.as(EDIT).get("/api/exports/" + id + "/file").then().statusCode(403);
    }

    @Test
    void thereIsNoneOfOnlyWhatIsNew() {
        var hands = new ExportHands(world, EDIT);
        var id = hands.queue(whole(ferrymen()));
        hands.ended(id);
        world.as(EDIT)
                .body(Map.of("newerThan", id))
                .post("/api/exports")
                .then()
                .statusCode(409)
                .body("type", containsString("archive-is-whole"));
    }

    @Test
    void theDialogOffersItToOwnersOfTheGroup() {
        String address = "/exports/new?what=group&query=" + world.group();
        assertThat(page(ILONA, address)).contains("value=\"archive\"", "Archive of the group");
        assertThat(page(EDIT, address)).doesNotContain("value=\"archive\"");
        assertThat(page(ILONA, "/exports/new?what=mine")).doesNotContain("value=\"archive\"");
    }

    private String page(World.Person person, String address) {
        return new String(world.as(person).accept("text/html").get(address).asByteArray(), StandardCharsets.UTF_8);
    }
}

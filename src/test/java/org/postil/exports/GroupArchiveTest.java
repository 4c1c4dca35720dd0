package org.postil.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.postil.world.World.Person.EDIT;
import static org.postil.world.World.Person.ILONA;
import static org.postil.world.World.Person.MAREK;
import static org.postil.world.World.Person.TAMAS;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.postil.accounts.Secrets;
import org.postil.world.World;

/** An owner takes out everything his group has. */
@QuarkusTest
class GroupArchiveTest {
    @Inject
    World world;

    private Map<String, Object> whole() {
        return Map.of("what", "group", "query", world.group().toString(), "format", "archive");
    }

    @Test
    void itIsAJobWithProgressAndAFileWhoseChecksumsAreRight() throws IOException {
        var document = world.telegram("Ferries for the archive", "<p>The ferries run again.</p>");
        var note = new ExportHands(world, MAREK).note(document, "ferries", "Which *ones*?", List.of("crossings"));
        var hands = new ExportHands(world, ILONA);

        var job = hands.ended(hands.queue(whole()));
        assertThat(job.getString("state")).isEqualTo("done");
        assertThat(job.getInt("total")).isPositive().isEqualTo(job.getInt("done"));
        assertThat(job.getString("name")).isEqualTo("Hungary 1956.zip");
        var entries = ExportHands.entries(hands.file(job.getString("id")));
        assertThat(entries.keySet()).allMatch(name -> name.startsWith("Hungary 1956/"));
        assertThat(entries.get("Hungary 1956/data/records/notes.jsonl")).contains(note);
        assertThat(entries.get("Hungary 1956/data/site/documents/" + document.slug() + ".html"))
                .contains("Which <em>ones</em>?");
        entries.get("Hungary 1956/manifest-sha256.txt").lines().forEach(line -> {
            String path = "Hungary 1956/" + line.substring(66);
            if (!path.contains("/files/")) {
                String sum = HexFormat.of().formatHex(Secrets.hash(entries.get(path)));
                assertThat(line.substring(0, 64)).as(path).isEqualTo(sum);
            }
        });
    }

    @Test
    void onlyAnOwnerMakesItAndOnlyOfAGroup() {
        for (var person : List.of(EDIT, MAREK, TAMAS)) {
            world.as(person).body(whole()).post("/api/exports").then().statusCode(403);
        }
        world.as(World.Person.ZOLTAN).body(whole()).post("/api/exports").then().statusCode(404);
        world.as(ILONA)
                .body(Map.of("what", "mine", "format", "archive"))
                .post("/api/exports")
                .then()
                .statusCode(400)
                .body("detail", containsString("of a whole group"));
    }

    @Test
    void thereIsNoneOfOnlyWhatIsNew() {
        var hands = new ExportHands(world, ILONA);
        var id = hands.queue(whole());
        hands.ended(id);
        world.as(ILONA)
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

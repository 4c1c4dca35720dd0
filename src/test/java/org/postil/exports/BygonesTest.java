package org.postil.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.postil.world.World.Person.EDIT;
import static org.postil.world.World.Person.ILONA;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postil.accounts.Role;
import org.postil.documents.DocumentView;
import org.postil.world.Guest;
import org.postil.world.World;

/** Whoever is removed from a group takes along what he wrote there and the words he wrote it on, and nothing besides. */
@QuarkusTest
class BygonesTest {
    private static final List<String> NOTHING_OF = List.of(
            "Nobody may cross",
            "the title of today",
            "an abstract of others",
            "what another wrote",
            "what another answers",
            "corrected since",
            "their-tag",
            "Hungary 1956");

    @Inject
    World world;

    private Guest anna;
    private DocumentView telegram;

    @BeforeEach
    void isRemoved() {
        anna = world.guest("Anna who was removed", Role.ANNOTATOR);
        telegram = world.telegram("The title she knew " + anna.account(), "<p>The ferries run. Nobody may cross.</p>");
        String notes = "/api/documents/" + telegram.id() + "/annotations";
        String hers = anna.asks()
                .body(Map.of(
                        "body",
                        "what she wrote",
                        "tags",
                        List.of("their-tag"),
                        "target",
                        Map.of("exact", "The ferries")))
                .post(notes)
                .path("id");
        anna.writes(telegram, "what she thought", "private");
        String others = new ExportHands(world, EDIT).note(telegram, "run", "what another wrote", List.of());
        anna.asks()
                .body(Map.of("body", "what she answered"))
                .post("/api/annotations/" + others + "/replies")
                .then()
                .statusCode(201);
        world.as(ILONA)
                .delete("/api/groups/" + world.group() + "/members/" + anna.account())
                .then()
                .statusCode(204);
        new ExportHands(world, EDIT).reply(hers, "what another answers");
        world.as(EDIT)
                .body(Map.of("title", "the title of today", "abstract", "an abstract of others"))
                .patch("/api/documents/" + telegram.id())
                .then()
                .statusCode(200);
        world.as(EDIT)
                .body(Map.of("html", "<p>The ferries run, corrected since. Nobody may cross.</p>", "base", 1))
                .post("/api/texts/" + telegram.texts().get(0).id() + "/revisions")
                .then()
                .statusCode(201);
    }

    @Test
    void whatSheWroteGoesWithHerAndNothingOfTheRest() throws Exception {
        for (String format : List.of("json", "markdown", "text", "html", "csv")) {
            assertThat(exported(format))
                    .as(format)
                    .contains(
                            "what she wrote",
                            "what she thought",
                            "what she answered",
                            "The ferries",
                            "The title she knew")
                    .doesNotContain(NOTHING_OF.toArray(String[]::new));
        }
        for (String entry : ExportHands.entries(bytes("w3c")).values()) {
            assertThat(entry).doesNotContain(NOTHING_OF.toArray(String[]::new));
        }
        for (String format : List.of("bibtex", "tei")) {
            assertThat(exported(format)).as(format).doesNotContain(NOTHING_OF.toArray(String[]::new));
        }
        anna.asks().get("/api/documents/" + telegram.id()).then().statusCode(404);
    }

    @Test
    void anExportOfTheGroupOrOfItsDocumentIsNotThereForHer() {
        for (Map<String, String> asked : List.of(
                Map.of("what", "group", "query", world.group().toString(), "format", "json"),
                Map.of("what", "document", "query", telegram.slug(), "format", "json"))) {
            anna.asks().body(asked).post("/api/exports").then().statusCode(404);
        }
    }

    private String exported(String format) {
        return new String(bytes(format), java.nio.charset.StandardCharsets.UTF_8);
    }

    private byte[] bytes(String format) {
        String id = anna.asks()
                .body(Map.of("what", "mine", "format", format))
                .post("/api/exports")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        while (List.of("queued", "running")
                .contains(anna.asks().get("/api/exports/" + id).<String>path("state"))) {
            Thread.onSpinWait();
        }
        return anna.asks()
                .accept("*/*")
                .get("/api/exports/" + id + "/file")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
    }
}

package org.postil.annotations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.postil.world.World.Person.EDIT;
import static org.postil.world.World.Person.ILONA;
import static org.postil.world.World.Person.MAREK;
import static org.postil.world.World.Person.TAMAS;
import static org.postil.world.World.Person.ZOLTAN;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.postil.documents.DocumentView;
import org.postil.shared.Ids;
import org.postil.world.World;

@QuarkusTest
class AnnotationApiTest {
    @Inject
    World world;

    private final String words = "<p>The fighting died down towards evening.</p><p>The embassy was being left.</p>";

    @Test
    void aNoteOnAPassageComesBackAsItWasWritten() {
        DocumentView telegram = world.telegram("Telegram on the evening", words);
        String id = note(
                telegram,
                World.Person.MAREK,
                Map.of(
                        "body",
                        "So the *ceasefire* held?",
                        "tags",
                        List.of("fighting", "ceasefire"),
                        "target",
                        Map.of("start", 4, "end", 12)));
        world.as(TAMAS)
                .get("/api/annotations/" + id)
                .then()
                .statusCode(200)
                .body("body", equalTo("So the *ceasefire* held?"))
                .body("author.name", equalTo("Marek Brandt"))
                .body("tags", equalTo(List.of("fighting", "ceasefire")))
                .body("target.exact", equalTo("fighting"))
                .body("target.prefix", equalTo("The "))
                .body("anchor.state", equalTo("exact"))
                .body("anchor.revision", equalTo(1))
                .body("permalink", containsString("/annotations/" + id));
    }

    @Test
    void whoWaitsToSeeANoteIsAnsweredWithItsCardAndProgramsWithJson() {
        DocumentView telegram = world.telegram("Telegram with a card", words);
        String door = "/api/documents/" + telegram.id() + "/annotations";
        UUID id = Ids.next();
        var card = world.as(MAREK)
                .accept("text/html")
                .body(Map.of("id", id, "body", "So the *ceasefire* held?", "target", Map.of("start", 4, "end", 12)))
                .post(door)
                .then()
                .statusCode(201)
                .contentType("text/html;charset=UTF-8")
                .header("Location", containsString("/api/annotations/" + id))
                .header("ETag", "\"0\"")
                .extract()
                .asString();
        var root = Jsoup.parse(card).selectFirst("#note-" + id);
        assertThat(root.attr("data-start")).isEqualTo("4");
        assertThat(root.selectFirst("em").text()).isEqualTo("ceasefire");
        var thread = world.as(EDIT)
                .accept("text/html")
                .body(Map.of("body", "Not for long.", "inReplyTo", id))
                .post(door)
                .then()
                .statusCode(201)
                .extract()
                .asString();
        assertThat(Jsoup.parse(thread).selectFirst("#note-" + id).text()).contains("held?", "Not for long.");
        world.as(MAREK)
                .accept("*/*")
                .body(Map.of("body", "from a program"))
                .post(door)
                .then()
                .statusCode(201)
                .body("body", equalTo("from a program"));
        world.as(MAREK)
                .accept("text/html")
                .body(Map.of("body", "x", "target", Map.of("start", 4, "end", 1200)))
                .post(door)
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }

    @Test
    void aQuoteAloneIsFoundInTheText() {
        DocumentView telegram = world.telegram("Telegram quoted", words);
        String id = note(telegram, MAREK, Map.of("body", "Who?", "target", Map.of("exact", "The embassy")));
        world.as(MAREK).get("/api/annotations/" + id).then().body("target.start", equalTo(40));
    }

    @Test
    void offsetsAndQuoteMustAgree() {
        DocumentView telegram = world.telegram("Telegram misquoted", words);
        world.as(MAREK)
                .body(Map.of("body", "x", "target", Map.of("start", 4, "end", 12, "exact", "embassies")))
                .post("/api/documents/" + telegram.id() + "/annotations")
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("type", containsString("quote-differs"));
        world.as(MAREK)
                .body(Map.of("body", "x", "target", Map.of("start", 4, "end", 1200)))
                .post("/api/documents/" + telegram.id() + "/annotations")
                .then()
                .statusCode(400)
                .body("violations.field", hasItem("target.end"));
        world.as(MAREK)
                .get("/api/documents/" + telegram.id() + "/annotations")
                .then()
                .body("items", hasSize(0));
    }

    @Test
    void theSameIdTwiceIsOneNote() {
        DocumentView telegram = world.telegram("Telegram sent twice", words);
        UUID id = Ids.next();
        note(telegram, MAREK, Map.of("id", id, "body", "once"));
        note(telegram, MAREK, Map.of("id", id, "body", "once"));
        world.as(MAREK)
                .get("/api/documents/" + telegram.id() + "/annotations")
                .then()
                .body("items", hasSize(1));
        world.as(EDIT)
                .body(Map.of("id", id, "body", "mine"))
                .post("/api/documents/" + telegram.id() + "/annotations")
                .then()
                .statusCode(409);
    }

    @Test
    void aPrivateNoteIsItsAuthorsAloneAndStrangersFindNothing() {
        DocumentView telegram = world.telegram("Telegram with secrets", words);
        String id = note(telegram, MAREK, Map.of("body", "for me", "visibility", "private"));
        String shared = note(telegram, MAREK, Map.of("body", "for us"));
        for (World.Person other : List.of(ILONA, EDIT, TAMAS, ZOLTAN)) {
            world.as(other).get("/api/annotations/" + id).then().statusCode(404);
        }
        world.as(ILONA)
                .get("/api/documents/" + telegram.id() + "/annotations")
                .then()
                .body("items.id", equalTo(List.of(shared)));
        world.as(ZOLTAN).get("/api/annotations/" + shared).then().statusCode(404);
        world.as(ZOLTAN)
                .get("/api/documents/" + telegram.id() + "/annotations")
                .then()
                .statusCode(404);
        world.as(ZOLTAN).get("/api/annotations").then().body("items.id", not(hasItem(shared)));
    }

    @Test
    void aReaderMayNotWrite() {
        DocumentView telegram = world.telegram("Telegram to read", words);
        world.as(TAMAS)
                .body(Map.of("body", "may I?"))
                .post("/api/documents/" + telegram.id() + "/annotations")
                .then()
                .statusCode(403)
                .body("detail", containsString("annotator"));
    }

    @Test
    void aStaleChangeGetsBothVersions() {
        DocumentView telegram = world.telegram("Telegram changed twice", words);
        String id = note(telegram, MAREK, Map.of("body", "first"));
        String tag = world.as(MAREK).get("/api/annotations/" + id).header("ETag");
        world.as(MAREK)
                .header("If-Match", tag)
                .body(Map.of("body", "second"))
                .patch("/api/annotations/" + id)
                .then()
                .statusCode(200)
                .body("body", equalTo("second"));
        world.as(MAREK)
                .header("If-Match", tag)
                .body(Map.of("body", "third"))
                .patch("/api/annotations/" + id)
                .then()
                .statusCode(412)
                .body("current.body", equalTo("second"))
                .body("yours.body", equalTo("third"));
    }

    @Test
    void aDeletedNoteCanBeBroughtBack() {
        DocumentView telegram = world.telegram("Telegram deleted from", words);
        String id = note(telegram, MAREK, Map.of("body", "gone?"));
        String undo = world.as(MAREK)
                .delete("/api/annotations/" + id)
                .then()
                .statusCode(204)
                .extract()
                .header("Link");
        world.as(MAREK).get("/api/annotations/" + id).then().statusCode(404);
        String address = undo.substring(undo.indexOf('<') + 1, undo.indexOf('>'));
        world.as(EDIT).post(address).then().statusCode(404);
        world.as(MAREK).post(address).then().statusCode(204);
        world.as(MAREK).get("/api/annotations/" + id).then().statusCode(200).body("body", equalTo("gone?"));
    }

    @Test
    void repliesStandInTheirThreadAndThreadsCanBeResolved() {
        DocumentView telegram = world.telegram("Telegram discussed", words);
        String id = note(telegram, MAREK, Map.of("body", "who wrote this?"));
        world.as(EDIT)
                .body(Map.of("body", "Andropov"))
                .post("/api/annotations/" + id + "/replies")
                .then()
                .statusCode(201)
                .body("inReplyTo", equalTo(id));
        world.as(TAMAS).get("/api/annotations/" + id).then().body("replies", equalTo(1));
        world.as(TAMAS)
                .get("/api/annotations/" + id + "/replies")
                .then()
                .body("items.body", equalTo(List.of("Andropov")));
        world.as(EDIT).put("/api/annotations/" + id + "/resolution").then().body("resolved", equalTo(true));
        world.as(EDIT).delete("/api/annotations/" + id + "/resolution").then().body("resolved", equalTo(false));
    }

    @Test
    void aCorrectedTextCarriesItsNotes() {
        DocumentView telegram = world.telegram("Telegram corrected", words);
        String id = note(telegram, MAREK, Map.of("body", "!", "target", Map.of("exact", "The embassy")));
        String text = telegram.texts().get(0).id().toString();
        world.as(EDIT)
                .body(Map.of(
                        "html",
                        "<p>Not certain: the fighting died down towards evening.</p>"
                                + "<p>The embassy was being left.</p>",
                        "base",
                        1))
                .post("/api/texts/" + text + "/revisions")
                .then()
                .statusCode(201)
                .body("number", equalTo(2));
        JsonPath note = world.as(MAREK).get("/api/annotations/" + id).jsonPath();
        org.assertj.core.api.Assertions.assertThat(note.getString("anchor.state"))
                .isEqualTo("moved");
        org.assertj.core.api.Assertions.assertThat(note.getInt("anchor.start")).isEqualTo(53);
        org.assertj.core.api.Assertions.assertThat(note.getInt("target.start")).isEqualTo(40);
        world.as(EDIT)
                .body(Map.of("html", "<p>Late</p>", "base", 1))
                .post("/api/texts/" + text + "/revisions")
                .then()
                .statusCode(409);
    }

    private String note(DocumentView document, World.Person author, Map<String, ?> draft) {
        return world.as(author)
                .body(draft)
                .post("/api/documents/" + document.id() + "/annotations")
                .then()
                .statusCode(201)
                .body("id", notNullValue())
                .extract()
                .path("id");
    }
}

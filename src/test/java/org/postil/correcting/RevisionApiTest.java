package org.postil.correcting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.postil.documents.DocumentView;
import org.postil.documents.Rendition;
import org.postil.world.World;
import org.postil.world.World.Person;

@QuarkusTest
class RevisionApiTest {
    private static final String WORDS =
            "<p>The fighting died down towards evening.</p>\n<p>The embassy was being left.</p>";

    @Inject
    World world;

    @Test
    void aCorrectionIsARevisionWithItsAuthorAndComment() {
        String text = text("Corrected once");
        correct(Person.EDIT, text, WORDS.replace("fighting", "firing"), 1)
                .statusCode(201)
                .body("number", equalTo(2))
                .body("author", equalTo("Edit Vajda"))
                .body("comment", equalTo("As the scan has it"))
                .body("base", nullValue())
                .header("Location", containsString("/api/texts/" + text + "/revisions/2"));
        world.as(Person.TAMAS)
                .get("/api/texts/" + text + "/revisions")
                .then()
                .body("items.number", equalTo(List.of(2, 1)))
                .body("items[0].comment", equalTo("As the scan has it"));
    }

    @Test
    void aCorrectionThatChangesNothingMakesNone() {
        String text = text("Corrected not at all");
        correct(Person.EDIT, text, WORDS, 1).statusCode(200).body("number", equalTo(1));
        correct(Person.EDIT, text, WORDS.replace("fighting", "firing"), 1).statusCode(201);
        // Nothing of his own: what the other did is not undone.
        correct(Person.ILONA, text, WORDS, 1).statusCode(200).body("number", equalTo(2));
    }

    @Test
    void twoCorrectionsOfOneRevisionAreMerged() {
        String text = text("Corrected by two");
        correct(Person.EDIT, text, WORDS.replace("fighting", "firing"), 1).statusCode(201);
        correct(Person.ILONA, text, WORDS.replace("evening", "night").replace("left", "abandoned"), 1)
                .statusCode(201)
                .body("number", equalTo(3))
                .body("base", equalTo(1))
                .body(
                        "html",
                        equalTo("<p>The firing died down towards night.</p>\n<p>The embassy was being abandoned.</p>"));
    }

    @Test
    void twoCorrectionsOfTheSameWordsAreAConflictInWhichNothingIsLost() {
        DocumentView telegram = world.telegram("Contested", WORDS);
        String text = telegram.texts().get(0).id().toString();
        correct(Person.EDIT, text, WORDS.replace("fighting", "firing"), 1).statusCode(201);
        correct(Person.ILONA, text, WORDS.replace("fighting", "shooting"), 1)
                .statusCode(409)
                .contentType("application/problem+json")
                .body("type", containsString("text-corrected-meanwhile"))
                .body("base", equalTo(1))
                .body("current.number", equalTo(2))
                .body("current.html", containsString("firing"))
                .body("yours.html", containsString("shooting"))
                .body("conflicts", hasSize(1))
                .body("conflicts[0].mine", containsString("shooting"))
                .body("conflicts[0].theirs", containsString("firing"))
                .body("resolve", startsWith("/documents/" + telegram.slug() + "/texts/" + text + "/corrections/"));
        world.as(Person.TAMAS).get("/api/texts/" + text).then().body("revision", equalTo(2));
    }

    @Test
    void whatManyCorrectAtOnceIsAllKept() throws Exception {
        StringBuilder html = new StringBuilder();
        for (int i = 0; i < 8; i++) {
            html.append("<p>Paragraph number ").append(i).append(" stands here.</p>\n");
        }
        String words = html.toString().strip();
        String text =
                world.telegram("Corrected by many", words).texts().get(0).id().toString();
        List<Callable<Integer>> corrections = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            String corrected = words.replace("number " + i + " stands", "number " + i + " stood");
            Person editor = i % 2 == 0 ? Person.EDIT : Person.ILONA;
            corrections.add(() -> correct(editor, text, corrected, 1).extract().statusCode());
        }
        var threads = Executors.newFixedThreadPool(8);
        try {
            for (Future<Integer> answer : threads.invokeAll(corrections)) {
                assertThat(answer.get()).isEqualTo(201);
            }
        } finally {
            threads.shutdown();
        }
        world.as(Person.TAMAS)
                .get("/api/texts/" + text + "/revisions/9")
                .then()
                .body("plain", not(containsString("stands")));
    }

    @Test
    void aNoteWrittenOnARevisionThatWasCorrectedMeanwhileIsCarriedToTheCurrentOne() {
        DocumentView telegram = world.telegram("Noted too late", WORDS);
        String text = telegram.texts().get(0).id().toString();
        correct(Person.EDIT, text, "<p>Not certain.</p>\n" + WORDS, 1).statusCode(201);
        world.as(Person.MAREK)
                .body(Map.of("body", "Late", "target", Map.of("text", text, "revision", 1, "start", 4, "end", 12)))
                .post("/api/documents/" + telegram.id() + "/annotations")
                .then()
                .statusCode(201)
                .body("target.revision", equalTo(1))
                .body("target.start", equalTo(4))
                .body("anchor.revision", equalTo(2))
                .body("anchor.state", equalTo("moved"))
                .body("anchor.start", equalTo(17));
    }

    @Test
    void whatCannotBeUsedIsRefusedInWords() {
        String text = text("Refused");
        correct(Person.EDIT, text, "<p>x</p>", 7).statusCode(400).body("violations[0].field", equalTo("base"));
        correct(Person.MAREK, text, "<p>x</p>", 1).statusCode(403);
        correct(Person.ZOLTAN, text, "<p>x</p>", 1).statusCode(404);
        world.as(Person.EDIT)
                .body(Map.of("html", "<p>x</p>", "comment", "x".repeat(1001), "base", 1))
                .post("/api/texts/" + text + "/revisions")
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("comment"));
    }

    @Test
    void aFileIsReadAndWaitsToBeComparedAndKept() {
        String text = text("Uploaded by a program");
        world.as(Person.EDIT)
                .contentType("multipart/form-data")
                .multiPart("file", "new.md", "The firing *died* down.".getBytes(), "text/markdown")
                .post("/api/texts/" + text + "/uploads")
                .then()
                .statusCode(201)
                .body("base", equalTo(1))
                .body("html", equalTo("<p>The firing <em>died</em> down.</p>"))
                .body("page", containsString("/corrections/"));
        world.as(Person.TAMAS)
                .contentType("multipart/form-data")
                .multiPart("file", "new.md", "x".getBytes(), "text/markdown")
                .post("/api/texts/" + text + "/uploads")
                .then()
                .statusCode(403);
    }

    /** The front end's tests read this file; it is what the server writes. */
    @Test
    void theRichTextOfTheEditorsTestsIsARendition() throws Exception {
        String rich = Files.readString(Path.of("src/test/resources/correcting/rich.html"))
                .strip();
        assertThat(Rendition.ofHtml(rich).html()).isEqualTo(rich);
    }

    private String text(String title) {
        return world.telegram(title, WORDS).texts().get(0).id().toString();
    }

    private ValidatableResponse correct(Person editor, String text, String html, int base) {
        return world.as(editor)
                .body(Map.of("html", html, "base", base, "comment", "As the scan has it"))
                .post("/api/texts/" + text + "/revisions")
                .then();
    }
}

package org.postil.annotations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.postil.world.World.Person.EDIT;
import static org.postil.world.World.Person.MAREK;
import static org.postil.world.World.Person.TAMAS;
import static org.postil.world.World.Person.ZOLTAN;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.postil.documents.DocumentView;
import org.postil.world.World;
import org.postil.world.World.Person;

/** Notes without script: everything is a form, and answers with the way back. */
@QuarkusTest
class AnnotationPagesTest {
    private static final String WORDS =
            "<p>The fighting died down towards evening.</p><p>The embassy was being left.</p>";

    @Inject
    World world;

    @Test
    void aNoteOnTheWholeDocumentIsWrittenInAForm() {
        DocumentView telegram = world.telegram("A telegram for a form", WORDS);
        Element form =
                page(MAREK, "/documents/" + telegram.slug() + "/notes/new").selectFirst("form.note-form");
        assertThat(form.attr("action")).isEqualTo("/documents/" + telegram.slug() + "/notes");
        Response sent = send(
                MAREK,
                form.attr("action"),
                Map.of("body", "Who sent it?", "tags", "fighting, , embassy", "visibility", "group", "place", ""));
        sent.then().statusCode(303);
        String id = sent.header("Location").replaceAll(".*#note-", "");
        world.as(TAMAS)
                .get("/api/annotations/" + id)
                .then()
                .body("body", equalTo("Who sent it?"))
                .body("tags", equalTo(java.util.List.of("fighting", "embassy")))
                .body("target", equalTo(null));
    }

    @Test
    void wordsThatOneTypesBecomeThePassage() {
        DocumentView telegram = world.telegram("A telegram quoted by hand", WORDS);
        String address = "/documents/" + telegram.slug() + "/notes";
        String id = send(MAREK, address, Map.of("body", "Why?", "place", "The embassy"))
                .header("Location")
                .replaceAll(".*#note-", "");
        world.as(TAMAS).get("/api/annotations/" + id).then().body("target.exact", equalTo("The embassy"));
    }

    @Test
    void wordsThatAreNotThereAreAskedForAgainAndNothingTypedIsLost() {
        DocumentView telegram = world.telegram("A telegram misquoted by hand", WORDS);
        Response refused = send(
                MAREK,
                "/documents/" + telegram.slug() + "/notes",
                Map.of("body", "A long thought", "tags", "brand new tag", "place", "The zoological garden"));
        refused.then().statusCode(409);
        Document page = Jsoup.parse(refused.asString());
        assertThat(page.selectFirst(".problem[role=alert] p").text()).isNotEmpty();
        assertThat(page.selectFirst("textarea").text()).isEqualTo("A long thought");
        assertThat(page.selectFirst("input[name=place]").val()).isEqualTo("The zoological garden");
        world.as(TAMAS)
                .get("/api/documents/" + telegram.id() + "/annotations")
                .then()
                .body("items.size()", equalTo(0));
    }

    @Test
    void aNoteIsEditedByItsAuthorAlone() {
        String id = note(
                world.telegram("A telegram edited", WORDS), Map.of("body", "First", "tags", java.util.List.of("one")));
        html(EDIT).get("/annotations/" + id + "/edit").then().statusCode(403);
        html(ZOLTAN).get("/annotations/" + id + "/edit").then().statusCode(404);
        Element form = page(MAREK, "/annotations/" + id + "/edit").selectFirst("form.note-form");
        assertThat(form.selectFirst("textarea").text()).isEqualTo("First");
        assertThat(form.selectFirst("input[name=tags]").val()).isEqualTo("one");
        send(
                        MAREK,
                        form.attr("action"),
                        Map.of(
                                "body",
                                "Second",
                                "tags",
                                "",
                                "visibility",
                                "private",
                                "version",
                                form.selectFirst("input[name=version]").val()))
                .then()
                .statusCode(303);
        world.as(MAREK)
                .get("/api/annotations/" + id)
                .then()
                .body("body", equalTo("Second"))
                .body("tags.size()", equalTo(0))
                .body("visibility", equalTo("private"));
    }

    @Test
    void whoSavesTooLateSeesBothWordings() {
        String id = note(world.telegram("A telegram edited twice", WORDS), Map.of("body", "First"));
        String version = page(MAREK, "/annotations/" + id + "/edit")
                .selectFirst("input[name=version]")
                .val();
        send(MAREK, "/annotations/" + id, Map.of("body", "From the phone", "version", version))
                .then()
                .statusCode(303);
        Response late = send(MAREK, "/annotations/" + id, Map.of("body", "From the desk", "version", version));
        late.then().statusCode(412);
        Document page = Jsoup.parse(late.asString());
        assertThat(page.selectFirst("textarea").text()).isEqualTo("From the desk");
        assertThat(page.selectFirst(".theirs").text()).isEqualTo("From the phone");
        send(
                        MAREK,
                        "/annotations/" + id,
                        Map.of(
                                "body",
                                "Both",
                                "version",
                                page.selectFirst("input[name=version]").val()))
                .then()
                .statusCode(303);
    }

    @Test
    void repliesStandUnderTheirNote() {
        String id = note(world.telegram("A telegram discussed", WORDS), Map.of("body", "Who says so?"));
        Element form = page(EDIT, "/annotations/" + id + "/reply").selectFirst("form.note-form");
        send(EDIT, form.attr("action"), Map.of("body", "Serov *does*."))
                .then()
                .statusCode(303)
                .header("Location", containsString("#note-" + id));
        Document card = page(TAMAS, "/annotations/" + id + "/card");
        assertThat(card.select(".replies .author").eachText()).containsExactly("Edit Vajda");
        assertThat(card.select(".replies .body em").eachText()).containsExactly("does");
        String reply = card.selectFirst(".reply").attr("data-reply");
        html(TAMAS)
                .redirects()
                .follow(false)
                .get("/annotations/" + reply)
                .then()
                .header("Location", containsString("#note-" + id));
    }

    @Test
    void whatWasDeletedCanBeBroughtBackByWhoDeletedIt() {
        DocumentView telegram = world.telegram("A telegram deleted from", WORDS);
        String id = note(telegram, Map.of("body", "Regretted"));
        String back = send(MAREK, "/annotations/" + id + "/deletion", Map.of()).header("Location");
        Document page = page(MAREK, back.replaceAll("^https?://[^/]*", ""));
        assertThat(page.select("#cards article")).isEmpty();
        Element undo = page.selectFirst("#status form");
        Map<String, String> by = Map.of("by", undo.selectFirst("button").val());
        send(EDIT, undo.attr("action"), by).then().statusCode(404);
        send(MAREK, undo.attr("action"), by).then().statusCode(303);
        assertThat(page(TAMAS, "/documents/" + telegram.slug())
                        .select("#cards .body")
                        .eachText())
                .containsExactly("Regretted");
    }

    @Test
    void aThreadIsSettledAndOpenedAgain() {
        String id = note(world.telegram("A telegram settled", WORDS), Map.of("body", "Settled?"));
        send(EDIT, "/annotations/" + id + "/resolution", Map.of("resolved", "true"))
                .then()
                .statusCode(303);
        assertThat(page(TAMAS, "/annotations/" + id + "/card").select(".state").eachText())
                .contains("Resolved by Edit Vajda");
        send(EDIT, "/annotations/" + id + "/resolution", Map.of("resolved", "false"))
                .then()
                .statusCode(303);
        assertThat(page(TAMAS, "/annotations/" + id + "/card").select(".state")).isEmpty();
    }

    @Test
    void readersAreToldThatTheyMayNotWrite() {
        DocumentView telegram = world.telegram("A telegram for reading only", WORDS);
        String id = note(telegram, Map.of("body", "A note"));
        html(TAMAS).get("/documents/" + telegram.slug() + "/notes/new").then().statusCode(403);
        send(TAMAS, "/documents/" + telegram.slug() + "/notes", Map.of("body", "x"))
                .then()
                .statusCode(403);
        send(TAMAS, "/annotations/" + id + "/replies", Map.of("body", "x"))
                .then()
                .statusCode(403);
        send(TAMAS, "/annotations/" + id + "/deletion", Map.of()).then().statusCode(403);
    }

    @Test
    void aPreviewIsWhatTheNoteWillLookLike() {
        Response shown = send(MAREK, "/annotations/preview", Map.of("body", "*Now* <script>alert(1)</script>"));
        Element preview = Jsoup.parse(shown.asString()).selectFirst("[data-preview]");
        assertThat(preview.selectFirst("em").text()).isEqualTo("Now");
        assertThat(preview.select("script")).isEmpty();
    }

    @Test
    void tagsAreCompletedFromTheVocabularyOfOnesGroups() {
        note(
                world.telegram("A telegram tagged", WORDS),
                Map.of("body", "x", "tags", java.util.List.of("Presidium positions")));
        assertThat(page(TAMAS, "/tags/suggestions?q=posi")
                        .select("[role=option]")
                        .eachAttr("data-name"))
                .containsExactly("Presidium positions");
        assertThat(page(ZOLTAN, "/tags/suggestions?q=posi").select("[role=option]"))
                .isEmpty();
    }

    private String note(DocumentView document, Map<String, ?> draft) {
        return world.as(MAREK)
                .body(draft)
                .post("/api/documents/" + document.id() + "/annotations")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private Document page(Person reader, String address) {
        return Jsoup.parse(
                html(reader).get(address).then().statusCode(200).extract().asString());
    }

    private Response send(Person author, String address, Map<String, String> fields) {
        return html(author).redirects().follow(false).formParams(fields).post(address);
    }

    private RequestSpecification html(Person reader) {
        world.group();
        return RestAssured.given()
                .header("Authorization", "Bearer " + reader.token())
                .header("Accept-Language", "en")
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .accept("text/html");
    }
}

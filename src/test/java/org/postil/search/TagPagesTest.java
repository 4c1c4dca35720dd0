package org.postil.search;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.postil.world.World.Person.EDIT;
import static org.postil.world.World.Person.ILONA;
import static org.postil.world.World.Person.MAREK;
import static org.postil.world.World.Person.ZOLTAN;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.postil.documents.DocumentView;
import org.postil.world.World;
import org.postil.world.World.Person;

@QuarkusTest
class TagPagesTest {
    @Inject
    World world;

    private String tag(String name) {
        return world.as(EDIT).body(Map.of("name", name)).post("/api/tags").path("id");
    }

    private void note(Person by, DocumentView document, String tag, String visibility, String exact) {
        world.as(by)
                .body(Map.of(
                        "body",
                        "noted",
                        "tags",
                        List.of(tag),
                        "visibility",
                        visibility,
                        "target",
                        Map.of("exact", exact)))
                .post("/api/documents/" + document.id() + "/annotations")
                .then()
                .statusCode(201);
    }

    private Document page(Person reader, String address) {
        return Jsoup.parse(world.as(reader)
                .accept("text/html")
                .get(address)
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }

    @Test
    void aTagGathersItsPassagesWithinWhatStandsAroundThem() {
        String id = tag("ferry crossings");
        DocumentView telegram = world.telegram(
                "Telegram on the ferries", "<p>All the bridges are closed. The ferries cross at night and unlit.</p>");
        note(MAREK, telegram, "ferry crossings", "group", "ferries cross at night");
        note(ILONA, telegram, "ferry crossings", "private", "bridges");

        var lines = page(EDIT, "/tags/" + id).select(".concordance > li");
        assertThat(lines).hasSize(1);
        assertThat(lines.select(".before").text()).isEqualTo("All the bridges are closed. The");
        assertThat(lines.select("mark").text()).isEqualTo("ferries cross at night");
        assertThat(lines.select(".after").text()).isEqualTo("and unlit.");
        assertThat(lines.select("cite").text()).isEqualTo("Telegram on the ferries");
        assertThat(lines.select("a").attr("href")).startsWith("/documents/" + telegram.slug() + "#note-");
        assertThat(page(ILONA, "/tags/" + id).select(".concordance > li")).hasSize(2);
    }

    @Test
    void theVocabularyCountsWhatItsReaderMaySee() {
        String id = tag("unlit boats");
        DocumentView telegram = world.telegram("Telegram on the boats", "<p>The boats are unlit.</p>");
        note(ILONA, telegram, "unlit boats", "private", "boats");

        assertThat(page(ILONA, "/tags")
                        .select("li:has(a[href=/tags/" + id + "]) .number")
                        .text())
                .isEqualTo("1 note");
        assertThat(page(EDIT, "/tags")
                        .select("li:has(a[href=/tags/" + id + "]) .number")
                        .text())
                .isEqualTo("0 notes");
    }

    @Test
    void editorsDefineAndRenameTags() {
        String id = tag("customs");
        tag("duties");
        form(EDIT, id, "customs houses", "Where goods were looked through.").statusCode(303);

        Document page = page(MAREK, "/tags/" + id);
        assertThat(page.select("h1").text()).isEqualTo("customs houses");
        assertThat(page.select(".definition").text()).isEqualTo("Where goods were looked through.");
        assertThat(page.select("form[method=post][action^=/tags]")).isEmpty();
        form(MAREK, id, "x", "").statusCode(403);
        form(EDIT, id, "duties", "").statusCode(409).body(containsString("another tag of this name"));
        form(EDIT, id, "", "").statusCode(400).body(containsString("A tag is a word or two"));
    }

    private ValidatableResponse form(Person by, String id, String name, String definition) {
        return world.as(by)
                .accept("text/html")
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .redirects()
                .follow(false)
                .formParam("name", name)
                .formParam("definition", definition)
                .formParam("colour", "sky")
                .post("/tags/" + id)
                .then();
    }

    @Test
    void whoReadsByALinkSeesTheTagsOfItsNotesAndNothingElseOfTheVocabulary() {
        String id = tag("river police");
        form(EDIT, id, "river police", "Not for guests").statusCode(303);
        DocumentView telegram = world.telegram("Telegram on patrols", "<p>The patrols are doubled.</p>");
        note(MAREK, telegram, "river police", "group", "patrols");
        DocumentView other = world.telegram("Telegram kept back", "<p>The informers are known.</p>");
        note(MAREK, other, "river police", "group", "informers");

        Document page = Jsoup.parse(guest(telegram, "all").get("/tags/" + id).asString());
        assertThat(page.select("mark").eachText()).containsExactly("patrols");
        assertThat(page.text()).doesNotContain("Not for guests", "informers", "2 notes");
        assertThat(guest(telegram, "none").get("/tags/" + id).statusCode()).isNotEqualTo(200);
    }

    /** Somebody who holds a link to a collection of this document. */
    private RequestSpecification guest(DocumentView document, String notes) {
        String collection = "/api/collections/"
                + world.as(EDIT)
                        .body(Map.of("title", "Shared " + notes, "notes", notes))
                        .post("/api/collections")
                        .path("id");
        world.as(EDIT).body(Map.of("document", document.id())).post(collection + "/documents");
        String link = world.as(EDIT)
                .body(Map.of("kind", "link", "notes", notes))
                .post(collection + "/shares")
                .path("url");
        return given().accept("text/html")
                .redirects()
                .follow(false)
                .cookies(given().redirects().follow(false).get(link).getCookies());
    }

    @Test
    void strangersFindNoTag() {
        String id = tag("secret harbours");
        world.as(ZOLTAN).accept("text/html").get("/tags/" + id).then().statusCode(404);
        world.as(ZOLTAN).accept("text/html").get("/tags").then().body(not(containsString("secret harbours")));
        given().accept("text/html")
                .redirects()
                .follow(false)
                .get("/tags/" + id)
                .then()
                .statusCode(303);
        given().accept("text/html")
                .redirects()
                .follow(false)
                .get("/tags")
                .then()
                .statusCode(303);
    }
}

package org.postil.vocabulary;

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
    void editorsDescribeTags() {
        String id = tag("customs");
        tag("duties");
        described(EDIT, id, "Where goods were looked through.", "tariffs").statusCode(303);

        Document page = page(MAREK, "/tags/" + id);
        assertThat(page.select(".definition").text()).isEqualTo("Where goods were looked through.");
        assertThat(page.select("header").text()).contains("also tariffs");
        assertThat(page.select("a[href$=/merge], a[href$=/edit]")).isEmpty();
        assertThat(page(EDIT, "/tags/" + id).select("a[href$=/merge], a[href$=/edit]"))
                .hasSize(2);
        described(MAREK, id, "x", "").statusCode(403);
        described(EDIT, id, "", "duties").statusCode(409).body(containsString("Another tag of the group"));
    }

    private ValidatableResponse described(Person by, String id, String definition, String aliases) {
        return form(by).formParam("definition", definition)
                .formParam("aliases", aliases)
                .formParam("colour", "sky")
                .post("/tags/" + id + "/edit")
                .then();
    }

    private RequestSpecification form(Person by) {
        return world.as(by)
                .accept("text/html")
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .redirects()
                .follow(false);
    }

    @Test
    void renamingShowsFirstForHowManyNotesOfWhomAndCanBeTakenBackOnThePage() {
        String id = tag("renamed before");
        DocumentView telegram = world.telegram("Telegram on a name", "<p>The name is known.</p>");
        note(MAREK, telegram, "renamed before", "group", "name");

        Document preview = page(EDIT, "/tags/" + id + "/name?to=renamed-after");
        assertThat(preview.select(".preview-sentence").text()).contains("renamed before", "renamed-after");
        assertThat(preview.select(".whose tbody tr").eachText()).containsExactly("Marek Brandt 1");
        assertThat(page(EDIT, "/tags/" + id).select("h1").text()).isEqualTo("renamed before");

        String there = form(EDIT)
                .formParam("to", "renamed-after")
                .formParam("seen", preview.select("input[name=seen]").val())
                .post("/tags/" + id + "/name")
                .then()
                .statusCode(303)
                .extract()
                .header("Location");
        Document done = page(EDIT, there.substring(there.indexOf("/tags/")));
        assertThat(done.select("h1").text()).isEqualTo("renamed-after");
        String undo = done.select("#status form").attr("action");
        form(EDIT).post(undo).then().statusCode(303);
        assertThat(page(EDIT, "/tags/" + id).select("h1").text()).isEqualTo("renamed before");
        form(EDIT).post(undo).then().statusCode(409).body(containsString("taken back already"));
        assertThat(page(MAREK, "/tags/history").select("li").eachText())
                .anyMatch(line -> line.contains("Renamed “renamed before” to “renamed-after”"))
                .anyMatch(line -> line.contains("Took back renaming"));
    }

    @Test
    void whatWasShownIsDoneOrShownAnew() {
        String id = tag("seen before");
        Document preview = page(EDIT, "/tags/" + id + "/deletion");
        world.as(EDIT).body(Map.of("definition", "Changed meanwhile.")).patch("/api/tags/" + id);
        form(EDIT)
                .formParam("seen", preview.select("input[name=seen]").val())
                .post("/tags/" + id + "/deletion")
                .then()
                .statusCode(409)
                .body(containsString("Somebody changed these tags meanwhile"))
                .body(containsString("Delete tag"));
        assertThat(page(EDIT, "/tags/" + id).select("h1").text()).isEqualTo("seen before");
    }

    @Test
    void theVocabularyIsATreeToWhichTagsAreAdded() {
        String broader = tag("tree of rivers");
        form(EDIT)
                .formParam("group", world.group().toString())
                .formParam("name", "the Danube")
                .formParam("under", "tree of rivers")
                .post("/tags")
                .then()
                .statusCode(303);
        Document page = page(MAREK, "/tags");
        assertThat(page.select("li:has(> .term-row a[href=/tags/" + broader + "]) > ul .term")
                        .eachText())
                .containsExactly("the Danube");
        assertThat(page.select(".term-menu")).isEmpty();
        assertThat(page(EDIT, "/tags").select(".term-menu a[href=/tags/" + broader + "/parent]"))
                .hasSize(1);
    }

    @Test
    void aTagsUseIsShownByDocumentsTimeAndCompany() {
        String id = tag("use of ferries");
        DocumentView telegram = world.telegram("Telegram on use", "<p>The ferries, the boats.</p>");
        note(MAREK, telegram, "use of ferries", "group", "ferries");
        world.as(MAREK)
                .body(Map.of("body", "b", "tags", List.of("use of ferries", "use of boats"), "visibility", "group"))
                .post("/api/documents/" + telegram.id() + "/annotations");
        note(ILONA, telegram, "use of ferries", "private", "boats");

        Document page = page(EDIT, "/tags/" + id + "/use");
        assertThat(page.select(".used-in li").eachText())
                .singleElement()
                .asString()
                .contains("2 notes");
        assertThat(page.select(".timeline rect")).hasSize(1);
        assertThat(page.select(".timeline-table tbody tr").text()).contains("28 October 1956", "2");
        assertThat(page.select(".companions li").text()).contains("use of boats", "1 note together");
        assertThat(page.select("svg.network line")).hasSize(1);
        assertThat(page.select("svg.network a text").eachText()).containsExactly("use of ferries", "use of boats");
        assertThat(page.select(".matrix tbody tr").get(0).select("td").eachText())
                .containsExactly("2", "1");
    }

    @Test
    void whoReadsByALinkSeesTheTagsOfItsNotesAndNothingElseOfTheVocabulary() {
        String id = tag("river police");
        described(EDIT, id, "Not for guests", "").statusCode(303);
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

package org.postil.collections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.postil.world.World.Person.EDIT;
import static org.postil.world.World.Person.MAREK;
import static org.postil.world.World.Person.TAMAS;
import static org.postil.world.World.Person.ZOLTAN;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postil.documents.DocumentView;
import org.postil.shared.Ids;
import org.postil.world.Browser;
import org.postil.world.World;

@QuarkusTest
class CollectionTest {
    @Inject
    World world;

    private final String run = Ids.next().toString();
    private DocumentView first;
    private DocumentView second;
    private DocumentView third;

    @BeforeEach
    void documents() {
        first = world.telegram("First " + run, "<p>One.</p>");
        second = world.telegram("Second " + run, "<p>Two.</p>");
        third = world.telegram("Third " + run, "<p>Three.</p>");
    }

    @Test
    void theSameIdTwiceIsOneCollection() {
        Map<String, Object> draft = Map.of("id", Ids.next(), "title", "Once " + run);
        String slug = world.as(EDIT).body(draft).post("/api/collections").path("slug");
        world.as(EDIT)
                .body(draft)
                .post("/api/collections")
                .then()
                .statusCode(201)
                .body("slug", equalTo(slug));
    }

    @Test
    void noCollectionTakesTheAddressOfAForm() {
        assertThat(make("New").slug).isNotEqualTo("new");
        assertThat(make("Add").slug).isNotEqualTo("add");
    }

    @Test
    void itsGroupReadsItAndOnlyEditorsChangeIt() {
        Made made = make("Read by all " + run);
        world.as(TAMAS).get("/api/collections").then().body("items.id", hasItem(made.id));
        world.as(TAMAS)
                .body(Map.of("title", "mine"))
                .patch("/api/collections/" + made.id)
                .then()
                .statusCode(403);
        world.as(MAREK)
                .body(Map.of("title", "mine", "group", world.group()))
                .post("/api/collections")
                .then()
                .statusCode(403);
        world.as(ZOLTAN).get("/api/collections/" + made.id).then().statusCode(404);
        Browser.of(world, ZOLTAN).asks().get("/collections/" + made.slug).then().statusCode(404);
        Browser.of(world, TAMAS)
                .asks()
                .get("/collections/" + made.slug + "/edit")
                .then()
                .statusCode(403);
    }

    @Test
    void aStaleChangeIsRefused() {
        Made made = make("Changed twice " + run);
        String tag = world.as(EDIT).get("/api/collections/" + made.id).header("ETag");
        for (int status : new int[] {200, 412}) {
            world.as(EDIT)
                    .header("If-Match", tag)
                    .body(Map.of("description", "changed " + status))
                    .patch("/api/collections/" + made.id)
                    .then()
                    .statusCode(status);
        }
    }

    @Test
    void documentsStandInTheOrderSomebodyChose() {
        Made made = make("In order " + run);
        add(made, first);
        add(made, second);
        add(made, second);
        world.as(EDIT)
                .body(Map.of("documents", List.of(third.id(), Map.of("document", first.id(), "remark", "why"))))
                .put(documents(made))
                .then()
                .statusCode(200)
                .body("items.document.title", equalTo(List.of(third.title(), first.title())))
                .body("items[1].remark", equalTo("why"));
        world.as(EDIT)
                .body(Map.of("documents", List.of(third.id(), third.id())))
                .put(documents(made))
                .then()
                .statusCode(400);
        world.as(TAMAS)
                .get(documents(made))
                .then()
                .body("items", hasSize(2))
                .body("items.position", equalTo(List.of(1, 2)));
    }

    @Test
    void theOrderCanBeGivenByNumbersAlone() {
        Made made = make("By numbers " + run);
        List.of(first, second, third).forEach(document -> add(made, document));
        Browser edit = Browser.of(world, EDIT);
        edit.asks()
                .formParam("document", first.id(), second.id(), third.id())
                .formParam("position", "3", "2", "1,5")
                .formParam("remark", "at the end", "", "")
                .formParam("gone", second.id())
                .post("/collections/" + made.slug + "/documents")
                .then()
                .statusCode(303);
        var page = Jsoup.parse(edit.asks().get("/collections/" + made.slug).asString());
        assertThat(page.select(".entries .title").eachText()).containsExactly(third.title(), first.title());
        assertThat(page.select(".remark").eachText()).containsExactly("at the end");
        edit.asks()
                .formParam("document", first.id())
                .formParam("position", "first")
                .formParam("remark", "")
                .post("/collections/" + made.slug + "/documents")
                .then()
                .statusCode(400)
                .body(containsString("Give each document a number."));
    }

    @Test
    void headingsStandBetweenDocumentsAndMoveWithTheOrder() {
        Made made = make("Under headings " + run);
        List.of(first, second, third).forEach(document -> add(made, document));
        world.as(EDIT)
                .body(Map.of(
                        "documents",
                        List.of(
                                Map.of("heading", "October"),
                                first.id(),
                                second.id(),
                                Map.of("heading", "November"),
                                third.id(),
                                Map.of("heading", "Still empty"))))
                .put(documents(made))
                .then()
                .statusCode(200)
                .body("items[0].headings", equalTo(List.of("October")))
                .body("items[1].headings", equalTo(null))
                .body("items[2].headings", equalTo(List.of("November")));
        Browser edit = Browser.of(world, EDIT);
        var form = Jsoup.parse(
                edit.asks().get("/collections/" + made.slug + "/documents").asString());
        assertThat(form.select("#order .heading input[name=remark]").eachAttr("value"))
                .containsExactly("October", "November", "Still empty", "");
        edit.asks()
                .formParam("document", first.id(), second.id(), "", third.id(), "")
                .formParam("position", "1", "2", "1,5", "3", "")
                .formParam("remark", "", "", "The second day", "", "")
                .post("/collections/" + made.slug + "/documents")
                .then()
                .statusCode(303);
        var page = Jsoup.parse(edit.asks().get("/collections/" + made.slug).asString());
        assertThat(page.select(".entries .title, .entries .heading h3").eachText())
                .containsExactly(first.title(), "The second day", second.title(), third.title());
        add(made, world.telegram("Added " + run, "<p>Four.</p>"));
        world.as(EDIT).get(documents(made)).then().body("items", hasSize(4)).body("items[3].headings", equalTo(null));
        world.as(EDIT)
                .body(Map.of("documents", List.of(Map.of("heading", "x".repeat(301)), first.id())))
                .put(documents(made))
                .then()
                .statusCode(400);
    }

    @Test
    void documentsAreAddedToACollectionOrToANewOne() {
        Browser edit = Browser.of(world, EDIT);
        edit.asks()
                .get("/collections/add?document=" + first.id() + "&document=" + second.id())
                .then()
                .statusCode(200)
                .body(containsString(first.title()))
                .body(containsString(second.title()));
        edit.asks()
                .formParam("document", first.id(), second.id())
                .formParam("collection", "")
                .formParam("title", "")
                .post("/collections/add")
                .then()
                .statusCode(400)
                .body(containsString("Give the collection a title"));
        String made = edit.asks()
                .formParam("document", first.id(), second.id())
                .formParam("collection", "")
                .formParam("title", "Made on the way " + run)
                .post("/collections/add")
                .then()
                .statusCode(303)
                .header("Location", endsWith("?done=added"))
                .extract()
                .header("Location");
        assertThat(Jsoup.parse(edit.asks().get(made).asString())
                        .select(".entries .title")
                        .eachText())
                .containsExactly(first.title(), second.title());
        Browser.of(world, MAREK)
                .asks()
                .get("/collections/add?document=" + first.id())
                .then()
                .statusCode(403);
        edit.asks().get("/collections/add").then().statusCode(400);
    }

    @Test
    void theFormChoosesTheNotes() {
        world.as(EDIT)
                .body(Map.of("name", "Tag of " + run))
                .post("/api/tags")
                .then()
                .statusCode(201);
        Made made = make("With notes " + run);
        Browser edit = Browser.of(world, EDIT);
        save(edit, made, "tagged", "Tag of " + run, 303);
        world.as(EDIT).get("/api/collections/" + made.id).then().body("notes.tags", equalTo(List.of("Tag of " + run)));
        save(edit, made, "tagged", null, 400);
        save(edit, made, "all", null, 303);
        world.as(EDIT).get("/api/collections/" + made.id).then().body("notes", equalTo("all"));
    }

    @Test
    void aCollectionIsDeletedAfterAsking() {
        Made made = make("To delete " + run);
        add(made, first);
        Browser edit = Browser.of(world, EDIT);
        edit.asks().get("/collections/" + made.slug + "/delete").then().body(containsString("stay in the archive"));
        edit.asks().post("/collections/" + made.slug + "/delete").then().statusCode(303);
        edit.asks().get("/collections/" + made.slug).then().statusCode(404);
        edit.asks().get("/documents/" + first.slug()).then().statusCode(200);
    }

    private record Made(String id, String slug) {}

    private Made make(String title) {
        var made = world.as(EDIT)
                .body(Map.of("title", title))
                .post("/api/collections")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
        return new Made(made.getString("id"), made.getString("slug"));
    }

    private void save(Browser browser, Made made, String notes, String tag, int status) {
        var form = browser.asks()
                .formParam("title", "With notes " + run)
                .formParam("description", "")
                .formParam("notes", notes);
        if (tag != null) {
            form.formParam("tag", tag);
        }
        form.post("/collections/" + made.slug + "/edit").then().statusCode(status);
    }

    private void add(Made made, DocumentView document) {
        world.as(EDIT)
                .body(Map.of("document", document.id()))
                .post(documents(made))
                .then()
                .statusCode(201);
    }

    private static String documents(Made made) {
        return "/api/collections/" + made.id + "/documents";
    }
}

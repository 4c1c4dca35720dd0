package org.postil.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.postil.world.World.Person.EDIT;
import static org.postil.world.World.Person.ILONA;
import static org.postil.world.World.Person.MAREK;
import static org.postil.world.World.Person.TAMAS;
import static org.postil.world.World.Person.ZOLTAN;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.postil.documents.DocumentView;
import org.postil.world.World;
import org.postil.world.World.Person;

/** Vocabularies are changed as a whole: shown first, as one event, and back again. */
@QuarkusTest
class ChangesTest {
    @Inject
    World world;

    private String tag(String name) {
        return world.as(EDIT).body(Map.of("name", name)).post("/api/tags").path("id");
    }

    private String note(Person by, DocumentView document, String visibility, String body, String... tags) {
        return world.as(by)
                .body(Map.of("body", body, "tags", List.of(tags), "visibility", visibility))
                .post("/api/documents/" + document.id() + "/annotations")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private List<String> tagsOf(Person reader, String note) {
        return world.as(reader).get("/api/annotations/" + note).path("tags");
    }

    private Response merge(String from, String into) {
        return world.as(EDIT).body(Map.of("into", into)).post("/api/tags/" + from + "/merge");
    }

    private void undo(Person by, Response change) {
        String link = change.then().extract().header("Link");
        world.as(by).post(link.substring(1, link.indexOf('>'))).then().statusCode(204);
    }

    @Test
    void aMergeGivesNotesTheOtherTagAndIsTakenBackExactly() {
        String from = tag("merge-armistice");
        String into = tag("merge-ceasefire");
        DocumentView telegram = world.telegram("Telegram on the armistice", "<p>Words.</p>");
        String one = note(MAREK, telegram, "group", "one", "merge-armistice", "merge-other");
        String both = note(ILONA, telegram, "group", "both", "merge-ceasefire", "merge-armistice");
        String own = note(ILONA, telegram, "private", "own", "merge-armistice");

        Response merged = merge(from, into);
        merged.then().statusCode(200).body("id", equalTo(into)).body("aliases", contains("merge-armistice"));
        assertThat(tagsOf(EDIT, one)).containsExactly("merge-ceasefire", "merge-other");
        assertThat(tagsOf(EDIT, both)).containsExactly("merge-ceasefire");
        assertThat(tagsOf(ILONA, own)).containsExactly("merge-ceasefire");

        undo(EDIT, merged);
        assertThat(tagsOf(EDIT, one)).containsExactly("merge-armistice", "merge-other");
        assertThat(tagsOf(EDIT, both)).containsExactly("merge-ceasefire", "merge-armistice");
        assertThat(tagsOf(ILONA, own)).containsExactly("merge-armistice");
        world.as(EDIT).get("/api/tags/" + into).then().body("aliases", empty());
    }

    @Test
    void whatOthersDidSinceAMergeStaysWhenItIsTakenBack() {
        String from = tag("since-armistice");
        String into = tag("since-ceasefire");
        DocumentView telegram = world.telegram("Telegram on what came since", "<p>Words.</p>");
        String changed = note(MAREK, telegram, "group", "changed", "since-armistice");
        String retagged = note(MAREK, telegram, "group", "retagged", "since-armistice");
        String coloured = note(MAREK, telegram, "group", "coloured", "since-armistice");
        world.as(EDIT).body(Map.of("colour", "sky")).patch("/api/tags/" + from);
        world.as(EDIT).body(Map.of("colour", "sage")).patch("/api/tags/" + into);
        Response merged = merge(from, into);
        world.as(MAREK)
                .body(Map.of("tags", List.of("since-ceasefire", "since-new")))
                .patch("/api/annotations/" + changed)
                .then()
                .statusCode(200);
        world.as(MAREK)
                .body(Map.of("tags", List.of("since-new")))
                .patch("/api/annotations/" + retagged)
                .then()
                .statusCode(200);
        world.as(MAREK)
                .body(Map.of("colour", "rose"))
                .patch("/api/annotations/" + coloured)
                .then()
                .statusCode(200);
        undo(EDIT, merged);
        assertThat(tagsOf(EDIT, coloured)).containsExactly("since-armistice");
        world.as(EDIT).get("/api/annotations/" + coloured).then().body("colour", equalTo("rose"));
        assertThat(tagsOf(EDIT, changed)).containsExactlyInAnyOrder("since-armistice", "since-new");
        assertThat(tagsOf(EDIT, retagged)).containsExactly("since-new");
    }

    @Test
    void thePreviewSaysForHowManyNotesOfWhomAndNothingOfWhatIsPrivate() {
        String from = tag("preview-from");
        String into = tag("preview-into");
        DocumentView telegram = world.telegram("Telegram to be previewed", "<p>Words.</p>");
        note(MAREK, telegram, "group", "one", "preview-from");
        note(MAREK, telegram, "group", "two", "preview-from");
        note(ILONA, telegram, "private", "own", "preview-from");

        world.as(EDIT)
                .body(Map.of("into", into))
                .post("/api/tags/" + from + "/merge?preview=true")
                .then()
                .statusCode(200)
                .body("notes", equalTo(2))
                .body("documents", equalTo(1))
                .body("whose.name", contains("Marek Brandt"))
                .body("hidden", equalTo(true))
                .body("other", equalTo("preview-into"));
        world.as(EDIT).get("/api/tags/" + from).then().body("name", equalTo("preview-from"));
    }

    @Test
    void oldNamesAndOldLinksLeadToWhatATagBecame() {
        String from = tag("old-name");
        String into = tag("old-target");
        merge(from, into).then().statusCode(200);
        DocumentView telegram = world.telegram("Telegram tagged by an old name", "<p>Words.</p>");
        String note = note(MAREK, telegram, "group", "body", "OLD-NAME");

        assertThat(tagsOf(MAREK, note)).containsExactly("old-target");
        world.as(EDIT).get("/api/tags/" + from).then().body("id", equalTo(into));
        world.as(EDIT)
                .redirects()
                .follow(false)
                .accept("text/html")
                .get("/tags/" + from)
                .then()
                .statusCode(301)
                .header("Location", org.hamcrest.Matchers.endsWith("/tags/" + into));
        world.as(EDIT).get("/api/annotations?tag=" + from).then().body("items.id", hasItem(note));
        world.as(EDIT)
                .get("/api/documents?tag=" + from)
                .then()
                .body("items.id", hasItem(telegram.id().toString()));
        world.as(EDIT)
                .queryParam("q", "tag:\"old-name\"")
                .get("/api/search")
                .then()
                .body("items.id", hasItem(telegram.id().toString()));
    }

    @Test
    void aDeletedTagLeavesTheNotesAndComesBack() {
        String id = tag("delete-me");
        DocumentView telegram = world.telegram("Telegram losing a tag", "<p>Words.</p>");
        String note = note(MAREK, telegram, "group", "body", "delete-me");
        Response deleted = world.as(EDIT).delete("/api/tags/" + id);
        deleted.then().statusCode(204);
        assertThat(tagsOf(EDIT, note)).isEmpty();
        world.as(EDIT).get("/api/tags/" + id).then().statusCode(404);
        world.as(EDIT).get("/api/tags").then().body("items.name", not(hasItem("delete-me")));
        undo(EDIT, deleted);
        assertThat(tagsOf(EDIT, note)).containsExactly("delete-me");
    }

    @Test
    void aTagIsSplitByWhatASearchFinds() {
        String id = tag("split-troops");
        DocumentView telegram = world.telegram("Telegram on troops of two kinds", "<p>Words.</p>");
        String tanks = note(MAREK, telegram, "group", "tanks at the bridge", "split-troops");
        String police = note(ILONA, telegram, "group", "only police", "split-troops");
        Map<String, String> how = Map.of("name", "split-armour", "query", "tanks");

        world.as(EDIT)
                .body(how)
                .post("/api/tags/" + id + "/split?preview=true")
                .then()
                .body("notes", equalTo(1))
                .body("made", contains("split-armour"));
        Response split = world.as(EDIT).body(how).post("/api/tags/" + id + "/split");
        split.then().statusCode(200).body("name", equalTo("split-armour"));
        assertThat(tagsOf(EDIT, tanks)).containsExactly("split-armour");
        assertThat(tagsOf(EDIT, police)).containsExactly("split-troops");
        undo(EDIT, split);
        assertThat(tagsOf(EDIT, tanks)).containsExactly("split-troops");
        world.as(EDIT).get("/api/tags").then().body("items.name", not(hasItem("split-armour")));
    }

    @Test
    void aTagIsFoundHoweverItsNameIsTyped() {
        String known = tag("typed name");
        DocumentView telegram = world.telegram("Telegram tagged in haste", "<p>Words.</p>");
        String note = note(MAREK, telegram, "group", "hastily written", "other-typed");
        world.as(MAREK)
                .body(Map.of("give", List.of("#typed name", " typed  name", "# typed-new "), "query", "hastily"))
                .post("/api/taggings")
                .then()
                .statusCode(200)
                .body("other", equalTo("typed name, typed-new"))
                .body("made", contains("typed-new"));
        assertThat(tagsOf(MAREK, note)).containsExactly("other-typed", "typed name", "typed-new");

        world.as(EDIT)
                .body(Map.of("name", " #typed-part ", "query", "hastily"))
                .post("/api/tags/" + known + "/split")
                .then()
                .statusCode(200)
                .body("name", equalTo("typed-part"));
        world.as(MAREK)
                .body("{\"give\": [null], \"query\": \"hastily\"}")
                .post("/api/taggings")
                .then()
                .statusCode(400);
    }

    @Test
    void aPatchIsShownFirstLikeEveryOtherChange() {
        String tag = tag("patch-before");
        String above = tag("patch-above");
        DocumentView telegram = world.telegram("Telegram under a patched tag", "<p>Words.</p>");
        note(MAREK, telegram, "group", "body", "patch-before");
        world.as(EDIT)
                .body(Map.of("name", "patch-after"))
                .patch("/api/tags/" + tag + "?preview=true")
                .then()
                .statusCode(200)
                .body("what", equalTo("name"))
                .body("other", equalTo("patch-after"))
                .body("notes", equalTo(1));
        world.as(EDIT)
                .body(Map.of("parent", above))
                .patch("/api/tags/" + tag + "?preview=true")
                .then()
                .statusCode(200)
                .body("what", equalTo("parent"))
                .body("other", equalTo("patch-above"));
        world.as(EDIT)
                .get("/api/tags/" + tag)
                .then()
                .body("name", equalTo("patch-before"))
                .body("parent", org.hamcrest.Matchers.nullValue());
    }

    @Test
    void aTagThatMayNotBeDescribedIsNotMadeEither() {
        world.as(MAREK)
                .body(Map.of("name", "half-made", "definition", "Only editors define."))
                .post("/api/tags")
                .then()
                .statusCode(403);
        world.as(MAREK).get("/api/tags").then().body("items.name", not(hasItem("half-made")));
    }

    @Test
    void annotatorsTagWhatASearchFindsAmongTheirOwnNotesAndEditorsAllTheySee() {
        DocumentView telegram = world.telegram("Telegram to be tagged by a search", "<p>Words.</p>");
        String mine = note(MAREK, telegram, "group", "quorum reached");
        String others = note(ILONA, telegram, "group", "quorum missed");
        String hidden = note(ILONA, telegram, "private", "quorum doubted");
        Map<String, Object> give = Map.of("give", List.of("by-search"), "query", "quorum");

        world.as(MAREK)
                .body(give)
                .post("/api/taggings?preview=true")
                .then()
                .statusCode(200)
                .body("notes", equalTo(1));
        Response given = world.as(MAREK).body(give).post("/api/taggings");
        given.then().statusCode(200);
        assertThat(tagsOf(MAREK, mine)).containsExactly("by-search");
        assertThat(tagsOf(MAREK, others)).isEmpty();

        world.as(EDIT).body(give).post("/api/taggings").then().statusCode(200).body("notes", equalTo(1));
        assertThat(tagsOf(EDIT, others)).containsExactly("by-search");
        assertThat(tagsOf(ILONA, hidden)).isEmpty();

        Response taken = world.as(EDIT)
                .body(Map.of("take", List.of("by-search"), "query", "quorum"))
                .post("/api/taggings");
        assertThat(tagsOf(EDIT, mine)).isEmpty();
        undo(EDIT, taken);
        assertThat(tagsOf(EDIT, mine)).containsExactly("by-search");
        undo(MAREK, given);
        assertThat(tagsOf(EDIT, mine)).isEmpty();
        assertThat(tagsOf(EDIT, others)).containsExactly("by-search");
        Map<String, Object> there = Map.of("give", List.of("by-search"), "query", "quorum", "group", world.group());
        world.as(TAMAS).body(there).post("/api/taggings").then().statusCode(403);
    }

    @Test
    void aChangeThatAnotherRestsOnIsTakenBackAfterThatOne() {
        String a = tag("rest-a");
        String b = tag("rest-b");
        String c = tag("rest-c");
        DocumentView telegram = world.telegram("Telegram merged twice", "<p>Words.</p>");
        String note = note(MAREK, telegram, "group", "body", "rest-a");
        Response first = merge(a, b);
        Response second = merge(b, c);
        assertThat(tagsOf(EDIT, note)).containsExactly("rest-c");
        String link = first.header("Link");
        world.as(EDIT)
                .post(link.substring(1, link.indexOf('>')))
                .then()
                .statusCode(409)
                .body("type", org.hamcrest.Matchers.endsWith("rests-on-it"));
        undo(EDIT, second);
        undo(EDIT, first);
        assertThat(tagsOf(EDIT, note)).containsExactly("rest-a");
    }

    @Test
    void aFixedVocabularyTakesNewTagsFromEditorsOnly() {
        String group = world.group().toString();
        DocumentView telegram = world.telegram("Telegram under a fixed vocabulary", "<p>Words.</p>");
        tag("fixed-known");
        fix(group, true);
        try {
            world.as(MAREK)
                    .body(Map.of("body", "b", "tags", List.of("fixed-unknown")))
                    .post("/api/documents/" + telegram.id() + "/annotations")
                    .then()
                    .statusCode(403)
                    .body("type", org.hamcrest.Matchers.endsWith("vocabulary-fixed"));
            note(MAREK, telegram, "group", "body", "fixed-known");
            note(EDIT, telegram, "group", "body", "fixed-new");
        } finally {
            fix(group, false);
        }
    }

    private void fix(String group, boolean fixed) {
        world.as(EDIT)
                .accept("text/html")
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .redirects()
                .follow(false)
                .formParam("group", group)
                .formParam("fixed", fixed)
                .post("/tags/fixed")
                .then()
                .statusCode(303);
    }

    @Test
    void aNewColourIsSeenOnTheNotesThatHadTheOldOne() {
        String id = tag("colour-of-notes");
        world.as(EDIT).body(Map.of("colour", "amber")).patch("/api/tags/" + id);
        DocumentView telegram = world.telegram("Telegram in colour", "<p>Words.</p>");
        String note = note(MAREK, telegram, "group", "body", "colour-of-notes");
        world.as(EDIT)
                .body(Map.of("colour", "rose"))
                .patch("/api/tags/" + id)
                .then()
                .statusCode(200);
        world.as(EDIT).get("/api/annotations/" + note).then().body("colour", equalTo("rose"));
    }

    @Test
    void onlyEditorsChangeTheVocabularyAndStrangersFindNothing() {
        String from = tag("rights-from");
        String into = tag("rights-into");
        Map<String, String> merge = Map.of("into", into);
        world.as(MAREK).body(merge).post("/api/tags/" + from + "/merge").then().statusCode(403);
        world.as(MAREK)
                .body(merge)
                .post("/api/tags/" + from + "/merge?preview=true")
                .then()
                .statusCode(403);
        world.as(ZOLTAN).body(merge).post("/api/tags/" + from + "/merge").then().statusCode(404);
        world.as(MAREK).delete("/api/tags/" + from).then().statusCode(403);
        world.as(EDIT)
                .body(Map.of("into", from))
                .post("/api/tags/" + from + "/merge")
                .then()
                .statusCode(409);
        world.as(EDIT)
                .body(Map.of())
                .post("/api/tags/" + from + "/merge")
                .then()
                .statusCode(400);
    }

    @Test
    void aLinkThatChoosesNotesByAMergedTagShowsThoseOfWhatItBecame() {
        String from = tag("link-from");
        String into = tag("link-into");
        DocumentView telegram = world.telegram("Telegram shared by tag", "<p>Words.</p>");
        note(MAREK, telegram, "group", "shared", "link-from");
        note(MAREK, telegram, "group", "kept back", "link-other");
        String collection = "/api/collections/"
                + world.as(EDIT)
                        .body(Map.of("title", "By tag", "notes", Map.of("tags", List.of("link-from"))))
                        .post("/api/collections")
                        .path("id");
        world.as(EDIT).body(Map.of("document", telegram.id())).post(collection + "/documents");
        String link = world.as(EDIT)
                .body(Map.of("kind", "link"))
                .post(collection + "/shares")
                .path("url");
        var cookies = io.restassured.RestAssured.given()
                .redirects()
                .follow(false)
                .get(link)
                .getCookies();
        String notes = "/api/documents/" + telegram.id() + "/annotations";
        io.restassured.RestAssured.given().cookies(cookies).get(notes).then().body("items.body", contains("shared"));

        world.as(EDIT)
                .body(Map.of("into", into))
                .post("/api/tags/" + from + "/merge?preview=true")
                .then()
                .body("links", equalTo(1));
        merge(from, into);
        io.restassured.RestAssured.given().cookies(cookies).get(notes).then().body("items.body", contains("shared"));
        world.as(EDIT).delete("/api/tags/" + into).then().statusCode(204);
        io.restassured.RestAssured.given().cookies(cookies).get(notes).then().body("items.body", empty());
    }

    @Test
    void suggestionsComeByUseHereThenByUseAtAllAndByFurtherNames() {
        tag("suggest-zebra");
        String often = tag("suggest-often");
        tag("suggest-alone");
        DocumentView here = world.telegram("Telegram to be coded", "<p>Words.</p>");
        DocumentView elsewhere = world.telegram("Telegram coded before", "<p>Words.</p>");
        note(MAREK, elsewhere, "group", "body", "suggest-often");
        note(MAREK, here, "group", "body", "suggest-zebra");
        List<String> names = world.as(MAREK)
                .queryParam("q", "suggest")
                .queryParam("document", here.id().toString())
                .get("/api/tags")
                .path("items.name");
        assertThat(names).startsWith("suggest-zebra").contains("suggest-often", "suggest-alone");

        Map<String, Object> also = new HashMap<>(Map.of("aliases", List.of("sehr oft")));
        world.as(EDIT).body(also).patch("/api/tags/" + often).then().statusCode(200);
        world.as(MAREK)
                .queryParam("q", "sehr")
                .get("/api/tags")
                .then()
                .body("items.name", hasItems("suggest-often"))
                .body("items.also", hasItem("sehr oft"));
        world.as(ZOLTAN).queryParam("q", "suggest").get("/api/tags").then().body("items", empty());
    }
}

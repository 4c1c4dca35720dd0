package org.postil.moving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.postil.world.World.Person.EDIT;
import static org.postil.world.World.Person.MAREK;
import static org.postil.world.World.Person.ZOLTAN;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postil.accounts.Role;
import org.postil.world.Browser;
import org.postil.world.Ear;
import org.postil.world.Guest;
import org.postil.world.World;
import org.postil.world.World.Person;

/** Documents go from one group or library to another, with what is theirs and without what is their group's, and come back. */
@QuarkusTest
class MovingTest {
    @Inject
    World world;

    @TestHTTPResource("/live")
    URI live;

    private String home;
    private String other;
    private Guest member;

    @BeforeEach
    void twoGroups() {
        home = world.group().toString();
        other = world.another("Those next door");
        member = world.guest("Nora Next Door", null);
        world.join(member, other, Role.ANNOTATOR);
    }

    @Test
    void onlyWhoEditsInBothPlacesMovesADocument() {
        String document = enter("To be moved by whom", Map.of());
        move(MAREK, document, other).then().statusCode(403);
        move(ZOLTAN, document, other).then().statusCode(404);
        String strangers = world.as(ZOLTAN).get("/api/account").path("groups[0].id");
        String refused =
                move(EDIT, document, strangers).then().statusCode(403).extract().asString();
        assertThat(move(EDIT, document, UUID.randomUUID().toString()).asString())
                .isEqualTo(refused);
        move(EDIT, document, home).then().statusCode(400);
        Guest annotator = world.guest("Anton Annotates", Role.EDITOR);
        world.join(annotator, other, Role.ANNOTATOR);
        annotator
                .asks()
                .body(Map.of("group", other))
                .post("/api/documents/" + document + "/move")
                .then()
                .statusCode(403);
        move(EDIT, document, other)
                .then()
                .statusCode(200)
                .body("id", equalTo(document))
                .body("group", equalTo(other));
    }

    @Test
    void whatItHasGoesAlongAndWhatIsItsGroupsStays() {
        String word = word();
        String document =
                enter("The " + word + " papers", Map.of("creators", List.of("Writer " + word), "text", text(word)));
        String slug = read(EDIT, document).getString("slug");
        String forGroup = note(MAREK, document, "group", List.of(word));
        String tagged = note(EDIT, document, "group", List.of(word));
        String forAll = note(MAREK, document, "public", List.of());
        String mention = world.as(EDIT)
                .body(Map.of("name", "Mentioned " + word, "target", Map.of("exact", "bridges")))
                .post("/api/documents/" + document + "/mentions")
                .path("id");
        // Next door he is known by another name, and told by the same number.
        String known = world.as(EDIT)
                .body(Map.of("name", "Known as " + word, "viaf", "7" + number(), "group", other))
                .post("/api/people")
                .path("id");
        world.as(EDIT)
                .body(Map.of("viaf", world.as(EDIT).get("/api/people/" + known).<String>path("viaf")))
                .patch("/api/people/" + creator(document))
                .then()
                .statusCode(200);

        move(EDIT, document, other).then().statusCode(200);

        JsonPath moved = read(member, document);
        assertThat(moved.getString("slug")).isEqualTo(slug);
        assertThat(moved.getString("creators[0]")).isEqualTo("Known as " + word);
        member.asks().accept("text/html").get("/documents/" + slug).then().statusCode(200);
        member.asks()
                .get("/api/documents/" + document + "/annotations")
                .then()
                .body("items.id", hasItem(forAll))
                .body("items.id", not(hasItem(forGroup)));
        world.as(EDIT)
                .get("/api/annotations/" + forGroup)
                .then()
                .statusCode(200)
                .body("groups", equalTo(List.of(home)))
                .body("tags", equalTo(List.of(word)));
        // Whoever changes his words changes no tag: it is the old place's, whatever the new one has of that name.
        String own = note(EDIT, document, "group", List.of());
        world.as(EDIT)
                .body(Map.of("body", "Otherwise.", "tags", List.of(word)))
                .patch("/api/annotations/" + tagged)
                .then()
                .statusCode(200);
        member.asks().get("/api/tags?group=" + other + "&q=" + word).then().body("items", equalTo(List.of()));
        world.as(EDIT)
                .body(Map.of("tags", List.of(word)))
                .patch("/api/annotations/" + own)
                .then()
                .statusCode(200);
        member.asks().get("/api/tags?group=" + other + "&q=" + word).then().body("items.size()", equalTo(1));
        String named = member.asks().get("/api/mentions/" + mention).path("names.id");
        assertThat(member.asks().get("/api/people/" + named).<String>path("name"))
                .isEqualTo("Mentioned " + word);
        assertThat(world.as(EDIT).get("/api/people/" + named).<String>path("group"))
                .isEqualTo(other);
    }

    @Test
    void whoLosesItFindsNothingOfIt() {
        String word = word();
        String document =
                enter("The " + word + " minutes", Map.of("creators", List.of("Clerk " + word), "text", text(word)));
        String note = note(MAREK, document, "group", List.of());
        // What is kept of the archive for those who may see the same.
        assertThat(found(MAREK, word)).isEqualTo(1);
        world.as(MAREK).get("/api/search?q=" + word).then().body("total", equalTo(1));
        String slug = read(MAREK, document).getString("slug");
        String before = world.told();

        move(EDIT, document, other);
        world.told();

        assertThat(found(MAREK, word)).isZero();
        assertThat(found(EDIT, word)).isEqualTo(1);
        world.as(MAREK).get("/api/search?q=" + word).then().body("total", equalTo(0));
        world.as(MAREK).accept("text/html").get("/?q=" + word).then().body(not(containsString(slug)));
        for (String address : List.of("/api/documents/" + document, "/documents/" + slug, "/api/annotations/" + note)) {
            world.as(MAREK).accept("*/*").get(address).then().statusCode(404);
        }
        assertThat(world.as(MAREK).get("/api/people?q=" + word).jsonPath().getList("items.id"))
                .as("who is in the register of those who lost it stays there")
                .hasSize(1);
        for (var viewer : List.of(world.as(MAREK), member.asks())) {
            viewer.get("/api/events?after=" + before)
                    .then()
                    .body("items.findAll { it.kind == 'document-moved' }.id", equalTo(List.of(document)))
                    .body(
                            "items.findAll { it.kind == 'document-moved' }.group",
                            equalTo(java.util.Collections.singletonList(null)));
        }
    }

    @Test
    void whoHasItOpenAndLosesItIsSentAway() throws Exception {
        String document = enter("Open on a desk", Map.of("text", text("desk")));
        world.told();
        Map<String, String> marek = Map.of("Authorization", "Bearer " + MAREK.token());
        try (Ear ear = Ear.at(live, marek, UUID.fromString(document), "")) {
            move(EDIT, document, other);
            assertThat(ear.closed().get(10, TimeUnit.SECONDS)).isEqualTo(4001);
        }
        try (Ear again = Ear.at(live, marek, UUID.fromString(document), "")) {
            throw new AssertionError("He was let in again: " + again.everything());
        } catch (ExecutionException refused) {
            assertThat(refused).hasMessageContaining("Handshake");
        }
    }

    @Test
    void itLeavesTheCollectionsOfItsOldPlaceAndWhatTheyOpenedIsClosed() {
        String word = word();
        String document = enter("Shown " + word, Map.of("kind", "k" + word));
        String beside = enter("Beside it " + word, Map.of());
        String byHand = collection(home, "By hand " + word);
        for (String one : List.of(beside, document)) {
            world.as(EDIT)
                    .body(Map.of("document", one, "remark", "why " + word))
                    .post("/api/collections/" + byHand + "/documents")
                    .then()
                    .statusCode(201);
        }
        String link = URI.create(world.as(EDIT)
                        .body(Map.of("kind", "link"))
                        .post("/api/collections/" + byHand + "/shares")
                        .path("url"))
                .getPath();
        Browser holder = new Browser();
        holder.asks().get(link).then().statusCode(303);
        holder.asks()
                .accept("application/json")
                .get("/api/documents/" + document)
                .then()
                .statusCode(200);
        String there = collection(other, "Found there " + word);
        world.as(EDIT)
                .body(Map.of("query", Map.of("kind", "k" + word)))
                .patch("/api/collections/" + there)
                .then()
                .statusCode(200);

        Response moved = move(EDIT, document, other);

        assertThat(standIn(byHand)).containsExactly(beside);
        assertThat(standIn(there)).containsExactly(document);
        holder.asks()
                .accept("application/json")
                .get("/api/documents/" + document)
                .then()
                .statusCode(404);

        undo(moved).then().statusCode(204);

        assertThat(standIn(byHand)).containsExactly(beside, document);
        assertThat(world.as(EDIT)
                        .get("/api/collections/" + byHand + "/documents")
                        .<String>path("items.find { it.document.id == '" + document + "' }.remark"))
                .isEqualTo("why " + word);
        assertThat(standIn(there)).isEmpty();
        holder.asks()
                .accept("application/json")
                .get("/api/documents/" + document)
                .then()
                .statusCode(200);
        undo(moved).then().statusCode(409);
    }

    @Test
    void undoneItNamesWhomItNamedAndNobodyIsLeftBehind() {
        String word = word();
        String document = enter("Named " + word, Map.of("creators", List.of("Author " + word), "text", text(word)));
        String creator = creator(document);
        world.as(EDIT)
                .body(Map.of("name", "Author " + word, "target", Map.of("exact", "bridges")))
                .post("/api/documents/" + document + "/mentions")
                .then()
                .statusCode(201);
        Response moved = move(EDIT, document, other);
        String there = member.asks().get("/api/people?q=" + word).path("items[0].id");
        assertThat(there).isNotEqualTo(creator);
        // Meanwhile he is called otherwise at home, and nothing but what he was says that it is he.
        world.as(EDIT)
                .body(Map.of("name", "Renamed " + word, "aliases", List.of()))
                .patch("/api/people/" + creator);

        undo(moved).then().statusCode(204);

        assertThat(creator(document)).isEqualTo(creator);
        assertThat(world.as(EDIT)
                        .get("/api/documents/" + document + "/mentions")
                        .<String>path("items[0].names.id"))
                .isEqualTo(creator);
        member.asks().get("/api/people?q=" + word).then().body("items", equalTo(List.of()));
        world.as(EDIT).get("/api/people/" + there).then().statusCode(404);
    }

    @Test
    void whatWouldBecomeOfItIsSaidBefore() {
        String word = word();
        String document = enter("Foretold " + word, Map.of("creators", List.of("Seer " + word)));
        note(MAREK, document, "group", List.of());
        note(MAREK, document, "private", List.of());
        note(EDIT, document, "private", List.of());
        note(MAREK, document, "public", List.of());
        String byHand = collection(home, "Left " + word);
        world.as(EDIT).body(Map.of("document", document)).post("/api/collections/" + byHand + "/documents");
        world.as(EDIT).body(Map.of("kind", "link")).post("/api/collections/" + byHand + "/shares");
        JsonPath outlook = world.as(EDIT)
                .body(Map.of("group", other))
                .post("/api/documents/" + document + "/move?preview=true")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(outlook.getString("to.name")).isEqualTo("Those next door");
        assertThat(outlook.getList("gain.people")).containsExactly(1);
        assertThat(outlook.getLong("lose[0].people")).isGreaterThanOrEqualTo(3);
        assertThat(outlook.getLong("links")).isEqualTo(1);
        assertThat(outlook.getList("notes.collect { it.whom + ' ' + it.read + ' ' + it.notes }"))
                .containsExactlyInAnyOrder("group false 1", "private true 1", "public true 1");
        assertThat(outlook.getList("collections.title")).containsExactly("Left " + word);
        assertThat(outlook.getList("names.some")).containsExactly("Seer " + word);
        assertThat(read(EDIT, document).getString("group")).isEqualTo(home);

        Browser browser = Browser.of(world, EDIT);
        String page = "/moves?document=" + document + "&group=" + other;
        String asked = browser.asks().get(page).then().statusCode(200).extract().asString();
        assertThat(asked)
                .contains("1 member of Those next door", "1 for Hungary 1956", "1 of your own", "Left " + word);
        String done = browser.asks()
                .formParam("document", document)
                .formParam("group", other)
                .post("/moves")
                .then()
                .statusCode(303)
                .extract()
                .header("Location");
        browser.asks().get(done).then().body(containsString("Moved to Those next door."));
        String by = done.replaceFirst(".*by=", "");
        Browser.of(world, MAREK).asks().get("/moves?by=" + by).then().statusCode(404);
        browser.asks().formParam("by", by).post("/moves/undo").then().statusCode(303);
        browser.asks().get(done).then().body(containsString("Moved back to Hungary 1956."));
        assertThat(read(EDIT, document).getString("group")).isEqualTo(home);
    }

    /** Whoever comes second finds what the first has done, and no note is lost. */
    @Test
    void manyMovesAndNotesAtOnceLeaveOneDocumentWithAllItsNotes() throws Exception {
        String document = enter("Pulled about", Map.of("creators", List.of("Puller"), "text", text("pulled")));
        String third = world.another("And a third");
        List<CompletableFuture<Response>> all = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            for (String to : List.of(other, third, home)) {
                all.add(CompletableFuture.supplyAsync(() -> move(EDIT, document, to)));
            }
            all.add(CompletableFuture.supplyAsync(() -> world.as(MAREK)
                    .body(Map.of("body", "Between", "visibility", "group", "target", Map.of("exact", "bridges")))
                    .post("/api/documents/" + document + "/annotations")));
        }
        List<String> written = new ArrayList<>();
        for (CompletableFuture<Response> one : all) {
            Response answer = one.get(60, TimeUnit.SECONDS);
            assertThat(answer.statusCode()).as(answer.asString()).isIn(200, 201, 400, 403, 404, 409, 412);
            if (answer.statusCode() == 201) {
                written.add(answer.path("id"));
            }
        }
        if (!read(EDIT, document).getString("group").equals(home)) {
            move(EDIT, document, home).then().statusCode(200);
        }
        assertThat(world.as(MAREK)
                        .get("/api/documents/" + document + "/annotations?limit=100")
                        .jsonPath()
                        .getList("items.id"))
                .hasSameElementsAs(written);
        assertThat(world.as(EDIT).get("/api/people/" + creator(document)).<String>path("group"))
                .isEqualTo(home);
    }

    @Test
    void twoOfOneSourceMayMeetAndAreProposedAsOne() {
        String doi = "10.1000/" + word();
        String document = enter("Brought in at home", Map.of("identifiers", Map.of("doi", doi)));
        String twin = enter("Brought in at home again", Map.of("identifiers", Map.of("doi", doi)));
        String there = enter("Brought in next door", Map.of("identifiers", Map.of("doi", doi), "group", other));
        assertThat(proposed(document)).containsExactlyInAnyOrder(document, twin);
        move(EDIT, document, other).then().statusCode(200);
        assertThat(proposed(document)).containsExactlyInAnyOrder(document, there);
    }

    /** What the one that went stood in would be open to readers whom its editors know nothing of. */
    @Test
    void whatBecameOneIsPartedWhereItBecameOneAndWhatCameIsMovedBackByItself() {
        String kept = enter("Kept and moved", Map.of());
        String gone = enter("Gone into it", Map.of());
        Response merged = merge(gone, kept);
        String slug = world.as(EDIT).get("/api/documents/" + gone).path("slug");
        assertThat(read(EDIT, gone).getString("id")).isEqualTo(kept);
        Response moved = move(EDIT, kept, other);
        assertThat(read(member, gone).getString("id"))
                .as("by the old address of %s", slug)
                .isEqualTo(kept);
        undo(merged).then().statusCode(409).body("type", containsString("moved-since"));
        String there = enter("There before", Map.of("group", other));
        Response mergedThere = merge(kept, there);
        undo(moved).then().statusCode(409).body("type", containsString("merged-since"));
        undo(mergedThere).then().statusCode(204);
        undo(moved).then().statusCode(204);
        undo(merged).then().statusCode(204);
        assertThat(read(EDIT, gone).getString("group")).isEqualTo(home);
    }

    private Response merge(String gone, String kept) {
        return world.as(EDIT)
                .body(Map.of("keep", kept))
                .post("/api/duplicates/" + kept + "/" + gone + "/merge")
                .then()
                .statusCode(200)
                .extract()
                .response();
    }

    private List<String> proposed(String document) {
        return world.as(EDIT).get("/api/duplicates?limit=200").jsonPath().<Map<String, Object>>getList("items").stream()
                .filter(pair -> pair.containsValue(document))
                .flatMap(pair -> List.of("one", "other").stream().map(side -> (String) pair.get(side)))
                .distinct()
                .toList();
    }

    private Response move(Person by, String document, String group) {
        return world.as(by).body(Map.of("group", group)).post("/api/documents/" + document + "/move");
    }

    private Response undo(Response moved) {
        return world.as(EDIT).post(moved.header("Link").replaceFirst(".*<([^>]*)>; rel=\"undo\".*", "$1"));
    }

    private String enter(String title, Map<String, ?> more) {
        Map<String, Object> draft = new HashMap<>(Map.of("title", title, "kind", "telegram", "group", home));
        draft.putAll(more);
        return world.as(EDIT)
                .body(draft)
                .post("/api/documents")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static Map<String, String> text(String word) {
        return Map.of("role", "transcript", "language", "en", "html", "<p>The bridges are open, " + word + ".</p>");
    }

    private JsonPath read(Person by, String document) {
        return world.as(by)
                .get("/api/documents/" + document)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private JsonPath read(Guest by, String document) {
        return by.asks()
                .get("/api/documents/" + document)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private String note(Person by, String document, String visibility, List<String> tags) {
        return world.as(by)
                .body(Map.of("body", "Said of it.", "visibility", visibility, "tags", tags))
                .post("/api/documents/" + document + "/annotations")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private String collection(String group, String title) {
        return world.as(EDIT)
                .body(Map.of("title", title, "group", group))
                .post("/api/collections")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private List<String> standIn(String collection) {
        return world.as(EDIT)
                .get("/api/collections/" + collection + "/documents")
                .jsonPath()
                .getList("items.document.id");
    }

    private String creator(String document) {
        String name = read(EDIT, document).getString("creators[0]");
        return world.as(EDIT)
                .get("/api/people?limit=50&q=" + name)
                .path("items.find { it.name == '" + name + "' && it.group == '"
                        + read(EDIT, document).getString("group") + "' }.id");
    }

    private int found(Person by, String word) {
        return world.as(by).get("/api/documents?q=" + word).path("total");
    }

    /** That stands nowhere else. */
    private static String word() {
        return "q"
                + IntStream.range(0, 12)
                        .mapToObj(n -> Character.toString('a' + (int) (Math.random() * 26)))
                        .reduce("", String::concat);
    }

    private static String number() {
        return Long.toString((long) (Math.random() * 1e9));
    }
}

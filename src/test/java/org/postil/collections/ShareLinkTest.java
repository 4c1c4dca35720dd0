package org.postil.collections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.postil.world.World.Person.EDIT;
import static org.postil.world.World.Person.ILONA;
import static org.postil.world.World.Person.MAREK;
import static org.postil.world.World.Person.TAMAS;
import static org.postil.world.World.Person.ZOLTAN;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.postil.documents.DocumentView;
import org.postil.shared.Ids;
import org.postil.world.Browser;
import org.postil.world.World;
import org.postil.world.World.Person;

/** Whoever holds a share link sees the collection, its documents and the chosen notes, and nothing else. */
@QuarkusTest
class ShareLinkTest {
    private static final String WORDS = "<p>The garrison asked for orders twice that night.</p>";

    @Inject
    World world;

    private final String run = Ids.next().toString();
    private DocumentView inside;
    private DocumentView outside;
    private String collection;
    private String slug;

    @BeforeEach
    void aCollectionOfOneDocument() {
        inside = world.telegram("Inside " + run, WORDS);
        outside = world.telegram("Outside " + run, WORDS);
        var made = world.as(EDIT)
                .body(Map.of("title", "The night " + run, "description", "*Two* questions."))
                .post("/api/collections")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
        collection = made.getString("id");
        slug = made.getString("slug");
        add(inside);
    }

    static Stream<Arguments> whichNotesGoWithWhichLink() {
        return Stream.of(
                Arguments.of("none", Set.of()),
                Arguments.of("all", Set.of("plain-group", "plain-public", "tagged-group", "tagged-public", "answer")),
                Arguments.of(Map.of("tags", List.of("orders")), Set.of("tagged-group", "tagged-public", "answer")),
                Arguments.of(
                        Map.of("tags", List.of("orders", "rumours")),
                        Set.of("tagged-group", "tagged-public", "answer")));
    }

    @ParameterizedTest
    @MethodSource("whichNotesGoWithWhichLink")
    void whichNotesGoWithWhichLink(Object notes, Set<String> seen) {
        note(outside, "on rumours", "group", List.of("rumours"));
        for (String visibility : List.of("private", "group", "public")) {
            note(inside, "plain-" + visibility, visibility, List.of());
            String tagged = note(inside, "tagged-" + visibility, visibility, List.of("orders"));
            note(outside, "elsewhere-" + visibility, visibility, List.of("orders"));
            if (visibility.equals("group")) {
                reply(tagged, "answer");
            }
        }
        Browser reader = holding(share(Map.of("kind", "link", "notes", notes)));

        for (String door : List.of("/api/documents/" + inside.id() + "/annotations", "/api/annotations")) {
            List<String> bodies =
                    json(reader).get(door).then().statusCode(200).extract().path("items.body");
            assertThat(bodies).as(door).containsExactlyInAnyOrderElementsOf(seen);
        }
        String page = reader.asks().get("/documents/" + inside.slug()).asString();
        for (String body : List.of(
                "plain-private", "plain-group", "plain-public", "tagged-private", "tagged-group", "tagged-public")) {
            assertThat(page.contains(body)).as(body).isEqualTo(seen.contains(body));
        }
        assertThat(page).doesNotContain("elsewhere-");
    }

    @Test
    void theLinkOpensTheCollectionAndItsDocumentsAndNothingElse() {
        Browser reader = holding(share(Map.of("kind", "link", "notes", "all")));
        reader.asks()
                .get("/collections/" + slug)
                .then()
                .statusCode(200)
                .body(containsString("<em>Two</em> questions."))
                .body(containsString(inside.title()))
                .body(not(containsString("/shares")))
                .body(not(containsString("/edit")));
        reader.asks()
                .get("/")
                .then()
                .statusCode(200)
                .body(containsString(inside.title()))
                .body(not(containsString("Outside")))
                .body(not(containsString("/collections/add")));
        reader.asks().get("/documents/" + inside.slug()).then().statusCode(200);
        reader.asks().get("/documents/" + outside.slug()).then().statusCode(404);
        reader.asks().get("/groups/reading-group").then().statusCode(303);
        json(reader).get("/api/documents").then().body("total", equalTo(1));
        json(reader).get("/api/documents/" + outside.id()).then().statusCode(404);
        json(reader).get("/api/collections").then().body("items", hasSize(1)).body("items[0].notes", equalTo(null));
        json(reader).get("/api/tags").then().body("items", hasSize(0));
        json(reader).get("/api/collections/" + collection + "/shares").then().statusCode(401);
        json(reader)
                .body(Map.of("body", "may I?"))
                .post("/api/documents/" + inside.id() + "/annotations")
                .then()
                .statusCode(401);
        json(reader)
                .body(Map.of("title", "mine"))
                .patch("/api/collections/" + collection)
                .then()
                .statusCode(401);
    }

    @Test
    void whatIsAddedIsOpenedAndWhatIsTakenOutIsClosedAtOnce() {
        Browser reader = holding(share(Map.of("kind", "link")));
        json(reader).get("/api/documents/" + outside.id()).then().statusCode(404);
        add(outside);
        json(reader).get("/api/documents/" + outside.id()).then().statusCode(200);
        world.as(EDIT)
                .delete("/api/collections/" + collection + "/documents/" + inside.id())
                .then()
                .statusCode(204);
        json(reader).get("/api/documents/" + inside.id()).then().statusCode(404);
        reader.asks()
                .get("/collections/" + slug)
                .then()
                .body(containsString(outside.title()))
                .body(not(containsString(inside.title())));
    }

    @Test
    void aLinkThatWasTakenBackOpensNothing() {
        Map<String, String> share = share(Map.of("kind", "link", "notes", "all"));
        Browser reader = holding(share);
        json(reader).get("/api/documents/" + inside.id()).then().statusCode(200);
        String shares = "/api/collections/" + collection + "/shares";
        world.as(EDIT).get(shares).then().body("items.id", equalTo(List.of(share.get("id"))));
        world.as(EDIT).delete(shares + "/" + share.get("id")).then().statusCode(204);
        json(reader).get("/api/documents/" + inside.id()).then().statusCode(404);
        json(reader).get("/api/collections").then().body("items", hasSize(0));
        reader.asks()
                .get("/collections/" + slug)
                .then()
                .statusCode(410)
                .body(containsString("This is no longer shared"));
        reader.asks().get("/").then().statusCode(303).header("Location", endsWith("/login"));
        new Browser().asks().get(share.get("url")).then().statusCode(410);
        new Browser().asks().get("/s/never-made").then().statusCode(404);
        world.as(EDIT).delete(shares + "/" + share.get("id")).then().statusCode(404);
    }

    @Test
    void deletingTheCollectionTakesItsLinksBack() {
        Map<String, String> share = share(Map.of("kind", "link"));
        Browser reader = holding(share);
        world.as(EDIT).delete("/api/collections/" + collection).then().statusCode(204);
        new Browser().asks().get(share.get("url")).then().statusCode(410);
        json(reader).get("/api/documents/" + inside.id()).then().statusCode(404);
        world.as(EDIT).get("/api/documents/" + inside.id()).then().statusCode(200);
    }

    @Test
    void aNewChoiceOfNotesHoldsForTheLinksThatHadTheOldOne() {
        note(inside, "for the group", "group", List.of());
        Browser reader = holding(share(Map.of("kind", "link")));
        String notes = "/api/documents/" + inside.id() + "/annotations";
        json(reader).get(notes).then().body("items", hasSize(0));
        world.as(EDIT)
                .body(Map.of("notes", "all"))
                .patch("/api/collections/" + collection)
                .then()
                .statusCode(200);
        json(reader).get(notes).then().body("items", hasSize(1));
    }

    @Test
    void anAccountWithALinkSeesWhatBothOpen() {
        Map<String, String> share = share(Map.of("kind", "link"));
        Browser zoltan = Browser.of(world, ZOLTAN);
        json(zoltan).get("/api/documents/" + inside.id()).then().statusCode(404);
        zoltan.asks().get(share.get("url")).then().statusCode(303);
        json(zoltan).get("/api/documents/" + inside.id()).then().statusCode(200);
        json(zoltan).get("/api/account").then().body("email", equalTo(ZOLTAN.email()));
    }

    @Test
    void onlyEditorsShareAndOnlyAsItExists() {
        String shares = "/api/collections/" + collection + "/shares";
        for (Person person : List.of(TAMAS, MAREK)) {
            world.as(person).body(Map.of("kind", "link")).post(shares).then().statusCode(403);
            world.as(person).get(shares).then().statusCode(403);
        }
        world.as(ZOLTAN).body(Map.of("kind", "link")).post(shares).then().statusCode(404);
        for (Map<String, ?> wrong : List.of(
                Map.of("kind", "public", "password", "not for everybody"),
                Map.of("kind", "link", "password", "short"),
                Map.of("kind", "link", "notes", Map.of()),
                Map.of(
                        "kind",
                        "link",
                        "notes",
                        Map.of("groups", List.of(Ids.next().toString()))),
                Map.of("kind", "group", "group", world.group().toString()),
                Map.of("kind", "link", "notes", "some"),
                Map.of("kind", "link", "notes", Map.of("authors", List.of("Marek"))),
                Map.of("kind", "link", "notes", Map.of("tags", List.of("no such tag"))),
                Map.of("kind", "link", "expires", "1956-11-04T04:00:00Z"))) {
            world.as(ILONA).body(wrong).post(shares).then().statusCode(400).contentType("application/problem+json");
        }
    }

    private static RequestSpecification json(Browser browser) {
        return browser.asks().accept(ContentType.JSON).contentType(ContentType.JSON);
    }

    private static Browser holding(Map<String, String> share) {
        Browser browser = new Browser();
        browser.asks()
                .get(URI.create(share.get("url")).getPath())
                .then()
                .statusCode(303)
                .header("Location", containsString("/collections/"));
        return browser;
    }

    private Map<String, String> share(Map<String, ?> draft) {
        var made = world.as(EDIT)
                .body(draft)
                .post("/api/collections/" + collection + "/shares")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
        return Map.of("id", made.getString("id"), "url", made.getString("url"));
    }

    private void add(DocumentView document) {
        world.as(EDIT)
                .body(Map.of("document", document.id()))
                .post("/api/collections/" + collection + "/documents")
                .then()
                .statusCode(201);
    }

    private String note(DocumentView document, String body, String visibility, List<String> tags) {
        Map<String, Object> draft = new HashMap<>(Map.of("body", body, "visibility", visibility, "tags", tags));
        draft.put("target", Map.of("exact", "The garrison"));
        return world.as(MAREK)
                .body(draft)
                .post("/api/documents/" + document.id() + "/annotations")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private void reply(String note, String body) {
        world.as(EDIT)
                .body(Map.of("body", body))
                .post("/api/annotations/" + note + "/replies")
                .then()
                .statusCode(201);
    }
}

package org.postil.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.postil.world.World.Person.MAREK;
import static org.postil.world.World.Person.TAMAS;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postil.accounts.Role;
import org.postil.documents.DocumentView;
import org.postil.shared.Ids;
import org.postil.world.Guest;
import org.postil.world.World;

/** Who sees many of one's own notes is changed at once: shown first, done as a job, taken back as one. */
@QuarkusTest
class ResharingTest {
    @Inject
    World world;

    @Inject
    EntityManager entities;

    private final String run = Ids.next().toString().replace("-", "");
    private DocumentView telegram;
    private DocumentView unshown;
    private Guest author;
    private Guest neighbour;
    private String home;
    private String neighbours;

    @BeforeEach
    void anAuthorWritesInTwoGroups() {
        home = world.group().toString();
        telegram = world.telegram("Reshared " + run, "<p>The garrison asked for orders twice.</p>");
        unshown = world.telegram("Kept here " + run, "<p>The garrison asked for orders twice.</p>");
        neighbours = world.another("Neighbours " + run);
        author = world.guest("Anna Author", Role.ANNOTATOR);
        neighbour = world.guest("Nora Next", null);
        world.join(author, neighbours, Role.ANNOTATOR);
        world.join(neighbour, neighbours, Role.READER);
        world.show(telegram, "Next door " + run, neighbours, "reader");
    }

    @Test
    void draftsAreReleasedTogetherAndTakenBack() {
        String first = note(author.asks(), telegram, "private");
        note(author.asks(), unshown, "private");
        Map<String, ?> draft = Map.of("readers", "private", "visibility", "group", "groups", List.of(home));
        preview(draft)
                .then()
                .body("notes", equalTo(2))
                .body("documents", equalTo(2))
                .body("lose", equalTo(0));
        assertThat(seenBy(world.as(TAMAS))).isEmpty();

        JsonPath job = done(draft);
        assertThat(job.getInt("changed")).isEqualTo(2);
        assertThat(seenBy(world.as(TAMAS))).hasSize(2);
        assertThat(seenBy(neighbour.asks())).isEmpty();

        author.asks().post("/api/undo/" + job.getString("event")).then().statusCode(204);
        assertThat(seenBy(world.as(TAMAS))).isEmpty();
        author.asks().post("/api/undo/" + job.getString("event")).then().statusCode(409);
        author.asks().get("/api/annotations?author=" + author.account()).then().body("items", hasSize(2));
        author.asks().get("/api/annotations/" + first + "/history").then().body("items", hasSize(3));
    }

    @Test
    void thePreviewCountsWhoGainsWhoLosesAndWhatStays() {
        String shown = note(author.asks(), telegram, "group");
        note(author.asks(), unshown, "group");
        note(world.as(MAREK), telegram, "group");
        world.as(MAREK)
                .body(Map.of("body", "For us alone"))
                .post("/api/annotations/" + shown + "/replies")
                .then()
                .statusCode(201);
        world.as(MAREK)
                .body(Map.of("body", "For me alone", "visibility", "private"))
                .post("/api/annotations/" + shown + "/replies")
                .then()
                .statusCode(201);
        preview(Map.of("query", run, "act", "also", "groups", List.of(neighbours)))
                .then()
                .statusCode(200)
                .body("notes", equalTo(1))
                // The neighbour; who edits in both groups sees it already.
                .body("gain", equalTo(1))
                .body("lose", equalTo(0))
                .body("left", equalTo(1))
                .body("replies", equalTo(1))
                .body("others.name", equalTo(List.of("Marek Brandt")));
        JsonPath alone = preview(Map.of("document", telegram.slug(), "visibility", "private"))
                .jsonPath();
        assertThat(alone.getInt("notes")).isEqualTo(1);
        assertThat(alone.getInt("lose")).isGreaterThanOrEqualTo(4);
        assertThat(alone.getInt("gain")).isZero();
    }

    @Test
    void aNoteThatIsForAsManyGroupsAsItCanBeIsLeft() {
        String full = note(author.asks(), telegram, "group");
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery("update annotation set version = version + 1, groups = groups"
                                + " || array(select gen_random_uuid() from generate_series(1, 63)) where id = :note")
                        .setParameter("note", UUID.fromString(full))
                        .executeUpdate());
        preview(Map.of("query", run, "act", "also", "groups", List.of(neighbours)))
                .then()
                .statusCode(200)
                .body("notes", equalTo(0))
                .body("left", equalTo(1));
    }

    @Test
    void notesAreMovedToAnotherGroupAndShownInOneMore() {
        String note = note(author.asks(), telegram, "group");
        String answer = reply(author.asks(), note);
        String theirs = reply(world.as(MAREK), note);

        done(Map.of("query", run, "act", "also", "groups", List.of(neighbours)));
        author.asks().get("/api/annotations/" + note).then().body("groups", equalTo(List.of(home, neighbours)));
        done(Map.of("query", run, "act", "move", "from", home, "groups", List.of(neighbours)));
        author.asks().get("/api/annotations/" + note).then().body("groups", equalTo(List.of(neighbours)));
        neighbour.asks().get("/api/annotations/" + answer).then().statusCode(200);
        neighbour.asks().get("/api/annotations/" + theirs).then().statusCode(404);
        world.as(TAMAS).get("/api/annotations/" + note).then().statusCode(404);
        author.asks().get("/api/annotations/" + note + "/history").then().body("items", hasSize(3));
    }

    @Test
    void onlyOnesOwnNotesAndOnlyForOnesOwnGroups() {
        String theirs = note(world.as(MAREK), telegram, "group");
        refuse(Map.of("query", run, "visibility", "private"));
        refuse(Map.of("act", "move", "groups", List.of(neighbours)));
        refuse(Map.of("visibility", "group"));
        refuse(Map.of("act", "give", "groups", List.of(home)));
        note(author.asks(), telegram, "group");
        String blind = world.another("Blind " + run);
        refuse(Map.of("groups", List.of(blind)));
        done(Map.of("document", telegram.slug(), "visibility", "private"));
        world.as(TAMAS).get("/api/annotations/" + theirs).then().statusCode(200);
        RestAssured.given()
                .contentType("application/json")
                .body("{\"visibility\":\"private\"}")
                .post("/api/resharings")
                .then()
                .statusCode(401);
    }

    @Test
    void aThousandAndMoreAreChangedInSteps() {
        String first = note(author.asks(), telegram, "private");
        QuarkusTransaction.requiringNew().run(() -> entities.createNativeQuery(
                        "insert into annotation (id, document_id, author, created, updated, version, body,"
                                + " visibility, root) select i.id, a.document_id, a.author, now(), now(), 0, a.body,"
                                + " 'private', i.id from annotation a, (select uuidv7() as id"
                                + " from generate_series(1, 1199)) i where a.id = :first")
                .setParameter("first", UUID.fromString(first))
                .executeUpdate());
        JsonPath job = done(Map.of("groups", List.of(home)));
        assertThat(job.getInt("total")).isEqualTo(1200);
        assertThat(job.getInt("changed")).isEqualTo(1200);
        author.asks().delete("/api/resharings/" + job.getString("id")).then().statusCode(204);
        author.asks().get("/api/resharings/" + job.getString("id")).then().body("state", equalTo("done"));
        world.as(MAREK).get("/api/resharings/" + job.getString("id")).then().statusCode(404);
    }

    @Test
    void itIsDoneOnPagesToo() {
        note(author.asks(), telegram, "private");
        var browser = author.browser();
        browser.asks()
                .get("/sharing?readers=private&what=set&to=" + home)
                .then()
                .statusCode(200)
                .body(containsString("1 of your notes would have other readers."));
        browser.asks().get("/sharing?what=set").then().body(containsString("Choose at least one of the groups"));
        String job = browser.asks()
                .redirects()
                .follow(false)
                .post("/sharing?readers=private&what=set&to=" + home)
                .then()
                .statusCode(303)
                .extract()
                .header("Location");
        finished(job.substring(job.lastIndexOf('/') + 1));
        String address = job.substring(job.indexOf("/sharing"));
        browser.asks().get(address).then().body(containsString("1 note or reply has other readers now."));
        browser.asks().post(address + "/undo").then().statusCode(303);
        browser.asks().get(address).then().body(containsString("Taken back"));
        assertThat(seenBy(world.as(TAMAS))).isEmpty();
    }

    private String note(RequestSpecification by, DocumentView document, String visibility) {
        return by.body(Map.of("body", "On " + run, "visibility", visibility))
                .post("/api/documents/" + document.id() + "/annotations")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String reply(RequestSpecification by, String note) {
        return by.body(Map.of("body", "An answer"))
                .post("/api/annotations/" + note + "/replies")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private Response preview(Map<String, ?> draft) {
        return author.asks().body(draft).post("/api/resharings?preview=true");
    }

    private void refuse(Map<String, ?> draft) {
        Map<String, Object> asked = new HashMap<>(draft);
        author.asks().body(asked).post("/api/resharings").then().statusCode(400);
    }

    private JsonPath done(Map<String, ?> draft) {
        return finished(author.asks()
                .body(draft)
                .post("/api/resharings")
                .then()
                .statusCode(202)
                .extract()
                .path("id"));
    }

    private JsonPath finished(String job) {
        while (true) {
            JsonPath now = author.asks().get("/api/resharings/" + job).jsonPath();
            String state = now.getString("state");
            if (!state.equals("queued") && !state.equals("running")) {
                assertThat(state).isEqualTo("done");
                return now;
            }
            Thread.onSpinWait();
        }
    }

    private List<String> seenBy(RequestSpecification reader) {
        return new ArrayList<>(
                reader.get("/api/annotations?author=" + author.account()).path("items.id"));
    }
}

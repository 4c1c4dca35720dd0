package org.postil.annotations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.postil.world.World.Person.EDIT;
import static org.postil.world.World.Person.MAREK;
import static org.postil.world.World.Person.TAMAS;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postil.accounts.Role;
import org.postil.documents.DocumentView;
import org.postil.events.Delivered;
import org.postil.events.EventLog;
import org.postil.events.Listener;
import org.postil.events.Position;
import org.postil.shared.Ids;
import org.postil.world.Guest;
import org.postil.world.Shown;
import org.postil.world.World;

/** A note is for one group, for several, for everybody or for its author; a reply is for no more people than it was. */
@QuarkusTest
class ReadersTest {
    @Inject
    World world;

    @Inject
    EventLog log;

    private final String run = Ids.next().toString();
    private DocumentView telegram;
    private String neighbours;
    private Guest nora;
    private Shown shown;

    @BeforeEach
    void aTelegramIsShownToTheNeighbours() {
        telegram = world.telegram("Shown next door " + run, "<p>The garrison asked for orders twice.</p>");
        neighbours = world.another("Neighbours " + run);
        nora = world.guest("Nora Next", null);
        world.join(nora, neighbours, Role.ANNOTATOR);
        nora.asks().get("/api/documents/" + telegram.id()).then().statusCode(404);
        shown = world.show(telegram, "Next door " + run, neighbours, "annotator");
    }

    @Test
    void aDocumentIsReadInTheGroupsItIsShownInUntilThatEnds() {
        nora.asks().get("/api/documents/" + telegram.id()).then().statusCode(200);
        nora.asks().get("/api/collections").then().body("items.title", hasItem("Next door " + run));
        nora.asks().get("/api/documents?q=" + run).then().body("items", hasSize(1));
        nora.asks()
                .body(Map.of("title", "Mine"))
                .patch("/api/documents/" + telegram.id())
                .then()
                .statusCode(403);
        world.as(EDIT).get(shown.shares()).then().body("items.group.name", equalTo(List.of("Neighbours " + run)));
        world.as(EDIT).delete(shown.shares() + "/" + shown.showing()).then().statusCode(204);
        nora.asks().get("/api/documents/" + telegram.id()).then().statusCode(404);
        nora.asks().get("/api/collections").then().body("items", hasSize(0));
    }

    @Test
    void aCollectionIsShownOnlyByWhoEditsInBothGroups() {
        String elsewhere = nora.asks()
                .body(Map.of("name", "Of Nora " + run))
                .post("/api/groups")
                .path("id");
        show(elsewhere, "reader").then().statusCode(400);
        show(world.group().toString(), "reader").then().statusCode(400);
        show(neighbours, "owner").then().statusCode(400);
        world.as(MAREK)
                .body(Map.of("kind", "group", "group", neighbours))
                .post(shown.shares())
                .then()
                .statusCode(403);
    }

    @Test
    void aNoteForTwoGroupsIsReadInBoth() {
        String note = note("For both", List.of(world.group().toString(), neighbours));
        String here = note("For here", List.of(world.group().toString()));
        String there = note("For there", List.of(neighbours));

        assertThat(bodies(nora)).containsExactlyInAnyOrder("For both", "For there");
        assertThat(bodies(TAMAS)).containsExactlyInAnyOrder("For both", "For here");
        assertThat(bodies(EDIT)).containsExactlyInAnyOrder("For both", "For here", "For there");
        nora.asks().get("/api/annotations/" + here).then().statusCode(404);
        world.as(TAMAS).get("/api/annotations/" + there).then().statusCode(404);
        // What else it is for is not told to who is not in it.
        nora.asks().get("/api/annotations/" + note).then().body("groups", equalTo(List.of(neighbours)));
        world.as(TAMAS)
                .get("/api/annotations/" + note)
                .then()
                .body("groups", equalTo(List.of(world.group().toString())));
        String byGroup = notes() + "?group=" + neighbours;
        world.as(EDIT).get(byGroup).then().body("items", hasSize(2));
        // Nor can he find it out by asking for it, here or in the margin.
        world.as(TAMAS).get(byGroup).then().body("items", hasSize(0));
        String inMargin = notes() + "?group=" + world.group() + "&from=0&to=100&text=" + text();
        nora.asks().get(inMargin).then().body("items", hasSize(0));
        world.as(TAMAS).get(inMargin).then().body("items", hasSize(2));
    }

    @Test
    void theCardSaysForWhomAndTheFormLetsOneChoose() {
        String note = note("For both", List.of(world.group().toString(), neighbours));
        String card = world.as(EDIT)
                .accept("text/html")
                .get("/annotations/" + note + "/card")
                .asString();
        assertThat(card.replaceAll("<[^>]*>", "")).contains("for Hungary 1956 and Neighbours " + run);
        assertThat(nora.asks()
                        .accept("text/html")
                        .get("/annotations/" + note + "/card")
                        .asString())
                .contains("Neighbours " + run)
                .doesNotContain("Hungary 1956");
        page(EDIT)
                .get("/annotations/" + note + "/edit")
                .then()
                .body(containsString("value=\"" + neighbours + "\" checked"));
        world.as(TAMAS)
                .accept("text/html")
                .get("/documents/" + telegram.slug())
                .then()
                .body(not(containsString("name=\"groups\"")));
        page(EDIT)
                .redirects()
                .follow(false)
                .formParam("body", "For there")
                .formParam("visibility", "group")
                .formParam("groups", neighbours)
                .post("/annotations/" + note)
                .then()
                .statusCode(303);
        world.as(TAMAS).get("/api/annotations/" + note).then().statusCode(404);
        nora.asks().get("/api/annotations/" + note).then().body("body", equalTo("For there"));
    }

    @Test
    void oneWritesOnlyForGroupsOneAnnotatesInAndThatSeeTheDocument() {
        String other = world.another("Blind " + run);
        refuse(EDIT, List.of(other));
        refuse(MAREK, List.of(neighbours));
        refuse(EDIT, List.of());
        Guest reader = world.guest("Rita Reads", Role.ANNOTATOR);
        world.join(reader, neighbours, Role.READER);
        reader.asks()
                .body(Map.of("body", "Mine", "groups", List.of(neighbours)))
                .post(notes())
                .then()
                .statusCode(400);
    }

    @Test
    void aGuestWritesForHisOwnGroupAlone() {
        String note = nora.asks()
                .body(Map.of("body", "From next door", "tags", List.of("orders")))
                .post(notes())
                .then()
                .statusCode(201)
                .body("groups", equalTo(List.of(neighbours)))
                .body("tags", equalTo(List.of("orders")))
                .extract()
                .path("id");
        nora.asks()
                .accept("text/html")
                .get("/tags/suggestions?q=ord&document=" + telegram.slug())
                .then()
                .body(containsString("orders"));
        world.as(TAMAS).get("/api/annotations/" + note).then().statusCode(404);
        nora.asks()
                .body(Map.of("body", "To all", "visibility", "public"))
                .post(notes())
                .then()
                .statusCode(400);
        nora.asks().put("/api/annotations/" + note + "/resolution").then().statusCode(200);
        nora.asks()
                .accept("text/html")
                .get("/documents/" + telegram.slug())
                .then()
                .body(containsString("data-writable"))
                .body(not(containsString("data-link-document")));
        show(neighbours, "reader").then().statusCode(201);
        nora.asks().body(Map.of("body", "Still here")).post(notes()).then().statusCode(403);
    }

    @Test
    void aPublicNoteIsReadWhereverTheDocumentIs() {
        String note = world.as(MAREK)
                .body(Map.of("body", "To all", "visibility", "public"))
                .post(notes())
                .path("id");
        nora.asks().get("/api/annotations/" + note).then().statusCode(200);
    }

    @Test
    void aReplyIsNeverShownToPeopleItsAuthorDidNotWriteFor() throws Exception {
        String note = note("For here", List.of(world.group().toString()));
        String reply = world.as(MAREK)
                .body(Map.of("body", "Between us"))
                .post("/api/annotations/" + note + "/replies")
                .path("id");
        readBy(note, List.of(world.group().toString(), neighbours));
        nora.asks().get("/api/annotations/" + note).then().body("replies", equalTo(0));
        nora.asks().get("/api/annotations/" + note + "/replies").then().body("items", hasSize(0));
        nora.asks().get("/api/annotations/" + reply).then().statusCode(404);
        world.as(TAMAS).get("/api/annotations/" + note + "/replies").then().body("items", hasSize(1));

        readBy(note, List.of(neighbours));
        world.as(TAMAS).get("/api/annotations/" + reply).then().statusCode(404);
        nora.asks().get("/api/annotations/" + reply).then().statusCode(404);
        world.as(EDIT).get("/api/annotations/" + reply).then().statusCode(200);
        // It is still its author's own.
        world.as(MAREK)
                .body(Map.of("body", "Between us two"))
                .patch("/api/annotations/" + reply)
                .then()
                .statusCode(200);
        assertThat(told(reply, "annotation-changed", TAMAS)).isFalse();
        assertThat(told(reply, "annotation-changed", EDIT)).isTrue();
        assertThat(told(reply, "reply-made", TAMAS)).isTrue();
    }

    private boolean told(String note, String kind, World.Person reader) throws Exception {
        List<Delivered> all = log.after(new Position(0, 0), telegram.id(), 100);
        Listener listener = new Listener(world.viewer(reader), true, List.of());
        List<Delivered> meant = all.stream()
                .filter(event ->
                        event.subject().toString().equals(note) && event.kind().equals(kind))
                .toList();
        assertThat(meant).as(kind).isNotEmpty();
        return meant.stream().anyMatch(event -> event.mayBeSeenBy(listener));
    }

    private List<String> bodies(Guest reader) {
        return new ArrayList<>(reader.asks().get(notes()).path("items.body"));
    }

    private List<String> bodies(World.Person reader) {
        return new ArrayList<>(world.as(reader).get(notes()).path("items.body"));
    }

    private String note(String body, List<String> groups) {
        return world.as(EDIT)
                .body(Map.of("body", body, "groups", groups, "target", Map.of("exact", "The garrison")))
                .post(notes())
                .then()
                .statusCode(201)
                .body("groups", equalTo(groups))
                .extract()
                .path("id");
    }

    private void readBy(String note, List<String> groups) {
        world.as(EDIT)
                .body(Map.of("groups", groups))
                .patch("/api/annotations/" + note)
                .then()
                .statusCode(200);
    }

    private void refuse(World.Person author, List<String> groups) {
        world.as(author)
                .body(Map.of("body", "Mine", "groups", groups))
                .post(notes())
                .then()
                .statusCode(400)
                .body("violations.field", hasItem("groups"));
    }

    private io.restassured.response.Response show(String group, String role) {
        return world.as(EDIT)
                .body(Map.of("kind", "group", "group", group, "role", role))
                .post(shown.shares());
    }

    private static RequestSpecification page(World.Person reader) {
        return RestAssured.given()
                .header("Authorization", "Bearer " + reader.token())
                .accept("text/html");
    }

    private UUID text() {
        return telegram.texts().get(0).id();
    }

    private String notes() {
        return "/api/documents/" + telegram.id() + "/annotations";
    }
}

package org.postil.collections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.postil.world.World.Person.EDIT;
import static org.postil.world.World.Person.MAREK;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postil.documents.DocumentView;
import org.postil.shared.Ids;
import org.postil.world.Browser;
import org.postil.world.World;
import org.postil.world.World.Person;

/** On what terms a link is given: its name, its password, its end, whose notes it shows, and how often it is used. */
@QuarkusTest
class ShareTermsTest {
    private static final String SECRET = "the garrison waits";

    @Inject
    World world;

    private final String run = Ids.next().toString();
    private DocumentView document;
    private Shelf shelf;

    @BeforeEach
    void aCollectionOfOneDocument() {
        document = world.telegram("Terms " + run, "<p>The garrison asked for orders.</p>");
        shelf = Shelf.of(world, "Terms of " + run, Map.of()).with(document.id());
    }

    @Test
    void whoHasAGuardedLinkReadsNothingBeforeItsPassword() {
        String way = guarded();
        Browser reader = new Browser();
        reader.asks()
                .get(way)
                .then()
                .statusCode(200)
                .body(containsString("This link asks for a password"))
                .body(not(containsString(run)));
        assertThat(Shelf.reads(reader, document.id())).isFalse();
        reader.asks()
                .formParam("password", "the garrison sleeps")
                .post(way)
                .then()
                .statusCode(403)
                .body(containsString("This is not the password of this link."));
        assertThat(Shelf.reads(reader, document.id())).isFalse();
        reader.asks().formParam("password", SECRET).post(way).then().statusCode(303);
        assertThat(Shelf.reads(reader, document.id())).isTrue();
        reader.asks().get(way).then().statusCode(303);
    }

    @Test
    void whoCameForADocumentIsLedToItBehindThePassword() {
        String way = guarded();
        Browser reader = new Browser();
        reader.asks()
                .get(way + "?document=" + document.slug())
                .then()
                .body(containsString("name=\"document\" value=\"" + document.slug() + "\""));
        reader.asks()
                .formParam("password", "the garrison sleeps")
                .formParam("document", document.slug())
                .post(way)
                .then()
                .statusCode(403)
                .body(containsString("name=\"document\" value=\"" + document.slug() + "\""));
        reader.asks()
                .formParam("password", SECRET)
                .formParam("document", document.slug())
                .post(way)
                .then()
                .statusCode(303)
                .header("Location", endsWith("/documents/" + document.slug()));
    }

    @Test
    void guessingThePasswordOfALinkIsSlowed() {
        String way = guarded();
        Browser reader = new Browser();
        Instant before = Instant.MAX;
        for (int guess = 0; ; guess++) {
            Instant sent = Instant.now();
            int status = reader.asks()
                    .formParam("password", "guess " + guess)
                    .post(way)
                    .statusCode();
            // Each after the fifth has to wait, twice as long as the one before; a slow machine may itself have waited
            // so long.
            boolean tooSoon =
                    guess >= 5 && Duration.between(before, Instant.now()).toSeconds() < 1L << guess - 5;
            assertThat(status)
                    .as("guess %d", guess)
                    .isIn(tooSoon ? List.of(429) : guess < 5 ? List.of(403) : List.of(403, 429));
            if (status == 429) {
                return;
            }
            before = sent;
        }
    }

    @Test
    void anotherPasswordAsksThoseWhoHaveComeInAgain() {
        JsonPath share = shelf.share(Map.of("kind", "link", "password", SECRET));
        String way = URI.create(share.getString("url")).getPath();
        Browser reader = new Browser();
        reader.asks().formParam("password", SECRET).post(way).then().statusCode(303);
        change(share, Map.of("password", "another garrison"));
        assertThat(Shelf.reads(reader, document.id())).isFalse();
        reader.asks().formParam("password", SECRET).post(way).then().statusCode(403);
        reader.asks().formParam("password", "another garrison").post(way).then().statusCode(303);
        assertThat(Shelf.reads(reader, document.id())).isTrue();
        change(share, Map.of("password", ""));
        reader.asks().get(way).then().statusCode(303);
        assertThat(Shelf.reads(reader, document.id())).isTrue();
    }

    @Test
    void aLinkSaysWhatItIsForAndHowOftenItWasUsed() throws InterruptedException {
        JsonPath share = shelf.share(Map.of("kind", "link", "name", "Seminar " + run));
        world.as(EDIT)
                .get(shelf.api() + "/shares")
                .then()
                .body("items[0].name", equalTo("Seminar " + run))
                .body("items[0].uses", equalTo(0))
                .body("items[0].used", nullValue());
        Shelf.holding(share.getString("url"));
        Shelf.holding(share.getString("url"));
        Instant deadline = Instant.now().plus(Duration.ofSeconds(30));
        while (uses() < 2 && Instant.now().isBefore(deadline)) {
            Thread.sleep(50);
        }
        assertThat(uses()).isEqualTo(2);
        Browser.of(world, EDIT)
                .asks()
                .get(shelf.page() + "/shares")
                .then()
                .body(containsString("Seminar " + run))
                .body(containsString("2 times"));
    }

    @Test
    void theFormOfALinkChangesItsNameItsEndAndItsNotes() {
        String note = note(MAREK, "seen from now on", "group", null);
        JsonPath share = shelf.share(Map.of("kind", "link"));
        Browser reader = Shelf.holding(share.getString("url"));
        assertThat(bodies(reader)).isEmpty();
        Browser edit = Browser.of(world, EDIT);
        String page = shelf.page() + "/shares/" + share.getString("id");
        edit.asks().get(page).then().statusCode(200).body(containsString("Only those written by"));
        String tomorrow = Instant.now().plus(1, ChronoUnit.DAYS).toString().substring(0, 10);
        edit.asks()
                .formParam("name", "Named " + run)
                .formParam("day", tomorrow)
                .formParam("notes", "all")
                .post(page)
                .then()
                .statusCode(303);
        assertThat(bodies(reader)).containsExactly("seen from now on");
        world.as(EDIT)
                .get(shelf.api() + "/shares")
                .then()
                .body("items[0].name", equalTo("Named " + run))
                .body("items[0].expires", not(nullValue()));
        edit.asks()
                .formParam("day", "1956-11-04")
                .formParam("notes", "all")
                .post(page)
                .then()
                .statusCode(400);
        assertThat(note).isNotNull();
    }

    @Test
    void notesGoWithALinkByTheirAuthors() {
        note(MAREK, "by Marek", "group", null);
        String answered = note(EDIT, "by Edit", "public", null);
        reply(MAREK, answered, "Marek to Edit");
        Map<String, ?> byMarek = Map.of("authors", List.of(Person.MAREK.fullName));
        assertThat(bodies(shelf.holder(Map.of("kind", "link", "notes", byMarek))))
                .containsExactly("by Marek");
        Map<String, ?> byBoth = Map.of("authors", List.of(Person.MAREK.fullName, Person.EDIT.fullName));
        assertThat(bodies(shelf.holder(Map.of("kind", "link", "notes", byBoth))))
                .containsExactlyInAnyOrder("by Marek", "by Edit", "Marek to Edit");
    }

    @Test
    void notesGoWithALinkByTheGroupsTheyAreFor() {
        String other = world.another("Next door " + run);
        shelf.share(Map.of("kind", "group", "group", other, "role", "annotator"));
        note(EDIT, "for home", "group", List.of(world.group().toString()));
        note(EDIT, "for next door", "group", List.of(other));
        note(EDIT, "for all", "public", null);
        assertThat(bodies(shelf.holder(Map.of("kind", "link", "notes", "all"))))
                .containsExactlyInAnyOrder("for home", "for all");
        Map<String, ?> nextDoor = Map.of("groups", List.of(other));
        assertThat(bodies(shelf.holder(Map.of("kind", "link", "notes", nextDoor))))
                .containsExactlyInAnyOrder("for next door", "for all");
    }

    @Test
    void whatIsOpenedToEverybodyIsReadWithoutAnythingAndClosedAtOnce() {
        note(MAREK, "goes along", "group", null);
        note(MAREK, "stays private", "private", null);
        DocumentView outside = world.telegram("Not opened " + run, "<p>The garrison.</p>");
        Browser stranger = new Browser();
        assertThat(Shelf.reads(stranger, document.id())).isFalse();
        Browser edit = Browser.of(world, EDIT);
        edit.asks()
                .get(shelf.page() + "/shares")
                .then()
                .body(containsString("can be read by anybody who finds this server"));
        world.as(EDIT).body(Map.of("notes", "all")).patch(shelf.api()).then().statusCode(200);
        edit.asks().post(shelf.page() + "/shares/public").then().statusCode(303);
        edit.asks().post(shelf.page() + "/shares/public").then().statusCode(303);
        world.as(EDIT).get(shelf.api() + "/shares").then().body("items.kind", equalTo(List.of("public")));

        stranger.asks().get(shelf.page()).then().statusCode(200).body(containsString(document.title()));
        assertThat(Shelf.reads(stranger, document.id())).isTrue();
        assertThat(Shelf.reads(stranger, outside.id())).isFalse();
        assertThat(bodies(stranger)).containsExactly("goes along");
        world.as(Person.ZOLTAN)
                .get("/api/documents/" + document.id() + "/annotations")
                .then()
                .body("items", hasSize(1));
        stranger.asks()
                .accept("application/json")
                .contentType("application/json")
                .body(Map.of("body", "may I?"))
                .post("/api/documents/" + document.id() + "/annotations")
                .then()
                .statusCode(401);

        String share = world.as(EDIT).get(shelf.api() + "/shares").path("items[0].id");
        world.as(EDIT).delete(shelf.api() + "/shares/" + share).then().statusCode(204);
        assertThat(Shelf.reads(stranger, document.id())).isFalse();
        assertThat(Shelf.reads(Browser.of(world, Person.ZOLTAN), document.id())).isFalse();
    }

    private String guarded() {
        return URI.create(
                        shelf.share(Map.of("kind", "link", "password", SECRET)).getString("url"))
                .getPath();
    }

    private void change(JsonPath share, Map<String, ?> change) {
        world.as(EDIT)
                .body(change)
                .patch(shelf.api() + "/shares/" + share.getString("id"))
                .then()
                .statusCode(200);
    }

    private int uses() {
        return world.as(EDIT).get(shelf.api() + "/shares").path("items[0].uses");
    }

    private List<String> bodies(Browser reader) {
        return reader.asks()
                .accept("application/json")
                .get("/api/documents/" + document.id() + "/annotations")
                .path("items.body");
    }

    private String note(Person by, String body, String visibility, List<String> groups) {
        Map<String, Object> draft = new java.util.HashMap<>(Map.of("body", body, "visibility", visibility));
        if (groups != null) {
            draft.put("groups", groups);
        }
        return world.as(by)
                .body(draft)
                .post("/api/documents/" + document.id() + "/annotations")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private void reply(Person by, String note, String body) {
        world.as(by)
                .body(Map.of("body", body))
                .post("/api/annotations/" + UUID.fromString(note) + "/replies")
                .then()
                .statusCode(201);
    }
}

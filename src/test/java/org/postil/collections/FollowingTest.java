package org.postil.collections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.postil.world.World.Person.EDIT;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postil.accounts.Role;
import org.postil.documents.DocumentView;
import org.postil.shared.Ids;
import org.postil.world.Browser;
import org.postil.world.Guest;
import org.postil.world.World;

/** Whoever follows a collection is told what is new in it, and can copy it so that it names where it comes from. */
@QuarkusTest
class FollowingTest {
    @Inject
    World world;

    private final String run = Ids.next().toString();
    private Guest reader;
    private DocumentView first;
    private Shelf shelf;

    @BeforeEach
    void aCollectionOfOneDocument() {
        reader = world.guest("Rita Reader", Role.READER);
        first = world.telegram("First " + run, "<p>One.</p>");
        shelf = Shelf.of(world, "Followed " + run, Map.of()).with(first.id());
    }

    @Test
    void whoFollowsACollectionIsToldWhatIsNewInItSinceHeLooked() {
        Browser browser = reader.browser();
        browser.asks().post(shelf.page() + "/following").then().statusCode(303);
        browser.asks().get(shelf.page()).then().body(containsString("Follow no longer"));
        assertThat(news()).isEmpty();
        shelf.with(world.telegram("Second " + run, "<p>Two.</p>").id());
        Shelf inside = Shelf.of(world, "Inside " + run, Map.of())
                .with(world.telegram("Third " + run, "<p>Three.</p>").id());
        world.as(EDIT)
                .body(Map.of("parts", List.of(inside.id())))
                .put(shelf.api() + "/parts")
                .then()
                .statusCode(200);
        reader.asks()
                .get("/api/notices")
                .then()
                .body("collections", hasSize(1))
                .body("collections[0].documents", equalTo(2))
                .body("unread", equalTo(1));
        browser.asks()
                .get("/account/notices")
                .then()
                .body(containsString("Followed " + run))
                .body(containsString("2 documents are new in it."));
        String id = news().get(0);
        reader.asks().put("/api/notices/" + id + "/reading").then().statusCode(204);
        assertThat(news()).isEmpty();
        shelf.with(world.telegram("Fourth " + run, "<p>Four.</p>").id());
        assertThat(news()).hasSize(1);
        browser.asks().post(shelf.page() + "/following/removal").then().statusCode(303);
        assertThat(news()).isEmpty();
    }

    @Test
    void whoMayNotReadACollectionAnyMoreIsToldNothingOfIt() {
        Guest stranger = world.guest("Stefan Stranger", null);
        stranger.asks().put(shelf.api() + "/following").then().statusCode(404);
        String share = shelf.share(Map.of("kind", "public")).getString("id");
        stranger.asks().put(shelf.api() + "/following").then().statusCode(204);
        shelf.with(world.telegram("Second " + run, "<p>Two.</p>").id());
        stranger.asks().get("/api/notices").then().body("collections", hasSize(1));
        world.as(EDIT).delete(shelf.api() + "/shares/" + share).then().statusCode(204);
        stranger.asks()
                .get("/api/notices")
                .then()
                .body("collections", hasSize(0))
                .body("unread", equalTo(0));
    }

    @Test
    void aFeedTellsWhatHasComeInTheLatestFirst() {
        DocumentView second = world.telegram("Second & last " + run, "<p>Two.</p>");
        shelf.with(second.id());
        String feed = reader.browser()
                .asks()
                .accept("application/atom+xml")
                .get("/feeds/collections/" + shelf.slug() + ".atom")
                .then()
                .statusCode(200)
                .contentType(containsString("application/atom+xml"))
                .extract()
                .asString();
        assertThat(feed).contains("Second &amp; last " + run);
        assertThat(feed.indexOf("Second &amp; last")).isLessThan(feed.indexOf("First " + run));
        new Browser()
                .asks()
                .accept("application/atom+xml")
                .get("/feeds/collections/" + shelf.slug() + ".atom")
                .then()
                .statusCode(404);
    }

    @Test
    void theFeedOfALinkNeedsNoCookieAndLeadsBackByTheLink() {
        String token = token(Map.of("kind", "link"));
        Browser program = new Browser();
        program.asks()
                .accept("application/atom+xml")
                .get("/feeds/shared/" + token + ".atom")
                .then()
                .statusCode(200)
                .body(containsString("/s/" + token + "?document=" + first.slug()));
        new Browser()
                .asks()
                .get("/s/" + token + "?document=" + first.slug())
                .then()
                .statusCode(303)
                .header("Location", containsString("/documents/" + first.slug()));
        String guarded = token(Map.of("kind", "link", "password", "the garrison waits"));
        program.asks()
                .accept("application/atom+xml")
                .get("/feeds/shared/" + guarded + ".atom")
                .then()
                .statusCode(403)
                .body(not(containsString(run)));
    }

    @Test
    void aCopyInTheSameGroupHoldsTheSameDocumentsAndNamesItsSource() {
        Browser edit = Browser.of(world, EDIT);
        edit.asks().get(shelf.page() + "/copies").then().statusCode(200).body(containsString("Copy collection"));
        String made = edit.asks()
                .formParam("title", "Copy " + run)
                .formParam("group", world.group())
                .post(shelf.page() + "/copies")
                .then()
                .statusCode(303)
                .extract()
                .header("Location");
        edit.asks()
                .get(made)
                .then()
                .body(containsString("Copied from"))
                .body(containsString("Followed " + run))
                .body(containsString("/documents/" + first.slug()));
    }

    @Test
    void aCopyInAnotherGroupHoldsCopiesThatNameTheirOriginals() {
        String other = world.another("Copying " + run);
        String api = "/api/collections/"
                + world.as(EDIT)
                        .body(Map.of("title", "Copy " + run, "group", other))
                        .post(shelf.api() + "/copies")
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id");
        String document = world.as(EDIT).get(api + "/documents").path("items[0].document.id");
        assertThat(UUID.fromString(document)).isNotEqualTo(first.id());
        var copy = world.as(EDIT)
                .get("/api/documents/" + document)
                .then()
                .extract()
                .jsonPath();
        assertThat(copy.getString("title")).isEqualTo(first.title());
        assertThat(copy.getMap("identifiers").get("copied from").toString()).endsWith("/documents/" + first.slug());
        assertThat(copy.getList("texts")).hasSize(1);
        world.as(EDIT)
                .body(Map.of("title", "Again " + run, "group", other))
                .post(shelf.api() + "/copies")
                .then()
                .statusCode(201);
        world.as(EDIT)
                .queryParam("group", other)
                .queryParam("q", "First " + run)
                .get("/api/documents")
                .then()
                .statusCode(200);
    }

    @Test
    void whoReadsACollectionBecauseItIsSharedDoesNotCopyItsDocuments() {
        Guest neighbour = world.guest("Nina Next", null);
        String other = world.another("Neighbours " + run);
        world.join(neighbour, other, Role.EDITOR);
        shelf.share(Map.of("kind", "group", "group", other, "role", "reader"));
        neighbour
                .asks()
                .body(Map.of("title", "Mine now", "group", other))
                .post(shelf.api() + "/copies")
                .then()
                .statusCode(403);
        reader.asks()
                .body(Map.of("title", "Mine now"))
                .post(shelf.api() + "/copies")
                .then()
                .statusCode(403);
    }

    private String token(Map<String, ?> draft) {
        String path = URI.create(shelf.share(draft).getString("url")).getPath();
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private List<String> news() {
        return reader.asks().get("/api/notices").path("collections.id");
    }
}

package org.postil.collections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.postil.world.World.Person.EDIT;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.net.URI;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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

    @Inject
    EntityManager entities;

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
    void aFeedTellsOfTheLastOfAThousandAndOfWhatIsInCollectionsInIt() {
        QuarkusTransaction.requiringNew().run(() -> entities.createNativeQuery("""
                        with more as (
                            insert into document (id, slug, group_id, title, kind, date_earliest, created_by, created, updated,
                                version)
                            select uuidv7(), d.slug || '-' || i, d.group_id, d.title, d.kind, date '1950-01-01', d.created_by,
                                d.created, d.updated, 0
                            from document d, generate_series(1, 1000) i where d.id = :first returning id)
                        insert into placement (collection_id, document_id, position, remark, found)
                        select :collection, id, 1000000, '', true from more""")
                .setParameter("first", first.id())
                .setParameter("collection", UUID.fromString(shelf.id()))
                .executeUpdate());
        shelf.with(world.telegram("Last " + run, "<p>The last.</p>").id());
        Shelf inside = Shelf.of(world, "Inside " + run, Map.of())
                .with(world.telegram("Innermost " + run, "<p>In it.</p>").id());
        world.as(EDIT)
                .body(Map.of("parts", List.of(inside.id())))
                .put(shelf.api() + "/parts")
                .then()
                .statusCode(200);
        reader.asks()
                .accept("application/atom+xml")
                .get("/feeds" + shelf.page() + ".atom")
                .then()
                .body("feed.entry.size()", equalTo(50))
                .body("feed.entry[0].title", equalTo("Innermost " + run))
                .body("feed.entry[1].title", equalTo("Last " + run));
    }

    @Test
    void allThatIsNewIsMarkedAsReadWhereThereIsNothingElse() {
        Browser browser = reader.browser();
        browser.asks().post(shelf.page() + "/following").then().statusCode(303);
        shelf.with(world.telegram("Second " + run, "<p>Two.</p>").id());
        browser.asks().get("/account/notices").then().body(containsString("action=\"/account/notices/reading\""));
        browser.asks().post("/account/notices/reading").then().statusCode(303);
        assertThat(news()).isEmpty();
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
                .get("/api/documents")
                .then()
                .body("items.id", equalTo(List.of(document)));
    }

    @Test
    void whatIsCopiedTwiceAtTheSameTimeIsCopiedOnce() throws Exception {
        shelf.with(world.telegram("Second " + run, "<p>Two.</p>").id());
        String other = world.another("Copying at once " + run);
        ExecutorService together = Executors.newFixedThreadPool(4);
        try {
            List<Future<Integer>> copies = together.invokeAll(Collections.nCopies(4, () -> world.as(EDIT)
                    .body(Map.of("title", "Copy " + run, "group", other))
                    .post(shelf.api() + "/copies")
                    .statusCode()));
            for (Future<Integer> copy : copies) {
                assertThat(copy.get()).isEqualTo(201);
            }
        } finally {
            together.shutdownNow();
        }
        assertThat(world.as(EDIT)
                        .queryParam("group", other)
                        .get("/api/documents")
                        .jsonPath()
                        .getList("items.id"))
                .hasSize(2);
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

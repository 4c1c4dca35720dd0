package org.postil.collections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.postil.world.World.Person.EDIT;
import static org.postil.world.World.Person.MAREK;
import static org.postil.world.World.Person.ZOLTAN;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postil.shared.Ids;
import org.postil.world.Browser;
import org.postil.world.World;

/** A collection that has a query holds what it finds, at every moment and for everybody to whom it is shared. */
@QuarkusTest
class FoundDocumentsTest {
    @Inject
    World world;

    @Inject
    EntityManager entities;

    private final String run = Ids.next().toString();
    private final String kind = "minutes " + run;
    private Shelf shelf;

    @BeforeEach
    void aCollectionOfTheMinutes() {
        shelf = Shelf.of(world, "Minutes " + run, Map.of("query", Map.of("kind", kind)));
    }

    @Test
    void whatIsEnteredOrDescribedSoStandsInItAtOnceAndLeavesTheSightOfItsReadersWhenItIsNoLonger() {
        Browser reader = shelf.holder(Map.of("kind", "link"));
        UUID entered = enter("Entered", kind, "1956-10-28");
        UUID other = enter("Other", "cable", "1956-10-29");
        assertThat(held()).containsExactly(entered);
        assertThat(Shelf.reads(reader, entered)).isTrue();
        assertThat(Shelf.reads(reader, other)).isFalse();

        describe(other, Map.of("kind", kind));
        assertThat(held()).containsExactly(entered, other);
        assertThat(Shelf.reads(reader, other)).isTrue();

        describe(entered, Map.of("kind", "cable"));
        assertThat(held()).containsExactly(other);
        assertThat(Shelf.reads(reader, entered)).isFalse();
        reader.asks().get(shelf.page()).then().body(containsString("Other " + run));
    }

    @Test
    void anotherQueryFindsOthersAndNoneFindsNothing() {
        UUID minutes = enter("Minutes", kind, "1956-10-28");
        UUID cable = enter("Cable", "cable " + run, "1956-10-28");
        UUID byHand = enter("By hand", "letter", "1956-10-28");
        Browser reader = shelf.with(byHand).holder(Map.of("kind", "link"));
        assertThat(held()).containsExactly(byHand, minutes);
        world.as(EDIT)
                .body(Map.of("query", Map.of("kind", "cable " + run)))
                .patch(shelf.api())
                .then()
                .statusCode(200)
                .body("query.kind", equalTo("cable " + run));
        assertThat(held()).containsExactly(byHand, cable);
        assertThat(Shelf.reads(reader, minutes)).isFalse();
        assertThat(Shelf.reads(reader, cable)).isTrue();
        Browser.of(world, EDIT)
                .asks()
                .post(shelf.page() + "/query/removal")
                .then()
                .statusCode(303);
        assertThat(held()).containsExactly(byHand);
        assertThat(Shelf.reads(reader, cable)).isFalse();
        world.as(EDIT).get(shelf.api()).then().body("query", nullValue());
    }

    @Test
    void whatIsPutThereByHandComesFirstAndStaysWhatIsFoundFollowsByDate() {
        UUID late = enter("Late", kind, "1956-11-03");
        UUID early = enter("Early", kind, "1956-10-01");
        UUID undated = enter("Undated", kind, null);
        assertThat(held()).containsExactly(early, late, undated);
        shelf.with(late);
        assertThat(held()).containsExactly(late, early, undated);
        describe(late, Map.of("kind", "cable"));
        assertThat(held()).containsExactly(late, early, undated);
    }

    @Test
    void whatIsLeftOutIsNotFoundAgainUntilItIsLetIn() {
        UUID left = enter("Left", kind, "1956-10-28");
        Browser reader = shelf.holder(Map.of("kind", "link"));
        world.as(EDIT).delete(shelf.api() + "/documents/" + left).then().statusCode(204);
        assertThat(held()).isEmpty();
        describe(left, Map.of("date", "1956-10-29"));
        assertThat(held()).isEmpty();
        assertThat(Shelf.reads(reader, left)).isFalse();
        Browser edit = Browser.of(world, EDIT);
        edit.asks().get(shelf.page() + "/documents").then().body(containsString("Find again"));
        edit.asks()
                .formParam("again", left)
                .post(shelf.page() + "/documents")
                .then()
                .statusCode(303);
        assertThat(held()).containsExactly(left);
        edit.asks()
                .formParam("over", left)
                .post(shelf.page() + "/documents")
                .then()
                .statusCode(303);
        assertThat(held()).isEmpty();
        shelf.with(left);
        assertThat(held()).containsExactly(left);
    }

    @Test
    void aQueryByAPersonFollowsThatPersonThroughMerges() {
        String word = run.replace("-", "");
        UUID document = enter(Map.of("title", "Of Imre " + run, "creators", List.of("Imre kept" + word)));
        UUID another = enter(Map.of("title", "Of the other " + run, "creators", List.of("Imre gone" + word)));
        JsonPath imre = person("kept" + word);
        JsonPath gone = person("gone" + word);
        Shelf of =
                Shelf.of(world, "By Imre " + run, Map.of("query", Map.of("person", gone.getString("items[0].slug"))));
        Browser reader = of.holder(Map.of("kind", "link"));
        assertThat(held(of)).containsExactly(another);
        world.as(EDIT)
                .body(Map.of("into", imre.getString("items[0].id")))
                .post("/api/people/" + gone.getString("items[0].id") + "/merge")
                .then()
                .statusCode(200);
        assertThat(held(of)).containsExactlyInAnyOrder(document, another);
        describe(document, Map.of("creators", List.of("Somebody Else " + run)));
        assertThat(held(of)).containsExactly(another);
        assertThat(Shelf.reads(reader, document)).isFalse();
    }

    @Test
    void ofTwoDocumentsThatBecomeOneThatOneIsFoundIfItIsSo() {
        UUID minutes = enter("Minutes", kind, "1956-10-28");
        UUID cable = enter("Cable", "cable", "1956-10-28");
        Browser reader = shelf.holder(Map.of("kind", "link"));
        assertThat(Shelf.reads(reader, minutes)).isTrue();
        world.as(EDIT)
                .body(Map.of("keep", cable))
                .post("/api/duplicates/" + minutes + "/" + cable + "/merge")
                .then()
                .statusCode(200);
        assertThat(held()).isEmpty();
        assertThat(Shelf.reads(reader, cable)).isFalse();
    }

    @Test
    void documentsOfOtherGroupsAreNeverFound() {
        UUID own = enter("Own", kind, "1956-10-28");
        String other = world.another("Elsewhere " + run);
        enter(Map.of("title", "Elsewhere " + run, "kind", kind, "group", other));
        assertThat(held()).containsExactly(own);
        world.as(ZOLTAN).get(shelf.api()).then().statusCode(404);
    }

    @Test
    void whatIsWrittenInMarginsOpensNothingToAnybody() {
        for (Map<String, String> wrong : List.of(
                Map.of("tag", Ids.next().toString()),
                Map.of("notes", "some"),
                Map.of("collection", shelf.slug()),
                Map.of("sort", "title"),
                Map.of("from", "the day before"),
                Map.of("kind", " "))) {
            world.as(EDIT)
                    .body(Map.of("query", wrong))
                    .patch(shelf.api())
                    .then()
                    .statusCode(400);
        }
        world.as(MAREK)
                .body(Map.of("query", Map.of("kind", "cable")))
                .patch(shelf.api())
                .then()
                .statusCode(403);
    }

    @Test
    void aSearchOfTheArchiveIsKeptAsACollection() {
        UUID minutes = enter("Minutes", kind, "1956-10-28");
        Browser edit = Browser.of(world, EDIT);
        edit.asks().queryParam("kind", kind).get("/").then().body(containsString("/collections/keep?kind="));
        edit.asks()
                .queryParam("kind", kind)
                .get("/collections/keep")
                .then()
                .statusCode(200)
                .body(containsString("1 document passes them now."));
        String made = edit.asks()
                .queryParam("kind", kind)
                .formParam("title", "Kept " + run)
                .post("/collections/keep")
                .then()
                .statusCode(303)
                .extract()
                .header("Location");
        edit.asks().get(made).then().body(containsString("Minutes " + run)).body(containsString("Search kept"));
        edit.asks()
                .queryParam("kind", kind)
                .formParam("collection", shelf.id())
                .post("/collections/keep")
                .then()
                .statusCode(303);
        assertThat(held()).containsExactly(minutes);
        edit.asks().get("/collections/keep").then().statusCode(400);
    }

    @Test
    void whatACollectionCannotKeepIsNotOfferedToBeKept() {
        enter("Minutes", kind, "1956-10-28");
        Browser edit = Browser.of(world, EDIT);
        Map.of("group", world.group(), "notes", "some").forEach((side, value) -> {
            edit.asks()
                    .queryParams("kind", kind, side, value)
                    .get("/")
                    .then()
                    .statusCode(200)
                    .body(not(containsString("/collections/keep")));
            edit.asks()
                    .queryParams("kind", kind, side, value)
                    .get("/collections/keep")
                    .then()
                    .statusCode(400);
        });
    }

    @Test
    void whoeverChangesDocumentsAndQueriesAtOnceLeavesNothingOpenThatIsNotFound() {
        List<UUID> documents = new ArrayList<>();
        for (int number = 0; number < 6; number++) {
            documents.add(enter("Many " + number, kind, "1956-10-28"));
        }
        shelf.holder(Map.of("kind", "link"));
        for (int round = 0; round < 4; round++) {
            String to = round % 2 == 0 ? "cable " + run : kind;
            List<CompletableFuture<Void>> all = new ArrayList<>();
            documents.forEach(
                    document -> all.add(CompletableFuture.runAsync(() -> describe(document, Map.of("kind", to)))));
            all.add(CompletableFuture.runAsync(() -> world.as(EDIT)
                    .body(Map.of("query", Map.of("kind", kind)))
                    .patch(shelf.api())
                    .then()
                    .statusCode(200)));
            all.add(CompletableFuture.runAsync(() -> shelf.share(Map.of("kind", "link"))));
            CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)).join();
            assertThat(held()).hasSize(round % 2 == 0 ? 0 : 6);
            assertThat(astray()).isZero();
        }
    }

    /** How many openings of this collection's links stand for no document in it, or are missing for one. */
    private long astray() {
        return QuarkusTransaction.requiringNew().call(() -> ((Number) entities.createNativeQuery("""
                                select count(*) from (
                                    select o.grant_id, o.document_id from opening o
                                    join collection_share cs on cs.share_id = o.grant_id where cs.collection_id = :id)
                                    open full join (
                                    select cs.share_id, p.document_id from placement p
                                    join collection_share cs on cs.collection_id = p.collection_id
                                    where p.collection_id = :id) placed
                                on open.grant_id = placed.share_id and open.document_id = placed.document_id
                                where open.grant_id is null or placed.share_id is null""")
                        .setParameter("id", UUID.fromString(shelf.id()))
                        .getSingleResult())
                .longValue());
    }

    private List<UUID> held() {
        return held(shelf);
    }

    private List<UUID> held(Shelf of) {
        return world.as(EDIT).get(of.api() + "/documents").jsonPath().getList("items.document.id", UUID.class);
    }

    private JsonPath person(String name) {
        return world.as(EDIT).queryParam("q", name).get("/api/people").jsonPath();
    }

    private UUID enter(String title, String kindOf, String date) {
        Map<String, Object> draft = new java.util.HashMap<>(Map.of("title", title + " " + run, "kind", kindOf));
        if (date != null) {
            draft.put("date", date);
        }
        return enter(draft);
    }

    private UUID enter(Map<String, ?> draft) {
        return UUID.fromString(world.as(EDIT)
                .body(draft)
                .post("/api/documents")
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }

    private void describe(UUID document, Map<String, ?> draft) {
        world.as(EDIT).body(draft).patch("/api/documents/" + document).then().statusCode(200);
    }
}

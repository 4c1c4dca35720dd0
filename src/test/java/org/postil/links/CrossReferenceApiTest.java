package org.postil.links;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.postil.world.World.Person.EDIT;
import static org.postil.world.World.Person.ILONA;
import static org.postil.world.World.Person.MAREK;
import static org.postil.world.World.Person.TAMAS;
import static org.postil.world.World.Person.ZOLTAN;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.postil.accounts.Cookies;
import org.postil.accounts.Grant;
import org.postil.accounts.Role;
import org.postil.accounts.ShareLink;
import org.postil.documents.DocumentDraft;
import org.postil.documents.DocumentView;
import org.postil.documents.Documents;
import org.postil.shared.Ids;
import org.postil.world.World;

@QuarkusTest
class CrossReferenceApiTest {
    private static final String WORDS =
            "<p>The fighting died down towards evening.</p><p>The embassy was being left.</p>";

    @Inject
    World world;

    @Inject
    Documents documents;

    @Inject
    EntityManager entities;

    @Inject
    Cookies cookies;

    @Test
    void aPassageLinkedToAPassageStandsAtBothEnds() {
        DocumentView from = world.telegram("Telegram that contradicts", WORDS);
        DocumentView to = world.telegram("Telegram contradicted", WORDS);
        String id = link(Map.of(
                "kind",
                "contradicts",
                "source",
                passage(from, "fighting died down"),
                "target",
                passage(to, "The embassy")));
        for (DocumentView end : List.of(from, to)) {
            world.as(TAMAS)
                    .get("/api/documents/" + end.id() + "/cross-references")
                    .then()
                    .body("items", hasSize(1))
                    .body("items[0].id", equalTo(id))
                    .body("items[0].kind", equalTo("contradicts"))
                    .body("items[0].source.exact", equalTo("fighting died down"))
                    .body("items[0].source.record.title", equalTo("Telegram that contradicts"))
                    .body("items[0].target.start", equalTo(40))
                    .body("items[0].target.anchor.state", equalTo("exact"))
                    .body("items[0].target.address", containsString("/documents/" + to.slug() + "?text="))
                    .body("items[0].target.address", containsString("#at-40-51"))
                    .body("items[0].author.name", equalTo("Marek Brandt"));
        }
    }

    @Test
    void aNoteAndAWholeDocumentCanBeEnds() {
        DocumentView from = world.telegram("Telegram noted and linked", WORDS);
        DocumentView to = world.telegram("Telegram as a whole", WORDS);
        String note = note(from, Map.of("body", "Compare the other one."));
        link(Map.of("source", Map.of("annotation", note), "target", Map.of("document", to.id())));
        world.as(TAMAS)
                .get("/api/documents/" + to.id() + "/cross-references")
                .then()
                .body("items[0].kind", equalTo("see-also"))
                .body("items[0].source.document", equalTo(from.id().toString()))
                .body("items[0].source.note.body", equalTo("Compare the other one."))
                .body("items[0].source.address", equalTo("/annotations/" + note))
                .body("items[0].target.address", equalTo("/documents/" + to.slug()));
        assertThat(page("/annotations/" + note + "/card")).contains("Telegram as a whole", "See also");
    }

    @Test
    void whatCannotBeAnEndIsRefused() {
        DocumentView from = world.telegram("Telegram linked badly", WORDS);
        Map<String, Object> whole = Map.of("document", from.id());
        refuse(Map.of("source", whole), 400).body("violations.field", hasItem("target"));
        refuse(Map.of("source", whole, "target", whole), 400).body("detail", containsString("same place"));
        refuse(Map.of("kind", "likes", "source", whole, "target", passage(from, "The embassy")), 400)
                .body("detail", containsString("draft-of"));
        refuse(Map.of("source", whole, "target", passage(from, "not in the text")), 409)
                .body("type", containsString("quote-not-found"));
        refuse(Map.of("source", whole, "target", Map.of("document", from.id(), "start", 3, "end", 9999)), 400);
        refuse(Map.of("source", whole, "target", Map.of("document", Ids.next())), 404);
        refuse(Map.of("source", whole, "target", Map.of("annotation", Ids.next())), 404);
        world.as(MAREK)
                .body("{\"source\":[]")
                .post("/api/cross-references")
                .then()
                .statusCode(400);
    }

    @Test
    void whoMayNotWriteMayNotLink() {
        DocumentView from = world.telegram("Telegram to be read only", WORDS);
        Map<String, Object> draft =
                Map.of("source", Map.of("document", from.id()), "target", passage(from, "The embassy"));
        world.as(TAMAS).body(draft).post("/api/cross-references").then().statusCode(403);
        world.as(ZOLTAN).body(draft).post("/api/cross-references").then().statusCode(404);
        RestAssured.given()
                .contentType("application/json")
                .body(draft)
                .post("/api/cross-references")
                .then()
                .statusCode(401);
    }

    @Test
    void theSameIdTwiceIsOneLink() {
        DocumentView from = world.telegram("Telegram linked twice", WORDS);
        Map<String, Object> draft = Map.of(
                "id", Ids.next(), "source", Map.of("document", from.id()), "target", passage(from, "The embassy"));
        assertThat(link(draft)).isEqualTo(link(draft));
        assertThat(idsSeenBy(TAMAS, from)).hasSize(1);
        world.as(EDIT).body(draft).post("/api/cross-references").then().statusCode(409);
    }

    @Test
    void aLinkIsSeenOnlyByWhoMayReadBothEnds() {
        DocumentView ours = world.telegram("Telegram of ours", WORDS);
        UUID theirs = documentOfTheStrangers();
        String across = Ids.next().toString();
        QuarkusTransaction.requiringNew().run(() -> entities.createNativeQuery(
                        "insert into cross_reference (id, kind, author, created, visibility, source_document,"
                                + " target_document) values (cast(:id as uuid), 'quotes', :author, now(), 'public',"
                                + " :ours, :theirs)")
                .setParameter("id", across)
                .setParameter("author", world.viewer(MAREK).account())
                .setParameter("ours", ours.id())
                .setParameter("theirs", theirs)
                .executeUpdate());
        for (World.Person one : World.Person.values()) {
            world.as(one).get("/api/cross-references/" + across).then().statusCode(404);
            world.as(one).get("/api/cross-references").then().body("items.id", not(hasItem(across)));
        }
        assertThat(idsSeenBy(MAREK, ours)).isEmpty();
        assertThat(page("/documents/" + ours.slug() + "/links")).doesNotContain(across);
    }

    @Test
    void aPrivateLinkAndALinkToAPrivateNoteAreTheirAuthorsAlone() {
        DocumentView from = world.telegram("Telegram linked in private", WORDS);
        DocumentView to = world.telegram("Telegram noted in private", WORDS);
        String own = note(to, Map.of("body", "for me", "visibility", "private"));
        link(Map.of(
                "source", Map.of("document", from.id()),
                "target", Map.of("document", to.id()),
                "visibility", "private"));
        link(Map.of("source", Map.of("document", from.id()), "target", Map.of("annotation", own)));
        assertThat(idsSeenBy(MAREK, from)).hasSize(2);
        for (World.Person other : List.of(ILONA, EDIT, TAMAS)) {
            assertThat(idsSeenBy(other, from)).as(other.name()).isEmpty();
            assertThat(idsSeenBy(other, to)).as(other.name()).isEmpty();
        }
        world.as(ZOLTAN)
                .get("/api/documents/" + from.id() + "/cross-references")
                .then()
                .statusCode(404);
    }

    @Test
    void theHolderOfAShareLinkSeesLinksAmongWhatWasShared() {
        DocumentView from = world.telegram("Telegram shared with links", WORDS);
        DocumentView to = world.telegram("Telegram shared too", WORDS);
        DocumentView kept = world.telegram("Telegram not shared", WORDS);
        String among = link(Map.of("source", Map.of("document", from.id()), "target", Map.of("document", to.id())));
        link(Map.of("source", Map.of("document", from.id()), "target", Map.of("document", kept.id())));
        assertThat(idsSeenByHolder(Grant.Notes.ALL, from, to)).containsExactly(among);
        assertThat(idsSeenByHolder(Grant.Notes.ALL, from)).isEmpty();
        assertThat(idsSeenByHolder(Grant.Notes.NONE, from, to)).isEmpty();
    }

    @Test
    void aDeletedLinkCanBeBroughtBack() {
        DocumentView from = world.telegram("Telegram unlinked", WORDS);
        String id = link(Map.of("source", Map.of("document", from.id()), "target", passage(from, "The embassy")));
        world.as(TAMAS).delete("/api/cross-references/" + id).then().statusCode(403);
        String undo = world.as(MAREK)
                .delete("/api/cross-references/" + id)
                .then()
                .statusCode(204)
                .extract()
                .header("Link")
                .replaceAll("^<|>.*$", "");
        world.as(MAREK).get("/api/cross-references/" + id).then().statusCode(404);
        assertThat(idsSeenBy(TAMAS, from)).isEmpty();
        world.as(EDIT).post(undo).then().statusCode(404);
        world.as(MAREK).post(undo).then().statusCode(204);
        assertThat(idsSeenBy(TAMAS, from)).containsExactly(id);
        world.as(EDIT).delete("/api/cross-references/" + id).then().statusCode(204);
    }

    @Test
    void aCorrectedTextCarriesItsEndsAndSaysWhenOneIsLost() {
        DocumentView from = world.telegram("Telegram corrected beneath a link", WORDS);
        DocumentView to = world.telegram("Telegram left as it was", WORDS);
        String id = link(Map.of("source", passage(from, "The embassy"), "target", passage(to, "fighting died down")));
        correct(
                from,
                1,
                "<p>Not certain: the fighting died down towards evening.</p><p>The embassy was being left.</p>");
        JsonPath moved = world.as(TAMAS).get("/api/cross-references/" + id).jsonPath();
        assertThat(moved.getString("source.anchor.state")).isEqualTo("moved");
        assertThat(moved.getInt("source.anchor.start")).isEqualTo(53);
        assertThat(moved.getInt("source.start")).isEqualTo(40);
        assertThat(moved.getString("target.anchor.state")).isEqualTo("exact");

        correct(from, 2, "<p>Something else altogether stands here now.</p>");
        JsonPath lost = world.as(TAMAS).get("/api/cross-references/" + id).jsonPath();
        assertThat(lost.getString("source.anchor.state")).isEqualTo("lost");
        assertThat((Object) lost.get("source.anchor.start")).isNull();
        assertThat(page("/documents/" + from.slug() + "/links?text="
                        + from.texts().get(0).id()))
                .contains("passage lost", "The embassy")
                .doesNotContain("data-start");
    }

    @Test
    void bothDocumentsShowTheLinkBesideItsPassageWithAPreviewOfTheOtherSide() {
        DocumentView from = world.telegram("Telegram that quotes", WORDS);
        DocumentView to = world.telegram("Telegram quoted", WORDS);
        link(Map.of("kind", "quotes", "source", passage(from, "fighting"), "target", passage(to, "The embassy")));
        assertThat(page("/documents/" + from.slug() + "/links?text="
                        + from.texts().get(0).id()))
                .contains("data-start=\"4\" data-end=\"12\"", "Quotes", "Telegram quoted", "The embassy", "#at-40-51");
        assertThat(page("/documents/" + to.slug()))
                .contains("data-start=\"40\" data-end=\"51\"", "Quoted by", "Telegram that quotes", "#at-4-12");
    }

    @Test
    void withoutScriptAFormLinksTheSame() {
        DocumentView from = world.telegram("Telegram linked by a form", WORDS);
        DocumentView to = world.telegram("Telegram found in Sárospatak", WORDS);
        String start = "/links/new?document=" + from.id() + "&start=4&end=12";
        assertThat(page(start + "&q=sarospa")).contains("fighting", "target=" + to.id());
        assertThat(page(start + "&q=%27)%20%7C%20!(%3A*%00")).contains("linking");
        assertThat(page(start + "&target=" + to.id())).contains("The other end", "The embassy was being left.");
        Map<String, Object> form =
                Map.of("document", from.id(), "start", 4, "end", 12, "target", to.id(), "kind", "corroborates");
        String refused = form(form, Map.of("place", "passage", "words", "nowhere in it"))
                .statusCode(409)
                .extract()
                .asString();
        assertThat(refused).contains("do not stand in the text");
        form(form, Map.of("place", "note:nonsense")).statusCode(400);
        form(form, Map.of("place", "passage", "words", "embassy was")).statusCode(303);
        world.as(TAMAS)
                .get("/api/documents/" + to.id() + "/cross-references")
                .then()
                .body("items.kind", equalTo(List.of("corroborates")))
                .body("items[0].target.exact", equalTo("embassy was"));
        world.as(ZOLTAN).accept("text/html").get(start).then().statusCode(404);
        world.as(TAMAS).accept("text/html").get(start).then().statusCode(403);
    }

    private ValidatableResponse form(Map<String, ?> form, Map<String, ?> more) {
        return world.as(MAREK)
                .redirects()
                .follow(false)
                .accept("text/html")
                .contentType("application/x-www-form-urlencoded")
                .formParams(form)
                .formParams(more)
                .post("/links")
                .then();
    }

    private static Map<String, Object> passage(DocumentView document, String exact) {
        return Map.of("document", document.id(), "exact", exact);
    }

    private String link(Map<String, ?> draft) {
        return world.as(MAREK)
                .body(draft)
                .post("/api/cross-references")
                .then()
                .statusCode(201)
                .header("Location", containsString("/api/cross-references/"))
                .extract()
                .path("id");
    }

    private ValidatableResponse refuse(Map<String, ?> draft, int status) {
        return world.as(MAREK)
                .body(draft)
                .post("/api/cross-references")
                .then()
                .statusCode(status)
                .contentType("application/problem+json");
    }

    private String note(DocumentView document, Map<String, ?> draft) {
        return world.as(MAREK)
                .body(draft)
                .post("/api/documents/" + document.id() + "/annotations")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private void correct(DocumentView document, int base, String html) {
        world.as(EDIT)
                .body(Map.of("html", html, "base", base))
                .post("/api/texts/" + document.texts().get(0).id() + "/revisions")
                .then()
                .statusCode(201);
    }

    private List<String> idsSeenBy(World.Person person, DocumentView document) {
        return world.as(person)
                .get("/api/documents/" + document.id() + "/cross-references")
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
    }

    private List<String> idsSeenByHolder(Grant.Notes notes, DocumentView first, DocumentView... others) {
        String token = "share-" + UUID.randomUUID();
        UUID ilona = world.viewer(ILONA).account();
        QuarkusTransaction.requiringNew().run(() -> {
            ShareLink share = ShareLink.of(world.group(), ilona, token);
            share.choose(new Grant.Chosen(notes, Set.of(), Set.of(), Set.of()));
            entities.persist(share);
            entities.flush();
            documents.open(documents.findById(first.id()), share.id());
            for (DocumentView other : others) {
                documents.open(documents.findById(other.id()), share.id());
            }
        });
        var cookie = cookies.shares(List.of(token), false);
        return RestAssured.given()
                .cookie(cookie.getName(), cookie.getValue())
                .get("/api/documents/" + first.id() + "/cross-references")
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
    }

    private UUID documentOfTheStrangers() {
        var zoltan = world.viewer(ZOLTAN);
        return QuarkusTransaction.requiringNew().call(() -> documents
                .enter(
                        zoltan,
                        new DocumentDraft(
                                null,
                                "Paper of the strangers",
                                null,
                                "paper",
                                List.of(),
                                List.of(),
                                List.of(),
                                List.of(),
                                List.of(),
                                List.of(),
                                "",
                                null,
                                Map.of(),
                                zoltan.homeGroup(Role.OWNER),
                                null,
                                null,
                                null,
                                null))
                .id());
    }

    private String page(String address) {
        return world.as(MAREK)
                .urlEncodingEnabled(false)
                .accept("text/html")
                .get(address)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }
}

package org.postil.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.postil.world.World.Person.EDIT;
import static org.postil.world.World.Person.ILONA;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.postil.documents.DocumentView;
import org.postil.world.Browser;
import org.postil.world.Guest;
import org.postil.world.World;

/** The end of an account, and what becomes of what it leaves. */
@QuarkusTest
class FarewellTest {
    @Inject
    World world;

    @Inject
    EntityManager entities;

    @Test
    void whoGoesIsOutEverywhereAtOnceAndHisAddressIsFree() {
        Guest anna = world.guest("Anna who goes", Role.ANNOTATOR);
        Browser hers = anna.browser();
        Browser elsewhere = anna.browser();
        hers.asks().get("/account/deletion").then().statusCode(200).body(containsString("Delete your account?"));
        leave(hers, "not her password", "named").then().statusCode(403).body(containsString("another one"));
        leave(hers, World.PASSWORD, "perhaps").then().statusCode(400);
        anna.asks().get("/api/account").then().statusCode(200);
        leave(hers, World.PASSWORD, "named").then().statusCode(303);
        anna.asks().get("/api/account").then().statusCode(401);
        elsewhere.asks().get("/account").then().statusCode(303);
        new Browser().enter(anna.email(), World.PASSWORD).then().statusCode(403);
        world.as(ILONA)
                .get("/api/groups/" + world.group() + "/members")
                .then()
                .body("items.name", not(hasItem("Anna who goes")));
        world.as(ILONA).get("/api/accounts?q=Anna who goes").then().body("items", empty());
        world.as(ILONA)
                .delete("/api/accounts/" + anna.account() + "/suspension")
                .then()
                .statusCode(404);
        assertThat(left("select count(*) from account where lower(email) = lower(:it)", anna.email()))
                .isZero();
    }

    @Test
    void whatSheWroteForOthersStaysUnderHerName() {
        Guest anna = world.guest("Anna who is remembered", Role.ANNOTATOR);
        DocumentView telegram = telegram("remembers");
        String shared = anna.writes(telegram, "for all of us", "group");
        String own = anna.writes(telegram, "for me alone", "private");
        api(anna, "named", Map.of()).then().statusCode(204);
        stays(shared, "Anna who is remembered");
        isGone(own);
    }

    @Test
    void orUnderTheNameOfAFormerMember() {
        Guest anna = world.guest("Anna who is forgotten", Role.EDITOR);
        DocumentView telegram = telegram("has forgotten");
        String shared = anna.writes(telegram, "no name under it", "group");
        api(anna, "nameless", Map.of()).then().statusCode(204);
        stays(shared, "a former member");
        world.as(EDIT)
                .get("/api/events?after=1-1&document=" + telegram.id())
                .then()
                .statusCode(200)
                .body(not(containsString("Anna who is forgotten")));
        assertThat(left("select count(*) from account where name = :it", "Anna who is forgotten"))
                .isZero();
    }

    @Test
    void whatNobodyHasRepliedToGoesIfSheWishesAndTheRestStays() {
        Guest anna = world.guest("Anna who takes back", Role.ANNOTATOR);
        DocumentView telegram = telegram("takes back");
        String alone = anna.writes(telegram, "nobody says anything to this", "group");
        String talkedOf = anna.writes(telegram, "somebody answers this", "group");
        String between = reply(anna.asks(), talkedOf, "her own reply, which is answered");
        String last = reply(world.as(EDIT), between, "the answer of another");
        String unanswered = reply(anna.asks(), last, "and nobody says anything to this");
        changed(anna, alone, Map.of("body", "nobody says anything to this either"));
        decisions(anna).body("left.shared", equalTo(4)).body("left.answered", equalTo(2));
        api(anna, "deleted", Map.of()).then().statusCode(204);
        for (String gone : List.of(alone, unanswered)) {
            isEmpty(gone);
        }
        for (String kept : List.of(talkedOf, between)) {
            stays(kept, "a former member");
        }
        assertThat(left(
                        "select count(*) from event where kind = 'annotation-deleted' and subject = cast(:it as uuid)",
                        alone))
                .isOne();
    }

    @Test
    void whatOthersAnswerForThemselvesAloneIsToldToNobody() {
        Guest anna = world.guest("Anna who hears no whispers", Role.ANNOTATOR);
        String note = anna.writes(telegram("is whispered of"), "somebody thinks something of this", "group");
        String whisper = world.as(EDIT)
                .body(Map.of("body", "and keeps it to herself", "visibility", "private"))
                .post("/api/annotations/" + note + "/replies")
                .path("id");
        decisions(anna).body("left.shared", equalTo(1)).body("left.answered", equalTo(0));
        api(anna, "deleted", Map.of()).then().statusCode(204);
        isEmpty(note);
        world.as(EDIT).get("/api/annotations/" + whisper).then().statusCode(200);
    }

    @Test
    void whatANoteSaidWhileItWasPrivateGoesAlsoWhereTheNoteStays() {
        Guest anna = world.guest("Anna who thinks first", Role.ANNOTATOR);
        String note = anna.writes(telegram("thinks about"), "what she thinks of somebody", "private");
        changed(anna, note, Map.of("body", "what she says of him", "visibility", "group"));
        changed(anna, note, Map.of("body", "what she says of him today"));
        api(anna, "named", Map.of()).then().statusCode(204);
        stays(note, "Anna who thinks first");
        assertThat(left("select count(*) from past_wording where body = :it", "what she thinks of somebody"))
                .isZero();
        assertThat(left("select count(*) from past_wording where body = :it", "what she says of him"))
                .isOne();
    }

    @Test
    void aNoteThatWasMadePrivateAfterItsAuthorRepliedToItGoesWithTheReply() {
        Guest anna = world.guest("Anna who talks to herself", Role.ANNOTATOR);
        String note = anna.writes(telegram("talks over"), "a question", "group");
        String answer = reply(anna.asks(), note, "and her answer to it");
        changed(anna, note, Map.of("visibility", "private"));
        assertThat(left(
                        "select count(*) from annotation where visibility = 'group' and id = cast(:it as uuid)",
                        answer))
                .as("is for the group as before, and nobody there sees it")
                .isOne();
        decisions(anna).body("left.shared", equalTo(0)).body("left.alone", equalTo(2));
        api(anna, "named", Map.of()).then().statusCode(204);
        isGone(note);
        isGone(answer);
    }

    @Test
    void aNoteThatWasMadePrivateAfterAnotherRepliedToItIsEmptyAndTheReplyIsKept() {
        Guest anna = world.guest("Anna who thinks better of it", Role.ANNOTATOR);
        String note = anna.writes(telegram("thinks better of"), "a rash word", "group");
        String answer = reply(world.as(EDIT), note, "what another says to it");
        String hers = reply(anna.asks(), answer, "and what she says to that");
        changed(anna, note, Map.of("visibility", "private"));
        decisions(anna).body("left.shared", equalTo(0)).body("left.alone", equalTo(2));
        api(anna, "named", Map.of()).then().statusCode(204);
        isEmpty(note);
        isEmpty(hers);
        world.as(EDIT)
                .get("/api/annotations/" + answer)
                .then()
                .statusCode(200)
                .body("body", equalTo("what another says to it"));
    }

    @Test
    void noGroupIsLeftWithoutAnOwner() {
        Guest anna = world.guest("Anna who owns", null);
        Guest bela = world.guest("Béla who inherits", null);
        String shared = group(anna, "Group with an heir");
        String alone = group(anna, "Group that nobody else is in");
        join(bela, shared, Role.READER);
        String telegram = anna.asks()
                .body(Map.of("title", "Telegram that goes with its group", "kind", "telegram", "group", alone))
                .post("/api/documents")
                .path("id");
        assertThat(telegram).isNotNull();
        decisions(anna).body("groups.name", equalTo(List.of("Group that nobody else is in", "Group with an heir")));
        Map<String, String> decided = new HashMap<>();
        api(anna, "named", decided).then().statusCode(400);
        decided.put(shared, "delete");
        decided.put(alone, "delete");
        api(anna, "named", decided).then().statusCode(400).body("detail", containsString("Group with an heir"));
        decided.put(shared, world.viewer(ILONA).account().toString());
        api(anna, "named", decided).then().statusCode(400);
        decided.put(shared, bela.account().toString());
        api(anna, "named", decided).then().statusCode(204);
        bela.asks().get("/api/groups/" + shared).then().body("role", equalTo("owner"));
        assertThat(left("select count(*) from research_group where id = cast(:it as uuid)", alone))
                .isZero();
        assertThat(left("select count(*) from document where id = cast(:it as uuid)", telegram))
                .isZero();
    }

    @Test
    void aGroupWhoseOtherMembersAreSuspendedIsKeptForThem() {
        Guest anna = world.guest("Anna who owns with another", null);
        Guest bela = world.guest("Béla who will be back", null);
        String group = group(anna, "Group of one who is away");
        join(bela, group, Role.OWNER);
        suspend(bela);
        decisions(anna).body("groups.heirs.flatten().name", equalTo(List.of("Béla who will be back")));
        api(anna, "named", Map.of(group, "delete")).then().statusCode(400);
        api(anna, "named", Map.of(group, bela.account().toString())).then().statusCode(204);
        world.as(ILONA)
                .delete("/api/accounts/" + bela.account() + "/suspension")
                .then()
                .statusCode(204);
        bela.asks().get("/api/groups/" + group).then().body("role", equalTo("owner"));
    }

    @Test
    void whatWasChosenForAGroupStaysChosenWhenThePasswordWasAnother() {
        Guest anna = world.guest("Anna who mistypes", null);
        Guest bela = world.guest("Béla who is chosen", null);
        String group = group(anna, "Group to be given away");
        join(bela, group, Role.EDITOR);
        String page = anna.browser()
                .asks()
                .formParam("password", "not her password")
                .formParam("writings", "nameless")
                .formParam("group", group)
                .formParam("heir", bela.account().toString())
                .post("/account/deletion")
                .then()
                .statusCode(403)
                .extract()
                .asString();
        assertThat(Jsoup.parse(page).select("option[selected]").eachAttr("value"))
                .containsExactly(bela.account().toString());
        assertThat(Jsoup.parse(page).select("input[checked]").eachAttr("value")).containsExactly("nameless");
    }

    @Test
    void anEmptyLibraryGoesUnasked() {
        Guest anna = world.guest("Anna who kept nothing", Role.ANNOTATOR);
        decisions(anna).body("library", nullValue());
        api(anna, "named", Map.of()).then().statusCode(204);
        assertThat(left(
                        "select count(*) from research_group where library_of = cast(:it as uuid)",
                        anna.account().toString()))
                .isZero();
    }

    @Test
    void herLibraryBecomesAGroupForThoseSheLeavesItToOrGoesWithHer() {
        Guest anna = world.guest("Anna who leaves books", null);
        Guest bela = world.guest("Béla who owns a group", null);
        Guest cili = world.guest("Cili who reads in it", null);
        String group = group(bela, "Group that is left a library");
        world.join(anna, group, Role.EDITOR);
        world.join(cili, group, Role.READER);
        String library = anna.asks().get("/api/groups").path("items.find { it.library }.id");
        String document = anna.asks()
                .body(Map.of("title", "Left to others", "kind", "letter", "group", library))
                .post("/api/documents")
                .path("id");
        decisions(anna)
                .body("library.documents", equalTo(1))
                .body("library.heirs.name", equalTo(List.of("Group that is left a library")));
        api(anna, "named", Map.of()).then().statusCode(400).body("violations.field", hasItem("library"));
        api(anna, "named", Map.of(library, world.group().toString())).then().statusCode(400);
        bela.asks().get("/api/documents/" + document).then().statusCode(404);
        api(anna, "named", Map.of(library, group)).then().statusCode(204);
        cili.asks().get("/api/documents/" + document).then().statusCode(200);
        bela.asks()
                .get("/api/groups/" + library)
                .then()
                .body("name", equalTo("Library of Anna who leaves books"))
                .body("role", equalTo("owner"))
                .body("library", nullValue());
        bela.asks().get("/api/groups/" + library + "/members").then().body("items.size()", equalTo(2));
    }

    @Test
    void herLibraryIsDeletedIfSheWishes() {
        Guest anna = world.guest("Anna who burns her books", null);
        String library = anna.asks().get("/api/groups").path("items.find { it.library }.id");
        String document = anna.asks()
                .body(Map.of("title", "Burnt", "kind", "letter"))
                .post("/api/documents")
                .path("id");
        Browser hers = anna.browser();
        hers.asks().get("/account/deletion").then().body(containsString("What becomes of your library"));
        hers.asks()
                .formParam("password", World.PASSWORD)
                .formParam("writings", "named")
                .formParam("group", library)
                .formParam("heir", "delete")
                .post("/account/deletion")
                .then()
                .statusCode(303);
        assertThat(left("select count(*) from document where id = cast(:it as uuid)", document))
                .isZero();
    }

    @Test
    void anAdministratorWhoEndsAnAccountGivesItsLibraryToNobody() {
        Guest anna = world.guest("Anna who is sent away", Role.EDITOR);
        String library = anna.asks().get("/api/groups").path("items.find { it.library }.id");
        String document = anna.asks()
                .body(Map.of("title", "Hers alone", "kind", "letter", "group", library))
                .post("/api/documents")
                .path("id");
        Map<String, Object> draft = new HashMap<>(Map.of("password", World.PASSWORD, "writings", "named"));
        draft.put("groups", Map.of(library, world.group()));
        String address = "/api/accounts/" + anna.account() + "/deletion";
        world.as(ILONA)
                .get(address)
                .then()
                .body("library.documents", equalTo(1))
                .body("library.heirs", empty());
        world.as(ILONA).body(draft).post(address).then().statusCode(400);
        world.as(ILONA)
                .accept("text/html")
                .get("/admin/people/" + anna.account() + "/deletion")
                .then()
                .body(containsString("only its owner could leave it to a group"));
        draft.remove("groups");
        world.as(ILONA).body(draft).post(address).then().statusCode(204);
        assertThat(left("select count(*) from document where id = cast(:it as uuid)", document))
                .isZero();
    }

    @Test
    void theLastAdministratorIsToldOnThePageWhyHeCannotGo() {
        Browser ilona = Browser.of(world, ILONA);
        // Of other tests, which are done with them; who administrates in the small world is Ilona.
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createQuery("update Account a set a.administrator = false where a.email <> :ilona")
                        .setParameter("ilona", ILONA.email())
                        .executeUpdate());
        String why = "There is no other administrator of this server.";
        ilona.asks().get("/account/deletion").then().statusCode(200).body(containsString(why));
        leave(ilona, World.PASSWORD, "named").then().statusCode(409).body(containsString(why));
        ilona.asks().get("/account").then().statusCode(200);
    }

    @Test
    void whatWasShownInAGroupThatGoesIsShownNoMore() {
        Guest anna = world.guest("Anna who shows", Role.EDITOR);
        String alone = group(anna, "Group that was shown something");
        String collection = anna.asks()
                .body(Map.of("title", "Shown to a group that goes"))
                .post("/api/collections")
                .path("id");
        DocumentView telegram = world.telegram("Telegram shown to a group that goes", "<p>All is quiet.</p>");
        anna.asks()
                .body(Map.of("document", telegram.id()))
                .post("/api/collections/" + collection + "/documents")
                .then()
                .statusCode(201);
        String showing = anna.asks()
                .body(Map.of("kind", "group", "group", alone))
                .post("/api/collections/" + collection + "/shares")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String openings = "select count(*) from opening where grant_id = cast(:it as uuid)";
        assertThat(left(openings, showing)).isOne();
        api(anna, "named", Map.of(alone, "delete")).then().statusCode(204);
        assertThat(left("select count(*) from showing where id = cast(:it as uuid)", showing))
                .isZero();
        assertThat(left(openings, showing)).isZero();
    }

    @Test
    void whatIsUnderWayEnds() {
        Guest anna = world.guest("Anna who is busy", Role.EDITOR);
        String export = anna.asks()
                .body(Map.of("what", "mine", "format", "json"))
                .post("/api/exports")
                .path("id");
        assertThat(export).isNotNull();
        api(anna, "named", Map.of()).then().statusCode(204);
        assertThat(left("select count(*) from export_job where id = cast(:it as uuid)", export))
                .isZero();
    }

    @Test
    void whoCouldReadHerNotesBeforeSheChangedManyAtOnceIsForgotten() throws InterruptedException {
        Guest anna = world.guest("Anna who has changed her mind", Role.ANNOTATOR);
        DocumentView telegram = telegram("has changed her mind about");
        String note = anna.writes(telegram, "first for herself, then for the group", "private");
        String change = anna.asks()
                .body(Map.of(
                        "document",
                        telegram.slug(),
                        "act",
                        "set",
                        "visibility",
                        "group",
                        "groups",
                        List.of(world.group())))
                .post("/api/resharings")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        while (!anna.asks().get("/api/resharings/" + change).path("state").equals("done")) {
            Thread.sleep(20);
        }
        api(anna, "named", Map.of()).then().statusCode(204);
        stays(note, "Anna who has changed her mind");
        assertThat(left("select count(*) from resharing_job where id = cast(:it as uuid)", change))
                .isZero();
        assertThat(left("select count(*) from resharing_note where job_id = cast(:it as uuid)", change))
                .isZero();
    }

    @Test
    void anInvitationThatSheFollowedForgetsHerAddress() {
        Guest anna = world.guest("Anna who was invited", null);
        String link = world.as(ILONA)
                .body(Map.of("role", "reader", "email", anna.email()))
                .post("/api/groups/" + world.group() + "/invitations")
                .path("url");
        anna.browser().asks().post(URI.create(link).getPath()).then().statusCode(303);
        api(anna, "nameless", Map.of()).then().statusCode(204);
        assertThat(left("select count(*) from invitation where email = :it", anna.email()))
                .isZero();
    }

    @Test
    void anAdministratorDoesItForSomebodyAndSeesNumbersAlone() {
        Guest sara = world.guest("Sara who has left the institute", Role.ANNOTATOR);
        sara.writes(telegram("has read"), "hers alone and unseen by anybody", "private");
        String address = "/admin/people/" + sara.account() + "/deletion";
        Browser ilona = Browser.of(world, ILONA);
        ilona.asks()
                .get(address)
                .then()
                .statusCode(200)
                .body(containsString("Delete the account of Sara who has left the institute?"))
                .body(containsString("Private ones, which are deleted: 1."))
                .body(not(containsString("hers alone and unseen by anybody")));
        Browser.of(world, EDIT).asks().get(address).then().statusCode(403);
        ilona.asks()
                .formParam("password", World.PASSWORD + "!")
                .formParam("writings", "nameless")
                .post(address)
                .then()
                .statusCode(403);
        ilona.asks()
                .formParam("password", World.PASSWORD)
                .formParam("writings", "nameless")
                .post(address)
                .then()
                .statusCode(303);
        sara.asks().get("/api/account").then().statusCode(401);
        world.as(EDIT)
                .body(Map.of("password", World.PASSWORD, "writings", "named"))
                .post("/api/accounts/" + world.viewer(ILONA).account() + "/deletion")
                .then()
                .statusCode(403);
    }

    @Test
    void aProgramWithLessThanEverythingDeletesNobody() {
        Guest anna = world.guest("Anna whose program may not", Role.ANNOTATOR);
        String token = anna.asks()
                .body(Map.of("name", "edits", "scope", "edit"))
                .post("/api/tokens")
                .path("token");
        new Guest(anna.account(), anna.email(), token)
                .asks()
                .body(Map.of("password", World.PASSWORD, "writings", "named"))
                .post("/api/account/deletion")
                .then()
                .statusCode(403);
    }

    private static Response leave(Browser browser, String password, String writings) {
        return browser.asks()
                .formParam("password", password)
                .formParam("writings", writings)
                .post("/account/deletion");
    }

    private static Response api(Guest guest, String writings, Map<String, String> groups) {
        return guest.asks()
                .body(Map.of("password", World.PASSWORD, "writings", writings, "groups", groups))
                .post("/api/account/deletion");
    }

    private static ValidatableResponse decisions(Guest guest) {
        return guest.asks().get("/api/account/deletion").then().statusCode(200);
    }

    private DocumentView telegram(String what) {
        return world.telegram("Telegram that somebody " + what, "<p>The streets are quiet.</p>");
    }

    private static String reply(RequestSpecification by, String note, String body) {
        return by.body(Map.of("body", body))
                .post("/api/annotations/" + note + "/replies")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static void changed(Guest by, String note, Map<String, String> draft) {
        by.asks().body(draft).patch("/api/annotations/" + note).then().statusCode(200);
    }

    private void stays(String note, String author) {
        world.as(EDIT).get("/api/annotations/" + note).then().statusCode(200).body("author.name", equalTo(author));
    }

    private void isGone(String note) {
        assertThat(left("select count(*) from annotation where id = cast(:it as uuid)", note))
                .isZero();
    }

    /** It stands there for what holds on to it, and says nothing. */
    private void isEmpty(String note) {
        world.as(EDIT).get("/api/annotations/" + note).then().statusCode(404);
        assertThat(left(
                        "select count(*) from annotation where id = cast(:it as uuid) and body = '' and deleted is not null",
                        note))
                .isOne();
        assertThat(left("select count(*) from past_wording where annotation_id = cast(:it as uuid)", note))
                .isZero();
    }

    private void join(Guest guest, String group, Role role) {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.persist(new Membership(guest.account(), UUID.fromString(group), role)));
    }

    private void suspend(Guest guest) {
        world.as(ILONA)
                .put("/api/accounts/" + guest.account() + "/suspension")
                .then()
                .statusCode(204);
    }

    private static String group(Guest owner, String name) {
        return owner.asks()
                .body(Map.of("name", name))
                .post("/api/groups")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private long left(String query, String it) {
        return QuarkusTransaction.requiringNew().call(() -> ((Number)
                        entities.createNativeQuery(query).setParameter("it", it).getSingleResult())
                .longValue());
    }
}

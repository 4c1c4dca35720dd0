package org.postil.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.postil.world.World.Person.EDIT;
import static org.postil.world.World.Person.ILONA;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.postil.documents.DocumentView;
import org.postil.world.Guest;
import org.postil.world.World;

/** The library that everybody has of his own: where things go that are nobody else's, and who never learns of them. */
@QuarkusTest
class LibraryTest {
    @Inject
    World world;

    @Test
    void whoIsInNoGroupPutsThingsInHisLibraryWithoutAskingAnybody() {
        Guest anna = world.guest("Anna who has just come", null);
        String library = library(anna);
        anna.asks()
                .body(Map.of("title", "Found in an attic", "kind", "letter"))
                .post("/api/documents")
                .then()
                .statusCode(201)
                .body("group", equalTo(library));
        anna.asks()
                .body(Map.of("title", "Attics"))
                .post("/api/collections")
                .then()
                .statusCode(201)
                .body("group", equalTo(library));
        anna.browser().asks().get("/").then().body(containsString("Found in an attic"));
    }

    @Test
    void nobodyElseNotEvenAnAdministratorLearnsOfIt() {
        Guest anna = world.guest("Anna who is alone with her finds", null);
        String library = library(anna);
        String document = enter(anna, "Found in a drawer", Map.of());
        world.as(ILONA).get("/api/documents/" + document).then().statusCode(404);
        world.as(ILONA).get("/api/groups/" + library).then().statusCode(404);
        world.as(ILONA).get("/api/groups").then().body("items.id", not(hasItem(library)));
        world.as(ILONA).accept("text/html").get("/admin").then().body(not(containsString("library-" + anna.account())));
        world.as(ILONA)
                .body(Map.of("title", "Put there by another", "group", library))
                .post("/api/documents")
                .then()
                .statusCode(403);
    }

    @Test
    void whoIsInAGroupPutsThingsThereAsBeforeAndTheRestInHisLibrary() {
        Guest editor = world.guest("Anna who edits", Role.EDITOR);
        assertThat(group(editor, enter(editor, "Found by the group", Map.of())))
                .isEqualTo(world.group().toString());
        Guest reader = world.guest("Béla who only reads", Role.READER);
        assertThat(group(reader, enter(reader, "Found by a reader", Map.of()))).isEqualTo(library(reader));
        String own = enter(editor, "Kept to herself", Map.of("group", library(editor)));
        assertThat(group(editor, own)).isEqualTo(library(editor));
        world.as(EDIT).get("/api/documents/" + own).then().statusCode(404);
    }

    @Test
    void whereSomethingIsMadeOneChoosesBetweenGroupsAndLibrary() {
        Guest anna = world.guest("Anna who chooses", Role.EDITOR);
        for (String page : List.of("/documents/new", "/imports", "/collections/new")) {
            var choice = Jsoup.parse(anna.browser().asks().get(page).asString()).select("select#group option");
            assertThat(choice.eachText()).as(page).containsExactly("Hungary 1956", "My library");
            assertThat(choice.select("[selected]").eachText()).as(page).containsExactly("Hungary 1956");
        }
        String german = anna.browser()
                .asks()
                .header("Accept-Language", "de")
                .get("/documents/new")
                .asString();
        assertThat(Jsoup.parse(german).select("select#group option").eachText()).contains("Meine Bibliothek");
        Guest bela = world.guest("Béla who has no choice", null);
        assertThat(Jsoup.parse(bela.browser().asks().get("/documents/new").asString())
                        .select("select#group"))
                .isEmpty();
        anna.browser()
                .asks()
                .formParam("title", "Attics")
                .formParam("group", library(anna))
                .post("/collections")
                .then()
                .statusCode(303);
        anna.asks().get("/api/collections").then().body("items.group", hasItem(library(anna)));
    }

    @Test
    void aDocumentSaysThatItStandsInOnesLibrary() {
        Guest anna = world.guest("Anna who reads at home", Role.EDITOR);
        assertThat(stamps(anna, enter(anna, "Read at home", Map.of("group", library(anna)))))
                .contains("My library");
        assertThat(stamps(anna, enter(anna, "Read in the group", Map.of()))).doesNotContain("My library");
    }

    private static List<String> stamps(Guest reader, String document) {
        String slug = reader.asks().get("/api/documents/" + document).path("slug");
        return Jsoup.parse(reader.browser().asks().get("/documents/" + slug).asString())
                .select(".stamp")
                .eachText();
    }

    @Test
    void theArchiveShowsWhatIsKeptInIt() {
        Guest anna = world.guest("Anna who looks into it", Role.EDITOR);
        enter(anna, "Kept in her library", Map.of("group", library(anna)));
        enter(anna, "Kept in the group", Map.of());
        var page = Jsoup.parse(
                anna.browser().asks().get("/?group=" + library(anna)).asString());
        assertThat(page.select(".records .title").eachText()).containsExactly("Kept in her library");
        assertThat(page.select(".chip").text()).contains("Kept in: My library");
        assertThat(page.select("[aria-labelledby=side-group] .name").eachText())
                .containsExactlyInAnyOrder("Hungary 1956", "My library");
        Guest bela = world.guest("Béla who looks for hers", Role.EDITOR);
        bela.asks()
                .get("/api/documents?group=" + library(anna))
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(0));
    }

    @Test
    void itIsNoGroupThatOneInvitesToLeavesOrOpens() {
        Guest anna = world.guest("Anna whose library is no group", null);
        String library = library(anna);
        JsonPath shown = anna.asks()
                .get("/api/groups/" + library)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(shown.getBoolean("library")).isTrue();
        assertThat(shown.getString("visibility")).isEqualTo("private");
        String address = "/api/groups/" + library;
        anna.asks().get(address + "/members").then().statusCode(404);
        anna.asks()
                .body(Map.of("role", "reader"))
                .post(address + "/invitations")
                .then()
                .statusCode(404);
        anna.asks().body(Map.of("visibility", "public")).patch(address).then().statusCode(404);
        anna.asks().delete(address + "/members/" + anna.account()).then().statusCode(404);
        anna.asks()
                .body(Map.of("account", anna.account()))
                .put(address + "/ownership")
                .then()
                .statusCode(404);
        anna.browser().asks().get("/groups/" + shown.getString("slug")).then().statusCode(404);
        anna.browser().asks().get("/groups").then().body(containsString("You are not yet a member of a group."));
        world.as(ILONA).get("/api/accounts?q=" + anna.email()).then().body("items[0].groups", equalTo(0));
        world.as(EDIT)
                .get("/api/groups/" + world.group())
                .then()
                .statusCode(200)
                .body("library", nullValue());
    }

    @Test
    void whatOneWritesInItIsForOneselfOrForEverybodyWhoReadsTheDocument() {
        Guest anna = world.guest("Anna who thinks aloud", null);
        String document = enter(anna, "Thought about aloud", Map.of());
        String notes = "/api/documents/" + document + "/annotations";
        anna.asks()
                .body(Map.of("body", "usually"))
                .post(notes)
                .then()
                .statusCode(201)
                .body("visibility", equalTo("private"));
        anna.asks()
                .body(Map.of("body", "for all in her library", "visibility", "group"))
                .post(notes)
                .then()
                .statusCode(201)
                .body("visibility", equalTo("private"));
        anna.asks()
                .body(Map.of("body", "named", "visibility", "group", "groups", List.of(library(anna))))
                .post(notes)
                .then()
                .statusCode(400);
        anna.asks()
                .body(Map.of("body", "for whoever reads it", "visibility", "public"))
                .post(notes)
                .then()
                .statusCode(201)
                .body("visibility", equalTo("public"));
        String slug = anna.asks().get("/api/documents/" + document).path("slug");
        var form = Jsoup.parse(
                anna.browser().asks().get("/documents/" + slug + "/notes/new").asString());
        assertThat(form.select("select[name=visibility] option").eachAttr("value"))
                .containsExactly("private", "public");
        assertThat(form.select("[data-readers]")).isEmpty();
        assertThat(Jsoup.parse(anna.browser().asks().get("/documents/" + slug).asString())
                        .select("[data-readers]"))
                .isEmpty();
    }

    @Test
    void whereItIsShownToAGroupOneWritesForThatGroupIfOneSaysSo() {
        Guest anna = world.guest("Anna who shows a find", Role.EDITOR);
        String document = enter(anna, "Shown to the group", Map.of("group", library(anna)));
        String collection = anna.asks()
                .body(Map.of("title", "What I found", "group", library(anna)))
                .post("/api/collections")
                .path("id");
        anna.asks()
                .body(Map.of("document", document))
                .post("/api/collections/" + collection + "/documents")
                .then()
                .statusCode(201);
        anna.asks()
                .body(Map.of("kind", "group", "group", world.group(), "role", "annotator"))
                .post("/api/collections/" + collection + "/shares")
                .then()
                .statusCode(201);
        world.as(EDIT).get("/api/documents/" + document).then().statusCode(200);
        String slug = anna.asks().get("/api/documents/" + document).path("slug");
        var form = Jsoup.parse(
                anna.browser().asks().get("/documents/" + slug + "/notes/new").asString());
        assertThat(form.select("select[name=visibility] option[selected]").eachAttr("value"))
                .containsExactly("private");
        assertThat(form.select("[data-readers] label").eachText()).containsExactly("Hungary 1956");
        anna.asks()
                .body(Map.of("body", "for them", "visibility", "group", "groups", List.of(world.group())))
                .post("/api/documents/" + document + "/annotations")
                .then()
                .statusCode(201)
                .body("groups", equalTo(List.of(world.group().toString())));
        world.as(EDIT)
                .get("/api/documents/" + document + "/annotations")
                .then()
                .body("items.body", equalTo(List.of("for them")));
    }

    @Test
    void nobodysNotesAreMovedIntoIt() {
        Guest anna = world.guest("Anna who shares anew", Role.ANNOTATOR);
        DocumentView telegram = world.telegram("Shared anew", "<p>All is quiet.</p>");
        anna.writes(telegram, "hers", "private");
        anna.asks()
                .body(Map.of(
                        "document",
                        telegram.slug(),
                        "act",
                        "set",
                        "visibility",
                        "group",
                        "groups",
                        List.of(library(anna))))
                .post("/api/resharings")
                .then()
                .statusCode(400);
        assertThat(Jsoup.parse(anna.browser().asks().get("/sharing").asString())
                        .select("input[name=to]")
                        .eachAttr("value"))
                .containsExactly(world.group().toString());
    }

    private static String library(Guest guest) {
        return guest.asks().get("/api/groups").path("items.find { it.library == true }.id");
    }

    private static String enter(Guest guest, String title, Map<String, String> more) {
        Map<String, Object> draft = new java.util.HashMap<>(Map.of("title", title, "kind", "letter"));
        draft.putAll(more);
        String id = guest.asks()
                .body(draft)
                .post("/api/documents")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        return UUID.fromString(id).toString();
    }

    private static String group(Guest guest, String document) {
        return guest.asks().get("/api/documents/" + document).path("group");
    }
}

package org.postil.authorities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.postil.world.Browser;
import org.postil.world.World;
import org.postil.world.World.Person;

/** People, places and subjects are records of their own, which documents name. */
@QuarkusTest
class RegisterTest {
    @Inject
    World world;

    @Test
    void aChangedNameShowsInEveryDocumentThatNamesIt() {
        String document = enter("Minutes taken by Gero", Map.of("creators", List.of("Ernoe Gero")));
        String gero = id("people", "Ernoe Gero");

        patch("people", gero, Map.of("name", "Ernő Gerő", "aliases", List.of("Ernoe Gero", "Эрнё Герё")))
                .then()
                .statusCode(200);

        assertThat(document(document).getList("creators")).containsExactly("Ernő Gerő");
        assertThat(titles("q=Эрнё")).containsExactly("Minutes taken by Gero");
    }

    @Test
    void aDocumentThatUsesAnotherSpellingNamesTheSamePerson() {
        enter("A first letter of Maléter", Map.of("creators", List.of("Pál Maléter")));
        String maleter = id("people", "Pál Maléter");
        patch("people", maleter, Map.of("aliases", List.of("Maleter Pal")))
                .then()
                .statusCode(200);

        String second = enter("A second letter of Maléter", Map.of("recipients", List.of("maleter pal")));

        assertThat(document(second).getList("recipients")).containsExactly("Pál Maléter");
        assertThat(titles("person=pal-maleter"))
                .containsExactlyInAnyOrder("A first letter of Maléter", "A second letter of Maléter");
    }

    @Test
    void sendersAndThosePresentAreNamedApart() {
        String document = enter(
                "Session with everybody present",
                Map.of("senders", List.of("A courier"), "attendees", List.of("First deputy", "Second deputy")));

        assertThat(document(document).getList("senders")).containsExactly("A courier");
        assertThat(document(document).getList("attendees")).containsExactly("First deputy", "Second deputy");
        assertThat(titles("person=second-deputy")).containsExactly("Session with everybody present");
    }

    @Test
    void mergedRecordsAreOneAndCanBePartedAgain() {
        String both = enter(
                "Named by both names",
                Map.of("creators", List.of("Hegedus A."), "people", List.of("András Hegedüs of Budapest")));
        String one = enter("Named by one name", Map.of("recipients", List.of("Hegedus A.")));
        String gone = id("people", "Hegedus A.");
        String kept = id("people", "András Hegedüs of Budapest");
        patch("people", gone, Map.of("dates", "1922–1999", "aliases", List.of("Hegedus")));

        Response merged = world.as(Person.EDIT).body(Map.of("into", kept)).post("/api/people/" + gone + "/merge");

        assertThat(merged.statusCode()).isEqualTo(200);
        assertThat(merged.jsonPath().getList("aliases")).containsExactly("Hegedus A.", "Hegedus");
        assertThat(merged.jsonPath().getString("dates")).isEqualTo("1922/1999");
        assertThat(document(one).getList("recipients")).containsExactly("András Hegedüs of Budapest");
        assertThat(document(both).getList("creators")).containsExactly("András Hegedüs of Budapest");
        page("/people/hegedus-a", 301);

        String undo = merged.header("Link").replaceFirst(".*<(/api/undo/[^>]+)>.*", "$1");
        world.as(Person.EDIT).post(undo).then().statusCode(204);

        assertThat(document(one).getList("recipients")).containsExactly("Hegedus A.");
        assertThat(document(both).getList("creators")).containsExactly("Hegedus A.");
        assertThat(document(both).getList("people")).containsExactly("András Hegedüs of Budapest");
        JsonPath left = world.as(Person.EDIT).get("/api/people/" + kept).jsonPath();
        assertThat(left.getList("aliases")).isNullOrEmpty();
        assertThat(left.getString("dates")).isNull();
        world.as(Person.EDIT).post(undo).then().statusCode(409);
    }

    @Test
    void whatWasEditedAfterAMergeStaysWhenItIsTakenBack() {
        String document = enter("Renamed after the merge", Map.of("creators", List.of("Tildy Zoltan")));
        String gone = id("people", "Tildy Zoltan");
        String kept = id("people", make("people", Map.of("name", "Zoltán Tildy")));
        Response merged = world.as(Person.EDIT).body(Map.of("into", kept)).post("/api/people/" + gone + "/merge");
        patch("people", kept, Map.of("description", "Minister of state"));
        world.as(Person.EDIT)
                .body(Map.of("creators", List.of("Somebody else entirely")))
                .patch("/api/documents/" + document);

        world.as(Person.EDIT)
                .post(merged.header("Link").replaceFirst(".*<(/api/undo/[^>]+)>.*", "$1"))
                .then()
                .statusCode(204);

        assertThat(document(document).getList("creators")).containsExactly("Somebody else entirely");
        assertThat(world.as(Person.EDIT).get("/api/people/" + kept).jsonPath().getString("description"))
                .isEqualTo("Minister of state");
    }

    @Test
    void merginginTheBrowserSaysSoAndOffersToUndoIt() {
        enter("Two spellings of a square", Map.of("places", List.of("Kossuth ter", "Kossuth tér square")));
        Document choosing = page("/places/kossuth-ter/merge", 200);
        assertThat(choosing.select(".register-list .term").eachText()).contains("Kossuth tér square");

        String kept = id("places", "Kossuth tér square");
        String address = html(Person.EDIT)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("into", kept)
                .post("/places/kossuth-ter/merge")
                .then()
                .statusCode(303)
                .extract()
                .header("Location")
                .replaceFirst("^https?://[^/]+", "");
        Document page = page(address, 200);
        assertThat(page.select("#status").text()).contains("Merged with Kossuth tér square.");

        html(Person.EDIT)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("merge", page.select("#status [name=merge]").val())
                .post(page.select("#status form").attr("action"))
                .then()
                .statusCode(303)
                .header("Location", endsWith("/places/kossuth-ter"));
    }

    @Test
    void twoOfOneRegisterCannotHaveOneName() {
        make("subjects", Map.of("name", "Neutrality"));
        make("places", Map.of("name", "Neutrality"));
        world.as(Person.EDIT)
                .body(Map.of("name", "neutrality"))
                .post("/api/subjects")
                .then()
                .statusCode(409);
    }

    @Test
    void linksLeadToWikidataAndViafAndNowhereElse() {
        String id = id("people", make("people", Map.of("name", "Linked elsewhere")));
        patch(
                "people",
                id,
                Map.of("wikidata", "http://www.wikidata.org/entity/Q180", "viaf", "https://viaf.org/viaf/123/"));
        JsonPath linked = world.as(Person.EDIT).get("/api/people/" + id).jsonPath();
        assertThat(linked.getString("wikidata")).isEqualTo("https://www.wikidata.org/wiki/Q180");
        assertThat(linked.getString("viaf")).isEqualTo("https://viaf.org/viaf/123");

        for (String wrong : List.of("https://evil.example/wiki/Q180", "javascript:alert(1)", "Q0", "12")) {
            patch("people", id, Map.of("wikidata", wrong)).then().statusCode(400);
        }
    }

    @Test
    void aPageShowsDocumentsPassagesNotesAndWhoElseIsNamed() {
        String document = enter(
                "Telegram that speaks of Dudás",
                Map.of(
                        "people",
                        List.of("József Dudás", "Companion of Dudás"),
                        "text",
                        Map.of(
                                "role",
                                "transcript",
                                "language",
                                "en",
                                "plain",
                                "Crowds gathered where Jozsef Dudas spoke.")));
        world.as(Person.MAREK)
                .body(Map.of("body", "József Dudás again, a day later.", "visibility", "group"))
                .post("/api/documents/" + document + "/annotations")
                .then()
                .statusCode(201);

        Document page = page("/people/jozsef-dudas", 200);

        assertThat(page.select("h1").text()).isEqualTo("József Dudás");
        assertThat(page.select(".entry .title").eachText()).containsExactly("Telegram that speaks of Dudás");
        assertThat(page.select(".kwic mark").eachText()).containsExactly("Jozsef Dudas");
        assertThat(page.select(".found-notes .body").text()).contains("again, a day later");
        assertThat(page.select(".company .name").eachText()).containsExactly("Companion of Dudás");
    }

    @Test
    void aRegisterIsSearchedByAnySpelling() {
        String id = id("people", make("people", Map.of("name", "Bálint Searchable")));
        patch("people", id, Map.of("aliases", List.of("Балинт Искомый")));

        assertThat(page("/people?q=бали", 200).select(".register-list .term").eachText())
                .containsExactly("Bálint Searchable");
        assertThat(page("/people?q=balint+sea", 200)
                        .select(".register-list .term")
                        .eachText())
                .containsExactly("Bálint Searchable");
        assertThat(page("/people?q=%26%7C!%3A*", 200).select("h1").text()).isEqualTo("People");
    }

    @Test
    void whoMayNotReadADocumentLearnsNothingOfWhomItNames() {
        enter("Secret letter", Map.of("creators", List.of("Well Hidden")));
        String hidden = id("people", "Well Hidden");

        assertThat(world.as(Person.ZOLTAN).get("/api/people?q=well").jsonPath().getList("items"))
                .isEmpty();
        world.as(Person.ZOLTAN).get("/api/people/" + hidden).then().statusCode(404);
        html(Person.ZOLTAN).get("/people/well-hidden").then().statusCode(404);
        assertThat(html(Person.ZOLTAN).get("/people").asString()).doesNotContain("Well Hidden");
    }

    @Test
    void whoMayReadOneDocumentLearnsTheNamesInItAlone() {
        String first = enter("Open to a visitor", Map.of("creators", List.of("Visited Often", "Visited Seldom")));
        String second = enter("Open to him too", Map.of("creators", List.of("Visited Often")));
        for (int n = 0; n < 3; n++) {
            enter("Not open to him " + n, Map.of("creators", List.of("Visited Seldom")));
        }
        patch("people", id("people", "Visited Seldom"), Map.of("aliases", List.of("Informer Kalmar")));
        Browser visitor = new Browser();
        visitor.asks().get(shared(first, second)).then().statusCode(303);

        assertThat(list(visitor, "/people?sort=documents")).containsExactly("Visited Often", "Visited Seldom");
        assertThat(list(visitor, "/people?q=seldom")).containsExactly("Visited Seldom");
        assertThat(list(visitor, "/people?q=kalmar")).isEmpty();
        Document found = Jsoup.parse(visitor.asks().get("/search?q=seldom").asString());
        assertThat(found.text()).contains("Visited Seldom").doesNotContain("Kalmar");
        assertThat(page("/people?q=kalmar", 200).select(".register-list .term").eachText())
                .containsExactly("Visited Seldom");
    }

    @Test
    void aMergeIsNotTakenBackOverAnotherOfTheSameName() {
        String gone = id("people", make("people", Map.of("name", "Twice Called")));
        String kept = id("people", make("people", Map.of("name", "Called Otherwise")));
        Response merged = world.as(Person.EDIT).body(Map.of("into", kept)).post("/api/people/" + gone + "/merge");
        make("people", Map.of("name", "Twice called"));

        world.as(Person.EDIT)
                .post(merged.header("Link").replaceFirst(".*<(/api/undo/[^>]+)>.*", "$1"))
                .then()
                .statusCode(409);

        assertThat(world.as(Person.EDIT).get("/api/people/" + kept).jsonPath().getList("aliases"))
                .containsExactly("Twice Called");
    }

    @Test
    void whatAFormDoesNotAskForStaysAsItIs() {
        String id = id("places", make("places", Map.of("name", "Sztálinváros", "dates", "1951–1961")));

        html(Person.EDIT)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("name", "Sztálinváros")
                .formParam("coordinates", "46.97,  18.93")
                .formParam("description", "A town of steel")
                .post("/places/sztalinvaros/edit")
                .then()
                .statusCode(303);

        JsonPath place = world.as(Person.EDIT).get("/api/places/" + id).jsonPath();
        assertThat(place.getString("dates")).isEqualTo("1951/1961");
        assertThat(place.getDouble("longitude")).isEqualTo(18.93);
    }

    @Test
    void onlyEditorsChangeRegisters() {
        String id = id("people", make("people", Map.of("name", "Untouched")));
        world.as(Person.MAREK)
                .body(Map.of("name", "Touched"))
                .patch("/api/people/" + id)
                .then()
                .statusCode(403);
        html(Person.TAMAS).get("/people/untouched/edit").then().statusCode(403);
        assertThat(page("/people/untouched", 200).select("a[href$=/edit]")).hasSize(1);
    }

    private String enter(String title, Map<String, Object> more) {
        Map<String, Object> draft = new HashMap<>(more);
        draft.put("title", title);
        draft.put("group", world.group().toString());
        Response made = world.as(Person.EDIT).body(draft).post("/api/documents");
        assertThat(made.statusCode()).as(made.asString()).isEqualTo(201);
        return made.jsonPath().getString("id");
    }

    private static List<String> list(Browser visitor, String address) {
        return Jsoup.parse(visitor.asks().get(address).asString())
                .select(".register-list .term")
                .eachText();
    }

    /** The address of a link by which whoever has it may read these documents. */
    private String shared(String... documents) {
        String collection = world.as(Person.EDIT)
                .body(Map.of("title", "For a visitor"))
                .post("/api/collections")
                .path("id");
        for (String document : documents) {
            world.as(Person.EDIT)
                    .body(Map.of("document", document))
                    .post("/api/collections/" + collection + "/documents")
                    .then()
                    .statusCode(201);
        }
        String url = world.as(Person.EDIT)
                .body(Map.of("kind", "link", "notes", "none"))
                .post("/api/collections/" + collection + "/shares")
                .path("url");
        return URI.create(url).getPath();
    }

    private JsonPath document(String id) {
        return world.as(Person.EDIT).get("/api/documents/" + id).jsonPath();
    }

    private String make(String register, Map<String, Object> draft) {
        Response made = world.as(Person.EDIT).body(draft).post("/api/" + register);
        assertThat(made.statusCode()).as(made.asString()).isEqualTo(201);
        return made.jsonPath().getString("name");
    }

    private Response patch(String register, String id, Map<String, Object> draft) {
        return world.as(Person.EDIT).body(draft).patch("/api/" + register + "/" + id);
    }

    private String id(String register, String name) {
        return world.as(Person.EDIT)
                .queryParam("q", name)
                .get("/api/" + register)
                .jsonPath()
                .param("name", name)
                .getString("items.find { it.name == name }.id");
    }

    private List<String> titles(String query) {
        return world.as(Person.EDIT).get("/api/documents?" + query).jsonPath().getList("items.title", String.class);
    }

    private Document page(String address, int status) {
        return Jsoup.parse(html(Person.EDIT)
                .urlEncodingEnabled(!address.contains("%"))
                .get(address)
                .then()
                .statusCode(status)
                .extract()
                .asString());
    }

    private RequestSpecification html(Person person) {
        return world.as(person).accept("text/html").redirects().follow(false);
    }
}

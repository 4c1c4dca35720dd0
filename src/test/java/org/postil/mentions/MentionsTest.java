package org.postil.mentions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.postil.world.World.Person.EDIT;
import static org.postil.world.World.Person.ILONA;
import static org.postil.world.World.Person.MAREK;
import static org.postil.world.World.Person.TAMAS;
import static org.postil.world.World.Person.ZOLTAN;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.postil.documents.DocumentView;
import org.postil.shared.Ids;
import org.postil.world.Browser;
import org.postil.world.World;
import org.postil.world.World.Person;

/** Names in texts are marked as naming somebody or something that has a record. */
@QuarkusTest
class MentionsTest {
    @Inject
    World world;

    @Test
    void aPassageMarkedByHandStandsOnThePageOfWhomItNames() {
        DocumentView telegram =
                telegram("Telegram that names the first secretary", "<p>Then the first secretary left.</p>");
        String gero = person("Gerő of the telegram");

        Response made = mark(MAREK, telegram, 9, 24, gero);

        assertThat(made.statusCode()).as(made.asString()).isEqualTo(201);
        assertThat(made.jsonPath().getString("exact")).isEqualTo("first secretary");
        assertThat(made.jsonPath().getString("names.name")).isEqualTo("Gerő of the telegram");
        Document page = page(TAMAS, "/people/gero-of-the-telegram");
        assertThat(page.select("section[aria-labelledby=passages] .kwic .before")
                        .text())
                .isEqualTo("Then the");
        assertThat(page.select("section[aria-labelledby=passages] .kwic mark").eachText())
                .containsExactly("first secretary");
        assertThat(page.select("section[aria-labelledby=passages] .kwic .after").text())
                .isEqualTo("left.");
        assertThat(page.select("section[aria-labelledby=passages] a.kwic").attr("href"))
                .endsWith("#at-9-24");
        assertThat(world.as(TAMAS)
                        .get("/api/people/" + gero + "/mentions")
                        .jsonPath()
                        .getList("items.start"))
                .containsExactly(9);
    }

    @Test
    void theSameAgainIsTheSameMention() {
        DocumentView telegram = telegram("Telegram marked twice", "<p>Losonczy spoke.</p>");
        String losonczy = person("Losonczy twice");
        Map<String, Object> draft = Map.of(
                "id", Ids.next(), "authority", losonczy, "target", Map.of("start", 0, "end", 8, "exact", "Losonczy"));

        String first = world.as(MAREK).body(draft).post(mentions(telegram)).path("id");
        String retried = world.as(MAREK).body(draft).post(mentions(telegram)).path("id");
        String again = mark(EDIT, telegram, 0, 8, losonczy).path("id");

        assertThat(List.of(retried, again)).containsOnly(first);
        assertThat(places(telegram)).hasSize(1);
    }

    @Test
    void namesAndAliasesOfTheRegistersAreProposed() {
        person("Pál Kéthly", "Kethly", "Пал Кетли", "Kéthly of the Party");
        place("Mosonmagyaróvár");
        DocumentView telegram = telegram(
                "Telegram with names in it",
                "<p>KETHLY met Kéthly of the party at Mosonmagyarovar. Kethlyné, too. Сказал Пал Кетли: нет.</p>");

        JsonPath proposals = proposals(telegram);

        assertThat(names(proposals))
                .containsExactlyInAnyOrder("KETHLY", "Kéthly of the party", "Mosonmagyarovar", "Пал Кетли");
        assertThat(proposals.getList("items.find { it.name == 'KETHLY' }.places.start"))
                .containsExactly(0);
        assertThat(proposals.getList("items.find { it.name == 'KETHLY' }.candidates.name"))
                .containsExactly("Pál Kéthly");
    }

    @Test
    void allOfOneNameAreAcceptedAtOnceAndTakenBackAtOnce() {
        String tildy = person("Zsigmond Tildyfalvi", "Tildyfalvi");
        DocumentView telegram = telegram(
                "Telegram full of one name", "<p>Tildyfalvi spoke. TILDYFALVI left; Zsigmond Tildyfalvi came.</p>");

        Response accepted = world.as(MAREK)
                .body(Map.of("authority", tildy, "name", "tildyfalvi"))
                .post(mentions(telegram) + "/acceptances");

        assertThat(accepted.jsonPath().getInt("marked")).isEqualTo(2);
        assertThat(places(telegram)).hasSize(2);
        assertThat(names(proposals(telegram))).containsExactly("Zsigmond Tildyfalvi");

        world.as(MAREK).post(undo(accepted)).then().statusCode(204);
        assertThat(places(telegram)).isEmpty();
        assertThat(proposals(telegram).getList("items.places.flatten().start", Integer.class))
                .containsExactlyInAnyOrder(0, 18, 35);
        world.as(MAREK).post(undo(accepted)).then().statusCode(409);
    }

    @Test
    void oneOfThePlacesIsAcceptedAndTheOthersStayProposed() {
        String somebody = person("Sándor Kopácsi");
        DocumentView telegram =
                telegram("Telegram with two of one name", "<p>Sándor Kopácsi asked Sándor Kopácsi's deputy.</p>");

        world.as(MAREK)
                .body(Map.of("authority", somebody, "places", List.of(Map.of("start", 21, "end", 35))))
                .post(mentions(telegram) + "/acceptances")
                .then()
                .statusCode(200);

        assertThat(places(telegram).stream().map(place -> place.get(1)).toList())
                .containsExactly(21);
        assertThat(proposals(telegram).getList("items[0].places.start")).containsExactly(0);
    }

    @Test
    void aNameThatSeveralBearIsProposedForEach() {
        person("Béla Király the general", "Király");
        person("Károly Király the envoy", "Király");
        DocumentView telegram = telegram("Telegram that names one of two", "<p>Király was seen.</p>");

        assertThat(proposals(telegram).getList("items[0].candidates.name"))
                .containsExactlyInAnyOrder("Béla Király the general", "Károly Király the envoy");
    }

    @Test
    void whatIsNotProposedCannotBeAcceptedAndACorrectedTextIsReadAnew() {
        String somebody = person("Antal Apró");
        DocumentView telegram = telegram("Telegram without the name", "<p>Nobody is named here.</p>");

        Response nothing = world.as(MAREK)
                .body(Map.of("authority", somebody, "places", List.of(Map.of("start", 0, "end", 6))))
                .post(mentions(telegram) + "/acceptances");
        assertThat(nothing.jsonPath().getInt("marked")).isZero();

        correct(telegram, "<p>Antal Apró is named here.</p>");
        world.as(MAREK)
                .body(Map.of("authority", somebody, "name", "Antal Apró", "revision", 1))
                .post(mentions(telegram) + "/acceptances")
                .then()
                .statusCode(409);
    }

    @Test
    void aMentionIsCarriedOverWhenTheTextIsCorrected() {
        String mikoyan = person("Anastas Mikoyan");
        DocumentView telegram = telegram(
                "Telegram that is corrected", "<p>At noon 😀 Anastas Mikoyan came to the parliament with his men.</p>");
        String id = mark(MAREK, telegram, 10, 25, mikoyan).path("id");

        correct(
                telegram,
                "<p>Shortly after twelve at noon 😀 Anastas Mikoyan came to the parliament with his men.</p>");

        JsonPath carried = world.as(TAMAS).get("/api/mentions/" + id).jsonPath();
        assertThat(carried.getInt("start")).isEqualTo(31);
        assertThat(carried.getString("state")).isEqualTo("moved");
        assertThat(page(TAMAS, "/people/anastas-mikoyan").select(".kwic mark").text())
                .isEqualTo("Anastas Mikoyan");

        correct(telegram, "<p>Nothing of this was true, and another page lay there instead of the first one.</p>");
        assertThat(world.as(TAMAS).get("/api/mentions/" + id).jsonPath().getString("start"))
                .isNull();
        assertThat(places(telegram)).isEmpty();
        assertThat(page(TAMAS, "/documents/" + telegram.slug() + "/mentions")
                        .select(".adrift q")
                        .text())
                .isEqualTo("Anastas Mikoyan");
    }

    @Test
    void whatIsMergedIsNamedAsOneAndAsTwoWhenItIsParted() {
        String gone = person("Hegedus the younger");
        String kept = person("András Hegedüs the younger");
        DocumentView telegram = telegram("Telegram that names one by two names", "<p>Hegedus and Hegedüs left.</p>");
        mark(MAREK, telegram, 0, 7, gone);
        mark(MAREK, telegram, 12, 19, kept);

        Response merged = world.as(EDIT).body(Map.of("into", kept)).post("/api/people/" + gone + "/merge");
        assertThat(named(kept)).containsExactlyInAnyOrder("Hegedus", "Hegedüs");

        world.as(EDIT).post(undo(merged)).then().statusCode(204);
        assertThat(named(kept)).containsExactly("Hegedüs");
        assertThat(named(gone)).containsExactly("Hegedus");
    }

    @Test
    void mentionsMakeCompanyAndNamesUnmarkedMakeNone() {
        String one = person("Ferenc Münnich");
        person("Miklós Gimes");
        String other = person("József Szilágyi");
        DocumentView telegram =
                telegram("Telegram of three names", "<p>Ferenc Münnich met Miklós Gimes and József Szilágyi.</p>");

        mark(MAREK, telegram, 0, 14, one);
        mark(MAREK, telegram, 36, 51, other);

        Document page = page(TAMAS, "/people/ferenc-munnich");
        assertThat(page.select(".company .name").eachText())
                .contains("József Szilágyi")
                .doesNotContain("Miklós Gimes");
        assertThat(page(TAMAS, "/people/miklos-gimes")
                        .select("section[aria-labelledby=unmarked] .kwic mark")
                        .eachText())
                .containsExactly("Miklós Gimes");
        assertThat(page.select("section[aria-labelledby=unmarked]")).isEmpty();
    }

    @Test
    void takingAMentionAwayIsUndone() {
        String somebody = person("István Dobi");
        DocumentView telegram = telegram("Telegram marked wrongly", "<p>Dobi was not there.</p>");
        String id = mark(MAREK, telegram, 0, 4, somebody).path("id");

        world.as(TAMAS).delete("/api/mentions/" + id).then().statusCode(403);
        Response removed = world.as(EDIT).delete("/api/mentions/" + id);
        world.as(EDIT).get("/api/mentions/" + id).then().statusCode(404);
        world.as(EDIT).post(undo(removed)).then().statusCode(204);

        world.as(EDIT).get("/api/mentions/" + id).then().statusCode(200);
        world.as(MAREK).post(undo(removed)).then().statusCode(404);
    }

    @Test
    void aMentionIsTakenAwayOnlyByWhoMayChangeTheDocumentItStandsIn() {
        String somebody = person("Named where a visitor edits nothing");
        DocumentView telegram = telegram("Telegram of others", "<p>The visitor read this.</p>");
        String id = mark(MAREK, telegram, 4, 11, somebody).path("id");
        String own = world.as(ZOLTAN)
                .body(Map.of("title", "A paper of the visitor's own"))
                .post("/api/documents")
                .then()
                .statusCode(201)
                .extract()
                .path("slug");
        Browser zoltan = Browser.of(world, ZOLTAN);
        zoltan.asks().get(shared(telegram)).then().statusCode(303);
        zoltan.asks().get("/mentions/" + id + "/card").then().statusCode(200);

        zoltan.asks()
                .post("/documents/" + own + "/mentions/" + id + "/removal")
                .then()
                .statusCode(404);

        world.as(TAMAS).get("/api/mentions/" + id).then().statusCode(200);
    }

    @Test
    void whoMayNotReadTheTextLearnsNothingOfItsNames() {
        String somebody = person("Known to members alone");
        DocumentView telegram = telegram("Telegram for members", "<p>The source was seen.</p>");
        String id = mark(MAREK, telegram, 4, 10, somebody).path("id");

        for (String address : List.of(
                "/api/mentions/" + id,
                mentions(telegram),
                mentions(telegram) + "/places",
                mentions(telegram) + "/proposals",
                "/api/people/" + somebody + "/mentions")) {
            world.as(ZOLTAN).get(address).then().statusCode(404);
        }
        for (String address : List.of(
                "/mentions/" + id + "/card",
                "/documents/" + telegram.slug() + "/mentions",
                "/people/known-to-members-alone")) {
            world.as(ZOLTAN).accept("text/html").get(address).then().statusCode(404);
        }
        assertThat(mark(ZOLTAN, telegram, 4, 10, somebody).statusCode()).isEqualTo(404);
    }

    @Test
    void aReaderMayReadMentionsAndMarkNone() {
        String somebody = person("Read by readers");
        DocumentView telegram = telegram("Telegram for readers", "<p>Read by readers is here.</p>");

        assertThat(mark(TAMAS, telegram, 0, 15, somebody).statusCode()).isEqualTo(403);
        world.as(TAMAS).get(mentions(telegram) + "/proposals").then().statusCode(403);
        assertThat(page(TAMAS, "/documents/" + telegram.slug() + "/mentions").select("form[action$=acceptances]"))
                .isEmpty();
    }

    @Test
    void onlyRecordsOfTheDocumentsOwnGroupAreNamed() {
        String foreign = world.as(ZOLTAN)
                .body(Map.of("name", "A stranger's person"))
                .post("/api/people")
                .path("id");
        DocumentView telegram = telegram("Telegram of this group", "<p>Somebody else is here.</p>");

        assertThat(mark(MAREK, telegram, 0, 8, foreign).statusCode()).isEqualTo(400);
        assertThat(mark(MAREK, telegram, 0, 800, person("Too long a passage")).statusCode())
                .isEqualTo(400);
        world.as(MAREK)
                .body(Map.of("target", Map.of("start", 0, "end", 8), "name", "Made by an annotator"))
                .post(mentions(telegram))
                .then()
                .statusCode(403);
        world.as(EDIT)
                .body(Map.of("target", Map.of("start", 0, "end", 8), "name", "Made by an editor", "register", "places"))
                .post(mentions(telegram))
                .then()
                .statusCode(201);
        assertThat(page(TAMAS, "/places/made-by-an-editor").select(".kwic mark").text())
                .isEqualTo("Somebody");
    }

    @Test
    void aVisitorByALinkLearnsWhomTheTextNamesAndNoMoreOfHim() {
        String somebody = person("Named to visitors", "Secret alias of his");
        DocumentView telegram = telegram("Telegram open to visitors", "<p>The visitor reads this.</p>");
        String id = mark(MAREK, telegram, 4, 11, somebody).path("id");
        Browser visitor = new Browser();
        visitor.asks().get(shared(telegram)).then().statusCode(303);

        assertThat(visitor.asks().get("/mentions/" + id + "/card").asString()).contains("/people/named-to-visitors");
        String page = visitor.asks().get("/people/named-to-visitors").asString();
        assertThat(Jsoup.parse(page).select(".kwic mark").text()).isEqualTo("visitor");
        assertThat(page).doesNotContain("Secret alias");
    }

    @Test
    void withoutScriptNamesAreAcceptedTakenAwayAndTakenBack() {
        person("Géza Losonczy", "Losonczy");
        DocumentView telegram = telegram("Telegram without script", "<p>Losonczy spoke, and Losonczy left.</p>");
        Browser marek = Browser.of(world, MAREK);
        String address = "/documents/" + telegram.slug() + "/mentions";
        Document page = Jsoup.parse(marek.asks().get(address).asString());
        var form = page.selectFirst("form[action$=acceptances]");
        Map<String, String> fields = new HashMap<>();
        form.select("input[type=hidden], input[checked]").forEach(input -> fields.put(input.attr("name"), input.val()));

        String done = marek.asks().formParams(fields).post(form.attr("action")).header("Location");
        Document after = Jsoup.parse(marek.asks().get(relative(done)).asString());
        assertThat(after.select("#status").text()).contains("2 names were marked.");
        assertThat(after.select("section[aria-labelledby=marked] mark").eachText())
                .containsExactly("Losonczy", "Losonczy");

        String removal = after.selectFirst("form[action$=removal]").attr("action");
        Document less = Jsoup.parse(marek.asks()
                .get(relative(marek.asks().post(removal).header("Location")))
                .asString());
        assertThat(less.select("section[aria-labelledby=marked] mark")).hasSize(1);
        var undo = less.selectFirst("#status form");
        marek.asks()
                .formParam("text", undo.selectFirst("[name=text]").val())
                .formParam("by", undo.selectFirst("[name=by]").val())
                .post(undo.attr("action"))
                .then()
                .statusCode(303);
        assertThat(places(telegram)).hasSize(2);
    }

    @Test
    void withoutScriptAPassageIsMarkedByChoosingARecord() {
        String somebody = person("Valéria Benke");
        DocumentView telegram = telegram("Telegram marked by a form", "<p>The head of the radio left.</p>");
        Browser edit = Browser.of(world, EDIT);
        String address = "/documents/" + telegram.slug() + "/mentions/new";

        Document asked =
                Jsoup.parse(edit.asks().get(address + "?start=4&end=21&q=benk").asString());
        assertThat(asked.select(".marking-passage mark").text()).isEqualTo("head of the radio");
        assertThat(asked.select(".marking-list [value=" + somebody + "]").text())
                .startsWith("Valéria Benke");

        edit.asks()
                .formParam("start", "4")
                .formParam("end", "21")
                .formParam("name", " ")
                .formParam("register", "people")
                .post(address)
                .then()
                .statusCode(400);
        edit.asks()
                .formParam("start", "4")
                .formParam("end", "21")
                .formParam("authority", somebody)
                .post(address)
                .then()
                .statusCode(303);
        assertThat(named(somebody)).containsExactly("head of the radio");
    }

    private DocumentView telegram(String title, String html) {
        return world.telegram(title, html);
    }

    private String person(String name, String... aliases) {
        return record("people", name, aliases);
    }

    private void place(String name) {
        record("places", name);
    }

    private String record(String register, String name, String... aliases) {
        return world.as(EDIT)
                .body(Map.of("name", name, "aliases", List.of(aliases)))
                .post("/api/" + register)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private Response mark(Person by, DocumentView document, int start, int end, String authority) {
        return world.as(by)
                .body(Map.of("authority", authority, "target", Map.of("start", start, "end", end)))
                .post(mentions(document));
    }

    private void correct(DocumentView document, String html) {
        String text = document.texts().get(0).id().toString();
        int base = world.as(EDIT).get("/api/texts/" + text).jsonPath().getInt("revision");
        world.as(EDIT)
                .body(Map.of("html", html, "base", base))
                .post("/api/texts/" + text + "/revisions")
                .then()
                .statusCode(201);
    }

    private JsonPath proposals(DocumentView document) {
        return world.as(MAREK).get(mentions(document) + "/proposals").jsonPath();
    }

    private static List<String> names(JsonPath proposals) {
        return proposals.getList("items.name");
    }

    private List<List<Object>> places(DocumentView document) {
        return world.as(TAMAS).get(mentions(document) + "/places").jsonPath().getList("items");
    }

    private List<String> named(String person) {
        return world.as(TAMAS)
                .get("/api/people/" + person + "/mentions")
                .jsonPath()
                .getList("items.exact");
    }

    private static String mentions(DocumentView document) {
        return "/api/documents/" + document.id() + "/mentions";
    }

    private static String undo(Response done) {
        return done.header("Link").replaceFirst(".*<(/api/undo/[^>]+)>.*", "$1");
    }

    private static String relative(String location) {
        URI uri = URI.create(location);
        return uri.getRawPath() + "?" + uri.getRawQuery();
    }

    private Document page(Person person, String address) {
        return Jsoup.parse(world.as(person)
                .accept("text/html")
                .get(address)
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }

    private String shared(DocumentView document) {
        String collection = world.as(ILONA)
                .body(Map.of("title", "For a visitor of " + document.title()))
                .post("/api/collections")
                .path("id");
        world.as(ILONA)
                .body(Map.of("document", document.id()))
                .post("/api/collections/" + collection + "/documents")
                .then()
                .statusCode(201);
        String url = world.as(ILONA)
                .body(Map.of("kind", "link", "notes", "none"))
                .post("/api/collections/" + collection + "/shares")
                .path("url");
        return URI.create(url).getPath();
    }
}

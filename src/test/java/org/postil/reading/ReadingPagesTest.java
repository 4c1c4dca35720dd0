package org.postil.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.postil.world.World.Person.EDIT;
import static org.postil.world.World.Person.MAREK;
import static org.postil.world.World.Person.TAMAS;
import static org.postil.world.World.Person.ZOLTAN;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.postil.accounts.Viewer;
import org.postil.annotations.AnnotationDraft;
import org.postil.annotations.Annotations;
import org.postil.documents.DocumentView;
import org.postil.documents.Documents;
import org.postil.world.World;
import org.postil.world.World.Person;

@QuarkusTest
class ReadingPagesTest {
    private static final String WORDS =
            "<h2>Morning</h2><p>The fighting died down towards evening.</p><p>The embassy was being left.</p>";

    @Inject
    World world;

    @Inject
    Documents documents;

    @Inject
    Annotations annotations;

    @Test
    void theRecordIsReadFromTitleToSource() {
        Document page = page(TAMAS, world.telegram("A telegram to be read", WORDS));
        assertThat(page.selectFirst("h1").text()).isEqualTo("A telegram to be read");
        assertThat(page.selectFirst(".stamp").text()).isEqualTo("telegram · 28 October 1956");
        assertThat(page.selectFirst(".abstract").text()).isEqualTo("A telegram made for a test.");
        assertThat(page.select(".facts dd a").eachText()).contains("Yuri Andropov");
        assertThat(page.select("nav.side a[aria-current]").eachText()).contains("Transcript, English");
        assertThat(page.select(".outline a").eachAttr("href")).containsExactly("#heading-1");
    }

    @Test
    void aBrowserIsToldOfStylesAndScriptBeforeThePageThatNamesThem() {
        DocumentView telegram = world.telegram("A telegram with a header", WORDS);
        var answer = html(TAMAS).get(address(telegram));
        Document page = Jsoup.parse(answer.asString());
        List<String> named = Arrays.stream(answer.header("Link").split(", "))
                .map(link -> link.substring(1, link.indexOf('>')))
                .toList();
        assertThat(page.select("script[type=module]")).hasSize(1);
        assertThat(named)
                .containsAll(page.select("link[rel=stylesheet]").eachAttr("href"))
                .containsAll(page.select("link[rel=modulepreload]").eachAttr("href"))
                .containsAll(page.select("script[type=module]").eachAttr("src"));
    }

    @Test
    void whoAsksForAPlaceSeesNothingBeforeHeIsThere() {
        DocumentView telegram = world.telegram("A telegram with a place", WORDS);
        assertThat(page(TAMAS, telegram).select("script[blocking]")).isEmpty();
        assertThat(page(TAMAS, telegram, "?at=12").select("script[blocking=render]"))
                .hasSize(1);
    }

    @Test
    void theTextNodesOfTheArticleAreThePlainText() {
        DocumentView telegram = world.telegram("A telegram with words", WORDS);
        Element article = page(TAMAS, telegram).getElementById("text");
        assertThat(article.wholeText())
                .isEqualTo("Morning\nThe fighting died down towards evening.\nThe embassy was being left.");
        assertThat(article.attr("lang")).isEqualTo("en");
        assertThat(article.attr("dir")).isEqualTo("ltr");
    }

    @Test
    void aNoteStandsBesideItsPassage() {
        DocumentView telegram = world.telegram("A telegram with a note", WORDS);
        note(
                MAREK,
                telegram,
                Map.of(
                        "body",
                        "So the *ceasefire* held?",
                        "tags",
                        List.of("fighting"),
                        "target",
                        Map.of("start", 12, "end", 20)));
        Element card = page(TAMAS, telegram).selectFirst("#cards article.note");
        assertThat(card.attr("data-start")).isEqualTo("12");
        assertThat(card.attr("data-end")).isEqualTo("20");
        assertThat(card.attr("aria-label")).isEqualTo("Note by Marek Brandt on “fighting”");
        assertThat(card.selectFirst(".quote").text()).isEqualTo("fighting");
        assertThat(card.selectFirst(".body em").text()).isEqualTo("ceasefire");
        assertThat(card.select(".tag").eachText()).containsExactly("fighting");
    }

    @Test
    void whatIsWrittenInANoteIsNeverMarkup() {
        DocumentView telegram = world.telegram("A telegram attacked", WORDS);
        note(
                MAREK,
                telegram,
                Map.of(
                        "body",
                        "<script>alert(1)</script> [x](javascript:alert(1)) <img src=x onerror=alert(1)>",
                        "tags",
                        List.of("<b>tag</b>"),
                        "target",
                        Map.of("start", 12, "end", 20)));
        Element card = page(TAMAS, telegram).selectFirst("#cards article.note");
        assertThat(card.select("script, img, [onerror], a[href^=javascript]")).isEmpty();
        assertThat(card.selectFirst(".tag").text()).isEqualTo("<b>tag</b>");
    }

    @Test
    void anotherGroupsDocumentIsNotThere() {
        DocumentView telegram = world.telegram("A telegram kept back", WORDS);
        html(ZOLTAN).get(address(telegram)).then().statusCode(404);
        html(ZOLTAN).get(address(telegram) + "/margin?from=0&to=9").then().statusCode(404);
        html(ZOLTAN).get(address(telegram) + "/notes/new").then().statusCode(404);
    }

    @Test
    void aPrivateNoteIsInNobodyElsesPageAndInNoCount() {
        DocumentView telegram = world.telegram("A telegram with a secret", WORDS);
        String id = note(
                MAREK,
                telegram,
                Map.of("body", "Mine alone", "visibility", "private", "target", Map.of("start", 12, "end", 20)));
        assertThat(page(MAREK, telegram).select("#cards article")).hasSize(1);
        Document others = page(EDIT, telegram);
        assertThat(others.select("#cards article")).isEmpty();
        assertThat(others.select("nav.side .number").eachText()).containsExactly("0");
        html(EDIT).get("/annotations/" + id + "/card").then().statusCode(404);
        html(EDIT).get("/annotations/" + id).then().statusCode(404);
        assertThat(margin(EDIT, telegram, 0, 50).select("article")).isEmpty();
    }

    @Test
    void whoMayOnlyReadIsOfferedOnlyWhatReadersDo() {
        DocumentView telegram = world.telegram("A telegram for readers", WORDS);
        note(MAREK, telegram, Map.of("body", "A note", "target", Map.of("start", 12, "end", 20)));
        Document page = page(TAMAS, telegram);
        assertThat(page.select("[data-writable], [data-compose]")).isEmpty();
        assertThat(page.select("#toolbar button").eachAttr("data-action")).containsExactly("cite");
        assertThat(page.select("#cards form, #cards a[data-form]")).isEmpty();
        assertThat(page(MAREK, telegram).select("#cards a[data-form]").eachAttr("data-form"))
                .containsExactly("reply", "edit");
    }

    @Test
    void aNoteOnTheWholeDocumentStandsFirstAndAtNoPlace() {
        DocumentView telegram = world.telegram("A telegram noted whole", WORDS);
        note(MAREK, telegram, Map.of("body", "On a passage", "target", Map.of("start", 0, "end", 7)));
        note(MAREK, telegram, Map.of("body", "On the whole"));
        List<Element> cards = page(TAMAS, telegram).select("#cards article");
        assertThat(cards.get(0).selectFirst(".body").text()).isEqualTo("On the whole");
        assertThat(cards.get(0).hasAttr("data-start")).isFalse();
    }

    @Test
    void notesWithoutAPlaceComeByThemselvesUnderTheFilterOfTheRest() {
        DocumentView telegram = world.telegram("A telegram noted whole by two", WORDS);
        note(MAREK, telegram, Map.of("body", "On a passage", "target", Map.of("start", 0, "end", 7)));
        note(MAREK, telegram, Map.of("body", "Marek's on the whole"));
        note(EDIT, telegram, Map.of("body", "Edit's on the whole"));
        String unplaced =
                address(telegram) + "/margin?author=" + world.viewer(EDIT).account();
        assertThat(Jsoup.parse(html(TAMAS).get(unplaced).asString())
                        .select(".body")
                        .eachText())
                .containsExactly("Edit's on the whole");
    }

    @Test
    void theFilterOffersWhoeverHasWrittenWhatOneMaySee() {
        DocumentView telegram = world.telegram("A telegram to filter", WORDS);
        note(MAREK, telegram, Map.of("body", "Marek's", "target", Map.of("start", 0, "end", 7)));
        note(
                EDIT,
                telegram,
                Map.of("body", "Edit's secret", "visibility", "private", "target", Map.of("start", 0, "end", 7)));
        assertThat(authors(TAMAS, telegram)).containsExactly("Any", "Marek Brandt · 1");
        assertThat(authors(EDIT, telegram)).containsExactlyInAnyOrder("Any", "Marek Brandt · 1", "Edit Vajda · 1");
        html(ZOLTAN).get(address(telegram) + "/filter").then().statusCode(404);
    }

    private List<String> authors(Person reader, DocumentView document) {
        return Jsoup.parse(html(reader).get(address(document) + "/filter").asString())
                .select("#filter-author option")
                .eachText();
    }

    @Test
    void manyNotesComeAWindowAtATimeAndNoneIsLeftOut() {
        DocumentView telegram = world.telegram("A telegram much noted", "<p>" + "word ".repeat(600) + "</p>");
        Set<String> made = new HashSet<>(highlights(telegram, 230, 5));
        Element cards = page(TAMAS, telegram).getElementById("cards");
        Set<String> seen = new HashSet<>(cards.select("article").eachAttr("data-note"));
        assertThat(seen).hasSize(Margin.MOST);
        for (int to = to(cards); to < 3000; ) {
            Element further = margin(TAMAS, telegram, to, 3000).body().child(0);
            seen.addAll(further.select("article").eachAttr("data-note"));
            to = to(further);
        }
        assertThat(seen).isEqualTo(made);
    }

    @Test
    void aPageOpenedAtAPlaceCarriesTheNotesAroundIt() {
        DocumentView telegram = world.telegram("A telegram opened deep", "<p>" + "word ".repeat(600) + "</p>");
        highlights(telegram, 90, 5);
        Element cards = page(TAMAS, telegram, "?at=400").getElementById("cards");
        assertThat(cards.attr("data-from")).isEqualTo("201");
        assertThat(cards.select("article")).hasSize(50);
        assertThat(cards.select("article").first().attr("data-start")).isEqualTo("200");
    }

    @Test
    void notesOnOneCharacterAreNotLostByTheWindow() {
        DocumentView telegram = world.telegram("A telegram noted on one word", WORDS);
        highlights(telegram, 205, 0);
        assertThat(margin(TAMAS, telegram, 0, 50).select("article")).hasSize(205);
    }

    @Test
    void onlyOnesOwnNotesAreShownWhenAskedFor() {
        DocumentView telegram = world.telegram("A telegram of two readers", WORDS);
        note(MAREK, telegram, Map.of("body", "Marek's", "target", Map.of("start", 0, "end", 7)));
        note(EDIT, telegram, Map.of("body", "Edit's", "target", Map.of("start", 0, "end", 7)));
        assertThat(page(EDIT, telegram, "?notes=mine").select("#cards .body").eachText())
                .containsExactly("Edit's");
        html(EDIT).get(address(telegram) + "?notes=theirs").then().statusCode(400);
    }

    @Test
    void anOlderRevisionIsReadWithItsNotesAsTheyStoodAndSaysSo() {
        DocumentView telegram = world.telegram("A telegram corrected", WORDS);
        String id = note(MAREK, telegram, Map.of("body", "A note", "target", Map.of("start", 12, "end", 20)));
        world.as(EDIT)
                .body(Map.of("html", WORDS.replace("fighting", "firing"), "base", 1))
                .post("/api/texts/" + telegram.texts().get(0).id() + "/revisions")
                .then()
                .statusCode(201);
        Document older = page(MAREK, telegram, "?revision=1");
        assertThat(older.getElementById("text").wholeText()).contains("The fighting");
        assertThat(older.select("[data-writable]")).isEmpty();
        assertThat(older.select("#cards article").attr("data-start")).isEqualTo("12");
        assertThat(older.select("#cards article").attr("data-end")).isEqualTo("20");
        assertThat(older.select("#cards .state")).isEmpty();
        assertThat(older.selectFirst(".notice").text()).contains("revision 1 of 2", "Edit Vajda");
        assertThat(older.select(".notice a[href*=comparison]").attr("href")).endsWith("/comparison?from=1&to=2");
        note(MAREK, telegram, Map.of("body", "A later note", "target", Map.of("start", 0, "end", 3)));
        assertThat(page(MAREK, telegram, "?revision=1").select("#cards article"))
                .hasSize(1);
        html(MAREK).get("/annotations/" + id + "/card?revision=1").then().body(containsString("data-end=\"20\""));
        html(MAREK)
                .redirects()
                .follow(false)
                .get("/annotations/" + id + "?revision=1")
                .then()
                .header("Location", containsString("&revision=1&at=12#note-" + id));
        Document newer = page(MAREK, telegram);
        assertThat(newer.getElementById("text").wholeText()).contains("The firing");
        assertThat(newer.select("#cards article")).hasSize(2);
        html(MAREK).get(address(telegram) + "?revision=9").then().statusCode(404);
    }

    @Test
    void aPermalinkOpensTheDocumentAtThePassage() {
        DocumentView telegram = world.telegram("A telegram linked to", WORDS);
        String id = note(MAREK, telegram, Map.of("body", "Here", "target", Map.of("start", 12, "end", 20)));
        String text = telegram.texts().get(0).id().toString();
        html(TAMAS)
                .redirects()
                .follow(false)
                .get("/annotations/" + id)
                .then()
                .statusCode(303)
                .header(
                        "Location",
                        org.hamcrest.Matchers.endsWith(address(telegram) + "?text=" + text + "&at=12#note-" + id));
    }

    @Test
    void theInterfaceSpeaksGermanToThoseWhoDo() {
        DocumentView telegram = world.telegram("A telegram read in Berlin", WORDS);
        note(MAREK, telegram, Map.of("body", "Notiz", "target", Map.of("start", 12, "end", 20)));
        Document page = Jsoup.parse(html(TAMAS, "de-AT").get(address(telegram)).asString());
        assertThat(page.selectFirst(".stamp").text()).endsWith("28. Oktober 1956");
        assertThat(page.selectFirst("#cards article").attr("aria-label"))
                .isEqualTo("Notiz von Marek Brandt zu „fighting“");
        assertThat(page.select("html").attr("lang")).isEqualTo("de");
    }

    @Test
    void aStretchThatIsNoneIsRefused() {
        DocumentView telegram = world.telegram("A telegram asked wrongly", WORDS);
        for (String query : List.of("from=9&to=3", "from=-1&to=3", "from=x&to=3", "to=3")) {
            html(TAMAS).get(address(telegram) + "/margin?" + query).then().statusCode(400);
        }
        html(TAMAS).get(address(telegram) + "?text=" + UUID.randomUUID()).then().statusCode(404);
    }

    private String note(Person author, DocumentView document, Map<String, ?> draft) {
        return world.as(author)
                .body(draft)
                .post("/api/documents/" + document.id() + "/annotations")
                .then()
                .statusCode(201)
                .body("document", equalTo(document.id().toString()))
                .extract()
                .path("id");
    }

    /** Marek's highlights of four characters each, so far apart. */
    private List<String> highlights(DocumentView document, int count, int apart) {
        Viewer marek = world.viewer(MAREK);
        return QuarkusTransaction.requiringNew().call(() -> {
            var noted = documents.byId(marek, document.id()).orElseThrow();
            return IntStream.range(0, count)
                    .mapToObj(i -> new AnnotationDraft.Target(null, 1, apart * i, apart * i + 4, null, null, null))
                    .map(target -> new AnnotationDraft(null, null, null, null, null, null, target, null))
                    .map(draft -> annotations.draft(marek, noted, draft).id().toString())
                    .toList();
        });
    }

    private Document page(Person reader, DocumentView document) {
        return page(reader, document, "");
    }

    private Document page(Person reader, DocumentView document, String query) {
        return Jsoup.parse(html(reader)
                .get(address(document) + query)
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }

    private static int to(Element window) {
        return Integer.parseInt(window.attr("data-to"));
    }

    private Document margin(Person reader, DocumentView document, int from, int to) {
        return Jsoup.parse(html(reader)
                .get(address(document) + "/margin?from=" + from + "&to=" + to)
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }

    private RequestSpecification html(Person reader) {
        return html(reader, "en");
    }

    private RequestSpecification html(Person reader, String language) {
        world.group();
        return RestAssured.given()
                .header("Authorization", "Bearer " + reader.token())
                .header("Accept-Language", language)
                .accept("text/html");
    }

    private static String address(DocumentView document) {
        return "/documents/" + document.slug();
    }
}

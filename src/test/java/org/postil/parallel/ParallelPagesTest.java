package org.postil.parallel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.postil.world.World.Person.EDIT;
import static org.postil.world.World.Person.MAREK;
import static org.postil.world.World.Person.TAMAS;
import static org.postil.world.World.Person.ZOLTAN;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.postil.documents.DocumentView;
import org.postil.world.World;
import org.postil.world.World.Person;

/** Two texts of one document on one page, with the notes on both. */
@QuarkusTest
class ParallelPagesTest {
    private static final String ENGLISH =
            "<p><span class=\"folio\" data-label=\"l. 54\"></span>The bridges are open.</p>"
                    + "<p>Troops were seen on the ring road in the morning, and again towards evening, by two of us.</p>"
                    + "<p><span class=\"folio\" data-label=\"l. 55\"></span>We burn the papers.</p>";
    private static final String RUSSIAN = "<p><span class=\"folio\" data-label=\"л. 54\"></span>Мосты открыты.</p>"
            + "<p>Утром, а затем и к вечеру двое наших видели войска на кольцевой дороге.</p>"
            + "<p><span class=\"folio\" data-label=\"л. 55\"></span>Мы сжигаем бумаги.</p>";

    @Inject
    World world;

    @Test
    void whatBothTextsSayStandsInOneRow() {
        DocumentView telegram = world.telegram("Telegram in two languages", ENGLISH);
        text(telegram, "original", "ru", RUSSIAN);
        Document page = page(TAMAS, address(telegram));
        assertThat(page.select("[role=columnheader] h2").eachText())
                .containsExactly("Transcript, English", "Original, Russian", "Notes");
        assertThat(rows(page))
                .extracting(row -> row.select(".parallel-words").eachText())
                .containsExactly(
                        List.of("The bridges are open.", "Мосты открыты."),
                        List.of(
                                "Troops were seen on the ring road in the morning, and again towards evening, by two of us.",
                                "Утром, а затем и к вечеру двое наших видели войска на кольцевой дороге."),
                        List.of("We burn the papers.", "Мы сжигаем бумаги."));
        Element right = rows(page).get(0).select(".parallel-words").last();
        assertThat(right.attr("lang")).isEqualTo("ru");
        assertThat(right.attr("dir")).isEqualTo("ltr");
    }

    @Test
    void aNoteOnOneTextStandsBesideBothWithItsNumberInItsPassage() {
        DocumentView telegram = world.telegram("Telegram with notes on both", ENGLISH);
        UUID original = text(telegram, "original", "ru", RUSSIAN);
        String onEnglish = note(MAREK, telegram, telegram.texts().get(0).id(), "We burn", "Which papers?");
        String onRussian = note(MAREK, telegram, original, "Мосты", "Which bridges?");
        Document page = page(TAMAS, address(telegram));

        Element first = rows(page).get(0);
        assertThat(first.select(".note").eachText())
                .singleElement()
                .asString()
                .contains("1 Original, Russian", "Which bridges?");
        assertThat(first.selectFirst(".note .when").attr("href")).isEqualTo("/annotations/" + onRussian);
        assertThat(first.select("mark").eachText()).containsExactly("Мосты");
        assertThat(first.selectFirst("mark + a").attr("href")).isEqualTo("#note-1");

        Element last = rows(page).get(2);
        assertThat(last.select(".note").eachText())
                .singleElement()
                .asString()
                .contains("2 Transcript, English", "Which papers?");
        assertThat(last.selectFirst(".note .when").attr("href")).isEqualTo("/annotations/" + onEnglish);
        assertThat(page.getElementById("passage-2").previousElementSibling().text())
                .isEqualTo("We burn");
        assertThat(last.selectFirst(".parallel-number a").attr("href")).isEqualTo("#passage-2");
    }

    @Test
    void aPassageOverSeveralParagraphsIsMarkedInAllAndCountedOnce() {
        DocumentView telegram = world.telegram("Telegram with a long passage", ENGLISH);
        text(telegram, "original", "ru", RUSSIAN);
        note(MAREK, telegram, telegram.texts().get(0).id(), Map.of("start", 4, "end", 60), "All of it");
        note(MAREK, telegram, telegram.texts().get(0).id(), "open", "Since when?");
        Document page = page(TAMAS, address(telegram));
        assertThat(page.select(".note")).hasSize(2);
        assertThat(page.select("mark").eachText())
                .startsWith("bridges are", "open", ".", "Troops were seen on the ring road in t");
        assertThat(page.select("mark[data-many]").eachText()).containsExactly("open");
        assertThat(page.select(".note-number").eachText()).containsExactly("2", "1");
        assertThat(rows(page).get(0).select(".parallel-words").first().text()).isEqualTo("The bridges are open2.1");
    }

    @Test
    void onlyNotesThatTheReaderMaySeeAreThereAndOnlyThoseAskedFor() {
        DocumentView telegram = world.telegram("Telegram with a private note", ENGLISH);
        text(telegram, "original", "ru", RUSSIAN);
        world.as(MAREK)
                .body(Map.of("body", "Mine alone", "visibility", "private", "target", Map.of("exact", "bridges")))
                .post("/api/documents/" + telegram.id() + "/annotations")
                .then()
                .statusCode(201);
        note(EDIT, telegram, telegram.texts().get(0).id(), "papers", "For the group");
        assertThat(page(MAREK, address(telegram)).select(".note .body").eachText())
                .containsExactly("Mine alone", "For the group");
        Document others = page(TAMAS, address(telegram));
        assertThat(others.select(".note .body").eachText()).containsExactly("For the group");
        assertThat(others.select("mark").eachText()).containsExactly("papers");
        Document mine = page(MAREK, address(telegram) + "?notes=mine");
        assertThat(mine.select(".note .body").eachText()).containsExactly("Mine alone");
        assertThat(mine.selectFirst("a.button").attr("href")).endsWith("&notes=mine");
    }

    @Test
    void whatIsWrittenInANoteIsNeverMarkup() {
        DocumentView telegram = world.telegram("Telegram attacked side by side", ENGLISH);
        text(telegram, "original", "ru", RUSSIAN);
        note(
                MAREK,
                telegram,
                telegram.texts().get(0).id(),
                "bridges",
                "<script>alert(1)</script><img src=x onerror=alert(1)>");
        assertThat(page(TAMAS, address(telegram)).select(".note script, .note img, [onerror]"))
                .isEmpty();
    }

    @Test
    void theSidesCanBeChangedAndTheAddressKeepsThem() {
        DocumentView telegram = world.telegram("Telegram in three languages", ENGLISH);
        UUID russian = text(telegram, "original", "ru", RUSSIAN);
        UUID hebrew = text(telegram, "translation", "he", "<p>הגשרים פתוחים.</p>");
        UUID english = telegram.texts().get(0).id();
        Document page = page(TAMAS, address(telegram) + "?left=" + hebrew);
        assertThat(page.select("[role=columnheader] h2").eachText())
                .startsWith("Translation, Hebrew", "Transcript, English");
        assertThat(page.selectFirst(".parallel-words").attr("dir")).isEqualTo("rtl");
        Document swapped = page(TAMAS, page.selectFirst("a.button").attr("href"));
        assertThat(swapped.select("[role=columnheader] h2").eachText())
                .startsWith("Transcript, English", "Translation, Hebrew");
        assertThat(swapped.select("[role=columnheader] p a").eachAttr("href"))
                .containsExactly(
                        address(telegram) + "?left=" + russian + "&right=" + hebrew,
                        address(telegram) + "?left=" + english + "&right=" + russian);
        page(TAMAS, "/documents/" + telegram.slug())
                .select("#beside-open")
                .forEach(link -> assertThat(link.attr("href")).isEqualTo(address(telegram) + "?left=" + english));
    }

    @Test
    void aLongTextComesInPartsAndOpensAtAPassage() {
        DocumentView telegram = world.telegram("Long telegram", numbered("Paragraph", 400));
        UUID german = text(telegram, "translation", "de", numbered("Absatz", 400));
        UUID english = telegram.texts().get(0).id();
        Document first = page(TAMAS, address(telegram));
        assertThat(rows(first)).hasSize(150);
        assertThat(first.select("a[rel=prev]")).isEmpty();
        Document second = page(TAMAS, first.selectFirst("a[rel=next]").attr("href"));
        assertThat(rows(second).get(0).text()).contains("Paragraph 151 of");
        assertThat(page(TAMAS, second.selectFirst("a[rel=prev]").attr("href")).select("a[rel=prev]"))
                .isEmpty();

        int at = Jsoup.parseBodyFragment(numbered("Paragraph", 400)).wholeText().indexOf("Paragraph 300") + 5;
        Document there = page(TAMAS, address(telegram) + "?left=" + english + "&right=" + german + "&at=" + at);
        assertThat(there.getElementById("here").text()).contains("Paragraph 300 of", "Absatz 300 of");
        assertThat(rows(there).indexOf(there.getElementById("here"))).isEqualTo(2);
        Document turned = page(TAMAS, there.selectFirst("a.button").attr("href"));
        assertThat(turned.getElementById("here").text()).contains("Absatz 298 of");
        assertThat(page(TAMAS, address(telegram) + "?at=-7")
                        .getElementById("here")
                        .text())
                .contains("Paragraph 1 of");
        assertThat(page(TAMAS, address(telegram) + "?row=99999999").select("a[rel=next]"))
                .isEmpty();
    }

    @Test
    void footnotesOfBothTextsAreKeptApart() {
        String words = "<p>The bridges<a href=\"#n1\">1</a> are open.</p>"
                + "<section class=\"footnotes\"><ol><li id=\"n1\">Three of them.</li></ol></section>";
        DocumentView telegram = world.telegram("Telegram with footnotes", words);
        text(telegram, "translation", "de", words);
        Document page = page(TAMAS, address(telegram));
        for (String side : List.of("left", "right")) {
            String name = side + "-doc-n1";
            assertThat(page.select("a[href=#" + name + "]")).hasSize(1);
            assertThat(page.select("[id=" + name + "]")).hasSize(1);
        }
    }

    @Test
    void anEditorPutsRowsRightAndTheyStaySoWhenATextIsCorrected() {
        DocumentView telegram = world.telegram("Telegram put right", ENGLISH);
        UUID russian = text(telegram, "original", "ru", RUSSIAN);
        String laying = address(telegram) + "?left=" + telegram.texts().get(0).id() + "&right=" + russian + "&laying=1";

        Document joined = change(page(EDIT, laying), "join 0");
        assertThat(sizes(joined)).containsExactly("2+2", "1+1");
        Document parted = change(joined, "part left 0 1");
        assertThat(sizes(parted)).containsExactly("1+1", "1+1", "1+1");
        Document moved = change(parted, "down right 0");
        assertThat(sizes(moved)).containsExactly("1+0", "1+2", "1+1");
        assertThat(moved.getElementById("here").text()).contains("The bridges are open.", "Changed.");

        world.as(EDIT)
                .body(Map.of("html", RUSSIAN.replace("войска", "много войск").replaceFirst("<p>", "<p>Срочно.</p><p>")))
                .post("/api/texts/" + russian + "/revisions")
                .then()
                .statusCode(201);
        Document read = page(TAMAS, address(telegram) + "?left=" + russian);
        assertThat(rows(read))
                .extracting(row -> row.select(".parallel-words").eachText())
                .contains(List.of(
                        "Мосты открыты. Утром, а затем и к вечеру двое наших видели много войск на кольцевой дороге.",
                        "Troops were seen on the ring road in the morning, and again towards evening, by two of us."));
    }

    @Test
    void whatWasDoneToARowCanBeTakenBackAsLongAsNobodyWentOnFromThere() {
        DocumentView telegram = world.telegram("Telegram taken back", ENGLISH);
        UUID russian = text(telegram, "original", "ru", RUSSIAN);
        String laying = address(telegram) + "?left=" + telegram.texts().get(0).id() + "&right=" + russian + "&laying=1";
        Document joined = change(page(EDIT, laying), "join 0");
        Document again = change(joined, "join 0");
        assertThat(sizes(again)).containsExactly("3+3");

        send(joined, "/undo", Map.of()).then().statusCode(409);
        assertThat(sizes(follow(send(again, "/undo", Map.of())))).containsExactly("2+2", "1+1");
        assertThat(sizes(follow(send(joined, "/undo", Map.of())))).containsExactly("1+1", "1+1", "1+1");
    }

    @Test
    void onlyEditorsPutRowsRightAndOnlyThoseTheyHaveSeen() {
        DocumentView telegram = world.telegram("Telegram kept in rows", ENGLISH);
        UUID russian = text(telegram, "original", "ru", RUSSIAN);
        String laying = address(telegram) + "?left=" + telegram.texts().get(0).id() + "&right=" + russian + "&laying=1";
        html(TAMAS).get(laying).then().statusCode(403);
        Document seen = page(EDIT, laying);
        assertThat(page(TAMAS, address(telegram)).select("a[href*=laying]")).isEmpty();
        send(TAMAS, seen, "/rows", Map.of("change", "join 0")).then().statusCode(403);
        for (String senseless : List.of("join 2", "up left 0", "part left 0 1", "part right 0 0", "leave")) {
            send(seen, "/rows", Map.of("change", senseless)).then().statusCode(400);
        }
        change(seen, "join 0");
        send(seen, "/rows", Map.of("change", "join 0")).then().statusCode(409);
    }

    /** How many paragraphs of each text stand in each row. */
    private static List<String> sizes(Document page) {
        return rows(page).stream()
                .map(row -> row.select(".parallel-cell").stream()
                        .map(cell -> "" + cell.select(".parallel-piece").size())
                        .collect(Collectors.joining("+")))
                .toList();
    }

    private Document change(Document page, String what) {
        return follow(send(page, "/rows", Map.of("change", what)));
    }

    private Document follow(Response answer) {
        answer.then().statusCode(303);
        return page(
                EDIT,
                answer.header("Location").replaceFirst("^https?://[^/]+", "").replaceFirst("#.*", ""));
    }

    private Response send(Document page, String where, Map<String, String> more) {
        return send(EDIT, page, where, more);
    }

    /** The form of a page as it stands there. */
    private Response send(Person person, Document page, String where, Map<String, String> more) {
        Element form = page.getElementById("laying");
        Map<String, String> sent = new java.util.HashMap<>(more);
        form.select("input").forEach(input -> sent.put(input.attr("name"), input.attr("value")));
        return html(person)
                .redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded")
                .formParams(sent)
                .post(form.attr("action").replaceFirst("/rows$", where));
    }

    @Test
    void whoeverMayNotReadTheDocumentFindsNothing() {
        DocumentView telegram = world.telegram("Telegram kept back side by side", ENGLISH);
        text(telegram, "original", "ru", RUSSIAN);
        html(ZOLTAN).get(address(telegram)).then().statusCode(404);
        html(TAMAS).get(address(telegram) + "?left=" + UUID.randomUUID()).then().statusCode(404);
        html(TAMAS).get(address(telegram) + "?left=x").then().statusCode(400);
        UUID english = telegram.texts().get(0).id();
        html(TAMAS)
                .get(address(telegram) + "?left=" + english + "&right=" + english)
                .then()
                .statusCode(400)
                .body(containsString("Choose another text"));
    }

    @Test
    void aDocumentWithOneTextIsReadByItself() {
        DocumentView telegram = world.telegram("Telegram in one language", ENGLISH);
        html(TAMAS)
                .redirects()
                .follow(false)
                .get(address(telegram))
                .then()
                .statusCode(303)
                .header("Location", endsWith("/documents/" + telegram.slug()));
        assertThat(page(TAMAS, "/documents/" + telegram.slug()).select("#beside-open"))
                .isEmpty();
    }

    private static String numbered(String word, int paragraphs) {
        return IntStream.rangeClosed(1, paragraphs)
                .mapToObj(
                        i -> "<p>" + word + " " + i + " of the protocol" + ", and so on".repeat(i * 37 % 23) + ".</p>")
                .collect(Collectors.joining("\n"));
    }

    private UUID text(DocumentView document, String role, String language, String html) {
        return UUID.fromString(world.as(EDIT)
                .body(Map.of("role", role, "language", language, "html", html))
                .post("/api/documents/" + document.id() + "/texts")
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }

    private String note(Person author, DocumentView document, UUID text, String exact, String body) {
        return note(author, document, text, Map.of("exact", exact), body);
    }

    private String note(Person author, DocumentView document, UUID text, Map<String, ?> target, String body) {
        Map<String, Object> on = new java.util.HashMap<>(target);
        on.put("text", text);
        return world.as(author)
                .body(Map.of("body", body, "target", on))
                .post("/api/documents/" + document.id() + "/annotations")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static List<Element> rows(Document page) {
        return page.select(".parallel-row:not(.parallel-names)");
    }

    private Document page(Person reader, String address) {
        return Jsoup.parse(
                html(reader).get(address).then().statusCode(200).extract().asString());
    }

    private RequestSpecification html(Person reader) {
        world.group();
        return RestAssured.given()
                .header("Authorization", "Bearer " + reader.token())
                .header("Accept-Language", "en")
                .urlEncodingEnabled(false)
                .accept("text/html");
    }

    private static String address(DocumentView document) {
        return "/documents/" + document.slug() + "/beside";
    }
}

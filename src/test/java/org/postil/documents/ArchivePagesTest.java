package org.postil.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postil.world.World;
import org.postil.world.World.Person;

@QuarkusTest
class ArchivePagesTest {
    /** Everything these tests make speaks of this place, so that other tests' documents do not count. */
    private static final String PLACE = "Magyaróvár";

    private static boolean made;

    @Inject
    World world;

    @Inject
    Documents documents;

    @BeforeEach
    void someRecords() {
        if (made) {
            return;
        }
        made = true;
        enter("Report from the border", "1956-10-26", "report", "Ferenc Border", "hu");
        enter("Telegram from the border", "1956-10-26", "telegram", "Ferenc Border", "hu");
        enter("Telegram to the border", "1956-10-28", "telegram", "Imre Office", "de");
        enter("Memoir of the border", "1956~", "memoir", "Ferenc Border", "de");
        enter("Undated <i>note</i> & more", "", "note", "Anonymous", "de");
        world.as(Person.EDIT)
                .body(Map.of("subjects", List.of("Border guards"), "provenance", Map.of("repository", "MNL OL")))
                .patch("/api/documents/" + id("Report from the border"))
                .then()
                .statusCode(200);
        world.as(Person.EDIT)
                .body(Map.of("body", "A note for the group", "visibility", "group"))
                .post("/api/documents/" + id("Telegram to the border") + "/annotations")
                .then()
                .statusCode(201);
        IntStream.range(0, 60).forEach(n -> QuarkusTransaction.requiringNew()
                .run(() -> documents.enter(
                        world.viewer(Person.EDIT),
                        draft(
                                "Leaf " + n,
                                "1958-01-0" + (n % 9 + 1),
                                "leaf",
                                "Clerk " + n % 12,
                                "hu",
                                "Ledgerville"))));
    }

    @Test
    void recordsStandUnderTheirDaysInOrderOfDate() {
        var page = archive("?place=magyarovar");

        assertThat(page.select(".day > h2").eachText())
                .containsExactly("ca. 1956", "26 October 1956", "28 October 1956", "undated");
        var day = page.select(".day").get(1);
        assertThat(day.select(".title").eachText())
                .containsExactlyInAnyOrder("Report from the border", "Telegram from the border");
        assertThat(day.select(".kind").eachText()).contains("report", "telegram");
        assertThat(day.select(".abstract").first().text()).isEqualTo("A record made for a test.");
        assertThat(day.select(".title").first().attr("href")).startsWith("/documents/");
    }

    @Test
    void aLineSaysInTheReadersLanguageWhatTheRecordSaysNow() {
        var made = QuarkusTransaction.requiringNew()
                .call(() -> documents.enter(
                        world.viewer(Person.EDIT),
                        draft("Line of then", "1956-10-26", "message", "Anna Line", "hu", "Vonalváros")));
        String query = "?sort=title&place=vonalvaros";
        assertThat(archive(query).select(".entry time").text()).isEqualTo("26 October 1956");
        var german = world.as(Person.TAMAS)
                .accept("text/html")
                .header("Accept-Language", "de")
                .get("/" + query);
        assertThat(Jsoup.parse(german.asString()).select(".entry time").text()).isEqualTo("26. Oktober 1956");
        assertThat(archive("?place=vonalvaros").select(".entry .kind").text()).isEqualTo("message");
        world.as(Person.EDIT)
                .body(Map.of("title", "Line of now", "creators", List.of("Béla Line")))
                .patch("/api/documents/" + made.id())
                .then()
                .statusCode(200);
        var changed = archive(query).selectFirst(".entry");
        assertThat(changed.select(".title").text()).isEqualTo("Line of now");
        assertThat(changed.select(".Z3988").attr("title"))
                .contains("rft.creator=Line%2C+B%C3%A9la")
                .doesNotContain("Anna");
    }

    @Test
    void theHoursOfADayStandUnderTheDayInTheirOrder() {
        for (String hour : List.of("T22:00", "", "T09:30")) {
            QuarkusTransaction.requiringNew()
                    .run(() -> documents.enter(
                            world.viewer(Person.EDIT),
                            draft("Message" + hour, "1957-03-04" + hour, "message", "Clock", "hu", "Óraváros")));
        }
        var page = archive("?place=oravaros");

        assertThat(page.select(".day > h2").eachText()).containsExactly("4 March 1957");
        assertThat(page.select(".entry .title").eachText())
                .containsExactly("Message", "MessageT09:30", "MessageT22:00");
        assertThat(page.select(".entry .hour").eachText()).containsExactly("09:30", "22:00");
    }

    @Test
    void programsAskForRecordsWithWords() {
        assertThat(world.as(Person.MAREK)
                        .get("/api/documents?place=magyarovar&q=telegrams borders")
                        .jsonPath()
                        .getList("items.title", String.class))
                .containsExactlyInAnyOrder("Telegram from the border", "Telegram to the border");
        assertThat(world.as(Person.MAREK)
                        .get("/api/documents?place=magyarovar&q=((\"unclosed")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void whatPeopleWroteIsTextAndNotHtml() {
        assertThat(archive("?place=magyarovar&kind=note").select(".title").text())
                .isEqualTo("Undated <i>note</i> & more");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            kind=telegram                               | 2
            kind=telegram&language=de                   | 1
            person=ferenc-border                        | 3
            person=ferenc-border&kind=report            | 1
            from=1956-10-27&to=1956-10-31               | 2
            from=1956-10-27&to=1956-10-31&kind=telegram | 1
            from=27+October+1956&to=October+1956        | 2
            kind=telegram&person=anonymous              | 0
            """)
    void filtersCombine(String filters, int found) {
        var page = archive("?place=magyarovar&" + filters);
        assertThat(page.select(".title")).hasSize(found);
        assertThat(page.select(".found").text()).isEqualTo(found == 1 ? "1 record" : found + " records");
    }

    @Test
    void everyFilterIsAChipThatTakesOnlyItselfAway() {
        var page = archive("?place=magyarovar&kind=telegram&from=1956-10-20");

        assertThat(page.select(".chip").eachText())
                .containsExactlyInAnyOrder(
                        "Remove filter: From 1956-10-20",
                        "Remove filter: Kind: telegram",
                        "Remove filter: Place: " + PLACE);
        assertThat(page.select(".chip:contains(Kind)").attr("href")).isEqualTo("/?from=1956-10-20&place=magyarovar");
    }

    @Test
    void everySideCountsUnderTheOtherFilters() {
        var page = archive("?place=magyarovar&kind=telegram");

        var kinds = page.select("[aria-labelledby=side-kind] a");
        assertThat(kinds.eachText()).contains("telegram 2", "report 1");
        assertThat(kinds.select("[aria-current=true]").text()).isEqualTo("telegram 2");
        assertThat(page.select("[aria-labelledby=side-person] a").eachText())
                .containsExactlyInAnyOrder("Ferenc Border 1", "Imre Office 1");
        assertThat(page.select("[aria-labelledby=side-language] a").eachText())
                .containsExactlyInAnyOrder("German 1", "Hungarian 1");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            year=1956                     | 4
            year=1956&month=1956-10       | 3
            year=1957                     | 0
            subject=border-guards         | 1
            repository=MNL+OL             | 1
            notes=some                    | 1
            """)
    void yearsSubjectsArchivesAndMarginsFilterToo(String filters, int found) {
        assertThat(archive("?place=magyarovar&" + filters).select(".title")).hasSize(found);
    }

    @Test
    void monthsAreOfferedOnceAYearIsChosenAndLeaveWithIt() {
        assertThat(archive("?place=magyarovar").select("#side-month")).isEmpty();

        var page = archive("?place=magyarovar&year=1956");
        assertThat(page.select("[aria-labelledby=side-month] a").eachText()).containsExactly("October 1956 3");
        var narrowed = archive("?place=magyarovar&year=1956&month=1956-10");
        assertThat(narrowed.select(".chip:contains(Year)").attr("href")).isEqualTo("/?place=magyarovar");
    }

    @Test
    void aCollectionIsASideOfTheArchive() {
        String id = world.as(Person.EDIT)
                .get("/api/documents?place=magyarovar&kind=report")
                .jsonPath()
                .getString("items[0].id");
        String collection = world.as(Person.EDIT)
                .body(Map.of("title", "The border in one folder"))
                .post("/api/collections")
                .jsonPath()
                .getString("id");
        world.as(Person.EDIT)
                .body(Map.of("documents", List.of(Map.of("document", id))))
                .put("/api/collections/" + collection + "/documents")
                .then()
                .statusCode(200);

        for (String called : List.of("the-border-in-one-folder", collection)) {
            assertThat(world.as(Person.TAMAS)
                            .get("/api/documents?collection=" + called)
                            .jsonPath()
                            .getList("items.title", String.class))
                    .containsExactly("Report from the border");
        }
        assertThat(archive("?place=magyarovar")
                        .select("[aria-labelledby=side-collection] a")
                        .eachText())
                .contains("The border in one folder 1");
        var named = archive("?place=magyarovar&collection=" + collection);
        assertThat(named.select(".chip:contains(Collection)").text())
                .isEqualTo("Remove filter: Collection: The border in one folder");
        assertThat(named.select("[aria-labelledby=side-collection] a").eachText())
                .containsExactly("The border in one folder 1");
        assertThat(Jsoup.parse(world.as(Person.ZOLTAN)
                                .accept("text/html")
                                .get("/?collection=" + collection)
                                .asString())
                        .text())
                .doesNotContain("The border in one folder");
        assertThat(world.as(Person.ZOLTAN)
                        .get("/api/documents?collection=the-border-in-one-folder")
                        .jsonPath()
                        .getList("items"))
                .isEmpty();
    }

    @Test
    void aTagThatBecamePartOfAnotherStandsForThatOneInOldAddresses() {
        String gone = tag("border-armistice");
        String kept = tag("border-ceasefire");
        tagged("Armistice offered", "border-armistice");
        tagged("Ceasefire offered", "border-ceasefire");
        world.as(Person.EDIT)
                .body(Map.of("into", kept))
                .post("/api/tags/" + gone + "/merge")
                .then()
                .statusCode(200);

        var page = archive("?tag=" + gone);

        assertThat(page.select(".title").eachText())
                .containsExactlyInAnyOrder("Armistice offered", "Ceasefire offered");
        var chip = page.select(".chip");
        assertThat(chip.text()).isEqualTo("Remove filter: Tag: border-ceasefire");
        assertThat(chip.attr("href")).isEqualTo("/");
        assertThat(page.select("[aria-labelledby=side-tag] a[aria-current=true]")
                        .eachText())
                .containsExactly("border-ceasefire 2");
        var nothingLeft = archive("?place=ledgerville&tag=" + gone);
        assertThat(nothingLeft.select(".chip:contains(Tag)").text()).endsWith("Tag: border-ceasefire");
        assertThat(nothingLeft
                        .select("[aria-labelledby=side-tag] a[aria-current=true]")
                        .eachText())
                .containsExactly("border-ceasefire 0");
        assertThat(Jsoup.parse(world.as(Person.ZOLTAN)
                                .accept("text/html")
                                .get("/?tag=" + gone)
                                .asString())
                        .text())
                .doesNotContain("ceasefire")
                .doesNotContain(kept);
    }

    @Test
    void theArchiveIsListedInTheOrderAskedFor() {
        assertThat(archive("?place=magyarovar&sort=title").select(".title").eachText())
                .startsWith("Memoir of the border", "Report from the border");
        assertThat(archive("?place=magyarovar&sort=title").select(".day > h2").eachText())
                .containsExactly("M", "R", "T", "U");
        assertThat(archive("?place=magyarovar&sort=added")
                        .select(".title")
                        .first()
                        .text())
                .isEqualTo("Undated <i>note</i> & more");
        var annotated = archive("?place=magyarovar&sort=annotated");
        assertThat(annotated.select(".title").first().text()).isEqualTo("Telegram to the border");
        assertThat(annotated.select(".day > h2").eachText()).containsExactly("1 note", "no notes");
        assertThat(world.as(Person.TAMAS)
                        .get("/api/documents?place=magyarovar&q=border telegram&sort=relevance")
                        .jsonPath()
                        .getList("items"))
                .hasSize(2);
    }

    @Test
    void aNoteOneMayNotSeeIsNeitherAFilterNorAnOrder() {
        String id = world.as(Person.EDIT)
                .get("/api/documents?place=magyarovar&kind=memoir")
                .jsonPath()
                .getString("items[0].id");
        for (int n = 0; n < 3; n++) {
            world.as(Person.EDIT)
                    .body(Map.of("body", "For my eyes", "visibility", "private"))
                    .post("/api/documents/" + id + "/annotations")
                    .then()
                    .statusCode(201);
        }
        assertThat(archive("?place=magyarovar&notes=some").select(".title").eachText())
                .containsExactly("Telegram to the border");
        assertThat(archive("?place=magyarovar&sort=annotated")
                        .select(".title")
                        .first()
                        .text())
                .isEqualTo("Telegram to the border");
    }

    @Test
    void aNewRecordIsCountedAtOnce() {
        assertThat(archive("?place=lately").select(".title")).isEmpty();
        QuarkusTransaction.requiringNew()
                .run(() -> documents.enter(
                        world.viewer(Person.EDIT), draft("Lately", "1956-11-02", "note", "Anonymous", "de", "Lately")));
        assertThat(archive("?place=lately").select(".found").text()).isEqualTo("1 record");
    }

    @Test
    void longListsArePagedAndKeepTheirFilters() {
        var first = archive("?kind=leaf&place=ledgerville");
        assertThat(first.select(".title")).hasSize(50);
        assertThat(first.select(".pager .number").text()).isEqualTo("1–50 of 60");

        var next = first.select(".pager a[rel=next]").attr("href");
        assertThat(next).isEqualTo("/?kind=leaf&place=ledgerville&page=2");
        var second = archive(next.substring(1));
        assertThat(second.select(".title")).hasSize(10);
        assertThat(second.select(".pager a[rel=prev]").attr("href")).isEqualTo("/?kind=leaf&place=ledgerville");
    }

    @Test
    void aSideShowsItsMostFrequentValuesAndAllThatAskFor() {
        var page = archive("?place=ledgerville&kind=leaf");
        assertThat(page.select("[aria-labelledby=side-person] a")).hasSize(8);
        var more = page.select("[aria-labelledby=side-person] + .more");
        assertThat(more.text()).isEqualTo("4 more");

        var whole = archive(more.attr("href").substring(1));
        assertThat(whole.select("[aria-labelledby=side-person] a"))
                .hasSize(12)
                .allSatisfy(value -> assertThat(value.attr("href")).doesNotContain("all="));
        assertThat(whole.select("[aria-labelledby=side-person] + .more")).isEmpty();
    }

    @Test
    void aDateThatIsNoneIsSaidAtItsFieldAndTheRestStillFilters() {
        var page = archive("?place=magyarovar&kind=report&from=soon");
        assertThat(page.select("#from").attr("value")).isEqualTo("soon");
        assertThat(page.select("#from").attr("aria-invalid")).isEqualTo("true");
        assertThat(page.select("#date-help").text()).startsWith("This is not a date.");
        assertThat(page.select(".title")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"page=0", "page=x", "page=99999999999", "tag=x", "year=soon", "month=1956-13", "sort=luck", "notes=1"})
    void whatNoAddressOfOursHoldsIsRefused(String wrong) {
        world.as(Person.TAMAS).accept("text/html").get("/?" + wrong).then().statusCode(400);
    }

    @Test
    void whatOneMayNotSeeIsNeitherListedNorCountedNorNamed() {
        var page = Jsoup.parse(world.as(Person.ZOLTAN)
                .accept("text/html")
                .get("/?place=magyarovar&person=ferenc-border")
                .asString());
        assertThat(page.select(".title")).isEmpty();
        assertThat(page.text()).doesNotContain(PLACE).doesNotContain("Ferenc Border");
        world.as(Person.ZOLTAN)
                .accept("text/html")
                .get("/people/ferenc-border")
                .then()
                .statusCode(404);
        world.as(Person.ZOLTAN)
                .accept("text/html")
                .get("/places/magyarovar")
                .then()
                .statusCode(404);
    }

    @Test
    void aPersonsPageListsWhatNamesThem() {
        var page = Jsoup.parse(world.as(Person.TAMAS)
                .accept("text/html")
                .get("/people/ferenc-border")
                .asString());
        assertThat(page.select("h1").text()).isEqualTo("Ferenc Border");
        assertThat(page.select(".title")).hasSize(3);
    }

    @Test
    void aStrangerIsLedToSignIn() {
        RestAssured.given()
                .accept("text/html")
                .redirects()
                .follow(false)
                .get("/")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/login"));
    }

    @Test
    void germansReadItInGerman() {
        var page = Jsoup.parse(world.as(Person.TAMAS)
                .accept("text/html")
                .header("Accept-Language", "de")
                .get("/?place=magyarovar")
                .asString());
        assertThat(page.select("h1").text()).isEqualTo("Archiv");
        assertThat(page.select(".day > h2").eachText()).contains("26. Oktober 1956");
        assertThat(page.select(".found").text()).isEqualTo("5 Einträge");
    }

    private String tag(String name) {
        return world.as(Person.EDIT)
                .body(Map.of("name", name, "group", world.group().toString()))
                .post("/api/tags")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getString("id");
    }

    /** A document of another place with a note that bears the tag. */
    private void tagged(String title, String tag) {
        var document = QuarkusTransaction.requiringNew()
                .call(() -> documents.enter(
                        world.viewer(Person.EDIT),
                        draft(title, "1956-11-04", "note", "Anonymous", "de", "Truceville")));
        world.as(Person.EDIT)
                .body(Map.of("body", "A note with a tag", "visibility", "group", "tags", List.of(tag)))
                .post("/api/documents/" + document.id() + "/annotations")
                .then()
                .statusCode(201);
    }

    private String id(String title) {
        return world.as(Person.EDIT)
                .get("/api/documents?place=magyarovar&sort=title")
                .jsonPath()
                .param("title", title)
                .getString("items.find { it.title == title }.id");
    }

    private Document archive(String query) {
        return Jsoup.parse(world.as(Person.TAMAS)
                .accept("text/html")
                .urlEncodingEnabled(false)
                .get("/" + query)
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }

    private void enter(String title, String date, String kind, String creator, String language) {
        QuarkusTransaction.requiringNew()
                .run(() ->
                        documents.enter(world.viewer(Person.EDIT), draft(title, date, kind, creator, language, PLACE)));
    }

    private DocumentDraft draft(String title, String date, String kind, String creator, String language, String place) {
        return new DocumentDraft(
                null,
                title,
                date,
                kind,
                List.of(creator),
                List.of(),
                List.of(),
                List.of(place),
                List.of(),
                List.of(language),
                "A record made for a test.",
                null,
                Map.of(),
                world.group(),
                null,
                null,
                null,
                null);
    }
}

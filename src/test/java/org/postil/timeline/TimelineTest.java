package org.postil.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postil.world.World;
import org.postil.world.World.Person;

/** Documents and dated notes stand on one line of time, with the filters of the archive. */
@QuarkusTest
class TimelineTest {
    private static boolean made;

    @Inject
    World world;

    @BeforeEach
    void someDocuments() {
        if (!made) {
            made = true;
            enter("Two days in Óbuda", "1956-10-26/1956-10-27");
            String hour = enter("An hour in Óbuda", "1956-10-26T16:00");
            enter("Undated in Óbuda", "");
            note(hour, "28 October 1956, 9:30: the bridge is open again", "group");
            note(hour, "27 October 1956: for my eyes", "private");
            note(hour, "The year 1956 is no date: or is it", "group");
        }
    }

    @Test
    void everythingDatedStandsThereInOrder() {
        List<List<Object>> items = items(Person.MAREK);

        assertThat(items)
                .extracting(item -> item.get(3))
                .containsExactly("Two days in Óbuda", "An hour in Óbuda", "the bridge is open again");
        assertThat(items.get(0)).startsWith(minute("1956-10-26T00:00"), minute("1956-10-28T00:00"));
        assertThat(items.get(1)).startsWith(minute("1956-10-26T16:00"), minute("1956-10-26T16:01"));
        assertThat(items.get(1).get(2)).isEqualTo("/documents/an-hour-in-obuda");
        assertThat(items.get(2)).startsWith(minute("1956-10-28T09:30"));
        assertThat(items.get(2).get(4)).isNull();
    }

    @Test
    void whatOneMayNotSeeStandsOnNoLine() {
        assertThat(items(Person.EDIT)).extracting(item -> item.get(3)).contains("for my eyes");
        assertThat(items(Person.TAMAS)).extracting(item -> item.get(3)).doesNotContain("for my eyes");
        assertThat(items(Person.ZOLTAN)).isEmpty();
    }

    @Test
    void aLongNoteIsCutBetweenCharactersAndNotWithinOne() {
        String document = enter("A day in Csepel", "1956-11-05", "Csepel");
        note(document, "6 November 1956: " + "x".repeat(199) + "\uD83D\uDE00 and more", "group");

        List<List<Object>> items = world.as(Person.TAMAS)
                .get("/api/timeline?place=csepel")
                .jsonPath()
                .getList("items");
        assertThat(items)
                .extracting(item -> item.get(3))
                .containsExactly("A day in Csepel", "x".repeat(199) + "\uD83D\uDE00");
    }

    @Test
    void withoutScriptThePageIsAListInOrderOfDate() {
        var page = Jsoup.parse(world.as(Person.TAMAS)
                .accept("text/html")
                .get("/timeline?place=obuda")
                .asString());
        assertThat(page.select("#timeline-plain .title").eachText())
                .containsExactly("An hour in Óbuda", "Two days in Óbuda", "Undated in Óbuda");
        assertThat(page.select("#timeline").attr("data-items")).isEqualTo("/api/timeline?place=obuda");
        assertThat(page.select("[aria-labelledby=side-kind] a").attr("href")).startsWith("/timeline?place=obuda&kind=");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            28 October 1956       | 1956-10-28
            28 October 1956 9:30  | 1956-10-28T09:30
            1956-10-28, 16:00     | 1956-10-28T16:00
            late October 1956     | 1956-10-21~/1956-10-31~
            October 1956, 16:00   |
            nothing of the kind   |
            28 October 1956 29:61 |
            """)
    void datesAreReadWithTheirHours(String written, String edtf) {
        assertThat(Timeline.date(written).map(Object::toString).orElse(null)).isEqualTo(edtf);
    }

    private List<List<Object>> items(Person person) {
        return world.as(person).get("/api/timeline?place=obuda").jsonPath().getList("items");
    }

    private static int minute(String at) {
        return (int) (LocalDateTime.parse(at).toEpochSecond(ZoneOffset.UTC) / 60);
    }

    private String enter(String title, String date) {
        return enter(title, date, "Óbuda");
    }

    private String enter(String title, String date, String place) {
        return world.as(Person.EDIT)
                .body(Map.of(
                        "title",
                        title,
                        "date",
                        date,
                        "places",
                        List.of(place),
                        "group",
                        world.group().toString()))
                .post("/api/documents")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getString("id");
    }

    private void note(String document, String body, String visibility) {
        world.as(Person.EDIT)
                .body(Map.of("body", body, "visibility", visibility))
                .post("/api/documents/" + document + "/annotations")
                .then()
                .statusCode(201);
    }
}

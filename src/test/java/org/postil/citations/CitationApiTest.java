package org.postil.citations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.postil.world.World.Person.EDIT;
import static org.postil.world.World.Person.TAMAS;
import static org.postil.world.World.Person.ZOLTAN;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postil.world.World;

@QuarkusTest
class CitationApiTest {
    @Inject
    World world;

    @ParameterizedTest
    @CsvSource({
        "text, text/plain, chicago-notes",
        "text, text/plain, chicago-bibliography",
        "text, text/plain, mla",
        "text, text/plain, apa",
        "text, text/plain, turabian-notes-bibliography",
        "html, text/html, chicago-notes",
        "markdown, text/markdown, chicago-notes",
        "bibtex, application/x-bibtex, ",
        "ris, application/x-research-info-systems, ",
        "csl-json, application/vnd.citationstyles.csl+json, "
    })
    void everyFormatNamesArchiveShelfmarkFolioAndAddress(String format, String type, String style) {
        CitedTelegram telegram = CitedTelegram.in(world, "Telegram in " + format + " by " + style);
        String cited = cite(
                        telegram, Map.of("format", format, "style", style == null ? "" : style, "start", 4, "end", 12))
                .then()
                .statusCode(200)
                .header("Content-Type", equalTo(type + ";charset=UTF-8"))
                .extract()
                .asString();
        assertThat(cited.replace("\\", "").replace("{", "").replace("}", ""))
                .containsIgnoringCase("f. 3, op. 64, d. 484, l. 85")
                .contains("RGANI, Moscow", "Sample Digital Archive", "/documents/" + telegram.slug(), "Andropov");
    }

    @Test
    void aPassageHasItsOwnFolioAndAnAddressThatLeadsToIt() {
        CitedTelegram telegram = CitedTelegram.in(world, "Telegram with passages");
        assertThat(text(telegram, Map.of("start", 4, "end", 12)))
                .contains("d. 484, l. 85, RGANI")
                .contains("http://")
                .contains("/documents/" + telegram.slug() + "?text=" + telegram.text() + "&revision=1#at-4-12")
                .contains("trans. Anna Sample and Ben Sample", "telegram to CPSU CC Presidium");
        assertThat(text(telegram, Map.of("start", 4, "end", 45))).contains("d. 484, ll. 85–86, RGANI");
        assertThat(text(telegram, Map.of("start", 40, "end", 45))).contains("d. 484, l. 86, RGANI");
        assertThat(text(telegram, Map.of()))
                .contains("d. 484, ll. 85–87, RGANI")
                .doesNotContain("#at-");
    }

    @Test
    void theOriginalIsCitedWithoutTheTranslatorsOfAnotherText() {
        CitedTelegram telegram = CitedTelegram.in(world, "Telegram in two texts");
        String original = world.as(EDIT)
                .body(Map.of("role", "original", "language", "ru", "html", "<p>Бои затихли.</p>"))
                .post("/api/documents/" + telegram.id() + "/texts")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getString("id");
        assertThat(text(telegram, Map.of("text", original)))
                .doesNotContain("trans.")
                .contains("/documents/" + telegram.slug() + "?text=" + original);
        assertThat(text(telegram, Map.of("text", telegram.text()))).contains("trans. Anna Sample");
    }

    @Test
    void theWordsGoWithThePassage() {
        CitedTelegram telegram = CitedTelegram.in(world, "Telegram quoted with its words");
        assertThat(text(telegram, Map.of("start", 4, "end", 12, "format", "markdown")))
                .startsWith("> fighting");
        cite(telegram, Map.of("start", 4, "end", 12, "format", "csl-json"))
                .then()
                .body("[0].annote", equalTo("fighting"))
                .body("[0].language", equalTo("en"));
    }

    @Test
    void citationsSpeakTheLanguageAskedFor() {
        CitedTelegram telegram = CitedTelegram.in(world, "Telegram for German readers");
        assertThat(text(telegram, Map.of("locale", "de"))).contains("28. Oktober 1956", "„");
        assertThat(text(telegram, Map.of())).contains("October 28, 1956");
    }

    @Test
    void anOlderRevisionIsCitedAsItWas() {
        CitedTelegram telegram = CitedTelegram.in(world, "Telegram corrected before it was cited");
        world.as(EDIT)
                .body(Map.of("html", "<p>Now: " + CitedTelegram.WORDS.substring(3), "base", 1))
                .post("/api/texts/" + telegram.text() + "/revisions")
                .then()
                .statusCode(201);
        assertThat(text(telegram, Map.of("start", 4, "end", 12, "revision", 1, "format", "markdown")))
                .startsWith("> fighting")
                .contains("revision=1");
        assertThat(text(telegram, Map.of("start", 9, "end", 17, "format", "markdown")))
                .startsWith("> fighting")
                .contains("revision=2");
    }

    @Test
    void strangersFindNothingToCite() {
        CitedTelegram telegram = CitedTelegram.in(world, "Telegram not for strangers");
        for (String address : List.of(
                "/api/documents/" + telegram.id() + "/citation",
                "/documents/" + telegram.slug() + ".bib",
                "/documents/" + telegram.slug() + "/citation",
                "/unapi?format=ris&id=" + telegram.id())) {
            world.as(ZOLTAN).accept("*/*").get(address).then().statusCode(404);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "style, no-such-style",
        "style, ../../etc/passwd",
        "format, pdf",
        "locale, tlh",
        "text, 00000000-0000-7000-8000-000000000000",
        "text, x",
        "start, 4",
        "end, 4",
        "start, -1"
    })
    void whatIsNotKnownIsNamed(String parameter, String value) {
        CitedTelegram telegram = CitedTelegram.in(world, "Telegram asked for with " + parameter + " " + value);
        cite(telegram, Map.of(parameter, value))
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("detail", not(equalTo(null)));
    }

    @Test
    void aPassageMustStandInTheText() {
        CitedTelegram telegram = CitedTelegram.in(world, "Telegram with an end");
        cite(telegram, Map.of("start", 4, "end", 4000))
                .then()
                .statusCode(400)
                .body("violations.field", hasItem("end"))
                .body("detail", containsString("code points"));
        cite(telegram, Map.of("start", 12, "end", 4)).then().statusCode(400);
        cite(telegram, Map.of("start", 4, "end", 12, "revision", 7))
                .then()
                .statusCode(400)
                .body("violations.field", hasItem("revision"));
    }

    @Test
    void aNoteIsCitedWithItsOwnAddress() {
        CitedTelegram telegram = CitedTelegram.in(world, "Telegram with a note to cite");
        String note = note(telegram, Map.of("body", "Really?", "target", Map.of("exact", "fighting")));
        world.as(TAMAS)
                .get("/api/annotations/" + note + "/citation?format=text")
                .then()
                .statusCode(200)
                .contentType(startsWith("text/plain"))
                .body(allOf(containsString("d. 484, l. 85"), containsString("/annotations/" + note)));
        String reply = world.as(EDIT)
                .body(Map.of("body", "Yes."))
                .post("/api/annotations/" + note + "/replies")
                .jsonPath()
                .getString("id");
        world.as(TAMAS)
                .get("/api/annotations/" + reply + "/citation")
                .then()
                .body(allOf(containsString("d. 484, l. 85"), containsString("/annotations/" + reply)));
        String whole = note(telegram, Map.of("body", "On all of it"));
        world.as(TAMAS)
                .get("/api/annotations/" + whole + "/citation")
                .then()
                .body(allOf(containsString("ll. 85–87"), containsString("/annotations/" + whole)));
        world.as(ZOLTAN).get("/api/annotations/" + note + "/citation").then().statusCode(404);
        world.as(TAMAS)
                .get("/api/annotations/" + note + "/citation?style=x")
                .then()
                .statusCode(400);
    }

    @Test
    void whatANotesCitationLeadsToStaysWhenTheTextIsCorrected() {
        CitedTelegram telegram = CitedTelegram.in(world, "Telegram corrected after it was cited");
        String note = note(telegram, Map.of("body", "Really?", "target", Map.of("exact", "fighting")));
        String cited = world.as(TAMAS)
                .get("/api/annotations/" + note + "/citation?format=markdown")
                .asString();
        String address = cited.replaceFirst("(?s).*(/annotations/[^>]*)>.*", "$1");
        world.as(EDIT)
                .body(Map.of("html", CitedTelegram.WORDS.replace("fighting", "shooting"), "base", 1))
                .post("/api/texts/" + telegram.text() + "/revisions")
                .then()
                .statusCode(201);

        world.as(TAMAS)
                .redirects()
                .follow(false)
                .accept("text/html")
                .get(address)
                .then()
                .statusCode(303)
                .header("Location", containsString("text=" + telegram.text() + "&revision=1&"));
        assertThat(world.as(TAMAS).accept("text/html").get(address).asString()).contains("The fighting died down.");
        assertThat(world.as(TAMAS)
                        .get("/api/annotations/" + note + "/citation?format=markdown")
                        .asString())
                .isEqualTo(cited);
    }

    @Test
    void stylesAreFoundByTheWordsOfTheirTitles() {
        world.as(TAMAS)
                .get("/api/citation-styles?q=cold")
                .then()
                .statusCode(200)
                .body("items.id", everyItem(containsString("cold")));
        world.as(TAMAS)
                .get("/api/citation-styles?q=turabian notes")
                .then()
                .body("items.id", hasItem("turabian-notes-bibliography"))
                .body("items.name", hasItem("Turabian 9th edition (notes and bibliography)"));
        world.as(TAMAS)
                .get("/api/citation-styles")
                .then()
                .body("items.id", equalTo(List.of("chicago-notes", "chicago-bibliography", "mla", "apa")));
    }

    private String note(CitedTelegram telegram, Map<String, Object> body) {
        return world.as(EDIT)
                .body(body)
                .post("/api/documents/" + telegram.id() + "/annotations")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getString("id");
    }

    private String text(CitedTelegram telegram, Map<String, ?> parameters) {
        return cite(telegram, parameters).then().statusCode(200).extract().asString();
    }

    private Response cite(CitedTelegram telegram, Map<String, ?> parameters) {
        return world.as(TAMAS)
                .accept("*/*")
                .queryParams(parameters)
                .get("/api/documents/" + telegram.id() + "/citation");
    }
}

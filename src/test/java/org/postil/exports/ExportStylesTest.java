package org.postil.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.postil.world.World.Person.EDIT;
import static org.postil.world.World.Person.MAREK;
import static org.postil.world.World.Person.TAMAS;
import static org.postil.world.World.Person.ZOLTAN;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postil.documents.DocumentView;
import org.postil.world.World;
import org.postil.world.World.Person;

/** Exports cite in the styles that everything else cites in: official ones, those a group brought, the one it chose. */
@QuarkusTest
class ExportStylesTest {
    private static final String STYLES = "/api/citation-styles";
    private static final String HOUSE_STYLE = """
            <style xmlns="http://purl.org/net/xbiblio/csl" class="note" version="1.0">
              <info>
                <title>Footnotes of the ferrymen</title>
                <id>https://example.org/styles/ferrymen</id>
                <updated>2026-01-01T00:00:00+00:00</updated>
              </info>
              <citation>
                <layout suffix="!">
                  <text value="Ferrymen"/>
                  <text variable="title" prefix=": "/>
                </layout>
              </citation>
            </style>
            """;

    @Inject
    World world;

    private DocumentView ferries;
    private String style;

    @BeforeEach
    void aNoteAndAStyleOfTheGroup() {
        ferries = world.telegram("Ferries " + UUID.randomUUID(), "<p>The ferries at Mohács run again.</p>");
        new ExportHands(world, MAREK).note(ferries, "ferries at Mohács", "Which?", List.of());
        style = world.as(EDIT)
                .contentType("multipart/form-data")
                .multiPart("group", world.group().toString())
                .multiPart("file", "own.csl", HOUSE_STYLE.getBytes(StandardCharsets.UTF_8), "application/xml")
                .post(STYLES)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    @AfterEach
    void theGroupHasNoStyle() {
        usual(Map.of());
        world.as(EDIT).delete(STYLES + "/" + style);
    }

    private void usual(Map<String, String> chosen) {
        world.as(EDIT)
                .body(chosen)
                .put(STYLES + "/groups/" + world.group())
                .then()
                .statusCode(204);
    }

    private Map<String, Object> options(String style) {
        Map<String, Object> options =
                new HashMap<>(Map.of("what", "document", "query", ferries.slug(), "format", "text"));
        if (style != null) {
            options.put("style", style);
        }
        return options;
    }

    private String text(Map<String, Object> options) {
        return new String(new ExportHands(world, TAMAS).file(options), StandardCharsets.UTF_8);
    }

    @Test
    void aStyleThatTheGroupBroughtIsWrittenInForItsMembersAlone() {
        assertThat(text(options(style))).contains("[1] Ferrymen: " + ferries.title() + "!");
        world.as(ZOLTAN)
                .body(Map.of("what", "mine", "format", "text", "style", style))
                .post("/api/exports")
                .then()
                .statusCode(400)
                .body("detail", containsString("no such citation style"));
    }

    @Test
    void whereNobodyAsksForAStyleTheGroupsOwnIsTaken() {
        assertThat(text(options(null))).contains("[1] Yuri Andropov, “Ferries");
        usual(Map.of("style", style, "locale", "de-DE"));
        assertThat(text(options(null))).contains("[1] Ferrymen: ");
        assertThat(text(options("chicago-notes"))).contains("28. Oktober 1956");
        assertThat(text(Map.of("what", "group", "query", world.group().toString(), "format", "text")))
                .contains("] Ferrymen: ");
    }

    @Test
    void theDialogOffersWhatThePageOfCitationsOffers() {
        usual(Map.of("style", style, "locale", "de-DE"));
        world.as(TAMAS).put(STYLES + "/favourites/oscola").then().statusCode(204);
        Document dialog = dialog(TAMAS);
        assertThat(dialog.select("#style option").eachAttr("value"))
                .startsWith("oscola", style)
                .contains("chicago-notes", "apa");
        assertThat(dialog.select("#style option[selected]").text()).isEqualTo("Footnotes of the ferrymen");
        assertThat(dialog.select("#locale option[selected]").val()).isEqualTo("de-DE");
        world.as(TAMAS).delete(STYLES + "/favourites/oscola").then().statusCode(204);
    }

    @Test
    void wordsOfATitleAreAStyleWhenNoOtherHasThem() {
        ask("ferrymen footnotes").statusCode(303);
        assertThat(world.as(TAMAS).get("/api/exports?limit=1").jsonPath().getString("items[0].options.style"))
                .isEqualTo(style);
        ask("mhra notes").statusCode(400).body("html.head.title", containsString("Ferries"));
        ask("xyzzy no such").statusCode(400);
    }

    @Test
    void theDialogOpensThoughTheStyleOfTheLastTimeIsGone() {
        new ExportHands(world, TAMAS).file(options(style));
        world.as(EDIT).delete(STYLES + "/" + style).then().statusCode(204);
        assertThat(dialog(TAMAS).select("#style option[selected]").val()).isEqualTo("chicago-notes");
    }

    @Test
    void anExportThatWaitsForAStyleThatHasGoneSaysSo() {
        var hands = new ExportHands(world, TAMAS);
        String first = hands.queue(options(style));
        hands.ended(first);
        world.as(EDIT).delete(STYLES + "/" + style).then().statusCode(204);
        String again = world.as(TAMAS)
                .body(Map.of("newerThan", first))
                .post("/api/exports")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        hands.ended(again);
        world.as(TAMAS)
                .get("/api/exports/" + again)
                .then()
                .body("state", equalTo("failed"))
                .body("reason", equalTo("gone"));
    }

    private Document dialog(Person who) {
        return Jsoup.parse(world.as(who)
                .accept("text/html")
                .header("Accept-Language", "en")
                .get("/exports/new?what=document&query=" + ferries.slug())
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }

    private ValidatableResponse ask(String otherStyle) {
        return world.as(TAMAS)
                .redirects()
                .follow(false)
                .accept("text/html")
                .contentType("application/x-www-form-urlencoded")
                .formParam("what", "document")
                .formParam("query", ferries.slug())
                .formParam("format", "text")
                .formParam("part", "citations")
                .formParam("otherStyle", otherStyle)
                .post("/exports")
                .then();
    }
}

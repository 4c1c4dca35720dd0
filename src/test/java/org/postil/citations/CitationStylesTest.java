package org.postil.citations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.postil.world.World.Person.EDIT;
import static org.postil.world.World.Person.TAMAS;
import static org.postil.world.World.Person.ZOLTAN;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.postil.world.World;

/** Styles people like, groups cite in, and bring themselves. */
@QuarkusTest
class CitationStylesTest {
    private static final String STYLES = "/api/citation-styles";
    private static final String PAGE = "/account/citation-styles";

    @Inject
    World world;

    @Test
    void stylesAreFoundByTheirTitles() {
        world.as(TAMAS)
                .get(STYLES + "?q=zeithistorische")
                .then()
                .statusCode(200)
                .body("items.id", hasItem("zeithistorische-forschungen"))
                .body("items.name", hasItem("Zeithistorische Forschungen/Studies in Contemporary History"));
        world.as(TAMAS).get(STYLES + "/nature-physics").then().body("name", equalTo("Nature Physics"));
        world.as(TAMAS).get(STYLES + "/no-such-style").then().statusCode(404);
    }

    @Test
    void favouritesStandFirstForWhoeverLikesThemAndForNobodyElse() {
        CitedTelegram telegram = CitedTelegram.in(world, "Telegram in a favourite style");
        world.as(TAMAS).put(STYLES + "/favourites/oscola").then().statusCode(204);
        world.as(TAMAS).get(STYLES + "/favourites").then().body("items.id", hasItem("oscola"));
        assertThat(page(TAMAS, "/documents/" + telegram.slug() + "/citation")
                        .selectFirst("h2")
                        .text())
                .startsWith("OSCOLA");
        assertThat(page(EDIT, "/documents/" + telegram.slug() + "/citation")
                        .selectFirst("h2")
                        .text())
                .isEqualTo("Chicago, note");
        world.as(TAMAS).put(STYLES + "/favourites/xyzzy").then().statusCode(400);
        world.as(TAMAS).delete(STYLES + "/favourites/oscola").then().statusCode(204);
        world.as(TAMAS).get(STYLES + "/favourites").then().body("items.id", not(hasItem("oscola")));
    }

    @Test
    void thePageDoesTheSameWithoutScript() {
        Document found = page(TAMAS, PAGE + "?q=ieee");
        assertThat(found.select("ul.styles button").eachAttr("aria-label"))
                .contains("Add IEEE Reference Guide version 11.29.2023 to the favourites");
        world.as(TAMAS)
                .redirects()
                .follow(false)
                .accept("text/html")
                .contentType("application/x-www-form-urlencoded")
                .formParam("style", "ieee")
                .post(PAGE + "/favourites")
                .then()
                .statusCode(303)
                .header("Location", containsString(PAGE + "?done=favoured"));
        assertThat(page(TAMAS, PAGE).select("ul.styles .title").eachText())
                .contains("IEEE Reference Guide version 11.29.2023");
        world.as(TAMAS)
                .redirects()
                .follow(false)
                .accept("text/html")
                .contentType("application/x-www-form-urlencoded")
                .formParam("style", "ieee")
                .post(PAGE + "/favourites/removal")
                .then()
                .statusCode(303);
        assertThat(page(TAMAS, PAGE).select("ul.styles .title").eachText())
                .doesNotContain("IEEE Reference Guide version 11.29.2023");
    }

    @Test
    void aGroupCitesInTheStyleItsEditorsChose() {
        CitedTelegram telegram = CitedTelegram.in(world, "Telegram of a group with a style");
        String address = STYLES + "/groups/" + world.group();
        String citation = "/api/documents/" + telegram.id() + "/citation";
        try {
            world.as(EDIT)
                    .body(Map.of("style", "apa", "locale", "de-DE"))
                    .put(address)
                    .then()
                    .statusCode(204);
            world.as(TAMAS).get(address).then().body("style", equalTo("apa")).body("locale", equalTo("de-DE"));
            world.as(TAMAS)
                    .get(citation)
                    .then()
                    .body(startsWith("Andropov, Y. (1956"))
                    .body(containsString("Oktober"));
            world.as(TAMAS).get(citation + "?style=mla&locale=en-US").then().body(startsWith("Andropov, Yuri. “"));
            world.as(EDIT).body(Map.of("style", "xyzzy")).put(address).then().statusCode(400);
            world.as(ZOLTAN).body(Map.of("style", "mla")).put(address).then().statusCode(403);
            world.as(ZOLTAN).get(address).then().statusCode(404);
        } finally {
            world.as(EDIT).body(Map.of()).put(address).then().statusCode(204);
        }
        world.as(TAMAS).get(citation).then().body(startsWith("Yuri Andropov, “"));
    }

    @Test
    void aStyleOfOnesOwnIsForTheGroupItWasBroughtTo() {
        CitedTelegram telegram = CitedTelegram.in(world, "Telegram in a style of our own");
        String style = bring(OwnCslTest.HOUSE_STYLE).statusCode(201).extract().path("id");
        String citation = "/api/documents/" + telegram.id() + "/citation?format=html&style=" + style;
        world.as(TAMAS)
                .get(citation)
                .then()
                .statusCode(200)
                .body(equalTo(
                        "Yuri Andropov; <i>Telegram in a style of our own</i>; f. 3, op. 64, d. 484, ll. 85–87."));
        world.as(TAMAS).get(STYLES + "?q=house budapest").then().body("items.id", hasItem(style));
        world.as(ZOLTAN).get(STYLES + "?q=house budapest").then().body("items.id", not(hasItem(style)));
        world.as(ZOLTAN).get(STYLES + "/" + style).then().statusCode(404);
        world.as(ZOLTAN).delete(STYLES + "/" + style).then().statusCode(404);
        assertThat(page(EDIT, PAGE).select(".group-styles .title").eachText())
                .contains("House style of the Budapest Group");
        world.as(TAMAS).put(STYLES + "/favourites/" + style).then().statusCode(204);
        world.as(EDIT).delete(STYLES + "/" + style).then().statusCode(204);
        world.as(TAMAS).get(STYLES + "/favourites").then().body("items.id", not(hasItem(style)));
        world.as(TAMAS).get(citation).then().statusCode(400);
    }

    @Test
    void whatIsNoStyleIsRefusedWithWhatIsWrongInIt() {
        bring("<style/>").statusCode(400).body("detail", containsString("This style cannot be used."));
        bring(OwnCslTest.HOUSE_STYLE.replace("variable=\"title\"", "variable=\"no-such\""))
                .statusCode(400)
                .body("detail", containsString("Line 12"));
        world.as(EDIT)
                .accept("text/html")
                .contentType("multipart/form-data")
                .multiPart("group", world.group().toString())
                .multiPart("file", "mine.csl", "<style/>".getBytes(StandardCharsets.UTF_8), "application/xml")
                .post(PAGE + "/uploads")
                .then()
                .statusCode(400)
                .body(containsString("This style cannot be used."));
    }

    private ValidatableResponse bring(String csl) {
        return world.as(EDIT)
                .contentType("multipart/form-data")
                .multiPart("group", world.group().toString())
                .multiPart("file", "mine.csl", csl.getBytes(StandardCharsets.UTF_8), "application/xml")
                .post(STYLES)
                .then();
    }

    private Document page(World.Person who, String address) {
        return Jsoup.parse(world.as(who)
                .accept("text/html")
                .header("Accept-Language", "en")
                .get(address)
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }
}

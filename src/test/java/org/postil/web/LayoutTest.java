package org.postil.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LayoutTest {
    @Test
    void aPageNamesItselfItsLanguageAndItsLandmarks() {
        var page = page("en");

        assertThat(page.title()).isEqualTo("A leaf · Postil");
        assertThat(page.select("html").attr("lang")).isEqualTo("en");
        assertThat(page.select("html").attr("dir")).isEqualTo("ltr");
        assertThat(page.select("body > a.skip").attr("href")).isEqualTo("#main");
        assertThat(page.select("header nav[aria-label], main#main, footer, #status[role=status]"))
                .hasSize(4);
    }

    @Test
    void itSpeaksTheBrowsersLanguageAndWritesNumbersInIt() {
        assertThat(page("de").select("header nav a").first().text()).isEqualTo("Archiv");
        assertThat(page("de").select("main p").text()).isEqualTo("12.345");
        assertThat(page("en").select("main p").text()).isEqualTo("12,345");
        assertThat(page("tlh").select("html").attr("lang")).isEqualTo("en");
        assertThat(page(";;;").select("html").attr("lang")).isEqualTo("en");
    }

    @Test
    void everythingItLoadsIsOursAndMayBeKeptForEver() {
        for (var element : page("en").select("link[href]:not([rel=unapi-server]), script[src]")) {
            var address = element.attr("href") + element.attr("src");
            assertThat(address).startsWith("/assets/");
            given().when()
                    .get(address)
                    .then()
                    .statusCode(200)
                    .header("Cache-Control", org.hamcrest.Matchers.containsString("immutable"))
                    .header("Cache-Control", org.hamcrest.Matchers.containsString("max-age=31536000"));
        }
    }

    @Test
    void nothingInItIsInline() {
        var page = page("en");
        assertThat(page.select("[style], style, script:not([src]), [onclick]")).isEmpty();
    }

    @Test
    void anIconIsNamedAndInTheSprite() {
        var icon = page("en").select("main svg").first();
        assertThat(icon.attr("aria-label")).isEqualTo("Find");
        var sprite = icon.select("use").attr("href").split("#");
        var symbols =
                given().when().get(sprite[0]).then().statusCode(200).extract().asString();
        assertThat(symbols).contains("<symbol id=\"" + sprite[1] + "\"");
    }

    private static Document page(String language) {
        return Jsoup.parse(given().accept("text/html")
                .header("Accept-Language", language)
                .when()
                .get("/specimens/page")
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }
}

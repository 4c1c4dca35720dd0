package org.postil.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.postil.world.World.Person.MAREK;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.postil.documents.DocumentView;
import org.postil.world.World;

@QuarkusTest
class KeysPagesTest {
    private static final String WORDS = "<p>The fighting died down towards evening.</p>";

    @Inject
    World world;

    @Test
    void everyKeyIsExplainedToEverybodyInBothLanguages() {
        for (String language : List.of("en", "de")) {
            Document page = Jsoup.parse(RestAssured.given()
                    .header("Accept", "text/html")
                    .header("Accept-Language", language)
                    .get("/keys")
                    .then()
                    .statusCode(200)
                    .extract()
                    .asString());
            assertThat(page.select("html").attr("lang")).isEqualTo(language);
            assertThat(page.select(".key-list [data-command]").eachAttr("data-command"))
                    .containsExactlyElementsOf(
                            Arrays.stream(Command.values()).map(Command::word).toList());
            assertThat(page.select(".key-list dd").eachText())
                    .hasSize(Command.values().length)
                    .allSatisfy(sentence -> assertThat(sentence).isNotBlank().doesNotContain("NOT_FOUND"));
        }
    }

    @Test
    void whatIsWrittenOnTheKeysIsInTheReadersLanguage() {
        String german = RestAssured.given()
                .header("Accept", "text/html")
                .header("Accept-Language", "de")
                .get("/keys")
                .asString();
        Element word = Jsoup.parse(german).selectFirst("[data-command=select-word]");
        assertThat(word.select(".elsewhere .chord:first-child kbd").eachText())
                .containsExactly("Umschalt", "Strg", "←");
        assertThat(word.attr("data-keys")).isEqualTo("Shift+Control+ArrowLeft Shift+Control+ArrowRight");
        assertThat(word.attr("data-mac-keys")).isEqualTo("Shift+Alt+ArrowLeft Shift+Alt+ArrowRight");
    }

    @Test
    void theReadingViewBringsTheSameListAndItsButtonsNameKeysThatStandInIt() {
        DocumentView telegram = world.telegram("A telegram with keys", WORDS);
        world.as(MAREK)
                .body(Map.of("body", "Who says so?", "target", Map.of("exact", "died down")))
                .post("/api/documents/" + telegram.id() + "/annotations")
                .then()
                .statusCode(201);
        Document page = Jsoup.parse(RestAssured.given()
                .header("Authorization", "Bearer " + MAREK.token())
                .header("Accept", "text/html")
                .get("/documents/" + telegram.slug())
                .asString());
        List<String> listed = page.select("#keys [data-command]").eachAttr("data-keys");
        assertThat(listed)
                .containsExactlyElementsOf(
                        Arrays.stream(Command.values()).map(Command::keys).toList());
        List<String> named = page.select("[aria-keyshortcuts]").eachAttr("aria-keyshortcuts");
        assertThat(named).contains("H", "N", "T", "L", "C", "R", "E", "D");
        assertThat(String.join(" ", listed).split(" ")).containsAll(named);
    }

    @Test
    void noChordIsOneThatBrowsersOrScreenReadersKeepForThemselves() {
        // Back and forward, commands with letters, VoiceOver's Control and Option, the keys of NVDA and JAWS.
        String elsewhere = "Alt\\+Arrow(Left|Right)|.*Control\\+\\p{L}|.*(Control\\+Alt|Insert|CapsLock|F\\d).*";
        String mac = "Meta\\+Arrow(Left|Right)|.*Meta\\+\\p{L}|.*(Control\\+Alt|Insert|CapsLock|F\\d).*";
        for (Command command : Command.values()) {
            assertThat(command.keys().split(" ")).noneMatch(chord -> chord.matches(elsewhere));
            assertThat(command.macKeys().split(" ")).noneMatch(chord -> chord.matches(mac));
        }
    }
}

package org.postil.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.postil.journeys.Chromium.DESK;
import static org.postil.journeys.Chromium.PHONE;

import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.postil.documents.DocumentView;
import org.postil.world.World;
import org.postil.world.World.Person;

/** Pages on which one chooses, lists and looks up, with the longer words of German, which need the most room. */
@QuarkusTest
class GermanPagesJourneyTest {
    @RegisterExtension
    static final Chromium chromium = new Chromium();

    @Inject
    World world;

    @Test
    void citingExportingAndTheVocabularyAreForEverybody() {
        DocumentView telegram = world.telegram("Telegram from Vác", "<p>The Vác line is cut.</p>");
        world.as(Person.EDIT)
                .body(Map.of("body", "Since when?", "tags", List.of("railways"), "target", Map.of("exact", "line")))
                .post("/api/documents/" + telegram.id() + "/annotations")
                .then()
                .statusCode(201);
        // Nothing keeps two groups from having one name.
        for (int i = 0; i < 2; i++) {
            world.as(Person.EDIT)
                    .body(Map.of("name", "Namesakes"))
                    .post("/api/groups")
                    .then()
                    .statusCode(201);
        }
        String tag =
                world.as(Person.EDIT).get("/api/tags").jsonPath().getString("items.find { it.name == 'railways' }.id");
        Page page = chromium.window(Person.EDIT, DESK, options -> options.setLocale("de"));
        Chromium.areAccessible(
                page,
                List.of(
                        "/account/citation-styles",
                        "/account/citation-styles?q=oxford",
                        "/account/citation-styles?q=no-style-is-called-so",
                        "/documents/" + telegram.slug() + "/citation?style=oxford",
                        "/bibliography",
                        "/bibliography?document=" + telegram.id(),
                        "/search?q=telegram",
                        "/exports",
                        "/exports/new?what=document&query=" + telegram.slug(),
                        "/exports/new?what=tag&query=" + tag,
                        "/imports",
                        "/groups",
                        "/account",
                        "/account/second-factor",
                        "/tags",
                        "/tags/" + tag,
                        "/tags/" + tag + "/use",
                        "/tags/" + tag + "/edit",
                        "/tags/" + tag + "/merge",
                        "/tags/history",
                        "/tags/agreement?document=" + telegram.slug(),
                        "/taggings?q=line",
                        "/documents/" + telegram.slug() + "/mentions"));
        assertThat(page.locator("html")).hasAttribute("lang", "de");
        chromium.isQuiet();
    }

    @Test
    void namesAreAsLegibleOnAPhoneWhereverTheyAreDrawnOrFound() {
        Page page = chromium.window(Person.EDIT, PHONE);
        world.as(Person.EDIT)
                .body(Map.of(
                        "title",
                        "Letter to Vác",
                        "group",
                        world.group(),
                        "places",
                        List.of("Vác"),
                        "creators",
                        List.of("Jolán of Vác"),
                        "recipients",
                        List.of("Kinga of Vác")))
                .post("/api/documents")
                .then()
                .statusCode(201);
        page.navigate("/network?place=vac");
        page.locator("#network text").first().waitFor();
        Chromium.until(
                page,
                "(() => { const { width } = document.getElementById('network').getBoundingClientRect();"
                        + " return width === Number(document.getElementById('network').getAttribute('width')) })()");
        Chromium.isAccessible(page);
        page.navigate("/search?q=jolan");
        assertThat(page.locator(".hit .names mark").first()).isVisible();
        Chromium.isAccessible(page);
        chromium.isQuiet();
    }
}

package org.postil.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.postil.journeys.Chromium.DESK;
import static org.postil.journeys.Chromium.PHONE;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.postil.world.World;
import org.postil.world.World.Person;

/** Finding by what stands in documents: from the search box to the passage, and what to do when nothing is found. */
@QuarkusTest
class SearchJourneyTest {
    private static final String FILLER = "<p>Nothing of note happened in the afternoon, says the report.</p>";

    @RegisterExtension
    static final Chromium chromium = new Chromium();

    private static boolean made;

    @Inject
    World world;

    @BeforeEach
    void documents() {
        if (!made) {
            made = true;
            var far = world.telegram(
                    "Telegram from the Tisza",
                    FILLER.repeat(80) + "<p>At dusk the bargewright Vyshinsky crossed the Tisza.</p>"
                            + FILLER.repeat(20));
            world.telegram("Cable about ferries", "<p>The bargewright was not seen again.</p>");
            world.as(Person.MAREK)
                    .body(Map.of("body", "Which bargewright is this?"))
                    .post("/api/documents/" + far.id() + "/annotations")
                    .then()
                    .statusCode(201);
        }
    }

    @Test
    void fromTheSearchBoxToThePassage() {
        var page = chromium.window(Person.TAMAS, DESK);
        page.navigate("/");
        page.keyboard().press("/");
        page.keyboard().type("bargewright tisza");
        page.keyboard().press("Enter");
        assertThat(page.getByText("1 document", new Page.GetByTextOptions().setExact(true)))
                .isVisible();
        assertThat(page.getByText("Which bargewright is this?")).isVisible();
        var passage = page.locator(".passage");
        assertThat(passage.locator("mark")).hasText(new String[] {"bargewright", "Tisza"});
        Chromium.isAccessible(page);

        passage.click();
        assertThat(page).hasURL(Pattern.compile("/documents/telegram-from-the-tisza\\?text=.*#at-\\d+-\\d+$"));
        Locator arrival = page.locator(".highlight-boxes [data-layer=arrival] i");
        assertThat(arrival.first()).isInViewport();
        Chromium.underlines(page, "arrival", "bargewright Vyshinsky crossed the Tisza");
        chromium.isQuiet();
    }

    @Test
    void aMisspeltNameIsForgivenAndTheArchivesFiltersStay() {
        var page = chromium.window(Person.TAMAS, DESK);
        page.navigate("/search?q=Wyschinskij&kind=telegram");
        assertThat(page.getByRole(AriaRole.NOTE)).containsText("Showing also vyshinsky");
        assertThat(titles(page)).hasText(new String[] {"Telegram from the Tisza"});
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Remove this filter: Kind: telegram"))
                .click();
        assertThat(page).hasURL(Pattern.compile("/search\\?q=Wyschinskij$"));
        Chromium.isAccessible(page);
        chromium.isQuiet();
    }

    @Test
    void whenNothingIsFoundThePageSaysWhatToDo() {
        var page = chromium.window(Person.TAMAS, PHONE);
        page.navigate("/search?q=bargewright+zzyzx");
        Chromium.isAccessible(page);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("bargewright"))
                .click();
        assertThat(titles(page)).hasCount(2);
        Chromium.isAccessible(page);
        page.navigate("/search");
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("What to look for")))
                .isVisible();
        Chromium.isAccessible(page);
        chromium.isQuiet();
    }

    @Test
    void withoutScript() {
        var page = chromium.window(Person.TAMAS, PHONE, options -> options.setJavaScriptEnabled(false));
        page.navigate("/search");
        page.getByRole(AriaRole.SEARCHBOX).last().fill("\"crossed the Tisza\"");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Find"))
                .click();
        assertThat(titles(page)).hasText(new String[] {"Telegram from the Tisza"});
        page.locator(".passage").click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Telegram from the Tisza")))
                .isVisible();
    }

    @Test
    void inGerman() {
        var page = chromium.window(Person.TAMAS, DESK, options -> options.setLocale("de-DE"));
        for (String address : List.of("/search?q=bargewright", "/search?q=zzyzx", "/search")) {
            page.navigate(address);
            assertThat(page).hasTitle(Pattern.compile("Suche"));
            Chromium.isAccessible(page);
        }
    }

    private static Locator titles(Page page) {
        return page.locator(".hit .title");
    }
}

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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.postil.documents.DocumentView;
import org.postil.world.World;
import org.postil.world.World.Person;

/** Marking whom a text names, by hand and from what is proposed, and going from a name to the record. */
@QuarkusTest
class NamesJourneyTest {
    @RegisterExtension
    static final Chromium chromium = new Chromium();

    @Inject
    World world;

    @Test
    void aNameIsMarkedByKeyboardAndItsCardLeadsToTheRecord() {
        person("Zsuzsa Kormendi", "Kormendi");
        DocumentView telegram = world.telegram(
                "Dispatch that names Kormendi", "<p>Kormendi was seen at the bridge. Nobody else was.</p>");
        Page other = chromium.window(Person.TAMAS, DESK);
        other.navigate("/documents/" + telegram.slug());
        Page page = chromium.window(Person.MAREK, DESK);
        page.navigate("/documents/" + telegram.slug());
        select(page, 0, 8);
        assertThat(page.getByRole(AriaRole.TOOLBAR)).isVisible();
        page.keyboard().press("m");

        Locator panel = page.locator("#marking");
        assertThat(panel.locator(".marking-passage mark")).hasText("Kormendi");
        assertThat(panel.locator(".marking-list button").first()).isFocused();
        Chromium.isAccessible(page);
        page.keyboard().press("Enter");

        assertThat(panel).hasCount(0);
        assertThat(page.getByRole(AriaRole.STATUS).last()).containsText("Zsuzsa Kormendi is marked");
        Chromium.underlines(page, "mentioned", "Kormendi");
        Chromium.underlines(other, "mentioned", "Kormendi");
        page.locator("#text").focus();
        page.keyboard().press("Control+Home");
        page.keyboard().press("m");
        Locator card = page.locator("#mention-card");
        assertThat(card).containsText("Zsuzsa Kormendi");
        assertThat(card.getByRole(AriaRole.LINK)).isFocused();
        Chromium.isAccessible(page);
        page.keyboard().press("Enter");

        assertThat(page).hasTitle(java.util.regex.Pattern.compile("Zsuzsa Kormendi.*"));
        assertThat(page.locator("section[aria-labelledby=passages] .kwic mark")).hasText("Kormendi");
        Chromium.isAccessible(page);
        chromium.isQuiet();
    }

    @Test
    void aClickOnANameShowsWhoItIsAndTakingItAwayIsUndone() {
        String id = person("Bertalan Vereczkey");
        DocumentView telegram =
                world.telegram("Dispatch that names Vereczkey", "<p>The courier arrived before the others.</p>");
        world.as(Person.MAREK)
                .body(Map.of("authority", id, "target", Map.of("start", 4, "end", 11)))
                .post("/api/documents/" + telegram.id() + "/mentions")
                .then()
                .statusCode(201);
        Page page = chromium.window(Person.MAREK, PHONE);
        page.navigate("/documents/" + telegram.slug());
        Chromium.underlines(page, "mentioned", "courier");
        var box = page.evaluateHandle("""
                () => { const node = document.querySelector('#text p').firstChild; const range = document.createRange();
                  range.setStart(node, 6); range.setEnd(node, 9); return range.getBoundingClientRect().toJSON(); }""").jsonValue();
        Map<?, ?> rect = (Map<?, ?>) box;
        page.mouse()
                .click(
                        ((Number) rect.get("x")).doubleValue() + 4,
                        ((Number) rect.get("y")).doubleValue() + ((Number) rect.get("height")).doubleValue() / 2);
        Locator card = page.locator("#mention-card");
        assertThat(card).containsText("Bertalan Vereczkey");
        assertThat(card).containsText("Marked by Marek Brandt");
        Chromium.isAccessible(page);
        card.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Take away"))
                .click();
        Chromium.underlines(page, "mentioned", "");
        page.getByRole(AriaRole.STATUS)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Undo"))
                .click();
        Chromium.underlines(page, "mentioned", "courier");
        chromium.isQuiet();
    }

    @Test
    void namesThatAreProposedAreAcceptedAllAtOnceAndTakenBack() {
        person("Lőrinc Ábrányi", "Abranyi");
        DocumentView telegram = world.telegram(
                "Dispatch full of Ábrányi",
                "<p>Abranyi asked, Ábrányi answered, and ABRANYI left. Lorinc Abranyi had spoken.</p>");
        for (int[] size : List.of(DESK, PHONE)) {
            Page page = chromium.window(Person.MAREK, size);
            page.navigate("/documents/" + telegram.slug() + "/mentions");
            Chromium.isAccessible(page);
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Mark all 3"))
                    .click();
            assertThat(page.locator("#status")).containsText("3 names were marked.");
            assertThat(page.locator("section[aria-labelledby=marked] mark")).hasCount(3);
            Locator undo = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Undo"));
            // What has the focus does not fade.
            undo.focus();
            Chromium.isAccessible(page);
            undo.click();
            assertThat(page.locator("section[aria-labelledby=marked] mark")).hasCount(0);
        }
        chromium.isQuiet();
    }

    private String person(String name, String... aliases) {
        return world.as(Person.EDIT)
                .body(Map.of("name", name, "aliases", List.of(aliases)))
                .post("/api/people")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static void select(Page page, int from, int to) {
        page.evaluate("""
                ([from, to]) => { const node = document.querySelector('#text p').firstChild;
                  const range = document.createRange(); range.setStart(node, from); range.setEnd(node, to);
                  const selection = getSelection(); selection.removeAllRanges(); selection.addRange(range); }""", List.of(from, to));
    }
}

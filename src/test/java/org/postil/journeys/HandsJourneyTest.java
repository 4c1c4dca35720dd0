package org.postil.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.postil.journeys.Chromium.DESK;
import static org.postil.journeys.Chromium.PHONE;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.postil.documents.DocumentView;
import org.postil.world.World;
import org.postil.world.World.Person;

/** The whole job without a mouse, and what those hear of it who do not see it. */
@QuarkusTest
class HandsJourneyTest {
    private static final String WORDS = "<h2>Morning</h2>"
            + "<p>The fighting died down towards evening. Cde. Serov wrote that the streets were quieter.</p>"
            + "<h2>Evening</h2><p>The embassy was being left. Nobody believed that time alone would do it.</p>";

    @RegisterExtension
    static final Chromium chromium = new Chromium();

    @Inject
    World world;

    @Test
    void theWholeJobIsDoneWithoutAMouse() {
        Page page = open(Person.MAREK, world.telegram("A telegram without a mouse", WORDS));
        page.keyboard().press("Tab");
        page.keyboard().press("Tab");
        assertThat(link(page, "Skip to the text")).isFocused();
        page.keyboard().press("Enter");
        assertThat(text(page)).isFocused();
        assertThat(page.locator(".caret")).isVisible();

        press(page, "Control+ArrowDown", "Alt+ArrowDown", "Shift+Alt+ArrowDown");
        selected(page, "Cde. Serov wrote that the streets were quieter.");
        press(page, "Escape", "Shift+Control+ArrowDown", "Shift+Alt+ArrowDown");
        assertThat(page.getByRole(AriaRole.TOOLBAR)).isVisible();
        page.keyboard().press("n");
        page.keyboard().type("Who says so?");
        page.keyboard().press("Control+Enter");
        assertThat(cards(page)).hasCount(1);
        assertThat(text(page)).isFocused();

        press(page, "Control+Home", "Shift+Control+ArrowRight");
        selected(page, "Morning");
        assertThat(page.getByRole(AriaRole.TOOLBAR)).isVisible();
        press(page, "Tab");
        assertThat(button(page, "Highlight")).isFocused();
        press(page, "Shift+Tab");
        selected(page, "Morning");
        press(page, "Tab", "Enter");
        assertThat(cards(page)).hasCount(2);
        assertThat(text(page)).isFocused();
        chromium.isQuiet();
    }

    @Test
    void fromTheTextToANoteAndBack() {
        DocumentView telegram = world.telegram("A telegram walked through", WORDS);
        note(telegram, "On the words", "died down");
        note(telegram, "On the embassy", "The embassy");
        Page page = open(Person.MAREK, telegram);
        press(page, "i", "j");
        Locator first = page.locator(".note[data-open]");
        assertThat(first).isFocused();
        assertThat(first).hasAccessibleName("Note by Marek Brandt on “died down”");
        press(page, "r");
        assertThat(page.locator("form[data-writing] textarea")).isFocused();
        page.keyboard().type("And who else?");
        assertThat(page.locator("form[data-writing] textarea")).hasValue("And who else?");
        press(page, "Control+Enter");
        assertThat(first.locator(".reply")).containsText("And who else?");
        assertThat(first).isFocused();
        press(page, "d");
        assertThat(page.locator(".note[data-open][data-resolved]")).hasCount(1);
        press(page, "d");
        assertThat(page.locator(".note[data-resolved]")).hasCount(0);

        press(page, "j");
        assertThat(page.locator(".note[data-open]")).containsText("On the embassy");
        assertThat(page.locator(".note[data-open]")).isFocused();
        press(page, "Escape");
        assertThat(text(page)).isFocused();
        assertThat(page.locator(".note[data-open]")).hasCount(0);
        press(page, "Shift+Control+ArrowRight", "Shift+Control+ArrowRight");
        selected(page, "The embassy");

        press(page, "Escape", "Control+ArrowLeft", "Enter");
        assertThat(page.locator(".note[data-open]")).containsText("On the embassy");
        press(page, "k");
        assertThat(page.locator(".note[data-open]")).containsText("On the words");
        assertThat(page.locator(".note[data-open]")).isFocused();
        press(page, "b");
        assertThat(text(page)).isFocused();
        press(page, "Shift+Control+ArrowRight");
        selected(page, "embassy");
        chromium.isQuiet();
    }

    @Test
    void whereNotesBeginAndEndIsHeardAndTheTextStaysUntouched() {
        DocumentView telegram = world.telegram("A telegram to be heard", WORDS);
        note(telegram, "On the words", "died down");
        Page page = open(Person.TAMAS, telegram);
        assertThat(cards(page)).hasCount(1);
        String before = page.locator("#text").innerHTML();
        press(page, "i", "Control+ArrowDown");
        Locator heard = page.locator("#announcer");
        assertThat(heard)
                .hasText("The fighting Note by Marek Brandt begins: died down Note by Marek Brandt ends."
                        + " towards evening. Cde. Serov wrote that the streets were quieter.");
        press(page, "Control+ArrowRight", "Control+ArrowRight", "Control+ArrowRight");
        assertThat(heard).hasText("In Note by Marek Brandt: down Note by Marek Brandt ends.");
        press(page, "Home");
        assertThat(heard).hasText("Note by Marek Brandt ends. T");
        press(page, "Shift+Control+ArrowRight");
        assertThat(heard).hasText("The, selected");
        press(page, "Control+Home", "ArrowLeft");
        assertThat(heard).hasText("Beginning of the text");
        assertThat(page.locator("#text").innerHTML()).isEqualTo(before);
        chromium.isQuiet();
    }

    @Test
    void theListOfKeysIsWhatIsBoundAndLettersCanBeTurnedOff() {
        Page page = open(Person.MAREK, world.telegram("A telegram with a list of keys", WORDS));
        press(page, "?");
        Locator list = page.getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName("Keys"));
        assertThat(list).isVisible();
        Chromium.isAccessible(page);
        press(page, "v");
        assertThat(page.getByRole(AriaRole.TOOLBAR)).isHidden();
        list.getByRole(AriaRole.CHECKBOX).focus();
        press(page, "Space", "Escape");
        assertThat(list).isHidden();
        page.reload();
        assertThat(page.locator("[data-scripted]")).isVisible();
        press(page, "?", "v", "/", "i");
        assertThat(list).isHidden();
        assertThat(page.getByRole(AriaRole.TOOLBAR)).isHidden();
        assertThat(page.getByRole(AriaRole.SEARCHBOX)).not().isFocused();
        assertThat(text(page)).not().isFocused();

        text(page).focus();
        press(page, "Shift+Control+ArrowRight", "Shift+Control+ArrowRight");
        assertThat(page.getByRole(AriaRole.TOOLBAR)).isVisible();
        press(page, "n", "Tab", "ArrowRight", "Enter");
        assertThat(page.locator("form[data-writing] textarea")).isFocused();
        link(page, "Keys").click();
        assertThat(list.getByRole(AriaRole.CHECKBOX)).not().isChecked();
        list.getByRole(AriaRole.CHECKBOX).check();
        press(page, "Escape", "Escape", "?");
        assertThat(list).isVisible();
        chromium.isQuiet();
    }

    @Test
    void withoutScriptTheKeysAreAPage() {
        world.group();
        Page page = chromium.window(Person.MAREK, PHONE, options -> options.setJavaScriptEnabled(false));
        page.navigate("/keys");
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Notes")))
                .isVisible();
        assertThat(page.getByRole(AriaRole.CHECKBOX)).hasCount(0);
        assertThat(page.locator(".on-mac").first()).isVisible();
        Page scripted = chromium.window(Person.MAREK, DESK);
        scripted.navigate("/keys");
        assertThat(scripted.getByRole(AriaRole.CHECKBOX)).isChecked();
        Chromium.isAccessible(scripted);
    }

    private Page open(Person reader, DocumentView document) {
        Page page = chromium.window(reader, DESK);
        page.navigate("/documents/" + document.slug());
        assertThat(page.locator("[data-scripted]")).isVisible();
        return page;
    }

    private static void press(Page page, String... keys) {
        for (String key : keys) {
            page.keyboard().press(key);
        }
    }

    private static void selected(Page page, String words) {
        assertThat(page.evaluate("getSelection().toString()")).isEqualTo(words);
    }

    private static Locator text(Page page) {
        return page.locator("#text");
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.TOOLBAR)
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator cards(Page page) {
        return page.getByRole(AriaRole.COMPLEMENTARY).getByRole(AriaRole.ARTICLE);
    }

    private void note(DocumentView document, String body, String exact) {
        world.as(Person.MAREK)
                .body(Map.of("body", body, "target", Map.of("exact", exact)))
                .post("/api/documents/" + document.id() + "/annotations")
                .then()
                .statusCode(201);
    }
}

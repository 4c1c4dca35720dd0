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
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.postil.citations.CitedTelegram;
import org.postil.world.World;
import org.postil.world.World.Person;

/** Citing a document, a passage and a note, by one click each, in the style and language one needs. */
@QuarkusTest
class CiteJourneyTest {
    @RegisterExtension
    static final Chromium chromium = new Chromium();

    @Inject
    World world;

    @Test
    void aDocumentIsCitedFromItsPage() {
        var telegram = CitedTelegram.in(world, "Telegram cited in a browser");
        var page = chromium.window(Person.MAREK, DESK);
        allowClipboard(page);
        page.navigate("/documents/" + telegram.slug());
        page.getByRole(AriaRole.LINK, named("Cite")).first().click();

        var dialog = page.getByRole(AriaRole.DIALOG);
        assertThat(dialog.getByRole(AriaRole.HEADING)).hasCount(12);
        button(dialog, "Copy Chicago, note").click();
        assertThat(dialog.getByRole(AriaRole.STATUS)).hasText("Copied: Chicago, note");
        assertThat(clipboard(page, "text/plain"))
                .contains("“Telegram Cited in a Browser,”", "f. 3, op. 64, d. 484, ll. 85–87, RGANI, Moscow");
        button(dialog, "Copy BibTeX").click();
        assertThat(dialog.getByRole(AriaRole.STATUS)).hasText("Copied: BibTeX");
        assertThat(clipboard(page, "text/plain")).startsWith("@misc{");
        Chromium.isAccessible(page);

        dialog.getByLabel("Language of the citation").focus();
        dialog.getByLabel("Language of the citation").selectOption("de-DE");
        assertThat(dialog.getByText("28. Oktober 1956").first()).isVisible();
        assertThat(dialog.getByLabel("Language of the citation")).isFocused();
        dialog.getByLabel("Another style").fill("turabian-notes-bibliography");
        dialog.getByLabel("Another style").press("Enter");
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile("^Copy .*Turabian")))
                .first()
                .click();
        dialog.getByLabel("Another style").fill("no-such-style");
        button(dialog, "Show").click();
        assertThat(dialog.getByRole(AriaRole.STATUS)).containsText("There is no style of this name.");

        page.keyboard().press("Escape");
        assertThat(dialog).isHidden();
        chromium.isQuiet();
    }

    @Test
    void aPassageIsCitedWithItsFolioByKeyboardAndItsAddressLeadsBack() {
        var telegram = CitedTelegram.in(world, "Telegram cited by its passage");
        var page = chromium.window(Person.MAREK, DESK);
        allowClipboard(page);
        page.navigate("/documents/" + telegram.slug());
        assertThat(page.locator("[data-scripted]")).isVisible();
        page.keyboard().press("v");
        assertThat(page.getByRole(AriaRole.TOOLBAR)).isVisible();
        page.keyboard().press("c");

        var dialog = page.getByRole(AriaRole.DIALOG);
        assertThat(button(dialog, "Copy Chicago, note")).isFocused();
        page.keyboard().press("Enter");
        assertThat(dialog.getByRole(AriaRole.STATUS)).hasText("Copied: Chicago, note");
        String note = clipboard(page, "text/plain");
        assertThat(note).contains("d. 484, l. 85, RGANI");
        page.keyboard().press("Escape");

        var permalink = Pattern.compile("/documents/\\S+#at-\\d+-\\d+").matcher(note);
        assertThat(permalink.find()).isTrue();
        page.navigate("/");
        page.navigate(permalink.group());
        assertThat(page.locator("[data-scripted]")).isVisible();
        Chromium.underlines(page, "arrival", "The fighting died down.");
        chromium.isQuiet();
    }

    @Test
    void aNoteIsCitedFromItsCard() {
        var telegram = CitedTelegram.in(world, "Telegram cited by a note");
        String note = world.as(Person.MAREK)
                .body(Map.of("body", "The fighting stopped?", "target", Map.of("exact", "fighting")))
                .post("/api/documents/" + telegram.id() + "/annotations")
                .jsonPath()
                .getString("id");
        var page = chromium.window(Person.MAREK, DESK);
        page.navigate("/documents/" + telegram.slug() + "#note-" + note);
        page.locator("#note-" + note)
                .getByRole(AriaRole.LINK, locatorNamed("Cite"))
                .click();
        assertThat(page.getByRole(AriaRole.DIALOG)
                        .getByText("/annotations/" + note)
                        .first())
                .isVisible();
        chromium.isQuiet();
    }

    @Test
    void whereTheClipboardIsClosedTheCitationIsCopiedAllTheSame() {
        var telegram = CitedTelegram.in(world, "Telegram cited on a plain connection");
        var page = chromium.window(Person.MAREK, DESK);
        page.addInitScript("Object.defineProperty(navigator, 'clipboard', { value: undefined })");
        page.navigate("/documents/" + telegram.slug() + "/citation");
        button(page.locator("main"), "Copy MLA").click();
        assertThat(page.locator("main").getByRole(AriaRole.STATUS)).hasText("Copied: MLA");
        chromium.isQuiet();
    }

    @Test
    void onAPhoneAndWithoutScript() {
        var telegram = CitedTelegram.in(
                world,
                "Telegram cited on a phone, with a title that is long enough to need"
                        + " several lines there and to show how they break");
        var phone = chromium.window(Person.TAMAS, PHONE);
        phone.navigate("/documents/" + telegram.slug());
        phone.getByRole(AriaRole.LINK, named("Cite")).first().click();
        assertThat(phone.getByRole(AriaRole.DIALOG)).isVisible();
        Chromium.isAccessible(phone);

        var plain = chromium.window(Person.TAMAS, PHONE, options -> options.setJavaScriptEnabled(false));
        plain.navigate("/documents/" + telegram.slug());
        plain.getByRole(AriaRole.LINK, named("Cite")).first().click();
        assertThat(plain).hasURL(Pattern.compile(".*/citation"));
        assertThat(plain.getByRole(AriaRole.BUTTON, named("Copy MLA"))).isHidden();
        plain.getByLabel("Language of the citation").selectOption("fr-FR");
        plain.getByRole(AriaRole.BUTTON, named("Show")).click();
        assertThat(plain.getByText("28 octobre 1956").first()).isVisible();
        chromium.isQuiet();
    }

    private static void allowClipboard(Page page) {
        page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
    }

    private static String clipboard(Page page, String type) {
        return (String) page.evaluate(
                "type => navigator.clipboard.read().then(items => items[0].getType(type)).then(form => form.text())",
                type);
    }

    private static Locator button(Locator within, String name) {
        return within.getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    private static Locator.GetByRoleOptions locatorNamed(String name) {
        return new Locator.GetByRoleOptions().setName(name).setExact(true);
    }
}

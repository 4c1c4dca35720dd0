package org.postil.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.postil.journeys.Chromium.DESK;
import static org.postil.journeys.Chromium.PHONE;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.postil.documents.DocumentView;
import org.postil.world.World;
import org.postil.world.World.Person;

/** Linking a place of one document to a place of another, and finding the link at both ends. */
@QuarkusTest
class LinkJourneyTest {
    private static final String WORDS =
            "<p>The fighting died down towards evening.</p><p>The embassy was being left.</p>";

    @RegisterExtension
    static final Chromium chromium = new Chromium();

    @Inject
    World world;

    @Test
    void aPassageIsLinkedToAPassageAndBothEndsShowIt() {
        DocumentView from = world.telegram("Dispatch one on Esztergom", WORDS);
        DocumentView to = world.telegram("Dispatch two on Esztergom", WORDS);
        var other = chromium.window(Person.TAMAS, DESK);
        other.navigate("/documents/" + to.slug());
        var page = chromium.window(Person.MAREK, DESK);
        page.navigate("/documents/" + from.slug());
        select(page, "#text", 4, 12);
        page.getByRole(AriaRole.TOOLBAR)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Link"))
                .click();

        var panel = page.locator("#linking");
        assertThat(panel.locator("blockquote")).hasText("fighting");
        assertThat(page.locator("#link-q")).isFocused();
        page.keyboard().type("two esztergom");
        assertThat(panel.locator("[data-choose]")).hasCount(1);
        assertThat(panel.locator("[data-choose]")).hasText(Pattern.compile("Dispatch two on Esztergom"));
        Chromium.isAccessible(page);
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        assertThat(panel.locator("#link-text")).containsText("The embassy was being left.");
        select(page, "#link-text", 40, 51);
        assertThat(panel.getByLabel("A passage")).isChecked();
        assertThat(panel.getByRole(AriaRole.TEXTBOX)).hasValue("The embassy");
        Chromium.isAccessible(page);
        panel.getByLabel("How they are linked").selectOption("contradicts");
        panel.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Make link"))
                .click();

        assertThat(panel).hasCount(0);
        assertThat(card(page)).containsText("Contradicts");
        assertThat(card(page)).containsText("The embassy");
        assertThat(card(other)).containsText("Contradicted by");
        assertThat(card(other)).containsText("fighting");
        Chromium.isAccessible(page);

        card(page).getByRole(AriaRole.LINK).click();
        assertThat(page).hasURL(Pattern.compile("/documents/" + to.slug() + "\\?text=.*#at-40-51$"));
        Chromium.underlines(page, "arrival", "The embassy");
        Chromium.underlines(page, "linked", "The embassy");
        assertThat(card(page)).containsText("Dispatch one on Esztergom");
        chromium.isQuiet();
    }

    @Test
    void aNoteIsLinkedToAWholeDocumentAndTheLinkIsTakenBack() {
        DocumentView from = world.telegram("Letter one on Visegrad", WORDS);
        world.telegram("Letter two on Visegrad", WORDS);
        world.as(Person.MAREK)
                .body(Map.of("body", "Compare the other letter.", "target", Map.of("start", 4, "end", 12)))
                .post("/api/documents/" + from.id() + "/annotations")
                .then()
                .statusCode(201);
        var page = chromium.window(Person.MAREK, DESK);
        page.navigate("/documents/" + from.slug());
        var note = page.locator(".note", new Page.LocatorOptions().setHasText("Compare the other letter."));
        note.click();
        note.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Link"))
                .click();
        assertThat(page.locator("#link-q")).isFocused();
        page.keyboard().type("two visegrad");
        assertThat(page.locator("#link-found [data-choose]")).hasCount(1);
        page.locator("#link-found [data-choose]").click();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Make link"))
                .click();
        assertThat(note.locator(".links")).containsText("Letter two on Visegrad");

        page.getByRole(AriaRole.STATUS)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Undo"))
                .click();
        assertThat(note.locator(".links")).hasCount(0);
        chromium.isQuiet();
    }

    @Test
    void theDocumentAsAWholeIsLinkedOnAPhoneAndTheLinkDeletedWithUndo() {
        DocumentView from = world.telegram("Note one on Vác", WORDS);
        world.telegram("Note two on Vác", WORDS);
        var page = chromium.window(Person.MAREK, PHONE);
        page.navigate("/links/new?document=" + from.id() + "&q=two+vac");
        Chromium.isAccessible(page);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Note two on Vác"))
                .click();
        Chromium.isAccessible(page);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Make link"))
                .click();
        assertThat(page).hasURL(Pattern.compile("/documents/" + from.slug()));

        var desk = chromium.window(Person.MAREK, DESK);
        desk.navigate("/documents/" + from.slug());
        card(desk).locator(".link-kind").click();
        card(desk)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Delete link"))
                .click();
        assertThat(card(desk)).hasCount(0);
        desk.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Undo"))
                .click();
        assertThat(card(desk)).containsText("Note two on Vác");
        chromium.isQuiet();
    }

    @Test
    void escapeLeavesThePanelAsItWas() {
        DocumentView from = world.telegram("Memo on Tata", WORDS);
        var page = chromium.window(Person.MAREK, DESK);
        page.navigate("/documents/" + from.slug());
        var opener = page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Link this document to…"));
        opener.focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("#linking")).isVisible();
        page.keyboard().press("Escape");
        assertThat(page.locator("#linking")).hasCount(0);
        assertThat(opener).isFocused();
    }

    @Test
    void withoutScript() {
        DocumentView from = world.telegram("Record one on Pápa", WORDS);
        world.telegram("Record two on Pápa", WORDS);
        var page = chromium.window(Person.MAREK, PHONE, options -> options.setJavaScriptEnabled(false));
        page.navigate("/documents/" + from.slug());
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Link this document to…"))
                .click();
        page.getByRole(AriaRole.SEARCHBOX, new Page.GetByRoleOptions().setName("Find the other document"))
                .fill("two pap");
        page.getByRole(AriaRole.SEARCHBOX, new Page.GetByRoleOptions().setName("Find the other document"))
                .press("Enter");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Record two on Pápa"))
                .click();
        page.getByLabel("A passage").check();
        page.getByRole(AriaRole.TEXTBOX).last().fill("The embassy");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Make link"))
                .click();
        assertThat(card(page)).containsText("Record two on Pápa");
        card(page).getByRole(AriaRole.LINK).click();
        assertThat(card(page)).containsText("Seen from");
    }

    private static Locator card(Page page) {
        return page.locator(".note.linked");
    }

    /** Selects what stands between two offsets of an article, as somebody does with the mouse. */
    private static void select(Page page, String article, int start, int end) {
        Chromium.until(page, "() => document.getElementById('reading').dataset.scripted !== undefined");
        page.evaluate("""
                ([article, start, end]) => {
                  const place = (at) => {
                    const walker = document.createTreeWalker(document.querySelector(article), NodeFilter.SHOW_TEXT);
                    let before = 0;
                    while (walker.nextNode()) {
                      const { length } = walker.currentNode;
                      if (at <= before + length) return [walker.currentNode, at - before];
                      before += length;
                    }
                  };
                  document.getSelection().setBaseAndExtent(...place(start), ...place(end));
                }""", java.util.List.of(article, start, end));
    }
}

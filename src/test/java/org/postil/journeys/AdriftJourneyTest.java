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
import org.postil.annotations.AdriftTelegram;
import org.postil.documents.DocumentView;
import org.postil.world.World;
import org.postil.world.World.Person;

/** A correction sets notes adrift; they are settled beside the text. Threads fold, histories open. */
@QuarkusTest
class AdriftJourneyTest {
    @RegisterExtension
    static final Chromium chromium = new Chromium();

    @Inject
    World world;

    @Test
    void notesThatACorrectionSetAdriftAreSettledBesideTheText() {
        AdriftTelegram telegram = new AdriftTelegram(world, "A telegram settled by hand");
        Page page = open(Person.MAREK, telegram.document, DESK);
        Page other = open(Person.EDIT, telegram.document, DESK);
        assertThat(page.locator("#unsettled")).containsText("2 notes have no sure place");
        assertThat(page.locator(".menu .notices-count").first()).isVisible();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Settle them"))
                .click();
        Locator panel = page.locator(".adrift-panel");
        assertThat(panel.getByRole(
                        AriaRole.HEADING, new Locator.GetByRoleOptions().setName("Notes without a sure place")))
                .isFocused();
        assertThat(panel.locator("[data-adrift]")).hasCount(2);
        Chromium.isAccessible(page);

        panel.locator(".candidates > li").nth(1).hover();
        assertThat((Boolean) page.evaluate("CSS.highlights.get('postil-candidate')?.size === 1"))
                .isTrue();
        panel.getByRole(AriaRole.BUTTON, button("Accept place 2")).click();
        assertThat(panel.locator("[data-adrift]")).hasCount(1);
        Locator card = page.locator("#note-" + telegram.confused);
        assertThat(card).isVisible();
        assertThat(other.locator("#note-" + telegram.confused)).isVisible();
        assertThat(other.locator("#unsettled")).containsText("1 note has no sure place");
        page.getByRole(AriaRole.STATUS)
                .getByRole(AriaRole.BUTTON, button("Undo"))
                .click();
        assertThat(panel.locator("[data-adrift]")).hasCount(2);
        assertThat(card).isHidden();
        assertThat(other.locator("#unsettled")).containsText("2 notes have no sure place");

        panel.locator("[data-adrift='" + telegram.lost + "'] [data-choose]").click();
        assertThat(panel.locator(".choose-place")).isVisible();
        Chromium.isAccessible(page);
        ReadJourneyTest.select(page, "put before the committee");
        assertThat(panel.locator(".choose-chosen")).hasText("put before the committee");
        assertThat(page.getByRole(AriaRole.TOOLBAR)).isHidden();
        panel.getByRole(AriaRole.BUTTON, button("Put it here")).click();
        assertThat(panel.locator("[data-adrift]")).hasCount(1);
        assertThat(page.locator("#note-" + telegram.lost)).isVisible();

        panel.getByRole(AriaRole.BUTTON, button("Leave as it is")).click();
        assertThat(panel.locator(".state")).hasText("Left without a place by Marek Brandt");
        page.keyboard().press("Escape");
        assertThat(panel).hasCount(0);
        assertThat(page.locator("#unsettled")).containsText("1 note was left without a place");
        chromium.isQuiet();
    }

    @Test
    void theNoticeLeadsToTheNotesAndTheyAreSettledByKeyboardAlone() {
        AdriftTelegram telegram = new AdriftTelegram(world, "A telegram settled by keyboard");
        Page page = chromium.window(Person.MAREK, DESK);
        page.navigate("/account/notices");
        Chromium.isAccessible(page);
        page.locator("li:has(a[href='/documents/" + telegram.document.slug() + "'])")
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Settle them"))
                .click();
        Locator panel = page.locator(".adrift-panel");
        assertThat(panel.locator("[data-adrift]")).hasCount(2);
        panel.getByRole(AriaRole.BUTTON, button("Accept place 1")).focus();
        page.keyboard().press("Enter");
        assertThat(panel.locator("[data-adrift]")).hasCount(1);
        Locator choose = panel.locator("[data-choose]");
        choose.focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("#text")).isFocused();
        page.keyboard().press("v");
        assertThat(panel.locator(".choose-chosen")).isVisible();
        page.keyboard().press("Enter");
        assertThat(panel.locator(".empty")).isVisible();
        assertThat(panel.getByRole(AriaRole.HEADING, new Locator.GetByRoleOptions().setLevel(1)))
                .isFocused();
        page.keyboard().press("Escape");
        assertThat(panel).hasCount(0);
        chromium.isQuiet();
    }

    @Test
    void onAPhoneTheTextStaysInSightAboveThePanel() {
        AdriftTelegram telegram = new AdriftTelegram(world, "A telegram settled on a phone");
        Page page = open(Person.MAREK, telegram.document, PHONE);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Settle them"))
                .click();
        Locator panel = page.locator(".adrift-panel");
        assertThat(panel.locator("[data-adrift]")).hasCount(2);
        Chromium.isAccessible(page);
        panel.locator("a.candidate").first().click();
        double foot = panel.boundingBox().y;
        double passage = ((Number) page.evaluate(
                        "[...CSS.highlights.get('postil-candidate')].map(range => { const live = document.createRange();"
                                + "live.setStart(range.startContainer, range.startOffset);"
                                + "return live.getBoundingClientRect().top })[0]"))
                .doubleValue();
        assertThat(passage).isBetween(0.0, foot);
        page.navigate("/account/notices");
        Chromium.isAccessible(page);
    }

    @Test
    void withoutScriptNotesAreSettledByForms() {
        AdriftTelegram telegram = new AdriftTelegram(world, "A telegram settled without script");
        Page page = chromium.window(Person.MAREK, DESK, options -> options.setJavaScriptEnabled(false));
        page.navigate("/documents/" + telegram.document.slug());
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Settle them"))
                .click();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Accept place 2"))
                .click();
        assertThat(page.locator("[data-adrift]")).hasCount(1);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Undo"))
                .click();
        assertThat(page.locator("[data-adrift]")).hasCount(2);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Leave all 2 as they are"))
                .click();
        assertThat(page.locator(".state.settled")).hasCount(2);
    }

    @Test
    void aThreadIsResolvedByKeyFoldsForEverybodyAndOpensAgain() {
        DocumentView telegram = world.telegram("A telegram talked about", "<p>The fighting died down.</p>");
        String id = note(telegram, "A first line\n\nA second line that is folded away");
        Page page = open(Person.EDIT, telegram, DESK);
        Page other = open(Person.TAMAS, telegram, DESK);
        Locator card = page.locator("#note-" + id);
        card.click();
        page.keyboard().press("d");
        assertThat(card.locator(".state.resolved")).hasText("Resolved by Edit Vajda");
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("Thread resolved.");
        Locator theirs = other.locator("#note-" + id);
        assertThat(theirs.locator(".state.resolved")).isVisible();
        assertThat(theirs.boundingBox().height).isLessThan(70);
        theirs.click();
        assertThat(theirs.getByText("A second line")).isVisible();
        page.getByRole(AriaRole.STATUS)
                .getByRole(AriaRole.BUTTON, button("Undo"))
                .click();
        assertThat(theirs.locator(".state.resolved")).hasCount(0);
        chromium.isQuiet();
    }

    @Test
    void whatANoteSaidBeforeIsReadOverTheText() {
        DocumentView telegram = world.telegram("A telegram thought over", "<p>The fighting died down.</p>");
        String id = note(telegram, "The fighting stopped");
        world.as(Person.MAREK).body(Map.of("body", "The shooting stopped")).patch("/api/annotations/" + id);
        Page page = open(Person.TAMAS, telegram, DESK);
        page.locator("#note-" + id).click();
        page.locator("#note-" + id)
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("History"))
                .click();
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        assertThat(dialog.locator("del")).containsText("fighting");
        assertThat(dialog.locator("ins").first()).containsText("shooting");
        Chromium.isAccessible(page);
        page.keyboard().press("Escape");
        assertThat(dialog).isHidden();
        chromium.isQuiet();
    }

    private Page open(Person reader, DocumentView document, int[] size) {
        Page page = chromium.window(reader, size);
        page.navigate("/documents/" + document.slug());
        assertThat(page.locator("[data-scripted]")).isVisible();
        return page;
    }

    private static Locator.GetByRoleOptions button(String name) {
        return new Locator.GetByRoleOptions().setName(name);
    }

    private String note(DocumentView document, String body) {
        return world.as(Person.MAREK)
                .body(Map.of("body", body, "target", Map.of("exact", "died down")))
                .post("/api/documents/" + document.id() + "/annotations")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}

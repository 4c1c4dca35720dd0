package org.postil.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.postil.journeys.Chromium.PHONE;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.postil.documents.DocumentView;
import org.postil.world.World;
import org.postil.world.World.Person;

/** Reading and annotating by touch, on a phone. */
@QuarkusTest
class TouchJourneyTest {
    private static final String LONG =
            "<p>The envoys wrote that the streets were quieter.</p>".repeat(30) + "<p>The embassy was being left.</p>";

    @RegisterExtension
    static final Chromium chromium = new Chromium();

    @Inject
    World world;

    @Test
    void aPassageChosenByFingerIsNotedFromTheFootOfTheScreen() {
        Page page = open(world.telegram("A telegram under a finger", LONG));
        choose(page, "The embassy was being left.");
        Locator toolbar = page.getByRole(AriaRole.TOOLBAR);
        assertThat(toolbar).isVisible();
        BoundingBox bar = toolbar.boundingBox();
        double foot = page.locator("#margin-bar").boundingBox().y;
        assertThat(bar.y + bar.height).isBetween(foot - 16, foot);
        assertThat(bar.width).isGreaterThan(PHONE[0] - 24);
        assertThat(toolbar.getByRole(AriaRole.BUTTON).first().boundingBox().height)
                .isGreaterThanOrEqualTo(44);
        Chromium.isAccessible(page);
        toolbar.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Note"))
                .tap();
        assertThat(page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Note")))
                .isFocused();
        standsClear(page, "The embassy was being left.");
        page.keyboard().type("By whom?");
        Chromium.isAccessible(page);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save note"))
                .tap();
        assertThat(page.locator(".note[data-open]")).isVisible();
        assertThat(page.locator(".note[data-open]")).containsText("By whom?");
        chromium.isQuiet();
    }

    @Test
    void theSheetLeavesThePassageInSightAndTheWayBackLowersIt() {
        DocumentView telegram = world.telegram("A telegram and its sheet", LONG);
        String id = note(telegram, "On the embassy", "The embassy");
        Page page = open(telegram);
        page.evaluate("scrollTo(0, document.documentElement.scrollHeight)");
        tap(page, "The embassy");
        Locator card = page.locator("#note-" + id);
        assertThat(card).isVisible();
        standsClear(page, "The embassy");
        assertThat(page.locator("[inert]")).hasCount(0);
        Chromium.isAccessible(page);
        page.goBack();
        assertThat(card).isHidden();
        assertThat(page).hasURL(java.util.regex.Pattern.compile("/documents/" + telegram.slug() + "$"));
        assertThat(page.locator(".note[data-open]")).hasCount(0);

        tap(page, "The embassy");
        assertThat(card).isVisible();
        handle(page).tap();
        assertThat(card).isHidden();
        Chromium.until(page, "!history.state?.['postil-sheet']");
        chromium.isQuiet();
    }

    @Test
    void pulledUpWhollyTheSheetListsAllNotesAndKeepsTheFocus() {
        DocumentView telegram = world.telegram("A telegram under its sheet", LONG);
        note(telegram, "On the embassy", "The embassy");
        Page page = open(telegram);
        drag(page, handle(page).boundingBox(), -600);
        Locator sheet = page.getByRole(AriaRole.COMPLEMENTARY, new Page.GetByRoleOptions().setName("Notes"));
        assertThat(sheet).isVisible();
        assertThat(sheet.getByRole(AriaRole.ARTICLE)).hasCount(1);
        assertThat(page.locator(".page.sheet[inert]")).hasCount(1);
        assertThat(handle(page)).isFocused();
        page.waitForTimeout(300);
        Chromium.isAccessible(page);
        page.keyboard().press("ArrowDown");
        assertThat(page.locator("[inert]")).hasCount(0);
        drag(page, handle(page).boundingBox(), 300);
        assertThat(handle(page)).hasAttribute("aria-expanded", "false");
        handle(page).focus();
        page.keyboard().press("Enter");
        assertThat(handle(page)).hasAttribute("aria-expanded", "true");
        page.keyboard().press("Escape");
        assertThat(handle(page)).hasAttribute("aria-expanded", "false");
        chromium.isQuiet();
    }

    private Page open(DocumentView document) {
        Page page = chromium.window(
                Person.MAREK, PHONE, options -> options.setHasTouch(true).setIsMobile(true));
        page.navigate("/documents/" + document.slug());
        assertThat(page.locator("[data-scripted]")).isVisible();
        return page;
    }

    private static Locator handle(Page page) {
        return page.locator("#margin-bar");
    }

    /** What remains of a long press, which no headless browser makes: a finger was down, and these words are selected. */
    private static void choose(Page page, String words) {
        page.evaluate(
                RANGE + "rangeOf('" + words + "').startContainer.parentElement.scrollIntoView({block: 'center'})");
        page.touchscreen().tap(20, 300);
        page.evaluate(RANGE + "(() => { const range = rangeOf('" + words + "'); getSelection().removeAllRanges();"
                + "getSelection().addRange(range) })()");
    }

    private static void tap(Page page, String words) {
        List<?> at = (List<?>) page.evaluate(RANGE + "(() => { const box = rangeOf('" + words
                + "').getClientRects()[0]; return [box.left + 6, box.top + box.height / 2] })()");
        page.touchscreen().tap(((Number) at.get(0)).doubleValue(), ((Number) at.get(1)).doubleValue());
    }

    private static void standsClear(Page page, String words) {
        Chromium.until(
                page,
                RANGE + "(() => { const box = rangeOf('" + words + "').getBoundingClientRect();"
                        + "return box.top >= document.querySelector('.bar').getBoundingClientRect().bottom"
                        + " && box.bottom <= document.getElementById('margin').getBoundingClientRect().top })()");
    }

    private static void drag(Page page, BoundingBox from, int by) {
        CDPSession session = page.context().newCDPSession(page);
        double x = from.x + from.width / 2;
        double y = from.y + from.height / 2;
        touch(session, "touchStart", List.of(Map.of("x", x, "y", y)));
        for (int step = 1; step <= 10; step++) {
            touch(session, "touchMove", List.of(Map.of("x", x, "y", y + by * step / 10.0)));
            page.waitForTimeout(30);
        }
        page.waitForTimeout(200);
        touch(session, "touchEnd", List.of());
    }

    private static void touch(CDPSession session, String type, List<Map<String, Double>> points) {
        JsonObject event = new JsonObject();
        event.addProperty("type", type);
        event.add("touchPoints", new Gson().toJsonTree(points));
        session.send("Input.dispatchTouchEvent", event);
    }

    private static final String RANGE = "const rangeOf = words => { const walker = document.createTreeWalker("
            + "document.getElementById('text'), NodeFilter.SHOW_TEXT); while (walker.nextNode()) {"
            + "const at = walker.currentNode.data.indexOf(words); if (at >= 0) { const range = document.createRange();"
            + "range.setStart(walker.currentNode, at); range.setEnd(walker.currentNode, at + words.length);"
            + "return range } } };";

    private String note(DocumentView document, String body, String exact) {
        return world.as(Person.MAREK)
                .body(Map.of("body", body, "target", Map.of("exact", exact)))
                .post("/api/documents/" + document.id() + "/annotations")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}

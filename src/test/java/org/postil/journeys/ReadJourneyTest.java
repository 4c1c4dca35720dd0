package org.postil.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.postil.journeys.Chromium.DESK;
import static org.postil.journeys.Chromium.PHONE;

import com.microsoft.playwright.BrowserContext;
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

/** Reading and annotating: by mouse, by keyboard, on a phone, without a connection, without script. */
@QuarkusTest
class ReadJourneyTest {
    private static final String WORDS = "<h2>Morning</h2>"
            + "<p>The fighting died down towards evening. The envoys wrote that the streets were quieter.</p>"
            + "<h2>Evening</h2><p>The embassy was being left. Nobody believed that time alone would do it.</p>";

    @RegisterExtension
    static final Chromium chromium = new Chromium();

    @Inject
    World world;

    @Test
    void aReaderNotesAPassageEditsTheNoteAndTakesItAway() {
        Page page = open(Person.MAREK, world.telegram("A telegram to annotate", WORDS), DESK);
        select(page, "died down");
        Locator toolbar = page.getByRole(AriaRole.TOOLBAR);
        assertThat(toolbar).isVisible();
        toolbar.getByRole(AriaRole.BUTTON, named("Note")).click();
        write(page, "Who *says* so?");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save note"))
                .click();
        Locator card = cards(page).first();
        assertThat(card).containsText("Who says so?");
        assertThat(card.getByRole(AriaRole.BLOCKQUOTE)).hasText("died down");

        card.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Edit"))
                .click();
        write(page, "Serov says so.");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save note"))
                .click();
        assertThat(card).containsText("Serov says so.");

        card.getByRole(AriaRole.BUTTON, named("Delete")).click();
        assertThat(cards(page)).hasCount(0);
        page.getByRole(AriaRole.STATUS)
                .getByRole(AriaRole.BUTTON, named("Undo"))
                .click();
        assertThat(cards(page).first()).containsText("Serov says so.");
        chromium.isQuiet();
    }

    @Test
    void everythingIsDoneByKeyboardAlone() {
        Page page = open(Person.MAREK, world.telegram("A telegram for the keyboard", WORDS), DESK);
        page.keyboard().press("v");
        assertThat(page.getByRole(AriaRole.TOOLBAR)).isVisible();
        page.keyboard().press("h");
        assertThat(cards(page)).hasCount(1);
        page.keyboard().press("Escape");
        page.keyboard().press("v");
        page.keyboard().press("v");
        assertThat(page.getByRole(AriaRole.TOOLBAR)).isVisible();
        page.keyboard().press("n");
        page.keyboard().type("Typed and saved.");
        page.keyboard().press("Control+Enter");
        assertThat(cards(page)).hasCount(2);
        assertThat(page).hasURL(java.util.regex.Pattern.compile("#note-"));
        page.keyboard().press("k");
        page.keyboard().press("j");
        page.keyboard().press("r");
        assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save reply")))
                .isVisible();
        page.keyboard().type("And answered.");
        page.keyboard().press("Control+Enter");
        assertThat(cards(page).filter(new Locator.FilterOptions().setHasText("And answered.")))
                .hasCount(1);
        page.keyboard().press("Escape");
        page.keyboard().press("?");
        assertThat(page.getByRole(AriaRole.DIALOG)).isVisible();
        chromium.isQuiet();
    }

    @Test
    void overlappingNotesAreAllReachedByClickingAgain() {
        DocumentView telegram = world.telegram("A telegram noted twice", WORDS);
        note(telegram, "On the sentence", "The fighting died down towards evening.");
        note(telegram, "On the words", "died down");
        Page page = open(Person.TAMAS, telegram, DESK);
        assertThat(cards(page)).hasCount(2);
        click(page, "died down");
        assertThat(page.locator(".note[data-open]")).containsText("On the words");
        click(page, "died down");
        assertThat(page.locator(".note[data-open]")).containsText("On the sentence");
        click(page, "embassy");
        assertThat(page.locator(".note[data-open]")).hasCount(0);
    }

    @Test
    void cardsNeverOverlapAndTheOpenOneIsBesideItsPassage() {
        DocumentView telegram = world.telegram("A telegram crowded", WORDS);
        for (String words : List.of("The fighting", "died down", "towards evening", "The envoys", "the streets")) {
            note(telegram, "A note on these words: " + words, words);
        }
        Page page = open(Person.TAMAS, telegram, DESK);
        click(page, "the streets");
        Locator open = page.locator(".note[data-open]");
        assertThat(open).isVisible();
        page.waitForTimeout(400);
        List<?> boxes = (List<?>) page.evaluate("[...document.querySelectorAll('#cards > .note')].map(card => {"
                + "const box = card.getBoundingClientRect(); return [box.top, box.bottom]})");
        double bottom = Double.NEGATIVE_INFINITY;
        for (Object each : boxes) {
            List<?> box = (List<?>) each;
            assertThat(((Number) box.get(0)).doubleValue()).isGreaterThanOrEqualTo(bottom);
            bottom = ((Number) box.get(1)).doubleValue();
        }
        double passage =
                ((Number) page.evaluate(RANGE + "rangeOf('the streets').getBoundingClientRect().top")).doubleValue();
        assertThat(open.boundingBox().y).isCloseTo(passage, org.assertj.core.api.Assertions.within(4.0));
    }

    @Test
    void whatOneWritesTheOtherSeesAndNotWhatIsPrivate() {
        DocumentView telegram = world.telegram("A telegram read by two", WORDS);
        Page mareks = open(Person.MAREK, telegram, DESK);
        Page edits = open(Person.EDIT, telegram, DESK);
        assertThat(edits.getByRole(AriaRole.LIST, new Page.GetByRoleOptions().setName("Reading now"))
                        .getByRole(AriaRole.LISTITEM))
                .hasText("MB");
        select(mareks, "died down");
        assertThat(mareks.getByRole(AriaRole.TOOLBAR)).isVisible();
        mareks.keyboard().press("n");
        write(mareks, "Seen at once");
        mareks.keyboard().press("Control+Enter");
        assertThat(cards(edits).first()).containsText("Seen at once");
        click(edits, "died down");
        edits.keyboard().press("r");
        write(edits, "And answered at once");
        edits.keyboard().press("Control+Enter");
        assertThat(cards(mareks).first()).containsText("And answered at once");
        String secret = note(telegram, "Nobody else's", "The embassy", "private");
        assertThat(mareks.locator("#note-" + secret)).isVisible();
        note(telegram, "Everybody's", "Nobody believed", "group");
        assertThat(cards(edits)).hasCount(2);
        assertThat(edits.locator("#note-" + secret)).hasCount(0);
        assertThat(edits.locator("#counts li")).hasText(new String[] {"All2"});
        assertThat(mareks.locator("#counts li")).hasText(new String[] {"All3", "Mine3"});
        chromium.isQuiet();
    }

    @Test
    void whatWasBegunSurvivesAClosedTab() {
        DocumentView telegram = world.telegram("A telegram half noted", WORDS);
        Page page = open(Person.MAREK, telegram, DESK);
        BrowserContext browser = page.context();
        select(page, "being left");
        assertThat(page.getByRole(AriaRole.TOOLBAR)).isVisible();
        page.keyboard().press("n");
        write(page, "Half a thought");
        page.close();
        Page again = browser.newPage();
        again.navigate("/documents/" + telegram.slug());
        assertThat(again.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Note")))
                .hasValue("Half a thought");
    }

    @Test
    void whatIsWrittenWithoutAConnectionIsKeptShownAndSentOnce() {
        DocumentView telegram = world.telegram("A telegram read on a train", WORDS);
        // A browser of its own, because it complains of the lost connection, as it should.
        try (Chromium alone = Chromium.start()) {
            writeOnATrain(alone, telegram);
        }
        world.as(Person.TAMAS)
                .get("/api/documents/" + telegram.id() + "/annotations")
                .then()
                .body("items.size()", org.hamcrest.Matchers.equalTo(1));
    }

    private static void writeOnATrain(Chromium browser, DocumentView telegram) {
        Page page = browser.window(Person.MAREK, DESK);
        page.navigate("/documents/" + telegram.slug());
        assertThat(page.locator("[data-scripted]")).isVisible();
        select(page, "being left");
        assertThat(page.getByRole(AriaRole.TOOLBAR)).isVisible();
        page.keyboard().press("n");
        write(page, "Written in a tunnel");
        page.context().setOffline(true);
        page.keyboard().press("Control+Enter");
        assertThat(page.locator(".note.waiting")).containsText("Written in a tunnel");
        assertThat(page.locator("#unsent")).hasText("1 change not sent");
        page.context().setOffline(false);
        assertThat(page.locator(".note.waiting")).hasCount(0);
        assertThat(page.locator("#unsent")).isHidden();
        assertThat(cards(page)).hasCount(1);
    }

    @Test
    void thePermalinkOpensTheDocumentAtThePassage() {
        DocumentView telegram = world.telegram(
                "A telegram of many paragraphs", "<p>Nothing of note.</p>".repeat(200) + "<p>Here it stands.</p>");
        String id = note(telegram, "Far down", "Here it stands.");
        Page page = chromium.window(Person.TAMAS, DESK);
        page.navigate("/annotations/" + id);
        assertThat(page.locator(".note[data-open]")).containsText("Far down");
        assertThat(page.locator(".note[data-open]")).isInViewport();
        assertThat(page.locator("#text").getByText("Here it stands.")).isInViewport();
    }

    @Test
    void highlightsArePaintedWithoutTouchingTheText() {
        DocumentView telegram = world.telegram("A telegram painted", WORDS);
        note(telegram, "On the words", "died down");
        Page page = open(Person.TAMAS, telegram, DESK);
        assertThat(cards(page)).hasCount(1);
        assertThat(page.evaluate("CSS.highlights.get('postil-amber').size")).isEqualTo(1);
        assertThat(page.evaluate("document.querySelectorAll('#text p').length === 2 && "
                        + "[...document.querySelectorAll('#text p')].every(p => p.childNodes.length === 1)"))
                .isEqualTo(true);
    }

    @Test
    void theLineUnderTheOpenNoteStaysUnderItsWords() {
        DocumentView telegram = world.telegram("A telegram underlined", WORDS);
        note(telegram, "On the words", "died down towards evening. The envoys");
        Page page = open(Person.TAMAS, telegram, DESK);
        Chromium.underlines(page, "focus", "");
        click(page, "died down");
        Chromium.underlines(page, "focus", "died down towards evening. The envoys");
        page.setViewportSize(700, 900);
        Chromium.underlines(page, "focus", "died down towards evening. The envoys");
        page.keyboard().press("Escape");
        Chromium.underlines(page, "focus", "");
    }

    @Test
    void anAddressThatLeadsBeyondTheEndLeadsToTheEnd() {
        DocumentView telegram = world.telegram("A telegram shorter than it was", WORDS);
        Page page = chromium.window(Person.TAMAS, DESK);
        page.navigate("/documents/" + telegram.slug() + "#at-150-9000");
        Chromium.underlines(page, "arrival", "at time alone would do it.");
        page.evaluate("location.hash = '#at-5000-9000'");
        Chromium.underlines(page, "arrival", "");
    }

    @Test
    void anOlderBrowserPaintsBoxesInstead() {
        DocumentView telegram = world.telegram("A telegram in an older browser", WORDS);
        note(telegram, "On the words", "died down");
        Page page = chromium.window(Person.TAMAS, DESK);
        page.addInitScript("delete CSS.highlights");
        page.navigate("/documents/" + telegram.slug());
        assertThat(page.locator(".highlight-boxes [data-layer=amber] i")).hasCount(1);
        click(page, "died down");
        assertThat(page.locator(".note[data-open]")).containsText("On the words");
    }

    @Test
    void onAPhoneTheNotesOfAPassageComeUpFromTheFoot() {
        DocumentView telegram = world.telegram("A telegram on a phone", WORDS);
        note(telegram, "On the words", "died down");
        Page page = chromium.window(
                Person.MAREK, PHONE, options -> options.setHasTouch(true).setIsMobile(true));
        page.navigate("/documents/" + telegram.slug());
        Locator bar = page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(java.util.regex.Pattern.compile("^1 note")));
        assertThat(bar).isVisible();
        assertThat(cards(page)).hasCount(0);
        bar.tap();
        assertThat(cards(page).first()).containsText("On the words");
        assertThat(cards(page).first().getByRole(AriaRole.BLOCKQUOTE)).isVisible();
        Chromium.isAccessible(page);
        bar.tap();
        assertThat(cards(page)).hasCount(0);
    }

    @Test
    void thePageIsAccessibleAtRestAndWhileWriting() {
        DocumentView telegram = world.telegram("A telegram for everybody", WORDS);
        String id = note(telegram, "On the words", "died down");
        world.as(Person.EDIT).body(Map.of("body", "A reply")).post("/api/annotations/" + id + "/replies");
        Page page = open(Person.MAREK, telegram, DESK);
        Chromium.isAccessible(page);
        click(page, "died down");
        assertThat(page.locator(".note[data-open] .reply")).isVisible();
        select(page, "being left");
        assertThat(page.getByRole(AriaRole.TOOLBAR)).isVisible();
        Chromium.isAccessible(page);
        page.keyboard().press("n");
        assertThat(page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Note")))
                .isFocused();
        Chromium.isAccessible(page);
        page.navigate("/documents/" + telegram.slug() + "/notes/new");
        Chromium.isAccessible(page);
        chromium.isQuiet();
    }

    @Test
    void withoutScriptADocumentIsReadAndNoted() {
        DocumentView telegram = world.telegram("A telegram without script", WORDS);
        note(telegram, "On the words", "died down");
        Page page = chromium.window(Person.MAREK, DESK, options -> options.setJavaScriptEnabled(false));
        page.navigate("/documents/" + telegram.slug());
        assertThat(cards(page).first().getByRole(AriaRole.BLOCKQUOTE)).hasText("died down");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Note on the whole document"))
                .click();
        write(page, "By form alone");
        page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Passage"))
                .fill("The embassy");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save note"))
                .click();
        assertThat(cards(page)).hasCount(2);
        assertThat(cards(page).last()).containsText("By form alone");
        cards(page).last().getByRole(AriaRole.BUTTON, named("Delete")).click();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Undo"))
                .click();
        assertThat(cards(page)).hasCount(2);
    }

    private static final String RANGE = "const rangeOf = words => { const walker = document.createTreeWalker("
            + "document.getElementById('text'), NodeFilter.SHOW_TEXT); while (walker.nextNode()) {"
            + "const at = walker.currentNode.data.indexOf(words); if (at >= 0) { const range = document.createRange();"
            + "range.setStart(walker.currentNode, at); range.setEnd(walker.currentNode, at + words.length);"
            + "return range } } };";

    private Page open(Person reader, DocumentView document, int[] size) {
        Page page = chromium.window(reader, size);
        page.navigate("/documents/" + document.slug());
        assertThat(page.locator("[data-scripted]")).isVisible();
        return page;
    }

    /** Drags the mouse over these words. */
    static void select(Page page, String words) {
        List<?> ends = (List<?>) page.evaluate(RANGE + "(() => { const box = rangeOf('" + words
                + "').getClientRects()[0]; return [box.left, box.right, box.top + box.height / 2] })()");
        double height = number(ends.get(2));
        page.mouse().move(number(ends.get(0)) + 1, height);
        page.mouse().down();
        page.mouse().move(number(ends.get(1)) - 1, height);
        page.mouse().up();
    }

    private static void click(Page page, String words) {
        List<?> at = (List<?>) page.evaluate(RANGE + "(() => { const box = rangeOf('" + words
                + "').getClientRects()[0]; return [box.left + 6, box.top + box.height / 2] })()");
        page.mouse().click(number(at.get(0)), number(at.get(1)));
    }

    private static double number(Object value) {
        return ((Number) value).doubleValue();
    }

    private static void write(Page page, String words) {
        page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Note"))
                .fill(words);
    }

    private static Locator cards(Page page) {
        return page.getByRole(AriaRole.COMPLEMENTARY).getByRole(AriaRole.ARTICLE);
    }

    private static Locator.GetByRoleOptions named(String name) {
        return new Locator.GetByRoleOptions().setName(name).setExact(true);
    }

    private String note(DocumentView document, String body, String exact) {
        return note(document, body, exact, "group");
    }

    private String note(DocumentView document, String body, String exact, String visibility) {
        return world.as(Person.MAREK)
                .body(Map.of("body", body, "visibility", visibility, "target", Map.of("exact", exact)))
                .post("/api/documents/" + document.id() + "/annotations")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}

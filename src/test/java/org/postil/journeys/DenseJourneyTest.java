package org.postil.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.postil.journeys.Chromium.DESK;
import static org.postil.journeys.Chromium.PHONE;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.WaitUntilState;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.postil.accounts.Viewer;
import org.postil.annotations.AnnotationDraft;
import org.postil.annotations.Annotations;
import org.postil.documents.Document;
import org.postil.documents.DocumentView;
import org.postil.documents.Documents;
import org.postil.world.World;
import org.postil.world.World.Person;

/** Reading a text under hundreds of notes: what is in the margin, how one gets about, and choosing which to see. */
@QuarkusTest
class DenseJourneyTest {
    private static final String SENTENCE = "The envoys wrote that the streets of the city were quieter by then. ";
    private static final String AS_LONG_AS_A_BOOK = ("<p>" + SENTENCE.repeat(12) + "</p>").repeat(300);
    private static final String WORDS = ("<p>" + SENTENCE.repeat(4) + "</p>").repeat(120);
    private static final int HEAP = 10_000;

    @RegisterExtension
    static final Chromium chromium = new Chromium();

    @Inject
    World world;

    @Inject
    Documents documents;

    @Inject
    Annotations annotations;

    @Test
    void manyNotesAtOnePlaceAreOneLineThatOpensInPlace() {
        DocumentView telegram = dense("A telegram under a heap of notes");
        Page page = open(telegram, "");
        page.getByRole(AriaRole.SLIDER).focus();
        goTo(page, HEAP);
        Locator heap = page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^12\\d notes here")));
        assertThat(heap).isVisible();
        assertThat(page.locator("#cards > *").count()).isLessThan(150);
        nothingOverlaps(page);
        double before = heap.boundingBox().y;
        heap.click();
        Locator box = page.locator(".note-group[data-expanded] .group-notes");
        assertThat(box.getByRole(AriaRole.ARTICLE).first()).isVisible();
        page.waitForTimeout(400);
        assertThat(heap.boundingBox().y).isCloseTo(before, within(2.0));
        Locator third = box.getByRole(AriaRole.ARTICLE).nth(2);
        third.click();
        assertThat(third.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Cite")))
                .isVisible();
        nothingOverlaps(page);
        Chromium.isAccessible(page);
        heap.click();
        assertThat(page.locator(".note-group[data-expanded]")).hasCount(0);
        chromium.isQuiet();
    }

    @Test
    void aNoteOfAHeapThatIsLinkedToStandsBesideItsPassage() {
        DocumentView telegram = dense("A telegram with one of many linked to");
        String id = draft(telegram, List.of(new Note("The one linked to", HEAP + 3, HEAP + 30)))
                .get(0);
        Page page = chromium.window(Person.TAMAS, DESK);
        page.navigate("/annotations/" + id);
        Locator open = page.locator("#cards > .note[data-open]");
        assertThat(open).containsText("The one linked to");
        assertThat(open).isInViewport();
        page.waitForTimeout(600);
        assertThat(open.boundingBox().y).isCloseTo(heightOf(page, HEAP + 3), within(4.0));
        nothingOverlaps(page);
        page.keyboard().press("j");
        assertThat(page.locator(".note[data-open]")).not().containsText("The one linked to");
        assertThat(page.locator(".note[data-open]")).isInViewport();
    }

    @Test
    void theCardsOfTheNextScreenAreThereBeforeItIsReadAndAskedForTogether() {
        DocumentView telegram = dense("A telegram that is read on and on");
        Page page = open(telegram, "");
        goTo(page, 20_000);
        assertThat(card(page, "On its way, number 100")).isInViewport();
        page.waitForLoadState(LoadState.NETWORKIDLE);
        List<String> asked = new ArrayList<>();
        page.onRequest(request -> asked.add(request.url()));
        goTo(page, 23_600);
        assertThat(card(page, "On its way, number 118")).isInViewport();
        nothingOverlaps(page);
        assertThat(asked).noneMatch(url -> url.contains("/margin?"));
        chromium.isQuiet();
    }

    private static Locator card(Page page, String body) {
        return page.locator("#cards > .note")
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile(body + "\\b")));
    }

    @Test
    void theRestOfALongTextIsLaidOutWithoutMovingWhatIsRead() {
        DocumentView telegram = world.telegram("A telegram as long as a book", AS_LONG_AS_A_BOOK);
        int middle = 150_000;
        String id = draft(telegram, List.of(new Note("In the middle of it", middle, middle + 30)))
                .get(0);
        Page page = chromium.window(Person.TAMAS, DESK);
        page.addInitScript("addEventListener('DOMContentLoaded', () =>"
                + " document.documentElement.dataset.began = document.querySelectorAll('#text[data-long]').length)");
        page.navigate("/annotations/" + id);
        Locator open = page.locator("#cards > .note[data-open]");
        assertThat(open).isInViewport();
        assertThat(page.locator("html")).hasAttribute("data-began", "1");
        Chromium.until(page, "scrollY > 0");
        double before = heightOf(page, middle);
        assertThat(page.locator("#text[data-long]")).hasCount(0);
        assertThat(heightOf(page, middle)).isCloseTo(before, within(4.0));
        page.waitForTimeout(600);
        assertThat(open.boundingBox().y).isCloseTo(heightOf(page, middle), within(4.0));
        chromium.isQuiet();
    }

    @Test
    void whoReadsOnBeforeThePageHasLoadedIsNotTakenBack() {
        DocumentView telegram = world.telegram("A telegram that loads for long", AS_LONG_AS_A_BOOK);
        String id = draft(telegram, List.of(new Note("Where one began", 150_000, 150_030)))
                .get(0);
        Page page = chromium.window(Person.TAMAS, DESK);
        List<Route> fonts = new ArrayList<>();
        page.route("**/*.woff2", fonts::add);
        page.navigate("/annotations/" + id, new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
        Locator open = page.locator("#cards > .note[data-open]");
        assertThat(open).isInViewport();
        page.mouse().move(600, 400);
        page.mouse().wheel(0, 4000);
        assertThat(open).not().isInViewport();
        page.unroute("**/*.woff2");
        fonts.forEach(Route::resume);
        page.waitForLoadState();
        assertThat(page.locator("#text[data-long]")).hasCount(0);
        assertThat(open).not().isInViewport();
    }

    @Test
    void noFontIsLeftToComeWhenALongTextIsLaidOut() {
        DocumentView telegram =
                world.telegram("A telegram that names somebody at its end", AS_LONG_AS_A_BOOK + "<p>Ernő Gerő.</p>");
        Page page = chromium.window(Person.TAMAS, DESK);
        page.navigate("/documents/" + telegram.slug());
        assertThat(page.locator("#text[data-long]")).hasCount(0);
        for (String font : List.of(
                "1em 'Source Serif 4 Variable'", "italic 1em 'Source Serif 4 Variable'", "1em 'Inter Variable'")) {
            assertThat((Boolean) page.evaluate("font => document.fonts.check(font, 'ő')", font))
                    .as(font)
                    .isTrue();
        }
        chromium.isQuiet();
    }

    @Test
    void whatIsChosenAppliesToMarginHighlightsAndStripAndStaysInTheAddress() {
        DocumentView telegram = dense("A telegram of notes and highlights");
        Page page = open(telegram, "");
        int all = painted(page);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Filter notes"))
                .click();
        page.getByLabel("Kind").first().selectOption("highlight");
        assertThat(page.getByText("40 notes are shown.")).isVisible();
        assertThat(page).hasURL(Pattern.compile("kind=highlight"));
        assertThat(painted(page)).isLessThan(all);
        assertThat(page.locator("#cards .body")).hasCount(0);
        Chromium.isAccessible(page);
        page.reload();
        assertThat(page.getByText("40 notes are shown.")).isVisible();
        assertThat(page.locator("#cards .body")).hasCount(0);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Filter notes"))
                .click();
        assertThat(page.getByLabel("Kind").first()).hasValue("highlight");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("All notes"))
                .click();
        assertThat(page.locator("#filter-shown")).isHidden();
        assertThat(page.locator("#cards .body").first()).isVisible();
        chromium.isQuiet();
    }

    @Test
    void withoutScriptTheFilterIsAForm() {
        DocumentView telegram = dense("A telegram filtered by form");
        Page page = chromium.window(Person.TAMAS, DESK, options -> options.setJavaScriptEnabled(false));
        page.navigate("/documents/" + telegram.slug());
        assertThat(page.locator("#cards .body").first()).isVisible();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Filter notes"))
                .click();
        page.getByLabel("Kind").first().selectOption("highlight");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Show notes"))
                .click();
        assertThat(page).hasURL(Pattern.compile("kind=highlight"));
        assertThat(page.locator("#cards article")).hasCount(40);
        assertThat(page.locator("#cards .body")).hasCount(0);
    }

    @Test
    void theStripGoesToNotesByKeyboard() {
        DocumentView telegram = world.telegram("A telegram with notes far apart", WORDS);
        draft(telegram, List.of(new Note("At the beginning", 0, 9), new Note("At the end", 32_000, 32_009)));
        Page page = open(telegram, "");
        Locator strip = page.getByRole(AriaRole.SLIDER, new Page.GetByRoleOptions().setName("Where the notes are"));
        assertThat(strip).isVisible();
        strip.focus();
        page.keyboard().press("ArrowDown");
        assertThat(page.locator(".note").filter(new Locator.FilterOptions().setHasText("At the end")))
                .isInViewport();
        assertThat(strip).hasAttribute("aria-valuetext", Pattern.compile("1 note here$"));
        page.keyboard().press("Home");
        assertThat(page.locator(".note").filter(new Locator.FilterOptions().setHasText("At the beginning")))
                .isInViewport();
    }

    @Test
    void onAPhoneTheNotesOfAScreenComeThoughTheyWereFarAway() {
        DocumentView telegram = dense("A telegram on a small screen");
        Page page = chromium.window(
                Person.TAMAS, PHONE, options -> options.setHasTouch(true).setIsMobile(true));
        page.navigate("/documents/" + telegram.slug());
        assertThat(page.locator("[data-scripted]")).isVisible();
        goTo(page, 30_000);
        Locator bar = page.locator("#margin-bar");
        assertThat(bar).containsText(Pattern.compile("[1-9]\\d* on this screen"));
        bar.tap();
        assertThat(page.getByRole(AriaRole.COMPLEMENTARY)
                        .getByRole(AriaRole.ARTICLE)
                        .first())
                .isVisible();
    }

    private record Note(String body, int start, int end) {
        AnnotationDraft draft() {
            var target = new AnnotationDraft.Target(null, 1, start, end, null, null, null);
            return new AnnotationDraft(null, body, null, null, null, null, target, null);
        }
    }

    /** 120 notes on one passage, 160 along the text, and 40 highlights. */
    private DocumentView dense(String title) {
        DocumentView telegram = world.telegram(title, WORDS);
        List<Note> notes = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            notes.add(new Note("Of a heap, number " + i, HEAP, HEAP + 40));
        }
        for (int i = 0; i < 160; i++) {
            notes.add(new Note("On its way, number " + i, 200 * i, 200 * i + 30));
        }
        for (int i = 0; i < 40; i++) {
            notes.add(new Note(null, 800 * i + 90, 800 * i + 120));
        }
        draft(telegram, notes);
        return telegram;
    }

    /** A few in each transaction: each new one is compared with all that went before it. */
    private List<String> draft(DocumentView telegram, List<Note> notes) {
        Viewer marek = world.viewer(Person.MAREK);
        List<String> ids = new ArrayList<>();
        for (int from = 0; from < notes.size(); from += 20) {
            List<Note> some = notes.subList(from, Math.min(from + 20, notes.size()));
            QuarkusTransaction.requiringNew().run(() -> {
                Document noted = documents.byId(marek, telegram.id()).orElseThrow();
                some.forEach(note -> ids.add(
                        annotations.draft(marek, noted, note.draft()).id().toString()));
            });
        }
        return ids;
    }

    private Page open(DocumentView document, String query) {
        Page page = chromium.window(Person.TAMAS, DESK);
        page.navigate("/documents/" + document.slug() + query);
        assertThat(page.locator("[data-scripted]")).isVisible();
        assertThat(page.getByRole(AriaRole.SLIDER)).isVisible();
        return page;
    }

    /** How many stretches are painted. */
    private static int painted(Page page) {
        return ((Number) page.evaluate("['amber', 'sage', 'sky', 'rose'].reduce((sum, colour) =>"
                        + " sum + CSS.highlights.get('postil-' + colour).size, 0)"))
                .intValue();
    }

    private static final String RANGE = "const rangeAt = offset => { const walker = document.createTreeWalker("
            + "document.getElementById('text'), NodeFilter.SHOW_TEXT); let before = 0; while (walker.nextNode()) {"
            + "const length = walker.currentNode.data.length; if (before + length > offset) {"
            + "const range = document.createRange(); range.setStart(walker.currentNode, offset - before);"
            + "range.setEnd(walker.currentNode, offset - before + 1); return range } before += length } };";

    private static void goTo(Page page, int offset) {
        page.evaluate(RANGE + "scrollBy(0, rangeAt(" + offset + ").getBoundingClientRect().top - 300)");
    }

    private static double heightOf(Page page, int offset) {
        return ((Number) page.evaluate(RANGE + "rangeAt(" + offset + ").getBoundingClientRect().top")).doubleValue();
    }

    private static void nothingOverlaps(Page page) {
        page.waitForTimeout(500);
        List<?> boxes = (List<?>) page.evaluate("[...document.querySelectorAll('#cards > *')].map(card => {"
                + "const box = card.getBoundingClientRect(); return [box.top, box.bottom]})");
        assertThat(boxes).isNotEmpty();
        double bottom = Double.NEGATIVE_INFINITY;
        for (Object each : boxes) {
            List<?> box = (List<?>) each;
            assertThat(((Number) box.get(0)).doubleValue()).isGreaterThanOrEqualTo(bottom - 0.6);
            bottom = ((Number) box.get(1)).doubleValue();
        }
    }
}

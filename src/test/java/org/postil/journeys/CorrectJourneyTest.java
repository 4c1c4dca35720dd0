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
import org.postil.documents.DocumentView;
import org.postil.world.World;
import org.postil.world.World.Person;

/** Correcting a text in the browser: alone, two at once, and back again. */
@QuarkusTest
class CorrectJourneyTest {
    private static final String WORDS = "<h2>Morning</h2>\n<p><span class=\"folio\" data-label=\"l. 54\"></span>The"
            + " fighting died down towards evening. The envoys wrote that the streets were quieter.</p>\n"
            + "<p>The embassy was being left.</p>";

    @RegisterExtension
    static final Chromium chromium = new Chromium();

    @Inject
    World world;

    @Test
    void aCorrectionKeepsItsNotesAndReadersAreToldOfIt() {
        DocumentView telegram = world.telegram("A telegram to correct", WORDS);
        note(telegram, "died down");
        Page reader = chromium.window(Person.TAMAS, DESK);
        reader.navigate("/documents/" + telegram.slug());
        assertThat(reader.locator("[data-scripted]")).isVisible();

        Page page = chromium.window(Person.EDIT, DESK);
        page.navigate("/documents/" + telegram.slug());
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Correct this text"))
                .click();
        Locator text = editor(page);
        assertThat(text).isFocused();
        replace(page, "fighting", "fierce fighting");
        assertThat(page.locator(".changed")).hasCount(1);
        page.locator("#comment").fill("From the scan");
        page.keyboard().press("Control+s");
        Locator kept = page.locator(".notice.kept");
        assertThat(kept).containsText("Revision 2 is kept.");
        assertThat(kept).containsText("1 moved");
        assertThat(page.locator("#text")).containsText("The fierce fighting died down");
        assertThat(html(telegram, 2)).isEqualTo(WORDS.replace("fighting", "fierce fighting"));

        Locator newer = reader.locator("#newer-revision");
        assertThat(newer).isVisible();
        assertThat(reader.locator("#text")).containsText("The fighting died down");
        newer.getByRole(AriaRole.LINK).click();
        assertThat(reader.locator("#text")).containsText("The fierce fighting died down");
        assertThat(reader.locator("#cards .note")).containsText("died down");

        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Undo this revision"))
                .click();
        assertThat(page.locator("#text")).containsText("The fighting died down");
        assertThat(html(telegram, 3)).isEqualTo(WORDS);
        chromium.isQuiet();
    }

    @Test
    void whatTwoCorrectAtOnceIsPutTogetherOrChosen() {
        DocumentView telegram = world.telegram("A telegram corrected by two", WORDS);
        Page edits = open(Person.EDIT, telegram);
        Page ilonas = open(Person.ILONA, telegram);
        replace(edits, "fighting", "firing");
        edits.keyboard().press("Control+s");
        assertThat(edits.locator(".notice.kept")).isVisible();
        replace(ilonas, "embassy", "legation");
        ilonas.keyboard().press("Control+s");
        assertThat(ilonas.locator("#text")).containsText("The firing died down");
        assertThat(ilonas.locator("#text")).containsText("The legation was being left");

        Page again = open(Person.EDIT, telegram);
        Page ilonasAgain = open(Person.ILONA, telegram);
        replace(again, "firing", "shooting");
        again.keyboard().press("Control+s");
        assertThat(again.locator(".notice.kept")).isVisible();
        replace(ilonasAgain, "firing", "shelling");
        ilonasAgain.keyboard().press("Control+s");
        assertThat(ilonasAgain.locator("h1")).hasText("You both corrected the same words");
        assertThat(ilonasAgain.locator(".version").first()).containsText("shooting");
        Chromium.isAccessible(ilonasAgain);
        ilonasAgain.getByLabel("Yours").check();
        ilonasAgain
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Keep as revision 5"))
                .click();
        assertThat(ilonasAgain.locator("#text")).containsText("The shelling died down");
        chromium.isQuiet();
    }

    @Test
    void unsavedWorkSurvivesAClosedTabAndIsUndoneByKeyboard() {
        DocumentView telegram = world.telegram("A telegram half corrected", WORDS);
        Page page = open(Person.EDIT, telegram);
        replace(page, "fighting", "firing");
        page.keyboard().press("Control+z");
        assertThat(editor(page)).containsText("The fighting");
        assertThat(page.locator(".changed")).hasCount(0);
        page.keyboard().press("Control+Shift+z");
        assertThat(editor(page)).containsText("The firing");
        assertThat(page.locator("#state")).containsText("Not saved yet");
        var browser = page.context();
        page.close();
        world.as(Person.ILONA)
                .body(Map.of("html", WORDS.replace("embassy", "legation"), "base", 1))
                .post("/api/texts/" + telegram.texts().get(0).id() + "/revisions")
                .then()
                .statusCode(201);
        Page again = browser.newPage();
        again.navigate(address(telegram) + "/edit");
        assertThat(editor(again)).containsText("The firing");
        assertThat(again.locator("#status")).containsText("Your unsaved work is here again.");
        again.keyboard().press("F8");
        again.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save correction"))
                .click();
        assertThat(again.locator(".notice.kept")).isVisible();
        assertThat(html(telegram, 3))
                .isEqualTo(WORDS.replace("fighting", "firing").replace("embassy", "legation"));
    }

    @Test
    void structureIsSetByTheToolbar() {
        DocumentView telegram = world.telegram("A telegram structured", WORDS);
        Page page = open(Person.EDIT, telegram);
        choose(page, "fighting");
        page.keyboard().press("Control+i");
        choose(page, "envoys");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Bold"))
                .click();
        choose(page, "embassy");
        page.locator("#block").selectOption("h3");
        choose(page, "being");
        page.keyboard().press("ArrowLeft");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Folio"))
                .click();
        page.locator("#folio-label").fill("l. 55");
        page.keyboard().press("Enter");
        choose(page, "quieter");
        page.keyboard().press("ArrowRight");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Footnote"))
                .click();
        page.keyboard().type("So the police.");
        Chromium.isAccessible(page);
        page.keyboard().press("Control+s");
        assertThat(page.locator(".notice.kept")).isVisible();
        assertThat(html(telegram, 2))
                .isEqualTo(
                        WORDS.replace("fighting", "<em>fighting</em>")
                                        .replace("envoys", "<strong>envoys</strong>")
                                        .replace(
                                                "quieter",
                                                "quieter<sup class=\"footnote-ref\"><a id=\"doc-fnref-1\" href=\"#doc-fn-1\">1</a></sup>")
                                        .replace(
                                                "<p>The embassy was being left.</p>",
                                                "<h3>The embassy was <span class=\"folio\" data-label=\"l. 55\"></span>being left.</h3>")
                                + "\n<section class=\"footnotes\"><ol><li id=\"doc-fn-1\"><p>So the police.</p></li></ol></section>");
        chromium.isQuiet();
    }

    @Test
    void revisionsAreComparedTracedAndRestored() {
        DocumentView telegram = world.telegram("A telegram with a history", WORDS);
        revise(Person.EDIT, telegram, WORDS.replace("fighting", "firing"), 1);
        revise(Person.ILONA, telegram, WORDS.replace("fighting", "firing").replace("quieter", "calmer"), 2);
        Page page = chromium.window(Person.EDIT, DESK);
        page.navigate(address(telegram) + "/revisions");
        Chromium.isAccessible(page);
        page.locator("#revision-2").getByText("What it changed").click();
        assertThat(page.locator(".came")).hasText("firing");
        Chromium.isAccessible(page);
        page.navigate(address(telegram) + "/comparison?from=1&to=3&whole=true");
        page.navigate(address(telegram) + "/authorship");
        page.locator("article a.by").first().focus();
        assertThat(page.locator("article a.by").first()).hasAttribute("title", Pattern.compile("Edit Vajda"));
        Chromium.isAccessible(page);
        page.navigate("/documents/" + telegram.slug() + "?revision=1");
        assertThat(page.locator(".notice").first()).containsText("You read revision 1 of 3");
        Chromium.isAccessible(page);
        page.navigate(address(telegram) + "/restoration?revision=1");
        Chromium.isAccessible(page);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Restore revision 1"))
                .click();
        assertThat(page.locator("#text")).containsText("The fighting died down");
        Page upload = chromium.window(Person.EDIT, PHONE);
        upload.navigate(address(telegram) + "/upload");
        Chromium.isAccessible(upload);
        for (String each : new String[] {"/edit", "/revisions", "/comparison?from=1&to=3", "/authorship"}) {
            upload.navigate(address(telegram) + each);
            Chromium.isAccessible(upload);
        }
        chromium.isQuiet();
    }

    @Test
    void withoutScriptATextIsCorrectedAsHtml() {
        DocumentView telegram = world.telegram("A telegram corrected without script", WORDS);
        Page page = chromium.window(Person.EDIT, DESK, options -> options.setJavaScriptEnabled(false));
        page.navigate(address(telegram) + "/edit");
        Locator source = page.getByLabel("Text as HTML");
        assertThat(source).hasValue(WORDS);
        source.fill(WORDS.replace("fighting", "firing"));
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save correction"))
                .click();
        assertThat(page.locator(".notice.kept")).containsText("Revision 2 is kept.");
    }

    private Page open(Person editor, DocumentView document) {
        Page page = chromium.window(editor, DESK);
        page.navigate(address(document) + "/edit");
        assertThat(editor(page)).isFocused();
        return page;
    }

    private static Locator editor(Page page) {
        return page.getByRole(
                AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Text").setExact(true));
    }

    /** Selects a word by a double click, once more if the page was drawn anew under the first. */
    private static void choose(Page page, String word) {
        for (int attempt = 0; !word.equals(chosen(page)); attempt++) {
            assertThat(attempt).as("double clicks on %s", word).isLessThan(5);
            List<?> at = (List<?>) page.evaluate(MIDDLE, word);
            page.mouse().dblclick(((Number) at.get(0)).doubleValue(), ((Number) at.get(1)).doubleValue());
            page.waitForTimeout(200);
        }
    }

    private static String chosen(Page page) {
        return (String) page.evaluate("getSelection().toString().trim()");
    }

    private static final String MIDDLE = """
            word => {
              const walker = document.createTreeWalker(document.getElementById('editor'), NodeFilter.SHOW_TEXT);
              while (walker.nextNode()) {
                const at = walker.currentNode.data.indexOf(word);
                if (at < 0) continue;
                const range = document.createRange();
                range.setStart(walker.currentNode, at);
                range.setEnd(walker.currentNode, at + word.length);
                const box = range.getBoundingClientRect();
                return [box.left + box.width / 2, box.top + box.height / 2];
              }
            }""";

    private static void replace(Page page, String word, String by) {
        choose(page, word);
        page.keyboard().type(by);
        assertThat(editor(page)).containsText(by);
    }

    private static String address(DocumentView document) {
        return "/documents/" + document.slug() + "/texts/"
                + document.texts().get(0).id();
    }

    private String html(DocumentView document, int revision) {
        return world.as(Person.TAMAS)
                .get("/api/texts/" + document.texts().get(0).id() + "/revisions/" + revision)
                .path("html");
    }

    private void revise(Person editor, DocumentView document, String html, int base) {
        world.as(editor)
                .body(Map.of("html", html, "base", base, "comment", "Corrected from the scan"))
                .post("/api/texts/" + document.texts().get(0).id() + "/revisions")
                .then()
                .statusCode(201);
    }

    private void note(DocumentView document, String exact) {
        world.as(Person.MAREK)
                .body(Map.of("body", "On these words", "visibility", "group", "target", Map.of("exact", exact)))
                .post("/api/documents/" + document.id() + "/annotations")
                .then()
                .statusCode(201);
    }
}

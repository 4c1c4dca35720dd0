package org.postil.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.postil.journeys.Chromium.DESK;
import static org.postil.journeys.Chromium.PHONE;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
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

/** Reading a transcript beside the original and a translation. */
@QuarkusTest
class ParallelJourneyTest {
    private static final String ENGLISH = "<h2>Evening</h2><p>" + folio("l. 54")
            + "The morning session opened with reports from the city. The envoys wrote that the streets had grown quieter"
            + " since the previous night, and that the new cabinet had asked for time.</p>"
            + "<p>Nobody at the table believed that time alone would do it. Two views were heard: that a declaration on the"
            + " equality of states would cost little and win much, and that any paper would be read as weakness.</p>"
            + "<p>" + folio("l. 55") + "On the question of withdrawal the notes break off twice.</p>"
            + "<p>It was agreed to send a telegram before noon.</p>";
    private static final String RUSSIAN = "<h2>Вечер</h2><p>" + folio("л. 54")
            + "Утреннее заседание открылось сообщениями из города. Посланники писали, что улицы стали тише, чем накануне"
            + " ночью, и что новый кабинет попросил времени.</p>"
            + "<p>Никто за столом не верил, что одно время поможет.</p><p>Высказаны были два взгляда: что декларация о"
            + " равенстве государств обойдётся дёшево и даст много, и что всякую бумагу примут за слабость.</p>"
            + "<p>" + folio("л. 55") + "По вопросу о выводе записи дважды обрываются.</p>"
            + "<p>Решено послать телеграмму до полудня.</p>";
    private static final String HEBREW = "<h2>ערב</h2><p>" + folio("54")
            + "ישיבת הבוקר נפתחה בדיווחים מן העיר. השליחים כתבו שהרחובות נעשו שקטים יותר מאשר בלילה הקודם.</p>";

    @RegisterExtension
    static final Chromium chromium = new Chromium();

    @Inject
    World world;

    @Test
    void fromTheTextOneStepLeadsToBothAndANoteOnOneIsSeenBesideTheOther() {
        DocumentView notes = notes("Working notes side by side");
        Page page = chromium.window(Person.TAMAS, DESK);
        page.navigate("/documents/" + notes.slug());
        page.getByRole(AriaRole.LINK, named("Side by side")).click();
        assertThat(page).hasURL(Pattern.compile("/beside\\?left="));
        assertThat(page.getByRole(AriaRole.COLUMNHEADER)).hasText(new String[] {
            "Transcript, EnglishHere instead: Translation, Hebrew",
            "Original, RussianHere instead: Translation, Hebrew",
            "Notes"
        });

        Locator row = page.getByRole(AriaRole.ROW).filter(text("Nobody at the table"));
        assertThat(row).containsText("Высказаны были два взгляда");
        assertThat(row).containsText("The same formula as on 30 October");
        BoundingBox left = Chromium.boxOf(row.getByText("Nobody at the table"));
        BoundingBox right = Chromium.boxOf(row.getByText("Никто за столом"));
        assertThat(left.y).isCloseTo(right.y, within(2.0));
        assertThat(left.x + left.width).isLessThan(right.x);
        Locator marked = row.locator("mark");
        assertThat(marked).hasText("декларация о равенстве государств");
        assertThat((String) marked.evaluate("mark => getComputedStyle(mark).backgroundColor"))
                .isNotEqualTo("rgba(0, 0, 0, 0)");
        Chromium.isAccessible(page);

        whatOthersWriteComesAsTheyWriteIt(notes, page);

        row.getByRole(AriaRole.LINK, in("Note 2, back to its passage")).press("Enter");
        assertThat(page.locator("#passage-2")).isInViewport();
        page.locator("#passage-2").press("Enter");
        assertThat(page.locator("#note-2")).isInViewport();
        page.getByRole(AriaRole.LINK, named("Swap sides")).click();
        assertThat(page.getByRole(AriaRole.COLUMNHEADER).first()).containsText("Original, Russian");
        page.getByRole(AriaRole.LINK, named("Translation, Hebrew")).last().click();
        assertThat(page.locator(".parallel-words[dir=rtl]").first()).isVisible();
        assertThat(page.getByText("No counterpart").first()).isVisible();
        Chromium.isAccessible(page);
        chromium.isQuiet();
    }

    private void whatOthersWriteComesAsTheyWriteIt(DocumentView notes, Page page) {
        String english = notes.texts().get(0).id().toString();
        Locator last = page.getByRole(AriaRole.ROW).filter(text("a telegram before noon"));
        String said = note(notes, english, "a telegram before noon", "Sent at last.");
        assertThat(last.getByRole(AriaRole.ARTICLE)).containsText("Sent at last.");
        assertThat(last.locator("mark")).hasText("a telegram before noon");
        assertThat(page.locator("#note-4")).containsText("Sent at last.");
        world.as(Person.MAREK)
                .body(Map.of("body", "Never sent."))
                .patch("/api/annotations/" + said)
                .then()
                .statusCode(200);
        assertThat(last.getByRole(AriaRole.ARTICLE)).containsText("Never sent.");
        world.as(Person.MAREK).delete("/api/annotations/" + said).then().statusCode(204);
        assertThat(last.getByRole(AriaRole.ARTICLE)).hasCount(0);
        assertThat(last.locator("mark")).hasCount(0);
    }

    @Test
    void fromAPassageOneReturnsToTheTextToAnnotateIt() {
        DocumentView notes = notes("Working notes to be annotated");
        Page page = chromium.window(Person.MAREK, DESK);
        page.navigate("/documents/" + notes.slug() + "/beside");
        Locator row = page.getByRole(AriaRole.ROW).filter(text("Решено послать"));
        row.getByRole(AriaRole.LINK, in("Read and annotate this passage"))
                .last()
                .focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("#text")).hasAttribute("lang", "ru");
        assertThat(page).hasURL(Pattern.compile("#at-\\d+-\\d+$"));
        assertThat(page.getByText("Решено послать телеграмму")).isInViewport();
        chromium.isQuiet();
    }

    @Test
    void onAPhonePairsStandOneUnderTheOtherAlsoInGermanAndWithoutScript() {
        DocumentView notes = notes("Working notes on a phone");
        Page page = chromium.window(
                Person.TAMAS, PHONE, options -> options.setLocale("de").setJavaScriptEnabled(false));
        page.navigate("/documents/" + notes.slug() + "/beside");
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Nebeneinander")))
                .isVisible();
        Locator row = page.getByRole(AriaRole.ROW).filter(text("On the question"));
        assertThat(row.getByText("Abschrift, Englisch").first()).isVisible();
        BoundingBox above = Chromium.boxOf(row.getByText("On the question"));
        BoundingBox below = Chromium.boxOf(row.getByText("По вопросу о выводе"));
        assertThat(above.y + above.height).isLessThanOrEqualTo(below.y);
        assertThat(Math.abs(above.x - below.x)).isLessThan(30);

        Page scripted = chromium.window(Person.TAMAS, PHONE, options -> options.setLocale("de"));
        scripted.navigate("/documents/" + notes.slug() + "/beside");
        Chromium.isAccessible(scripted);
        chromium.isQuiet();
    }

    private DocumentView notes(String title) {
        DocumentView notes = world.telegram(title, ENGLISH);
        String russian = text(notes, "original", "ru", RUSSIAN);
        text(notes, "translation", "he", HEBREW);
        String english = notes.texts().get(0).id().toString();
        note(notes, english, "the streets had grown quieter", "Compare the station’s view of the same night.");
        note(notes, russian, "декларация о равенстве государств", "The same formula as on 30 October.");
        note(notes, english, "break off twice", "A leaf is missing here.");
        return notes;
    }

    private String text(DocumentView document, String role, String language, String html) {
        return world.as(Person.EDIT)
                .body(Map.of("role", role, "language", language, "html", html))
                .post("/api/documents/" + document.id() + "/texts")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private String note(DocumentView document, String text, String exact, String body) {
        return world.as(Person.MAREK)
                .body(Map.of(
                        "body", body, "tags", List.of("declaration"), "target", Map.of("text", text, "exact", exact)))
                .post("/api/documents/" + document.id() + "/annotations")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String folio(String label) {
        return "<span class=\"folio\" data-label=\"" + label + "\"></span>";
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static Locator.GetByRoleOptions in(String name) {
        return new Locator.GetByRoleOptions().setName(name);
    }

    private static Locator.FilterOptions text(String words) {
        return new Locator.FilterOptions().setHasText(words);
    }
}

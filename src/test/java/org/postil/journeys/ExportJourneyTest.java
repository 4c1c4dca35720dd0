package org.postil.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.postil.journeys.Chromium.DESK;
import static org.postil.journeys.Chromium.PHONE;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.postil.documents.DocumentView;
import org.postil.world.World;
import org.postil.world.World.Person;

/** Taking notes out: from the document to the dialog, the file, and what is new since then. */
@QuarkusTest
class ExportJourneyTest {
    @RegisterExtension
    static final Chromium chromium = new Chromium();

    @Inject
    World world;

    private DocumentView noted() {
        var document = world.telegram("Ferries " + UUID.randomUUID(), "<p>The ferries run again.</p>");
        world.as(Person.MAREK)
                .body(Map.of("body", "Which?", "visibility", "group", "target", Map.of("exact", "ferries")))
                .post("/api/documents/" + document.id() + "/annotations")
                .then()
                .statusCode(201);
        return document;
    }

    @Test
    void aReaderTakesTheNotesOnADocumentWithHim() {
        var document = noted();
        var page = chromium.window(Person.TAMAS, DESK);
        page.navigate("/documents/" + document.slug());
        link(page, "Export…").click();
        assertThat(heading(page, "Export")).isVisible();
        Chromium.isAccessible(page);
        page.getByLabel("Format").selectOption("markdown");
        page.getByLabel("Replies").uncheck();
        button(page, "Export").click();

        assertThat(heading(page, "Export: done")).isVisible();
        assertThat(page.getByText("1 of 1 notes")).isVisible();
        Chromium.isAccessible(page);
        Download file = page.waitForDownload(() -> link(page, "Download").click());
        Assertions.assertThat(file.suggestedFilename()).isEqualTo(document.title() + ".md");

        button(page, "Export what is new since then").click();
        assertThat(page.getByText("only what is new")).isVisible();
        assertThat(heading(page, "Export: done")).isVisible();
        page.navigate("/exports");
        assertThat(link(page, document.title()).first()).isVisible();
        chromium.isQuiet();
        Chromium.isAccessible(page);
    }

    @Test
    void withoutScriptOnAPhoneAndWithAStyleThatIsNone() {
        var document = noted();
        var page = chromium.window(Person.TAMAS, PHONE, options -> options.setJavaScriptEnabled(false));
        page.navigate("/exports/new?what=document&query=" + document.slug());
        page.getByLabel("Another style").fill("No such style");
        button(page, "Export").click();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("There is no such citation style");
        page.getByLabel("Another style").fill("");
        button(page, "Export").click();

        assertThat(page).hasURL(Pattern.compile("/exports/[0-9a-f-]{36}$"));
        assertThat(heading(page, "Export: done")).isVisible();
    }

    private static Locator heading(Page page, String name) {
        return page.getByRole(
                AriaRole.HEADING, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}

package org.postil.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.postil.journeys.Chromium.DESK;
import static org.postil.journeys.Chromium.PHONE;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.postil.shared.Ids;
import org.postil.world.World;
import org.postil.world.World.Person;

/** Bringing documents in: choosing or dropping files, the report, the way to what was made. */
@QuarkusTest
class ImportJourneyTest {
    @RegisterExtension
    static final Chromium chromium = new Chromium();

    @Inject
    World world;

    private static String catalogue() {
        return "title,date,places,abstract\nTelegram on ferries " + Ids.next() + ",28 October 1956,Mohács,They cross.\n"
                + "Report with a bad day,31 February 1956,,\n";
    }

    private static FilePayload file(String name, String content) {
        return new FilePayload(name, "text/plain", content.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void anEditorChoosesFilesAndReadsWhatBecameOfThem() {
        world.group();
        var page = chromium.window(Person.EDIT, DESK);
        page.navigate("/");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Bring documents in"))
                .first()
                .click();
        Chromium.isAccessible(page);
        page.getByLabel("Files").setInputFiles(new FilePayload[] {
            file("ferries.csv", catalogue()), file("scan.pdf", "%PDF-1.4"), file("boat.txt", "A boat, " + Ids.next())
        });
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Bring in"))
                .click();

        assertThat(page).hasURL(Pattern.compile("/imports/[0-9a-f-]{36}$"));
        assertThat(heading(page, "Import: done")).isVisible();
        assertThat(page.getByText("2 documents made")).isVisible();
        assertThat(page.getByText("“31 February 1956” is not a date that can be read."))
                .isVisible();
        assertThat(page.getByText("This PDF is damaged")).isVisible();
        Chromium.isAccessible(page);

        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("Telegram on ferries")))
                .click();
        assertThat(heading(page, "Telegram on ferries")).isVisible();
        chromium.isQuiet();
    }

    @Test
    void filesDroppedOntoThePageAreBroughtIn() {
        world.group();
        var page = chromium.window(Person.EDIT, DESK);
        page.navigate("/imports");
        page.evaluate("""
                content => {
                  const files = new DataTransfer();
                  files.items.add(new File([content], 'dropped.csv', {type: 'text/csv'}));
                  for (const type of ['dragover', 'drop'])
                    document.body.dispatchEvent(
                      new DragEvent(type, {dataTransfer: files, bubbles: true, cancelable: true}));
                }""", catalogue());

        assertThat(heading(page, "Import: done")).isVisible();
        assertThat(page.getByText("1 document made")).isVisible();
        chromium.isQuiet();
    }

    @Test
    void whatTheColumnsMeanIsAskedAndTheRowsFollowTheChoice() {
        world.group();
        var page = chromium.window(Person.EDIT, DESK);
        page.navigate("/imports");
        page.getByLabel("Files")
                .setInputFiles(file(
                        "ferries.csv", "Bezeichnung,Entstehung,Wer\nTelegramm " + Ids.next() + ",28.10.1956,Halász\n"));
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Bring in"))
                .click();

        assertThat(heading(page, "What the columns mean")).isVisible();
        assertThat(page.getByLabel("Meaning of the column “Entstehung”")).hasValue("date");
        Chromium.isAccessible(page);
        page.getByLabel("Meaning of the column “Wer”").selectOption("places");
        assertThat(page.locator("#preview dt").getByText("Places")).isVisible();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Bring in"))
                .click();
        assertThat(heading(page, "Import: done")).isVisible();
        assertThat(page.getByText("1 document made")).isVisible();
        chromium.isQuiet();
    }

    @Test
    void withoutScriptOnAPhone() {
        world.group();
        var page = chromium.window(Person.EDIT, PHONE, options -> options.setJavaScriptEnabled(false));
        page.navigate("/imports");
        page.getByLabel("Files").setInputFiles(file("ferries.csv", catalogue()));
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Bring in"))
                .click();

        assertThat(heading(page, "Import: done")).isVisible();
        assertThat(page.getByText("1 document made")).isVisible();
    }

    private static Locator heading(Page page, String name) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name));
    }
}

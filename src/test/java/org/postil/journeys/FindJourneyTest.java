package org.postil.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.postil.journeys.Chromium.DESK;
import static org.postil.journeys.Chromium.PHONE;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.postil.documents.DocumentDraft;
import org.postil.documents.Documents;
import org.postil.world.World;
import org.postil.world.World.Person;

/** Finding a record: the archive in order of date, its filters, by mouse, by keyboard, on a phone, without script. */
@QuarkusTest
class FindJourneyTest {
    private static final Page.GetByLabelOptions EXACTLY = new Page.GetByLabelOptions().setExact(true);

    @RegisterExtension
    static final Chromium chromium = new Chromium();

    private static final List<String> MEMBERS = IntStream.rangeClosed('A', 'L')
            .mapToObj(letter -> "Member " + Character.toString(letter))
            .toList();

    private static boolean made;

    @Inject
    World world;

    @Inject
    Documents documents;

    @BeforeEach
    void records() {
        if (!made) {
            made = true;
            enter("Telegram about the radio at Szombathely", "1956-10-26", "telegram");
            enter("Protocol of the council at Szombathely", "1956-10-26", "protocol");
            enter("Dispatch from Szombathely", "1956-11-01", "telegram");
            enter("Донесение из Сомбатхея " + "очень длинное название ".repeat(12), "1956~", "report");
        }
    }

    @Test
    void aReaderNarrowsTheArchiveAndWidensItAgain() {
        var page = chromium.window(Person.TAMAS, DESK);
        page.navigate("/?place=szombathely");
        assertThat(heading(page, "26 October 1956")).isVisible();
        assertThat(titles(page)).hasCount(4);

        link(page, "telegram 2").click();
        assertThat(titles(page)).hasCount(2);
        page.getByLabel("From", EXACTLY).fill("November 1956");
        page.getByLabel("From", EXACTLY).press("Enter");
        assertThat(titles(page)).hasText(new String[] {"Dispatch from Szombathely"});
        assertThat(page).hasURL(Pattern.compile("\\?.*place=szombathely.*kind=telegram|\\?.*kind=telegram.*place"));

        page.reload();
        assertThat(titles(page)).hasCount(1);
        link(page, "Remove filter: From November 1956").click();
        link(page, "Remove filter: Kind: telegram").click();
        assertThat(titles(page)).hasCount(4);
        link(page, "whole").click();
        assertThat(page.getByText("the whole of it can be read.").first()).isVisible();
        chromium.isQuiet();
    }

    @Test
    void aSideListsAllItsValuesInPlace() {
        var page = chromium.window(Person.TAMAS, DESK);
        page.navigate("/?place=szombathely");
        var people = page.locator("[aria-labelledby=side-person] a");
        assertThat(people).hasCount(8);

        link(page, "4 more").click();
        assertThat(people).hasCount(12);
        assertThat(people.nth(8)).isFocused();
        assertThat(page).hasURL(Pattern.compile("/\\?place=szombathely$"));
        page.keyboard().press("Enter");
        assertThat(titles(page)).hasText(new String[] {"Protocol of the council at Szombathely"});
        chromium.isQuiet();
    }

    @Test
    void byKeyboardAlone() {
        var page = chromium.window(Person.TAMAS, DESK);
        page.navigate("/?place=szombathely");
        page.keyboard().press("Tab");
        assertThat(link(page, "Skip to the content")).isFocused();
        page.keyboard().press("/");
        assertThat(page.getByRole(AriaRole.SEARCHBOX)).isFocused();
        page.keyboard().press("Escape");

        link(page, "protocol 1").focus();
        page.keyboard().press("Enter");
        assertThat(titles(page)).hasText(new String[] {"Protocol of the council at Szombathely"});
        chromium.isQuiet();
    }

    @Test
    void onAPhoneTheFiltersOpenWhereTheyAreAskedFor() {
        var page = chromium.window(Person.TAMAS, PHONE);
        page.navigate("/");
        assertThat(page.getByLabel("From", EXACTLY)).isHidden();
        page.getByText("Filters", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.getByLabel("From", EXACTLY)).isVisible();
        page.navigate("/?place=szombathely");
        Chromium.isAccessible(page);
    }

    @Test
    void withoutScript() {
        var page = chromium.window(Person.TAMAS, PHONE, options -> options.setJavaScriptEnabled(false));
        page.navigate("/?place=szombathely");
        openFilters(page);
        link(page, "telegram 2").click();
        openFilters(page);
        page.getByLabel("To", EXACTLY).fill("31 October 1956");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Show these dates"))
                .click();
        assertThat(titles(page)).hasText(new String[] {"Telegram about the radio at Szombathely"});
    }

    /** On a phone they are closed until they are wanted. */
    private static void openFilters(Page page) {
        page.locator("details.filters > summary").click();
    }

    @Test
    void everyPageOnTheWayIsAccessible() {
        var page = chromium.window(Person.EDIT, DESK);
        for (String address : List.of(
                "/?place=szombathely",
                "/?place=szombathely&kind=telegram&from=1956-11-01&view=whole",
                "/?place=szombathely&kind=nothing&from=soon",
                "/places/szombathely",
                "/documents/new",
                "/nowhere")) {
            page.navigate(address);
            Chromium.isAccessible(page);
        }
        chromium.isQuiet();
    }

    @Test
    void aRecordIsTypedInAndWhatIsMissingIsSaid() {
        var page = chromium.window(Person.EDIT, PHONE);
        page.navigate("/documents/new");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Add record"))
                .click();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("Give the document a title.");
        Chromium.isAccessible(page);

        page.getByLabel("Title").fill("Letter from a bridge");
        page.getByLabel("Date").fill("about November 1956");
        page.getByLabel("Places").fill("Komárom");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Add record"))
                .click();
        assertThat(page).hasURL(Pattern.compile("/documents/letter-from-a-bridge$"));
        page.navigate("/?place=komarom");
        assertThat(heading(page, "ca. November 1956")).isVisible();
        assertThat(titles(page)).hasText(new String[] {"Letter from a bridge"});
        chromium.isQuiet();
    }

    private static Locator titles(Page page) {
        return page.locator(".entry .title");
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator heading(Page page, String name) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name));
    }

    private void enter(String title, String date, String kind) {
        var draft = new DocumentDraft(
                null,
                title,
                date,
                kind,
                List.of(),
                List.of(),
                kind.equals("protocol") ? MEMBERS : List.of(),
                List.of("Szombathely"),
                List.of(),
                List.of("ru"),
                "A record made for a journey, with words enough that a line of them is cut on any desk, and only where"
                        + " abstracts are shown whole, the whole of it can be read.",
                null,
                Map.of(),
                world.group(),
                null,
                null,
                null,
                null);
        QuarkusTransaction.requiringNew().run(() -> documents.enter(world.viewer(Person.EDIT), draft));
    }
}

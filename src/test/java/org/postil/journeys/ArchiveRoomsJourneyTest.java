package org.postil.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.postil.journeys.Chromium.DESK;
import static org.postil.journeys.Chromium.PHONE;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.postil.world.World;
import org.postil.world.World.Person;

/** The rooms beside the archive: registers, the records in them, the line of time, the network, duplicates. */
@QuarkusTest
class ArchiveRoomsJourneyTest {
    private static final String LONG = "Commission for the investigation of everything that was said and done ";

    @RegisterExtension
    static final Chromium chromium = new Chromium();

    private static boolean made;

    @Inject
    World world;

    @BeforeEach
    void someRecords() {
        if (made) {
            return;
        }
        made = true;
        enter("Letter to Tihany", "1956-10-26", "Kálmán of Tihany", "Gizella of Tihany");
        enter("Answer from Tihany", "1956-10-27", "Gizella of Tihany", "Kálmán of Tihany");
        enter("Circular to Tihany", "1956-11", LONG.repeat(3), "Дьёрдь Тиханьи");
        for (String copy : List.of("Deed of Tihany", "Deed of Tihany, a copy")) {
            world.as(Person.EDIT)
                    .body(Map.of(
                            "title",
                            copy,
                            "group",
                            world.group(),
                            "identifiers",
                            Map.of("deed", "Tihany 1055"),
                            "abstract",
                            copy.endsWith("copy") ? "Foundation deed, found twice." : "Foundation deed."))
                    .post("/api/documents")
                    .then()
                    .statusCode(201);
        }
    }

    @Test
    void theRegistersAndTheirFormsAreForEverybody() {
        Page page = chromium.window(Person.EDIT, DESK);
        Chromium.areAccessible(
                page,
                List.of(
                        "/people",
                        "/people?q=tihany&sort=documents",
                        "/people?q=nobody-is-called-so",
                        "/places",
                        "/subjects",
                        "/people/new",
                        "/people/kalman-of-tihany",
                        "/people/kalman-of-tihany/edit",
                        "/people/kalman-of-tihany/merge",
                        "/people/kalman-of-tihany/merge?q=gizella"));
        chromium.isQuiet();
    }

    @Test
    void aPersonIsMadeDescribedMergedAndParted() {
        Page page = chromium.window(Person.EDIT, DESK);
        page.navigate("/people");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("New person"))
                .click();
        page.locator("#name").fill("Gizi of Tihany");
        page.locator("#dates").fill("born in a hurry");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save"))
                .click();
        assertThat(page.getByText("These dates cannot be read.")).isVisible();
        Chromium.isAccessible(page);
        page.locator("#dates").fill("born 1922");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save"))
                .click();
        assertThat(page.locator("h1")).hasText("Gizi of Tihany");

        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Merge"))
                .click();
        page.getByRole(AriaRole.MAIN).getByRole(AriaRole.SEARCHBOX).fill("gizella");
        page.keyboard().press("Enter");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Keep"))
                .first()
                .click();
        assertThat(page.locator("h1")).hasText("Gizella of Tihany");
        assertThat(page.locator(".facts")).containsText("Gizi of Tihany");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Undo"))
                .click();
        assertThat(page.locator("h1")).hasText("Gizi of Tihany");
        chromium.isQuiet();
    }

    @Test
    void theLineOfTimeIsWalkedByKeyboardAndFallsBackToAList() {
        for (int[] size : List.of(DESK, PHONE)) {
            Page page = chromium.window(Person.TAMAS, size);
            page.navigate("/timeline?place=tihany");
            assertThat(page.locator("#timeline-list")).containsText("Letter to Tihany");
            assertThat(page.locator("#timeline-plain")).isHidden();
            Chromium.isAccessible(page);
            page.locator("#timeline-line").focus();
            page.keyboard().press("+");
            page.keyboard().press("ArrowRight");
            assertThat(page.locator("#timeline-says")).not().isEmpty();
            page.navigate("/timeline?place=nowhere-near-tihany");
            Chromium.isAccessible(page);
        }
        chromium.isQuiet();
    }

    @Test
    void theNetworkIsWalkedByKeyboardAndReadAsATable() {
        for (int[] size : List.of(DESK, PHONE)) {
            Page page = chromium.window(Person.TAMAS, size);
            page.navigate("/network?place=tihany");
            Chromium.isAccessible(page);
            Locator kalman = page.locator("#network a[href$='kalman-of-tihany']");
            kalman.focus();
            assertThat(page.locator("#network")).hasAttribute("data-lit", "");
            assertThat(page.locator("#network line[data-near]")).hasCount(1);
            page.keyboard().press("Enter");
            assertThat(page.locator("h1")).hasText("Kálmán of Tihany");
            page.navigate("/network/letters?place=tihany");
            assertThat(page.locator(".network-table tbody tr")).hasCount(3);
            Chromium.isAccessible(page);
            page.navigate("/network/letters?place=nowhere-near-tihany");
            Chromium.isAccessible(page);
        }
        chromium.isQuiet();
    }

    @Test
    void duplicatesAreComparedMergedAndPartedAgain() {
        for (int[] size : List.of(DESK, PHONE)) {
            Page page = chromium.window(Person.EDIT, size);
            page.navigate("/duplicates");
            Locator pair = page.locator(".pairs > li").filter(new Locator.FilterOptions().setHasText("Deed of Tihany"));
            assertThat(pair).containsText("same identifier");
            Chromium.isAccessible(page);
            pair.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Compare the texts"))
                    .click();
            assertThat(page.locator(".compared ins").first()).isVisible();
            Chromium.isAccessible(page);
            page.getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions()
                                    .setName("Keep this one: Deed of Tihany")
                                    .setExact(true))
                    .click();
            assertThat(page.locator("#status")).containsText("The two are one now.");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Undo"))
                    .click();
            assertThat(page.locator("#status")).containsText("That was taken back.");
            assertThat(pair).hasCount(1);
        }
        chromium.isQuiet();
    }

    private void enter(String title, String date, String creator, String recipient) {
        Map<String, Object> draft = new HashMap<>(Map.of(
                "title",
                title,
                "date",
                date,
                "creators",
                List.of(creator),
                "recipients",
                List.of(recipient),
                "places",
                List.of("Tihany"),
                "subjects",
                List.of("Abbeys of Tihany")));
        draft.put("group", world.group());
        world.as(Person.EDIT).body(draft).post("/api/documents").then().statusCode(201);
    }
}

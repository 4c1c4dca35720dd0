package org.postil.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.postil.journeys.Chromium.DESK;
import static org.postil.journeys.Chromium.PHONE;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.postil.documents.DocumentView;
import org.postil.shared.Ids;
import org.postil.world.Shown;
import org.postil.world.World;
import org.postil.world.World.Person;

/** Choosing who sees a note while writing it, and who sees many of them afterwards. */
@QuarkusTest
class ReadersJourneyTest {
    @RegisterExtension
    static final Chromium chromium = new Chromium();

    @Inject
    World world;

    private final String name = "Seminar " + Ids.next().toString().substring(24);
    private DocumentView telegram;
    private String group;
    private String slug;
    private String collection;

    @BeforeEach
    void aTelegramIsSeenInTwoGroups() {
        telegram = world.telegram("A telegram for the seminar", "<p>The fighting died down.</p>");
        group = world.another(name);
        world.another("Readers of what was written between the embassies that autumn".repeat(2));
        Shown shown = world.show(telegram, "For the seminar " + name, group, "annotator");
        slug = shown.slug();
        collection = shown.collection();
    }

    @Test
    void aNoteIsWrittenForTwoGroupsByKeyboard() {
        for (int[] size : List.of(DESK, PHONE)) {
            Page page = chromium.window(Person.EDIT, size);
            page.navigate("/documents/" + telegram.slug());
            assertThat(page.locator("[data-scripted]")).isVisible();
            ReadJourneyTest.select(page, "died down");
            page.getByRole(AriaRole.TOOLBAR)
                    .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Note"))
                    .click();
            Locator form = page.locator(".composing form");
            form.getByLabel("Note", exactly()).fill("For both");
            Locator who = form.getByLabel("Who sees it");
            who.focus();
            assertThat(who).hasValue("group");
            page.keyboard().press("Tab");
            page.keyboard().press("Tab");
            assertThat(form.getByLabel(name)).isFocused();
            page.keyboard().press("Space");
            Chromium.isAccessible(page);
            who.selectOption("private");
            assertThat(form.getByLabel(name)).isHidden();
            who.selectOption("group");
            form.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Save note"))
                    .click();
            assertThat(page.locator("#cards > .note .readers").first()).containsText(name);
            Chromium.isAccessible(page);
        }
        chromium.isQuiet();
    }

    @Test
    void manyNotesGetOtherReadersAndGetThemBack() {
        world.as(Person.EDIT)
                .body(Map.of("body", "A draft on " + name, "visibility", "private"))
                .post("/api/documents/" + telegram.id() + "/annotations")
                .then()
                .statusCode(201);
        for (int[] size : List.of(DESK, PHONE)) {
            Page page = chromium.window(Person.EDIT, size);
            page.navigate("/collections/" + slug + "/shares");
            Chromium.isAccessible(page);
            page.navigate("/sharing?readers=private&document=" + telegram.slug());
            Chromium.isAccessible(page);
            page.locator(".become").getByLabel(name, exactly()).check();
            page.getByRole(AriaRole.BUTTON, button("Show what would change")).click();
            assertThat(page.locator(".preview-of-change")).containsText("1 of your notes would have other readers.");
            Chromium.isAccessible(page);
            page.getByRole(AriaRole.BUTTON, button("Change who sees them")).click();
            assertThat(page.locator("h1")).hasText("Done");
            Chromium.isAccessible(page);
            page.getByRole(AriaRole.BUTTON, button("Take it back")).click();
            assertThat(page.locator("#job-count")).containsText("Taken back");
        }
        chromium.isQuiet();
    }

    @Test
    void germanHasTheRoomItNeeds() {
        Page page = chromium.window(Person.EDIT, DESK, options -> options.setLocale("de"));
        Chromium.areAccessible(
                page,
                List.of(
                        "/sharing?what=also&to=" + group,
                        "/documents/" + telegram.slug() + "/notes/new",
                        "/documents/" + telegram.slug() + "/filter"));
        assertThat(page.locator("html")).hasAttribute("lang", "de");
        chromium.isQuiet();
    }

    /** In English, whose words are shorter, {@link ShareJourneyTest} passes most of them at a desk. */
    @Test
    void everyPageOfACollectionIsForEverybody() {
        String api = "/api/collections/" + collection + "/shares";
        String link = share(api, Map.of("kind", "link", "name", "For the seminar"));
        String way = "/collections/" + slug;
        List<String> pages = List.of(
                "/collections",
                "/collections/add?document=" + telegram.id(),
                "/collections/keep?kind=telegram",
                way,
                way + "/edit",
                way + "/documents",
                way + "/parts",
                way + "/copies",
                way + "/shares",
                way + "/shares/" + link,
                way + "/delete",
                "/embed" + way);
        Page page = chromium.window(Person.EDIT, PHONE, options -> options.setLocale("de"));
        for (String address : pages) {
            page.navigate(address);
            assertThat(page.locator("html")).hasAttribute("lang", "de");
            Chromium.isAccessible(page);
        }
        chromium.isQuiet();
    }

    private String share(String api, Map<String, ?> draft) {
        return world.as(Person.EDIT)
                .body(draft)
                .post(api)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static Locator.GetByLabelOptions exactly() {
        return new Locator.GetByLabelOptions().setExact(true);
    }

    private static Page.GetByRoleOptions button(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}

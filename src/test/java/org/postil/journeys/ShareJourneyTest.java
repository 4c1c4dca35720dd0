package org.postil.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.postil.journeys.Chromium.DESK;
import static org.postil.journeys.Chromium.PHONE;
import static org.postil.world.World.Person.EDIT;
import static org.postil.world.World.Person.MAREK;

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
import org.postil.world.World;

/** Sharing: a collection is made from the archive and the reading view, put in order, and read by a link without account. */
@QuarkusTest
class ShareJourneyTest {
    @RegisterExtension
    static final Chromium chromium = new Chromium();

    @Inject
    World world;

    private final String run = Ids.next().toString().substring(24);
    private DocumentView bridge;
    private DocumentView radio;

    @BeforeEach
    void twoTelegrams() {
        bridge = world.telegram("Telegram from the bridge " + run, "<p>The bridge is held by students.</p>");
        radio = world.telegram("Telegram from the radio " + run, "<p>The radio asks for calm.</p>");
        note(bridge, "For the seminar " + run, List.of("seminar"));
        note(bridge, "Not for the seminar " + run, List.of());
    }

    @Test
    void fromTheArchiveToAReaderWithoutAnAccount() {
        world.as(EDIT)
                .body(Map.of("title", "Somebody else's shelf " + run))
                .post("/api/collections")
                .then()
                .statusCode(201);
        Page edit = chromium.window(EDIT, DESK);
        edit.navigate("/documents/" + bridge.slug());
        edit.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Add to collection"))
                .click();
        Chromium.isAccessible(edit);
        assertThat(edit.getByLabel("Title of the new collection")).isHidden();
        edit.getByLabel("A new collection").check();
        edit.getByLabel("Title of the new collection").fill("Bridge and radio " + run);
        edit.getByLabel("Remark").fill("Read this one first.");
        press(edit, "Add to collection");
        assertThat(edit.getByRole(AriaRole.STATUS)).containsText("Added to collection");

        String place = world.as(EDIT)
                .body(Map.of("places", List.of("Radio house " + run)))
                .patch("/api/documents/" + radio.id())
                .jsonPath()
                .getString("places[0]");
        edit.navigate("/?place=" + place.toLowerCase(java.util.Locale.ROOT).replace(' ', '-'));
        edit.getByLabel("Choose " + radio.title()).check();
        Chromium.isAccessible(edit);
        press(edit, "Add to collection");
        edit.getByLabel("Bridge and radio " + run).check();
        press(edit, "Add to collection");
        assertThat(titles(edit)).hasText(new String[] {bridge.title(), radio.title()});
        Chromium.isAccessible(edit);

        click(edit, "Edit");
        edit.getByLabel("Description").fill("Two telegrams of *one* night.");
        edit.getByLabel("Those with these tags").check();
        edit.getByLabel("seminar", new Page.GetByLabelOptions().setExact(true)).check();
        Chromium.isAccessible(edit);
        press(edit, "Save");

        click(edit, "Put in order");
        Chromium.isAccessible(edit);
        edit.getByLabel("Move " + bridge.title() + " down").click();
        assertThat(edit.getByLabel("Number of " + bridge.title())).hasValue("2");
        press(edit, "Save the order");
        assertThat(titles(edit)).hasText(new String[] {radio.title(), bridge.title()});

        click(edit, "Share");
        press(edit, "Make a link");
        String link = edit.getByLabel("The share link").inputValue();
        Chromium.isAccessible(edit);

        Page reader = chromium.window(null, PHONE);
        reader.navigate(link);
        assertThat(reader.getByText("Two telegrams of one night.")).isVisible();
        assertThat(titles(reader)).hasText(new String[] {radio.title(), bridge.title()});
        assertThat(reader.getByText("Read this one first.")).isVisible();
        Chromium.isAccessible(reader);
        reader.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(bridge.title()))
                .click();
        assertThat(reader.getByText("The bridge is held by students.")).isVisible();
        reader.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("1 note"))
                .click();
        assertThat(reader.locator(".note")).hasCount(1);
        assertThat(reader.locator(".note")).containsText("For the seminar " + run);

        // From now on the reader's browser may be refused its socket before it is told to go.
        chromium.isQuiet();
        edit.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Take back the link"))
                .click();
        assertThat(edit.getByRole(AriaRole.STATUS)).containsText("Taken back");
        reader.reload();
        assertThat(reader.getByText("This is no longer shared").first()).isVisible();
        Chromium.isAccessible(reader);
    }

    @Test
    void documentsAreDraggedToTheirPlaces() {
        var made = world.as(EDIT)
                .body(Map.of("title", "To drag " + run))
                .post("/api/collections")
                .jsonPath();
        for (DocumentView document : List.of(bridge, radio)) {
            world.as(EDIT)
                    .body(Map.of("document", document.id()))
                    .post("/api/collections/" + made.getString("id") + "/documents");
        }
        Page page = chromium.window(EDIT, DESK);
        page.navigate("/collections/" + made.getString("slug") + "/documents");
        Locator rows = page.locator(".order > li");
        rows.nth(1).locator(".grip").dragTo(rows.nth(0), new Locator.DragToOptions().setTargetPosition(60, 4));
        assertThat(page.getByLabel("Number of " + radio.title())).hasValue("1");
        press(page, "Save the order");
        assertThat(titles(page)).hasText(new String[] {radio.title(), bridge.title()});
        chromium.isQuiet();
    }

    private void note(DocumentView document, String body, List<String> tags) {
        world.as(MAREK)
                .body(Map.of("body", body, "tags", tags, "target", Map.of("exact", "The bridge")))
                .post("/api/documents/" + document.id() + "/annotations")
                .then()
                .statusCode(201);
    }

    private static Locator titles(Page page) {
        return page.locator(".entries .title");
    }

    private static void click(Page page, String link) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link).setExact(true))
                .click();
    }

    private static void press(Page page, String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }
}

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
import java.io.IOException;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.postil.world.World;
import org.postil.world.World.Person;

/** Drawing on page images, and writing about what was drawn. */
@QuarkusTest
class RegionJourneyTest {
    private static final Map<String, Double> STAMP = Map.of("x", 0.1, "y", 0.1, "w", 0.4, "h", 0.1);

    @RegisterExtension
    static final Chromium chromium = new Chromium();

    @Inject
    World world;

    @Test
    void aBoxDrawnByMouseIsNotedAndTheOtherReaderSeesItAtOnce() throws IOException {
        Volume volume = Volume.bring(world, 2);
        Page other = volume.open(chromium, Person.TAMAS, DESK, "?image=1");
        Page page = volume.open(chromium, Person.MAREK, DESK, "?image=1");
        button(page, "Note on a box").click();
        Chromium.isAccessible(page);
        drag(page, 0.1, 0.1, 0.4, 0.2);
        assertThat(page.locator(".facsimile-marks .pending")).hasCount(1);
        assertThat(page.getByText("Region of page 1")).isVisible();
        Locator body = page.getByRole(AriaRole.TEXTBOX, named("Note"));
        assertThat(body).isFocused();
        body.fill("The stamp of the registry");
        Chromium.isAccessible(page);
        button(page, "Save note").click();

        Locator card = page.locator(".note[data-open]");
        assertThat(card).containsText("The stamp of the registry");
        assertThat(card).containsText("Page 1, upper left");
        assertThat(page.locator(".facsimile-marks .regions .open")).hasCount(1);
        assertThat(page.locator(".facsimile-marks .pending")).hasCount(0);
        Locator theirs = regions(other);
        assertThat(theirs).hasCount(1);
        BoundingBox drawn = Chromium.boxOf(theirs);
        BoundingBox sheet = other.locator(".facsimile-marks").boundingBox();
        assertThat((drawn.x - sheet.x) / sheet.width).isCloseTo(0.1, within(0.02));
        assertThat((drawn.y + drawn.height - sheet.y) / sheet.height).isCloseTo(0.2, within(0.02));
        assertThat(other.locator(".note").filter(text("The stamp of the registry")))
                .hasCount(1);
        Chromium.isAccessible(page);

        card.getByRole(AriaRole.BUTTON, in("Delete")).click();
        assertThat(theirs).hasCount(0);
        button(page, "Undo").click();
        assertThat(theirs).hasCount(1);
        assertThat(regions(page)).hasCount(1);
        chromium.isQuiet();
    }

    @Test
    void aBoxIsPlacedMovedSizedAndNotedByKeysAlone() throws IOException {
        Volume volume = Volume.bring(world, 2);
        Page page = volume.open(chromium, Person.MAREK, DESK, "?image=2");
        button(page, "Note on a box").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("#facsimile-draw")).isFocused();
        page.keyboard().press("ArrowDown");
        assertThat(page.locator("#facsimile-drawn")).containsText("% from the left");
        String before = page.locator("#facsimile-drawn").textContent();
        for (int i = 0; i < 5; i++) {
            page.keyboard().press("ArrowLeft");
            page.keyboard().press("Shift+ArrowDown");
        }
        assertThat(page.locator("#facsimile-drawn")).not().hasText(before);
        page.keyboard().press("Enter");
        assertThat(noted(page, "By keys")).hasAttribute("aria-label", Pattern.compile("Page 2, .*"));

        button(page, "Note on a box").click();
        button(page, "Note on an outline").click();
        assertThat(page.locator("#facsimile-draw")).isFocused();
        page.keyboard().press("Space");
        assertThat(page.locator("#facsimile-drawn")).hasText("Points: 1");
        page.keyboard().press("Backspace");
        assertThat(page.locator("#facsimile-drawn")).hasText("Points: 0");
        page.keyboard().press("Escape");
        assertThat(page.locator("#facsimile-draw")).isHidden();
        assertThat(page.locator(".facsimile-marks .draft path")).hasCount(0);
        chromium.isQuiet();
    }

    @Test
    void anOutlineIsDrawnPointByPointAndItsAuthorRedrawsIt() throws IOException {
        Volume volume = Volume.bring(world, 1);
        Page page = volume.open(chromium, Person.MAREK, DESK, "?image=1");
        button(page, "Note on an outline").click();
        click(page, .3, .2);
        click(page, .7, .25);
        click(page, .5, .5);
        click(page, .3, .2);
        Locator card = noted(page, "A flourish");
        Locator outline = regions(page);
        assertThat(outline).hasCount(1);
        String before = outline.getAttribute("d");

        card.getByRole(AriaRole.BUTTON, in("Redraw region")).click();
        drag(page, .5, .3, .6, .5);
        button(page, "Take this region").click();
        assertThat(page.getByText("Region redrawn.")).isVisible();
        assertThat(outline).not().hasAttribute("d", before);
        button(page, "Undo").click();
        assertThat(outline).hasAttribute("d", before);
        chromium.isQuiet();
    }

    @Test
    void thePermalinkOpensThePageAtTheRegionAndTheFilterAppliesToIt() throws IOException {
        Volume volume = Volume.bring(world, 3);
        String id = note(volume, "A stamp on the third", 3, STAMP);
        note(volume, "A stamp on the first", 1, STAMP);
        Page page = chromium.window(Person.TAMAS, DESK);
        page.navigate("/annotations/" + id);
        assertThat(page.getByText("Page 3, 3 of 3")).isVisible();
        assertThat(page.locator(".facsimile-marks .regions .open")).hasCount(1);
        assertThat(page.locator("#note-" + id)).isInViewport();

        page.locator("#facsimile-choice").selectOption("1");
        assertThat(regions(page)).hasCount(1);
        assertThat(page.locator(".facsimile-marks .regions .open")).hasCount(0);
        click(page, 0.2, 0.15);
        assertThat(page.locator(".note[data-open]")).containsText("A stamp on the first");
        assertThat(page.locator(".note[data-open]")).isInViewport();

        page.waitForResponse(
                Pattern.compile("/annotations/regions\\?"),
                () -> page.navigate("/documents/" + volume.slug() + "?image=1&kind=highlight"));
        assertThat(page.locator("#facsimile-view canvas").first()).isVisible();
        assertThat(regions(page)).hasCount(0);
        page.navigate("/documents/" + volume.slug() + "?image=1&kind=region");
        assertThat(regions(page)).hasCount(1);
        chromium.isQuiet();
    }

    @Test
    void onAPhoneABoxIsDrawnByFingerAndNotedFromTheFootOfTheScreen() throws IOException {
        Volume volume = Volume.bring(world, 1);
        Page page = volume.open(chromium, Person.MAREK, PHONE, "?image=1");
        button(page, "Note on a box").click();
        Chromium.isAccessible(page);
        drag(page, 0.2, 0.2, 0.7, 0.4);
        Locator body = page.getByRole(AriaRole.TEXTBOX, named("Note"));
        assertThat(body).isInViewport();
        body.fill("By finger");
        button(page, "Save note").click();
        assertThat(page.locator(".note[data-open]")).containsText("By finger");
        assertThat(page.locator(".note[data-open]")).isInViewport();
        Chromium.isAccessible(page);
        chromium.isQuiet();
    }

    /** Types what is noted on what was drawn, and answers the card of it. */
    private static Locator noted(Page page, String words) {
        assertThat(page.getByRole(AriaRole.TEXTBOX, named("Note"))).isFocused();
        page.keyboard().type(words);
        page.keyboard().press("Control+Enter");
        Locator card = page.locator(".note[data-open]");
        assertThat(card).containsText(words);
        return card;
    }

    private static Locator regions(Page page) {
        return page.locator(".facsimile-marks .regions path");
    }

    private static void click(Page page, double x, double y) {
        double[] point = at(page, x, y);
        page.mouse().click(point[0], point[1]);
    }

    /** Where a point of the page, in fractions, is in the window. */
    private static double[] at(Page page, double x, double y) {
        BoundingBox sheet = page.locator(".facsimile-marks").boundingBox();
        return new double[] {sheet.x + x * sheet.width, sheet.y + y * sheet.height};
    }

    private static void drag(Page page, double fromX, double fromY, double toX, double toY) {
        double[] from = at(page, fromX, fromY);
        double[] to = at(page, toX, toY);
        page.mouse().move(from[0], from[1]);
        page.mouse().down();
        page.mouse().move((from[0] + to[0]) / 2, (from[1] + to[1]) / 2);
        page.mouse().move(to[0], to[1]);
        page.mouse().up();
    }

    private String note(Volume volume, String body, int page, Map<String, Double> region) {
        return world.as(Person.MAREK)
                .body(Map.of("body", body, "target", Map.of("page", page, "region", region)))
                .post("/api/documents/" + volume.id() + "/annotations")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, named(name));
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    private static Locator.GetByRoleOptions in(String name) {
        return new Locator.GetByRoleOptions().setName(name).setExact(true);
    }

    private static Locator.FilterOptions text(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }
}

package org.postil.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.postil.journeys.Chromium.DESK;
import static org.postil.journeys.Chromium.PHONE;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.postil.world.World;
import org.postil.world.World.Person;

/** Reading a text beside the images of its pages. */
@QuarkusTest
class FacsimileJourneyTest {
    private static final String CANVAS = "#facsimile-view canvas";

    @RegisterExtension
    static final Chromium chromium = new Chromium();

    @Inject
    World world;

    @Test
    void theImagesLieBesideTheTextWhenAskedForAndNothingOfThemComesBefore() throws IOException {
        Volume volume = volume(4);
        Page page = chromium.window(Person.MAREK, DESK);
        List<String> asked = new java.util.ArrayList<>();
        page.onRequest(request -> asked.add(request.url()));
        page.navigate("/documents/" + volume.slug());
        assertThat(page.locator("#text")).containsText("Report 1");
        page.waitForTimeout(300);
        int before = asked.size();
        assertThat(asked).noneMatch(url -> url.contains("facsimile"));

        page.getByRole(AriaRole.LINK, named("4 pages")).click();
        assertThat(page.locator(CANVAS).first()).isVisible();
        assertThat(page.getByText("Page 1, 1 of 4")).isVisible();
        assertThat(asked.size()).isGreaterThan(before);
        drawn(page);
        assertThat(page).hasURL(Pattern.compile("image=1"));
        Chromium.isAccessible(page);

        page.getByRole(AriaRole.BUTTON, button("Close page images")).click();
        assertThat(page.locator("#facsimile")).hasCount(0);
        assertThat(page.getByRole(AriaRole.LINK, named("4 pages"))).isFocused();
        chromium.isQuiet();
    }

    @Test
    void thePagesFollowTheTextAndTheTextFollowsThePages() throws IOException {
        Volume volume = volume(4);
        Page page = open(volume, DESK, "?image=1");

        page.getByRole(AriaRole.BUTTON, button("Next page")).click();
        assertThat(page.getByText("Page 2, 2 of 4")).isVisible();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Report 2")))
                .isInViewport();
        page.getByLabel("Page", new Page.GetByLabelOptions().setExact(true)).selectOption("4");
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Report 4")))
                .isInViewport();
        page.waitForTimeout(900);

        page.evaluate("scrollTo(0, 0)");
        page.mouse().move(900, 500);
        page.mouse().wheel(0, 10);
        assertThat(page.getByText("Page 1, 1 of 4")).isVisible();

        page.locator("#facsimile-view .openseadragon-canvas").focus();
        page.keyboard().press("PageDown");
        assertThat(page.getByText("Page 2, 2 of 4")).isVisible();
        page.getByRole(AriaRole.BUTTON, button("Thumbnails")).click();
        page.locator("#facsimile-thumbs")
                .getByText("3", new Locator.GetByTextOptions().setExact(true))
                .click();
        assertThat(page.getByText("Page 3, 3 of 4")).isVisible();
        Chromium.isAccessible(page);
        chromium.isQuiet();
    }

    @Test
    void whatIsNotedInTheTextIsMarkedOnTheWordsOfTheImage() throws IOException {
        Volume volume = volume(3);
        note(volume, "On the ferries of the second report", "ferries of report 2");
        Page page = open(volume, DESK, "?image=2");
        Locator mark = page.locator(".facsimile-marks rect");
        assertThat(mark).hasCount(1);
        assertThat(mark).hasClass(Pattern.compile("amber|sage|sky|rose"));

        // The line stands 300 points from the top of a page of 842, and so does its mark.
        var box = Chromium.boxOf(mark);
        var sheet = page.locator(".facsimile-marks").boundingBox();
        assertThat((box.y + box.height - sheet.y) / sheet.height).isCloseTo(303 / 842.0, within(0.006));
        assertThat(box.width / sheet.width).isBetween(0.1, 0.25);

        page.mouse().click(box.x + box.width / 2, box.y + box.height / 2);
        assertThat(page.locator(".note[data-open]")).containsText("On the ferries of the second report");
        assertThat(page.locator(".facsimile-marks .open")).hasCount(1);
        chromium.isQuiet();
    }

    @Test
    void aNoteThatIsOpenedBringsItsPage() throws IOException {
        Volume volume = volume(3);
        note(volume, "On the third report", "ferries of report 3");
        Page page = open(volume, DESK, "?image=1");
        page.evaluate("scrollTo(0, document.body.scrollHeight)");
        page.locator(".note")
                .filter(new Locator.FilterOptions().setHasText("On the third report"))
                .click();
        assertThat(page.getByText("Page 3, 3 of 3")).isVisible();
        assertThat(page.locator(".facsimile-marks .open")).hasCount(1);
        chromium.isQuiet();
    }

    @Test
    void onAPhoneOneLooksAtEitherTheImageOrTheText() throws IOException {
        Page page = open(volume(2), PHONE, "?image=1");
        Locator view = page.locator("#facsimile-view");
        assertThat(view).isVisible();
        drawn(page);
        Chromium.isAccessible(page);
        page.getByRole(AriaRole.BUTTON, exactly("Text")).click();
        assertThat(view).isHidden();
        assertThat(page.locator("#text")).isVisible();
        page.getByRole(AriaRole.BUTTON, exactly("Image")).click();
        assertThat(view).isVisible();
        chromium.isQuiet();
    }

    private static Page open(Volume volume, int[] size, String query) {
        return volume.open(chromium, Person.MAREK, size, query);
    }

    /** Waits until there is ink on the image: what the server drew has come through the policy. */
    private static void drawn(Page page) {
        page.waitForFunction("""
                () => {
                  const canvas = document.querySelector('#facsimile-view canvas');
                  const ink = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data;
                  let white = 0;
                  for (let i = 0; i < ink.length; i += 4) if (ink[i] > 250 && ink[i + 3] > 250) white++;
                  return white > ink.length / 40;
                }""", null, new Page.WaitForFunctionOptions().setTimeout(40_000));
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static Page.GetByRoleOptions button(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    private static Page.GetByRoleOptions exactly(String name) {
        return button(name);
    }

    private void note(Volume volume, String body, String words) {
        world.as(Person.MAREK)
                .body(Map.of(
                        "body", body, "visibility", "group", "target", Map.of("text", volume.text(), "exact", words)))
                .post("/api/documents/" + volume.id() + "/annotations")
                .then()
                .statusCode(201);
    }

    private Volume volume(int pages) throws IOException {
        return Volume.bring(world, pages);
    }
}

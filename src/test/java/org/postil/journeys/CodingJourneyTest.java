package org.postil.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.postil.journeys.Chromium.DESK;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.postil.documents.DocumentView;
import org.postil.world.World;
import org.postil.world.World.Person;

/** Coding quickly: tags are kept, and every passage selected gets them. */
@QuarkusTest
class CodingJourneyTest {
    @RegisterExtension
    static final Chromium chromium = new Chromium();

    @Inject
    World world;

    @Test
    void aKeptTagIsAppliedToEveryPassageSelectedUntilEscape() {
        DocumentView telegram = world.telegram(
                "A telegram coded quickly", "<p>The fighting died down.</p><p>The embassy was being left.</p>");
        Page page = open(Person.MAREK, telegram, DESK);
        page.keyboard().press("#");
        Locator field = page.getByRole(
                AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Tags for every passage you select"));
        assertThat(field).isFocused();
        field.fill("unrest, retreat");
        page.keyboard().press("Enter");
        Locator bar = page.locator("#coding");
        assertThat(bar.locator(".tag")).hasText(new String[] {"unrest", "retreat"});
        Chromium.isAccessible(page);
        ReadJourneyTest.select(page, "died down");
        Locator cards = page.locator("#cards > .note");
        assertThat(cards).hasCount(1);
        assertThat(cards.first().locator(".tag")).hasText(new String[] {"unrest", "retreat"});
        assertThat(page.getByRole(AriaRole.TOOLBAR)).isHidden();
        ReadJourneyTest.select(page, "being left");
        assertThat(cards).hasCount(2);
        page.getByRole(AriaRole.STATUS)
                .getByRole(AriaRole.BUTTON, button("Undo"))
                .click();
        assertThat(cards).hasCount(1);

        page.reload();
        assertThat(bar).isVisible();
        page.keyboard().press("v");
        assertThat(bar.getByRole(AriaRole.BUTTON, button("Apply"))).isVisible();
        page.keyboard().press("Enter");
        assertThat(cards).hasCount(2);
        page.keyboard().press("Escape");
        assertThat(bar).isHidden();
        ReadJourneyTest.select(page, "being left");
        assertThat(page.getByRole(AriaRole.TOOLBAR)).isVisible();
        page.getByRole(AriaRole.TOOLBAR)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Keep a tag"))
                .click();
        assertThat(bar).isVisible();
        assertThat(world.as(Person.TAMAS)
                        .get("/api/documents/" + telegram.id() + "/annotations")
                        .<List<List<String>>>path("items.tags"))
                .containsOnly(List.of("unrest", "retreat"));
        chromium.isQuiet();
    }

    private Page open(Person reader, DocumentView document, int[] size) {
        Page page = chromium.window(reader, size);
        page.navigate("/documents/" + document.slug());
        assertThat(page.locator("[data-scripted]")).isVisible();
        return page;
    }

    private static Locator.GetByRoleOptions button(String name) {
        return new Locator.GetByRoleOptions().setName(name);
    }
}

package org.postil.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.postil.journeys.Chromium.DESK;
import static org.postil.journeys.Chromium.PHONE;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.postil.accounts.Role;
import org.postil.world.Guest;
import org.postil.world.World;

/** Keeping something to oneself: a record in one's own library, a note on it, and leaving both behind. */
@QuarkusTest
class LibraryJourneyTest {
    @RegisterExtension
    static final Chromium chromium = new Chromium();

    @Inject
    World world;

    @Test
    void aRecordIsKeptWhereOnlyItsOwnerSeesIt() {
        Guest anna = world.guest("Anna who keeps things", Role.EDITOR);
        for (int[] size : List.of(DESK, PHONE)) {
            String title = "A letter of her grandmother's, at " + size[0];
            Page page = window(anna, size);
            page.navigate("/documents/new");
            Chromium.isAccessible(page);
            page.getByLabel("Title").fill(title);
            page.getByLabel("Keep in").selectOption(new SelectOption().setLabel("My library"));
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Add record"))
                    .click();
            assertThat(page.getByRole(
                            AriaRole.HEADING,
                            new Page.GetByRoleOptions().setName(title).setLevel(1)))
                    .isVisible();

            page.navigate("/account");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Look into it"))
                    .click();
            assertThat(page.locator(".chip")).containsText("Kept in: My library");
            assertThat(page.locator(".records")).containsText(title);
            Chromium.isAccessible(page);
            for (String address : List.of("/imports", "/collections/new", "/account", "/account/deletion")) {
                page.navigate(address);
                Chromium.isAccessible(page);
            }
        }
        chromium.isQuiet();
    }

    private static Page window(Guest guest, int[] size) {
        return chromium.windowOf(guest, size);
    }
}

package org.postil.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.postil.journeys.Chromium.DESK;
import static org.postil.journeys.Chromium.PHONE;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.postil.world.World;

/** Beginning: the first visitor makes the first account, and invites a second person. */
@QuarkusTest
@TestProfile(BeginJourneyTest.EmptyInstallation.class)
class BeginJourneyTest {
    @RegisterExtension
    static final Chromium chromium = new Chromium();

    /** A Quarkus of its own, and with it an empty database. */
    public static class EmptyInstallation implements QuarkusTestProfile {}

    @Test
    void fromAnEmptyInstallationToTwoPeople() {
        Page first = chromium.window(null, DESK);
        first.navigate("/");
        assertThat(first).hasURL(Pattern.compile("/welcome$"));
        Chromium.isAccessible(first);
        introduce(first, "Ilona Kovács", "ilona@example.org");
        first.getByLabel("Name of the group").fill("Hungary 1956");
        first.getByLabel("Load the sample collection").uncheck();
        press(first, "Begin");
        assertThat(menu(first)).containsText("Account menu of Ilona Kovács");

        first.navigate("/account");
        Chromium.isAccessible(first);
        first.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Hungary 1956"))
                .click();
        first.getByLabel("E-mail address").fill("marek@example.org");
        press(first, "Make an invitation");
        String invitation = first.getByLabel("The link of the invitation").inputValue();
        Chromium.isAccessible(first);

        Page second = chromium.window(null, PHONE);
        second.navigate(invitation);
        assertThat(second.getByText("Ilona Kovács invites you")).isVisible();
        Chromium.isAccessible(second);
        introduce(second, "Marek Brandt", "marek@example.org");
        press(second, "Make an account and join");
        assertThat(second.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Hungary 1956")))
                .isVisible();
        Chromium.isAccessible(second);

        first.navigate("/groups/reading-group");
        first.getByLabel("Role of Marek Brandt", new Page.GetByLabelOptions().setExact(true))
                .selectOption("editor");
        first.getByLabel("Change the membership of Marek Brandt").click();
        assertThat(first.getByRole(AriaRole.STATUS)).containsText("Membership changed");
        Chromium.isAccessible(first);
        first.navigate("/admin");
        assertThat(first.getByRole(AriaRole.CELL).filter(new Locator.FilterOptions().setHasText("marek@example.org")))
                .isVisible();
        Chromium.isAccessible(first);
        chromium.isQuiet();
        signInAndOutWithoutScript();
    }

    private static void signInAndOutWithoutScript() {
        Page page = chromium.window(null, PHONE, options -> options.setJavaScriptEnabled(false));
        page.navigate("/account");
        for (String password : List.of("not the right one", World.PASSWORD)) {
            page.getByLabel("E-mail address").fill("ilona@example.org");
            page.getByLabel("Password").fill(password);
            press(page, "Sign in");
        }
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Your account")))
                .isVisible();
        menu(page).click();
        press(page, "Sign out");
        assertThat(page).hasURL(Pattern.compile("/login$"));
    }

    private static Locator menu(Page page) {
        return page.locator(".bar .menu > summary");
    }

    private static void introduce(Page page, String name, String email) {
        page.getByLabel("Your name").fill(name);
        page.getByLabel("E-mail address").fill(email);
        page.getByLabel("Password").fill(World.PASSWORD);
    }

    private static void press(Page page, String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }
}

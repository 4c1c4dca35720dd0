package org.postil.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.postil.journeys.Chromium.DESK;
import static org.postil.journeys.Chromium.PHONE;
import static org.postil.world.World.Person.ILONA;
import static org.postil.world.World.Person.ZOLTAN;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.postil.world.Furnished;
import org.postil.world.SignInProvider;
import org.postil.world.World;

/** From an invitation through the provider of sign-ins into the group, and out again. */
@QuarkusTest
@TestProfile(Furnished.class)
class ProviderJourneyTest {
    @RegisterExtension
    static final Chromium chromium = new Chromium();

    private static SignInProvider institute;

    @Inject
    World world;

    @BeforeAll
    static void open() {
        institute = SignInProvider.open();
    }

    @AfterAll
    static void close() {
        institute.close();
    }

    @Test
    void throughTheInstituteIntoTheGroupAndOut() {
        String invitation = world.as(ILONA)
                .body(Map.of("role", "annotator"))
                .post("/api/groups/" + world.group() + "/invitations")
                .path("url");
        Page page = chromium.window(null, PHONE);
        page.navigate(URI.create(invitation).getPath());
        Chromium.isAccessible(page);
        follow(page, "Sign in through the Institute");
        signIn(page, "piroska", SignInProvider.person("Piroska Tóth", "piroska@example.org", true));
        assertThat(page).hasURL(Pattern.compile("/groups/reading-group$"));
        assertThat(page.locator(".bar .menu > summary")).containsText("Account menu of Piroska Tóth");
        page.navigate("/account");
        assertThat(page.getByText("through the Institute", new Page.GetByTextOptions().setExact(true)))
                .isVisible();
        Chromium.isAccessible(page);
        page.navigate("/account/provider");
        assertThat(page.getByText("This is the only way into your account.")).isVisible();
        Chromium.isAccessible(page);
        page.locator(".bar .menu > summary").click();
        press(page, "Sign out");
        Chromium.isAccessible(page);
        assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Sign out of the Institute too")))
                .isVisible();
        chromium.isQuiet();
    }

    @Test
    void anAccountIsConnectedByItsOwnerWithoutScript() {
        Page page = chromium.window(null, DESK, options -> options.setJavaScriptEnabled(false));
        page.navigate("/account/provider");
        enter(page);
        follow(page, "Go to the Institute");
        signIn(page, "zoltan", SignInProvider.person("Zoltán", "zoltan@institute.example", true));
        assertThat(page.getByText("At the Institute you are known as zoltan@institute.example."))
                .isVisible();
        page.getByLabel("Present password").fill(World.PASSWORD);
        press(page, "Connect");
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("Connected");
        press(page, "Disconnect");
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("Disconnected");
        chromium.isQuiet();
    }

    private static void enter(Page page) {
        page.getByLabel("E-mail address").fill(ZOLTAN.email());
        page.getByLabel("Password").fill(World.PASSWORD);
        press(page, "Sign in");
    }

    /** From the provider's form back here: the name under which people know this server is none that a browser finds. */
    private static void signIn(Page page, String subject, String claims) {
        assertThat(page.locator("[name=username]")).isVisible();
        URI back = institute.signIn(page.url(), subject, claims);
        page.navigate(back.getRawPath() + "?" + back.getRawQuery());
    }

    private static void follow(Page page, String name) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name)).click();
    }

    private static void press(Page page, String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }
}

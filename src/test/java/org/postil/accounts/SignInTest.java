package org.postil.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static org.postil.world.World.Person.MAREK;
import static org.postil.world.World.Person.TAMAS;

import io.micrometer.core.instrument.Metrics;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.postil.world.Browser;
import org.postil.world.Guest;
import org.postil.world.World;

@QuarkusTest
class SignInTest {
    @Inject
    World world;

    @Inject
    Accounts accounts;

    @Test
    void aStrangerIsLedToSigningInAndBack() {
        world.group();
        Browser browser = new Browser();
        browser.asks().get("/").then().statusCode(303).header("Location", endsWith("/login"));
        browser.asks()
                .get("/account?done=saved")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/login?next=%2Faccount%3Fdone%3Dsaved"));
        browser.asks()
                .formParam("email", MAREK.email().toUpperCase())
                .formParam("password", World.PASSWORD)
                .formParam("next", "/account?done=saved")
                .post("/login")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/account?done=saved"));
        browser.asks().get("/account").then().statusCode(200).body(containsString("Account menu of Marek Brandt"));
        browser.asks()
                .formParam("email", MAREK.email())
                .formParam("password", World.PASSWORD)
                .formParam("next", "//elsewhere.example/")
                .post("/login")
                .then()
                .header("Location", not(containsString("elsewhere")));
    }

    @Test
    void aWrongPasswordAndAnUnknownAddressGetTheSameAnswer() {
        world.group();
        String known = refused(TAMAS.email());
        String unknown = refused("nobody@example.org");
        assertThat(known).contains("There is no account with this e-mail address and password.");
        assertThat(unknown.replace("nobody@example.org", "")).isEqualTo(known.replace(TAMAS.email(), ""));
    }

    /** Comparing one takes a tenth of a second; the rest is nothing beside that. */
    @Test
    void whoeverIsAskedForAPasswordIsComparedOnce() {
        world.group();
        Guest without = world.guest("Petra Provider", null);
        QuarkusTransaction.requiringNew()
                .run(() -> accounts.update("passwordHash = null where id = ?1", without.account()));
        for (String email : List.of(TAMAS.email(), "nobody-at-all@example.org", without.email())) {
            for (String password : List.of("not the right one", "long ".repeat(20), "")) {
                double before = compared();
                refused(email, password);
                assertThat(compared() - before).as(email + " and " + password).isEqualTo(1);
            }
        }
    }

    private static double compared() {
        return Metrics.counter(Passwords.COMPARED).count();
    }

    @Test
    void theFormSpeaksTheBrowsersLanguage() {
        world.group();
        new Browser()
                .asks()
                .header("Accept-Language", "de-AT")
                .get("/login")
                .then()
                .body(containsString("E-Mail-Adresse"));
    }

    @Test
    void signingOutEndsTheSessionItself() {
        world.group();
        Response entered = RestAssured.given()
                .redirects()
                .follow(false)
                .formParam("email", TAMAS.email())
                .formParam("password", World.PASSWORD)
                .post("/login");
        String cookie = entered.getCookie("postil_session");
        assertThat(entered.getHeader("Set-Cookie")).contains("HttpOnly").containsIgnoringCase("SameSite=Lax");
        RestAssured.given()
                .cookie("postil_session", cookie)
                .get("/api/account")
                .then()
                .statusCode(200);
        RestAssured.given()
                .cookie("postil_session", cookie)
                .redirects()
                .follow(false)
                .post("/logout")
                .then()
                .statusCode(303);
        RestAssured.given()
                .cookie("postil_session", cookie)
                .get("/api/account")
                .then()
                .statusCode(401);
    }

    @Test
    void signingInNeverKeepsTheSessionTheBrowserCameWith() {
        world.group();
        String first = enter(null);
        String second = enter(first);
        assertThat(second).isNotEqualTo(first);
        RestAssured.given()
                .cookie("postil_session", first)
                .get("/api/account")
                .then()
                .statusCode(401);
    }

    @Test
    void nobodyBecomesAMemberUnasked() {
        world.group();
        new Browser().asks().get("/signup").then().statusCode(404);
    }

    @Test
    void withoutAProviderThereIsNoWayThere() {
        world.group();
        Browser browser = Browser.of(world, TAMAS);
        for (String address :
                new String[] {"/login/provider", "/login/provider/return", "/account/provider", "/logout/provider"}) {
            browser.asks().get(address).then().statusCode(404);
        }
        browser.asks().get("/account").then().body(not(containsString("/account/provider")));
        new Browser().asks().get("/login").then().body(not(containsString("/login/provider")));
    }

    private String refused(String email) {
        return refused(email, "not the right one");
    }

    private String refused(String email, String password) {
        return new Browser()
                .asks()
                .formParam("email", email)
                .formParam("password", password)
                .post("/login")
                .then()
                .statusCode(403)
                .extract()
                .asString();
    }

    private String enter(String session) {
        var request = RestAssured.given().redirects().follow(false);
        if (session != null) {
            request.cookie("postil_session", session);
        }
        return request.formParam("email", TAMAS.email())
                .formParam("password", World.PASSWORD)
                .post("/login")
                .getCookie("postil_session");
    }
}

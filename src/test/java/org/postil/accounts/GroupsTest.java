package org.postil.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.postil.world.Browser;
import org.postil.world.Guest;
import org.postil.world.World;

/** Groups that anybody makes, and who learns of them. */
@QuarkusTest
class GroupsTest {
    @Inject
    World world;

    @Test
    void whoeverHasAnAccountMakesAGroupAndOwnsIt() {
        Guest anna = world.guest("Anna the founder", null);
        Browser browser = anna.browser();
        browser.asks()
                .formParam("name", " ")
                .post("/groups")
                .then()
                .statusCode(400)
                .body(containsString("Give a name"));
        browser.asks()
                .formParam("name", "Prague 1968 of Anna")
                .post("/groups")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/groups/prague-1968-of-anna?done=made"));
        browser.asks().get("/groups").then().statusCode(200).body(containsString("Prague 1968 of Anna"));
        browser.asks().get("/groups/prague-1968-of-anna").then().body(containsString("Private."));
        anna.asks().get("/api/groups").then().body("items.role", hasItem("owner"));
        new Browser().asks().get("/groups").then().statusCode(303);
    }

    @Test
    void aListedGroupIsKnownAndNotRead() {
        Guest anna = world.guest("Anna the owner of a list", null);
        Guest bela = world.guest("Bela who looks around", null);
        String group = anna.asks()
                .body(Map.of("name", "Poznan 1956", "description", "The trials after June."))
                .post("/api/groups")
                .then()
                .statusCode(201)
                .body("visibility", equalTo("private"))
                .extract()
                .path("id");
        Browser looking = bela.browser();
        looking.asks().get("/groups").then().body(not(containsString("Poznan 1956")));
        anna.asks()
                .body(Map.of("visibility", "listed"))
                .patch("/api/groups/" + group)
                .then()
                .statusCode(200);
        looking.asks()
                .get("/groups")
                .then()
                .body(containsString("Poznan 1956"))
                .body(containsString("The trials after June."))
                .body(containsString("Anna the owner of a list"))
                .body(not(containsString(anna.email())));
        looking.asks().get("/groups/poznan-1956").then().statusCode(404);
        bela.asks().get("/api/groups/" + group).then().statusCode(404);
        bela.asks().get("/api/groups/" + group + "/members").then().statusCode(404);
        bela.asks()
                .body(Map.of("visibility", "public"))
                .patch("/api/groups/" + group)
                .then()
                .statusCode(404);
        anna.asks()
                .body(Map.of("visibility", "hidden"))
                .patch("/api/groups/" + group)
                .then()
                .statusCode(400);
    }

    @Test
    void anOwnerSaysWhatTheGroupIsAboutAndWhoMaySeeIt() {
        Guest anna = world.guest("Anna the owner of a form", null);
        Browser browser = anna.browser();
        anna.asks()
                .body(Map.of("name", "Berlin 1953"))
                .post("/api/groups")
                .then()
                .statusCode(201);
        browser.asks()
                .formParam("name", "Berlin, June 1953")
                .formParam("description", "Protocols of the strikes.")
                .post("/groups/berlin-1953")
                .then()
                .statusCode(303);
        browser.asks()
                .get("/groups/berlin-1953/visibility")
                .then()
                .body(containsString("Who may see “Berlin, June 1953”?"));
        browser.asks()
                .formParam("visibility", "listed")
                .post("/groups/berlin-1953/visibility")
                .then()
                .statusCode(303);
        String page = browser.asks().get("/groups/berlin-1953").asString();
        assertThat(page).contains("Listed.", "Protocols of the strikes.", "Berlin, June 1953");
        browser.asks()
                .formParam("description", "x".repeat(1001))
                .post("/groups/berlin-1953")
                .then()
                .statusCode(400);
    }
}

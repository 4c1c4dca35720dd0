package org.postil.accounts;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.postil.world.World.Person.EDIT;
import static org.postil.world.World.Person.MAREK;
import static org.postil.world.World.Person.ZOLTAN;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.postil.world.Browser;
import org.postil.world.World;

@QuarkusTest
class OwnAccountTest {
    @Inject
    World world;

    @Test
    void theAccountAndItsGroups() {
        world.as(MAREK)
                .get("/api/account")
                .then()
                .statusCode(200)
                .body("email", equalTo(MAREK.email()))
                .body("groups[0].name", equalTo("Hungary 1956"))
                .body("groups[0].role", equalTo("annotator"));
        RestAssured.get("/api/account").then().statusCode(401).contentType("application/problem+json");
    }

    @Test
    void theChosenLanguageGoesBeforeTheBrowsers() {
        Browser browser = Browser.of(world, ZOLTAN);
        browser.asks()
                .formParam("name", ZOLTAN.fullName)
                .formParam("locale", "de")
                .post("/account")
                .then()
                .statusCode(303);
        browser.asks()
                .header("Accept-Language", "en")
                .get("/account")
                .then()
                .body(containsString("<html lang=\"de\""))
                .body(containsString("Passwort ändern"));
        world.as(ZOLTAN)
                .body(Map.of("locale", ""))
                .patch("/api/account")
                .then()
                .statusCode(200)
                .body("locale", nullValue());
        world.as(ZOLTAN)
                .body(Map.of("locale", "tlh"))
                .patch("/api/account")
                .then()
                .statusCode(400);
    }

    @Test
    void aTokenIsShownOnceAndWorksUntilItIsRevoked() {
        JsonPath made = world.as(MAREK)
                .body(Map.of("name", "reference manager"))
                .post("/api/tokens")
                .then()
                .statusCode(201)
                .body("token", notNullValue())
                .extract()
                .jsonPath();
        world.as(MAREK)
                .get("/api/tokens")
                .then()
                .body("items.id", hasItem(made.getString("id")))
                .body("items.token", everyItem(nullValue()));
        asProgram(made).get("/api/account").then().statusCode(200);
        world.as(EDIT).delete("/api/tokens/" + made.getString("id")).then().statusCode(404);
        world.as(MAREK).delete("/api/tokens/" + made.getString("id")).then().statusCode(204);
        asProgram(made).get("/api/account").then().statusCode(401);
    }

    @Test
    void aNewPasswordSignsAllOtherBrowsersOut() {
        Browser here = Browser.of(world, EDIT);
        Browser there = Browser.of(world, EDIT);
        changePassword(here, "not the present one", "another long password", 403);
        changePassword(here, World.PASSWORD, "short", 400);
        changePassword(here, World.PASSWORD, "another long password", 303);
        here.asks().get("/account").then().statusCode(200);
        there.asks().get("/account").then().statusCode(303);
        changePassword(here, "another long password", World.PASSWORD, 303);
    }

    @Test
    void aSessionCanBeEndedFromAnotherBrowser() {
        Browser here = Browser.of(world, MAREK);
        Browser there = Browser.of(world, MAREK);
        String page = here.asks().get("/account").asString();
        org.jsoup.Jsoup.parse(page)
                .select("form[action*=/sessions/]")
                .eachAttr("action")
                .forEach(end -> here.asks().post(end).then().statusCode(303));
        there.asks().get("/account").then().statusCode(303);
        here.asks().get("/account").then().statusCode(200);
    }

    @Test
    void onlyWhatStandsInAGroupIsShownToItsMembers() {
        String group = world.group().toString();
        world.as(MAREK)
                .get("/api/groups/" + group + "/members")
                .then()
                .body("items.name", hasItems("Ilona Kovács", "Edit Vajda"))
                .body("items.email", everyItem(nullValue()));
        world.as(ZOLTAN).get("/api/groups/" + group + "/members").then().statusCode(404);
        Browser.of(world, ZOLTAN).asks().get("/groups/reading-group").then().statusCode(404);
    }

    private static io.restassured.specification.RequestSpecification asProgram(JsonPath made) {
        return RestAssured.given().header("Authorization", "Bearer " + made.getString("token"));
    }

    private static void changePassword(Browser browser, String current, String password, int status) {
        browser.asks()
                .formParam("current", current)
                .formParam("password", password)
                .post("/account/password")
                .then()
                .statusCode(status);
    }
}

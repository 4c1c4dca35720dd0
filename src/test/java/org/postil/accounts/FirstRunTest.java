package org.postil.accounts;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;
import org.postil.world.Browser;
import org.postil.world.World;

@QuarkusTest
@TestProfile(FirstRunTest.EmptyInstallation.class)
class FirstRunTest {

    /** A Quarkus of its own, and with it an empty database. */
    public static class EmptyInstallation implements QuarkusTestProfile {}

    @Test
    void theFirstVisitorMakesTheFirstAccountAndTheSecondDoesNot() {
        Browser first = new Browser();
        first.asks().get("/").then().statusCode(303).header("Location", endsWith("/welcome"));
        first.asks().get("/welcome").then().statusCode(200).body(containsString("Welcome to Postil"));
        begin(first, "ilona", World.PASSWORD)
                .then()
                .statusCode(400)
                .body(containsString("Give an e-mail address"))
                .body(containsString("value=\"Hungary 1956\""));
        begin(first, "ilona@example.org", "short").then().statusCode(400);
        begin(first, "ilona@example.org", World.PASSWORD).then().statusCode(303).header("Location", endsWith("/"));
        first.asks()
                .header("Accept", "application/json")
                .get("/api/account")
                .then()
                .body("administrator", equalTo(true))
                .body("groups[0].name", equalTo("Hungary 1956"))
                .body("groups[0].role", equalTo("owner"));
        Browser second = new Browser();
        second.asks().get("/").then().header("Location", endsWith("/login"));
        second.asks().get("/welcome").then().statusCode(303);
        begin(second, "zoltan@example.org", World.PASSWORD).then().statusCode(409);
    }

    private static io.restassured.response.Response begin(Browser browser, String email, String password) {
        return browser.asks()
                .formParam("name", "Ilona Kovács")
                .formParam("email", email)
                .formParam("password", password)
                .formParam("group", "Hungary 1956")
                .post("/welcome");
    }
}

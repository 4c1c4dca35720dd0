package org.postil.world;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;

/** Somebody who is in the small world for one test alone, with an account and a token of his own. */
public record Guest(UUID account, String email, String token) {

    /** A request as his program would make it. */
    public RequestSpecification asks() {
        return RestAssured.given()
                .header("Authorization", "Bearer " + token)
                .contentType(ContentType.JSON)
                .accept(ContentType.JSON);
    }

    /** A browser he has just signed in with. */
    public Browser browser() {
        Browser browser = new Browser();
        browser.asks()
                .formParam("email", email)
                .formParam("password", World.PASSWORD)
                .post("/login")
                .then()
                .statusCode(303);
        return browser;
    }
}

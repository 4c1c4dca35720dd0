package org.postil.world;

import io.restassured.RestAssured;
import io.restassured.filter.cookie.CookieFilter;
import io.restassured.specification.RequestSpecification;

/** A browser without script: it keeps its cookies and follows no redirect unasked. */
public final class Browser {
    private final CookieFilter cookies = new CookieFilter();

    /** A browser somebody is signed in with, by the form. */
    public static Browser of(World world, World.Person person) {
        world.group();
        Browser browser = new Browser();
        browser.asks()
                .formParam("email", person.email())
                .formParam("password", World.PASSWORD)
                .post("/login")
                .then()
                .statusCode(303);
        return browser;
    }

    /** A request as its next click would make it. */
    public RequestSpecification asks() {
        return RestAssured.given()
                .filter(cookies)
                .header("Accept", "text/html")
                .redirects()
                .follow(false);
    }
}

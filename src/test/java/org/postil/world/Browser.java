package org.postil.world;

import io.restassured.RestAssured;
import io.restassured.filter.cookie.CookieFilter;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/** A browser without script: it keeps its cookies and follows no redirect unasked. */
public final class Browser {
    private final CookieFilter cookies = new CookieFilter();

    /** A browser somebody is signed in with, by the form. */
    public static Browser of(World world, World.Person person) {
        world.group();
        Browser browser = new Browser();
        browser.enter(person.email(), World.PASSWORD).then().statusCode(303);
        return browser;
    }

    /** Fills in the form for signing in. */
    public Response enter(String email, String password) {
        return asks().formParam("email", email).formParam("password", password).post("/login");
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

package org.postil.world;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;
import org.postil.documents.DocumentView;

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
        browser.enter(email, World.PASSWORD).then().statusCode(303);
        return browser;
    }

    /** Writes a note on a document as a whole. @return its id */
    public String writes(DocumentView document, String body, String visibility) {
        return asks().body(Map.of("body", body, "visibility", visibility))
                .post("/api/documents/" + document.id() + "/annotations")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}

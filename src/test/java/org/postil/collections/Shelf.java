package org.postil.collections;

import static org.postil.world.World.Person.EDIT;

import io.restassured.path.json.JsonPath;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import org.postil.world.Browser;
import org.postil.world.World;

/** A collection of Edit's, and what tests do with it. */
record Shelf(World world, String id, String slug) {
    /** @param more besides its title */
    static Shelf of(World world, String title, Map<String, ?> more) {
        Map<String, Object> draft = new java.util.HashMap<>(more);
        draft.put("title", title);
        JsonPath made = world.as(EDIT)
                .body(draft)
                .post("/api/collections")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
        return new Shelf(world, made.getString("id"), made.getString("slug"));
    }

    String api() {
        return "/api/collections/" + id;
    }

    String page() {
        return "/collections/" + slug;
    }

    Shelf with(UUID... documents) {
        for (UUID document : documents) {
            world.as(EDIT)
                    .body(Map.of("document", document))
                    .post(api() + "/documents")
                    .then()
                    .statusCode(201);
        }
        return this;
    }

    /** @return what is answered: its id, and the url of a link */
    JsonPath share(Map<String, ?> draft) {
        return world.as(EDIT)
                .body(draft)
                .post(api() + "/shares")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    /** A browser that has come in by a new link. */
    Browser holder(Map<String, ?> draft) {
        return holding(share(draft).getString("url"));
    }

    static Browser holding(String url) {
        Browser browser = new Browser();
        browser.asks().get(URI.create(url).getPath()).then().statusCode(303);
        return browser;
    }

    /** Whether somebody reads a document by its address. */
    static boolean reads(Browser browser, UUID document) {
        return browser.asks()
                        .accept("application/json")
                        .get("/api/documents/" + document)
                        .statusCode()
                == 200;
    }
}

package org.postil.collections;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.postil.world.World.Person.EDIT;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postil.accounts.Role;
import org.postil.documents.DocumentView;
import org.postil.shared.Ids;
import org.postil.world.Browser;
import org.postil.world.Guest;
import org.postil.world.World;

/** What editors of another group do with a collection that is shown to them to be edited. */
@QuarkusTest
class CoeditorsTest {
    @Inject
    World world;

    private final String run = Ids.next().toString();
    private DocumentView first;
    private DocumentView second;
    private Shelf shelf;
    private String other;
    private Guest coeditor;

    @BeforeEach
    void aCollectionShownToBeEdited() {
        first = world.telegram("First " + run, "<p>The bridge is closed.</p>");
        second = world.telegram("Second " + run, "<p>The bridge is open.</p>");
        shelf = Shelf.of(world, "Bridges " + run, Map.of()).with(first.id(), second.id());
        other = world.another("Engineers " + run);
        coeditor = world.guest("Réka Tóth", null);
        world.join(coeditor, other, Role.EDITOR);
    }

    private void show(String role) {
        shelf.share(Map.of("kind", "group", "group", other, "role", role));
    }

    @Test
    void theyGiveItWordsOrderAndHeadings() {
        show("editor");
        coeditor.asks()
                .body(Map.of("title", "Crossings " + run, "description", "By those who built them."))
                .patch(shelf.api())
                .then()
                .statusCode(200)
                .body("description", equalTo("By those who built them."));
        coeditor.asks()
                .body(Map.of(
                        "documents",
                        List.of(
                                Map.of("heading", "Open again"),
                                Map.of("document", second.id(), "remark", "Read this first."),
                                first.id())))
                .put(shelf.api() + "/documents")
                .then()
                .statusCode(200);
        world.as(EDIT)
                .get(shelf.api() + "/documents")
                .then()
                .body("items.document.title", equalTo(List.of(second.title(), first.title())))
                .body("items[0].headings", equalTo(List.of("Open again")))
                .body("items[0].remark", equalTo("Read this first."));
    }

    @Test
    void whatStandsInItAndGoesAlongIsNotTheirs() {
        show("editor");
        coeditor.asks()
                .body(Map.of("documents", List.of(first.id())))
                .put(shelf.api() + "/documents")
                .then()
                .statusCode(403)
                .body("detail", containsString("read it anew"));
        coeditor.asks().delete(shelf.api() + "/documents/" + first.id()).then().statusCode(403);
        DocumentView third = world.telegram("Third " + run, "<p>There was no bridge.</p>");
        Shelf.of(world, "More of " + run, Map.of())
                .with(third.id())
                .share(Map.of("kind", "group", "group", other, "role", "reader"));
        coeditor.asks()
                .body(Map.of("documents", List.of(first.id(), second.id(), third.id())))
                .put(shelf.api() + "/documents")
                .then()
                .statusCode(403);
        coeditor.asks()
                .body(Map.of("document", third.id()))
                .post(shelf.api() + "/documents")
                .then()
                .statusCode(403);
        for (Map<String, ?> opening : List.of(Map.of("notes", "all"), Map.of("query", Map.of("kind", "telegram")))) {
            coeditor.asks().body(opening).patch(shelf.api()).then().statusCode(403);
        }
        coeditor.asks()
                .body(Map.of("kind", "link"))
                .post(shelf.api() + "/shares")
                .then()
                .statusCode(403);
        coeditor.asks().delete(shelf.api()).then().statusCode(403);
        world.as(EDIT)
                .get(shelf.api() + "/documents")
                .then()
                .body("items.document.title", equalTo(List.of(first.title(), second.title())));
    }

    @Test
    void theirPagesOfferWhatTheyMayDo() {
        show("editor");
        Browser browser = coeditor.browser();
        browser.asks()
                .get(shelf.page())
                .then()
                .body(allOf(
                        containsString(shelf.page() + "/edit"),
                        containsString(shelf.page() + "/documents"),
                        not(containsString(shelf.page() + "/shares")),
                        not(containsString(shelf.page() + "/delete"))));
        browser.asks().get(shelf.page() + "/edit").then().statusCode(200).body(not(containsString("name=\"notes\"")));
        browser.asks()
                .formParam("title", "Spans " + run)
                .formParam("description", "")
                .post(shelf.page() + "/edit")
                .then()
                .statusCode(303);
        browser.asks()
                .get(shelf.page() + "/documents")
                .then()
                .statusCode(200)
                .body(allOf(
                        containsString("What stands in it is decided in its own group."),
                        not(containsString("name=\"gone\""))));
        browser.asks()
                .formParam("document", second.id().toString(), first.id().toString())
                .formParam("position", "1", "2")
                .formParam("remark", "", "Last")
                .post(shelf.page() + "/documents")
                .then()
                .statusCode(303);
        world.as(EDIT).get(shelf.api()).then().body("title", equalTo("Spans " + run));
        world.as(EDIT)
                .get(shelf.api() + "/documents")
                .then()
                .body("items.document.title", equalTo(List.of(second.title(), first.title())))
                .body("items[1].remark", equalTo("Last"));
        browser.asks().get(shelf.page() + "/parts").then().statusCode(403);
        browser.asks().get(shelf.page() + "/shares").then().statusCode(403);
    }

    @Test
    void thatHoldsForWhatStandsInItToo() {
        Shelf above = Shelf.of(world, "Above " + run, Map.of());
        world.as(EDIT)
                .body(Map.of("parts", List.of(shelf.id())))
                .put(above.api() + "/parts")
                .then()
                .statusCode(200);
        above.share(Map.of("kind", "group", "group", other, "role", "editor"));
        coeditor.asks()
                .body(Map.of("title", "Within " + run))
                .patch(shelf.api())
                .then()
                .statusCode(200);
    }

    @Test
    void othersThereAndOtherRolesOnlyRead() {
        show("annotator");
        coeditor.asks().body(Map.of("title", "Mine")).patch(shelf.api()).then().statusCode(403);
        show("editor");
        Guest annotator = world.guest("Ádám Pók", null);
        world.join(annotator, other, Role.ANNOTATOR);
        annotator.asks().body(Map.of("title", "Mine")).patch(shelf.api()).then().statusCode(403);
        annotator
                .asks()
                .body(Map.of("documents", List.of(second.id(), first.id())))
                .put(shelf.api() + "/documents")
                .then()
                .statusCode(403);
        coeditor.browser().asks().get(shelf.page()).then().body(containsString(shelf.page() + "/edit"));
    }

    @Test
    void whoMayEditItMayAnnotateItsDocuments() {
        show("editor");
        coeditor.asks()
                .body(Map.of("body", "The third pillar.", "visibility", "group", "groups", List.of(other)))
                .post("/api/documents/" + first.id() + "/annotations")
                .then()
                .statusCode(201);
    }
}

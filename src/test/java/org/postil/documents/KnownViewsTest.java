package org.postil.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.TestTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.postil.accounts.Viewer;
import org.postil.world.World;
import org.postil.world.World.Person;

/** Documents in lists are kept between requests, and yet shown as they are now. */
@QuarkusTest
class KnownViewsTest {
    @Inject
    World world;

    @Inject
    KnownViews views;

    @Test
    @TestTransaction
    void whatNobodyChangedIsNotReadAgain() {
        UUID id = UUID.fromString(enter("Kept between requests"));
        DocumentView first = known(Person.EDIT, id);
        assertThat(known(Person.MAREK, id)).isSameAs(first);
        assertThat(views.of(Viewer.ANONYMOUS, List.of(id)))
                .as("for whoever may not read it")
                .isEmpty();
    }

    @Test
    void aListShowsWhatWasChangedSince() {
        String id = enter("Listed and changed");
        JsonPath first = listed(id);
        assertThat(first.getList("texts")).isEmpty();

        change("/api/documents/" + id, Map.of("abstract", "Described anew."));
        assertThat(listed(id).getString("abstract")).isEqualTo("Described anew.");

        String clerk = world.as(Person.EDIT).get("/api/people?q=listed").path("items[0].id");
        change("/api/people/" + clerk, Map.of("name", "A clerk called otherwise"));
        assertThat(listed(id).getList("creators")).containsExactly("A clerk called otherwise");

        String text = world.as(Person.EDIT)
                .body(Map.of("role", "transcript", "language", "en", "html", "<p>Words.</p>"))
                .post("/api/documents/" + id + "/texts")
                .path("id");
        assertThat(listed(id).getList("texts.id")).containsExactly(text);
    }

    private DocumentView known(Person reader, UUID id) {
        return views.of(world.viewer(reader), List.of(id)).get(id);
    }

    private String enter(String title) {
        return world.as(Person.EDIT)
                .body(Map.of("title", title, "group", world.group(), "creators", List.of("A listed clerk")))
                .post("/api/documents")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private void change(String address, Map<String, Object> said) {
        world.as(Person.EDIT).body(said).patch(address).then().statusCode(200);
    }

    private JsonPath listed(String id) {
        JsonPath found = world.as(Person.EDIT).get("/api/documents?q=listed").jsonPath();
        found.setRootPath("items.find { it.id == '" + id + "' }");
        return found;
    }
}

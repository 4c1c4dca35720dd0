package org.postil.annotations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.postil.world.World.Person.EDIT;
import static org.postil.world.World.Person.MAREK;
import static org.postil.world.World.Person.TAMAS;
import static org.postil.world.World.Person.ZOLTAN;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.postil.documents.DocumentView;
import org.postil.world.World;
import org.postil.world.World.Person;

/** Every earlier wording of a note can be read, by those who could have read it then. */
@QuarkusTest
class HistoryTest {
    @Inject
    World world;

    @Test
    void everyWordingIsKeptWithItsTagsTheNewestFirst() {
        String id = note(Map.of("body", "The first thought", "tags", List.of("fighting")));
        change(id, Map.of("body", "A second thought"));
        change(id, Map.of("tags", List.of("embassy")));
        JsonPath history = history(TAMAS, id).jsonPath();
        assertThat(history.getList("items.kind")).containsExactly("written", "written", "written");
        assertThat(history.getList("items.body"))
                .containsExactly("A second thought", "A second thought", "The first thought");
        assertThat(history.getList("items.tags"))
                .containsExactly(List.of("embassy"), List.of("fighting"), List.of("fighting"));
        assertThat(history.getList("items.by.name")).containsOnly("Marek Brandt");
        assertThat(history.getList("items.at", String.class)).isSortedAccordingTo(java.util.Comparator.reverseOrder());
    }

    @Test
    void whatIsSavedUnchangedMakesNoHistory() {
        String id = note(Map.of("body", "The same", "tags", List.of("fighting")));
        change(id, Map.of("body", "The same", "tags", List.of("fighting"), "visibility", "group"));
        history(MAREK, id).then().body("items", hasSize(1));
    }

    @Test
    void whatWasWrittenForOneselfIsNotShownToOthersLater() {
        String id = note(Map.of("body", "Between us: he is lying", "visibility", "private"));
        change(id, Map.of("body", "This account is doubtful", "visibility", "group"));
        history(MAREK, id)
                .then()
                .body("items.body", equalTo(List.of("This account is doubtful", "Between us: he is lying")))
                .body("items.visibility", equalTo(List.of("group", "private")));
        for (Person other : List.of(EDIT, TAMAS)) {
            history(other, id).then().body("items.body", equalTo(List.of("This account is doubtful")));
            assertThat(page(other, id).text()).doesNotContain("lying");
        }
    }

    @Test
    void onlyWhoMaySeeTheNoteReadsItsHistoryAndNobodyThatOfADeletedOne() {
        String id = note(Map.of("body", "First"));
        change(id, Map.of("body", "Second"));
        history(ZOLTAN, id).then().statusCode(404);
        html(ZOLTAN).get("/annotations/" + id + "/history").then().statusCode(404);
        change(id, Map.of("visibility", "private"));
        history(EDIT, id).then().statusCode(404);
        world.as(MAREK).delete("/api/annotations/" + id).then().statusCode(204);
        history(MAREK, id).then().statusCode(404);
        html(MAREK).get("/annotations/" + id + "/history").then().statusCode(404);
    }

    @Test
    void thePageMarksWhatWasChangedWordByWord() {
        String id = note(Map.of("body", "The fighting died down", "tags", List.of("fighting")));
        change(id, Map.of("body", "The shooting died down", "tags", List.of("embassy")));
        Document page = page(TAMAS, id);
        assertThat(page.select(".history-words del").eachText()).containsExactly("removed:fighting");
        assertThat(page.select(".history-words ins").eachText()).containsExactly("added:shooting");
        assertThat(page.select(".history-tags ins").eachText()).containsExactly("embassy", "fighting");
        assertThat(page.select(".history-tags del").eachText()).containsExactly("fighting");
        assertThat(page.select(".history-list time")).hasSize(2);
    }

    @Test
    void wordsOfANoteAreNeverMarkupInItsHistory() {
        String id = note(Map.of("body", "<script>alert(1)</script>"));
        change(id, Map.of("body", "<img src=x onerror=alert(1)>"));
        assertThat(page(TAMAS, id).select("#history script, #history img")).isEmpty();
    }

    @Test
    void settlingAThreadIsPartOfItsHistoryAndCanBeTakenBack() {
        String id = note(Map.of("body", "Settled?"));
        Response resolved = world.as(EDIT).put("/api/annotations/" + id + "/resolution");
        resolved.then().body("resolved", equalTo(true)).body("resolution.by.name", equalTo("Edit Vajda"));
        world.as(EDIT).post(AdriftTelegram.undo(resolved)).then().statusCode(204);
        world.as(TAMAS).get("/api/annotations/" + id).then().body("resolved", equalTo(false));
        world.as(EDIT).post(AdriftTelegram.undo(resolved)).then().statusCode(409);
        history(TAMAS, id).then().body("items.kind", equalTo(List.of("reopened", "resolved", "written")));
    }

    @Test
    void whereItWasPutIsPartOfItsHistory() {
        AdriftTelegram telegram = new AdriftTelegram(world, "A telegram with a history");
        Response left = telegram.anchor(MAREK, telegram.lost, Map.of("leave", true));
        world.as(MAREK).post(AdriftTelegram.undo(left)).then().statusCode(204);
        telegram.anchor(EDIT, telegram.lost, Map.of("start", 0, "end", 5))
                .then()
                .statusCode(200);
        JsonPath history = history(TAMAS, telegram.lost).jsonPath();
        assertThat(history.getList("items.kind")).containsExactly("anchored", "anchored", "written");
        assertThat(history.getList("items.how")).containsExactly("chosen", "left", null);
        assertThat(history.getList("items.undone")).containsExactly(null, true, null);
        assertThat(page(TAMAS, telegram.lost).select(".history-what").get(0).text())
                .contains("Edit Vajda chose a passage in revision 2");
    }

    private String note(Map<String, ?> draft) {
        DocumentView telegram = world.telegram("A telegram with changing notes", "<p>The fighting died down.</p>");
        return world.as(MAREK)
                .body(draft)
                .post("/api/documents/" + telegram.id() + "/annotations")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private void change(String id, Map<String, ?> draft) {
        world.as(MAREK).body(draft).patch("/api/annotations/" + id).then().statusCode(200);
    }

    private Response history(Person reader, String id) {
        return world.as(reader).get("/api/annotations/" + id + "/history");
    }

    private Document page(Person reader, String id) {
        return Jsoup.parse(html(reader)
                .get("/annotations/" + id + "/history")
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }

    private io.restassured.specification.RequestSpecification html(Person reader) {
        world.group();
        return RestAssured.given()
                .header("Authorization", "Bearer " + reader.token())
                .header("Accept-Language", "en")
                .accept("text/html");
    }
}

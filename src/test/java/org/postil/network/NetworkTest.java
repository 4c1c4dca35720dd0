package org.postil.network;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postil.world.World;
import org.postil.world.World.Person;

/** Who appears with whom, and who wrote to whom, with the filters of the archive. */
@QuarkusTest
class NetworkTest {
    private static boolean made;

    @Inject
    World world;

    @BeforeEach
    void someLetters() {
        if (made) {
            return;
        }
        made = true;
        enter(
                "First letter from Zirc",
                Map.of(
                        "creators",
                        List.of("Clerk of Zirc"),
                        "senders",
                        List.of("Abbot of Zirc"),
                        "recipients",
                        List.of("Bishop of Zirc")));
        enter(
                "Second letter from Zirc",
                Map.of("creators", List.of("Abbot of Zirc"), "recipients", List.of("Bishop of Zirc")));
        enter("Answer to Zirc", Map.of("creators", List.of("Bishop of Zirc"), "recipients", List.of("Abbot of Zirc")));
        String text = enter(
                "Report on Zirc",
                Map.of(
                        "creators",
                        List.of("Prefect of Zirc"),
                        "text",
                        Map.of(
                                "role",
                                "transcript",
                                "language",
                                "en",
                                "plain",
                                "The abbot left; so did the Unmarked of Zirc.")));
        String abbot = world.as(Person.EDIT).get("/api/people?q=abbot zirc").path("items[0].id");
        world.as(Person.EDIT)
                .body(Map.of("name", "Unmarked of Zirc"))
                .post("/api/people")
                .then()
                .statusCode(201);
        world.as(Person.MAREK)
                .body(Map.of("authority", abbot, "target", Map.of("start", 4, "end", 9)))
                .post("/api/documents/" + text + "/mentions")
                .then()
                .statusCode(201);
    }

    @Test
    void whoIsNamedTogetherIsJoinedByRecordsAndByMentions() {
        JsonPath network = get(Person.TAMAS, "/api/network?place=zirc");

        assertThat(ties(network))
                .containsExactlyInAnyOrder(
                        "Abbot of Zirc + Bishop of Zirc: 3",
                        "Abbot of Zirc + Clerk of Zirc: 1",
                        "Bishop of Zirc + Clerk of Zirc: 1",
                        "Abbot of Zirc + Prefect of Zirc: 1");
        assertThat(network.getList("people.name")).doesNotContain("Unmarked of Zirc");
        assertThat(network.getString("people[0].name")).isEqualTo("Abbot of Zirc");
        assertThat(network.getInt("people[0].documents")).isEqualTo(4);
    }

    @Test
    void whoSentALetterWroteItAndNotWhoMadeIt() {
        JsonPath letters = get(Person.TAMAS, "/api/network/letters?place=zirc");

        assertThat(directed(letters))
                .containsExactly("Abbot of Zirc → Bishop of Zirc: 2", "Bishop of Zirc → Abbot of Zirc: 1");
    }

    @Test
    void whatTheViewerMayNotReadJoinsNobody() {
        assertThat(get(Person.ZOLTAN, "/api/network?place=zirc").getList("people"))
                .isEmpty();
        assertThat(get(Person.ZOLTAN, "/api/network/letters?place=zirc").getList("ties"))
                .isEmpty();
    }

    @Test
    void thePageHasADrawingWithoutScriptAndTheSameAsATable() {
        Document page = page("/network/letters?place=zirc");

        assertThat(page.select("#network a").eachAttr("href"))
                .contains("/people/abbot-of-zirc", "/people/bishop-of-zirc");
        assertThat(page.select("#network line")).hasSize(2).allMatch(line -> line.hasAttr("marker-end"));
        assertThat(page.select(".network-table tbody tr").eachText())
                .containsExactly("Abbot of Zirc Bishop of Zirc 2", "Bishop of Zirc Abbot of Zirc 1");
        assertThat(page.select("[style], style")).isEmpty();
        assertThat(page.select(".registers a[aria-current]").attr("href")).isEqualTo("/network/letters?place=zirc");
        assertThat(page("/network?place=nowhere-at-all").select(".empty h2").text())
                .isEqualTo("Nobody is joined to anybody here");
        assertThat(page("/network?from=nonsense").select("[aria-invalid]")).isNotEmpty();
    }

    private String enter(String title, Map<String, Object> more) {
        Map<String, Object> draft = new HashMap<>(more);
        draft.put("title", title);
        draft.put("places", List.of("Zirc"));
        draft.put("group", world.group());
        return world.as(Person.EDIT)
                .body(draft)
                .post("/api/documents")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private JsonPath get(Person person, String address) {
        return world.as(person).get(address).then().statusCode(200).extract().jsonPath();
    }

    private static List<String> ties(JsonPath network) {
        return said(network, " + ", true);
    }

    private static List<String> directed(JsonPath network) {
        return said(network, " → ", false);
    }

    private static List<String> said(JsonPath network, String between, boolean sorted) {
        Map<String, String> names = new HashMap<>();
        List<Map<String, Object>> people = network.getList("people");
        people.forEach(person -> names.put((String) person.get("id"), (String) person.get("name")));
        List<Map<String, Object>> ties = network.getList("ties");
        return ties.stream()
                .map(tie -> {
                    List<String> both = List.of(names.get(tie.get("from")), names.get(tie.get("to")));
                    return String.join(between, sorted ? both.stream().sorted().toList() : both) + ": "
                            + tie.get("documents");
                })
                .toList();
    }

    private Document page(String address) {
        return Jsoup.parse(world.as(Person.TAMAS)
                .accept("text/html")
                .get(address)
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }
}

package org.postil.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.postil.world.World.Person.EDIT;
import static org.postil.world.World.Person.ILONA;
import static org.postil.world.World.Person.MAREK;
import static org.postil.world.World.Person.ZOLTAN;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.postil.documents.DocumentView;
import org.postil.world.World;
import org.postil.world.World.Person;

/** What is handed on of a vocabulary, what comes in from others, and how far two coders agree. */
@QuarkusTest
class CodebookTest {
    @Inject
    World world;

    private UUID note(Person by, DocumentView document, String visibility, String exact, String... tags) {
        return UUID.fromString(world.as(by)
                .body(Map.of(
                        "body", "", "tags", List.of(tags), "visibility", visibility, "target", Map.of("exact", exact)))
                .post("/api/documents/" + document.id() + "/annotations")
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }

    private String file(Person reader, String format) {
        return world.as(reader)
                .accept("*/*")
                .get("/tags/codebook/" + world.group() + "." + format)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    @Test
    void aCodebookHasMeaningsCountsAndExamplesAndNothingPrivate() {
        String id = world.as(EDIT)
                .body(Map.of("name", "=codebook"))
                .post("/api/tags")
                .path("id");
        world.as(EDIT)
                .body(Map.of("definition", "What *it* means.", "aliases", List.of("book of codes")))
                .patch("/api/tags/" + id);
        DocumentView telegram = world.telegram("Telegram for a codebook", "<p>Shown to all. Kept to himself.</p>");
        note(MAREK, telegram, "group", "Shown to all", "=codebook");
        note(ILONA, telegram, "private", "Kept to himself", "=codebook");

        assertThat(file(ILONA, "md"))
                .contains("=codebook\n\nWhat \\*it\\* means.\n\nAlso: book of codes", "> Shown to all")
                .doesNotContain("Kept to himself");
        assertThat(file(ILONA, "csv"))
                .contains("'=codebook,,book of codes,What *it* means.,,", ",1,1,Shown to all,Telegram for a codebook")
                .doesNotContain("Kept to himself");
        assertThat(Jsoup.parse(world.as(ILONA)
                                .accept("text/html")
                                .get("/tags/codebook")
                                .asString())
                        .select(".code:has(a[href=/tags/" + id + "])")
                        .text())
                .contains("1 note on 1 document", "Shown to all");
        world.as(ZOLTAN)
                .accept("*/*")
                .get("/tags/codebook/" + world.group() + ".csv")
                .then()
                .statusCode(404);
    }

    @Test
    void aVocabularyGoesOutAndComesInAsSkosAndCanBeTakenBack() {
        String id = world.as(EDIT)
                .body(Map.of("name", "skos out"))
                .post("/api/tags")
                .path("id");
        world.as(EDIT).body(Map.of("aliases", List.of("skos aus"))).patch("/api/tags/" + id);
        for (String format : List.of("ttl", "rdf")) {
            List<Skos.Concept> concepts = Skos.read(file(MAREK, format));
            assertThat(concepts)
                    .filteredOn(concept -> concept.address().endsWith("/tags/" + id))
                    .singleElement()
                    .satisfies(concept -> assertThat(concept.alternatives()).containsExactly("skos aus"));
        }
        String turtle = "@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n"
                + "<urn:in> a skos:Concept ; skos:prefLabel \"skos in\" ; skos:definition \"From elsewhere.\" .";
        String there = send(EDIT, turtle).then().statusCode(303).extract().header("Location");
        world.as(EDIT)
                .queryParam("q", "skos in")
                .get("/api/tags")
                .then()
                .body("items.name", equalTo(List.of("skos in")));
        String event = there.replaceFirst(".*undo=", "");
        world.as(EDIT).post("/api/undo/" + event).then().statusCode(204);
        world.as(EDIT).queryParam("q", "skos in").get("/api/tags").then().body("items", empty());
        send(MAREK, turtle).then().statusCode(403);
        send(EDIT, "<!DOCTYPE x><rdf:RDF/>").then().statusCode(400);
    }

    private io.restassured.response.Response send(Person by, String file) {
        return RestAssured.given()
                .header("Authorization", "Bearer " + by.token())
                .accept("text/html")
                .redirects()
                .follow(false)
                .multiPart("group", world.group().toString())
                .multiPart("file", "vocabulary.ttl", file.getBytes(StandardCharsets.UTF_8), "text/turtle")
                .post("/tags/import");
    }

    @Test
    void twoCodersAreComparedCharacterByCharacter() {
        // 100 characters; Marek codes the first 20, Ilona 10 of them and 10 more: kappa = (0.8 - 0.68) / 0.32
        DocumentView telegram = world.telegram(
                "Telegram coded twice",
                "<p>" + "aaaaaaaaaabbbbbbbbbbcccccccccc" + "d".repeat(33) + "eeee" + "d".repeat(33) + "</p>");
        UUID one = note(MAREK, telegram, "group", "aaaaaaaaaabbbbbbbbbb", "agreed upon");
        UUID two = note(ILONA, telegram, "group", "bbbbbbbbbbcccccccccc", "agreed upon");
        note(ILONA, telegram, "private", "eeee", "agreed upon");
        String first = world.as(EDIT).get("/api/annotations/" + one).path("author.id");
        String second = world.as(EDIT).get("/api/annotations/" + two).path("author.id");
        String asked = "?document=" + telegram.slug() + "&first=" + first + "&second=" + second;

        world.as(EDIT)
                .get("/api/agreement" + asked)
                .then()
                .statusCode(200)
                .body("texts", equalTo(1))
                .body("codePoints", equalTo(100))
                .body("tags.name", equalTo(List.of("agreed upon")))
                .body("tags[0].codePoints.both", equalTo(10))
                .body("tags[0].codePoints.first", equalTo(10))
                .body("tags[0].codePoints.second", equalTo(10))
                .body("tags[0].codePoints.kappa.toDouble()", closeTo(0.375, 0.0001))
                .body("tags[0].first.met", equalTo(1))
                .body("differences.words", containsInAnyOrder("aaaaaaaaaa", "cccccccccc"));
        var page = Jsoup.parse(world.as(EDIT)
                .accept("text/html")
                .get("/tags/agreement" + asked)
                .asString());
        assertThat(page.select(".agreements tbody tr").text()).contains("agreed upon", "0.38", "1 of 1");
        assertThat(page.select(".differences li")).hasSize(2);

        world.as(ZOLTAN).get("/api/agreement" + asked).then().statusCode(404);
        world.as(EDIT).get("/api/agreement?first=" + first).then().statusCode(400);
        world.as(EDIT).accept("text/html").get("/tags/agreement").then().statusCode(200);
    }
}

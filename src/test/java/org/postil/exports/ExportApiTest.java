package org.postil.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.postil.world.World.Person.EDIT;
import static org.postil.world.World.Person.ILONA;
import static org.postil.world.World.Person.MAREK;
import static org.postil.world.World.Person.TAMAS;
import static org.postil.world.World.Person.ZOLTAN;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.postil.accounts.Viewers;
import org.postil.documents.DocumentView;
import org.postil.world.World;
import org.postil.world.World.Person;

@QuarkusTest
class ExportApiTest {
    private static final String FERRIES =
            "<p>The ferries at Mohács run again.</p><p>Nobody is to cross at night.</p><p>The bridge stays closed.</p>";

    @Inject
    World world;

    @Inject
    EntityManager entities;

    @Inject
    ExportJobs jobs;

    @Inject
    Viewers viewers;

    private DocumentView telegram(String title) {
        return world.telegram(title + " " + UUID.randomUUID().toString().substring(0, 8), FERRIES);
    }

    private ExportHands hands(Person person) {
        return new ExportHands(world, person);
    }

    private String text(Person person, Map<String, Object> options) {
        return new String(hands(person).file(options), StandardCharsets.UTF_8);
    }

    private static Map<String, Object> ofDocument(DocumentView document) {
        return Map.of("what", "document", "query", document.slug(), "format", "markdown");
    }

    private void older(String note) {
        QuarkusTransaction.requiringNew().run(() -> entities.createNativeQuery(
                        "update annotation set updated = now() - interval '1 day' where id = :id")
                .setParameter("id", UUID.fromString(note))
                .executeUpdate());
    }

    @Test
    void theNotesOnADocumentAreTakenOutInTheOrderOfItsText() {
        var document = telegram("Ferries");
        hands(MAREK).note(document, "bridge stays closed", "By whom?", List.of());
        hands(MAREK).note(document, "ferries at Mohács", "Which *ferries*?", List.of("crossings"));

        var file = text(TAMAS, ofDocument(document));
        assertThat(file).startsWith("# " + document.title() + "\n");
        assertThat(file)
                .containsSubsequence("> ferries at Mohács", "Which *ferries*?", "> bridge stays closed", "By whom?");
        assertThat(file).contains("#crossings", "Marek Brandt");
    }

    @Test
    void aJobTellsHowFarItIsAndWhereItsFileLies() {
        var document = telegram("Ferries");
        hands(MAREK).note(document, "bridge", "Which?", List.of());
        var job = hands(TAMAS).ended(hands(TAMAS).queue(ofDocument(document)));

        assertThat(job.getString("state")).isEqualTo("done");
        assertThat(job.getInt("done")).isEqualTo(1);
        assertThat(job.getInt("total")).isEqualTo(1);
        assertThat(job.getString("title")).isEqualTo(document.title());
        assertThat(job.getString("options.order")).isEqualTo("document");
        assertThat(job.getString("file")).isEqualTo("/api/exports/" + job.getString("id") + "/file");
        world.as(TAMAS)
                .accept("*/*")
                .get(job.getString("file"))
                .then()
                .statusCode(200)
                .contentType("text/markdown")
                .header("Content-Disposition", containsString(".md\""))
                .header("Content-Length", job.getString("size"));
        world.as(TAMAS).get("/api/exports").then().body("items.id", hasItem(job.getString("id")));
    }

    @Test
    void anExportIsItsMakersAlone() {
        var id = hands(EDIT).queue(ofDocument(telegram("Ferries")));
        hands(EDIT).ended(id);

        for (Person other : List.of(ILONA, MAREK, ZOLTAN)) {
            world.as(other).get("/api/exports/" + id).then().statusCode(404);
            world.as(other)
                    .accept("*/*")
                    .get("/api/exports/" + id + "/file")
                    .then()
                    .statusCode(404);
            world.as(other).delete("/api/exports/" + id).then().statusCode(404);
            world.as(other).get("/api/exports").then().body("items.id", not(hasItem(id)));
            world.as(other)
                    .body(Map.of("newerThan", id))
                    .post("/api/exports")
                    .then()
                    .statusCode(404);
        }
    }

    @Test
    void whatItsMakerMayNotSeeIsNotInIt() {
        var document = telegram("Ferries");
        var note = hands(MAREK).note(document, "bridge", "For all of us.", List.of());
        world.as(EDIT)
                .body(Map.of("body", "A thought of mine.", "visibility", "private"))
                .post("/api/documents/" + document.id() + "/annotations")
                .then()
                .statusCode(201);
        world.as(EDIT)
                .body(Map.of("body", "An aside to myself.", "visibility", "private"))
                .post("/api/annotations/" + note + "/replies")
                .then()
                .statusCode(201);

        assertThat(text(TAMAS, ofDocument(document)))
                .contains("For all of us.")
                .doesNotContain("A thought of mine.", "An aside to myself.");
        assertThat(text(EDIT, ofDocument(document))).contains("A thought of mine.", "An aside to myself.");
        world.as(ZOLTAN).body(ofDocument(document)).post("/api/exports").then().statusCode(404);
        assertThat(text(ZOLTAN, Map.of("what", "search", "query", "bridge", "format", "markdown")))
                .doesNotContain("For all of us.");
    }

    @Test
    void theSameAgainHasOnlyWhatIsNew() {
        var document = telegram("Ferries");
        var answered = hands(MAREK).note(document, "ferries", "An old note, answered.", List.of());
        var old = hands(MAREK).note(document, "night", "An old note.", List.of());
        older(answered);
        older(old);
        var first = hands(TAMAS).queue(ofDocument(document));
        hands(TAMAS).ended(first);
        hands(MAREK).note(document, "bridge", "A new note.", List.of());
        hands(EDIT).reply(answered, "A new answer.");

        var again = hands(TAMAS).queue(Map.of("newerThan", first));
        var job = hands(TAMAS).ended(again);
        assertThat(job.getString("newerThan")).isEqualTo(first);
        assertThat(new String(hands(TAMAS).file(again), StandardCharsets.UTF_8))
                .contains("A new note.", "An old note, answered.", "A new answer.")
                .doesNotContain("An old note.\n");
    }

    @Test
    void footnotesLeadToTheRevisionANoteWasMadeOn() {
        var document = telegram("Ferries");
        var note = hands(MAREK).note(document, "bridge", "Which?", List.of());
        var other = telegram("Bridges");
        var whole = hands(MAREK).note(other, null, "On all of it.", List.of());

        assertThat(text(TAMAS, ofDocument(document))).contains("/annotations/" + note + "?revision=1>");
        assertThat(text(TAMAS, ofDocument(other))).contains("[^1]: ").contains("/annotations/" + whole + ">");
    }

    @Test
    void notesAreChosenBySearchTagCollectionGroupAndAuthor() {
        var word = "barge" + UUID.randomUUID().toString().substring(0, 8);
        var tag = "tag" + word;
        var document = telegram("Ferries");
        hands(MAREK).note(document, "ferries", "No " + word + " here.", List.of(tag));
        hands(EDIT).note(document, "bridge", "Elsewhere " + word + ".", List.of());
        String tagId =
                world.as(EDIT).get("/api/tags").jsonPath().getString("items.find { it.name == '" + tag + "' }.id");
        String collection = world.as(EDIT)
                .body(Map.of("title", "Crossings " + word))
                .post("/api/collections")
                .jsonPath()
                .getString("slug");

        assertThat(text(TAMAS, Map.of("what", "search", "query", word, "format", "markdown")))
                .contains("No " + word, "Elsewhere " + word);
        assertThat(text(TAMAS, Map.of("what", "tag", "query", tagId, "format", "markdown")))
                .contains("# " + tag, "No " + word)
                .doesNotContain("Elsewhere " + word);
        assertThat(text(MAREK, Map.of("what", "mine", "format", "markdown")))
                .contains("Everything Marek Brandt wrote", "No " + word)
                .doesNotContain("Elsewhere " + word);
        assertThat(text(TAMAS, Map.of("what", "collection", "query", collection, "format", "markdown")))
                .contains("Crossings")
                .doesNotContain(word + " here");
        assertThat(text(TAMAS, Map.of("what", "group", "query", world.group().toString(), "format", "markdown")))
                .contains("No " + word);
    }

    @Test
    void notesStandUnderTheHeadingsThatWereAskedFor() {
        var document = telegram("Ferries");
        hands(MAREK).note(document, "ferries", "One.", List.of("zeal", "boats"));
        hands(EDIT).note(document, "bridge", "Two.", List.of());
        for (var expected : Map.of(
                        "date", List.of("## 28 October 1956", "### "),
                        "tag", List.of("## boats", "One.", "## zeal", "One.", "## Without a tag", "Two."),
                        "author", List.of("## Edit Vajda", "Two.", "## Marek Brandt", "One."),
                        "noted", List.of("One.", "Two."))
                .entrySet()) {
            assertThat(text(
                            TAMAS,
                            Map.of(
                                    "what",
                                    "document",
                                    "query",
                                    document.id().toString(),
                                    "format",
                                    "markdown",
                                    "order",
                                    expected.getKey())))
                    .as(expected.getKey())
                    .containsSubsequence(expected.getValue());
        }
    }

    @Test
    void onlyThePartsThatWereAskedForAreWritten() {
        var document = telegram("Ferries");
        var note = hands(MAREK).note(document, "bridge stays closed", "By whom?", List.of("bridges"));
        hands(EDIT).reply(note, "By the Russians.");
        var options = Map.<String, Object>of(
                "what", "document", "query", document.slug(), "format", "markdown", "parts", List.of("notes"));

        assertThat(text(TAMAS, options))
                .contains("By whom?")
                .doesNotContain("> bridge", "Russians", "#bridges", "[^1]", "Bibliography");
        assertThat(text(TAMAS, ofDocument(document)))
                .contains("By whom?", "> bridge", "Russians", "#bridges", "[^1]", "Bibliography");
    }

    @Test
    void tagsAndAnswersAreWrittenWithoutTheNotesTheyAreOn() {
        var document = telegram("Ferries");
        var note = hands(MAREK).note(document, "bridge stays closed", "By whom?", List.of("bridges"));
        hands(EDIT).reply(note, "By the Russians.");
        var options = Map.<String, Object>of("what", "document", "query", document.slug(), "format", "text");

        assertThat(text(TAMAS, with(options, "quotes", "tags")))
                .contains("bridge stays closed", "#bridges")
                .doesNotContain("By whom?", "Russians");
        assertThat(text(TAMAS, with(options, "quotes", "replies")))
                .contains("bridge stays closed", "Russians")
                .doesNotContain("By whom?", "#bridges");
        assertThat(text(TAMAS, with(options, "quotes"))).doesNotContain("Marek Brandt");
    }

    private static Map<String, Object> with(Map<String, Object> options, String... parts) {
        var some = new HashMap<>(options);
        some.put("parts", List.of(parts));
        return some;
    }

    @Test
    void whatCannotBeExportedSaysWhatToMend() {
        var document = telegram("Ferries");
        for (var wrong : List.of(
                Map.of("what", "everything", "format", "markdown"),
                Map.of("format", "markdown"),
                Map.of("what", "document", "query", document.slug(), "format", "wordstar"),
                Map.of("what", "document", "query", document.slug(), "format", "markdown", "style", "no-such-style"),
                Map.of("what", "document", "query", document.slug(), "format", "markdown", "order", "colour"),
                Map.of("what", "document", "query", document.slug(), "format", "markdown", "parts", List.of("heads")),
                Map.of("what", "tag", "query", "fear", "format", "markdown"),
                Map.of("what", "search", "query", " ", "format", "markdown"))) {
            world.as(TAMAS)
                    .body(wrong)
                    .post("/api/exports")
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json");
        }
        world.as(TAMAS)
                .body(Map.of("what", "document", "query", "no-such", "format", "markdown"))
                .post("/api/exports")
                .then()
                .statusCode(404);
    }

    @Test
    void aFileIsGoneAfterItsWeekAndTheSameCanStillBeAskedFor() {
        var id = hands(TAMAS).queue(ofDocument(telegram("Ferries")));
        hands(TAMAS).ended(id);
        change("expires = now() - interval '1 minute'", id);
        jobs.tidy();

        world.as(TAMAS)
                .get("/api/exports/" + id)
                .then()
                .body("state", equalTo("done"))
                .body("file", nullValue());
        world.as(TAMAS).accept("*/*").get("/api/exports/" + id + "/file").then().statusCode(410);
        assertThat(pieces(id)).isZero();
        hands(TAMAS).ended(hands(TAMAS).queue(Map.of("newerThan", id)));
        change("created = now() - interval '2 years'", id);
        jobs.tidy();
        world.as(TAMAS).get("/api/exports/" + id).then().statusCode(404);
    }

    @Test
    void whoHasLeftTheGroupMayNotHaveWhatHeExportedBefore() {
        var id = hands(ZOLTAN).queue(Map.of("what", "mine", "format", "markdown"));
        hands(ZOLTAN).ended(id);
        hands(ZOLTAN).file(id);
        change("groups = array[cast('" + world.group() + "' as uuid)]", id);

        world.as(ZOLTAN)
                .accept("*/*")
                .get("/api/exports/" + id + "/file")
                .then()
                .statusCode(403);
    }

    @Test
    void whatWasForMembersIsNobodyElsesThoughTheGroupIsPublic() {
        var document = telegram("Ferries");
        hands(MAREK).note(document, "bridge", "For us who read together.", List.of());
        var bare = telegram("Bridges");
        try {
            sql("update research_group set public = true where id = '" + world.group() + "'");
            sql("insert into membership (account_id, group_id, role, since) select a.id, '" + world.group()
                    + "', 'reader', now() from account a where a.email = '" + ZOLTAN.email() + "'");
            viewers.forget();
            var notes = hands(ZOLTAN).queue(ofDocument(document));
            var records = hands(ZOLTAN).queue(Map.of("what", "document", "query", bare.slug(), "format", "ris"));
            hands(ZOLTAN).ended(notes);
            hands(ZOLTAN).ended(records);
            assertThat(new String(hands(ZOLTAN).file(notes), StandardCharsets.UTF_8))
                    .contains("For us who read together.");
            sql("delete from membership where group_id = '" + world.group()
                    + "' and account_id = (select id from account where email = '" + ZOLTAN.email() + "')");
            viewers.forget();

            fetch(ZOLTAN, notes).statusCode(403);
            fetch(ZOLTAN, records).statusCode(200);
            sql("update research_group set public = false where id = '" + world.group() + "'");
            fetch(ZOLTAN, records).statusCode(403);
        } finally {
            sql("update research_group set public = false where id = '" + world.group() + "'");
            sql("delete from membership where group_id = '" + world.group()
                    + "' and account_id = (select id from account where email = '" + ZOLTAN.email() + "')");
            viewers.forget();
        }
    }

    @Test
    void whatIsTakenAwayIsGoneWithItsFile() {
        var id = hands(TAMAS).queue(ofDocument(telegram("Ferries")));
        hands(TAMAS).ended(id);
        world.as(TAMAS).delete("/api/exports/" + id).then().statusCode(204);
        world.as(TAMAS).get("/api/exports/" + id).then().statusCode(404);
        assertThat(pieces(id)).isZero();
    }

    private void change(String what, String id) {
        sql("update export_job set " + what + " where id = '" + UUID.fromString(id) + "'");
    }

    private void sql(String statement) {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery(statement).executeUpdate());
    }

    private ValidatableResponse fetch(Person person, String id) {
        return world.as(person)
                .accept("*/*")
                .get("/api/exports/" + id + "/file")
                .then();
    }

    private long pieces(String id) {
        return QuarkusTransaction.requiringNew()
                .call(() -> (Long)
                        entities.createNativeQuery("select count(*) from export_piece where job_id = :id", Long.class)
                                .setParameter("id", UUID.fromString(id))
                                .getSingleResult());
    }
}

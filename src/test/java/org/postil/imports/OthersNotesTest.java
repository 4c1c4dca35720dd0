package org.postil.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.postil.world.World.Person.EDIT;
import static org.postil.world.World.Person.ILONA;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.postil.accounts.Group;
import org.postil.annotations.AnnotationDraft;
import org.postil.annotations.BroughtNote;
import org.postil.annotations.BroughtNotes;
import org.postil.documents.DocumentView;
import org.postil.documents.Documents;
import org.postil.shared.Ids;
import org.postil.world.World;
import org.postil.world.World.Person;

/** Notes that others wrote elsewhere become notes here. */
@QuarkusTest
class OthersNotesTest {
    private static final String GROUP = "{\"notes\": {\"visibility\": \"group\"}}";

    @Inject
    World world;

    @Inject
    EntityManager entities;

    @Inject
    NotesKeeping keeping;

    @Inject
    BroughtNotes brought;

    @Inject
    Documents documents;

    /** A telegram that stood at an address of its own before it came here. */
    private record Read(DocumentView document, String address) {}

    private Read telegram(String html) {
        var document = world.telegram("Read elsewhere " + Ids.next(), html);
        var address = "https://archive.example/records/" + Ids.next();
        world.as(EDIT)
                .body(Map.of("provenance", Map.of("originalAddress", address)))
                .patch("/api/documents/" + document.id())
                .then()
                .statusCode(200);
        return new Read(document, address);
    }

    private JsonPath bring(Person person, String name, String json, String options) {
        return new ImportHands(world, person).bring(name, json.getBytes(StandardCharsets.UTF_8), options);
    }

    private JsonPath notes(Person person, Read read) {
        return world.as(person)
                .get("/api/documents/" + read.document().id() + "/annotations")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static String w3c(String address, String id, String exact) {
        return """
                {"@context": "http://www.w3.org/ns/anno.jsonld", "id": "%s", "type": "Annotation",
                 "motivation": "commenting", "creator": {"type": "Person", "name": "Ada Brunner"},
                 "created": "2019-05-03T10:00:00Z",
                 "body": [{"type": "TextualBody", "value": "So the *ferries* went.", "format": "text/markdown"},
                          {"type": "TextualBody", "value": "ferries", "purpose": "tagging"}],
                 "target": {"source": "%s", "selector": [
                   {"type": "TextQuoteSelector", "exact": "%s", "prefix": "", "suffix": ""}]}}
                """.formatted(id, address, exact);
    }

    private static String hypothesis(String id, String address, String selector, String text, String more) {
        return """
                {"id": "%s", "created": "2021-03-04T05:06:07.123456+00:00", "user": "acct:ada@notes.example",
                 "user_info": {"display_name": null}, "uri": "%s", "text": "%s", "tags": ["bridges"],
                 "permissions": {"read": ["group:__world__"]},
                 "target": [{"source": "%s", "selector": [%s]}]%s}
                """.formatted(id, address, text, address, selector, more);
    }

    private static String quote(String prefix, String exact, String suffix) {
        return "{\"type\": \"TextQuoteSelector\", \"prefix\": \"%s\", \"exact\": \"%s\", \"suffix\": \"%s\"}"
                .formatted(prefix, exact, suffix);
    }

    @Test
    void aW3cAnnotationStandsOnItsWordsInTheDocumentThatStoodAtItsAddress() {
        var read = telegram("<p>The ferries at the lower crossing went as before.</p>");
        var key = "https://notes.example/" + Ids.next();
        var other = read.address().replace("https:", "http:") + "/";

        var job = bring(EDIT, "notes.jsonld", w3c(other, key, "ferries at the lower crossing"), "{}");

        assertThat(job.getInt("outcomes.notes")).isEqualTo(1);
        assertThat(job.getInt("outcomes.made")).isZero();
        assertThat(job.getString("items[0].quote")).isEqualTo("ferries at the lower crossing");
        assertThat(job.getString("items[0].reason")).isNull();
        var notes = notes(EDIT, read);
        assertThat(notes.getString("items[0].id")).isEqualTo(job.getString("items[0].annotation"));
        assertThat(notes.getString("items[0].body")).isEqualTo("So the *ferries* went.");
        assertThat(notes.getList("items[0].tags")).isEqualTo(List.of("ferries"));
        assertThat(notes.getString("items[0].target.exact")).isEqualTo("ferries at the lower crossing");
        assertThat(notes.getString("items[0].anchor.state")).isEqualTo("exact");
        assertThat(notes.getString("items[0].author.name")).isEqualTo(EDIT.fullName);
        assertThat(notes.getString("items[0].origin.author")).isEqualTo("Ada Brunner");
        assertThat(notes.getString("items[0].origin.key")).isEqualTo(key);
        assertThat(notes.getString("items[0].origin.written")).startsWith("2019-05-03T10:00:00");
    }

    @Test
    void othersNotesAreForWhoeverBringsThemInAloneUnlessHeSaysOtherwise() {
        var read = telegram("<p>The ferries at the lower crossing went as before.</p>");
        var secret = w3c(read.address(), "urn:secret:" + Ids.next(), "ferries at the lower crossing");
        var open = w3c(read.address(), "urn:open:" + Ids.next(), "went as before");

        var job = bring(EDIT, "secret.json", secret, "{}");
        bring(EDIT, "open.json", open, GROUP);

        assertThat(notes(EDIT, read).getList("items")).hasSize(2);
        assertThat(notes(ILONA, read).getList("items.target.exact")).isEqualTo(List.of("went as before"));
        var report = world.as(ILONA).get("/api/imports/" + job.getString("id")).asString();
        assertThat(report)
                .as("what another does with notes is not told")
                .doesNotContain("lower crossing")
                .doesNotContain(read.document().title())
                .doesNotContain(read.document().slug());
    }

    @Test
    void theReportTellsNoLongerOfADocumentThatItsReaderMayReadNoMore() {
        var other = new Group("left-" + Ids.next(), "Left");
        var read = telegram("<p>The ferries at the lower crossing went as before.</p>");
        var job = bring(EDIT, "notes.json", w3c(read.address(), "urn:left:" + Ids.next(), "ferries"), "{}");
        QuarkusTransaction.requiringNew().run(() -> {
            entities.persist(other);
            entities.createNativeQuery("update document set group_id = :group where id = :document")
                    .setParameter("group", other.id())
                    .setParameter("document", read.document().id())
                    .executeUpdate();
        });

        var report = world.as(EDIT).get("/api/imports/" + job.getString("id"));

        assertThat(report.jsonPath().getString("items[0].quote")).isEqualTo("ferries");
        assertThat(report.asString())
                .doesNotContain(read.document().title())
                .doesNotContain(read.document().slug())
                .doesNotContain(read.document().id().toString());
    }

    /** Who annotates a document need not be one who has its pages read. */
    @Test
    void pagesOfADocumentThatGetsNotesAreNotReadByMachineForThat() {
        var read = telegram("<p>The ferries went as before.</p>");
        QuarkusTransaction.requiringNew().run(() -> entities.createNativeQuery(
                        "insert into facsimile (id, document_id, created) values (:id, :document, now())")
                .setParameter("id", Ids.next())
                .setParameter("document", read.document().id())
                .executeUpdate());

        var job = bring(EDIT, "notes.json", w3c(read.address(), "urn:pages:" + Ids.next(), "ferries"), "{}");

        assertThat(job.getInt("outcomes.notes")).as(job.prettify()).isEqualTo(1);
        assertThat(QuarkusTransaction.requiringNew().call(() -> entities.createNativeQuery(
                                "select count(*) from facsimile where document_id = :document and reader is not null",
                                Long.class)
                        .setParameter("document", read.document().id())
                        .getSingleResult()))
                .isEqualTo(0L);
    }

    @Test
    void theSameFileTwiceMakesNothingTwice() {
        var read = telegram("<p>The ferries at the lower crossing went as before.</p>");
        var json = w3c(read.address(), "urn:twice:" + Ids.next(), "ferries");

        bring(EDIT, "notes.json", json, "{}");
        var again = bring(EDIT, "renamed.json", json, "{}");

        assertThat(again.getInt("outcomes.notes")).isZero();
        assertThat(again.getString("items[0].outcome")).isEqualTo("skipped");
        assertThat(notes(EDIT, read).getList("items")).hasSize(1);
    }

    @Test
    void aNoteThatAnotherNodeIsBringingInMeanwhileIsNotMadeTwice() throws Exception {
        var read = telegram("<p>The ferries at the lower crossing went as before.</p>");
        var json = w3c(read.address(), "urn:meanwhile:" + Ids.next(), "ferries");
        var note = (ImportedNote) Brought.read("notes.json", json).get(0);

        var importing = QuarkusTransaction.requiringNew().call(() -> {
            keeping.alone();
            var other = CompletableFuture.supplyAsync(() -> bring(EDIT, "notes.json", json, "{}"));
            Thread.sleep(700);
            assertThat(other.isDone()).isFalse();
            var draft = new AnnotationDraft(null, "Here first.", null, "private", null, null, null, null);
            brought.keep(
                    world.viewer(EDIT),
                    documents.byId(world.viewer(EDIT), read.document().id()).orElseThrow(),
                    new BroughtNote(draft, note.origin(), note.mark().quote(), null, true));
            return other;
        });

        var job = importing.get(60, TimeUnit.SECONDS);
        assertThat(job.getString("items[0].outcome")).as(job.prettify()).isEqualTo("skipped");
        assertThat(notes(EDIT, read).getList("items.body")).isEqualTo(List.of("Here first."));
    }

    @Test
    void whatGoesOutAsW3cIsHereAlreadyWhenItComesBack() {
        var read = telegram("<p>The ferries at the lower crossing went as before.</p>");
        String id = world.as(EDIT)
                .body(Map.of("body", "Ours.", "target", Map.of("exact", "lower crossing")))
                .post("/api/documents/" + read.document().id() + "/annotations")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        var base = RestAssured.baseURI + ":" + RestAssured.port;
        var ours = base + "/documents/" + read.document().slug() + "?text="
                + read.document().texts().get(0).id() + "&revision=1";

        var job = bring(EDIT, "page-1.jsonld", w3c(ours, base + "/annotations/" + id, "lower crossing"), "{}");

        assertThat(job.getString("items[0].outcome")).as(job.prettify()).isEqualTo("skipped");
        assertThat(job.getString("items[0].annotation")).isEqualTo(id);
    }

    @Test
    void hypothesisNotesComeWithTheirTagsAndReplies() {
        var read = telegram("<p>The bridges were open. The bridges were closed at night.</p>");
        var root = "h" + Ids.next();
        var reply = "h" + Ids.next();
        var json = "{\"total\": 2, \"rows\": ["
                + hypothesis(reply, read.address(), "", "Not for long.", ", \"references\": [\"" + root + "\"]")
                + ", "
                + hypothesis(
                        root,
                        read.address() + "?utm_source=x#top",
                        quote("open. ", "The bridges", " were closed"),
                        "Which?",
                        "")
                + "]}";

        var job = bring(EDIT, "search.json", json, GROUP);

        assertThat(job.getInt("outcomes.notes")).as(job.prettify()).isEqualTo(2);
        var notes = notes(ILONA, read);
        assertThat(notes.getInt("items[0].target.start")).isEqualTo("The bridges were open. ".length());
        assertThat(notes.getString("items[0].origin.author")).isEqualTo("ada");
        assertThat(notes.getList("items[0].tags")).isEqualTo(List.of("bridges"));
        var replies = world.as(ILONA)
                .get("/api/annotations/" + notes.getString("items[0].id") + "/replies")
                .jsonPath();
        assertThat(replies.getList("items.body")).isEqualTo(List.of("Not for long."));
    }

    @Test
    void whatItsAuthorKeptToHimselfStaysPrivateEvenWhenTheOthersAreForTheGroup() {
        var read = telegram("<p>The bridges were open.</p>");
        var json = hypothesis("h" + Ids.next(), read.address(), quote("", "The bridges were open", ""), "Mine.", "")
                .replace("group:__world__", "acct:ada@notes.example");

        bring(EDIT, "mine.json", json, GROUP);

        assertThat(notes(EDIT, read).getList("items")).hasSize(1);
        assertThat(notes(ILONA, read).getList("items")).isEmpty();
    }

    @Test
    void aReplyIsSeenByNoMoreThanWhoeverBringsItInWishes() {
        var read = telegram("<p>The bridges were open.</p>");
        var root = "h" + Ids.next();
        bring(ILONA, "root.json", hypothesis(root, read.address(), quote("", "The bridges", ""), "Which?", ""), GROUP);
        var reply = hypothesis(
                "h" + Ids.next(), read.address(), "", "For me alone.", ", \"references\": [\"" + root + "\"]");

        var job = bring(EDIT, "reply.json", reply, "{}");

        assertThat(job.getInt("outcomes.notes")).as(job.prettify()).isEqualTo(1);
        var replies = "/api/annotations/" + notes(EDIT, read).getString("items[0].id") + "/replies";
        assertThat(world.as(EDIT).get(replies).jsonPath().getList("items.body")).isEqualTo(List.of("For me alone."));
        assertThat(world.as(ILONA).get(replies).jsonPath().getList("items")).isEmpty();
    }

    @Test
    void aReplyToAPublicNoteIsForTheGroupWhenThatIsWished() {
        var read = telegram("<p>The bridges were open.</p>");
        String root = world.as(ILONA)
                .body(Map.of("body", "Open?", "visibility", "public"))
                .post("/api/documents/" + read.document().id() + "/annotations")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        var base = RestAssured.baseURI + ":" + RestAssured.port;
        var reply = w3c(base + "/annotations/" + root, "urn:reply:" + Ids.next(), "The bridges")
                .replace("commenting", "replying");

        var job = bring(EDIT, "reply.jsonld", reply, GROUP);

        assertThat(job.getString("items[0].outcome")).as(job.prettify()).isEqualTo("made");
        var made = world.as(EDIT).get("/api/annotations/" + job.getString("items[0].annotation"));
        assertThat(made.jsonPath().getString("visibility")).isEqualTo("group");
    }

    @Test
    void wordsThatAreNotSurelyFoundWaitForSomebodyToSayWhereTheyStand() {
        var read = telegram("<p>The bridge was open. The bridge was open.</p>");
        var json = "["
                + w3c(read.address(), "urn:several:" + Ids.next(), "The bridge was open")
                + ","
                + w3c(read.address(), "urn:gone:" + Ids.next(), "Nothing of the kind was ever written here")
                + "]";

        var job = bring(EDIT, "notes.json", json, GROUP);

        assertThat(job.getInt("outcomes.notes")).isEqualTo(2);
        assertThat(job.getString("items[0].reason")).contains("2 places");
        assertThat(job.getString("items[1].reason")).contains("do not stand in the text");
        var made = world.as(EDIT)
                .get("/api/annotations/" + job.getString("items[0].annotation"))
                .jsonPath();
        assertThat(made.getString("anchor.state")).isEqualTo("uncertain");
        assertThat(made.getList("anchor.candidates")).hasSize(2);
        var lost = world.as(EDIT)
                .get("/api/annotations/" + job.getString("items[1].annotation"))
                .jsonPath();
        assertThat(lost.getString("anchor.state")).isEqualTo("lost");
        assertThat(lost.getString("target.exact")).isEqualTo("Nothing of the kind was ever written here");
        RestAssured.given()
                .header("Authorization", "Bearer " + EDIT.token())
                .get("/documents/" + read.document().slug() + "/adrift")
                .then()
                .statusCode(200)
                .body(containsString("Nothing of the kind"));
    }

    @Test
    void offsetsChooseAmongTheSameWordsOnlyWhereTheirContextIsTheSame() {
        var read = telegram("<p>He came at noon and left. She came at noon and stayed.</p>");
        var selectors = quote("She ", "came at noon", " and stay")
                + ", {\"type\": \"TextPositionSelector\", \"start\": 3, \"end\": 15}";

        bring(EDIT, "h.json", hypothesis("h" + Ids.next(), read.address(), selectors, "She.", ""), GROUP);

        assertThat(notes(EDIT, read).getInt("items[0].target.start"))
                .isEqualTo("He came at noon and left. She ".length());
    }

    @Test
    void offsetsOfHypothesisCountUtf16Units() {
        var clefs = "\ud834\udd1e\ud834\udd1e ";
        var sang = "The choir sang again. ";
        var read = telegram("<p>" + clefs + sang.repeat(4) + "</p>");
        int start = (clefs + sang + sang).length();
        var selectors = quote("sang again. ", "The choir sang again.", " The choir")
                + ", {\"type\": \"TextPositionSelector\", \"start\": " + start + ", \"end\": " + (start + 21) + "}";

        var job = bring(EDIT, "h.json", hypothesis("h" + Ids.next(), read.address(), selectors, "Here.", ""), GROUP);

        assertThat(job.getString("items[0].reason")).isNull();
        assertThat(notes(EDIT, read).getInt("items[0].target.start")).isEqualTo(start - 2);
    }

    @Test
    void aNoteOnWhatIsNotHereIsListedWithItsQuoteAndGoesToADocumentThatIsChosen() {
        var read = telegram("<p>The ferries at the lower crossing went as before.</p>");
        var json = w3c("https://elsewhere.example/" + Ids.next(), "urn:stray:" + Ids.next(), "went as before");

        var job = bring(EDIT, "notes.json", json, "{}");
        assertThat(job.getString("items[0].outcome")).isEqualTo("refused");
        assertThat(job.getString("items[0].quote")).isEqualTo("went as before");
        assertThat(job.getString("items[0].reason")).contains("https://elsewhere.example/");

        var chosen = bring(
                EDIT,
                "notes.json",
                json,
                "{\"notes\": {\"document\": \"" + read.document().slug() + "\"}}");
        assertThat(chosen.getInt("outcomes.notes")).isEqualTo(1);
        assertThat(notes(EDIT, read).getList("items")).hasSize(1);
    }

    @Test
    void aDocumentThatIsChosenAndIsNotThereIsSaidAtOnce() {
        world.as(EDIT)
                .contentType("multipart/form-data")
                .multiPart("file", "notes.json", "[]".getBytes(StandardCharsets.UTF_8))
                .multiPart("options", "{\"notes\": {\"document\": \"no-such-document\"}}")
                .post("/api/imports")
                .then()
                .statusCode(400)
                .body("detail", containsString("no-such-document"));
    }

    @Test
    void amongSeveralDocumentsOfOneAddressSomebodyHasToChoose() {
        var read = telegram("<p>The ferries went as before.</p>");
        var twin = world.telegram("Read twice " + Ids.next(), "<p>The ferries went as before.</p>");
        world.as(EDIT)
                .body(Map.of("provenance", Map.of("originalAddress", read.address())))
                .patch("/api/documents/" + twin.id())
                .then()
                .statusCode(200);

        world.as(EDIT)
                .contentType("multipart/form-data")
                .multiPart("file", "notes.json", "[]".getBytes(StandardCharsets.UTF_8))
                .multiPart("options", "{\"notes\": {\"document\": \"" + read.address() + "\"}}")
                .post("/api/imports")
                .then()
                .statusCode(400)
                .body("detail", containsString("Several documents"));
    }

    @Test
    void notesThatStandBeforeTheirDocumentAmongTheFilesAreReadAfterIt() {
        var address = "https://archive.example/records/" + Ids.next();
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(
                "a-notes.json",
                w3c(address, "urn:early:" + Ids.next(), "went as before").getBytes(StandardCharsets.UTF_8));
        files.put(
                "b-document.html",
                ("<html><head><title>Early " + Ids.next() + "</title><link rel=\"canonical\" href=\"" + address
                                + "\"></head><body><p>The ferries went as before.</p></body></html>")
                        .getBytes(StandardCharsets.UTF_8));

        var job = new ImportHands(world, EDIT).bring(files);

        assertThat(job.getInt("outcomes.notes")).as(job.prettify()).isEqualTo(1);
        assertThat(job.getInt("outcomes.refused")).isZero();
    }

    @Test
    void aCardSaysWhoWroteItElsewhere() {
        var read = telegram("<p>The ferries at the lower crossing went as before.</p>");
        bring(EDIT, "notes.json", w3c(read.address(), "urn:card:" + Ids.next(), "went as before"), GROUP);

        world.as(EDIT)
                .accept("text/html")
                .get("/documents/" + read.document().slug())
                .then()
                .statusCode(200)
                .body(containsString("by Ada Brunner"));
    }
}

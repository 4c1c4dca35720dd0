package org.postil.duplicates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.postil.world.World.Person.EDIT;
import static org.postil.world.World.Person.MAREK;
import static org.postil.world.World.Person.TAMAS;
import static org.postil.world.World.Person.ZOLTAN;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postil.documents.Documents;
import org.postil.documents.Originals;
import org.postil.documents.StoredFiles;
import org.postil.world.Browser;
import org.postil.world.World;
import org.postil.world.World.Person;

/** Documents that were entered twice are proposed, become one with all that stands on them, and are parted again. */
@QuarkusTest
class DuplicatesTest {
    @Inject
    World world;

    @Inject
    Documents documents;

    @Inject
    Originals originals;

    @Inject
    StoredFiles files;

    @Test
    void twoRecordsWithOneIdentifierAreProposed() {
        String one = enter("Letter with a DOI", Map.of("identifiers", Map.of("doi", "10.1000/twice")));
        String other =
                enter("The same letter", Map.of("identifiers", Map.of("doi", "10.1000/twice", "slug", "letter")));
        String first =
                enter("Taken from the web", Map.of("provenance", Map.of("originalAddress", "https://example.org/77")));
        String again = enter("Taken again", Map.of("provenance", Map.of("originalAddress", "https://example.org/77")));

        assertThat(reasons(one, other)).containsExactly("identifier");
        assertThat(reasons(first, again)).containsExactly("identifier");
    }

    @Test
    void anIdentifierThatAnotherTellsApartOrThatManyHaveProposesNothing() {
        String one =
                enter("Document 14 of one volume", Map.of("identifiers", Map.of("document", "d14a", "volume", "v16a")));
        String other =
                enter("Document 14 of another", Map.of("identifiers", Map.of("document", "d14a", "volume", "v17a")));
        List<String> many = IntStream.range(0, 8)
                .mapToObj(n -> enter("One of a series " + n, Map.of("identifiers", Map.of("series", "many of them"))))
                .toList();

        assertThat(reasons(one, other)).isEmpty();
        assertThat(reasons(many.get(6), many.get(7))).isEmpty();
        assertThat(reasons(many.get(0), many.get(1))).isEmpty();
    }

    @Test
    void nearlyTheSameWordsAreProposedAndOthersAreNot() {
        String words = words(1, 300);
        String one = enter("Typescript", text(words));
        String other = enter(
                "Its carbon copy", text(words.replace("word12 ", "vvord12 ").toUpperCase(java.util.Locale.ROOT)));
        String third = enter("Something else", text(words(2, 300)));

        assertThat(reasons(one, other)).containsExactly("words");
        assertThat(likeness(one, other)).isGreaterThan(0.8f);
        assertThat(reasons(one, third)).isEmpty();
    }

    @Test
    void documentsOfOneFileAreProposed(@TempDir Path folder) throws Exception {
        String one = enter("Scan brought in once", Map.of());
        String other = enter("Scan brought in again", Map.of());
        Path scan = Files.writeString(folder.resolve("scan.pdf"), "the same bytes");
        UUID editor = world.viewer(EDIT).account();
        for (String id : List.of(one, other)) {
            QuarkusTransaction.requiringNew().run(() -> {
                try {
                    UUID file = files.keep(editor, id + ".pdf", "application/pdf", scan)
                            .id();
                    originals.add(documents.findById(UUID.fromString(id)), file, "");
                } catch (java.io.IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
            });
        }

        assertThat(reasons(one, other)).containsExactly("bytes");
    }

    @Test
    void whatStandsOnTheOneThatGoesComesAlongAndGoesBack() {
        String kept = enter(
                "The letter that is kept",
                with(
                        text("Nagy spoke to the crowd before the parliament."),
                        "identifiers",
                        Map.of("doi", "10.1000/kept"),
                        "creators",
                        List.of("Writer of both")));
        String gone = enter(
                "The letter that goes",
                with(
                        text("Nagy spoke to the crowd before parliament then."),
                        "identifiers",
                        Map.of("doi", "10.1000/gone", "slug", "gone"),
                        "abstract",
                        "Said of the other alone.",
                        "provenance",
                        Map.of("repository", "RGANI")));
        String person = world.as(EDIT)
                .body(Map.of("name", "Nagy of the letter"))
                .post("/api/people")
                .path("id");
        String elsewhere = enter("A third letter", Map.of());
        String note = note(gone, Map.of("body", "On words", "target", Map.of("start", 0, "end", 4)));
        String whole = note(gone, Map.of("body", "On the whole"));
        String mention = made(
                MAREK,
                "/api/documents/" + gone + "/mentions",
                Map.of("authority", person, "target", Map.of("start", 0, "end", 4)));
        String link = made(
                MAREK,
                "/api/cross-references",
                Map.of("source", Map.of("document", elsewhere), "target", Map.of("document", gone)));
        String shared = collection("Both letters", kept, gone);
        String only = collection("The one letter", gone);

        Response merged =
                world.as(EDIT).body(Map.of("keep", kept)).post("/api/duplicates/" + kept + "/" + gone + "/merge");
        assertThat(merged.statusCode()).as(merged.asString()).isEqualTo(200);

        JsonPath now = document(kept);
        assertThat(now.getList("texts")).hasSize(2);
        assertThat(now.getString("abstract")).isEqualTo("Said of the other alone.");
        assertThat(now.getString("provenance.repository")).isEqualTo("RGANI");
        assertThat(now.getMap("identifiers"))
                .containsEntry("doi", "10.1000/kept")
                .containsEntry("doi 2", "10.1000/gone")
                .containsEntry("slug", "gone");
        assertThat(notes(kept)).containsExactlyInAnyOrder(note, whole);
        assertThat(world.as(TAMAS).get("/api/annotations/" + note).jsonPath().getInt("anchor.start"))
                .isZero();
        assertThat(world.as(TAMAS).get("/api/mentions/" + mention).jsonPath().getString("document"))
                .isEqualTo(kept);
        assertThat(links(kept)).containsExactly(link);
        assertThat(placed(shared)).containsExactly(kept);
        assertThat(placed(only)).containsExactly(kept);
        assertThat(html(TAMAS, "/documents/the-letter-that-goes").statusCode()).isEqualTo(301);
        assertThat(html(TAMAS, "/documents/the-letter-that-goes").header("Location"))
                .endsWith("/documents/the-letter-that-is-kept");
        assertThat(document(gone).getString("id")).isEqualTo(kept);
        assertThat(titles("The letter that goes")).isEmpty();
        assertThat(found("crowd before parliament then")).containsExactly("The letter that is kept");

        world.as(EDIT).post(undo(merged)).then().statusCode(204);

        assertThat(document(gone).getString("title")).isEqualTo("The letter that goes");
        assertThat(document(kept).getList("texts")).hasSize(1);
        assertThat(document(kept).getString("abstract")).isEmpty();
        assertThat(document(kept).getMap("identifiers")).containsOnlyKeys("doi");
        assertThat(document(kept).getString("provenance.repository")).isNull();
        assertThat(notes(gone)).containsExactlyInAnyOrder(note, whole);
        assertThat(notes(kept)).isEmpty();
        assertThat(links(gone)).containsExactly(link);
        assertThat(placed(shared)).containsExactlyInAnyOrder(kept, gone);
        assertThat(placed(only)).containsExactly(gone);
        assertThat(html(TAMAS, "/documents/the-letter-that-goes").statusCode()).isEqualTo(200);
        assertThat(found("crowd before parliament then")).containsExactly("The letter that goes");
        world.as(EDIT).post(undo(merged)).then().statusCode(409);
    }

    @Test
    void whatWasWrittenSinceStaysWhenTheTwoAreParted() {
        String kept = enter("Kept and described anew", Map.of());
        String gone = enter("Gone with an abstract", Map.of("abstract", "Of the other."));
        Response merged =
                world.as(EDIT).body(Map.of("keep", kept)).post("/api/duplicates/" + gone + "/" + kept + "/merge");
        world.as(EDIT)
                .body(Map.of("abstract", "Written since."))
                .patch("/api/documents/" + kept)
                .then()
                .statusCode(200);
        String note = note(kept, Map.of("body", "Written since the two were one."));

        world.as(EDIT).post(undo(merged)).then().statusCode(204);

        assertThat(document(kept).getString("abstract")).isEqualTo("Written since.");
        assertThat(notes(kept)).containsExactly(note);
        assertThat(notes(gone)).isEmpty();
    }

    @Test
    void aChainOfMergesLeadsToTheLastAndIsTakenBackFromItsEnd() {
        String a = enter("First of a chain", Map.of());
        String b = enter("Second of a chain", Map.of());
        String c = enter("Third of a chain", Map.of());
        Response first = world.as(EDIT).body(Map.of("keep", b)).post("/api/duplicates/" + a + "/" + b + "/merge");
        Response second = world.as(EDIT).body(Map.of("keep", c)).post("/api/duplicates/" + b + "/" + c + "/merge");

        assertThat(document(a).getString("id")).isEqualTo(c);
        world.as(EDIT).post(undo(first)).then().statusCode(409);
        world.as(EDIT).post(undo(second)).then().statusCode(204);
        assertThat(document(a).getString("id")).isEqualTo(b);
        world.as(EDIT).post(undo(first)).then().statusCode(204);
        assertThat(document(a).getString("id")).isEqualTo(a);
    }

    @Test
    void twoThatAreNotTheSameAreProposedNoMore() {
        String one = enter("Like another", Map.of("identifiers", Map.of("doi", "10.1000/not-the-same")));
        String other = enter("Not the other", Map.of("identifiers", Map.of("doi", "10.1000/not-the-same")));

        Response apart = world.as(EDIT).put("/api/duplicates/" + other + "/" + one + "/distinction");

        assertThat(reasons(one, other)).isEmpty();
        world.as(EDIT)
                .body(Map.of("abstract", "Changed."))
                .patch("/api/documents/" + one)
                .then()
                .statusCode(200);
        assertThat(reasons(one, other)).isEmpty();
        world.as(EDIT).post(undo(apart)).then().statusCode(204);
        assertThat(reasons(one, other)).containsExactly("identifier");
    }

    @Test
    void onlyEditorsOfTheGroupAreProposedAnythingAndMerge() {
        String one = enter("Hidden twin", Map.of("identifiers", Map.of("doi", "10.1000/hidden")));
        String other = enter("Hidden twin again", Map.of("identifiers", Map.of("doi", "10.1000/hidden")));
        String pair = "/api/duplicates/" + one + "/" + other;

        assertThat(pairs(MAREK)).isEmpty();
        assertThat(pairs(ZOLTAN).toString()).doesNotContain(one, other);
        world.as(MAREK).body(Map.of("keep", one)).post(pair + "/merge").then().statusCode(403);
        world.as(MAREK).put(pair + "/distinction").then().statusCode(403);
        world.as(ZOLTAN).body(Map.of("keep", one)).post(pair + "/merge").then().statusCode(404);
        world.as(EDIT)
                .body(Map.of("keep", UUID.randomUUID()))
                .post(pair + "/merge")
                .then()
                .statusCode(400);
        world.as(EDIT)
                .body(Map.of("keep", one))
                .post("/api/duplicates/" + one + "/" + one + "/merge")
                .then()
                .statusCode(400);
        world.as(EDIT)
                .put("/api/duplicates/" + one + "/" + one + "/distinction")
                .then()
                .statusCode(400);
        assertThat(html(ZOLTAN, "/duplicates/" + one + "/" + other).statusCode())
                .isEqualTo(404);
        assertThat(html(MAREK, "/duplicates").asString()).doesNotContain("/duplicates/" + one);
    }

    @Test
    void withoutScriptTwoAreComparedMergedAndParted() {
        String one = enter(
                "Report of the embassy",
                with(text(words(5, 100) + " and then he left"), "identifiers", Map.of("doi", "10.1000/by-form")));
        String other = enter(
                "Report of the legation",
                with(text(words(5, 100) + " and then she left"), "identifiers", Map.of("doi", "10.1000/by-form")));
        Browser edit = Browser.of(world, EDIT);
        String address = "/duplicates/" + one + "/" + other;

        Document page = Jsoup.parse(edit.asks().get(address).asString());
        assertThat(page.select(".compared td del").text()).isEqualTo("embassy");
        assertThat(page.select(".compared td ins").text()).isEqualTo("legation");
        assertThat(page.select(".difference del").text()).isEqualTo("he");
        assertThat(page.select(".difference ins").text()).isEqualTo("she");
        assertThat(Jsoup.parse(edit.asks().get("/duplicates").asString())
                        .select("a[href$=" + other + "], a[href$=" + one + "]"))
                .isNotEmpty();

        String done =
                edit.asks().formParam("keep", other).post(address + "/merge").header("Location");
        Document after = Jsoup.parse(
                edit.asks().get(done.replaceFirst("^https?://[^/]+", "")).asString());
        assertThat(after.select("#status a").attr("href")).isEqualTo("/documents/report-of-the-legation");
        edit.asks()
                .formParam("by", after.selectFirst("#status [name=by]").val())
                .post("/duplicates/undo")
                .then()
                .statusCode(303);
        assertThat(document(one).getString("id")).isEqualTo(one);
    }

    @Test
    void twoRecordsThatDifferInWhatASourceLineSaysAreNotSaidToBeTheSame() {
        String one = enter("One paper", Map.of("provenance", Map.of("classification", "Top secret")));
        String other = enter("One paper", Map.of("provenance", Map.of("classification", "Secret")));

        Document page = Jsoup.parse(Browser.of(world, EDIT)
                .asks()
                .get("/duplicates/" + one + "/" + other)
                .asString());

        assertThat(page.select(".compared tbody th").eachText()).containsExactly("Classification marking");
        assertThat(page.select(".compared td del").text()).contains("Top");
    }

    private String enter(String title, Map<String, Object> more) {
        Map<String, Object> draft = new HashMap<>(more);
        draft.put("title", title);
        draft.put("group", world.group());
        return made(EDIT, "/api/documents", draft);
    }

    private String made(Person by, String address, Map<String, Object> draft) {
        Response made = world.as(by).body(draft).post(address);
        assertThat(made.statusCode()).as(made.asString()).isEqualTo(201);
        return made.path("id");
    }

    private static Map<String, Object> text(String plain) {
        return Map.of("text", Map.of("role", "transcript", "language", "en", "plain", plain));
    }

    private static Map<String, Object> with(Map<String, Object> draft, Object... more) {
        Map<String, Object> all = new HashMap<>(draft);
        for (int i = 0; i < more.length; i += 2) {
            all.put((String) more[i], more[i + 1]);
        }
        return all;
    }

    private static String words(int seed, int count) {
        Random random = new Random(seed);
        return IntStream.range(0, count)
                .mapToObj(n -> "word" + random.nextInt(2000) + " ")
                .collect(Collectors.joining());
    }

    private String note(String document, Map<String, Object> draft) {
        return made(MAREK, "/api/documents/" + document + "/annotations", draft);
    }

    private String collection(String title, String... members) {
        String id = made(EDIT, "/api/collections", Map.of("title", title));
        for (String member : members) {
            world.as(EDIT)
                    .body(Map.of("document", member))
                    .post("/api/collections/" + id + "/documents")
                    .then()
                    .statusCode(201);
        }
        return id;
    }

    private List<String> placed(String collection) {
        return world.as(EDIT)
                .get("/api/collections/" + collection + "/documents")
                .jsonPath()
                .getList("items.document.id", String.class);
    }

    private List<String> notes(String document) {
        return world.as(TAMAS)
                .get("/api/documents/" + document + "/annotations")
                .jsonPath()
                .getList("items.id");
    }

    private List<String> links(String document) {
        return world.as(TAMAS)
                .get("/api/documents/" + document + "/cross-references")
                .jsonPath()
                .getList("items.id");
    }

    private JsonPath document(String id) {
        return world.as(EDIT).get("/api/documents/" + id).jsonPath();
    }

    private List<String> titles(String title) {
        List<String> all = world.as(EDIT)
                .queryParam("q", '"' + title + '"')
                .get("/api/documents")
                .jsonPath()
                .getList("items.title");
        return all.stream().filter(title::equals).toList();
    }

    private List<String> found(String words) {
        return world.as(EDIT)
                .queryParam("q", '"' + words + '"')
                .get("/api/search")
                .jsonPath()
                .getList("items.title");
    }

    private List<Map<String, Object>> pairs(Person person) {
        return world.as(person).get("/api/duplicates?limit=200").jsonPath().getList("items");
    }

    private List<String> reasons(String one, String other) {
        return pair(one, other) == null
                ? List.of()
                : (List<String>) pair(one, other).get("reasons");
    }

    private float likeness(String one, String other) {
        return ((Number) pair(one, other).get("likeness")).floatValue();
    }

    private Map<String, Object> pair(String one, String other) {
        return pairs(EDIT).stream()
                .filter(pair -> Set.of(one, other).equals(Set.of(pair.get("one"), pair.get("other"))))
                .findFirst()
                .orElse(null);
    }

    private Response html(Person person, String address) {
        return world.as(person).accept("text/html").redirects().follow(false).get(address);
    }

    private static String undo(Response done) {
        return done.header("Link").replaceFirst(".*<(/api/undo/[^>]+)>.*", "$1");
    }
}

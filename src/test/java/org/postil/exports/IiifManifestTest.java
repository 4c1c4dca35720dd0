package org.postil.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.postil.world.World.Person.EDIT;
import static org.postil.world.World.Person.MAREK;
import static org.postil.world.World.Person.TAMAS;
import static org.postil.world.World.Person.ZOLTAN;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.postil.imports.ImportHands;
import org.postil.imports.PdfMaker;
import org.postil.shared.Ids;
import org.postil.world.World;
import org.postil.world.World.Person;

/** Documents with page images as IIIF manifests, and the notes on them where viewers of images find them. */
@QuarkusTest
class IiifManifestTest {
    private static final Pattern BOX = Pattern.compile("xywh=(\\d+),(\\d+),(\\d+),(\\d+)");

    @Inject
    World world;

    /** A PDF of two pages: two lines on the first, of which the second goes on over the page. */
    private String bring() throws IOException {
        byte[] pdf = new PdfMaker()
                .page()
                .paragraph("Bridges " + Ids.next())
                .line("Nobody was to cross the river at night, and the ferries", 72, 700, 11)
                .page()
                .line("stayed on the other bank until morning.", 72, 130, 11)
                .bytes();
        return new ImportHands(world, EDIT).bring("bridges.pdf", pdf).getString("items[0].document");
    }

    private JsonPath record(String id) {
        return world.as(EDIT).get("/api/documents/" + id).jsonPath();
    }

    private String note(Person person, String document, String body, String visibility, Object target) {
        var note = new java.util.HashMap<String, Object>(
                Map.of("body", body, "visibility", visibility, "tags", List.of("crossings")));
        if (target != null) {
            note.put("target", target);
        }
        return world.as(person)
                .body(note)
                .post("/api/documents/" + document + "/annotations")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static int[] box(String fragment) {
        var box = BOX.matcher(fragment);
        assertThat(box.matches()).as(fragment).isTrue();
        return new int[] {
            Integer.parseInt(box.group(1)),
            Integer.parseInt(box.group(2)),
            Integer.parseInt(box.group(3)),
            Integer.parseInt(box.group(4))
        };
    }

    private JsonPath export(String slug) {
        return JsonPath.from(new ExportHands(world, TAMAS).text(slug, "iiif"));
    }

    @Test
    void aPassageStandsOnItsWordsAndARegionWhereItWasDrawn() throws IOException {
        var id = bring();
        var words = note(MAREK, id, "**Which** river?", "group", Map.of("exact", "cross the river at night"));
        note(
                MAREK,
                id,
                "The stamp",
                "group",
                Map.of("page", 2, "region", Map.of("x", 0.1, "y", 0.2, "w", 0.3, "h", 0.05)));
        new ExportHands(world, EDIT).reply(words, "The Danube.");

        var manifest = export(record(id).getString("slug"));
        int width = manifest.getInt("items[0].width");
        int height = manifest.getInt("items[0].height");
        var first = "items[0].annotations[0].items[0].";
        assertThat(manifest.getString(first + "id")).endsWith("/annotations/" + words);
        assertThat(manifest.getString(first + "motivation")).isEqualTo("commenting");
        assertThat(manifest.getList(first + "body.value"))
                .containsExactly("<p><strong>Which</strong> river?</p>", "cross the river at night", "crossings");
        assertThat(manifest.getList(first + "body.purpose")).containsExactly("commenting", "describing", "tagging");
        assertThat(manifest.getString(first + "target.source.id")).isEqualTo(manifest.getString("items[0].id"));
        int[] box = box(manifest.getString(first + "target.selector[0].value"));
        // In the line that stands 700 points from the top of a page of 842, behind the words that come before.
        assertThat((double) box[1] / height).isBetween(680 / 842.0, 700 / 842.0);
        assertThat((double) box[0] / width).isBetween(130 / 595.0, 200 / 595.0);
        assertThat((double) box[2] / width).isBetween(80 / 595.0, 150 / 595.0);

        var answer = "items[0].annotations[0].items[1].";
        assertThat(manifest.getString(answer + "motivation")).isEqualTo("replying");
        assertThat(manifest.getString(answer + "target[1]")).endsWith("/annotations/" + words);

        var stamp = box(manifest.getString("items[1].annotations[0].items[0].target.selector[0].value"));
        assertThat(stamp)
                .containsExactly(
                        Math.round(0.1f * width),
                        Math.round(0.2f * height),
                        Math.round(0.4f * width) - Math.round(0.1f * width),
                        Math.round(0.25f * height) - Math.round(0.2f * height));
    }

    @Test
    void aPassageOverTwoPagesStandsOnEachWithWhatItHasOfIt() throws IOException {
        var id = bring();
        var note = note(MAREK, id, "All night", "group", Map.of("exact", "ferries\nstayed on the other bank"));

        var manifest = export(record(id).getString("slug"));
        for (int page = 0; page < 2; page++) {
            var there = "items[" + page + "].annotations[0].items[0].";
            assertThat(manifest.getString(there + "id")).endsWith("/annotations/" + note);
            assertThat(manifest.getString(there + "target.source.id"))
                    .isEqualTo(manifest.getString("items[" + page + "].id"));
        }
    }

    @Test
    void aPageWithoutWordsHasNothingOfAPassageThatGoesOnBehindIt() throws IOException {
        byte[] pdf = new PdfMaker()
                .page()
                .paragraph("Before the plate " + Ids.next())
                .page()
                .page()
                .paragraph("Nobody crosses behind it.")
                .bytes();
        var id = new ImportHands(world, EDIT).bring("plate.pdf", pdf).getString("items[0].document");
        note(MAREK, id, "Over the plate", "group", Map.of("exact", "Nobody crosses"));

        var manifest = export(record(id).getString("slug"));
        for (int page = 0; page < 3; page++) {
            var annotations = manifest.getString("items[" + page + "].annotations[0].id");
            int there = page == 2 ? 1 : 0;
            assertThat(manifest.getList("items[" + page + "].annotations[0].items"))
                    .hasSize(there);
            assertThat(fetched(TAMAS, annotations)).hasSize(there);
        }
    }

    @Test
    void anOutlineIsAPathBecauseViewersDrawNothingElse() throws IOException {
        var id = bring();
        var triangle = List.of(List.of(0.5, 0.1), List.of(0.9, 0.3), List.of(0.6, 0.4));
        note(MAREK, id, "", "group", Map.of("page", 1, "region", Map.of("points", triangle)));

        var selectors = export(record(id).getString("slug"));
        var there = "items[0].annotations[0].items[0].";
        assertThat(selectors.getString(there + "motivation")).isEqualTo("tagging");
        assertThat(selectors.getList(there + "target.selector.type"))
                .containsExactly("FragmentSelector", "SvgSelector");
        assertThat(selectors.getString(there + "target.selector[1].value")).contains("<path d=\"M");
    }

    @Test
    void whatStandsOnNoPageIsAboutTheWhole() throws IOException {
        var id = bring();
        note(MAREK, id, "On all of it", "group", null);

        var manifest = export(record(id).getString("slug"));
        assertThat(manifest.getString("annotations[0].items[0].body[0].value")).isEqualTo("<p>On all of it</p>");
        assertThat(manifest.getString("annotations[0].items[0].target.id")).isEqualTo(manifest.getString("id"));
    }

    @Test
    void aNoteOnATranslationIsOnThePageThatItsFoliosName() throws IOException {
        var id = bring();
        world.as(EDIT)
                .body(Map.of(
                        "role",
                        "translation",
                        "language",
                        "de",
                        "html",
                        "<p><span class=\"folio\" data-label=\"1\"></span>Niemand durfte hinüber.</p>"
                                + "<p><span class=\"folio\" data-label=\"2\"></span>Die Fähren blieben drüben.</p>"))
                .post("/api/documents/" + id + "/texts")
                .then()
                .statusCode(201);
        var german = record(id).getString("texts[1].id");
        note(MAREK, id, "Wo?", "group", Map.of("text", german, "exact", "Die Fähren"));

        var manifest = export(record(id).getString("slug"));
        var there = "items[1].annotations[0].items[0].";
        assertThat(manifest.getString(there + "target.id")).isEqualTo(manifest.getString("items[1].id"));
        assertThat(manifest.getString(there + "body[1].language")).isEqualTo("de");
    }

    @Test
    void whatIsLinkedIsOnItsWordsAndLeadsToTheOtherEnd() throws IOException {
        var id = bring();
        var other = world.telegram("Other bank " + Ids.next(), "<p>No ferry ran.</p>");
        var words = note(MAREK, id, "Which river?", "group", Map.of("exact", "cross the river"));
        link("contradicts", Map.of("annotation", words), Map.of("document", other.id(), "exact", "No ferry ran"));
        link("quotes", Map.of("document", other.id()), Map.of("document", id, "exact", "until morning"));
        var slug = record(id).getString("slug");

        var manifest = export(slug);
        var first = "items[0].annotations[0].items[1].";
        assertThat(manifest.getString(first + "motivation")).isEqualTo("linking");
        assertThat(manifest.getString(first + "body[0].id")).contains("/documents/" + other.slug() + "?text=");
        assertThat(manifest.getString(first + "body[1].value"))
                .matches("<a href=\"[^\"]+\">Contradicts</a>: “No ferry ran”, Other bank .*");
        assertThat(manifest.getString(first + "body[2].value")).isEqualTo("contradicts");
        assertThat(manifest.getString(first + "target.source.id")).isEqualTo(manifest.getString("items[0].id"));
        var back = "items[1].annotations[0].items[0].";
        assertThat(manifest.getString(back + "body[0].id")).endsWith("/documents/" + other.slug());
        assertThat(manifest.getString(back + "body[1].value")).contains(">Quoted by</a>");
        box(manifest.getString(back + "target.selector[0].value"));

        for (int page = 0; page < 2; page++) {
            var address = manifest.getString("items[" + page + "].annotations[0].id");
            assertThat(world.as(TAMAS).accept("*/*").get(address).jsonPath().getList("items.motivation"))
                    .isEqualTo(manifest.getList("items[" + page + "].annotations[0].items.motivation"));
        }
        var again = new ImportHands(world, ZOLTAN)
                .bring("manifest.json", manifest.prettify().getBytes(StandardCharsets.UTF_8));
        assertThat(again.getList("items.outcome")).as(again.prettify()).containsExactly("made", "made", "refused");
        assertThat(again.getString("items[2].reason")).contains("Links", "2");
    }

    private void link(String kind, Object source, Object target) {
        new ExportHands(world, MAREK).link(kind, source, target, "");
    }

    @Test
    void documentsWithoutImagesStandInATextBesideTheManifests() throws IOException {
        var id = bring();
        note(MAREK, id, "With images", "group", null);
        var bare = world.telegram("Without images " + Ids.next(), "<p>Nothing to see.</p>");
        new ExportHands(world, MAREK).note(bare, "Nothing", "What?", List.of());
        JsonPath collection = world.as(EDIT)
                .body(Map.of("title", "Both " + Ids.next()))
                .post("/api/collections")
                .jsonPath();
        for (Object document : List.of(id, bare.id())) {
            world.as(EDIT)
                    .body(Map.of("document", document))
                    .post("/api/collections/" + collection.getString("id") + "/documents")
                    .then()
                    .statusCode(201);
        }
        var folder = ExportHands.entries(new ExportHands(world, EDIT)
                .file(Map.of("what", "collection", "query", collection.getString("slug"), "format", "iiif")));
        assertThat(folder.keySet()).hasSize(2).anyMatch(name -> name.endsWith(".json"));
        assertThat(folder.get(bare.title() + ".txt")).contains("What?");

        world.as(EDIT)
                .get("/collections/" + collection.getString("slug") + "/manifest.json")
                .then()
                .statusCode(200)
                .body("type", equalTo("Collection"), "items.size()", equalTo(1))
                .body("items[0].label.none[0]", equalTo(record(id).getString("title")));

        var hands = new ExportHands(world, EDIT);
        var job = hands.ended(hands.queue(Map.of("what", "document", "query", bare.slug(), "format", "iiif")));
        assertThat(job.getString("state")).isEqualTo("failed");
        assertThat(job.getString("reason")).isEqualTo("no-pages");
        world.as(EDIT)
                .get("/documents/" + bare.slug() + "/manifest.json")
                .then()
                .statusCode(404)
                .body("type", containsString("no-page-images"));
    }

    @Test
    void aManifestHasAnAddressFromWhichViewersFetchTheNotesOfThePageTheyShow() throws IOException {
        var id = bring();
        var slug = record(id).getString("slug");
        note(MAREK, id, "For all of us", "group", Map.of("exact", "cross the river"));
        note(MAREK, id, "For me alone", "private", Map.of("exact", "at night"));
        note(MAREK, id, "Over there", "group", Map.of("exact", "other bank"));
        note(MAREK, id, "On the whole", "group", null);

        var manifest = world.as(TAMAS)
                .accept("*/*")
                .get("/documents/" + slug + "/manifest.json")
                .then()
                .statusCode(200)
                .contentType(containsString("http://iiif.io/api/presentation/3/context.json"))
                .header("Access-Control-Allow-Origin", "*")
                .extract()
                .jsonPath();
        assertThat(manifest.getString("id")).endsWith("/documents/" + slug + "/manifest.json");
        assertThat(manifest.getString("items[0].annotations[0].items")).isNull();
        var notes = manifest.getList("items.annotations.flatten().id", String.class);
        assertThat(fetched(TAMAS, notes.get(0))).containsExactly("<p>For all of us</p>");
        assertThat(fetched(MAREK, notes.get(0))).containsExactly("<p>For all of us</p>", "<p>For me alone</p>");
        assertThat(fetched(TAMAS, notes.get(1))).containsExactly("<p>Over there</p>");
        assertThat(fetched(TAMAS, manifest.getString("annotations[0].id"))).containsExactly("<p>On the whole</p>");
        for (String address : notes) {
            world.as(ZOLTAN).accept("*/*").get(address).then().statusCode(404);
        }
        world.as(TAMAS)
                .redirects()
                .follow(false)
                .get("/iiif/" + id + "/manifest.json")
                .then()
                .statusCode(308)
                .header("Location", manifest.getString("id"));
    }

    @Test
    void aViewerElsewhereLearnsWhyThereIsNothingAndNotWhetherThereIs() throws IOException {
        var id = bring();
        var slug = record(id).getString("slug");
        var collection = world.as(EDIT)
                .body(Map.of("title", "Not for all " + Ids.next()))
                .post("/api/collections")
                .jsonPath()
                .getString("slug");
        for (String address : List.of(
                "/documents/" + slug + "/manifest.json",
                "/documents/" + slug + "/manifest/notes.json",
                "/iiif/" + id + "/manifest.json",
                "/collections/" + collection + "/manifest.json",
                "/documents/no-such-document/manifest.json",
                "/iiif/no-such-document/manifest.json",
                "/collections/no-such-collection/manifest.json")) {
            RestAssured.given()
                    .header("Origin", "https://viewer.example")
                    .accept("application/json")
                    .get(address)
                    .then()
                    .statusCode(404)
                    .header("Access-Control-Allow-Origin", "*")
                    .header("Access-Control-Allow-Credentials", nullValue())
                    .body("type", containsString("not-found"));
        }
    }

    private List<String> fetched(Person person, String address) {
        var page = world.as(person)
                .accept("*/*")
                .get(address)
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", "*")
                .extract()
                .jsonPath();
        assertThat(page.getString("id")).isEqualTo(address);
        return page.getList("items.collect { it.body[0].value }", String.class);
    }

    @Test
    void itsImagesAreToBeHadWhereItSaysInTheSizeItSays() throws IOException {
        var manifest = export(record(bring()).getString("slug"));
        var body = "items[0].items[0].items[0].body.";
        var service = manifest.getString(body + "service[0].id");
        var info = world.as(TAMAS).get(service + "/info.json").then().extract().jsonPath();
        assertThat(info.getString("id")).isEqualTo(service);
        assertThat(info.getInt("width")).isEqualTo(manifest.getInt("items[0].width"));
        assertThat(world.as(TAMAS)
                        .accept("*/*")
                        .get(manifest.getString(body + "id"))
                        .then()
                        .statusCode(200)
                        .header("Access-Control-Allow-Origin", "*")
                        .extract()
                        .contentType())
                .isEqualTo("image/jpeg");
    }

    @Test
    void theRecordComesBackFromItsManifest() throws IOException {
        var id = bring();
        world.as(EDIT)
                .header("If-Match", world.as(EDIT).get("/api/documents/" + id).header("ETag"))
                .body("""
                        {"title": "The bridges", "date": "1956-10~", "kind": "report", "creators": ["Yuri Andropov"],
                         "recipients": ["Andrei Gromyko"], "places": ["Budapest", "Mohács"], "subjects": ["Ferries"],
                         "languages": ["ru", "hu"], "abstract": "<b>Which</b> bridges stand.",
                         "provenance": {"repository": "RGANI", "repositoryPlace": "Moscow", "fonds": "f. 89",
                            "series": "op. 45", "file": "d. 11", "folios": "ll. 1–2", "obtainedBy": "The project",
                            "digitalArchive": "An archive", "originalAddress": "https://archive.example/1",
                            "rights": "https://creativecommons.org/licenses/by/4.0/", "creditLine": "By courtesy",
                            "classification": "Strictly secret", "level": "item"},
                         "identifiers": {"archive": "119001"}}
                        """)
                .patch("/api/documents/" + id)
                .then()
                .statusCode(200);
        var said = record(id);
        String manifest = new ExportHands(world, TAMAS).text(said.getString("slug"), "iiif");

        var again = new ImportHands(world, ZOLTAN)
                .bring("manifest.json", manifest.getBytes(StandardCharsets.UTF_8))
                .getString("items[0].document");
        var came = world.as(ZOLTAN).get("/api/documents/" + again).jsonPath();
        for (String field : List.of(
                "title", "date", "kind", "creators", "recipients", "places", "subjects", "languages", "abstract")) {
            assertThat((Object) came.get(field)).as(field).isEqualTo(said.get(field));
        }
        Map<String, String> provenance = came.getMap("provenance");
        Map<String, String> before = said.getMap("provenance");
        before.put("rights", "http://creativecommons.org/licenses/by/4.0/");
        assertThat(provenance).containsAllEntriesOf(before);
        assertThat(came.getString("identifiers.archive")).isEqualTo("119001");
        assertThat(came.getString("identifiers.iiif"))
                .isEqualTo(JsonPath.from(manifest).getString("id"));
    }

    @Test
    void notesComeBackOnTheirPlacesOfThePages() throws IOException {
        var id = bring();
        note(
                MAREK,
                id,
                "Whose **hand**?",
                "group",
                Map.of("page", 2, "region", Map.of("x", 0.1, "y", 0.2, "w", 0.3, "h", 0.05)));
        note(MAREK, id, "", "group", Map.of("exact", "cross the river"));
        String thread = note(MAREK, id, "On all of it", "group", null);
        new ExportHands(world, EDIT).reply(thread, "On which?");
        String manifest = new ExportHands(world, TAMAS).text(record(id).getString("slug"), "iiif");

        var job = new ImportHands(world, ZOLTAN).bring("manifest.json", manifest.getBytes(StandardCharsets.UTF_8));
        assertThat(job.getList("items.outcome"))
                .as(job.prettify())
                .containsExactly("made", "made", "made", "made", "made");
        var notes = world.as(ZOLTAN)
                .get("/api/documents/" + job.getString("items[0].document") + "/annotations?limit=50")
                .jsonPath();
        var drawn = "items.find { it.body == 'Whose **hand**?' }";
        assertThat(notes.getInt(drawn + ".target.page")).isEqualTo(2);
        // It went out in whole pixels.
        assertThat(notes.getDouble(drawn + ".target.region.x")).isCloseTo(0.1, within(0.001));
        assertThat(notes.getDouble(drawn + ".target.region.h")).isCloseTo(0.05, within(0.001));
        assertThat(notes.getList(drawn + ".tags")).isEqualTo(List.of("crossings"));
        assertThat(notes.getString(drawn + ".origin.author")).isEqualTo(MAREK.fullName);
        assertThat(notes.getInt("items.find { it.body == '> “cross the river”' }.target.page"))
                .isEqualTo(1);
        assertThat(notes.getInt("items.find { it.body == 'On all of it' }.replies"))
                .isEqualTo(1);

        var again = new ImportHands(world, ZOLTAN).bring("manifest.json", manifest.getBytes(StandardCharsets.UTF_8));
        assertThat(again.getList("items.outcome")).containsOnly("skipped");
    }
}

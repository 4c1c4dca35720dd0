package org.postil.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.postil.world.World.Person.EDIT;
import static org.postil.world.World.Person.MAREK;
import static org.postil.world.World.Person.TAMAS;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postil.documents.DocumentView;
import org.postil.imports.ImportHands;
import org.postil.shared.Ids;
import org.postil.world.World;

/** Notes for other programs, at the words on which they stand: offsets count code points, whatever the alphabet. */
@QuarkusTest
class AnnotationFormatsTest {
    private static final String HTML =
            "<h2>Of 🛶 ferries</h2><p>The <em>ferries</em> at Mohács run again.</p><p>Перемирие holds.</p>";

    /** In which order the parts of a project stand (REFI-QDA 1.0, Project.xsd). */
    private static final Map<String, List<String>> ORDER = Map.of(
            "Project", List.of("Users", "CodeBook", "Sources", "Notes", "Links"),
            "TextSource", List.of("PlainTextSelection", "Coding", "NoteRef"),
            "PlainTextSelection", List.of("Coding", "NoteRef"),
            "Coding", List.of("CodeRef"));

    @Inject
    World world;

    private DocumentView ferries;
    private String note;
    private String whole;

    @BeforeEach
    void aTelegramWithNotes() {
        ferries = world.telegram("Ferries " + UUID.randomUUID(), HTML);
        var marek = new ExportHands(world, MAREK);
        note = marek.note(ferries, "ferries at Mohács", "Which?", List.of("crossings"));
        marek.note(ferries, "Перемирие", "", List.of("truce"));
        whole = marek.note(ferries, null, "On all of it.", List.of());
        new ExportHands(world, EDIT).reply(note, "The old ones & <others>.");
    }

    private byte[] file(String format) {
        return new ExportHands(world, TAMAS).document(ferries.slug(), format);
    }

    private static Document xml(String content) {
        return Jsoup.parse(content, "", Parser.xmlParser());
    }

    private static String words(String text, int start, int end) {
        int from = text.offsetByCodePoints(0, start);
        return text.substring(from, text.offsetByCodePoints(from, end - start));
    }

    @Test
    void aCollectionOfAnnotationsLeadsThroughItsPages() throws IOException {
        var folder = ExportHands.entries(file("w3c"));
        var collection = JsonPath.from(folder.get("collection.jsonld"));
        assertThat(collection.getString("type")).isEqualTo("AnnotationCollection");
        assertThat(collection.getInt("total")).isEqualTo(4);
        var page = JsonPath.from(folder.get(collection.getString("first")));

        assertThat(page.getString("partOf")).isEqualTo("collection.jsonld");
        assertThat(page.getList("items.motivation"))
                .containsExactly("commenting", "commenting", "replying", "highlighting");
        assertThat(page.getString("items[0].target")).endsWith("/documents/" + ferries.slug());
        assertThat(page.getString("items[1].id")).endsWith("/annotations/" + note);
        assertThat(page.getList("items[1].body.value")).containsExactly("Which?", "crossings");
        assertThat(page.getList("items[1].target.selector.type"))
                .containsExactly("TextQuoteSelector", "TextPositionSelector");
        String plain = world.as(TAMAS)
                .get("/api/texts/" + ferries.texts().get(0).id() + "/revisions/1")
                .jsonPath()
                .getString("plain");
        assertThat(words(
                        plain,
                        page.getInt("items[1].target.selector[1].start"),
                        page.getInt("items[1].target.selector[1].end")))
                .isEqualTo("ferries at Mohács");
        assertThat(page.getString("items[2].target")).endsWith("/annotations/" + note);
    }

    @Test
    void aNoteThatWasBroughtInGoesOutUnderTheNameOfWhoWroteItAndComesBackAsTheSame() throws IOException {
        var key = "urn:brought:" + Ids.next();
        var json = """
                {"@context": "http://www.w3.org/ns/anno.jsonld", "id": "%s", "type": "Annotation",
                 "motivation": "commenting", "creator": {"type": "Person", "name": "Ada Brunner"},
                 "created": "2019-05-03T10:00:00Z", "bodyValue": "Which?", "target": "%s"}
                """;
        var telegram = world.telegram("Brought " + Ids.next(), "<p>The ferries run again.</p>");
        var address = RestAssured.baseURI + ":" + RestAssured.port + "/documents/" + telegram.slug();
        var hands = new ImportHands(world, EDIT);
        hands.bring("notes.jsonld", json.formatted(key, address).getBytes(StandardCharsets.UTF_8));

        var out = new ExportHands(world, EDIT).document(telegram.slug(), "w3c");
        var page = ExportHands.entries(out).get("page-1.jsonld");
        var note = JsonPath.from(page);
        assertThat(note.getString("items[0].creator.name")).isEqualTo("Ada Brunner");
        assertThat(note.getString("items[0].created")).isEqualTo("2019-05-03T10:00:00Z");
        assertThat(note.getString("items[0].canonical")).isEqualTo(key);
        assertThat(note.getString("items[0].generator.name")).isEqualTo(EDIT.fullName);

        var again = hands.bring("page-1.jsonld", page.getBytes(StandardCharsets.UTF_8));
        assertThat(again.getList("items.outcome")).containsExactly("skipped");
    }

    @Test
    void aTeiEditionHoldsTheTextAndPointsIntoIt() {
        var tei = xml(new String(file("tei"), StandardCharsets.UTF_8));
        assertThat(tei.select("TEI > text p hi[rend=italic]").text()).isEqualTo("ferries");
        assertThat(tei.select("TEI > teiHeader author").eachText()).containsExactly("Yuri Andropov");
        assertThat(tei.select("TEI > teiHeader date").attr("notBefore")).isEqualTo("1956-10-28");
        var annotation = tei.select("annotation[xml:id=n-" + note + "]").first();

        assertThat(annotation.attr("target")).isEqualTo("#range(s-" + note + ",e-" + note + ")");
        assertThat(annotation.select("note").eachText()).containsExactly("Which?", "crossings");
        String text = tei.select("TEI > text").first().outerHtml();
        int start = text.indexOf("xml:id=\"s-" + note);
        int end = text.indexOf("xml:id=\"e-" + note);
        assertThat(Jsoup.parse(text.substring(text.indexOf('>', start) + 1, text.lastIndexOf('<', end)))
                        .text())
                .isEqualTo("ferries at Mohács");
        assertThat(tei.select("annotation[xml:id=n-" + whole + "]").attr("target"))
                .isEqualTo("#d-" + ferries.id());
        assertThat(tei.select("annotation[motivation=replying]").attr("target")).isEqualTo("#n-" + note);
        assertThat(tei.select("annotation").eachAttr("xml:id")).doesNotHaveDuplicates();
    }

    @Test
    void aProjectForQualitativeAnalysisHasCodesSelectionsAndNotes() throws IOException {
        var folder = ExportHands.entries(file("qdpx"));
        var project = xml(folder.get("project.qde"));
        String text = folder.get("Sources/" + ferries.texts().get(0).id() + ".txt");

        assertThat(project.select("Code").eachAttr("name")).containsExactlyInAnyOrder("crossings", "truce");
        assertThat(project.select("PlainTextSelection")).hasSize(2).allSatisfy(selection -> assertThat(words(
                        text,
                        Integer.parseInt(selection.attr("startPosition")),
                        Integer.parseInt(selection.attr("endPosition"))))
                .isIn("ferries at Mohács", "Перемирие"));
        assertThat(folder.get("Sources/" + note + ".txt")).isEqualTo("Which?");
        assertThat(project.select("PlainTextSelection NoteRef").eachAttr("targetGUID"))
                .contains(note);
        assertThat(project.select("TextSource > NoteRef").eachAttr("targetGUID"))
                .containsExactly(whole);
        assertThat(project.select("Note")).hasSize(3);
    }

    @Test
    void aProjectIsMadeAsItsSchemaWantsIt() throws IOException {
        var folder = ExportHands.entries(file("qdpx"));
        var project = xml(folder.get("project.qde"));
        var guids = project.select("[guid]").eachAttr("guid");

        assertThat(guids)
                .doesNotHaveDuplicates()
                .allMatch(guid -> guid.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"));
        assertThat(guids)
                .containsAll(project.select("[targetGUID]").eachAttr("targetGUID"))
                .containsAll(project.select("[creatingUser]").eachAttr("creatingUser"));
        assertThat(project.select("Code").eachAttr("color")).allMatch(colour -> colour.matches("#[0-9A-F]{6}"));
        for (Element each : project.select("*")) {
            var order = ORDER.get(each.tagName());
            if (order != null) {
                assertThat(each.children().stream().map(child -> order.indexOf(child.tagName())))
                        .doesNotContain(-1)
                        .isSorted();
            }
        }
        for (String path : project.select("[plainTextPath]").eachAttr("plainTextPath")) {
            assertThat(folder).containsKey(path.replace("internal://", "Sources/"));
        }
    }

    @Test
    void aFolderForObsidianHasAFileForEachDocumentAndAnIndex() throws IOException {
        var folder = ExportHands.entries(file("obsidian"));
        String name = ferries.title();
        assertThat(folder).containsOnlyKeys(name + ".md", "index.md");
        assertThat(folder.get("index.md")).contains("- [[" + name + "]]");
        assertThat(folder.get(name + ".md"))
                .startsWith("---\ntitle: \"" + name + "\"\ndate: \"1956-10-28\"\n")
                .contains(
                        "> ferries at Mohács[^2]", "#crossings ^" + note, "> The old ones \\& \\<others\\>.", "[^2]: ");
    }
}

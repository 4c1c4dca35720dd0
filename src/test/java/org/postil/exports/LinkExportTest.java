package org.postil.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.postil.world.World.Person.EDIT;
import static org.postil.world.World.Person.MAREK;
import static org.postil.world.World.Person.TAMAS;
import static org.postil.world.World.Person.ZOLTAN;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.postil.accounts.Role;
import org.postil.documents.DocumentView;
import org.postil.imports.ImportHands;
import org.postil.world.World;
import org.postil.world.World.Person;

/** Cross-references, taken out at both of their ends by whoever may see both. */
@QuarkusTest
class LinkExportTest {
    private static final String FERRIES = "<p>The ferries at Mohács run again.</p><p>The bridge stays closed.</p>";

    @Inject
    World world;

    @Inject
    EntityManager entities;

    private DocumentView ferries;
    private DocumentView night;
    private String note;
    private String link;

    /** A note that contradicts a passage elsewhere, whose document another passage quotes. */
    @BeforeEach
    void twoTelegramsThatContradictEachOther() {
        String run = UUID.randomUUID().toString().substring(0, 8);
        ferries = world.telegram("Ferries of " + run, FERRIES);
        night = world.telegram("Night of " + run, "<p>No ferry ran. It was quiet.</p>");
        note = new ExportHands(world, MAREK).note(ferries, "ferries at Mohács", "Which?", List.of());
        link = link(MAREK, "contradicts", Map.of("annotation", note), passage(night, "No ferry ran"), "As of Monday.");
        link(EDIT, "quotes", passage(ferries, "bridge stays closed"), Map.of("document", night.id()), "");
    }

    private static Map<String, Object> passage(DocumentView document, String exact) {
        return Map.of("document", document.id(), "exact", exact);
    }

    private String link(Person person, String kind, Object source, Object target, String remark) {
        return new ExportHands(world, person).link(kind, source, target, remark);
    }

    private byte[] file(Person person, DocumentView document, String format, List<String> parts) {
        Map<String, Object> options = new HashMap<>(Map.of(
                "what",
                "document",
                "query",
                document.slug(),
                "format",
                format,
                "style",
                "chicago-notes",
                "locale",
                "en-US"));
        if (parts != null) {
            options.put("parts", parts);
        }
        return new ExportHands(world, person).file(options);
    }

    private String text(DocumentView document, String format, List<String> parts) {
        return new String(file(TAMAS, document, format, parts), StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "markdown", "html", "latex", "docx", "odt", "obsidian"})
    void whatANoteContradictsStandsUnderItAndThatStandsUnderWhatItIsContradictedBy(String format) throws IOException {
        assertThat(words(ferries, format))
                .containsSubsequence(
                        "bridge stays closed”",
                        "Quotes",
                        ": ",
                        "Andropov",
                        "Which?",
                        "Contradicts",
                        ": “No ferry ran”, ",
                        "Andropov",
                        "Night",
                        "As of Monday.");
        assertThat(words(night, format))
                .containsSubsequence("No ferry ran” · ", "Contradicted by", ": “ferries at Mohács”, ", "Ferries")
                .containsSubsequence("Quoted by", ": “bridge stays closed”, ");
    }

    /** Whatever a reader sees of it. */
    private String words(DocumentView document, String format) throws IOException {
        byte[] file = file(TAMAS, document, format, null);
        return switch (format) {
            case "docx" ->
                Jsoup.parse(ExportHands.entries(file).get("word/document.xml"), "", Parser.xmlParser())
                        .text();
            case "odt" ->
                Jsoup.parse(ExportHands.entries(file).get("content.xml"), "", Parser.xmlParser())
                        .text();
            case "latex" -> ExportHands.entries(file).get("notes.tex");
            case "obsidian" -> ExportHands.entries(file).get(document.title() + ".md");
            case "html" -> Jsoup.parse(new String(file, StandardCharsets.UTF_8)).text();
            default -> new String(file, StandardCharsets.UTF_8);
        };
    }

    @Test
    void aTableHasAColumnOfThem() {
        assertThat(text(ferries, "csv", null)).contains("\"links\"").contains("Contradicts: “No ferry ran”, ");
        var json = JsonPath.from(text(ferries, "json", null));
        assertThat(json.getList("items[0].links.kind")).containsExactly("contradicts");
        assertThat(json.getBoolean("items[0].links[0].outward")).isTrue();
        assertThat(json.getString("items[0].links[0].document")).isEqualTo(night.slug());
        assertThat(json.getString("items[0].links[0].said")).contains("Andropov");
    }

    @Test
    void onTheWebTheyAreAnnotationsThatLinkAndNoNotesWhenTheyComeBack() throws IOException {
        String page = ExportHands.entries(file(EDIT, ferries, "w3c", null)).get("page-1.jsonld");
        var json = JsonPath.from(page).param("id", link);
        assertThat(json.getList("items.motivation")).containsExactlyInAnyOrder("linking", "commenting", "linking");
        String one = "items.find { it.id.endsWith(id) }";
        assertThat(json.getString(one + ".target.source")).endsWith("/annotations/" + note);
        assertThat(json.getString(one + ".body[0].purpose")).isEqualTo("linking");
        assertThat(json.getString(one + ".body[0].source")).contains("/documents/" + night.slug() + "?text=");
        assertThat(json.getString(one + ".body[0].selector[0].exact")).isEqualTo("No ferry ran");
        assertThat(json.getList(one + ".body[1..2].value")).containsExactly("contradicts", "As of Monday.");

        var again = new ImportHands(world, EDIT).bring("page-1.jsonld", page.getBytes(StandardCharsets.UTF_8));
        assertThat(again.getList("items.outcome")).containsExactly("skipped", "refused");
        assertThat(again.getString("items[1].reason")).contains("Links", "2");
    }

    @ParameterizedTest
    @CsvSource({"ris, refs.ris", "bibtex, refs.bib", "biblatex, refs.bib", "csl-json, refs.json", "zotero-rdf, refs.rdf"
    })
    void aReferenceManagerHasThemAmongTheNotesAndTheyAreNoNotesWhenTheyComeBack(String format, String file) {
        byte[] bytes = file(TAMAS, ferries, format, null);
        assertThat(new String(bytes, StandardCharsets.UTF_8).replaceAll("\\\\_|&amp;|\\\\&", "&"))
                .containsSubsequence(
                        "Cross-reference: “bridge stays closed” · Quotes: " + night.title() + ", http",
                        "/documents/" + night.slug())
                .containsSubsequence(
                        "Cross-reference: Contradicts: “No ferry ran”, " + night.title() + ", http",
                        "/documents/" + night.slug() + "?text=",
                        " — As of Monday. (" + MAREK.fullName + ", ");

        var job = new ImportHands(world, ZOLTAN).bring(file, bytes);
        assertThat(job.getList("items.outcome")).as(job.prettify()).containsExactly("made", "made", "refused");
        assertThat(job.getString("items[2].reason")).contains("Links", "2");
        assertThat(world.as(ZOLTAN)
                        .get("/api/documents/" + job.getString("items[0].document") + "/annotations")
                        .jsonPath()
                        .getList("items.body"))
                .containsExactly("> “ferries at Mohács”\n\nWhich?");
    }

    @Test
    void zoteroRelatesTheDocuments() {
        var rdf = Jsoup.parse(text(ferries, "zotero-rdf", null), "", Parser.xmlParser());
        assertThat(rdf.select("dc|relation").eachAttr("rdf:resource"))
                .singleElement()
                .asString()
                .endsWith("/documents/" + night.slug());
        assertThat(Jsoup.parse(text(night, "zotero-rdf", null), "", Parser.xmlParser())
                        .select("rdf|Description")
                        .eachAttr("rdf:about"))
                .contains(rdf.select("dc|relation").attr("rdf:resource"));
    }

    @Test
    void teiPointsFromTheWordsToTheOtherEnd() {
        var tei = Jsoup.parse(text(ferries, "tei", null), "", Parser.xmlParser());
        var ofNote = tei.select("annotation[motivation=linking][target=#n-" + note + "]");
        assertThat(ofNote.attr("xml:id")).isEqualTo("link-" + link);
        assertThat(ofNote.select("ptr").attr("target")).contains("/documents/" + night.slug() + "?text=");
        assertThat(ofNote.select("ptr").attr("type")).isEqualTo("contradicts");
        assertThat(ofNote.select("note").text()).contains("“No ferry ran”", night.title(), "As of Monday.");
        var ofWords = tei.select("annotation[motivation=linking][target^=#range]");
        String name = ofWords.attr("xml:id");
        assertThat(ofWords.attr("target")).isEqualTo("#range(s-" + name + ",e-" + name + ")");
        String text = tei.select("TEI > text").first().outerHtml();
        assertThat(text.substring(text.indexOf("s-" + name), text.indexOf("e-" + name)))
                .contains("bridge stays closed")
                .doesNotContain("The bridge");

        var there = Jsoup.parse(text(night, "tei", null), "", Parser.xmlParser());
        assertThat(there.select("annotation[xml:id=link-" + link + "-back] ptr").attr("target"))
                .contains("/annotations/" + note);
    }

    @Test
    void anEndOnSeveralFoliosIsCitedByAllOfThem() {
        var report = world.telegram(
                "Long " + UUID.randomUUID(),
                "<p><span class=\"folio\" data-label=\"1\"></span>It begins on one leaf</p>"
                        + "<p><span class=\"folio\" data-label=\"2\"></span>and ends on another, behind which</p>"
                        + "<p><span class=\"folio\" data-label=\"3\"></span>there is a third.</p>");
        String far = new ExportHands(world, MAREK).note(report, "leaf\nand ends", "Over the leaf.", List.of());
        link(MAREK, "see-also", Map.of("annotation", note), Map.of("annotation", far), "");
        link(MAREK, "quotes", Map.of("document", ferries.id()), passage(report, "another, behind which\nthere"), "");
        assertThat(text(ferries, "text", null)).contains("fols. 1–2", "fols. 2–3");
    }

    @Test
    void whatIsLinkedWithAnAnswerStandsUnderTheAnswer() {
        String answer = world.as(EDIT)
                .body(Map.of("body", "The upper ones."))
                .post("/api/annotations/" + note + "/replies")
                .path("id");
        link(EDIT, "corroborates", Map.of("annotation", answer), passage(night, "It was quiet"), "");
        assertThat(text(ferries, "markdown", null))
                .containsSubsequence("Contradicts", "The upper ones.", "Corroborates", "It was quiet");
        assertThat(text(ferries, "markdown", List.of("quotes", "notes", "links")))
                .doesNotContain("Corroborates");
    }

    @Test
    void aNewLinkIsNew() {
        String quiet = new ExportHands(world, MAREK).note(ferries, "run again", "Nothing new.", List.of());
        older("annotation", "updated", "id", note);
        older("annotation", "updated", "id", quiet);
        older("cross_reference", "created", "target_document", night.id().toString());
        var hands = new ExportHands(world, TAMAS);
        var first = hands.queue(Map.of("what", "document", "query", ferries.slug(), "format", "text"));
        hands.ended(first);
        assertThat(newer(hands, first)).doesNotContain("Which?", "Contradicts", "Quotes");

        link(MAREK, "corroborates", Map.of("document", ferries.id()), Map.of("document", night.id()), "");
        assertThat(newer(hands, first)).contains("Corroborates").doesNotContain("Which?", "Contradicts", "Quotes");

        link(MAREK, "see-also", Map.of("annotation", note), passage(night, "It was quiet"), "");
        assertThat(newer(hands, first))
                .contains("Corroborates", "Which?", "See also")
                .doesNotContain("Nothing new.");
    }

    private static String newer(ExportHands hands, String first) {
        String id = hands.queue(Map.of("newerThan", first));
        hands.ended(id);
        return new String(hands.file(id), StandardCharsets.UTF_8);
    }

    private void older(String table, String when, String which, String id) {
        QuarkusTransaction.requiringNew().run(() -> entities.createNativeQuery(
                        "update " + table + " set " + when + " = now() - interval '1 day' where " + which + " = :id")
                .setParameter("id", UUID.fromString(id))
                .executeUpdate());
    }

    @Test
    void aProjectLinksWhatIsInItAtBothEnds() throws IOException {
        String within =
                link(MAREK, "same-event", Map.of("annotation", note), passage(ferries, "bridge stays closed"), "");
        var project = Jsoup.parse(
                ExportHands.entries(file(TAMAS, ferries, "qdpx", null)).get("project.qde"), "", Parser.xmlParser());
        assertThat(project.select("Link").eachAttr("guid")).containsExactly(within);
        var ends = project.select("PlainTextSelection").eachAttr("guid");
        assertThat(ends)
                .hasSize(2)
                .containsExactlyInAnyOrder(
                        project.select("Link").attr("originGUID"),
                        project.select("Link").attr("targetGUID"));
    }

    @Test
    void theyAreAPartThatNobodyNeedTake() {
        assertThat(text(ferries, "markdown", List.of("quotes", "notes", "citations")))
                .contains("Which?")
                .doesNotContain("Contradicts", "No ferry ran");
        assertThat(text(ferries, "markdown", List.of("links")))
                .contains("Contradicts", night.title())
                .doesNotContain("No ferry ran", "As of Monday.", "Which?", "Andropov,");
    }

    @Test
    void whoMayNotSeeTheOtherEndLearnsOfNoLink() {
        String aside = world.as(MAREK)
                .body(Map.of(
                        "body",
                        "Not yet for others.",
                        "visibility",
                        "private",
                        "target",
                        Map.of("exact", "It was quiet")))
                .post("/api/documents/" + night.id() + "/annotations")
                .path("id");
        link(MAREK, "corroborates", Map.of("annotation", note), Map.of("annotation", aside), "");
        assertThat(text(ferries, "markdown", null)).contains("Contradicts").doesNotContain("Corroborates");
        assertThat(new String(file(MAREK, ferries, "markdown", null), StandardCharsets.UTF_8))
                .contains("Corroborates", "It was quiet");
    }

    @Test
    void whoHasLeftTheGroupOfTheOtherEndMayNotHaveTheFile() {
        String elsewhere = world.another("Elsewhere " + UUID.randomUUID());
        var guest = world.guest("Réka Tóth", Role.READER);
        world.join(guest, elsewhere, Role.READER);
        String far = world.as(EDIT)
                .body(Map.of("title", "Far away", "group", elsewhere))
                .post("/api/documents")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        link(EDIT, "see-also", Map.of("annotation", note), Map.of("document", far), "");
        String export = guest.asks()
                .body(Map.of("what", "document", "query", ferries.slug(), "format", "markdown"))
                .post("/api/exports")
                .path("id");
        String address = "/api/exports/" + export + "/file";
        while (List.of("queued", "running")
                .contains(guest.asks().get("/api/exports/" + export).<String>path("state"))) {
            Thread.onSpinWait();
        }
        assertThat(guest.asks().accept("*/*").get(address).asString()).contains("/documents/far-away");

        world.as(EDIT)
                .delete("/api/groups/" + elsewhere + "/members/" + guest.account())
                .then()
                .statusCode(204);
        guest.asks().accept("*/*").get(address).then().statusCode(403);
    }
}

package org.postil.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.postil.world.World.Person.EDIT;
import static org.postil.world.World.Person.MAREK;
import static org.postil.world.World.Person.TAMAS;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
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
        return world.as(person)
                .body(Map.of("kind", kind, "source", source, "target", target, "remark", remark))
                .post("/api/cross-references")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
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

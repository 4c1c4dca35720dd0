package org.postil.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.containsString;
import static org.postil.imports.PdfMarker.answers;
import static org.postil.imports.PdfMarker.says;
import static org.postil.world.World.Person.EDIT;
import static org.postil.world.World.Person.ILONA;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.junit.jupiter.api.Test;
import org.postil.imports.PdfMarker.Words;
import org.postil.shared.Ids;
import org.postil.world.World;
import org.postil.world.World.Person;

/** A PDF comes with the notes that people wrote into it. */
@QuarkusTest
class NotedPdfTest {
    private static final String GROUP = "{\"notes\": {\"visibility\": \"group\"}}";
    private static final String LINE = "The ferries at the lower crossing went as they had gone before.";

    @Inject
    World world;

    private final String title = "Ferries " + Ids.next();

    private PdfMarker report() {
        return new PdfMarker(new PdfMaker()
                .page()
                .line(title, PdfMarker.LEFT, 150, 20)
                .line(LINE, PdfMarker.LEFT, 200, PdfMarker.SIZE));
    }

    private PdfMarker noted() {
        var pdf = report();
        var mark = says(pdf.mark(0, "Highlight", new Words(LINE, "lower crossing", 200)), "Ada Brunner", "Which?");
        answers(says(pdf.note(0, "Text", 0, 0, 10, 10), "Ben Ott", "The old one."), mark);
        return pdf;
    }

    /** The file as it is, and behind it what a viewer writes into it. */
    private static byte[] withNotesBehind(byte[] original) throws IOException {
        var saved = new ByteArrayOutputStream();
        try (var document = Loader.loadPDF(original)) {
            var page = document.getPage(0);
            var marker = new PdfMarker(new PdfMaker().page());
            says(marker.mark(0, "Highlight", new Words(LINE, "lower crossing", 200)), "Ada Brunner", "Which?");
            var notes = marker.maker.document.getPage(0).getCOSObject().getCOSArray(COSName.ANNOTS);
            page.getCOSObject().setItem(COSName.ANNOTS, notes);
            page.getCOSObject().setNeedToBeUpdated(true);
            document.saveIncremental(saved);
        }
        return saved.toByteArray();
    }

    private JsonPath bring(Person person, String name, byte[] bytes, String options) {
        return new ImportHands(world, person).bring(name, bytes, options);
    }

    private JsonPath notes(Person person, String document) {
        return world.as(person)
                .get("/api/documents/" + document + "/annotations")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    @Test
    void itsNotesStandOnTheirWordsWithTheirThread() throws IOException {
        var job = bring(EDIT, "ferries.pdf", noted().maker.bytes(), GROUP);

        assertThat(job.getInt("outcomes.made")).as(job.prettify()).isEqualTo(1);
        assertThat(job.getInt("outcomes.notes")).isEqualTo(2);
        assertThat(job.getList("items.record")).containsExactly(null, "page 1", "page 1");
        var notes = notes(ILONA, job.getString("items[0].document"));
        assertThat(notes.getList("items.target.exact")).containsExactly("lower crossing");
        assertThat(notes.getString("items[0].anchor.state")).isEqualTo("exact");
        assertThat(notes.getString("items[0].origin.author")).isEqualTo("Ada Brunner");
        var replies = world.as(ILONA)
                .get("/api/annotations/" + notes.getString("items[0].id") + "/replies")
                .jsonPath();
        assertThat(replies.getList("items.body")).containsExactly("The old one.");
        assertThat(replies.getList("items.origin.author")).containsExactly("Ben Ott");
    }

    @Test
    void theyAreForWhoeverBringsThemInAloneUnlessHeSaysOtherwise() throws IOException {
        var job = bring(EDIT, "ferries.pdf", noted().maker.bytes(), "{}");

        assertThat(notes(EDIT, job.getString("items[0].document")).getList("items"))
                .hasSize(2);
        assertThat(notes(ILONA, job.getString("items[0].document")).getList("items"))
                .isEmpty();
    }

    @Test
    void theSameFileTwiceMakesNoNoteTwice() throws IOException {
        var bytes = noted().maker.bytes();
        var first = bring(EDIT, "ferries.pdf", bytes, GROUP);

        var again = bring(EDIT, "renamed.pdf", bytes, GROUP);

        assertThat(again.getList("items.outcome")).containsExactly("skipped", "skipped", "skipped");
        assertThat(again.getString("items[1].annotation")).isEqualTo(first.getString("items[1].annotation"));
        assertThat(notes(EDIT, first.getString("items[0].document")).getList("items"))
                .hasSize(2);
    }

    @Test
    void aFileThatIsHereAlreadyGetsTheNotesThatWereWrittenBehindItSince() throws IOException {
        var original = report().maker.bytes();
        String document = bring(EDIT, "ferries.pdf", original, "{}").getString("items[0].document");

        var job = bring(EDIT, "ferries with notes.pdf", withNotesBehind(original), GROUP);

        assertThat(job.getInt("outcomes.made")).as(job.prettify()).isZero();
        assertThat(job.getString("items[0].reason")).contains("with notes written into it since");
        assertThat(job.getString("items[0].document")).isEqualTo(document);
        assertThat(job.getString("items[1].document")).isEqualTo(document);
        assertThat(notes(ILONA, document).getList("items.target.exact")).containsExactly("lower crossing");
        assertThat(world.as(EDIT).get("/api/documents/" + document).jsonPath().getList("texts"))
                .hasSize(1);
    }

    @Test
    void theyGoToTheDocumentThatIsChosenForThem() throws IOException {
        var telegram = world.telegram("Chosen " + Ids.next(), "<p>" + LINE + "</p>");

        var job = bring(
                EDIT,
                "ferries.pdf",
                noted().maker.bytes(),
                "{\"notes\": {\"visibility\": \"group\", \"document\": \"" + telegram.slug() + "\"}}");

        assertThat(job.getInt("outcomes.made")).as(job.prettify()).isZero();
        assertThat(job.getInt("outcomes.notes")).isEqualTo(2);
        assertThat(job.getString("items[0].reason")).contains("Only its notes");
        assertThat(notes(ILONA, telegram.id().toString()).getList("items.target.exact"))
                .containsExactly("lower crossing");
    }

    @Test
    void aFileThatACatalogueDescribesKeepsItsNotes() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("ferries.pdf", noted().maker.bytes());
        files.put(
                "list.csv",
                ("title,date,file\n" + title + " described,1956-10-28,ferries.pdf\n").getBytes(StandardCharsets.UTF_8));

        var job = new ImportHands(world, EDIT).bring(files);

        assertThat(job.getInt("outcomes.made")).as(job.prettify()).isEqualTo(1);
        assertThat(job.getInt("outcomes.notes")).isEqualTo(2);
        assertThat(job.getInt("done")).isEqualTo(job.getInt("total"));
        String document = job.getString("items.find { it.document != null && it.quote == null }.document");
        assertThat(notes(EDIT, document).getList("items.target.exact")).containsExactly("lower crossing");
    }

    @Test
    void aRemarkInTheMarginKeepsItsPlaceOnThePage() throws IOException {
        var job = bring(EDIT, "ferries.pdf", remarked(), GROUP);

        assertThat(job.getString("items[1].reason")).isNull();
        var note = world.as(EDIT)
                .get("/api/annotations/" + job.getString("items[1].annotation"))
                .jsonPath();
        assertThat(note.getString("body")).isEqualTo("Check this.");
        assertThat(note.getInt("target.page")).isEqualTo(1);
        assertThat(note.getDouble("target.region.x")).isCloseTo(30 / 595.28, within(0.001));
        assertThat(note.getDouble("target.region.y")).isCloseTo(186 / 841.89, within(0.001));
        assertThat(note.getDouble("target.region.w")).isCloseTo(20 / 595.28, within(0.001));
        assertThat(note.getDouble("target.region.h")).isCloseTo(20 / 841.89, within(0.001));
    }

    private byte[] remarked() throws IOException {
        var pdf = report();
        float height = 841.89f - 200;
        says(pdf.note(0, "Text", 30, height - 6, 50, height + 14), "Ada Brunner", "Check this.");
        return pdf.maker.bytes();
    }

    /** Many programs write the whole file anew when they save a note in it. */
    @Test
    void inADocumentThatIsChosenARemarkKeepsItsPlaceWhereThePageSaysTheSame() throws IOException {
        String same = bring(EDIT, "ferries.pdf", report().maker.bytes(), "{}").getString("items[0].document");
        var longer = report().maker.line("Nothing more is known.", PdfMarker.LEFT, 250, PdfMarker.SIZE);
        String other = bring(EDIT, "more.pdf", longer.bytes(), "{}").getString("items[0].document");

        assertThat(chosen(same, remarked()).getInt("target.page")).isEqualTo(1);
        assertThat(chosen(other, remarked()).getString("anchor.state")).isEqualTo("uncertain");
    }

    @Test
    void inADocumentThatIsChosenAMarkOnAScanKeepsItsPlaceWhereItIsOfTheSameFile() throws IOException {
        var scan = new PdfMaker().page().bytes();
        String document = bring(EDIT, title + ".pdf", scan, "{}").getString("items[0].document");

        assertThat(chosen(document, withNotesBehind(scan)).getInt("target.page"))
                .isEqualTo(1);
    }

    private JsonPath chosen(String document, byte[] file) {
        var options = "{\"notes\": {\"visibility\": \"group\", \"document\": \"" + document + "\"}}";
        var job = bring(EDIT, "noted.pdf", file, options);
        assertThat(job.getString("items[1].outcome")).as(job.prettify()).isEqualTo("made");
        return world.as(EDIT)
                .get("/api/annotations/" + job.getString("items[1].annotation"))
                .jsonPath();
    }

    /** In a text without its pages, nothing says which page image it was on. */
    @Test
    void whereItsPageIsNotKnownARemarkBesideALineWaitsForSomebodyToSayThatItIsAboutIt() throws IOException {
        var document = world.telegram(title, "<p>" + LINE + "</p>");

        var job = bring(
                EDIT,
                "ferries.pdf",
                remarked(),
                "{\"notes\": {\"visibility\": \"group\", \"document\": \"" + document.slug() + "\"}}");

        assertThat(job.getString("items[1].reason")).contains("stands beside these words");
        var note = world.as(EDIT)
                .get("/api/annotations/" + job.getString("items[1].annotation"))
                .jsonPath();
        assertThat(note.getString("anchor.state")).isEqualTo("uncertain");
        assertThat(note.getList("anchor.candidates")).hasSize(1);
        assertThat(note.getString("target.exact")).isEqualTo(LINE);
        String slug = world.as(EDIT)
                .get("/api/documents/" + job.getString("items[0].document"))
                .jsonPath()
                .getString("slug");
        RestAssured.given()
                .header("Authorization", "Bearer " + EDIT.token())
                .get("/documents/" + slug + "/adrift")
                .then()
                .statusCode(200)
                .body(containsString("beside these words on the page"));
    }

    @Test
    void aNewVersionOfATextMayHaveNotesInItsFile() throws IOException {
        var telegram = world.telegram("Version " + Ids.next(), "<p>" + LINE + "</p>");

        world.as(EDIT)
                .contentType("multipart/form-data")
                .multiPart("file", "ferries.pdf", noted().maker.bytes())
                .multiPart("base", "1")
                .post("/api/texts/" + telegram.texts().get(0).id() + "/uploads")
                .then()
                .statusCode(201)
                .body("plain", containsString("lower crossing"));
    }

    @Test
    void aMarkOnAPageWithoutTextIsOnThePartOfThePageImageThatItMarks() throws IOException {
        var scan = new PdfMarker(new PdfMaker().page());
        scan.mark(0, "Highlight", new Words(LINE, "lower", 200));
        says(scan.mark(0, "Highlight", new Words(LINE, "ferries", 200)), "Ada Brunner", "Here the ferries.");

        var job = bring(EDIT, title + ".pdf", scan.maker.bytes(), GROUP);

        assertThat(job.getList("items.outcome")).containsExactly("made", "made", "made");
        var notes = notes(EDIT, job.getString("items[0].document"));
        assertThat(notes.getList("items.target.page")).containsExactly(1, 1);
        assertThat(notes.getList("items.body")).containsExactlyInAnyOrder("", "Here the ferries.");
    }
}

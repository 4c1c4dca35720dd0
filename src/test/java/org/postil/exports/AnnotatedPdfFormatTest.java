package org.postil.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.postil.world.World.Person.EDIT;
import static org.postil.world.World.Person.MAREK;
import static org.postil.world.World.Person.TAMAS;
import static org.postil.world.World.Person.ZOLTAN;

import io.quarkus.narayana.jta.QuarkusTransactionException;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.awt.geom.Rectangle2D;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationMarkup;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationUnderline;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.text.PDFTextStripperByArea;
import org.junit.jupiter.api.Test;
import org.postil.documents.DocumentView;
import org.postil.imports.ImportHands;
import org.postil.imports.PdfMaker;
import org.postil.shared.Ids;
import org.postil.world.World;

/** A document that came as PDF goes out as it came, with what was noted on the words it was noted on. */
@QuarkusTest
class AnnotatedPdfFormatTest {
    @Inject
    World world;

    private final String title = "Bridges " + Ids.next();

    private PdfMaker report() {
        return new PdfMaker()
                .page()
                .paragraph(title)
                .paragraph("The bridges over the Danube were open on the morning of the twenty-eighth, and the ferries"
                        + " at the lower crossing went as they had gone before.")
                .page()
                .paragraph("Nobody was to cross at night.");
    }

    private JsonPath brought(byte[] pdf) {
        var job = new ImportHands(world, EDIT).bring("bridges.pdf", pdf);
        String id = job.getString("items[0].document");
        return world.as(EDIT).get("/api/documents/" + id).jsonPath();
    }

    private String note(Map<String, Object> note, JsonPath document) {
        return world.as(MAREK)
                .body(note)
                .post("/api/documents/" + document.getString("id") + "/annotations")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static Map<String, Object> on(String exact, String body) {
        return Map.of(
                "body", body, "tags", List.of("crossings"), "visibility", "group", "target", Map.of("exact", exact));
    }

    private byte[] exported(JsonPath document) {
        return new ExportHands(world, TAMAS).document(document.getString("slug"), "annotated-pdf");
    }

    private static List<PDAnnotationMarkup> notes(PDDocument pdf, int page) throws IOException {
        return pdf.getPage(page).getAnnotations().stream()
                .filter(PDAnnotationMarkup.class::isInstance)
                .map(PDAnnotationMarkup.class::cast)
                .toList();
    }

    /** What is printed under a highlight; the page lies as it is stored. */
    private static String under(PDPage page, PDAnnotation highlight) throws IOException {
        float[] quads = highlight.getCOSObject().getCOSArray(COSName.QUADPOINTS).toFloatArray();
        var words = new StringBuilder();
        for (int i = 0; i < quads.length; i += 8) {
            var stripper = new PDFTextStripperByArea();
            float top = page.getMediaBox().getHeight() - quads[i + 1];
            stripper.addRegion(
                    "quad",
                    new Rectangle2D.Float(quads[i] - 1, top, quads[i + 2] - quads[i] + 1, quads[i + 1] - quads[i + 5]));
            stripper.extractRegions(page);
            words.append(words.isEmpty() ? "" : " ")
                    .append(stripper.getTextForRegion("quad").strip());
        }
        return words.toString();
    }

    @Test
    void aNoteIsAHighlightOnItsWordsWithItsThread() throws IOException {
        var document = brought(report().bytes());
        String note = note(on("twenty-eighth, and the ferries at the lower", "Which **ferries**?"), document);
        new ExportHands(world, EDIT).reply(note, "The old ones.");

        try (var pdf = Loader.loadPDF(exported(document))) {
            var notes = notes(pdf, 0);
            assertThat(notes).hasSize(2);
            assertThat(under(pdf.getPage(0), notes.get(0))).isEqualTo("twenty-eighth, and the ferries at the lower");
            assertThat(notes.get(0).getTitlePopup()).isEqualTo(MAREK.fullName);
            assertThat(notes.get(0).getContents())
                    .startsWith("Which ferries?")
                    .contains("#crossings")
                    .endsWith("/annotations/" + note);
            assertThat(notes.get(0).getCreationDate()).isNotNull();
            assertThat(notes.get(0).getColor().getComponents()).hasSize(3);
            assertThat(notes.get(0).getNormalAppearanceStream()).isNotNull();
            assertThat(notes.get(1)).isInstanceOf(PDAnnotationText.class);
            assertThat(notes.get(1).getInReplyTo().getAnnotationName()).isEqualTo(note);
            assertThat(notes.get(1).getContents()).startsWith("The old ones.");
            assertThat(notes(pdf, 1)).isEmpty();
        }
    }

    @Test
    void everyByteOfTheOriginalStays() throws IOException {
        var original = report().bytes();
        var document = brought(original);
        note(on("cross at night", "Why?"), document);

        var exported = exported(document);
        assertThat(exported.length).isGreaterThan(original.length);
        assertThat(Arrays.copyOf(exported, original.length)).isEqualTo(original);
    }

    @Test
    void aFileThatIsLockedAgainstChangesOpensAsBeforeAndHasTheNotesInItsOwnCipher() throws IOException {
        var original = report().lockedWith("");
        var document = brought(original);
        String note = note(on("cross at night", "Why at night?"), document);

        var exported = exported(document);
        assertThat(Arrays.copyOf(exported, original.length)).isEqualTo(original);
        assertThat(new String(exported, StandardCharsets.ISO_8859_1)).doesNotContain("Why at night?");
        try (var pdf = Loader.loadPDF(exported)) {
            assertThat(pdf.isEncrypted()).isTrue();
            assertThat(under(pdf.getPage(1), notes(pdf, 1).get(0))).isEqualTo("cross at night");
            assertThat(notes(pdf, 1).get(0).getContents())
                    .startsWith("Why at night?")
                    .endsWith("/annotations/" + note);
        }
    }

    @Test
    void aSignatureHoldsAsItDid() throws IOException {
        var document = brought(signed(report().bytes(), 0));
        note(on("cross at night", "Why?"), document);

        var exported = exported(document);
        try (var pdf = Loader.loadPDF(exported)) {
            assertThat(notes(pdf, 1)).hasSize(1);
            var signature = pdf.getLastSignatureDictionary();
            assertThat(signature.getContents(exported)).startsWith(sum(signature.getSignedContent(exported)));
        }
    }

    @Test
    void whatIsCertifiedGoesOutWithNotesOnItOnlyWhereTheCertificateAllowsThem() throws IOException {
        var document = brought(signed(report().bytes(), 2));
        String called = document.getString("title");
        note(on("cross at night", "Why?"), document);

        var entries = ExportHands.entries(exported(document));
        assertThat(entries).containsOnlyKeys(called + ".pdf", called + " 2.txt");
        assertThat(entries.get(called + " 2.txt")).contains("cross at night", "Why?");

        var open = brought(signed(report().bytes(), 3));
        note(on("cross at night", "Why?"), open);
        try (var pdf = Loader.loadPDF(exported(open))) {
            assertThat(notes(pdf, 1)).hasSize(1);
        }
    }

    /** With the sum of what is signed for a signature. @param allowed by DocMDP, or 0 for no certificate */
    private static byte[] signed(byte[] original, int allowed) throws IOException {
        var signed = new ByteArrayOutputStream();
        try (var pdf = Loader.loadPDF(original)) {
            var signature = new PDSignature();
            signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
            signature.setSubFilter(PDSignature.SUBFILTER_ADBE_PKCS7_DETACHED);
            if (allowed > 0) {
                certify(pdf, signature, allowed);
            }
            pdf.addSignature(signature, content -> sum(content.readAllBytes()));
            pdf.saveIncremental(signed);
        }
        return signed.toByteArray();
    }

    private static void certify(PDDocument pdf, PDSignature signature, int allowed) {
        var parameters = new COSDictionary();
        parameters.setItem(COSName.TYPE, COSName.TRANSFORM_PARAMS);
        parameters.setInt(COSName.P, allowed);
        var reference = new COSDictionary();
        reference.setItem(COSName.TRANSFORM_METHOD, COSName.DOCMDP);
        reference.setItem(COSName.TRANSFORM_PARAMS, parameters);
        var references = new COSArray();
        references.add(reference);
        signature.getCOSObject().setItem(COSName.REFERENCE, references);
        var permissions = new COSDictionary();
        permissions.setItem(COSName.DOCMDP, signature);
        var catalog = pdf.getDocumentCatalog().getCOSObject();
        catalog.setItem(COSName.PERMS, permissions);
        catalog.setNeedToBeUpdated(true);
    }

    private static byte[] sum(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException everyJvmHasIt) {
            throw new IllegalStateException(everyJvmHasIt);
        }
    }

    @Test
    void whatItHadAlreadyItKeeps() throws IOException {
        var maker = report();
        maker.document.getPage(0).getAnnotations().add(new PDAnnotationLink());
        var document = brought(maker.bytes());
        note(on("The bridges", "Which?"), document);

        try (var pdf = Loader.loadPDF(exported(document))) {
            assertThat(pdf.getPage(0).getAnnotations())
                    .extracting(PDAnnotation::getSubtype)
                    .containsExactly("Link", "Highlight");
        }
    }

    @Test
    void wordsThatWereCorrectedStayOnTheirPlace() throws IOException {
        var document = brought(report().bytes());
        String text = document.getString("texts[0].id");
        String html = world.as(EDIT)
                .get("/api/texts/" + text + "/revisions/1")
                .jsonPath()
                .getString("html");
        world.as(EDIT)
                .body(Map.of("html", html.replace("The bridges over", "All of the bridges over"), "base", 1))
                .post("/api/texts/" + text + "/revisions")
                .then()
                .statusCode(201);
        note(on("Danube were open", "Were they?"), document);

        try (var pdf = Loader.loadPDF(exported(document))) {
            assertThat(under(pdf.getPage(0), notes(pdf, 0).get(0))).isEqualTo("Danube were open");
        }
    }

    @Test
    void whatHasNoPlaceOnThePagesStandsBesideTheFirstAndSaysSo() throws IOException {
        var document = brought(report().bytes());
        note(Map.of("body", "On all of it.", "visibility", "group"), document);

        try (var pdf = Loader.loadPDF(exported(document))) {
            var note = notes(pdf, 0).get(0);
            assertThat(note).isInstanceOf(PDAnnotationText.class);
            assertThat(note.getContents()).contains("as a whole", "On all of it.");
        }
    }

    @Test
    void aPageThatIsTurnedHasItsHighlightOnTheSamePaper() throws IOException {
        var maker =
                new PdfMaker().page().upwards("Budapest is quiet", 200, 100, 12).paragraph(title);
        maker.document.getPage(0).setRotation(90);
        var document = brought(maker.bytes());
        note(on("Budapest", "Is it?"), document);

        try (var pdf = Loader.loadPDF(exported(document))) {
            var place = notes(pdf, 0).get(0).getRectangle();
            assertThat(place.getLowerLeftY()).isCloseTo(100, within(2f));
            assertThat(place.getUpperRightX()).isCloseTo(203, within(4f));
        }
    }

    @Test
    void severalGoOutInAnArchiveWithATextForWhatDidNotComeAsPdf() throws IOException {
        var document = brought(report().bytes());
        DocumentView telegram = world.telegram("Telegram of " + Ids.next(), "<p>The ferries run again.</p>");
        var marek = new ExportHands(world, MAREK);
        note(on("cross at night", "Why?"), document);
        marek.note(telegram, "ferries", "Which?", List.of());
        var hands = new ExportHands(world, TAMAS);
        var collection = world.as(EDIT)
                .body(Map.of("title", "Crossings " + Ids.next()))
                .post("/api/collections")
                .jsonPath();
        world.as(EDIT)
                .body(Map.of(
                        "documents",
                        List.of(Map.of("document", document.getString("id")), Map.of("document", telegram.id()))))
                .put("/api/collections/" + collection.getString("id") + "/documents")
                .then()
                .statusCode(200);

        var job = hands.ended(hands.queue(
                Map.of("what", "collection", "query", collection.getString("slug"), "format", "annotated-pdf")));
        assertThat(job.getString("name")).endsWith(".zip");
        var entries = ExportHands.entries(hands.file(job.getString("id")));
        assertThat(entries).containsOnlyKeys(document.getString("title") + ".pdf", telegram.title() + ".txt");
        assertThat(entries.get(telegram.title() + ".txt")).contains("ferries", "Which?");
    }

    @Test
    void whereNothingCameAsPdfItSaysSo() {
        DocumentView telegram = world.telegram("Telegram of " + Ids.next(), "<p>The ferries run again.</p>");
        new ExportHands(world, MAREK).note(telegram, "ferries", "Which?", List.of());
        var hands = new ExportHands(world, TAMAS);

        var job = hands.ended(
                hands.queue(Map.of("what", "document", "query", telegram.slug(), "format", "annotated-pdf")));
        assertThat(job.getString("state")).isEqualTo("failed");
        assertThat(job.getString("reason")).isEqualTo("no-pdf");
    }

    @Test
    void aDatabaseThatDoesNotAnswerIsNoMalformedFile() {
        assertThat(AnnotatedPdfFormat.isOurs(new IOException(new RuntimeException(new SQLException("gone")))))
                .isTrue();
        assertThat(AnnotatedPdfFormat.isOurs(new QuarkusTransactionException("rolled back")))
                .isTrue();
        assertThat(AnnotatedPdfFormat.isOurs(new Refused(ExportJob.Reason.TOO_LARGE)))
                .isTrue();
        assertThat(AnnotatedPdfFormat.isOurs(new IOException("Missing root object")))
                .isFalse();
        assertThat(AnnotatedPdfFormat.isOurs(new StackOverflowError())).isFalse();
    }

    @Test
    void whatWouldBeLargerThanAFileMayBeIsRefusedWithAReason() throws IOException {
        var maker = report();
        byte[] scan = new byte[9_000_000];
        new Random(1956).nextBytes(scan);
        var stream = new PDStream(maker.document, new ByteArrayInputStream(scan));
        maker.document.getDocumentCatalog().getCOSObject().setItem(COSName.METADATA, stream);
        var document = brought(maker.bytes());
        var hands = new ExportHands(world, TAMAS);

        var job = hands.ended(hands.queue(
                Map.of("what", "document", "query", document.getString("slug"), "format", "annotated-pdf")));
        assertThat(job.getString("state")).isEqualTo("failed");
        assertThat(job.getString("reason")).isEqualTo("too-large");
        assertThat(world.as(TAMAS)
                        .accept("text/html")
                        .get("/exports/" + job.getString("id"))
                        .asString())
                .contains("a larger file than one may be");
    }

    @Test
    void whatGoesOutGivesTheNotesBackOnTheSameWordsWhereverItIsBroughtIn() throws IOException {
        var document = brought(report().bytes());
        String note = note(on("ty-eighth, and the ferries at the low", "Which ferries?"), document);
        new ExportHands(world, EDIT).reply(note, "The old ones.");
        note(on("as they had gone before.\nNobody was", "Over the page."), document);
        note(Map.of("body", "On all of it.", "visibility", "group", "tags", List.of("two words")), document);

        var there = new ImportHands(world, ZOLTAN).bring("bridges.pdf", exported(document));

        assertThat(there.getInt("outcomes.made")).as(there.prettify()).isEqualTo(1);
        assertThat(there.getList("items.reason").stream()
                        .filter(Objects::nonNull)
                        .toList())
                .isEmpty();
        var notes = world.as(ZOLTAN)
                .get("/api/documents/" + there.getString("items[0].document") + "/annotations")
                .jsonPath();
        String roots = "items.findAll { it.inReplyTo == null }";
        assertThat(notes.getList(roots + ".target.exact"))
                .containsExactlyInAnyOrder(
                        "ty-eighth, and the ferries at the low", "as they had gone before.\nNobody was");
        assertThat(notes.getList(roots + ".body"))
                .containsExactlyInAnyOrder("Which ferries?", "Over the page.", "On all of it.");
        assertThat(notes.getList(roots + ".tags"))
                .containsExactlyInAnyOrder(List.of("crossings"), List.of("crossings"), List.of("two words"));
        assertThat(notes.getList(roots + ".origin.author")).containsOnly(MAREK.fullName);
        String thread = notes.getString("items.find { it.body == 'Which ferries?' }.id");
        var replies =
                world.as(ZOLTAN).get("/api/annotations/" + thread + "/replies").jsonPath();
        assertThat(replies.getList("items.body")).containsExactly("The old ones.");
        assertThat(replies.getList("items.origin.author")).containsExactly(EDIT.fullName);
    }

    @Test
    void whatIsLinkedLeadsThereAndIsNoNoteWhenItComesBack() throws IOException {
        var document = brought(report().bytes());
        var other = world.telegram("Other bank " + Ids.next(), "<p>No ferry ran.</p>");
        String note = note(on("the ferries", "Which?"), document);
        Map<String, Object> elsewhere = Map.of("document", other.id(), "exact", "No ferry ran");
        link("contradicts", Map.of("annotation", note), elsewhere);
        link("quotes", Map.of("document", document.getString("id"), "exact", "cross at night"), elsewhere);
        link("see-also", Map.of("document", other.id()), Map.of("document", document.getString("id")));
        byte[] file = exported(document);

        try (var pdf = Loader.loadPDF(file)) {
            var contents =
                    notes(pdf, 0).stream().map(PDAnnotationMarkup::getContents).toList();
            assertThat(contents.get(0))
                    .startsWith("Cross-reference: Seen from: " + other.title() + ", http")
                    .endsWith("/documents/" + other.slug());
            assertThat(contents.get(1))
                    .containsSubsequence(
                            "Which?", "#crossings", "Cross-reference: Contradicts: “No ferry ran”, ", "/annotations/");
            assertThat(notes(pdf, 1)).singleElement().satisfies(line -> {
                assertThat(line).isInstanceOf(PDAnnotationUnderline.class);
                assertThat(line.getContents()).contains("“cross at night” · Quotes: “No ferry ran”, " + other.title());
            });
            var leading = pdf.getPage(1).getAnnotations().stream()
                    .filter(PDAnnotationLink.class::isInstance)
                    .map(PDAnnotationLink.class::cast)
                    .toList();
            assertThat(leading).hasSize(1);
            assertThat(((PDActionURI) leading.get(0).getAction()).getURI())
                    .contains("/documents/" + other.slug() + "?text=");
            assertThat(under(pdf.getPage(1), leading.get(0))).isEqualTo("cross at night");
        }

        var there = new ImportHands(world, ZOLTAN).bring("bridges.pdf", file);
        assertThat(there.getList("items.outcome")).as(there.prettify()).containsExactly("made", "made", "refused");
        assertThat(there.getString("items[2].reason")).contains("Links", "3");
        assertThat(world.as(ZOLTAN)
                        .get("/api/documents/" + there.getString("items[0].document") + "/annotations")
                        .jsonPath()
                        .getList("items.body"))
                .containsExactly("Which?");
    }

    private void link(String kind, Object source, Object target) {
        new ExportHands(world, MAREK).link(kind, source, target, "");
    }

    @Test
    void whatGoesOutIsHereAlreadyWhenItComesBack() throws IOException {
        var document = brought(report().bytes());
        String note = note(on("cross at night", "Why?"), document);

        var job = new ImportHands(world, EDIT).bring("bridges.pdf", exported(document));

        assertThat(job.getList("items.outcome")).as(job.prettify()).containsExactly("skipped", "skipped");
        assertThat(job.getString("items[0].document")).isEqualTo(document.getString("id"));
        assertThat(job.getString("items[1].annotation")).isEqualTo(note);
    }

    @Test
    void aNoteOfSomebodyElsesOwnIsNotOnIt() throws IOException {
        var document = brought(report().bytes());
        note(Map.of("body", "Mine.", "visibility", "private", "target", Map.of("exact", "The bridges")), document);

        try (var pdf = Loader.loadPDF(exported(document))) {
            assertThat(notes(pdf, 0)).isEmpty();
        }
    }
}

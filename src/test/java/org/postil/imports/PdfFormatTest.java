package org.postil.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterInputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postil.documents.Folio;
import org.postil.documents.Rendition;
import org.postil.facsimiles.PdfBox;

/** What becomes of a PDF. */
class PdfFormatTest {
    private static final String LONG =
            "The bridges over the Danube were open on the morning of the twenty-eighth, and the ferries at the lower"
                    + " crossing went as they had gone before, though nobody could say for how long that would last.";

    @TempDir
    Path folder;

    private Parsed read(String name, byte[] bytes) throws IOException {
        List<Parsed> parsed = new ArrayList<>();
        Formats.read(Upload.of(name, Files.write(folder.resolve("upload"), bytes)), ImportOptions.NONE, parsed::add);
        assertThat(parsed).hasSize(1);
        return parsed.get(0);
    }

    private ImportedRecord record(PdfMaker maker) throws IOException {
        var parsed = read("bridges.pdf", maker.bytes());
        assertThat(parsed).isInstanceOf(ImportedRecord.class);
        return (ImportedRecord) parsed;
    }

    private Rendition text(PdfMaker maker) throws IOException {
        return record(maker).texts().get(0).rendition();
    }

    private Reason.Kind refusal(byte[] bytes) throws IOException {
        return ((Refusal) read("x.pdf", bytes)).reason().kind();
    }

    @Test
    void itsLinesBecomeParagraphsAndItsLargeTypeHeadings() throws IOException {
        var text = text(new PdfMaker()
                .page()
                .heading("On the bridges", 20)
                .paragraph(LONG)
                .heading("The lower crossing", 14)
                .paragraph(LONG)
                .paragraph("A short one."));

        assertThat(text.plain())
                .isEqualTo(String.join("\n", "On the bridges", LONG, "The lower crossing", LONG, "A short one."));
        assertThat(text.html()).contains("<h2>", "<h3>The lower crossing</h3>");
    }

    @Test
    void whatItListsAsItsContentsAreHeadingsHoweverTheyAreSet() throws IOException {
        var maker = new PdfMaker()
                .page()
                .paragraph(LONG)
                .lines("2. The lower crossing and those who", "came over it by night")
                .paragraph(LONG)
                .lines("On the ferries")
                .paragraph(LONG);
        var outline = new PDDocumentOutline();
        maker.document.getDocumentCatalog().setDocumentOutline(outline);
        var crossing = listed("The Lower Crossing, and those who came over it by night", maker);
        outline.addLast(crossing);
        crossing.addLast(listed("On the ferries", maker));
        crossing.addLast(listed("What stands nowhere", maker));

        assertThat(text(maker).html())
                .contains(
                        "<h2>2. The lower crossing and those who came over it by night</h2>",
                        "<h3>On the ferries</h3>");
    }

    private static PDOutlineItem listed(String title, PdfMaker maker) {
        var item = new PDOutlineItem();
        item.setTitle(title);
        item.setDestination(maker.document.getPage(0));
        return item;
    }

    @Test
    void aListOfContentsInACircleEnds() throws IOException {
        var maker = new PdfMaker().page().lines("On the ferries");
        var outline = new PDDocumentOutline();
        maker.document.getDocumentCatalog().setDocumentOutline(outline);
        var item = listed("On the ferries", maker);
        outline.addLast(item);
        item.getCOSObject().setItem(COSName.FIRST, item);
        item.getCOSObject().setItem(COSName.NEXT, item);

        assertThat(text(maker).html()).contains("On the ferries</h2>");
    }

    @Test
    void aDividedWordIsWholeAgainAndAHyphenThatBelongsStays() throws IOException {
        var text = text(new PdfMaker()
                .page()
                .paragraph(LONG)
                .lines(
                        "Nobody could say whether the well-known bridges at the lower crossing were the ones that tele-",
                        "grams of that night had spoken of, or others, which were less famous and not at all so well-",
                        "known; that is what the Austro-",
                        "Hungarian surveyors asked."));

        assertThat(text.plain()).contains("that telegrams of", "so well-known;", "Austro-Hungarian");
    }

    @Test
    void aParagraphGoesOnOverTheEndOfItsPageWithTheMarkInIt() throws IOException {
        var text = text(new PdfMaker()
                .page()
                .paragraph("First of all.")
                .lines(
                        "The bridges over the Danube were open on the morning of the twenty-eighth, and the ferries at the")
                .page()
                .lines("lower crossing went as before.")
                .gap()
                .paragraph("Then."));

        assertThat(text.plain())
                .isEqualTo(
                        "First of all.\nThe bridges over the Danube were open on the morning of the twenty-eighth, and"
                                + " the ferries at the lower crossing went as before.\nThen.");
        int second = text.plain().indexOf("lower crossing");
        assertThat(text.folios()).containsExactly(new Folio(0, "p. 1"), new Folio(second, "p. 2"));
    }

    @Test
    void runningHeadsAndPageNumbersAreLeftOutAndTheNumbersNameThePages() throws IOException {
        var maker = new PdfMaker();
        for (int i = 0; i < 5; i++) {
            maker.page()
                    .head("Reports from the Danube, vol. " + 2)
                    .paragraph(LONG + " Page word " + (char) ('a' + i) + ".");
            if (i != 2) {
                maker.foot("– " + (211 + i) + " –");
            }
        }
        var text = text(maker);

        assertThat(text.plain())
                .doesNotContain("Reports from the Danube", "211", "–")
                .contains("Page word c.");
        assertThat(text.folios())
                .extracting(Folio::label)
                .containsExactly("p. 211", "p. 212", "p. [3]", "p. 214", "p. 215");
    }

    @Test
    void everyPageHasAMarkEvenAnEmptyOne() throws IOException {
        var text = text(new PdfMaker()
                .page()
                .paragraph(LONG)
                .page()
                .page()
                .paragraph("End.")
                .page());

        assertThat(text.folios()).extracting(Folio::label).containsExactly("p. 1", "p. 2", "p. 3", "p. 4");
    }

    @Test
    void notesAtTheFootFollowTheParagraphThatGoesOn() throws IOException {
        var text = text(new PdfMaker()
                .page()
                .lines(
                        "The bridges over the Danube were open on the morning of the twenty-eighth, and the ferries at the")
                .line("1 So the telegram of that night.", PdfMaker.LEFT, 700, 8)
                .page()
                .lines("lower crossing went as before."));

        assertThat(text.plain())
                .endsWith("ferries at the lower crossing went as before.\n1 So the telegram of that night.");
        assertThat(text.html()).contains("<small>1 So");
    }

    @Test
    void whatItSaysOfItselfIsProposed() throws IOException {
        var maker = new PdfMaker().page().paragraph(LONG);
        maker.document.getDocumentInformation().setTitle("Minutes of the bridge commission");
        maker.document.getDocumentInformation().setAuthor("Júlia Halász");
        maker.document.getDocumentInformation().setCreationDate(new GregorianCalendar(1997, Calendar.MAY, 3));
        maker.document.getDocumentCatalog().setLanguage("hu-HU");
        var document = record(maker).document();

        assertThat(document.title()).isEqualTo("Minutes of the bridge commission");
        assertThat(document.kind()).isEqualTo("minutes");
        assertThat(document.creators()).containsExactly("Júlia Halász");
        assertThat(document.date()).isEqualTo("1997?");
        assertThat(document.languages()).containsExactly("hu-HU");
    }

    @Test
    void aTitleThatAProgramMadeIsNotOne() throws IOException {
        var maker = new PdfMaker().page().heading("On the bridges", 20).paragraph(LONG);
        maker.document.getDocumentInformation().setTitle("Microsoft Word - final2.doc");
        assertThat(record(maker).document().title()).isEqualTo("On the bridges");

        var plain = ((ImportedRecord) read(
                "andropov-report_1956-10-28.pdf",
                new PdfMaker().page().paragraph(LONG).bytes()));
        assertThat(plain.document().title()).startsWith("Andropov report");
        assertThat(plain.document().date()).isEqualTo("1956-10-28");
    }

    @Test
    void aTitleThatWasLeftOverFromElsewhereIsNotOne() throws IOException {
        var maker = new PdfMaker()
                .page()
                .heading("The Danube Commission", 24)
                .heading("Crossings at night", 18)
                .paragraph(LONG)
                .paragraph(LONG);
        maker.document.getDocumentInformation().setTitle("Template for quarterly statements");
        var bytes = maker.bytes();

        assertThat(titled("notes.pdf", bytes)).isEqualTo("The Danube Commission");
        assertThat(titled("crossings-by-night.pdf", bytes)).isEqualTo("Crossings at night");

        var plain = new PdfMaker().page().paragraph(LONG).paragraph("None of it is a heading.");
        plain.document.getDocumentInformation().setTitle("Template for quarterly statements");
        var unset = plain.bytes();
        assertThat(titled("andropov-report.pdf", unset)).isEqualTo("Andropov report");
        assertThat(titled("p7.pdf", unset)).isEqualTo("Template for quarterly statements");
    }

    @Test
    void aTitleIsReadAsItWasMeantOrNotAtAll() throws IOException {
        assertThat(titled("Réunion à Genève", StandardCharsets.UTF_8)).isEqualTo("Réunion à Genève");
        assertThat(titled("Протокол заседания Президиума", Charset.forName("windows-1251")))
                .isEqualTo("Протокол заседания Президиума");
        assertThat(titled("Österreichs Grenze", StandardCharsets.ISO_8859_1)).isEqualTo("Österreichs Grenze");
        assertThat(titled("??????? ????", StandardCharsets.US_ASCII)).isEqualTo("Bridges");
    }

    @Test
    void aMemorandumIsCalledByItsSubjectAndNotByItsLetterhead() throws IOException {
        var about = "Barges are to be counted by night. ".repeat(20);
        var cable = new PdfMaker()
                .page()
                .heading("Message Text", 18)
                .lines("FM AMEMBASSY VIENNA", "SUBJECT: CROSSINGS OF THE DANUBE", "BY NIGHT");
        var memorandum = new PdfMaker()
                .page()
                .heading("THE BRIDGE COMMISSION", 18)
                .lines("FROM: Paul Weaver", "TO: Marek Brandt", "Subject:", "The bridge at Mohács", "Ref: A 12");
        var report = new PdfMaker().page().heading("On the bridges", 18).lines("Subject: none of ours", "TO: nobody");

        assertThat(titled("x1.pdf", cable.gap().paragraph(about).bytes()))
                .isEqualTo("CROSSINGS OF THE DANUBE BY NIGHT");
        assertThat(titled("x2.pdf", memorandum.paragraph(about).bytes())).isEqualTo("The bridge at Mohács");
        assertThat(titled("x3.pdf", report.gap().paragraph(about).bytes())).isEqualTo("On the bridges");
    }

    private String titled(String title, Charset written) throws IOException {
        var maker = new PdfMaker().page();
        maker.document
                .getDocumentInformation()
                .getCOSObject()
                .setItem(COSName.TITLE, new COSString(title.getBytes(written)));
        return titled("bridges.pdf", maker.bytes());
    }

    private String titled(String name, byte[] bytes) throws IOException {
        return ((ImportedRecord) read(name, bytes)).document().title();
    }

    @Test
    void pagesWithoutTextAreARecordAllTheSame() throws IOException {
        var record = record(new PdfMaker().page().page());

        assertThat(record.texts()).isEmpty();
        assertThat(record.document().title()).isEqualTo("Bridges");
        assertThat(record.remark().kind()).isEqualTo(Reason.Kind.PDF_NO_TEXT);
    }

    @Test
    void aDamagedPageLeavesTheOthersAsTheyAre() throws IOException {
        var one = new PdfMaker().page().paragraph(LONG).page().page().paragraph(LONG);
        damage(one, 1);
        var all = new PdfMaker().page().paragraph(LONG);
        damage(all, 0);

        assertThat(text(one).plain().split("The bridges over", -1)).hasSize(3);
        assertThat(refusal(all.bytes())).isEqualTo(Reason.Kind.PDF_CORRUPT);
    }

    /** An image in the page that never begins. */
    private static void damage(PdfMaker volume, int page) throws IOException {
        var content = new ByteArrayInputStream("BI /W 1 /H 1 If".getBytes(StandardCharsets.US_ASCII));
        volume.document.getPage(page).setContents(new PDStream(volume.document, content));
    }

    @Test
    void whatCannotBeReadIsRefusedWithTheReason() throws IOException {
        var whole = new PdfMaker().page().paragraph(LONG).bytes();

        assertThat(refusal(new PdfMaker().page().paragraph(LONG).lockedWith("secret")))
                .isEqualTo(Reason.Kind.PDF_ENCRYPTED);
        assertThat(refusal("%PDF-1.4".getBytes(StandardCharsets.US_ASCII))).isEqualTo(Reason.Kind.PDF_CORRUPT);
        assertThat(refusal(Arrays.copyOf(whole, 60))).isEqualTo(Reason.Kind.PDF_CORRUPT);
    }

    @Test
    void anOwnersPasswordAloneLocksNobodyOut() throws IOException {
        assertThat(read("x.pdf", new PdfMaker().page().paragraph(LONG).lockedWith("")))
                .isInstanceOf(ImportedRecord.class);
    }

    @Test
    void moreThanAThousandPagesAreTooMany() throws IOException {
        var maker = new PdfMaker();
        for (int i = 0; i < 10_000; i++) {
            maker.page();
        }

        var refusal = (Refusal) read("x.pdf", maker.bytes());
        assertThat(refusal.reason()).isEqualTo(Reason.of(Reason.Kind.PDF_TOO_MANY_PAGES, 10_000));
    }

    @Test
    void aStreamThatUnpacksWithoutEndIsNotUnpacked() throws IOException {
        var maker = new PdfMaker().page();
        var nothing = new ByteArrayInputStream(new byte[PdfBox.LARGEST_STREAM + 1]);
        var packed = new DeflaterInputStream(nothing, new Deflater(9));
        var page = maker.document.getPage(0);
        var stream = new PDStream(maker.document);
        try (var raw = stream.getCOSObject().createRawOutputStream()) {
            packed.transferTo(raw);
        }
        // PDFBox takes a stream with one filter as it comes, and unpacks one with two of them whole.
        var filters = new COSArray(List.of(COSName.FLATE_DECODE, COSName.RUN_LENGTH_DECODE));
        stream.getCOSObject().setItem(COSName.FILTER, filters);
        page.setContents(stream);
        var bytes = maker.bytes();

        assertThat(bytes.length).isLessThan(PdfBox.LARGEST_STREAM / 100);
        assertThat(refusal(bytes)).isEqualTo(Reason.Kind.PDF_TOO_MUCH);
    }

    @Test
    void anyDamageEndsInARecordOrARefusal() throws IOException {
        var whole = new PdfMaker()
                .page()
                .heading("On the bridges", 20)
                .paragraph(LONG)
                .bytes();
        var random = new java.util.Random(56);
        for (int i = 0; i < 60; i++) {
            var damaged = whole.clone();
            for (int j = 0; j < 30; j++) {
                damaged[10 + random.nextInt(damaged.length - 10)] = (byte) random.nextInt();
            }
            read("x.pdf", damaged);
        }
    }
}

package org.postil.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.postil.world.World.Person.EDIT;
import static org.postil.world.World.Person.MAREK;
import static org.postil.world.World.Person.TAMAS;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.postil.world.World;

/** Typeset pages, read as a reader of PDF reads them. */
@QuarkusTest
class PdfFormatTest {
    private static final String LONG = "x".repeat(400);

    @Inject
    World world;

    /** A tag's notes on two telegrams, in five scripts; one note is longer than a page. */
    private byte[] pages() {
        String run = UUID.randomUUID().toString().substring(0, 8);
        String tag = "crossings-" + run;
        var ferries = world.telegram(
                "Ferries & bridges <" + run + ">",
                "<p>The ferries at Mohács run again.</p><p>הגשרים על הדנובה נסגרו.</p><p>The bridge stays closed.</p>");
        var night = world.telegram("Night of " + run, "<p>It was quiet. Перемирие 1956.</p><p>أغلقت الجسور.</p>");
        var marek = new ExportHands(world, MAREK);
        String first = marek.note(
                ferries,
                "ferries at Mohács",
                "Which **ferries**? 渡船 Łódź & Đorđe, Ἀθῆναι. See [this](https://example.org/a.pdf) and "
                        + "[that](javascript:alert(1)) and " + LONG + " `" + LONG + "`",
                List.of(tag));
        marek.note(ferries, "הגשרים על הדנובה", "One paragraph.\n\n".repeat(60) + "The last one.", List.of(tag));
        marek.note(ferries, "bridge stays closed", "By whom?\u0001", List.of(tag));
        marek.note(night, "Перемирие", "Ε λληνικά: Ελλάδα.", List.of(tag));
        marek.note(night, "أغلقت الجسور", "", List.of(tag));
        new ExportHands(world, EDIT).reply(first, "> So one reads.");
        String slug = collection(List.of(ferries.id(), night.id()));
        return new ExportHands(world, TAMAS)
                .file(Map.of(
                        "what",
                        "collection",
                        "query",
                        slug,
                        "format",
                        "pdf",
                        "style",
                        "chicago-notes",
                        "locale",
                        "en-GB"));
    }

    private String collection(List<UUID> documents) {
        String id = world.as(EDIT)
                .body(Map.of("title", "Crossings: a \"study\" & more"))
                .post("/api/collections")
                .jsonPath()
                .getString("id");
        world.as(EDIT)
                .body(Map.of(
                        "documents",
                        documents.stream().map(each -> Map.of("document", each)).toList()))
                .put("/api/collections/" + id + "/documents")
                .then()
                .statusCode(200);
        return world.as(EDIT).get("/api/collections/" + id).jsonPath().getString("slug");
    }

    @Test
    void pagesAreTypesetWithFootnotesAtTheirFoot() throws IOException {
        try (var pdf = Loader.loadPDF(pages())) {
            hasFootnotesWhereTheyAreCited(pdf);
            saysWhatItIs(pdf);
            leadsToEachDocumentFromItsOutline(pdf);
            bringsItsTypefaces(pdf);
            staysWithinItsMargins(pdf);
            leadsToTheWebAndRunsNothing(pdf);
        }
    }

    private static void hasFootnotesWhereTheyAreCited(PDDocument pdf) throws IOException {
        assertThat(words(pdf, 1))
                .containsSubsequence(
                        "Crossings: a \"study\" & more",
                        "Ferries & bridges <",
                        "ferries at Mohács",
                        "Marek",
                        "Which ferries? □□ Łódź & Đorđe",
                        "So one reads.",
                        "1 ",
                        "Andropov");
        String last = words(pdf, pdf.getNumberOfPages());
        assertThat(last)
                .containsSubsequence("أغلقت الجسور", "Bibliography", "‘Night of", "□ stands for", "5 ", "‘Night of");
        List<String> citing = new ArrayList<>();
        for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
            String words = words(pdf, page);
            if (words.contains("הגשרים על הדנובה2") || words.contains(" 2 Andropov")) {
                citing.add(words);
            }
        }
        assertThat(citing).hasSize(1);
        assertThat(citing.get(0)).containsSubsequence("הגשרים על הדנובה2", "One paragraph.", " 2 Andropov");
        String all = new PDFTextStripper().getText(pdf);
        assertThat(all).contains("הגשרים על הדנובה", "Перемирие4", "Ελλάδα");
    }

    private static void saysWhatItIs(PDDocument pdf) throws IOException {
        assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("en");
        assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("Crossings: a \"study\" & more");
        assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
        assertThat(new String(
                        pdf.getDocumentCatalog().getMetadata().toByteArray(), java.nio.charset.StandardCharsets.UTF_8))
                .contains("pdfuaid:part");
        assertThat(words(pdf, 2)).startsWith("Ferries & bridges <").contains("> 2 ");
    }

    private static void leadsToEachDocumentFromItsOutline(PDDocument pdf) throws IOException {
        List<String> places = new ArrayList<>();
        PDOutlineItem title = pdf.getDocumentCatalog().getDocumentOutline().getFirstChild();
        assertThat(title.getTitle()).isEqualTo("Crossings: a \"study\" & more");
        for (PDOutlineItem item : title.children()) {
            int page = pdf.getPages().indexOf(item.findDestinationPage(pdf)) + 1;
            assertThat(words(pdf, page)).contains(item.getTitle());
            places.add(item.getTitle().replaceAll(" <?[0-9a-f]{8}>?$", ""));
        }
        assertThat(places).containsExactly("Ferries & bridges", "Night of", "Bibliography");
    }

    private static void bringsItsTypefaces(PDDocument pdf) throws IOException {
        List<String> names = new ArrayList<>();
        for (PDPage page : pdf.getPages()) {
            for (COSName name : page.getResources().getFontNames()) {
                PDFont font = page.getResources().getFont(name);
                assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                names.add(font.getName());
            }
        }
        assertThat(names)
                .anyMatch(name -> name.contains("SourceSerif4"))
                .anyMatch(name -> name.contains("NotoSerifHebrew"))
                .anyMatch(name -> name.contains("NotoNaskhArabic"));
    }

    private static void staysWithinItsMargins(PDDocument pdf) throws IOException {
        List<Float> ends = new ArrayList<>();
        new PDFTextStripper() {
            @Override
            protected void processTextPosition(TextPosition text) {
                ends.add(text.getXDirAdj() + text.getWidthDirAdj());
            }
        }.getText(pdf);
        float margin = (210 - 40) / 25.4f * 72;
        assertThat(ends).isNotEmpty().allMatch(end -> end < margin);
    }

    private static void leadsToTheWebAndRunsNothing(PDDocument pdf) throws IOException {
        List<String> addresses = new ArrayList<>();
        for (PDPage page : pdf.getPages()) {
            for (var annotation : page.getAnnotations()) {
                assertThat(((PDAnnotationLink) annotation).getAction()).isInstanceOf(PDActionURI.class);
                addresses.add(((PDActionURI) ((PDAnnotationLink) annotation).getAction()).getURI());
            }
        }
        assertThat(addresses)
                .contains("https://example.org/a.pdf")
                .anyMatch(address -> address.endsWith("?revision=1"))
                .allMatch(address -> address.startsWith("http"));
        assertThat(pdf.getDocumentCatalog().getOpenAction()).isNull();
        var names = pdf.getDocumentCatalog().getNames();
        assertThat(names == null || names.getJavaScript() == null && names.getEmbeddedFiles() == null)
                .isTrue();
    }

    private static String words(PDDocument pdf, int page) throws IOException {
        var stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return Normalizer.normalize(stripper.getText(pdf), Normalizer.Form.NFC).replaceAll("\\s+", " ");
    }
}

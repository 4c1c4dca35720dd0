package org.postil.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import io.restassured.path.json.JsonPath;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.postil.shared.Ids;
import org.postil.world.World;
import org.postil.world.World.Person;

/**
 * A document whose text was read off the pages of a PDF.
 *
 * @param plain its text
 */
record Volume(String id, String slug, String text, String plain) {
    /** A new one, with a report on each page. */
    static Volume bring(World world, int pages) throws IOException {
        String job = world.as(Person.EDIT)
                .contentType("multipart/form-data")
                .multiPart("file", "volume.pdf", pdf(pages))
                .post("/api/imports")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        JsonPath ended = world.as(Person.EDIT).get("/api/imports/" + job).jsonPath();
        for (int i = 0; i < 300 && !ended.getString("state").equals("done"); i++) {
            try {
                Thread.sleep(100);
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
            ended = world.as(Person.EDIT).get("/api/imports/" + job).jsonPath();
        }
        String id = ended.getString("items[0].document");
        JsonPath record = world.as(Person.EDIT).get("/api/documents/" + id).jsonPath();
        String text = record.getString("texts[0].id");
        String plain = world.as(Person.EDIT)
                .get("/api/texts/" + text + "/revisions/1")
                .jsonPath()
                .getString("plain");
        return new Volume(id, record.getString("slug"), text, plain);
    }

    /** Its page in somebody's window, the images beside its text. */
    Page open(Chromium chromium, Person person, int[] size, String query) {
        Page page = chromium.window(person, size);
        page.navigate("/documents/" + slug + query);
        assertThat(page.locator("#facsimile-view canvas").first()).isVisible();
        Chromium.until(page, "document.querySelector('.facsimile-marks')?.getBoundingClientRect().width > 100");
        return page;
    }

    private static byte[] pdf(int pages) throws IOException {
        try (var document = new PDDocument()) {
            var font = new PDType1Font(FontName.TIMES_ROMAN);
            for (int number = 1; number <= pages; number++) {
                var page = new PDPage(PDRectangle.A4);
                document.addPage(page);
                try (var content = new PDPageContentStream(document, page)) {
                    line(content, font, 20, 120, "Report " + number);
                    line(content, font, 12, 300, "The ferries of report " + number + " went as they had gone before.");
                    for (int i = 0; i < 20; i++) {
                        line(content, font, 12, 340 + i * 22, "Line " + i + " of it says " + Ids.next() + ".");
                    }
                }
            }
            var bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    private static void line(PDPageContentStream content, PDType1Font font, float size, float top, String words)
            throws IOException {
        content.beginText();
        content.setFont(font, size);
        content.newLineAtOffset(72, PDRectangle.A4.getHeight() - top);
        content.showText(words);
        content.endText();
    }
}

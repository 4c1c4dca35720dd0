package org.postil.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.postil.world.World.Person.EDIT;
import static org.postil.world.World.Person.MAREK;
import static org.postil.world.World.Person.TAMAS;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationPolygon;
import org.junit.jupiter.api.Test;
import org.postil.imports.ImportHands;
import org.postil.imports.PdfMaker;
import org.postil.shared.Ids;
import org.postil.world.World;

/** Notes on parts of page images, taken out. */
@QuarkusTest
class RegionExportTest {
    @Inject
    World world;

    /** A PDF of two pages, with a box on its second and a triangle on its first. */
    private String slug() throws IOException {
        byte[] pdf = new PdfMaker()
                .page()
                .paragraph("Bridges " + Ids.next())
                .page()
                .paragraph("Nobody was to cross at night.")
                .bytes();
        String id = new ImportHands(world, EDIT).bring("bridges.pdf", pdf).getString("items[0].document");
        note(id, "The stamp", 2, Map.of("x", 0.1, "y", 0.2, "w", 0.3, "h", 0.05));
        note(id, "The flourish", 1, Map.of("points", List.of(List.of(0.5, 0.1), List.of(0.9, 0.3), List.of(0.6, 0.4))));
        return world.as(EDIT).get("/api/documents/" + id).path("slug");
    }

    private void note(String document, String body, int page, Map<String, Object> region) {
        world.as(MAREK)
                .body(Map.of("body", body, "target", Map.of("page", page, "region", region)))
                .post("/api/documents/" + document + "/annotations")
                .then()
                .statusCode(201);
    }

    @Test
    void everyFormatNamesThePageAndThoseForProgramsTheRegion() throws IOException {
        String slug = slug();
        var hands = new ExportHands(world, TAMAS);

        var folder = ExportHands.entries(hands.document(slug, "w3c"));
        var items = JsonPath.from(folder.get("page-1.jsonld"));
        assertThat(items.getList("items.target.selector.type")).containsExactly("SvgSelector", "FragmentSelector");
        assertThat(items.getString("items[1].target.selector.value")).isEqualTo("xywh=percent:10,20,30,5");
        assertThat(items.getString("items[1].target.source"))
                .startsWith("http")
                .contains("/facsimiles/")
                .endsWith("/2");
        assertThat(items.getString("items[1].target.scope")).endsWith("/documents/" + slug);

        assertThat(hands.text(slug, "csv")).contains("\"region\"").contains("xywh=percent:10,20,30,5");
        assertThat(JsonPath.from(hands.text(slug, "json")).getList("items.note.target.page"))
                .containsExactly(1, 2);
        assertThat(hands.text(slug, "markdown")).contains("The stamp").contains("on the image of page 2");
        assertThat(hands.text(slug, "ris")).contains("on the image of page 2");
    }

    @Test
    void thePdfThatCameHasItsOutlineWhereItWasDrawn() throws IOException {
        byte[] exported = new ExportHands(world, TAMAS).document(slug(), "annotated-pdf");
        try (var pdf = Loader.loadPDF(exported)) {
            var box = (PDAnnotationPolygon) pdf.getPage(1).getAnnotations().get(0);
            assertThat(box.getContents()).startsWith("The stamp");
            assertThat(box.getNormalAppearanceStream()).isNotNull();
            var page = pdf.getPage(1).getCropBox();
            // The line of the outline is drawn within the rectangle, which is a little larger for it.
            assertThat(box.getRectangle().getLowerLeftX()).isCloseTo(page.getWidth() * 0.1f, within(1.5f));
            assertThat(box.getRectangle().getUpperRightY()).isCloseTo(page.getHeight() * 0.8f, within(1.5f));
            var triangle = (PDAnnotationPolygon) pdf.getPage(0).getAnnotations().get(0);
            assertThat(triangle.getVertices()).hasSize(6);
        }
        assertThat(new String(exported, StandardCharsets.ISO_8859_1)).startsWith("%PDF");
    }
}

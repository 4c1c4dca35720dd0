package org.postil.facsimiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.postil.world.World.Person.EDIT;
import static org.postil.world.World.Person.TAMAS;
import static org.postil.world.World.Person.ZOLTAN;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.postil.documents.DocumentView;
import org.postil.documents.Documents;
import org.postil.world.World;

/** The archive by whether there are images of pages. */
@QuarkusTest
class PicturedDocumentsTest {
    private static final String UNDER = "place=budapest&year=1956";

    @Inject
    World world;

    @Inject
    Documents documents;

    @Inject
    Facsimiles facsimiles;

    @Test
    void theArchiveIsFilteredByWhetherThereArePageImages() {
        picture(world.telegram("A telegram with images in the archive", "<p>Words.</p>"));
        world.telegram("A telegram without images in the archive", "<p>Words.</p>");
        List<String> pictured = world.as(TAMAS)
                .get("/api/documents?limit=200&facsimile=some&sort=added&" + UNDER)
                .path("items.title");
        assertThat(pictured)
                .contains("A telegram with images in the archive")
                .doesNotContain("A telegram without images in the archive");
        world.as(TAMAS).get("/api/documents?facsimile=none").then().statusCode(400);
        List<String> strangers =
                world.as(ZOLTAN).get("/api/documents?limit=200&facsimile=some").path("items.title");
        assertThat(strangers).doesNotContain("A telegram with images in the archive");
    }

    @Test
    void theSideCountsThemUnderTheOtherFiltersAndIsAChip() {
        picture(world.telegram("A telegram counted by its images", "<p>Words.</p>"));
        int all = world.as(TAMAS)
                .get("/api/documents?limit=1&facsimile=some&" + UNDER)
                .path("total");
        assertThat(page("/?" + UNDER)
                        .select("[aria-labelledby=side-facsimile] a")
                        .text())
                .isEqualTo("With page images " + all);
        Document filtered = page("/?facsimile=some&" + UNDER);
        assertThat(filtered.select(".chip").eachText()).contains("Remove filter: With page images");
        assertThat(filtered.select(".chip:contains(images)").attr("href")).isEqualTo("/?year=1956&place=budapest");
    }

    @Test
    void tagCollectionNotesImagesAndOrderCombineInOneAddress() {
        DocumentView all = world.telegram("A telegram with everything", "<p>Words.</p>");
        DocumentView twice = world.telegram("A telegram with everything twice", "<p>Words.</p>");
        DocumentView plain = world.telegram("A telegram without an image", "<p>Words.</p>");
        picture(all);
        picture(twice);
        List.of(all, twice, twice, plain).forEach(this::note);
        String tag = world.as(EDIT).get("/api/tags").path("items.find { it.name == 'pictured' }.id");
        String folder = world.as(EDIT)
                .body(Map.of("title", "The pictured folder"))
                .post("/api/collections")
                .path("id");
        world.as(EDIT)
                .body(Map.of(
                        "documents",
                        List.of(all, twice, plain).stream()
                                .map(one -> Map.of("document", one.id()))
                                .toList()))
                .put("/api/collections/" + folder + "/documents")
                .then()
                .statusCode(200);
        String asked = "facsimile=some&notes=some&tag=" + tag + "&collection=the-pictured-folder&sort=annotated";

        Document page = page("/?" + asked);

        assertThat(page.select(".title").eachText())
                .containsExactly("A telegram with everything twice", "A telegram with everything");
        assertThat(page.select(".chip")).hasSize(4);
        assertThat(page.select("[aria-labelledby=side-collection] a").eachText())
                .containsExactly("The pictured folder 2");
        assertThat(page.select("[aria-labelledby=side-tag] a[aria-current=true]")
                        .text())
                .isEqualTo("pictured 2");
        List<String> titles = world.as(TAMAS).get("/api/documents?" + asked).path("items.title");
        assertThat(titles).isEqualTo(page.select(".title").eachText());
        assertThat(page("/?" + asked.replace("facsimile=some&", ""))
                        .select(".title")
                        .eachText())
                .hasSize(3);
    }

    private void note(DocumentView document) {
        world.as(EDIT)
                .body(Map.of("body", "Of it.", "tags", List.of("pictured")))
                .post("/api/documents/" + document.id() + "/annotations")
                .then()
                .statusCode(201);
    }

    private Document page(String address) {
        return Jsoup.parse(world.as(TAMAS).accept("text/html").get(address).asString());
    }

    private void picture(DocumentView document) {
        var page = PageDraft.of("1", new PageSize(200, 300), PageSource.elsewhere("https://example.org/1"));
        QuarkusTransaction.requiringNew()
                .run(() -> facsimiles.add(
                        world.viewer(EDIT),
                        documents.byId(world.viewer(EDIT), document.id()).orElseThrow(),
                        null,
                        List.of(page),
                        null));
    }
}

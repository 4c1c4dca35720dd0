package org.postil.facsimiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.postil.world.World.Person.EDIT;
import static org.postil.world.World.Person.TAMAS;
import static org.postil.world.World.Person.ZOLTAN;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
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

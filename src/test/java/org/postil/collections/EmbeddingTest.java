package org.postil.collections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.postil.world.World.Person.EDIT;
import static org.postil.world.World.Person.MAREK;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postil.documents.DocumentView;
import org.postil.shared.Ids;
import org.postil.world.Browser;
import org.postil.world.World;

/** Other sites show a collection only if they are allowed to, and then nothing but what everybody or the link may read. */
@QuarkusTest
class EmbeddingTest {
    @Inject
    World world;

    private final String run = Ids.next().toString();
    private DocumentView document;
    private Shelf shelf;
    private Browser edit;

    @BeforeEach
    void aCollectionOfOneDocument() {
        document = world.telegram("Framed " + run, "<p>One.</p>");
        shelf = Shelf.of(world, "Frames " + run, Map.of()).with(document.id());
        edit = Browser.of(world, EDIT);
    }

    @Test
    void noSiteShowsACollectionUntilItIsAllowedTo() {
        String way = embedded(Map.of("kind", "link"));
        new Browser().asks().get(way).then().statusCode(404).body(not(containsString(run)));
        allow("https://www.example.org/some/page\nhttps://Library.example.net:8443");
        Response shown = new Browser().asks().get(way);
        assertThat(shown.statusCode()).isEqualTo(200);
        assertThat(shown.header("Content-Security-Policy"))
                .endsWith("frame-ancestors https://www.example.org https://library.example.net:8443")
                .startsWith("default-src 'none'")
                .doesNotContain("script-src", "unsafe");
        assertThat(shown.header("X-Frame-Options")).isNull();
        assertThat(shown.header("X-Postil-Framed-By")).isNull();
        assertThat(shown.headers().hasHeaderWithName("Set-Cookie")).isFalse();
        assertThat(shown.asString()).contains(document.title()).doesNotContain("<script", "<form");
        allow("");
        new Browser().asks().get(way).then().statusCode(404);
    }

    @Test
    void everythingElseIsFramedByNobody() {
        allow("https://www.example.org");
        Response page = edit.asks().get(shelf.page());
        assertThat(page.header("Content-Security-Policy")).contains("frame-ancestors 'none'");
        assertThat(page.header("X-Frame-Options")).isEqualTo("DENY");
    }

    @Test
    void whatASignedInEditorSeesIsNotWhatTheFrameShows() {
        world.as(MAREK)
                .body(Map.of("body", "not for frames " + run, "visibility", "group"))
                .post("/api/documents/" + document.id() + "/annotations")
                .then()
                .statusCode(201);
        allow("https://www.example.org");
        edit.asks().get(shelf.page()).then().body(containsString("not for frames " + run));
        edit.asks()
                .get(embedded(Map.of("kind", "link")))
                .then()
                .statusCode(200)
                .body(not(containsString("not for frames")));
        edit.asks()
                .get(embedded(Map.of("kind", "link", "notes", "all")))
                .then()
                .body(containsString("not for frames " + run));
    }

    @Test
    void onlyWhatEverybodyMayReadIsFramedByItsOwnAddress() {
        allow("https://www.example.org");
        String way = "/embed/collections/" + shelf.slug();
        edit.asks().get(way).then().statusCode(404);
        String share = shelf.share(Map.of("kind", "public")).getString("id");
        new Browser().asks().get(way).then().statusCode(200).body(containsString(document.title()));
        edit.asks().get(shelf.page() + "/shares").then().body(containsString("&lt;iframe"));
        world.as(EDIT).delete(shelf.api() + "/shares/" + share).then().statusCode(204);
        new Browser().asks().get(way).then().statusCode(404);
    }

    @Test
    void aLinkWithAPasswordIsNotFramed() {
        allow("https://www.example.org");
        new Browser()
                .asks()
                .get(embedded(Map.of("kind", "link", "password", "the garrison waits")))
                .then()
                .statusCode(403)
                .body(not(containsString(run)));
    }

    @Test
    void noSiteWritesAPolicyOfItsOwn() {
        for (String wrong : List.of(
                "https://example.org; script-src *",
                "https://*.example.org",
                "https:",
                "*",
                "javascript:alert(1)",
                "http://example.org",
                "'self'",
                "https://user@example.org")) {
            edit.asks()
                    .formParam("sites", wrong)
                    .post(shelf.page() + "/shares/sites")
                    .then()
                    .statusCode(400)
                    .body(containsString("Name sites by their addresses"));
        }
        Browser.of(world, MAREK)
                .asks()
                .formParam("sites", "https://www.example.org")
                .post(shelf.page() + "/shares/sites")
                .then()
                .statusCode(403);
    }

    private void allow(String sites) {
        edit.asks()
                .formParam("sites", sites)
                .post(shelf.page() + "/shares/sites")
                .then()
                .statusCode(303);
    }

    private String embedded(Map<String, ?> draft) {
        return URI.create(shelf.share(draft).getString("url")).getPath().replace("/s/", "/embed/shared/");
    }
}

package org.postil.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static org.postil.world.World.Person.EDIT;
import static org.postil.world.World.Person.TAMAS;
import static org.postil.world.World.Person.ZOLTAN;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postil.shared.Ids;
import org.postil.world.Browser;
import org.postil.world.World;

/** The page images of documents that came in with some. */
@QuarkusTest
class FacsimilePagesTest {
    private static final Pattern IMAGE = Pattern.compile("data-image=\"([^\"]+)\"");

    @Inject
    World world;

    private ImportHands edit;

    @BeforeEach
    void hands() {
        edit = new ImportHands(world, EDIT);
    }

    /** A volume nobody has brought in, with a word on each of its pages. */
    private static byte[] volume(int pages) throws IOException {
        var maker = new PdfMaker();
        for (int i = 0; i < pages; i++) {
            maker.page()
                    .heading("Report " + (i + 1), 18)
                    .paragraph("The bridges over the Danuhe were open on the morning of that day.")
                    .paragraph("Of " + Ids.next());
        }
        return maker.bytes();
    }

    private String document(JsonPath job) {
        return job.getString("items[0].document");
    }

    private JsonPath record(String document) {
        return world.as(TAMAS).get("/api/documents/" + document).jsonPath();
    }

    private String viewer(String document) {
        var record = record(document);
        return page().get("/documents/" + record.getString("slug") + "/facsimile/viewer")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private String image(String document, int number) {
        var found = IMAGE.matcher(viewer(document));
        for (int i = 0; i < number; i++) {
            assertThat(found.find()).isTrue();
        }
        return found.group(1);
    }

    private static String words(String image) {
        return "/api" + image.replaceFirst("/(\\d+)$", "/pages/$1/words");
    }

    private RequestSpecification page() {
        return world.as(TAMAS).accept("text/html");
    }

    private RequestSpecification asking() {
        return world.as(TAMAS).accept("*/*");
    }

    @Test
    void aPageIsDrawnWhenItIsAskedForAndKeptByItsReadersBrowser() throws IOException {
        var document = document(edit.bring("volume.pdf", volume(3)));
        var image = image(document, 2);

        var info = asking().get(image + "/info.json")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(info.getInt("width")).isEqualTo(2480);
        assertThat(info.getString("id")).endsWith(image);
        var whole = asking().get(image + "/full/1240,/0/default.jpg");
        assertThat(whole.statusCode()).isEqualTo(200);
        assertThat(whole.header("Content-Type")).isEqualTo("image/jpeg");
        assertThat(whole.header("Cache-Control")).contains("private").contains("max-age=");
        var drawn = ImageIO.read(new ByteArrayInputStream(whole.asByteArray()));
        assertThat(drawn.getWidth()).isEqualTo(1240);
        assertThat(drawn.getHeight()).isEqualTo(1754);
        assertThat(drawn.getRGB(5, 5) & 0xff).isGreaterThan(250);

        asking().header("If-None-Match", whole.header("ETag"))
                .get(image + "/full/1240,/0/default.jpg")
                .then()
                .statusCode(304);
        asking().get(image + "/1024,2048,1024,1024/1024,1024/0/default.jpg")
                .then()
                .statusCode(200);
        asking().get(image + "/full/999,/0/default.jpg").then().statusCode(400);
    }

    @Test
    void whoMayNotReadADocumentSeesNoPageOfIt() throws IOException {
        var document = document(edit.bring("volume.pdf", volume(1)));
        var image = image(document, 1);
        var slug = record(document).getString("slug");

        for (var address : List.of(image + "/full/1240,/0/default.jpg", image + "/info.json", words(image))) {
            world.as(ZOLTAN).get(address).then().statusCode(404);
            RestAssured.given().accept("application/json").get(address).then().statusCode(404);
        }
        for (var address : List.of("/facsimile", "/facsimile/viewer")) {
            world.as(ZOLTAN)
                    .accept("text/html")
                    .get("/documents/" + slug + address)
                    .then()
                    .statusCode(404);
        }
        asking().get(image.replaceFirst("/1$", "/2") + "/full/1240,/0/default.jpg")
                .then()
                .statusCode(404);
    }

    @Test
    void wordsStayOnTheirPlacesWhenTheTextIsCorrected() throws IOException {
        var document = document(edit.bring("volume.pdf", volume(2)));
        var text = record(document).getString("texts[0].id");
        var first = world.as(TAMAS).get("/api/texts/" + text + "/revisions/1").jsonPath();
        var html = first.getString("html").replace("Danuhe", "river Danube");
        world.as(EDIT)
                .body(Map.of("html", html, "base", 1))
                .post("/api/texts/" + text + "/revisions")
                .then()
                .statusCode(201);
        var second = world.as(TAMAS).get("/api/texts/" + text + "/revisions/2").jsonPath();

        var image = image(document, 2);
        var before = words(image, 1, first.getString("plain"));
        var after = words(image, 2, second.getString("plain"));
        assertThat(before.get("Danuhe")).isNotNull();
        assertThat(after.keySet()).anyMatch(words -> words.contains("Danube"));
        assertThat(after.get("open")).isEqualTo(before.get("open"));
        assertThat(viewer(document)).contains("data-place=\"" + second.getInt("folios[1].at") + "\"");
    }

    /** The left edge and the top of each word of a page. */
    private Map<String, String> words(String image, int revision, String plain) {
        var numbers = asking().get(words(image) + "?revision=" + revision)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("words", Integer.class);
        Map<String, String> words = new HashMap<>();
        for (int i = 0; i < numbers.size(); i += 7) {
            int start = numbers.get(i);
            words.put(
                    plain.substring(start, start + numbers.get(i + 1)), numbers.get(i + 2) + " " + numbers.get(i + 3));
        }
        return words;
    }

    @Test
    void theSameFileTwiceMakesNoSecondFacsimile() throws IOException {
        var bytes = volume(1);
        var document = document(edit.bring("volume.pdf", bytes));
        var again = edit.bring("volume.pdf", bytes);

        assertThat(again.getString("items[0].outcome")).isEqualTo("skipped");
        assertThat(viewer(document).split("data-image=")).hasSize(2);
    }

    @Test
    void withoutScriptThePagesAreImagesTenAtATime() throws IOException {
        var document = document(edit.bring("volume.pdf", volume(12)));
        var slug = record(document).getString("slug");
        var tamas = Browser.of(world, TAMAS);

        tamas.asks()
                .get("/documents/" + slug)
                .then()
                .body(containsString("/documents/" + slug + "/facsimile?text="), containsString(">12 pages<"))
                .body(not(containsString("openseadragon")));
        tamas.asks()
                .get("/documents/" + slug + "/facsimile")
                .then()
                .statusCode(200)
                .body(containsString("Pages 1 to 10 of 12"), containsString("Later pages"))
                .body(not(containsString("Earlier pages")));
        tamas.asks()
                .get("/documents/" + slug + "/facsimile?page=11")
                .then()
                .body(containsString("Pages 11 to 12 of 12"), containsString("alt=\"Page 12\""));
        tamas.asks()
                .get("/documents/"
                        + world.telegram("Without images", "<p>x</p>").slug() + "/facsimile")
                .then()
                .statusCode(404);
    }

    @Test
    void aPageThatAsksForTooMuchIsAnAnswerAndNotAnOutage() throws IOException {
        var maker = new PdfMaker().page().paragraph("Of " + Ids.next());
        PdfTraps.hugePicture(maker.document);
        var image = image(document(edit.bring("trap.pdf", maker.bytes())), 1);

        world.as(TAMAS)
                .get(image + "/full/1240,/0/default.jpg")
                .then()
                .statusCode(422)
                .body("type", endsWith("page-unreadable"));
    }
}

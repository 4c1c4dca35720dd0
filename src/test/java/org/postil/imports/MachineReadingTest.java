package org.postil.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.postil.world.World.Person.EDIT;
import static org.postil.world.World.Person.TAMAS;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.postil.world.Furnished;
import org.postil.world.World;
import org.postil.world.World.Person;

/** Page images that came without text: several as one document, and read by machine. */
@QuarkusTest
@TestProfile(Furnished.class)
class MachineReadingTest {
    @Inject
    World world;

    @Inject
    EntityManager entities;

    /** An image that is like no other. */
    private static byte[] scan() throws IOException {
        var image = new BufferedImage(600, 800, BufferedImage.TYPE_INT_RGB);
        var canvas = image.createGraphics();
        canvas.setColor(Color.WHITE);
        canvas.fillRect(0, 0, 600, 800);
        canvas.setColor(Color.BLACK);
        canvas.drawString(UUID.randomUUID().toString(), 60, 80);
        canvas.dispose();
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }

    private JsonPath bring(Map<String, byte[]> files) {
        var request = world.as(EDIT).contentType("multipart/form-data").multiPart("together", "yes");
        for (var file : files.entrySet()) {
            request = request.multiPart("file", file.getKey(), file.getValue());
        }
        String id =
                request.post("/api/imports").then().statusCode(202).extract().path("id");
        return until(() -> world.as(EDIT).get("/api/imports/" + id).jsonPath(), "state", "done");
    }

    private interface Asking {
        JsonPath ask();
    }

    private static JsonPath until(Asking asking, String path, Object value) {
        var patience = Instant.now().plus(Duration.ofSeconds(120));
        var answer = asking.ask();
        while (!value.equals(answer.get(path))) {
            assertThat(Instant.now()).as(answer.prettify()).isBefore(patience);
            try {
                Thread.sleep(100);
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
            answer = asking.ask();
        }
        return answer;
    }

    @Test
    void imagesThatBelongTogetherAreOneDocumentAndItsTextIsReadByMachine() throws IOException {
        var files = Map.of("scan 2.png", scan(), "scan 10.png", scan(), "scan 1.png", scan());
        var job = bring(files);
        assertThat(job.getList("items.document", String.class))
                .hasSize(3)
                .containsOnly(job.getString("items[0].document"));
        assertThat(job.getList("items.file")).isEqualTo(List.of("scan 1.png", "scan 2.png", "scan 10.png"));
        String id = job.getString("items[0].document");

        var record = until(() -> world.as(TAMAS).get("/api/documents/" + id).jsonPath(), "texts.size()", 1);
        String text = record.getString("texts[0].id");
        var revision =
                world.as(TAMAS).get("/api/texts/" + text + "/revisions/1").jsonPath();
        assertThat(revision.getString("plain"))
                .isEqualTo("The telegrams came\nBudapeft\nThe telegrams came\nBudapeft\nThe telegrams came\nBudapeft");
        assertThat(revision.getString("comment")).contains("Read by machine", "tesseract 5.3.0", "82 %");
        assertThat(revision.getList("folios.label")).isEqualTo(List.of("p. 1", "p. 2", "p. 3"));

        String viewer = world.as(TAMAS)
                .accept("text/html")
                .get("/documents/" + record.getString("slug") + "/facsimile/viewer")
                .then()
                .body(containsString("read by machine (tesseract 5.3.0)"))
                .extract()
                .asString();
        var at = java.util.regex.Pattern.compile("data-at=\"([^\"]+)\"").matcher(viewer);
        assertThat(at.find() && at.find()).isTrue();
        var words = world.as(TAMAS).get(at.group(1)).jsonPath().getList("words", Integer.class);
        // The first word of the second page: where it stands in the text, on the page, and how sure the machine is.
        assertThat(words.subList(0, 7)).containsExactly(28, 3, 1000, 1000, 1000, 250, 97);

        assertThat(bring(files).getList("items.outcome")).containsOnly("skipped");
    }

    /** An image server that has too much to do until it is told otherwise. */
    private static HttpServer images(AtomicInteger status) throws IOException {
        var image = scan();
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            boolean well = status.get() == 200;
            exchange.sendResponseHeaders(status.get(), well ? image.length : -1);
            if (well) {
                exchange.getResponseBody().write(image);
            }
            exchange.close();
        });
        server.start();
        return server;
    }

    private Document pages(Person reader, String slug) {
        return Jsoup.parse(world.as(reader)
                .accept("text/html")
                .get("/documents/" + slug + "/facsimile")
                .asString());
    }

    private void untilItSays(String slug, String words) {
        until(() -> new JsonPath("{\"said\": " + pages(EDIT, slug).text().contains(words) + "}"), "said", true);
    }

    @Test
    void anImageServerThatIsOutOfReachIsAskedAgainByAndByAndWhenAnEditorSaysSo() throws IOException {
        var status = new AtomicInteger(503);
        var server = images(status);
        try {
            String manifest =
                    """
                    {"@context": "http://iiif.io/api/presentation/3/context.json", "id": "https://library.example/%s",
                     "type": "Manifest", "label": {"en": ["A diary"]}, "items": [{"type": "Canvas", "width": 600, "height": 800,
                     "items": [{"items": [{"body": {"id": "http://localhost:%d/a.png", "type": "Image"}}]}]}]}""".formatted(UUID.randomUUID(), server.getAddress().getPort());
            String id = bring(Map.of("manifest.json", manifest.getBytes(StandardCharsets.UTF_8)))
                    .getString("items[0].document");
            String slug = world.as(EDIT).get("/api/documents/" + id).path("slug");

            untilItSays(slug, "could not be reached. It is asked again");
            assertThat(pages(TAMAS, slug).select("form[action$=/readings]")).isEmpty();
            world.as(TAMAS)
                    .accept("text/html")
                    .contentType("application/x-www-form-urlencoded")
                    .post("/documents/" + slug + "/facsimile/readings")
                    .then()
                    .statusCode(403);

            QuarkusTransaction.requiringNew().run(() -> entities.createNativeQuery(
                            "update facsimile set tries = 6 where document_id = :document")
                    .setParameter("document", UUID.fromString(id))
                    .executeUpdate());
            assertThat(pages(EDIT, slug).text()).contains("could not be reached for more than a day");

            status.set(200);
            world.as(EDIT)
                    .accept("text/html")
                    .contentType("application/x-www-form-urlencoded")
                    .redirects()
                    .follow(false)
                    .post(pages(EDIT, slug)
                            .selectFirst("form[action$=/readings]")
                            .attr("action"))
                    .then()
                    .statusCode(303);
            untilItSays(slug, "read by machine (tesseract 5.3.0)");
            assertThat(pages(EDIT, slug).select("form[action$=/readings]")).isEmpty();
        } finally {
            server.stop(0);
        }
    }

    @Test
    void aManifestTwiceMakesItsPagesOnce() {
        String manifest = """
                {"@context": "http://iiif.io/api/presentation/3/context.json", "id": "https://library.example/%s",
                 "type": "Manifest", "label": {"en": ["A diary"]}, "items": [{"type": "Canvas", "width": 8, "height": 9,
                 "items": [{"items": [{"body": {"id": "https://10.0.0.1/a.jpg", "type": "Image"}}]}]}]}""".formatted(UUID.randomUUID());
        var files = Map.of("manifest.json", manifest.getBytes(StandardCharsets.UTF_8));

        assertThat(bring(files).getString("items[0].outcome")).isEqualTo("made");
        assertThat(bring(files).getString("items[0].outcome")).isEqualTo("skipped");
    }
}

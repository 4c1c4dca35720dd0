package org.postil.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.postil.world.World.Person.EDIT;
import static org.postil.world.World.Person.TAMAS;
import static org.postil.world.World.Person.ZOLTAN;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postil.shared.Ids;
import org.postil.world.Browser;
import org.postil.world.World;

/** The files that documents were made of, as they came. */
@QuarkusTest
class OriginalsTest {
    @Inject
    World world;

    @Inject
    EntityManager entities;

    private ImportHands edit;

    @BeforeEach
    void hands() {
        edit = new ImportHands(world, EDIT);
    }

    /** Three megabytes and a bit of text that nobody has brought in, so that it stands in four pieces. */
    private static byte[] report() {
        var text = new StringBuilder("A report on the bridges, " + Ids.next() + ".\n\n");
        while (text.length() < 3_200_000) {
            text.append("The bridge at kilometre ").append(text.length()).append(" is open.\n\n");
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private JsonPath originals(JsonPath job, int item) {
        return world.as(TAMAS)
                .get("/api/documents/" + job.getString("items[" + item + "].document") + "/originals")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private RequestSpecification asking() {
        return world.as(TAMAS).accept("*/*");
    }

    @Test
    void whoMayReadADocumentMayHaveTheFileItWasMadeOf() {
        var bytes = report();
        var original = originals(edit.bring("Report, final.txt", bytes), 0);
        assertThat(original.getString("items[0].name")).isEqualTo("Report, final.txt");
        assertThat(original.getLong("items[0].size")).isEqualTo(bytes.length);
        assertThat(original.getString("items[0].sha256")).isEqualTo(RecordDraft.digest(bytes));

        var address = original.getString("items[0].address");
        var answer = asking().get(address).then().statusCode(200);
        answer.header("Content-Length", equalTo(Integer.toString(bytes.length)))
                .header("Accept-Ranges", equalTo("bytes"))
                .header("ETag", equalTo("\"" + RecordDraft.digest(bytes) + "\""))
                .header("X-Content-Type-Options", equalTo("nosniff"))
                .header("Content-Encoding", not("gzip"))
                .header(
                        "Content-Disposition",
                        equalTo("attachment; filename=\"Report_ final.txt\"; filename*=UTF-8''Report%2C%20final.txt"));
        assertThat(answer.extract().asByteArray()).isEqualTo(bytes);
        world.as(ZOLTAN).get(address).then().statusCode(404);
        RestAssured.given().accept("application/json").get(address).then().statusCode(404);
    }

    @Test
    void aPartOfAFileIsSentAlone() {
        var bytes = report();
        var address = originals(edit.bring("report.txt", bytes), 0).getString("items[0].address");
        var tag = "\"" + RecordDraft.digest(bytes) + "\"";

        var across = asking().header("Range", "bytes=1048570-2097160")
                .get(address)
                .then()
                .statusCode(206);
        across.header("Content-Range", equalTo("bytes 1048570-2097160/" + bytes.length))
                .header("Content-Length", equalTo("1048591"));
        assertThat(across.extract().asByteArray()).isEqualTo(Arrays.copyOfRange(bytes, 1048570, 2097161));

        var rest = asking().header("Range", "bytes=-10").header("If-Range", tag).get(address);
        assertThat(rest.statusCode()).isEqualTo(206);
        assertThat(rest.asByteArray()).isEqualTo(Arrays.copyOfRange(bytes, bytes.length - 10, bytes.length));

        asking().header("Range", "bytes=-10")
                .header("If-Range", "\"another\"")
                .get(address)
                .then()
                .statusCode(200)
                .header("Content-Length", equalTo(Integer.toString(bytes.length)));
        asking().header("Range", "bytes=" + bytes.length + "-")
                .get(address)
                .then()
                .statusCode(416)
                .header("Content-Range", equalTo("bytes */" + bytes.length));
        asking().header("If-None-Match", tag).get(address).then().statusCode(304);
        asking().head(address).then().statusCode(200).header("Content-Length", equalTo(Integer.toString(bytes.length)));
    }

    @Test
    void aPageOfTheWebIsHandedOutAsBytesAndNeverAsAPage() {
        var page = "<!doctype html><title>T</title><script>alert(1)</script><p>Words of " + Ids.next() + "</p>";
        var job = edit.bring("page.html", page.getBytes(StandardCharsets.UTF_8));

        asking().get(originals(job, 0).getString("items[0].address"))
                .then()
                .statusCode(200)
                .contentType("application/octet-stream")
                .header("Content-Disposition", containsString("attachment"));
    }

    @Test
    void aFileThatHoldsOtherRecordsIsForMembersAlone() {
        var catalogue = ("title,date\nFirst " + Ids.next() + ",1956\nSecond " + Ids.next() + ",1956\n");
        var job = edit.bring("catalogue.csv", catalogue.getBytes(StandardCharsets.UTF_8));
        assertThat(originals(job, 1).getString("items[0].part")).isEqualTo("line 3");
        var bytes = ("A letter, " + Ids.next()).getBytes(StandardCharsets.UTF_8);
        var letter = edit.bring("letter.txt", bytes);

        var visitor = new Browser();
        visitor.asks().get(shared(job.getString("items[0].document"), letter.getString("items[0].document")));
        for (var open : Map.of(job, 404, letter, 200).entrySet()) {
            var address = originals(open.getKey(), 0).getString("items[0].address");
            var page = address.replaceFirst("/originals/.*", "");
            visitor.asks().get(page).then().statusCode(200);
            visitor.asks().get(address).then().statusCode(open.getValue());
        }
    }

    private String shared(String... documents) {
        String collection = world.as(EDIT)
                .body(Map.of("title", "For visitors " + Ids.next()))
                .post("/api/collections")
                .path("id");
        for (var document : documents) {
            world.as(EDIT)
                    .body(Map.of("document", document))
                    .post("/api/collections/" + collection + "/documents")
                    .then()
                    .statusCode(201);
        }
        String url = world.as(EDIT)
                .body(Map.of("kind", "link", "notes", "none"))
                .post("/api/collections/" + collection + "/shares")
                .then()
                .statusCode(201)
                .extract()
                .path("url");
        return URI.create(url).getPath();
    }

    @Test
    void theSameFileTwiceIsKeptAndNamedOnce() {
        var bytes = ("A letter, " + Ids.next()).getBytes(StandardCharsets.UTF_8);
        var first = edit.bring("letter.txt", bytes);
        var second = edit.bring("letter.txt", bytes);

        assertThat(second.getString("items[0].outcome")).isEqualTo("skipped");
        assertThat(originals(second, 0).getList("items")).hasSize(1);
        assertThat(originals(first, 0).getString("items[0].file"))
                .isEqualTo(originals(second, 0).getString("items[0].file"));
        assertThat(QuarkusTransaction.requiringNew().call(() -> entities.createNativeQuery(
                                "select count(*) from stored_file where encode(sha256, 'hex') = :digest", Long.class)
                        .setParameter("digest", RecordDraft.digest(bytes))
                        .getSingleResult()))
                .isEqualTo(1L);
    }

    @Test
    void anOriginalIsNeverAltered() {
        edit.bring("letter.txt", ("A letter, " + Ids.next()).getBytes(StandardCharsets.UTF_8));
        for (var alteration :
                List.of("update stored_chunk set bytes = 'forged'", "update stored_file set sha256 = 'forged'")) {
            assertThatThrownBy(() -> QuarkusTransaction.requiringNew()
                            .run(() -> entities.createNativeQuery(alteration).executeUpdate()))
                    .hasStackTraceContaining("never altered");
        }
    }

    @Test
    void thePageOfADocumentNamesItsOriginal() {
        var bytes = ("A letter, " + Ids.next()).getBytes(StandardCharsets.UTF_8);
        var job = edit.bring("letter <b>.txt", bytes);
        world.as(TAMAS)
                .accept("text/html")
                .header("Accept-Language", "de")
                .get(job.getString("items[0].address"))
                .then()
                .statusCode(200)
                .body(containsString("Originaldatei"))
                .body(containsString("letter &lt;b&gt;.txt"))
                .body(containsString(bytes.length + " B"))
                .body(containsString(RecordDraft.digest(bytes)));
        world.as(TAMAS)
                .get("/api/documents/"
                        + world.telegram("Without a file", "<p>Words.</p>").id() + "/originals")
                .then()
                .body("items", hasSize(0));
    }

    @Test
    void thePageOfADocumentLeadsToItsLineInTheReportForWhomTheReportIsFor() {
        var job = edit.bring(
                "Report on arrivals.txt", ("A letter on arrivals, " + Ids.next()).getBytes(StandardCharsets.UTF_8));
        var item = "/imports/" + job.getString("id") + "#item-" + job.getString("items[0].id");
        var slug = job.getString("items[0].address");

        assertThat(world.as(EDIT).accept("text/html").get(slug).asString()).contains("href=\"" + item + "\"");
        assertThat(world.as(EDIT)
                        .accept("text/html")
                        .get("/imports/" + job.getString("id"))
                        .asString())
                .contains("id=\"item-" + job.getString("items[0].id") + "\"");
        assertThat(world.as(TAMAS).accept("text/html").get(slug).asString()).doesNotContain("/imports/");
        var byHand = world.telegram("Typed in by hand", "<p>Words.</p>");
        assertThat(world.as(EDIT)
                        .accept("text/html")
                        .get("/documents/" + byHand.slug())
                        .asString())
                .doesNotContain("/imports/");
    }
}

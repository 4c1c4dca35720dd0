package org.postil.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.postil.world.World.Person.EDIT;
import static org.postil.world.World.Person.ILONA;
import static org.postil.world.World.Person.MAREK;
import static org.postil.world.World.Person.ZOLTAN;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.StreamHandler;
import org.junit.jupiter.api.Test;
import org.postil.shared.Ids;
import org.postil.world.World;
import org.postil.world.World.Person;

@QuarkusTest
class ImportApiTest {
    @Inject
    World world;

    @Inject
    EntityManager entities;

    private static byte[] example(String name) throws IOException {
        try (var in = ImportApiTest.class.getResourceAsStream("/imports/" + name)) {
            return in.readAllBytes();
        }
    }

    /** Text that no other test brings in. */
    private static byte[] telegram(String about) {
        return ("A telegram about " + about + ", " + Ids.next() + ".\n").getBytes(StandardCharsets.UTF_8);
    }

    private String queue(Person person, Map<String, byte[]> files) {
        var request = world.as(person).contentType("multipart/form-data");
        for (var file : files.entrySet()) {
            request = request.multiPart("file", file.getKey(), file.getValue());
        }
        return request.post("/api/imports")
                .then()
                .statusCode(202)
                .header("Location", containsString("/api/imports/"))
                .body("state", equalTo("queued"))
                .extract()
                .path("id");
    }

    private JsonPath ended(Person person, String id) {
        return new ImportHands(world, person).ended(id);
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException ended) {
            throw new IllegalStateException(ended);
        }
    }

    @Test
    void aCatalogueBecomesDocumentsAndAReport() throws IOException {
        var job = ended(EDIT, queue(EDIT, Map.of("catalogue.csv", example("catalogue.csv"))));

        assertThat(job.getString("state")).isEqualTo("done");
        assertThat(job.getInt("done")).isEqualTo(7);
        assertThat(job.getInt("total")).isEqualTo(7);
        assertThat(job.getList("items.outcome"))
                .containsExactly("made", "made", "refused", "refused", "made", "refused", "made");
        assertThat(job.getString("items[2].record")).isEqualTo("line 4");
        assertThat(job.getString("items[2].reason")).contains("32.10.1956");
        assertThat(job.getInt("outcomes.refused")).isEqualTo(3);
        world.as(MAREK)
                .get("/api/documents/" + job.getString("items[0].document"))
                .then()
                .statusCode(200)
                .body("title", equalTo("Telegramm über die Brücken"))
                .body("date", equalTo("1956-10-28"))
                .body("places", equalTo(List.of("Budapest", "Wien")))
                .body("provenance.box", equalTo("4"));
    }

    @Test
    void theSameFileTwiceMakesNothingTwice() throws IOException {
        var first = ended(EDIT, queue(EDIT, Map.of("volume.xml", example("volume.xml"))));
        var second = ended(EDIT, queue(EDIT, Map.of("another-name.xml", example("volume.xml"))));

        assertThat(first.getList("items.outcome")).containsExactly("made", "made", "refused");
        assertThat(second.getList("items.outcome")).containsExactly("skipped", "skipped", "refused");
        assertThat(second.getString("items[0].document")).isEqualTo(first.getString("items[0].document"));
        assertThat(second.getString("items[0].address")).startsWith("/documents/");
    }

    @Test
    void whatAFileSaysInAdditionIsFilledInAndWhatStandsHereStays() {
        var title = "Report on the ferries " + Ids.next();
        var bare = "title,date,type\n" + title + ",1956-10-28,report\n";
        var fuller = "title,date,type,from,place,box,text\n" + title
                + ",1956-10-28,telegram,Júlia Halász,Budapest,4,The ferries run.\n";
        var made = ended(EDIT, queue(EDIT, Map.of("bare.csv", bare.getBytes(StandardCharsets.UTF_8))));
        var document = "/api/documents/" + made.getString("items[0].document");
        world.as(EDIT)
                .body(Map.of("places", List.of("Vienna")))
                .patch(document)
                .then()
                .statusCode(200);

        var filled = ended(EDIT, queue(EDIT, Map.of("fuller.csv", fuller.getBytes(StandardCharsets.UTF_8))));
        assertThat(filled.getList("items.outcome")).containsExactly("updated");
        assertThat(filled.getString("items[0].document")).isEqualTo(made.getString("items[0].document"));
        world.as(MAREK)
                .get(document)
                .then()
                .body("creators", equalTo(List.of("Júlia Halász")))
                .body("places", equalTo(List.of("Vienna")))
                .body("kind", equalTo("report"))
                .body("provenance.box", equalTo("4"))
                .body("texts", hasSize(1));

        var again = ended(EDIT, queue(EDIT, Map.of("fuller.csv", fuller.getBytes(StandardCharsets.UTF_8))));
        assertThat(again.getList("items.outcome")).containsExactly("skipped");
    }

    @Test
    void aReportSaysItsReasonsInTheReadersLanguage() {
        var id = queue(EDIT, Map.of("x.csv", "title,date\nA telegram,gestern\n".getBytes(StandardCharsets.UTF_8)));
        assertThat(ended(EDIT, id).getString("items[0].reason")).startsWith("“gestern” is not a date");
        world.as(EDIT)
                .header("Accept-Language", "de")
                .get("/api/imports/" + id)
                .then()
                .body("items[0].reason", containsString("„gestern“ ist kein Datum"));
    }

    @Test
    void aTextKeepsItsNotesAndPages() throws IOException {
        var volume = new String(example("volume.xml"), StandardCharsets.UTF_8).replace("danube56v02", "danube56v03");
        var job = ended(EDIT, queue(EDIT, Map.of("v3.xml", volume.getBytes(StandardCharsets.UTF_8))));
        var document = world.as(EDIT)
                .get("/api/documents/" + job.getString("items[0].document"))
                .jsonPath();

        world.as(EDIT)
                .get("/api/texts/" + document.getString("texts[0].id") + "/revisions/1")
                .then()
                .statusCode(200)
                .body("folios.label", equalTo(List.of("p. 54", "p. 55")))
                .body("html", containsString("footnotes"));
        assertThat(document.getString("texts[0].language")).isEqualTo("en");
        assertThat(document.getString("texts[0].role")).isEqualTo("transcript");
    }

    @Test
    void aBadFileDoesNotHarmTheOthersOfItsJob() {
        var job = ended(
                EDIT,
                queue(
                        EDIT,
                        Map.of(
                                "a.txt",
                                telegram("bridges"),
                                "b.pdf",
                                "%PDF-1.4".getBytes(),
                                "c.txt",
                                telegram("boats"))));

        assertThat(job.getString("state")).isEqualTo("done");
        assertThat(job.getInt("outcomes.made")).isEqualTo(2);
        assertThat(job.getString("items.find { it.file == 'b.pdf' }.reason")).contains("PDF is damaged");
    }

    @Test
    void oneFileOfManyThatCannotBeReadLeavesAllOthersIn() {
        Map<String, byte[]> folder = new TreeMap<>();
        for (int i = 10; i < 70; i++) {
            folder.put("papers/" + i + ".txt", telegram("boats, number " + i));
        }
        folder.put("papers/40.txt", new byte[] {0, 1, 2, 3});
        var job = ended(EDIT, queue(EDIT, folder));

        assertThat(job.getInt("outcomes.made")).isEqualTo(59);
        assertThat(job.getInt("outcomes.refused")).isEqualTo(1);
        assertThat(job.getList("items.findAll { it.outcome == 'refused' }.file"))
                .isEqualTo(List.of("papers/40.txt"));
        assertThat(job.getInt("done")).isEqualTo(60).isEqualTo(job.getInt("total"));
    }

    @Test
    void whoHangsUpWhileHeSendsLeavesNothing() throws IOException {
        var mark = "A telegram that breaks off, " + Ids.next();
        long jobs = count("select count(*) from import_job");
        world.group();
        var errors = new CopyOnWriteArrayList<LogRecord>();
        var problems = Logger.getLogger("org.postil.web.Problems");
        var ear = new StreamHandler() {
            @Override
            public void publish(LogRecord record) {
                errors.add(record);
            }
        };
        problems.addHandler(ear);
        try (var socket = new Socket("localhost", RestAssured.port)) {
            var out = socket.getOutputStream();
            out.write(("POST /api/imports HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + EDIT.token()
                            + "\r\nContent-Type: multipart/form-data; boundary=edge\r\nContent-Length: 9000000\r\n\r\n"
                            + "--edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + mark
                            + ".txt\"\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < 40_000; i++) {
                out.write((mark + ".\n").getBytes(StandardCharsets.UTF_8));
            }
            out.flush();
            await(() -> !halves(mark).isEmpty());
        }
        await(() -> halves(mark).isEmpty());
        problems.removeHandler(ear);
        assertThat(errors).isEmpty();
        assertThat(count("select count(*) from import_job")).isEqualTo(jobs);
        assertThat(count("select count(*) from stored_file where name like 'A telegram that breaks off%'"))
                .isZero();
        assertThat(ended(EDIT, queue(EDIT, Map.of("next.txt", telegram("whoever comes next"))))
                        .getInt("outcomes.made"))
                .isEqualTo(1);
    }

    /** The files of what has come so far. */
    private static List<Path> halves(String mark) {
        try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir"), "uploads"))) {
            return files.filter(file -> beginning(file).startsWith(mark)).toList();
        } catch (IOException gone) {
            return List.of();
        }
    }

    private static String beginning(Path file) {
        try (var in = Files.newInputStream(file)) {
            return new String(in.readNBytes(100), StandardCharsets.UTF_8);
        } catch (IOException gone) {
            return "";
        }
    }

    private static void await(BooleanSupplier what) {
        var patience = Instant.now().plus(Duration.ofSeconds(30));
        while (!what.getAsBoolean()) {
            assertThat(Instant.now()).isBefore(patience);
            pause();
        }
    }

    private long count(String sql) {
        return QuarkusTransaction.requiringNew()
                .call(() -> ((Number) entities.createNativeQuery(sql).getSingleResult()).longValue());
    }

    @Test
    void aPdfWithoutTextIsARecordAndALockedOneIsRefusedBesideIt() throws IOException {
        var blank = new PdfMaker().page();
        blank.document.getDocumentInformation().setSubject(Ids.next().toString());
        var words = "A report of " + Ids.next() + ".";
        var files = Map.of(
                "scan.pdf",
                blank.bytes(),
                "locked.pdf",
                new PdfMaker().page().paragraph(words).lockedWith("secret"),
                "report.pdf",
                new PdfMaker().page().paragraph(words).bytes());
        var job = new ImportHands(world, EDIT).bring(files);

        assertThat(job.getInt("outcomes.made")).isEqualTo(2);
        assertThat(job.getString("items.find { it.file == 'scan.pdf' }.reason")).contains("record without text");
        assertThat(job.getString("items.find { it.file == 'locked.pdf' }.reason"))
                .contains("password");
        var report = job.getString("items.find { it.file == 'report.pdf' }.document");
        world.as(EDIT).get("/api/documents/" + report + "/originals").then().body("items", hasSize(1));
        assertThat(new ImportHands(world, EDIT)
                        .bring("again.pdf", files.get("report.pdf"))
                        .getString("items[0].outcome"))
                .isEqualTo("skipped");
    }

    @Test
    void anyBytesWhateverEndInAReport() {
        var random = new java.util.Random(56);
        for (var name : List.of("x.csv", "x.txt", "x.md", "x.html", "x.xml", "x")) {
            var bytes = new byte[5000];
            random.nextBytes(bytes);
            assertThat(ended(EDIT, queue(EDIT, Map.of(name, bytes))).getString("state"))
                    .isEqualTo("done");
        }
    }

    @Test
    void onlyWhoMayEditBringsIn() {
        world.as(MAREK)
                .contentType("multipart/form-data")
                .multiPart("file", "x.txt", telegram("x"))
                .multiPart("group", world.group().toString())
                .post("/api/imports")
                .then()
                .statusCode(403)
                .contentType("application/problem+json");
        var id = queue(EDIT, Map.of("x.txt", telegram("secrets")));
        world.as(ZOLTAN).get("/api/imports/" + id).then().statusCode(404);
        world.as(MAREK).get("/api/imports/" + id).then().statusCode(404);
        world.as(ILONA).get("/api/imports").then().statusCode(200).body("items.id", hasItem(id));
        world.as(ZOLTAN).get("/api/imports").then().statusCode(200).body("items.id", not(hasItem(id)));
    }

    @Test
    void whatCannotBeQueuedSaysWhatToMend() {
        world.as(EDIT)
                .contentType("multipart/form-data")
                .multiPart("options", "{}")
                .post("/api/imports")
                .then()
                .statusCode(400)
                .body("detail", containsString("“file”"));
        for (var options : List.of("{", "{\"language\":\"Klingonisch\"}", "{\"role\":\"song\"}")) {
            world.as(EDIT)
                    .contentType("multipart/form-data")
                    .multiPart("file", "x.txt", telegram("x"))
                    .multiPart("options", options)
                    .post("/api/imports")
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json");
        }
    }

    @Test
    void whatTheSenderSaysFillsWhatFilesLeaveOpen() {
        String id = world.as(EDIT)
                .contentType("multipart/form-data")
                .multiPart("file", "x.txt", telegram("Duna"))
                .multiPart("options", "{\"language\":\"Hungarian\",\"role\":\"translation\"}")
                .post("/api/imports")
                .path("id");
        var document = ended(EDIT, id).getString("items[0].document");

        world.as(EDIT)
                .get("/api/documents/" + document)
                .then()
                .body("texts[0].language", equalTo("hu"))
                .body("texts[0].role", equalTo("translation"))
                .body("languages", equalTo(List.of("hu")));
    }

    @Test
    void aCancelledJobStaysCancelledAndKeepsWhatItMade() {
        var rows = new StringBuilder("title,date\n");
        for (int i = 0; i < 3000; i++) {
            rows.append("Row ").append(Ids.next()).append(",1956\n");
        }
        var id = queue(EDIT, Map.of("long.csv", rows.toString().getBytes(StandardCharsets.UTF_8)));
        world.as(EDIT).delete("/api/imports/" + id).then().statusCode(204);

        var job = ended(EDIT, id);
        assertThat(job.getString("state")).isEqualTo("cancelled");
        assertThat(job.getInt("done")).isLessThan(3000);
    }

    @Test
    void aJobWhoseNodeDiedGoesOnWhereItWasLeft() {
        var id = queue(
                EDIT,
                Map.of("x.csv", ("title,date\nA " + Ids.next() + ",1956\nB " + Ids.next() + ",1956\n").getBytes()));
        ended(EDIT, id);
        var job = UUID.fromString(id);
        // As a server leaves it that was killed after the first record.
        QuarkusTransaction.requiringNew().run(() -> {
            update(
                    "delete from import_item where id = (select max(id::text)::uuid from import_item where job_id = :job)",
                    job);
            update("update import_file set state = 'waiting', done = 1 where job_id = :job", job);
            update(
                    "update import_job set state = 'running', done = 1, heartbeat = now() - interval '1 hour' where id = :job",
                    job);
        });

        var resumed = ended(EDIT, id);
        assertThat(resumed.getList("items.outcome")).containsExactly("made", "skipped");
        assertThat(resumed.getInt("done")).isEqualTo(2);
    }

    private void update(String sql, UUID job) {
        entities.createNativeQuery(sql).setParameter("job", job).executeUpdate();
    }

    @Test
    void thePageReportsWithoutScript() throws IOException {
        var id = queue(EDIT, Map.of("listing.txt", example("listing.txt")));
        ended(EDIT, id);

        world.as(EDIT)
                .accept("text/html")
                .header("Accept-Language", "de")
                .get("/imports/" + id)
                .then()
                .statusCode(200)
                .body(containsString("Import: fertig"))
                .body(containsString("Zeile 19"))
                .body(containsString("Hier steht ein Datum"))
                .body(containsString("Telegram on the bridges"));
        world.as(EDIT)
                .accept("text/html")
                .get("/imports")
                .then()
                .statusCode(200)
                .body(containsString("enctype=\"multipart/form-data\""))
                .body(containsString("listing.txt"));
        world.as(EDIT)
                .accept("text/html")
                .redirects()
                .follow(false)
                .contentType("multipart/form-data")
                .multiPart("file", "x.txt", telegram("forms"))
                .multiPart("language", "en")
                .multiPart("role", "original")
                .post("/imports")
                .then()
                .statusCode(303)
                .header("Location", containsString("/imports/"));
    }
}

package org.postil.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.postil.world.World.Person.EDIT;
import static org.postil.world.World.Person.MAREK;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.junit.jupiter.api.Test;
import org.postil.documents.StoredFiles;
import org.postil.shared.Ids;
import org.postil.web.Locales;
import org.postil.world.World;

@QuarkusTest
class ArchiveApiTest {
    @Inject
    World world;

    @Inject
    EntityManager entities;

    @Inject
    ImportRun.Library library;

    private static String words(String about) {
        return "A text about " + about + ", " + Ids.next() + ".";
    }

    private ImportHands hands() {
        return new ImportHands(world, EDIT);
    }

    private static String reason(JsonPath job, String file) {
        return job.getString("items.find { it.file == '" + file + "' }.reason");
    }

    @Test
    void theFilesOfAnArchiveComeInLikeFilesThatComeAlone() {
        var zip = new ZipMaker()
                .with("papers/", "")
                .with("papers/bridges.txt", words("bridges"))
                .with(
                        "papers/deep/boats.docx",
                        ZipMaker.docx("<w:p><w:r><w:t>" + words("boats") + "</w:t></w:r></w:p>")
                                .bytes())
                .with("__MACOSX/papers/._bridges.txt", "rubbish")
                .with("papers/.DS_Store", "rubbish")
                .bytes();
        var job = hands().bring("papers.zip", zip);

        assertThat(job.getList("items.file")).containsExactly("papers/bridges.txt", "papers/deep/boats.docx");
        assertThat(job.getList("items.outcome")).containsExactly("made", "made");
        assertThat(job.getInt("done")).isEqualTo(2);
        assertThat(job.getInt("total")).isEqualTo(2);
        assertThat(job.getList("files")).containsExactly("papers.zip");
        world.as(EDIT)
                .get("/api/documents/" + job.getString("items[0].document") + "/originals")
                .then()
                .body("items", hasSize(1))
                .body("items[0].name", equalTo("bridges.txt"));
        assertThat(hands().bring("again.zip", zip).getList("items.outcome")).containsExactly("skipped", "skipped");
    }

    @Test
    void whatIsAttachedToAPdfComesInBesideIt() throws IOException {
        var inner = page("crossings");
        attach(inner, Map.of("deep.txt", words("deep").getBytes(StandardCharsets.UTF_8)));
        var pdf = page("bridges");
        attach(
                pdf,
                Map.of(
                        "C:\\lists\\boats.txt",
                        words("boats").getBytes(StandardCharsets.UTF_8),
                        "inner.pdf",
                        inner.bytes(),
                        "pack.zip",
                        new ZipMaker().with("a.txt", words("a")).bytes()));
        var report = pdf.bytes();

        var job = hands().bring("report.pdf", report);

        assertThat(job.getList("items.findAll { it.outcome == 'made' }.file"))
                .containsExactlyInAnyOrder("report.pdf", "report.pdf/boats.txt", "report.pdf/inner.pdf");
        assertThat(reason(job, "report.pdf/pack.zip")).contains("an archive within an archive");
        assertThat(reason(job, "report.pdf/inner.pdf/deep.txt")).contains("attached to an attachment");
        assertThat(job.getInt("done")).isEqualTo(5);
        assertThat(job.getInt("total")).isEqualTo(5);
        assertThat(hands().bring("again.pdf", report).getInt("outcomes.skipped"))
                .isEqualTo(3);
    }

    private static PdfMaker page(String about) {
        return new PdfMaker().page().paragraph(words(about));
    }

    private static void attach(PdfMaker pdf, Map<String, byte[]> files) throws IOException {
        Map<String, PDComplexFileSpecification> attached = new TreeMap<>();
        for (var file : files.entrySet()) {
            var specification = new PDComplexFileSpecification();
            specification.setFile(file.getKey());
            specification.setEmbeddedFile(
                    new PDEmbeddedFile(pdf.document, new ByteArrayInputStream(file.getValue()), COSName.FLATE_DECODE));
            attached.put(file.getKey(), specification);
        }
        var tree = new PDEmbeddedFilesNameTreeNode();
        tree.setNames(attached);
        var names = new PDDocumentNameDictionary(pdf.document.getDocumentCatalog());
        names.setEmbeddedFiles(tree);
        pdf.document.getDocumentCatalog().setNames(names);
    }

    @Test
    void aCatalogueInAnArchiveDescribesTheFilesByName() {
        var zip = new ZipMaker()
                .with("a/report.txt", words("the report"))
                .with("a/other.txt", words("something else"))
                .with("b/volume.csv", "title,date\nOne " + Ids.next() + ",1956\nTwo " + Ids.next() + ",1957\n")
                .with(
                        "a/catalogue.csv",
                        "file,title,date,from,box\nreport.txt,Report on the bridges,1956-10-28,Júlia Halász,4\n"
                                + "missing.pdf,A lost letter " + Ids.next()
                                + ",1956,,5\nreport.txt,Again,1956,,\n../b/volume.csv,X,1956,,\n")
                .bytes();
        var job = hands().bring("papers.zip", zip);

        var item = "items.find { it.file == 'a/catalogue.csv' && it.record == 'line %s' }";
        assertThat(job.getString(item.formatted(2) + ".outcome")).isEqualTo("made");
        world.as(MAREK)
                .get("/api/documents/" + job.getString(item.formatted(2) + ".document"))
                .then()
                .body("title", equalTo("Report on the bridges"))
                .body("creators", equalTo(List.of("Júlia Halász")))
                .body("provenance.box", equalTo("4"))
                .body("texts", hasSize(1));
        world.as(EDIT)
                .get("/api/documents/" + job.getString(item.formatted(2) + ".document") + "/originals")
                .then()
                .body("items.name", equalTo(List.of("report.txt", "catalogue.csv")));
        assertThat(job.getString(item.formatted(3) + ".outcome")).isEqualTo("made");
        assertThat(job.getString(item.formatted(3) + ".reason")).contains("“missing.pdf”", "came neither");
        assertThat(job.getString(item.formatted(4) + ".reason")).contains("described the file “report.txt” before");
        assertThat(job.getList("items.findAll { it.file == 'a/report.txt' }")).isEmpty();
        assertThat(job.getList("items.findAll { it.file == 'a/other.txt' }")).hasSize(1);
        assertThat(job.getList("items.findAll { it.file == 'b/volume.csv' }")).hasSize(2);
        assertThat(job.getInt("done")).isEqualTo(job.getList("items").size()).isEqualTo(job.getInt("total"));

        var again = hands().bring("papers.zip", zip);
        assertThat(again.getInt("outcomes.made")).isZero();
    }

    private void assertDescribed(JsonPath job, String catalogue, String title, String date) {
        assertThat(job.getList("items.file")).as(job.prettify()).containsExactly(catalogue);
        assertDocument(job.getString("items[0].document"), title, date);
    }

    private void assertDocument(String document, String title, String date) {
        world.as(MAREK)
                .get("/api/documents/" + document)
                .then()
                .body("title", equalTo(title))
                .body("date", equalTo(date))
                .body("texts", hasSize(1));
    }

    @Test
    void aCatalogueBehindItsFilesDescribesThemInAnArchiveWithoutAnEndingToo() {
        var zip = new ZipMaker()
                .with("papers/ferries.txt", words("ferries"))
                .with("papers/catalogue.csv", "file,title,date\nferries.txt,The ferries of Mohács,1956-11-02\n")
                .bytes();

        var job = hands().bring("papers", zip);

        assertDescribed(job, "papers/catalogue.csv", "The ferries of Mohács", "1956-11-02");
        assertThat(job.getInt("done")).isEqualTo(1);
        assertThat(job.getInt("total")).isEqualTo(1);
        assertThat(hands().bring("papers", zip).getList("items.outcome")).containsExactly("skipped");
    }

    @Test
    void aFileWithoutAnEndingIsNotCopiedToSeeThatItIsNoArchive() {
        var copied = new AtomicInteger();
        var counting = new StoredFiles() {
            @Override
            public byte[] piece(UUID file, int number) {
                copied.incrementAndGet();
                return library.files().piece(file, number);
            }
        };
        var zip = new ZipMaker().with("weir.txt", words("a weir")).bytes();
        var job = UUID.fromString(
                hands().bring(Map.of("letter", words("weirs").getBytes(StandardCharsets.UTF_8), "papers", zip))
                        .getString("id"));
        var files = new JobFiles(
                new ImportRun.Library(
                        entities,
                        library.viewers(),
                        library.documents(),
                        library.texts(),
                        counting,
                        library.originals(),
                        library.pictures(),
                        library.notes(),
                        library.shelves(),
                        library.settings()),
                job);
        var byPath = files.all().stream().collect(Collectors.toMap(ImportFile::path, file -> file));

        assertThat(files.isArchive(byPath.get("letter"))).isFalse();
        assertThat(copied).hasValue(0);
        assertThat(files.isArchive(byPath.get("papers"))).isTrue();
    }

    @Test
    void aCatalogueInAFolderOfItsOwnDescribesTheFilesInTheFoldersBesideIt() {
        var zip = new ZipMaker()
                .with("papers/1/sluice.txt", words("a sluice"))
                .with("papers/2/sluice.txt", words("another sluice"))
                .with("papers/lists/catalogue.csv", """
                        file,title,date
                        ../1/sluice.txt,The upper sluice,1956-11-07
                        ./../2/sluice.txt,The lower sluice,1956-11-08
                        """)
                .bytes();

        var job = hands().bring("papers.zip", zip);

        assertThat(job.getList("items.file"))
                .as(job.prettify())
                .containsExactly("papers/lists/catalogue.csv", "papers/lists/catalogue.csv");
        assertDocument(job.getString("items[0].document"), "The upper sluice", "1956-11-07");
        assertDocument(job.getString("items[1].document"), "The lower sluice", "1956-11-08");
    }

    @Test
    void aCatalogueBehindItsFilesDescribesThemWhenUnpackingWasBrokenOffBetween() {
        var zip = new ZipMaker()
                .with("papers/texts/locks.txt", words("locks"))
                .with("papers/catalogue.csv", "file,title,date\ntexts/locks.txt,The locks of the canal,1956-11-03\n")
                .bytes();
        var job = UUID.fromString(hands().bring("papers", zip).getString("id"));
        QuarkusTransaction.requiringNew().run(() -> {
            update("delete from document where id in (select document_id from import_item where job_id = :job)", job);
            update("delete from import_item where job_id = :job", job);
            update("delete from import_file where job_id = :job and path like '%.csv'", job);
            update("update import_file set state = 'waiting', done = 0 where job_id = :job and path like '%.txt'", job);
            update("update import_file set state = 'waiting', done = 1 where job_id = :job and path = 'papers'", job);
            update(
                    "update import_job set state = 'running', done = 0, heartbeat = now() - interval '1 hour' where id = :job",
                    job);
        });

        var resumed = hands().ended(job.toString());
        assertDescribed(resumed, "papers/catalogue.csv", "The locks of the canal", "1956-11-03");
    }

    @Test
    void aCatalogueThatComesAfterItsFilesReplacesWhatOnlyTheirNamesSaid() {
        var text = words("tugs");
        var alone = hands().bring("tugs-1955.txt", text.getBytes(StandardCharsets.UTF_8));
        var document = alone.getString("items[0].document");
        assertDocument(document, "Tugs 1955", "1955?");
        var catalogue = "file,title,date\ntugs-1955.txt,Tugs on the %s,1956-11-04\n";

        var papers = new ZipMaker().with("tugs-1955.txt", text).with("c.csv", catalogue.formatted("Danube"));
        var job = hands().bring("papers.zip", papers.bytes());

        assertThat(job.getList("items.outcome")).containsExactly("updated");
        assertThat(job.getString("items[0].document")).isEqualTo(document);
        assertDocument(document, "Tugs on the Danube", "1956-11-04");

        var other = new ZipMaker().with("tugs-1955.txt", text).with("c.csv", catalogue.formatted("Tisza"));
        hands().bring("papers.zip", other.bytes());
        assertDocument(document, "Tugs on the Danube", "1956-11-04");
    }

    private JsonPath alone(String catalogue) {
        return hands().bring("later.csv", catalogue.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aCatalogueThatComesLaterAndAloneCompletesWhatItsFilesBecame() {
        var name = "ferry-" + Ids.next() + ".txt";
        var made = hands().bring(name, words("a ferry").getBytes(StandardCharsets.UTF_8));
        var document = made.getString("items[0].document");
        var catalogue = "file,title,date,from,box\n%s,The ferry of Vác,1956-11-09,Júlia Halász,4\n".formatted(name);

        var completed = alone(catalogue);
        assertThat(completed.getList("items.outcome")).containsExactly("updated");
        assertThat(completed.getString("items[0].document")).isEqualTo(document);
        assertDocument(document, "The ferry of Vác", "1956-11-09");
        world.as(EDIT).get("/api/documents/" + document).then().body("creators", equalTo(List.of("Júlia Halász")));
        world.as(EDIT)
                .get("/api/documents/" + document + "/originals")
                .then()
                .body("items.name", equalTo(List.of(name, "later.csv")));
        assertThat(alone(catalogue).getList("items.outcome")).containsExactly("skipped");

        world.as(EDIT)
                .body(Map.of("title", "The ferry at Vác", "creators", List.of("Paul Weaver")))
                .patch("/api/documents/" + document)
                .then()
                .statusCode(200);
        var later = alone("file,title,date,from,to\nscans\\%s,A ferry,1957,Éva Kovács,Marek Brandt\n".formatted(name));
        assertThat(later.getString("items[0].document")).isEqualTo(document);
        assertDocument(document, "The ferry at Vác", "1956-11-09");
        world.as(EDIT)
                .get("/api/documents/" + document)
                .then()
                .body("creators", equalTo(List.of("Paul Weaver")))
                .body("recipients", equalTo(List.of("Marek Brandt")));
        assertThat(alone("file,title,date,place\n%s,,,Vác\n".formatted(name)).getList("items.outcome"))
                .as("a row without a title")
                .containsExactly("updated");
    }

    @Test
    void aCatalogueThatComesLaterSaysWhichOfItsFilesCannotBeTold() {
        var name = "lock-" + Ids.next() + ".txt";
        var locks = hands().bring(
                        "locks.zip",
                        new ZipMaker()
                                .with("upper/" + name, words("the upper lock"))
                                .with("lower/" + name, words("the lower lock"))
                                .bytes());

        var job = alone(
                "file,title,date\n%1$s,A lock,\nx%1$s,No lock,\nx%1$s,,\nupper/%1$s,The upper lock,\nupper/%1$s,Again,\n"
                        .formatted(name));

        assertThat(job.getList("items.outcome")).containsExactly("made", "made", "refused", "updated", "made");
        assertThat(job.getString("items[0].reason")).startsWith("2 files have the name “" + name);
        assertThat(job.getString("items[1].reason")).contains("“x" + name, "came neither");
        assertThat(job.getString("items[2].reason")).contains("no title", "“x" + name);
        assertThat(job.getString("items[4].reason")).contains("has described the file");
        assertThat(job.getString("items[3].document"))
                .isEqualTo(locks.getString("items.find { it.file == 'upper/" + name + "' }.document"));
        assertDocument(job.getString("items[3].document"), "The upper lock", "");
    }

    @Test
    void aCatalogueThatComesLaterNeitherChangesNorTellsOfWhatAnotherGroupHas() {
        var name = "weir-" + Ids.next() + ".txt";
        var elsewhere = hands().bring(
                        name,
                        words("a weir").getBytes(StandardCharsets.UTF_8),
                        "{\"group\": \"" + world.another("Weirs " + Ids.next()) + "\"}");
        var document = "/api/documents/" + elsewhere.getString("items[0].document");
        var before = world.as(EDIT).get(document).asString();

        var job = alone("file,title,date\n%1$s,A weir,\nx%1$s,No weir,\n".formatted(name));

        assertThat(job.getList("items.outcome")).containsExactly("made", "made");
        assertThat(job.getString("items[0].reason"))
                .isEqualTo(job.getString("items[1].reason").replace("x" + name, name));
        assertThat(world.as(EDIT).get(document).asString()).isEqualTo(before);
    }

    @Test
    void referencesInAnArchiveDescribeTheFilesThatTheyName() {
        var zip = new ZipMaker()
                .with("files/1/weirs.txt", words("weirs"))
                .with("files/2/dams.txt", words("dams"))
                .with("letters.ris", """
                        TY  - PCOMM
                        TI  - A letter on weirs
                        DA  - 1956-11-05
                        L1  - https://example.org/weirs.pdf
                        L1  - files/1/weirs.txt
                        ER  -
                        """)
                .with("reports.bib", """
                        @report{dams, title = {A report on dams}, date = {1956-11-06},
                          file = {Text\\: whole:files/2/dams.txt:text/plain;Other:files/3/x.html:text/html}}
                        """)
                .bytes();

        var job = hands().bring("references.zip", zip);

        assertThat(job.getList("items.file")).as(job.prettify()).containsExactly("letters.ris", "reports.bib");
        assertDocument(job.getString("items[0].document"), "A letter on weirs", "1956-11-05");
        assertDocument(job.getString("items[1].document"), "A report on dams", "1956-11-06");
    }

    @Test
    void whatMustNotBeUnpackedIsRefusedAndTheRestIsUnharmed() {
        var good = words("good things");
        var zip = new ZipMaker()
                .with("../../etc/cron.d/x.txt", "out")
                .with("C:\\windows\\x.txt", "out")
                .with("a/\u0007bell.txt", "out")
                .with("b/" + "long".repeat(100) + ".txt", "out")
                .with("inner.zip", new ZipMaker().with("x.txt", "x").bytes())
                .with("bomb.txt", new byte[60_000_000])
                .with("locked.txt", "secret")
                .with("good.txt", good)
                .bytesWithLocked("locked.txt");
        var job = hands().bring("mixed.zip", zip);

        assertThat(job.getString("state")).isEqualTo("done");
        assertThat(job.getInt("outcomes.made")).isEqualTo(1);
        assertThat(job.getInt("outcomes.refused")).isEqualTo(7);
        assertThat(reason(job, "../../etc/cron.d/x.txt")).contains("leads out of the archive");
        assertThat(reason(job, "inner.zip")).contains("archive within an archive");
        assertThat(reason(job, "bomb.txt")).contains("far more than it is packed");
        assertThat(reason(job, "locked.txt")).contains("password");
        assertThat(job.getString("items.find { it.file == 'good.txt' }.outcome"))
                .isEqualTo("made");
    }

    @Test
    void archivesThatAreDamagedOrEmptyOrHoldTooManyAreRefused() {
        var many = new ZipMaker();
        for (int i = 0; i < 5001; i++) {
            many.with("f" + i + ".txt", "x");
        }
        var job = hands().bring(Map.of(
                "cut.zip",
                        java.util.Arrays.copyOf(
                                new ZipMaker().with("a.txt", "x".repeat(500)).bytes(), 90),
                "empty.zip", new ZipMaker().with("a/", "").bytes(),
                "many.zip", many.bytes(),
                "no.zip", "only words".getBytes(StandardCharsets.UTF_8),
                "good.txt", words("files beside them").getBytes(StandardCharsets.UTF_8)));

        assertThat(job.getInt("outcomes.made")).isEqualTo(1);
        assertThat(reason(job, "cut.zip")).contains("damaged");
        assertThat(reason(job, "empty.zip")).contains("empty");
        assertThat(reason(job, "many.zip")).contains("more files than come in at once");
        assertThat(reason(job, "no.zip")).contains("not what its name says");
    }

    @Test
    void anArchiveWhoseListIsLongerThanAnyIsNotEvenOpened() {
        var zip = new ZipMaker();
        for (int i = 0; i < 60_000; i++) {
            zip.with("a folder with a name/that is long enough to fill the list of files/" + i, new byte[0]);
        }
        assertThat(reason(hands().bring("list.zip", zip.bytes()), "list.zip"))
                .contains("more files than come in at once");
    }

    @Test
    void unpackingGoesOnWhereItWasBrokenOff() {
        var zip = new ZipMaker()
                .with("one.txt", words("one"))
                .with("two.txt", words("two"))
                .bytes();
        var first = hands().bring("papers.zip", zip);
        var job = UUID.fromString(first.getString("id"));
        // As a server leaves it that was killed after the first file had been unpacked.
        QuarkusTransaction.requiringNew().run(() -> {
            update("delete from import_item where job_id = :job", job);
            update("delete from import_file where job_id = :job and path = 'two.txt'", job);
            update("update import_file set state = 'waiting', done = 0 where job_id = :job and path = 'one.txt'", job);
            update(
                    "update import_file set state = 'waiting', done = 1 where job_id = :job and path = 'papers.zip'",
                    job);
            update(
                    "update import_job set state = 'running', done = 0, heartbeat = now() - interval '1 hour' where id = :job",
                    job);
        });

        assertThat(hands().ended(job.toString()).getList("items.file")).containsExactly("one.txt", "two.txt");
    }

    @Test
    void allArchivesOfAJobTogetherUnpackToNoMoreThanTheLimit() {
        var large = new ZipMaker().with("large.txt", new byte[9_000_000]).bytes();
        var small = new ZipMaker().with("small.txt", words("something small")).bytes();
        var job = UUID.fromString(hands().bring(new TreeMap<>(Map.of("a.zip", large, "b.zip", small)))
                .getString("id"));
        // As if there had been so many large files in the first archive, and the second were still to be unpacked.
        QuarkusTransaction.requiringNew().run(() -> {
            update(
                    "insert into import_file (id, job_id, file_id, position, path, archive, state, done)"
                            + " select gen_random_uuid(), job_id, file_id, position, path || n, archive, 'done', 1"
                            + " from import_file, generate_series(1, 120) n where job_id = :job and path = 'large.txt'",
                    job);
            update("delete from import_item where job_id = :job", job);
            update("delete from import_file where job_id = :job and path = 'small.txt'", job);
            update("update import_file set state = 'waiting', done = 0 where job_id = :job and path = 'b.zip'", job);
            update(
                    "update import_job set state = 'running', heartbeat = now() - interval '1 hour' where id = :job",
                    job);
        });

        assertThat(reason(hands().ended(job.toString()), "b.zip")).contains("unpacks to more than comes in at once");
    }

    private void update(String sql, UUID job) {
        entities.createNativeQuery(sql).setParameter("job", job).executeUpdate();
    }

    /** Four rows that are records, and one that is none as long as its second column is a date. */
    private static byte[] catalogue() {
        var rows = new StringBuilder("Bezeichnung des Papiers,Entstehung,Wer,Karton\n");
        for (int day = 26; day < 30; day++) {
            rows.append("Telegramm ").append(Ids.next()).append(",").append(day).append(".10.1956,Halász,4\n");
        }
        return rows.append("Brief,gestern,,\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void aJobThatMayAskWaitsForWhatTheColumnsMean() {
        var asking = hands().bring("c.csv", catalogue(), "{\"ask\": true}");
        var id = asking.getString("id");

        assertThat(asking.getString("state")).isEqualTo("asking");
        assertThat(asking.getList("items")).isEmpty();
        world.as(EDIT)
                .get("/api/imports/" + id + "/columns")
                .then()
                .body("file", equalTo("c.csv"))
                .body("columns.name", equalTo(List.of("Bezeichnung des Papiers", "Entstehung", "Wer", "Karton")))
                .body("columns.meaning", equalTo(List.of("title", "date", "keep", "box")));
        world.as(MAREK).get("/api/imports/" + id + "/columns").then().statusCode(404);
        world.as(EDIT)
                .body(Map.of("Wer", "song"))
                .put("/api/imports/" + id + "/columns")
                .then()
                .statusCode(400)
                .body("detail", containsString("“song”"));
        world.as(EDIT)
                .body(Map.of("Wer", "creators"))
                .put("/api/imports/" + id + "/columns")
                .then()
                .statusCode(202);

        var job = hands().ended(id);
        assertThat(job.getList("items.outcome")).containsExactly("made", "made", "made", "made", "refused");
        world.as(EDIT)
                .get("/api/documents/" + job.getString("items[0].document"))
                .then()
                .body("creators", equalTo(List.of("Halász")))
                .body("provenance.box", equalTo("4"));
        world.as(EDIT)
                .body(Map.of())
                .put("/api/imports/" + id + "/columns")
                .then()
                .statusCode(409);
    }

    @Test
    void aProgramMaySayAtOnceWhatTheColumnsMean() {
        var job = hands().bring(
                        "c.csv",
                        catalogue(),
                        "{\"columns\": {\"Bezeichnung des Papiers\": \"title\", \"Entstehung\": \"date\", \"Wer\": \"none\"}}");

        assertThat(job.getList("items.outcome")).containsExactly("made", "made", "made", "made", "refused");
        world.as(EDIT)
                .contentType("multipart/form-data")
                .multiPart("file", "c.csv", catalogue())
                .multiPart("options", "{\"columns\": {\"Wer\": \"song\"}}")
                .post("/api/imports")
                .then()
                .statusCode(400);
        assertThat(hands().bring("c.csv", catalogue()).getString("items[0].reason"))
                .contains("“title”");
    }

    @Test
    void theColumnsAreAskedForAndShownOnAPageWithoutScript() {
        String address = world.as(EDIT)
                .accept("text/html")
                .redirects()
                .follow(false)
                .contentType("multipart/form-data")
                .multiPart("file", "c.csv", catalogue())
                .post("/imports")
                .then()
                .statusCode(303)
                .extract()
                .header("Location");
        var id = address.substring(address.lastIndexOf('/') + 1);
        assertThat(hands().ended(id).getString("state")).isEqualTo("asking");
        world.as(EDIT)
                .accept("text/html")
                .get("/imports/" + id)
                .then()
                .body(containsString("/imports/" + id + "/columns"));

        var page = "/imports/" + id + "/columns";
        world.as(EDIT)
                .accept("text/html")
                .header("Accept-Language", "de")
                .get(page)
                .then()
                .statusCode(200)
                .body(containsString("26. Oktober 1956"))
                .body(containsString("„gestern“ ist kein Datum"))
                .body(containsString("<option value=\"title\" selected>Titel</option>"));
        world.as(EDIT)
                .accept("text/html")
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("column", "Entstehung", "Wer")
                .formParam("meaning", "keep", "places")
                .formParam("show", "1")
                .post(page)
                .then()
                .statusCode(200)
                .body(containsString("<dt>Places</dt><dd>Halász</dd>"));
        world.as(EDIT)
                .accept("text/html")
                .redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("column", "Entstehung")
                .formParam("meaning", "keep")
                .post(page)
                .then()
                .statusCode(303);
        assertThat(hands().ended(id).getList("items.outcome"))
                .containsOnly("made")
                .hasSize(5);
    }

    @Test
    void whateverAColumnMayMeanHasAName() {
        for (var locale : List.of(Locale.ENGLISH, Locale.GERMAN)) {
            var words = Locales.words(ImportMessages.class, locale);
            for (var column : CatalogueColumn.values()) {
                assertThat(words.column(column.firstName())).isNotEqualTo(column.firstName());
            }
        }
    }

    @Test
    void anImportThatAsksCanBeCancelled() {
        var id = hands().bring("c.csv", catalogue(), "{\"ask\": true}").getString("id");
        world.as(EDIT).delete("/api/imports/" + id).then().statusCode(204);

        assertThat(hands().ended(id).getString("state")).isEqualTo("cancelled");
        world.as(EDIT).get("/api/imports/" + id + "/columns").then().statusCode(409);
    }

    @Test
    void aFileKeepsItsPlaceInAFolder() {
        var job = hands().bring(Map.of("papers/one.txt", words("a folder").getBytes(StandardCharsets.UTF_8)));

        assertThat(job.getList("items.file")).containsExactly("papers/one.txt");
    }
}

package org.postil.archives;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.postil.world.World.Person.EDIT;
import static org.postil.world.World.Person.MAREK;
import static org.postil.world.World.Person.TAMAS;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.postil.shared.Ids;
import org.postil.world.World;
import org.postil.world.World.Person;

/** An archive goes out, everything is lost, and the archive brings it back. */
@QuarkusTest
@TestProfile(RestorationTest.Alone.class)
class RestorationTest {
    /** An installation that can be emptied. */
    public static class Alone implements QuarkusTestProfile {}

    private static ArchiveScene.Made made;
    private static Path whole;
    private static Path group;
    private static Map<String, List<String>> before;

    private static final Path directory = temporary();
    private static final Path again = directory.resolve("again.zip");

    @Inject
    World world;

    @Inject
    ArchiveScene scene;

    @Inject
    Restoration restoration;

    @Inject
    Interruption interruption;

    @Inject
    ArchiveCommand command;

    @BeforeEach
    void archives() {
        if (made == null) {
            made = scene.make();
            before = scene.rows();
            whole = directory.resolve("whole.zip");
            group = directory.resolve("group.zip");
            scene.write(ArchiveScope.INSTALLATION, whole);
            scene.write(ArchiveScope.of(world.group()), group);
        }
        interruption.comes(-1);
        scene.empty();
    }

    /** Whoever waits is told of every step. */
    private Restoration.Outcome restored(Path file) throws IOException {
        int[] steps = {0, 0};
        var outcome = restoration.restore(file, new Archives.Progress() {
            @Override
            public void expect(int all) {
                steps[0] = all;
            }

            @Override
            public void done(int some) {
                steps[1] += some;
            }
        });
        assertThat(steps[1]).isEqualTo(steps[0]).isPositive();
        return outcome;
    }

    @Test
    void nothingOfWhatIsArchivedWasForgottenWhenTheSceneWasMade() {
        var records = new Tampering(whole).texts("data/records/");
        assertThat(records.entrySet().stream()
                        .filter(part -> part.getValue().isEmpty())
                        .map(Map.Entry::getKey))
                .containsExactlyInAnyOrder(
                        "data/records/corrections.jsonl",
                        "data/records/favourite-styles.jsonl",
                        "data/records/followers.jsonl",
                        "data/records/headings.jsonl",
                        "data/records/name-merges.jsonl",
                        "data/records/nestings.jsonl",
                        "data/records/notices.jsonl",
                        "data/records/passed-over.jsonl",
                        "data/records/past-titles.jsonl",
                        "data/records/settlements.jsonl",
                        "data/records/styles.jsonl",
                        "data/records/usual-styles.jsonl",
                        "data/records/vocabularies.jsonl");
    }

    @Test
    void anInstallationIsTheSameAgainRecordByRecord() throws IOException {
        restored(whole);

        var after = scene.rows();
        before.forEach((table, rows) -> assertThat(after.get(table)).as(table).isEqualTo(rows));
        assertThat(after.keySet()).isEqualTo(before.keySet());
    }

    @Test
    void idsPermalinksPagesAndSearchAreThereAgain() throws IOException {
        restored(whole);
        scene.giveTokens();

        world.as(TAMAS)
                .get("/api/documents/" + made.telegram().id())
                .then()
                .statusCode(200)
                .body("slug", equalTo(made.telegram().slug()))
                .body("texts[0].revision", equalTo(2));
        world.as(TAMAS)
                .get("/api/annotations/" + made.note())
                .then()
                .statusCode(200)
                .body("body", equalTo("Which *ferries*, please?"))
                .body("anchor.state", equalTo("moved"))
                .body("replies", equalTo(1));
        world.as(MAREK).get("/api/annotations/" + made.secret()).then().statusCode(404);
        world.as(EDIT).get("/api/annotations/" + made.secret()).then().statusCode(200);
        var page = world.as(TAMAS)
                .accept("text/html")
                .get("/documents/" + made.telegram().slug());
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.asString()).contains("All the ferries at Mohács run again.");
        assertThat(world.as(TAMAS)
                        .redirects()
                        .follow(false)
                        .accept("text/html")
                        .get("/annotations/" + made.note())
                        .header("Location"))
                .contains("/documents/" + made.telegram().slug(), "note-" + made.note());
        assertThat(world.as(TAMAS)
                        .redirects()
                        .follow(false)
                        .accept("text/html")
                        .get("/documents/" + made.gone())
                        .header("Location"))
                .endsWith("/documents/order-to-the-pontoon-company");
        assertThat(world.as(TAMAS).get("/api/search?q=pontoons").asString()).contains("order-to-the-pontoon-company");
    }

    @Test
    void nobodyHasAPasswordAndWhoLooksAfterItAllIsToldWhereToChooseOne() throws IOException {
        var outcome = restored(whole);

        assertThat(outcome.doors()).extracting(Restoration.Door::email).contains(Person.ILONA.email());
        String path = outcome.doors().stream()
                .filter(door -> door.email().equals(Person.ILONA.email()))
                .findFirst()
                .orElseThrow()
                .path();
        scene.giveTokens();
        world.as(TAMAS)
                .contentType("application/x-www-form-urlencoded")
                .accept("text/html")
                .redirects()
                .follow(false)
                .formParam("password", "another long password")
                .post(path)
                .then()
                .statusCode(303);
    }

    @Test
    void whatWasBrokenOffHasChangedNothingAndIsBroughtInAfterwardsOnce() throws IOException {
        var empty = scene.rows();
        interruption.comes(7);
        assertThatThrownBy(() -> restored(whole)).isInstanceOf(Interruption.PowerCut.class);
        assertThat(scene.rows()).isEqualTo(empty);

        restored(whole);
        assertThat(scene.rows()).isEqualTo(before);
    }

    @Test
    void theArchiveOfAnInstallationIsBroughtIntoNoOther() throws IOException {
        restored(whole);
        refused(whole, "here is an account already");
        assertThat(scene.rows()).isEqualTo(before);
    }

    @Test
    void aGroupIsTheSameAgainRecordByRecord() throws IOException {
        restored(group);

        var first = records(group);
        recordsAgain().forEach((part, lines) -> assertThat(lines).as(part).isEqualTo(first.get(part)));
        assertThat(new Tampering(again).texts("data/site/documents"))
                .isEqualTo(new Tampering(group).texts("data/site/documents"));
    }

    private Map<String, List<String>> recordsAgain() {
        scene.write(ArchiveScope.of(world.group()), again);
        return records(again);
    }

    /** Who looks after the installation afterwards is the owner, but that is no matter of the group's. */
    private static Map<String, List<String>> records(Path archive) {
        Map<String, List<String>> records = new LinkedHashMap<>();
        new Tampering(archive)
                .texts("data/records/")
                .forEach((part, lines) -> records.put(
                        part, Arrays.stream(lines.split("\n")).sorted().toList()));
        return records;
    }

    @Test
    void aGroupIsBroughtInOnceAndBesideOthers() throws IOException {
        restored(group);
        var there = scene.rows();
        refused(group, "is here already");
        assertThat(scene.rows()).isEqualTo(there);
    }

    @Test
    void aGroupThatWasDeletedHereIsBroughtBackToWhatOutlivedIt() throws IOException {
        restored(whole);
        scene.dissolve(world.group());

        restored(group);
        assertThat(recordsAgain()).isEqualTo(records(group));
        assertThat(scene.rows().get("event")).isEqualTo(before.get("event"));
    }

    @Test
    void whoIsKnownHereStaysAsHeIsAndWhoseAddressIsTakenComesWithoutOne() throws IOException {
        scene.enter(scene.personOf(before, MAREK), "Marek B.", "m@example.org");
        scene.enter(Ids.next().toString(), "Another Edit", EDIT.email().toUpperCase());

        restored(group);
        assertThat(scene.account("name = 'Marek B.'")).isEqualTo("m@example.org");
        assertThat(scene.account("email = '" + MAREK.email() + "'")).isNull();
        assertThat(scene.account("name = 'Another Edit'")).isEqualTo("EDIT@EXAMPLE.ORG");
        assertThat(scene.account("id = '" + scene.personOf(before, EDIT) + "'")).endsWith("@people.invalid");
    }

    @Test
    void whatIsSomebodysOwnAndWhatWasTakenBackIsInNoArchiveOfAGroup() {
        var archive = new Tampering(group);
        archive.texts("").forEach((path, words) -> assertThat(words)
                .as(path)
                .doesNotContain(
                        "A thought of mine alone.",
                        made.secret(),
                        "What the owner thinks.",
                        "Words taken back.",
                        "For ferrymen.",
                        "An answer to a question taken back.",
                        "Ferrymen",
                        "Fordsmen",
                        "moorings",
                        "$2a$"));
        assertThat(archive.text("data/records/mentions.jsonl").lines())
                .as("whom the texts name, also one that came from a library")
                .hasSize(2);
        assertThat(archive.text("data/records/notes.jsonl"))
                .contains(made.note(), made.reply(), made.deleted(), made.region(), "For both.", "For both, later.");
        assertThat(archive.texts("data/records/").keySet())
                .doesNotContain(
                        "data/records/share-links.jsonl",
                        "data/records/corrections.jsonl",
                        "data/records/showings.jsonl");
    }

    @Test
    void whoHasGoneComesBackAsSomebodyWhoHasGone() throws IOException {
        restored(group);
        scene.giveTokens();

        world.as(EDIT)
                .get("/api/annotations/" + made.answered())
                .then()
                .body("author.name", equalTo("a former member"))
                .body("replies", equalTo(1));
        assertThat(scene.account("name = 'a former member' and deleted is not null and suspended is not null"))
                .endsWith("@people.invalid");
    }

    @Test
    void aNoteOnARegionIsThereAgainAndSaysWhereItIsOnThePages() throws IOException {
        restored(group);
        scene.giveTokens();

        world.as(TAMAS)
                .get("/api/annotations/" + made.region())
                .then()
                .body("target.selector.value", equalTo("xywh=percent:10,20,30,5"));
        assertThat(String.join(
                        "", new Tampering(group).texts("data/site/documents/").values()))
                .containsSubsequence("id=\"note-" + made.region() + "\"", "On the image of page 1", "The stamp");
    }

    @Test
    void theArchiveOfAnInstallationHoldsNoSecretOfSigningIn() {
        var archive = new Tampering(whole);
        assertThat(archive.text("data/records/notes.jsonl")).contains("A thought of mine alone.");
        assertThat(archive.text("data/records/people.jsonl")).doesNotContain("$2", "password");
        archive.texts("data/site/").forEach((path, words) -> assertThat(words)
                .as(path)
                .doesNotContain("A thought of mine alone.", "What the owner thinks."));
    }

    @Test
    void itCanBeReadWithoutPostil() {
        var archive = new Tampering(group);
        assertThat(archive.text("data/site/index.html"))
                .containsSubsequence(
                        "<h2>1956</h2>", "documents/" + made.telegram().slug() + ".html")
                .doesNotContain("<script", made.gone() + ".html");
        assertThat(archive.text("data/site/documents/" + made.telegram().slug() + ".html"))
                .contains("All the ferries at Mohács<a class=\"ref\" id=\"ref-1\" href=\"#note-" + made.note() + "\"")
                .contains("id=\"note-" + made.note() + "\"", "Which <em>ferries</em>, please?", "Both of them.")
                .contains("Marek Brandt", "28 October 1956", "Yuri Andropov", "For both.")
                .doesNotContain("<script", "Words taken back.", "For ferrymen.", "An answer to a question taken back.");
        assertThat(archive.texts("data/files/").keySet())
                .anyMatch(path -> path.endsWith(".txt"))
                .anyMatch(path -> path.endsWith(".pdf"));
    }

    static Stream<Arguments> brokenOrHostile() {
        return Stream.of(
                bad("damaged", archive -> archive.change("data/records/notes.jsonl", lines -> lines.replace('W', 'V'))),
                bad("lacks \"data/records/texts.jsonl\"", archive -> archive.drop("data/records/texts.jsonl")),
                bad("lacks \"data/records/texts.jsonl\"", archive -> archive.drop("data/records/texts.jsonl")
                        .sealed()),
                bad("does not list", archive -> archive.put("data/more.txt", new byte[] {1})),
                bad("does not list", archive -> archive.put("more.txt", new byte[] {1})),
                bad("name cannot be meant", archive -> archive.put("data/../../etc/passwd", new byte[] {1})
                        .sealed()),
                bad("name cannot be meant", archive -> archive.put("data/a\\b", new byte[] {1})
                        .sealed()),
                bad("name cannot be meant", archive -> archive.put("DATA/archive.json", new byte[] {1})
                        .sealed()),
                bad("one folder", archive -> archive.putOutside("elsewhere/x", new byte[] {1})),
                bad("unpack to more", archive -> archive.put("data/bomb", new byte[200 << 20])),
                bad("format version 2", archive -> about(archive, "\"version\" : 1", "\"version\" : 2")),
                bad("does not say so", archive -> about(archive, "postil-archive", "another")),
                bad("neither", archive -> about(archive, "\"holds\" : \"group\"", "\"holds\" : \"all\"")),
                bad("and data/archive.json says", archive -> about(archive, "\"groups\" : 1", "\"groups\" : 2")),
                bad("no JSON", archive -> records(archive, "texts", "{", "[")),
                bad("there is no field", archive -> records(archive, "people", "\"name\"", "\"nom\"")),
                bad("is missing", archive -> records(archive, "people", ", \"version\" : 0}", "}")),
                bad(
                        "does not write such",
                        archive -> records(archive, "documents", "\"slug\" : \"", "\"slug\" : \"../")),
                bad("does not write such", archive -> records(archive, "revisions", "<p>", "<p><script>x</script>")),
                bad("does not write such", archive -> records(archive, "revisions", "run again", "run away")),
                bad("make somebody an administrator", archive -> records(archive, "people", ": false", ": true")),
                bad(
                        "not in the archive",
                        archive -> records(archive, "notes", "\"document_id\" : \"0", "\"document_id\" : \"1")),
                bad(
                        "not in the archive",
                        archive -> records(archive, "notes", "\"groups\" : [\"0", "\"groups\" : [\"1")),
                bad("does not fit", archive -> records(archive, "notes", "\"group\"", "\"everybody\"")),
                bad("does not fit", archive -> records(archive, "events", "\"at\" : \"2", "\"at\" : \"x2")),
                bad("no archive of a group", archive -> records(archive, "notes", "\"group\"", "\"private\"")),
                bad("no archive of a group", archive -> records(archive, "events", "\"group\"", "\"private\"")),
                bad("no archive of a group", archive -> records(archive, "events", "\"tag-made\"", "\"administered\"")),
                bad(
                        "no archive of a group",
                        archive -> records(archive, "notes", "\"tags\" : [\"0", "\"tags\" : [\"1")),
                bad(
                        "no archive of a group",
                        archive -> records(archive, "retaggings", "\"things\" : [\"0", "\"things\" : [\"1")),
                bad("no archive of a group", RestorationTest::withSomebodyWhoIsNamedNowhere),
                bad("does not write such", archive -> records(archive, "documents", "\"1956-10-28\"", "\"1956-13\"")),
                bad("not the one that its record", archive -> records(archive, "files", "\"size\" : ", "\"size\" : 1")),
                bad("no such records", archive -> archive.put("data/records/share-links.jsonl", new byte[0])
                        .sealed()));
    }

    private static Tampering withSomebodyWhoIsNamedNowhere(Tampering archive) {
        String people = archive.text("data/records/people.jsonl");
        String somebody = people.substring(0, people.indexOf('\n') + 1)
                .replaceFirst("\"0[^\"]*\"", "\"" + Ids.next() + "\"")
                .replaceFirst("\"email\" : \"", "\"email\" : \"x");
        int number = (int) people.lines().count();
        return about(
                archive.put("data/records/people.jsonl", (people + somebody).getBytes(StandardCharsets.UTF_8)),
                "\"people\" : " + number,
                "\"people\" : " + (number + 1));
    }

    @ParameterizedTest
    @MethodSource("brokenOrHostile")
    void whatIsBrokenOrHostileIsRefusedBeforeAnythingIsChanged(String why, UnaryOperator<Tampering> change) {
        var empty = scene.rows();
        var file = change.apply(new Tampering(group)).into(directory.resolve("bad.zip"));
        refused(file, why);
        assertThat(scene.rows()).isEqualTo(empty);
    }

    @Test
    void aCommandWritesOverNoFileAndSaysWhyItDidNothing() throws IOException {
        byte[] bytes = Files.readAllBytes(whole);
        assertThat(refusal("archive", whole.toString())).contains("There is a file " + whole + " already");
        assertThat(Files.readAllBytes(whole)).isEqualTo(bytes);
        assertThat(refusal("restore", directory.resolve("none.zip").toString())).contains("There is no ");
        assertThat(refusal("archive")).contains("Name one file");
        restored(group);
        assertThat(refusal("restore", whole.toString())).contains("nothing was changed", "an account already");
    }

    private String refusal(String... arguments) {
        var said = new ByteArrayOutputStream();
        var console = System.err;
        System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
        try {
            assertThat(command.carryOut(arguments)).isFalse();
        } finally {
            System.setErr(console);
        }
        return said.toString(StandardCharsets.UTF_8);
    }

    @Test
    void anArchiveOfEverythingIsForItsOwnerAlone() throws IOException {
        Path file = directory.resolve("everything.zip");
        assertThat(command.carryOut("archive", file.toString())).isTrue();
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void whatARunThatWasKilledLeftGoesWithTheNextAndWhatAnotherIsWritingStays() throws IOException {
        Path file = directory.resolve("killed.zip");
        Path left = Files.createFile(directory.resolve("killed.zip123.unfinished"));
        Path anothers = Files.createFile(directory.resolve("killed.zip456.unfinished"));
        try (var writing = FileChannel.open(anothers, StandardOpenOption.WRITE);
                var lock = writing.lock()) {
            assertThat(lock.isValid()).isTrue();
            assertThat(command.carryOut("archive", file.toString())).isTrue();
        }
        assertThat(left).doesNotExist();
        assertThat(anothers).exists();
        assertThat(file).exists();
    }

    /** All of a large one is read in minutes. */
    @Test
    void whatHasNoRoomHereOrIsNotWhatItListsIsRefusedBeforeItsChecksumsAreCompared() throws IOException {
        UnaryOperator<String> damage = words -> words.replace("</html>", "</HTML>");
        var damaged = new Tampering(group).change("data/site/index.html", damage);
        refused(damaged.into(directory.resolve("damaged.zip")), "has not the checksum");
        refused(
                new Tampering(group)
                        .change("data/site/index.html", damage)
                        .put("data/more.txt", new byte[] {1})
                        .into(directory.resolve("more.zip")),
                "does not list");
        restored(group);
        refused(directory.resolve("damaged.zip"), "is here already");
        refused(
                new Tampering(whole)
                        .change("data/site/index.html", damage)
                        .into(directory.resolve("damaged-whole.zip")),
                "an account already");
    }

    @Test
    void whatWasUnpackedAndPackedAgainWithItsFoldersIsTheSame() throws IOException {
        var packed = new Tampering(group).put("", new byte[0]).put("data/", new byte[0]);
        restored(packed.into(directory.resolve("packed.zip")));
        assertThat(scene.account("email = '" + MAREK.email() + "'")).isNotNull();
    }

    @Test
    void halfAFileIsRefused() throws IOException {
        byte[] bytes = Files.readAllBytes(group);
        Path half = Files.write(directory.resolve("half.zip"), Arrays.copyOf(bytes, bytes.length / 2));
        refused(half, "only a part of one");
        refused(Files.write(half, "PK nothing".getBytes(StandardCharsets.UTF_8)), "no ZIP file");
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory(Path.of("target").toAbsolutePath(), "archives");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void refused(Path file, String why) {
        assertThatThrownBy(() -> restored(file))
                .isInstanceOf(ArchiveRefused.class)
                .hasMessageContaining(why);
    }

    private static Arguments bad(String why, UnaryOperator<Tampering> change) {
        return Arguments.of(why, change);
    }

    private static Tampering about(Tampering archive, String from, String to) {
        return archive.change("data/archive.json", words -> words.replace(from, to))
                .sealed();
    }

    /** One record in which the words stand is changed. */
    private static Tampering records(Tampering archive, String part, String from, String to) {
        String literal = java.util.regex.Pattern.quote(from);
        return archive.change(
                        "data/records/" + part + ".jsonl",
                        lines -> lines.replaceFirst(literal, java.util.regex.Matcher.quoteReplacement(to)))
                .sealed();
    }
}

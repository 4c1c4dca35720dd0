package org.postil.archives;

import static org.postil.world.World.Person.EDIT;
import static org.postil.world.World.Person.ILONA;
import static org.postil.world.World.Person.MAREK;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.ValidatableResponse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.postil.accounts.ApiToken;
import org.postil.accounts.Legacy;
import org.postil.accounts.Membership;
import org.postil.accounts.Role;
import org.postil.accounts.SampleWanted;
import org.postil.documents.DocumentView;
import org.postil.imports.ImportHands;
import org.postil.imports.PdfMaker;
import org.postil.world.World;
import org.postil.world.World.Person;

/** An installation in which some of everything has happened; it is emptied, and becomes what it was again. */
@ApplicationScoped
class ArchiveScene {
    private final World world;
    private final EntityManager entities;
    private final Archives archives;
    private final Event<SampleWanted> sample;
    private final Instance<Legacy> legacies;

    /** What the tests ask for by name. */
    record Made(
            DocumentView telegram,
            String note,
            String reply,
            String secret,
            String deleted,
            String region,
            String answered,
            String gone) {}

    ArchiveScene(
            World world,
            EntityManager entities,
            Archives archives,
            Event<SampleWanted> sample,
            @Any Instance<Legacy> legacies) {
        this.world = world;
        this.entities = entities;
        this.archives = archives;
        this.sample = sample;
        this.legacies = legacies;
    }

    Made make() {
        var owner = world.viewer(ILONA);
        QuarkusTransaction.requiringNew().run(() -> sample.fire(new SampleWanted(owner, world.group())));
        var telegram = world.telegram(
                "Ferries at Mohács", "<p>The ferries at Mohács run again.</p><p>Nobody is to cross at night.</p>");
        var twin = world.telegram("Ferries again", "<p>The ferries run.</p>");
        String note = note(MAREK, telegram, "group", "Which *ferries*?", "ferries at Mohács", List.of("crossings"));
        String reply = id(world.as(EDIT)
                .body(Map.of("body", "Both of them."))
                .post("/api/annotations/" + note + "/replies")
                .then());
        String secret =
                note(EDIT, telegram, "private", "A thought of mine alone.", "cross at night", List.of("musing"));
        note(ILONA, telegram, "private", "What the owner thinks.", null, List.of());
        String deleted = note(MAREK, telegram, "group", "Words taken back.", "Nobody", List.of());
        world.as(MAREK).delete("/api/annotations/" + deleted).then().statusCode(204);
        world.as(MAREK).body(Map.of("body", "Which *ferries*, please?")).patch("/api/annotations/" + note);
        world.as(MAREK).put("/api/annotations/" + note + "/resolution").then().statusCode(200);
        correct(telegram);
        mention(telegram);
        lay();
        move();
        link(telegram, twin, note);
        show(collect(telegram), telegram);
        narrow(telegram);
        mergeTags(telegram);
        String region = region(bring());
        world.as(EDIT).put("/api/duplicates/" + telegram.id() + "/" + twin.id() + "/distinction");
        return new Made(telegram, note, reply, secret, deleted, region, departed(telegram), mergeDocuments());
    }

    private String note(Person by, DocumentView on, String visibility, String body, String exact, List<String> tags) {
        Map<String, Object> draft = new TreeMap<>(Map.of("body", body, "visibility", visibility, "tags", tags));
        if (exact != null) {
            draft.put("target", Map.of("exact", exact));
        }
        return id(world.as(by)
                .body(draft)
                .post("/api/documents/" + on.id() + "/annotations")
                .then());
    }

    private void correct(DocumentView telegram) {
        world.as(EDIT)
                .body(Map.of(
                        "html", "<p>All the ferries at Mohács run again.</p><p>Nobody is to cross at night.</p>",
                        "comment", "A word was missing",
                        "base", 1))
                .post("/api/texts/" + telegram.texts().get(0).id() + "/revisions")
                .then()
                .statusCode(201);
    }

    private void mention(DocumentView telegram) {
        String mohacs = id(world.as(EDIT)
                .body(Map.of("name", "Mohács", "aliases", List.of()))
                .post("/api/places")
                .then());
        world.as(EDIT)
                .body(Map.of("authority", mohacs, "target", Map.of("start", 19, "end", 25, "exact", "Mohács")))
                .post("/api/documents/" + telegram.id() + "/mentions")
                .then()
                .statusCode(201);
    }

    /** Two paragraphs stand beside one of a translation, because an editor said so. */
    private void lay() {
        var order = world.telegram("Order in two languages", "<p>Halt the ferries.</p><p>All of them.</p>");
        String translation = id(world.as(EDIT)
                .body(Map.of(
                        "role", "translation", "language", "de", "html", "<p>Alle Fähren halten.</p><p>Sofort.</p>"))
                .post("/api/documents/" + order.id() + "/texts")
                .then());
        String beside = "/documents/" + order.slug() + "/beside";
        String texts = "left=" + order.texts().get(0).id() + "&right=" + translation;
        String page = world.as(EDIT)
                .accept("text/html")
                .get(beside + "?laying=1&" + texts)
                .asString();
        String state = page.replaceFirst("(?s).*name=\"state\" value=\"(\\w+)\".*", "$1");
        world.as(EDIT)
                .accept("text/html")
                .redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded")
                .body(texts + "&change=join+0&state=" + state)
                .post(beside + "/rows")
                .then()
                .statusCode(303);
    }

    /** What somebody had in her library is the group's now, with whom it names. */
    private void move() {
        String library = world.as(EDIT).get("/api/groups").path("items.find { it.library == true }.id");
        String letter = id(world.as(EDIT)
                .body(Map.of(
                        "title",
                        "Letter of a ferryman",
                        "kind",
                        "letter",
                        "group",
                        library,
                        "text",
                        Map.of("role", "transcript", "language", "en", "html", "<p>János has the ferry.</p>")))
                .post("/api/documents")
                .then());
        world.as(EDIT)
                .body(Map.of("name", "János of the ferry", "target", Map.of("exact", "János")))
                .post("/api/documents/" + letter + "/mentions")
                .then()
                .statusCode(201);
        world.as(EDIT)
                .body(Map.of("group", world.group()))
                .post("/api/documents/" + letter + "/move")
                .then()
                .statusCode(200);
    }

    private void link(DocumentView from, DocumentView to, String note) {
        world.as(MAREK)
                .body(Map.of(
                        "kind", "corroborates",
                        "source", Map.of("annotation", note),
                        "target", Map.of("document", to.id())))
                .post("/api/cross-references")
                .then()
                .statusCode(201);
    }

    private String collect(DocumentView telegram) {
        String collection = id(world.as(EDIT)
                .body(Map.of("title", "The crossings"))
                .post("/api/collections")
                .then());
        world.as(EDIT)
                .body(Map.of("document", telegram.id(), "remark", "First of all"))
                .post("/api/collections/" + collection + "/documents");
        world.as(EDIT)
                .body(Map.of("kind", "link", "notes", "all"))
                .post("/api/collections/" + collection + "/shares")
                .then()
                .statusCode(201);
        return collection;
    }

    /** Another group is shown the collection, and has notes on it, for both groups and for nobody else. */
    private void show(String collection, DocumentView telegram) {
        String ferrymen = id(world.as(EDIT)
                .body(Map.of("name", "Ferrymen"))
                .post("/api/groups")
                .then());
        world.as(EDIT)
                .body(Map.of("kind", "group", "group", ferrymen, "role", "annotator"))
                .post("/api/collections/" + collection + "/shares")
                .then()
                .statusCode(201);
        for (var draft : List.of(
                Map.of("body", "For both.", "groups", List.of(ferrymen, world.group())),
                Map.of("body", "For ferrymen.", "groups", List.of(ferrymen)))) {
            world.as(EDIT)
                    .body(draft)
                    .post("/api/documents/" + telegram.id() + "/annotations")
                    .then()
                    .statusCode(201);
        }
        tagElsewhere(telegram, UUID.fromString(ferrymen));
    }

    /** A guest brings the tags of his own group; both read his note, as when he is later in both and lets them. */
    private void tagElsewhere(DocumentView telegram, UUID ferrymen) {
        var ferryman = world.guest("István of the ferries", null);
        QuarkusTransaction.requiringNew()
                .run(() -> entities.persist(new Membership(ferryman.account(), ferrymen, Role.ANNOTATOR)));
        String note = id(ferryman.asks()
                .body(Map.of("body", "For both, later.", "tags", List.of("moorings")))
                .post("/api/documents/" + telegram.id() + "/annotations")
                .then());
        QuarkusTransaction.requiringNew().run(() -> entities.createNativeQuery(
                        "update annotation set groups = groups || :group where id = cast(:note as uuid)")
                .setParameter("group", world.group())
                .setParameter("note", note)
                .executeUpdate());
    }

    /** What was answered in a group, and then its author made private. */
    private void narrow(DocumentView telegram) {
        String root = note(MAREK, telegram, "group", "A question taken back.", null, List.of());
        world.as(EDIT)
                .body(Map.of("body", "An answer to a question taken back."))
                .post("/api/annotations/" + root + "/replies")
                .then()
                .statusCode(201);
        world.as(MAREK)
                .body(Map.of("visibility", "private"))
                .patch("/api/annotations/" + root)
                .then()
                .statusCode(200);
    }

    /** Somebody goes for ever, and with her a group that she alone owned. @return her note, which was answered */
    private String departed(DocumentView telegram) {
        var anna = world.guest("Anna who goes", Role.ANNOTATOR);
        String fordsmen = id(
                anna.asks().body(Map.of("name", "Fordsmen")).post("/api/groups").then());
        String note = id(anna.asks()
                .body(Map.of("body", "Where is the ford?"))
                .post("/api/documents/" + telegram.id() + "/annotations")
                .then());
        world.as(EDIT)
                .body(Map.of("body", "Below the island."))
                .post("/api/annotations/" + note + "/replies")
                .then()
                .statusCode(201);
        anna.asks()
                .body(Map.of("password", World.PASSWORD, "writings", "deleted", "groups", Map.of(fordsmen, "delete")))
                .post("/api/account/deletion")
                .then()
                .statusCode(204);
        return note;
    }

    private void mergeTags(DocumentView telegram) {
        note(MAREK, telegram, "group", "Fords too.", null, List.of("fords"));
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery("insert into document_tag (document_id, tag_id)"
                                + " select :document, id from tag where name = 'fords'")
                        .setParameter("document", telegram.id())
                        .executeUpdate());
        Map<String, String> ids = new TreeMap<>();
        world.as(EDIT)
                .get("/api/tags")
                .jsonPath()
                .<Map<String, Object>>getList("items")
                .forEach(tag -> ids.put((String) tag.get("name"), (String) tag.get("id")));
        world.as(EDIT)
                .body(Map.of("into", ids.get("crossings")))
                .post("/api/tags/" + ids.get("fords") + "/merge")
                .then()
                .statusCode(200);
    }

    /** @return a document that came as PDF */
    private String bring() {
        var hands = new ImportHands(world, EDIT);
        hands.bring("Memo on fords.txt", "The fords are deep.\n\nNo boat is there.".getBytes(StandardCharsets.UTF_8));
        try {
            var minutes = hands.bring(
                    "Minutes.pdf",
                    new PdfMaker()
                            .page()
                            .paragraph("The committee met at noon.")
                            .bytes());
            return minutes.getString("items[0].document");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String region(String document) {
        var region = Map.of("x", 0.1, "y", 0.2, "w", 0.3, "h", 0.05);
        return id(world.as(MAREK)
                .body(Map.of("body", "The stamp", "target", Map.of("page", 1, "region", region)))
                .post("/api/documents/" + document + "/annotations")
                .then());
    }

    /** @return the slug of the document that became part of another */
    private String mergeDocuments() {
        var kept = world.telegram("Order to the pontoon company", "<p>Send the pontoons to Paks.</p>");
        var gone = world.telegram("Order to the pontoon company, copy", "<p>Send the pontoons to Paks.</p>");
        world.as(EDIT)
                .body(Map.of("keep", kept.id()))
                .post("/api/duplicates/" + kept.id() + "/" + gone.id() + "/merge")
                .then()
                .statusCode(200);
        return gone.slug();
    }

    private static String id(ValidatableResponse made) {
        return made.statusCode(201).extract().path("id");
    }

    void write(ArchiveScope scope, Path file) {
        try (var out = Files.newOutputStream(file)) {
            var imprint = new Archives.Imprint("Hungary 1956", "https://postil.example.org", Locale.ENGLISH);
            archives.write(scope, imprint, out, new Archives.Progress() {
                @Override
                public void expect(int steps) {}

                @Override
                public void done(int steps) {}
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every row of every table that comes back, by table, each as JSON. */
    Map<String, List<String>> rows() {
        return QuarkusTransaction.requiringNew().call(() -> {
            Map<String, List<String>> rows = new TreeMap<>();
            var leftOut = LeftOut.WHY.values();
            for (String table : tables()) {
                if (leftOut.stream().noneMatch(left -> left.contains(table)) || table.equals("stored_chunk")) {
                    rows.put(
                            table,
                            strings("select row from (select (to_jsonb(t) - 'seq' - 'xid' - 'password_hash'"
                                    + " - 'claimed')::text as row from " + table + " t) rows order by row"));
                }
            }
            return rows;
        });
    }

    private List<String> tables() {
        return strings("select table_name from information_schema.tables where table_schema = current_schema()"
                + " and table_type = 'BASE TABLE' order by table_name");
    }

    private List<String> strings(String query) {
        return entities.createNativeQuery(query, String.class).getResultList();
    }

    /** As it is after the very first start. */
    void empty() {
        QuarkusTransaction.requiringNew().run(() -> entities.createNativeQuery("truncate "
                        + String.join(
                                ", ",
                                tables().stream()
                                        .filter(table ->
                                                !table.equals("flyway_schema_history") && !table.equals("installation"))
                                        .toList()))
                .executeUpdate());
    }

    /** As a group ends with the account of whoever alone owned it. */
    void dissolve(UUID group) {
        var owner = world.viewer(ILONA);
        QuarkusTransaction.requiringNew().run(() -> {
            legacies.forEach(legacy -> legacy.dissolve(owner, group));
            entities.createNativeQuery("delete from research_group where id = :group")
                    .setParameter("group", group)
                    .executeUpdate();
        });
    }

    /** Programs need new tokens afterwards, as people need new passwords. */
    void giveTokens() {
        QuarkusTransaction.requiringNew().run(() -> {
            for (Person person : Person.values()) {
                entities.createQuery("select a.id from Account a where a.email = :email", UUID.class)
                        .setParameter("email", person.email())
                        .getResultList()
                        .forEach(account -> entities.persist(new ApiToken(account, "tests", person.token(), null)));
            }
        });
    }

    void enter(String id, String name, String email) {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery("insert into account (id, email, name, created, version)"
                                + " values (cast(:id as uuid), :email, :name, now(), 0)")
                        .setParameter("id", id)
                        .setParameter("email", email)
                        .setParameter("name", name)
                        .executeUpdate());
    }

    /** The address of whom that is true of; null when there is nobody. */
    String account(String which) {
        return QuarkusTransaction.requiringNew().call(() -> strings("select email from account where " + which).stream()
                .findFirst()
                .orElse(null));
    }

    String personOf(Map<String, List<String>> rows, Person person) {
        return rows.get("account").stream()
                .filter(row -> row.contains("\"" + person.email() + "\""))
                .map(row -> row.replaceFirst("(?s).*\"id\": \"([^\"]+)\".*", "$1"))
                .findFirst()
                .orElseThrow();
    }
}

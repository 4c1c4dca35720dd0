package org.postil.sight;

import static java.util.Map.entry;
import static org.postil.world.World.Person.EDIT;
import static org.postil.world.World.Person.MAREK;
import static org.postil.world.World.Person.ZOLTAN;

import io.restassured.path.json.JsonPath;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.jsoup.Jsoup;
import org.postil.imports.ImportHands;
import org.postil.shared.Ids;
import org.postil.world.Photograph;
import org.postil.world.World;
import org.postil.world.World.Person;

/** One of every {@link Thing}, made through the API as people make them, and where they stand. */
final class Scene {
    /** In all that can be searched for, so that one search would find all of it. */
    static final String COMMON = "sesame";

    private static final Map<String, Thing> PLACES = Map.ofEntries(
            entry("document", Thing.DOCUMENT),
            entry("document.text", Thing.TEXT),
            entry("other", Thing.OTHER_DOCUMENT),
            entry("person", Thing.PERSON),
            entry("tag", Thing.TAG),
            entry("collection", Thing.COLLECTION),
            entry("link", Thing.CROSS_REFERENCE),
            entry("export", Thing.JOB),
            entry("import", Thing.IMPORT),
            entry("pictured", Thing.FACSIMILE),
            entry("note.tagged", Thing.TAGGED_NOTE),
            entry("note.group", Thing.GROUP_NOTE),
            entry("note.public", Thing.PUBLIC_NOTE),
            entry("note.private", Thing.PRIVATE_NOTE),
            entry("note.reply", Thing.REPLY),
            entry("note.shared", Thing.SHARED_NOTE),
            entry("note.narrow", Thing.NARROW_REPLY),
            entry("note.library", Thing.LIBRARY_NOTE),
            entry("deleted", Thing.DELETED_DOCUMENT),
            entry("library", Thing.LIBRARY),
            entry("published", Thing.PUBLISHED),
            entry("published.chosen", Thing.PUBLISHED_NOTE),
            entry("published.held", Thing.HELD_BACK),
            entry("everybodys", Thing.EVERYBODYS),
            entry("inside", Thing.INSIDE));

    /** What is no thing of the matrix, and hidden from those from whom this is. */
    private static final Map<String, Thing> LIKE = Map.of(
            "group", Thing.GROUP_NOTE,
            "neighbours", Thing.SHARED_NOTE,
            "share", Thing.IMPORT,
            "facsimile", Thing.FACSIMILE);

    private final World world;
    private final Map<String, String> places = new HashMap<>();
    private String link;

    Scene(World world) {
        this.world = world;
        inTheReadingGroup();
        inTheOpenGroup();
        broughtIn();
        deleted();
        inALibrary();
    }

    /** The address of the share link to the collection, with the notes that carry the tag. */
    String link() {
        return link;
    }

    /** Where a thing stands: its id or slug, by a name such as {@code note.tagged}. */
    String at(String place) {
        return places.get(place);
    }

    /** The ids of things, which tell that they are there. Of a note that was deleted those know who were told of it before. */
    Map<Thing, String> ids() {
        Map<Thing, String> ids = new EnumMap<>(Thing.class);
        PLACES.forEach((place, thing) -> ids.put(thing, places.get(place)));
        return ids;
    }

    /**
     * Ids and addresses of what somebody may not see, each with one of the same length that nothing has. A part of a thing,
     * its text or its address, is where the thing is.
     */
    Map<String, String> hidden(Onlooker onlooker) {
        Map<String, String> hidden = new HashMap<>();
        places.forEach((place, value) -> {
            String whole = place.split("\\.")[0];
            Thing thing = PLACES.getOrDefault(place, PLACES.getOrDefault(whole, LIKE.get(whole)));
            if (thing != null && !onlooker.sees.contains(thing)) {
                hidden.put(value, value.matches("[0-9a-f-]{36}") ? Ids.next().toString() : value.replaceAll(".", "x"));
            }
        });
        return hidden;
    }

    /** One more document in the collection, which whoever reads that reads as well. @return its id */
    String another(String name) {
        document(name, EDIT, world.group(), Thing.DOCUMENT, Thing.DOCUMENT);
        world.as(EDIT)
                .body(Map.of("document", at(name)))
                .post("/api/collections/" + at("collection") + "/documents")
                .then()
                .statusCode(201);
        return at(name);
    }

    private void inTheReadingGroup() {
        UUID group = world.group();
        places.put("group", group.toString());
        places.put("group.slug", "reading-group");
        document("document", EDIT, group, Thing.DOCUMENT, Thing.REVISION);
        document("other", EDIT, group, Thing.OTHER_DOCUMENT, Thing.OTHER_DOCUMENT);
        correct();
        place(
                "document.translation",
                EDIT,
                "/api/documents/" + at("document") + "/texts",
                Map.of(
                        "role", "translation",
                        "language", "de",
                        "html", "<p>Die Brücken sind offen, " + said(Thing.TEXT) + ".</p>"));
        place("note.tagged", MAREK, notes(), note(Thing.TAGGED_NOTE, "group", List.of(Thing.TAG.word())));
        place("note.group", MAREK, notes(), note(Thing.WORDING, "group", List.of()));
        place("note.public", MAREK, notes(), note(Thing.PUBLIC_NOTE, "public", List.of()));
        place("note.private", MAREK, notes(), note(Thing.PRIVATE_NOTE, "private", List.of()));
        place(
                "note.reply",
                EDIT,
                "/api/annotations/" + at("note.tagged") + "/replies",
                Map.of("body", said(Thing.REPLY)));
        world.as(MAREK)
                .body(Map.of("body", said(Thing.GROUP_NOTE)))
                .patch("/api/annotations/" + at("note.group"))
                .then()
                .statusCode(200);
        place(
                "link",
                EDIT,
                "/api/cross-references",
                Map.of(
                        "source", Map.of("document", at("document")),
                        "target", Map.of("document", at("other")),
                        "remark", said(Thing.CROSS_REFERENCE)));
        world.as(EDIT)
                .body(Map.of("name", Thing.MENTION.word(), "target", Map.of("exact", "The bridges")))
                .post("/api/documents/" + at("other") + "/mentions")
                .then()
                .statusCode(201);
        places.put("tag", world.as(EDIT).get("/api/tags?q=" + Thing.TAG.word()).path("items[0].id"));
        JsonPath person =
                world.as(EDIT).get("/api/people?q=" + Thing.PERSON.word()).jsonPath();
        places.put("person", person.getString("items[0].id"));
        places.put("person.slug", person.getString("items[0].slug"));
        collection();
        everybodys(group);
        place("export", EDIT, "/api/exports", Map.of("what", "search", "query", Thing.JOB.word(), "format", "json"));
    }

    private void correct() {
        String text = "/api/texts/" + at("document.text") + "/revisions";
        world.as(EDIT)
                .body(Map.of("html", "<p>The bridges are open, " + said(Thing.TEXT) + ".</p>", "base", 1))
                .post(text)
                .then()
                .statusCode(201);
    }

    private void collection() {
        JsonPath made = place("collection", EDIT, "/api/collections", Map.of("title", said(Thing.COLLECTION)));
        places.put("collection.slug", made.getString("slug"));
        String address = "/api/collections/" + at("collection");
        world.as(EDIT)
                .body(Map.of("document", at("document")))
                .post(address + "/documents")
                .then()
                .statusCode(201);
        JsonPath share = place(
                "share",
                EDIT,
                address + "/shares",
                Map.of("kind", "link", "notes", Map.of("tags", List.of(Thing.TAG.word()))));
        link = URI.create(share.getString("url")).getPath();
        neighbours(address);
    }

    /** A collection that is opened to everybody, with another in it: of the notes there go those of one author. */
    private void everybodys(UUID group) {
        document("published", EDIT, group, Thing.PUBLISHED, Thing.PUBLISHED);
        String notes = "/api/documents/" + at("published") + "/annotations";
        place("published.chosen", MAREK, notes, note(Thing.PUBLISHED_NOTE, "group", List.of()));
        place("published.held", EDIT, notes, note(Thing.HELD_BACK, "group", List.of()));
        place("inside", EDIT, "/api/collections", Map.of("title", said(Thing.INSIDE)));
        place("everybodys", EDIT, "/api/collections", Map.of("title", said(Thing.EVERYBODYS)));
        world.as(EDIT)
                .body(Map.of("document", at("published")))
                .post("/api/collections/" + at("inside") + "/documents")
                .then()
                .statusCode(201);
        world.as(EDIT)
                .body(Map.of("parts", List.of(at("inside"))))
                .put("/api/collections/" + at("everybodys") + "/parts")
                .then()
                .statusCode(200);
        place(
                "everybodys.share",
                EDIT,
                "/api/collections/" + at("everybodys") + "/shares",
                Map.of("kind", "public", "notes", Map.of("authors", List.of(MAREK.fullName))));
    }

    /** A group that the collection is shown in: a note for both is answered for the one alone. */
    private void neighbours(String collection) {
        String group = place("neighbours", EDIT, "/api/groups", Map.of("name", "Neighbours"))
                .getString("id");
        place("showing", EDIT, collection + "/shares", Map.of("kind", "group", "group", group, "role", "reader"));
        Map<String, Object> shared = new HashMap<>(note(Thing.SHARED_NOTE, "group", List.of()));
        shared.put("groups", List.of(at("group"), group));
        place("note.shared", EDIT, notes(), shared);
        place(
                "note.narrow",
                EDIT,
                "/api/annotations/" + at("note.shared") + "/replies",
                Map.of("body", said(Thing.NARROW_REPLY), "groups", List.of(at("group"))));
    }

    private void inTheOpenGroup() {
        String group = world.as(ZOLTAN).get("/api/account").path("groups[0].id");
        world.as(ZOLTAN)
                .body(Map.of("public", true))
                .patch("/api/groups/" + group)
                .then()
                .statusCode(200);
        document("open", ZOLTAN, UUID.fromString(group), Thing.OPEN_DOCUMENT, Thing.OPEN_DOCUMENT);
        String notes = "/api/documents/" + at("open") + "/annotations";
        place("open.public", ZOLTAN, notes, note(Thing.OPEN_PUBLIC_NOTE, "public", List.of()));
        place("open.group", ZOLTAN, notes, note(Thing.OPEN_GROUP_NOTE, "group", List.of()));
    }

    /** A file that nothing can be made of, and an image that becomes a document of one page. */
    private void broughtIn() {
        var hands = new ImportHands(world, EDIT);
        places.put(
                "import",
                hands.bring(Thing.IMPORT.word() + ".exe", new byte[] {1, 2, 3}).getString("id"));
        JsonPath pictured = hands.bring(Thing.FACSIMILE.word() + ".png", png());
        places.put("pictured", pictured.getString("items[0].document"));
        String slug = world.as(EDIT).get("/api/documents/" + at("pictured")).path("slug");
        places.put("pictured.slug", slug);
        places.put(
                "pictured.file",
                world.as(EDIT)
                        .get("/api/documents/" + at("pictured") + "/originals")
                        .path("items[0].file"));
        var viewer = Jsoup.parse(world.as(EDIT)
                .accept("text/html")
                .get("/documents/" + slug + "/facsimile/viewer")
                .asString());
        Matcher address = Pattern.compile("/facsimiles/([0-9a-f-]{36})/").matcher(viewer.outerHtml());
        if (!address.find()) {
            throw new AssertionError("No page image is shown: " + viewer);
        }
        places.put("facsimile", address.group(1));
    }

    private static byte[] png() {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(Photograph.blank(60, 80), "png", bytes);
        } catch (IOException nowhere) {
            throw new UncheckedIOException(nowhere);
        }
        return bytes.toByteArray();
    }

    private void deleted() {
        place("note.deleted", MAREK, notes(), note(Thing.DELETED_NOTE, "group", List.of()));
        world.as(MAREK).delete("/api/annotations/" + at("note.deleted")).then().statusCode(204);
        document("deleted", EDIT, world.group(), Thing.DELETED_DOCUMENT, Thing.DELETED_DOCUMENT);
        world.as(EDIT).delete("/api/documents/" + at("deleted")).then().statusCode(204);
    }

    private void inALibrary() {
        String library = world.as(EDIT).get("/api/groups").path("items.find { it.library == true }.id");
        places.put("library.group", library);
        document("library", EDIT, UUID.fromString(library), Thing.LIBRARY, Thing.LIBRARY);
        place(
                "note.library",
                EDIT,
                "/api/documents/" + at("library") + "/annotations",
                note(Thing.LIBRARY_NOTE, "public", List.of()));
    }

    private void document(String name, Person by, UUID group, Thing title, Thing words) {
        JsonPath made = place(
                name,
                by,
                "/api/documents",
                Map.of(
                        "title",
                        said(title),
                        "kind",
                        "telegram",
                        "date",
                        "1956-10-28",
                        "group",
                        group,
                        "creators",
                        List.of(title == Thing.DOCUMENT ? Thing.PERSON.word() : "Yuri Andropov"),
                        "text",
                        Map.of(
                                "role", "transcript",
                                "language", "en",
                                "html", "<p>The bridges are open, " + said(words) + ".</p>")));
        places.put(name + ".slug", made.getString("slug"));
        places.put(
                name + ".text", world.as(by).get("/api/documents/" + at(name)).path("texts[0].id"));
    }

    private String notes() {
        return "/api/documents/" + at("document") + "/annotations";
    }

    private static Map<String, ?> note(Thing thing, String visibility, List<String> tags) {
        return Map.of(
                "body", said(thing), "visibility", visibility, "tags", tags, "target", Map.of("exact", "The bridges"));
    }

    private JsonPath place(String name, Person by, String address, Map<String, ?> draft) {
        JsonPath made = world.as(by).body(draft).post(address).then().extract().jsonPath();
        places.put(name, made.getString("id"));
        if (at(name) == null) {
            throw new AssertionError(name + " was not made: " + made.prettify());
        }
        return made;
    }

    private static String said(Thing thing) {
        return COMMON + " " + thing.word();
    }
}

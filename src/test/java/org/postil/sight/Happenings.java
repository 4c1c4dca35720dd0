package org.postil.sight;

import static org.postil.world.World.Person.EDIT;
import static org.postil.world.World.Person.MAREK;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.postil.shared.Ids;
import org.postil.world.World;
import org.postil.world.World.Person;

/** What happens on a document that all kinds of viewers have open, and of which thing it is that each is told. */
final class Happenings {
    /** What is told on no document that somebody has open: of tags, names, collections and people, and of what is brought in. */
    static final Set<String> ELSEWHERE = Set.of(
            "access-changed",
            "authority-changed",
            "authority-made",
            "collection-changed",
            "collection-made",
            "collection-removed",
            "document-made",
            "document-moved",
            "facsimile-made",
            "notes-reshared",
            "vocabulary-fixed");

    private final World world;
    private final Scene scene;
    private final String document;
    private final List<Told> told = new ArrayList<>();

    Happenings(World world, Scene scene, String document) {
        this.world = world;
        this.scene = scene;
        this.document = document;
    }

    /** @param of whoever sees this thing hears it, and nobody else */
    record Told(String kind, String subject, Thing of) {}

    /** Lets everything happen. @return in its order */
    List<Told> happen() {
        List.of(Thing.TAGGED_NOTE, Thing.GROUP_NOTE, Thing.PUBLIC_NOTE, Thing.PRIVATE_NOTE, Thing.SHARED_NOTE)
                .forEach(this::note);
        String shared = write(Thing.SHARED_NOTE);
        String narrow = post(
                        EDIT,
                        "/api/annotations/" + shared + "/replies",
                        Map.of("body", "for us", "groups", List.of(scene.at("group"))))
                .path("id");
        tell("reply-made", narrow, Thing.NARROW_REPLY);
        moved();
        onTheDocument();
        return told;
    }

    /** Made, answered, changed, resolved and deleted. */
    private void note(Thing thing) {
        Person author = author(thing);
        String note = write(thing);
        String address = "/api/annotations/" + note;
        String reply =
                post(author, address + "/replies", Map.of("body", "Indeed.")).path("id");
        tell("reply-made", reply, thing);
        world.as(author)
                .body(Map.of("body", "Otherwise."))
                .patch(address)
                .then()
                .statusCode(200);
        tell("annotation-changed", note, thing);
        world.as(author).put(address + "/resolution").then().statusCode(200);
        tell("annotation-resolved", note, thing);
        world.as(author).delete(address + "/resolution").then().statusCode(200);
        tell("annotation-reopened", note, thing);
        // By somebody else, where he may.
        world.as(thing == Thing.PRIVATE_NOTE ? author : EDIT)
                .delete(address)
                .then()
                .statusCode(204);
        tell("annotation-deleted", note, thing);
    }

    /** Written for others than before: those who see it no more are told to put it away. */
    private void moved() {
        String note = write(Thing.GROUP_NOTE);
        readers(note, Map.of("visibility", "private"));
        tell("annotation-withdrawn", note, Thing.GROUP_NOTE);
        tell("annotation-changed", note, Thing.PRIVATE_NOTE);
        readers(note, Map.of("visibility", "public"));
        tell("annotation-withdrawn", note, Thing.PRIVATE_NOTE);
        tell("annotation-changed", note, Thing.PUBLIC_NOTE);
        readers(note, Map.of("visibility", "group", "groups", List.of(scene.at("group"))));
        tell("annotation-withdrawn", note, Thing.PUBLIC_NOTE);
        tell("annotation-changed", note, Thing.GROUP_NOTE);
        String tagged = write(Thing.TAGGED_NOTE);
        readers(tagged, Map.of("tags", List.of()));
        tell("annotation-changed", tagged, Thing.TAGGED_NOTE);
        for (String gone : List.of(note, tagged)) {
            world.as(MAREK).delete("/api/annotations/" + gone).then().statusCode(204);
            tell("annotation-deleted", gone, Thing.GROUP_NOTE);
        }
    }

    private void readers(String note, Map<String, ?> change) {
        world.as(MAREK).body(change).patch("/api/annotations/" + note).then().statusCode(200);
    }

    /** Its record, its text, the names in it and what it is joined with. */
    private void onTheDocument() {
        world.as(EDIT)
                .body(Map.of("abstract", "Of the bridges."))
                .patch("/api/documents/" + document)
                .then()
                .statusCode(200);
        tell("document-changed", document, Thing.DOCUMENT);
        String text = world.as(EDIT).get("/api/documents/" + document).path("texts[0].id");
        String mention = post(
                        EDIT,
                        "/api/documents/" + document + "/mentions",
                        Map.of("name", "Yuri Andropov", "target", Map.of("exact", "bridges")))
                .path("id");
        tell("mentions-made", text, Thing.DOCUMENT);
        world.as(EDIT).delete("/api/mentions/" + mention).then().statusCode(204);
        tell("mentions-removed", text, Thing.DOCUMENT);
        laid(text);
        adrift(text);
        joined();
        world.as(EDIT).delete("/api/documents/" + document).then().statusCode(204);
        tell("document-removed", document, Thing.DOCUMENT);
    }

    /** Two rows beside a translation become one, and two again. */
    private void laid(String text) {
        String translation = post(
                        EDIT,
                        "/api/documents/" + document + "/texts",
                        Map.of("role", "translation", "language", "de", "html", "<p>Absatz.</p>".repeat(6)))
                .path("id");
        tell("revision-made", translation, Thing.DOCUMENT);
        String beside =
                "/documents/" + world.as(EDIT).get("/api/documents/" + document).path("slug") + "/beside";
        String texts = "left=" + text + "&right=" + translation;
        String page = world.as(EDIT)
                .accept("text/html")
                .get(beside + "?laying=1&" + texts)
                .asString();
        Response joined = world.as(EDIT)
                .accept("text/html")
                .redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded")
                .body(texts + "&change=join+0&state="
                        + page.replaceFirst("(?s).*name=\"state\" value=\"(\\w+)\".*", "$1"))
                .post(beside + "/rows");
        tell("rows-changed", document, Thing.DOCUMENT);
        post(EDIT, "/api/undo/" + joined.header("Location").replaceFirst(".*&by=([^&#]+).*", "$1"), Map.of());
        tell("rows-changed", document, Thing.DOCUMENT);
    }

    /** A correction under a note, which then is put where it belongs: by itself, and with all that are like it. */
    private void adrift(String text) {
        String note = write(Thing.GROUP_NOTE);
        String other = write(Thing.PUBLIC_NOTE);
        post(EDIT, "/api/texts/" + text + "/revisions", Map.of("html", "<p>Nothing is as it was.</p>", "base", 1));
        tell("revision-made", text, Thing.DOCUMENT);
        world.as(MAREK)
                .body(Map.of("exact", "Nothing", "revision", 2))
                .put("/api/annotations/" + note + "/anchor")
                .then()
                .statusCode(200);
        tell("annotation-anchored", note, Thing.GROUP_NOTE);
        world.as(MAREK)
                .body(Map.of("leave", true, "revision", 2))
                .post("/api/texts/" + text + "/settlements")
                .then()
                .statusCode(200);
        tell("notes-settled", text, Thing.PRIVATE_NOTE);
        tell("annotation-anchored", other, Thing.PUBLIC_NOTE);
        Response job = post(
                MAREK,
                "/api/resharings",
                Map.of("document", document, "readers", scene.at("group"), "visibility", "private"));
        tell("readers-changed", document, Thing.GROUP_NOTE);
        while (!"done"
                .equals(world.as(MAREK).get("/api/resharings/" + job.path("id")).path("state"))) {
            Thread.onSpinWait();
        }
    }

    /** Linked with a document that few may read, told apart from it, made one with it and parted from it. */
    private void joined() {
        String other = scene.at("other");
        String link = post(
                        EDIT,
                        "/api/cross-references",
                        Map.of("source", Map.of("document", document), "target", Map.of("document", other)))
                .path("id");
        tell("cross-reference-made", link, Thing.GROUP_NOTE);
        world.as(EDIT).delete("/api/cross-references/" + link).then().statusCode(204);
        tell("cross-reference-deleted", link, Thing.GROUP_NOTE);
        String pair = "/api/duplicates/" + document + "/" + other;
        world.as(EDIT).put(pair + "/distinction").then().statusCode(204);
        tell("duplicates-told-apart", other, Thing.GROUP_NOTE);
        String twin = post(
                        EDIT,
                        "/api/documents",
                        Map.of("title", "A twin", "kind", "telegram", "group", scene.at("group")))
                .path("id");
        Response merged = post(EDIT, "/api/duplicates/" + document + "/" + twin + "/merge", Map.of("keep", document));
        tell("documents-merged", twin, Thing.GROUP_NOTE);
        String undo = merged.header("Link").replaceFirst(".*<([^>]*)>; rel=\"undo\".*", "$1");
        post(EDIT, undo, Map.of());
        tell("document-changed", document, Thing.DOCUMENT);
        tell("documents-parted", twin, Thing.GROUP_NOTE);
    }

    private String write(Thing thing) {
        Map<String, Object> draft = new HashMap<>(Map.of(
                "id",
                Ids.next(),
                "body",
                Scene.COMMON,
                "visibility",
                thing == Thing.PRIVATE_NOTE ? "private" : thing == Thing.PUBLIC_NOTE ? "public" : "group",
                "target",
                Map.of("exact", "bridges")));
        if (thing == Thing.TAGGED_NOTE) {
            draft.put("tags", List.of(Thing.TAG.word()));
        }
        if (thing == Thing.SHARED_NOTE) {
            draft.put("groups", List.of(scene.at("group"), scene.at("neighbours")));
        }
        String note = post(author(thing), "/api/documents/" + document + "/annotations", draft)
                .path("id");
        tell("annotation-made", note, thing);
        return note;
    }

    /** Of the two groups Edit is a member, and Marek of the one. */
    private static Person author(Thing thing) {
        return thing == Thing.SHARED_NOTE ? EDIT : MAREK;
    }

    private Response post(Person by, String address, Map<String, ?> draft) {
        Response answer = world.as(by).body(draft).post(address);
        if (answer.statusCode() / 100 != 2) {
            throw new AssertionError(address + ": " + answer.asString());
        }
        return answer;
    }

    private void tell(String kind, String subject, Thing of) {
        told.add(new Told(kind, subject, of));
    }
}

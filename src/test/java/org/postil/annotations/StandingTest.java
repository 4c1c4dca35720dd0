package org.postil.annotations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.postil.world.World.Person.EDIT;
import static org.postil.world.World.Person.MAREK;
import static org.postil.world.World.Person.TAMAS;
import static org.postil.world.World.Person.ZOLTAN;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.postil.accounts.Viewer;
import org.postil.documents.DocumentView;
import org.postil.documents.Documents;
import org.postil.world.World;
import org.postil.world.World.Person;

/** Notes along a text: windows of them, their places, how thick they stand; under one filter, and never more than one may see. */
@QuarkusTest
class StandingTest {
    private static final String LONG_TEXT = "<p>" + "word ".repeat(2000) + "</p>";

    @Inject
    World world;

    @Inject
    Documents documents;

    @Inject
    Annotations annotations;

    @Test
    void aWindowHoldsTheNotesThatStandInItAndThoseThatReachIntoIt() {
        DocumentView telegram = world.telegram("A telegram seen through a window", LONG_TEXT);
        String far = note(MAREK, telegram, "From far before", 0, 9000);
        note(MAREK, telegram, "Ends where the window begins", 4900, 5000);
        String near = note(MAREK, telegram, "From just before", 4990, 5010);
        String within = note(MAREK, telegram, "Within", 5100, 5104);
        note(MAREK, telegram, "Begins where the window ends", 5200, 5300);
        note(MAREK, telegram, "Long, but over before", 100, 4000);
        assertThat(ids(window(TAMAS, telegram, 5000, 5200))).containsExactly(far, near, within);
    }

    @Test
    void aWindowComesPageByPageAndNoneTwice() {
        DocumentView telegram = world.telegram("A telegram under many notes", LONG_TEXT);
        List<String> made = highlights(telegram, 230, 0);
        made.addAll(highlights(telegram, 20, 3));
        List<String> seen = new ArrayList<>();
        String address = address(telegram, "") + "&from=0&to=5000&limit=100";
        while (address != null) {
            Response page = world.as(TAMAS).urlEncodingEnabled(false).get(address);
            seen.addAll(ids(page));
            address = next(page);
        }
        assertThat(seen).containsExactlyInAnyOrderElementsOf(made);
    }

    @Test
    void whatMayNotBeSeenIsInNoWindowAtNoPlaceAndInNoSlice() {
        DocumentView telegram = world.telegram("A telegram with a hidden note", LONG_TEXT);
        String open = note(MAREK, telegram, "For us", 10, 20);
        String secret = note(MAREK, telegram, Map.of("body", "For me", "visibility", "private"), 10, 20);
        assertThat(ids(window(MAREK, telegram, 0, 100))).contains(open, secret);
        assertThat(density(MAREK, telegram, "")).isEqualTo(2);
        assertThat(ids(window(EDIT, telegram, 0, 100))).containsExactly(open);
        assertThat(places(EDIT, telegram, "")).containsExactly(open);
        assertThat(density(EDIT, telegram, "")).isEqualTo(1);
        for (String door : List.of("", "/places", "/density")) {
            world.as(ZOLTAN)
                    .get(address(telegram, door) + "&from=0&to=100")
                    .then()
                    .statusCode(404);
        }
    }

    @Test
    void placesSayWhereNotesStandAndTheStripHowThick() {
        DocumentView telegram = world.telegram("A telegram measured", LONG_TEXT);
        note(MAREK, telegram, "First", 0, 4);
        note(MAREK, telegram, "Second", 2, 8);
        note(EDIT, telegram, "Last", 9990, 9999);
        Response places = world.as(TAMAS).get(address(telegram, "/places"));
        List<List<Object>> items = places.path("items");
        assertThat(items)
                .extracting(item -> item.subList(1, 3))
                .containsExactly(List.of(0, 4), List.of(2, 8), List.of(9990, 9999));
        Response density = world.as(TAMAS).get(address(telegram, "/density") + "&slices=10");
        assertThat(density.<List<List<Integer>>>path("items")).containsExactly(List.of(0, 0, 2), List.of(9, 0, 1));
        List<List<Integer>> byAuthor = world.as(TAMAS)
                .get(address(telegram, "/places") + "&colour=author")
                .path("items");
        assertThat(byAuthor.get(0).get(3)).isEqualTo(byAuthor.get(1).get(3));
    }

    @Test
    void everyFilterIsTheSameForWindowPlacesAndStrip() {
        DocumentView telegram = world.telegram("A telegram filtered", LONG_TEXT);
        String plain = note(MAREK, telegram, "Plain", 0, 4);
        String tagged = note(EDIT, telegram, Map.of("body", "Tagged", "tags", List.of("filtered")), 5, 9);
        String marked = note(MAREK, telegram, Map.of(), 10, 14);
        String answered = note(MAREK, telegram, "Answered", 15, 19);
        reply(answered, Map.of("body", "Yes"));
        String answeredInSecret = note(MAREK, telegram, "Answered in secret", 20, 24);
        reply(answeredInSecret, Map.of("body", "Hush", "visibility", "private"));
        String settled = note(MAREK, telegram, "Settled", 25, 29);
        world.as(MAREK)
                .put("/api/annotations/" + settled + "/resolution")
                .then()
                .statusCode(200);
        String linked = note(EDIT, telegram, "Linked", 30, 34);
        link(telegram, linked);

        Map<String, List<String>> expected = new HashMap<>();
        expected.put("&kind=highlight", List.of(marked));
        expected.put("&kind=replied", List.of(answered));
        expected.put("&kind=linked", List.of(linked));
        expected.put("&resolved=true", List.of(settled));
        expected.put("&author=" + world.viewer(EDIT).account(), List.of(tagged, linked));
        expected.put("&author=" + world.viewer(EDIT).account() + "&kind=linked", List.of(linked));
        expected.put("&tag=" + tag(tagged), List.of(tagged));
        expected.put("&state=lost", List.of());
        expected.put("&since=2999-01-01", List.of());
        expected.put(
                "&tag=&author=&resolved=&kind=note&until=2999-01-01",
                List.of(plain, tagged, answered, answeredInSecret, settled, linked));
        expected.forEach((filter, notes) -> {
            assertThat(ids(world.as(TAMAS).get(address(telegram, "") + "&from=0&to=999&limit=100" + filter)))
                    .as(filter)
                    .containsExactlyElementsOf(notes);
            assertThat(places(TAMAS, telegram, filter)).as(filter).containsExactlyElementsOf(notes);
            assertThat(density(TAMAS, telegram, filter)).as(filter).isEqualTo(notes.size());
        });
    }

    @Test
    void whatCannotBeAskedIsRefusedWithWhatCan() {
        DocumentView telegram = world.telegram("A telegram asked nonsense", LONG_TEXT);
        for (String wrong : List.of(
                "&kind=x",
                "&state=x",
                "&resolved=x",
                "&since=yesterday",
                "&author=x",
                "&colour=x",
                "&slices=0",
                "&from=9&to=3",
                "&cursor=x",
                "&notes=theirs",
                "&revision=7")) {
            String door = wrong.startsWith("&slices") ? "/density" : "/places";
            world.as(TAMAS).get(address(telegram, door) + wrong).then().statusCode(400);
        }
        world.as(TAMAS)
                .get(address(telegram, "") + "&from=0&to=9&revision=7")
                .then()
                .statusCode(400);
    }

    private Response window(Person reader, DocumentView document, int from, int to) {
        return world.as(reader).get(address(document, "") + "&from=" + from + "&to=" + to);
    }

    private List<String> places(Person reader, DocumentView document, String filter) {
        List<List<Object>> items =
                world.as(reader).get(address(document, "/places") + filter).path("items");
        return items.stream().map(item -> (String) item.get(0)).toList();
    }

    private int density(Person reader, DocumentView document, String filter) {
        return world.as(reader).get(address(document, "/density") + filter).path("total");
    }

    private static String address(DocumentView document, String door) {
        return "/api/documents/" + document.id() + "/annotations" + door + "?text="
                + document.texts().get(0).id();
    }

    private static List<String> ids(Response window) {
        return window.then().statusCode(200).extract().path("items.id");
    }

    private static String next(Response page) {
        String link = page.header("Link");
        return link == null ? null : link.substring(1, link.indexOf('>'));
    }

    private String tag(String note) {
        return QuarkusTransaction.requiringNew().call(() -> annotations
                .findById(java.util.UUID.fromString(note))
                .tags()
                .get(0)
                .toString());
    }

    private void reply(String note, Map<String, ?> draft) {
        world.as(EDIT)
                .body(draft)
                .post("/api/annotations/" + note + "/replies")
                .then()
                .statusCode(201);
    }

    private void link(DocumentView document, String note) {
        world.as(EDIT)
                .body(Map.of(
                        "kind",
                        "see-also",
                        "source",
                        Map.of("document", document.id(), "annotation", note),
                        "target",
                        Map.of("document", document.id())))
                .post("/api/cross-references")
                .then()
                .statusCode(201);
    }

    private String note(Person author, DocumentView document, String body, int start, int end) {
        return note(author, document, Map.of("body", body), start, end);
    }

    private String note(Person author, DocumentView document, Map<String, ?> words, int start, int end) {
        Map<String, Object> draft = new HashMap<>(words);
        draft.put("target", Map.of("start", start, "end", end));
        return world.as(author)
                .body(draft)
                .post("/api/documents/" + document.id() + "/annotations")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** Marek's highlights of four characters each, so far apart. */
    private List<String> highlights(DocumentView document, int count, int apart) {
        Viewer marek = world.viewer(MAREK);
        return QuarkusTransaction.requiringNew().call(() -> {
            var noted = documents.byId(marek, document.id()).orElseThrow();
            List<String> made = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                var target = new AnnotationDraft.Target(null, 1, apart * i, apart * i + 4, null, null, null);
                var draft = new AnnotationDraft(null, null, null, null, null, null, target, null);
                made.add(annotations.draft(marek, noted, draft).id().toString());
            }
            return made;
        });
    }
}

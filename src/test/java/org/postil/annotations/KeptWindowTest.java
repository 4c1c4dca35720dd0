package org.postil.annotations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.postil.world.World.Person.EDIT;
import static org.postil.world.World.Person.MAREK;
import static org.postil.world.World.Person.TAMAS;
import static org.postil.world.World.Person.ZOLTAN;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postil.documents.DocumentView;
import org.postil.shared.Condition;
import org.postil.shared.Rows;
import org.postil.world.Statements;
import org.postil.world.World;
import org.postil.world.World.Person;

/** A window of notes is written from what is kept of them, and says what stands in the database all the same. */
@QuarkusTest
class KeptWindowTest {
    private static final String WORDS = "<p>The fighting died down in the evening, and began again at dawn.</p>";

    @Inject
    World world;

    @Inject
    @PersistenceUnitExtension
    Statements statements;

    @Inject
    EntityManager entities;

    private DocumentView telegram;
    private String note;

    @BeforeEach
    void aNoteThatWasReadByAll() {
        telegram = world.telegram("A telegram looked at again and again", WORDS);
        note = note(Map.of("body", "First wording", "tags", List.of("window-kept")), "fighting");
        for (Person reader : List.of(MAREK, EDIT, TAMAS)) {
            assertThat(says(reader, "body")).isEqualTo("First wording");
        }
    }

    @Test
    void itsWordsAndWhomItIsFor() {
        change(MAREK, Map.of("body", "Second wording"));
        assertThat(says(TAMAS, "body")).isEqualTo("Second wording");
        change(MAREK, Map.of("visibility", "private"));
        assertThat(says(MAREK, "visibility")).isEqualTo("private");
        window(TAMAS).then().statusCode(200).body("items", empty());
    }

    @Test
    void itsTagsTheirNamesAndItsColour() {
        String tag = tag("window-new");
        String other = tag("window-merged");
        change(MAREK, Map.of("tags", List.of("window-new")));
        assertThat(says(TAMAS, "tags[0]")).isEqualTo("window-new");
        assertThat(margin(TAMAS)).doesNotContain("data-colour=\"rose\"");
        world.as(EDIT).body(Map.of("name", "window-renamed")).patch("/api/tags/" + tag);
        assertThat(says(TAMAS, "tags[0]")).isEqualTo("window-renamed");
        world.as(EDIT).body(Map.of("colour", "rose")).patch("/api/tags/" + tag);
        assertThat(says(TAMAS, "colour")).isEqualTo("rose");
        assertThat(margin(TAMAS)).contains("data-colour=\"rose\"");
        world.as(EDIT).body(Map.of("into", other)).post("/api/tags/" + tag + "/merge");
        assertThat(says(TAMAS, "tags[0]")).isEqualTo("window-merged");
    }

    @Test
    void itsAuthorsName() {
        try {
            world.as(MAREK).body(Map.of("name", "Marek the Reader")).patch("/api/account");
            assertThat(says(TAMAS, "author.name")).isEqualTo("Marek the Reader");
        } finally {
            world.as(MAREK).body(Map.of("name", MAREK.fullName)).patch("/api/account");
        }
    }

    /** Whoever reads while somebody is called otherwise keeps the name of before, and not for longer than it holds. */
    @Test
    void itsAuthorsNameWhileThatIsBeingChanged() {
        call(MAREK.fullName, "Marek in between", () -> {
            assertThat(says(TAMAS, "author.name")).isEqualTo(MAREK.fullName);
            assertThat(says(EDIT, "author.name")).isEqualTo(MAREK.fullName);
        });
        assertThat(says(TAMAS, "author.name")).isEqualTo("Marek in between");
        call("Marek in between", MAREK.fullName, () -> assertThat(says(TAMAS, "author.name"))
                .isEqualTo("Marek in between"));
        assertThat(says(TAMAS, "author.name")).isEqualTo(MAREK.fullName);
    }

    @Test
    void itsReplies() {
        String open = reply(Map.of("body", "To all"));
        reply(Map.of("body", "To myself", "visibility", "private"));
        assertThat(says(TAMAS, "replies")).isEqualTo(1);
        assertThat(says(EDIT, "replies")).isEqualTo(2);
        assertThat(says(TAMAS, "replies")).isEqualTo(1);
        world.as(EDIT).delete("/api/annotations/" + open).then().statusCode(204);
        assertThat(says(TAMAS, "replies")).isEqualTo(0);
        assertThat(says(EDIT, "replies")).isEqualTo(1);
    }

    @Test
    void thatItsThreadIsSettled() {
        world.as(MAREK).put("/api/annotations/" + note + "/resolution");
        assertThat(says(TAMAS, "resolved")).isEqualTo(true);
        world.as(MAREK).delete("/api/annotations/" + note + "/resolution");
        assertThat(says(TAMAS, "resolved")).isEqualTo(false);
    }

    @Test
    void whereItStandsAfterACorrection() {
        world.as(EDIT)
                .body(Map.of("base", 1, "html", WORDS.replace("The fighting", "All the fighting")))
                .post("/api/texts/" + telegram.texts().get(0).id() + "/revisions")
                .then()
                .statusCode(201);
        assertThat(says(TAMAS, "anchor.start")).isEqualTo("All the ".length());
        assertThat(says(TAMAS, "anchor.revision")).isEqualTo(2);
    }

    @Test
    void whatIsKeptIsNotReadAgain() {
        note(Map.of("body", "Another"), "evening");
        String name = "a-window-asked-again";
        List.of(1, 2).forEach(time -> world.as(TAMAS)
                .header(Statements.NAME, name)
                .get(address(telegram))
                .then()
                .body("items", hasSize(2)));
        assertThat(statements.under(name)).hasSize(1).noneMatch(asked -> asked.contains("a.body"));
    }

    /** Notes are kept several together: where one of them is another by now, or is not for everybody, the rest is right. */
    @Test
    void notesBesideOneThatChanged() {
        String third = "";
        for (String passage : List.of("died", "evening", "began", "dawn")) {
            String made = note(Map.of("body", passage), passage);
            third = passage.equals("evening") ? made : third;
        }
        assertThat(bodies(TAMAS)).containsExactly("First wording", "died", "evening", "began", "dawn");
        world.as(MAREK).body(Map.of("body", "night")).patch("/api/annotations/" + third);
        assertThat(bodies(TAMAS)).containsExactly("First wording", "died", "night", "began", "dawn");
        world.as(MAREK).body(Map.of("visibility", "private")).patch("/api/annotations/" + third);
        assertThat(bodies(TAMAS)).containsExactly("First wording", "died", "began", "dawn");
        assertThat(bodies(MAREK)).containsExactly("First wording", "died", "night", "began", "dawn");
        world.as(MAREK).delete("/api/annotations/" + note);
        assertThat(bodies(TAMAS)).containsExactly("died", "began", "dawn");
        assertThat(bodies(EDIT)).containsExactly("died", "began", "dawn");
        List<String> made = world.as(MAREK)
                .get("/api/documents/" + telegram.id() + "/annotations")
                .path("items.body");
        assertThat(made).containsExactly("died", "night", "began", "dawn");
    }

    @Test
    void moreThanAreKeptTogether() {
        int more = 2 * WrittenRun.MOST + 1;
        for (int i = 0; i < more; i++) {
            note(Map.of("body", "Note " + i), "dawn");
        }
        List<String> all = bodies(TAMAS);
        assertThat(all).hasSize(more + 1).doesNotHaveDuplicates();
        assertThat(bodies(EDIT)).isEqualTo(all);
        List<String> page = world.as(TAMAS).get(address(telegram) + "&limit=40").path("items.body");
        assertThat(page).isEqualTo(all.subList(0, 40));
    }

    @Test
    void itsNextPageBeginsWhereThisOneEnds() {
        for (String passage : List.of("died", "evening", "evening", "began", "dawn")) {
            note(Map.of("body", passage), passage);
        }
        List<String> all = bodies(TAMAS);
        List<String> byTwo = new ArrayList<>();
        for (String next = address(telegram) + "&limit=2"; next != null; ) {
            Response page = world.as(TAMAS).urlEncodingEnabled(false).get(next);
            byTwo.addAll(page.path("items.body"));
            String link = page.header("Link");
            next = link == null ? null : link.substring(1, link.indexOf('>'));
        }
        assertThat(byTwo).isEqualTo(all).hasSize(6);
    }

    @Test
    void noRowIsLookedAtToFindIt() {
        String name = "a-window-explained";
        world.as(TAMAS).header(Statements.NAME, name).get(address(telegram));
        String[] statement = statements.under(name).get(0).split(";");
        AtomicInteger number = new AtomicInteger();
        String query =
                Pattern.compile("\\?").matcher(statement[1]).replaceAll(mark -> "\\$" + number.incrementAndGet());
        // A table so small would be read whole, or be sorted.
        List<?> plan = QuarkusTransaction.requiringNew().call(() -> {
            entities.createNativeQuery("set local enable_seqscan = off").executeUpdate();
            entities.createNativeQuery("set local enable_bitmapscan = off").executeUpdate();
            entities.createNativeQuery("set local enable_sort = off").executeUpdate();
            entities.createNativeQuery("set local plan_cache_mode = force_generic_plan")
                    .executeUpdate();
            entities.createNativeQuery("prepare a_window as " + query).executeUpdate();
            String values = String.join(", ", Collections.nCopies(number.get(), "null"));
            return Rows.of(entities, Condition.of("explain (verbose) execute a_window (" + values + ")")).stream()
                    .map(row -> row[0])
                    .toList();
        });
        assertThat(plan.toString())
                .contains("Index Only Scan using annotation_window on public.annotation")
                .contains("Index Only Scan using annotation_long on public.annotation")
                .as("what is written down of columns that only rows have")
                .doesNotContain("NULL::tsvector");
    }

    @Test
    void aTextHasNoWindowUnderAnotherDocument() {
        DocumentView other = world.telegram("A telegram with another text", WORDS);
        String elsewhere =
                address(telegram).replace(telegram.id().toString(), other.id().toString());
        world.as(TAMAS).get(elsewhere).then().statusCode(404);
        world.as(ZOLTAN).get(address(telegram)).then().statusCode(404);
        window(TAMAS).then().statusCode(200).body("items", hasSize(1));
    }

    private static String address(DocumentView document) {
        return "/api/documents/" + document.id() + "/annotations?text="
                + document.texts().get(0).id() + "&from=0&to=100";
    }

    private Response window(Person reader) {
        return world.as(reader).get(address(telegram));
    }

    private List<String> bodies(Person reader) {
        return world.as(reader).get(address(telegram) + "&limit=200").path("items.body");
    }

    /** What a reader is told of the note. */
    private Object says(Person reader, String field) {
        return window(reader).path("items[0]." + field);
    }

    /** The cards of the window. */
    private String margin(Person reader) {
        return world.as(reader)
                .accept("text/html")
                .get("/documents/" + telegram.slug() + "/margin?text="
                        + telegram.texts().get(0).id() + "&from=0&to=100")
                .asString();
    }

    private void change(Person author, Map<String, ?> draft) {
        world.as(author).body(draft).patch("/api/annotations/" + note).then().statusCode(200);
    }

    /** @param meanwhile before the change is committed */
    private void call(String before, String after, Runnable meanwhile) {
        QuarkusTransaction.requiringNew().run(() -> {
            entities.createNativeQuery("update account set name = :after where name = :before")
                    .setParameter("before", before)
                    .setParameter("after", after)
                    .executeUpdate();
            meanwhile.run();
        });
    }

    private String tag(String name) {
        return made(EDIT, "/api/tags", Map.of("group", world.group(), "name", name, "colour", "sage"));
    }

    private String note(Map<String, ?> words, String passage) {
        Map<String, Object> draft = new HashMap<>(words);
        draft.put("target", Map.of("exact", passage));
        return made(MAREK, "/api/documents/" + telegram.id() + "/annotations", draft);
    }

    private String reply(Map<String, ?> draft) {
        return made(EDIT, "/api/annotations/" + note + "/replies", draft);
    }

    private String made(Person author, String door, Map<String, ?> draft) {
        return world.as(author)
                .body(draft)
                .post(door)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}

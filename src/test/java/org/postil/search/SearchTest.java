package org.postil.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.postil.world.World.Person.EDIT;
import static org.postil.world.World.Person.ILONA;
import static org.postil.world.World.Person.MAREK;
import static org.postil.world.World.Person.TAMAS;
import static org.postil.world.World.Person.ZOLTAN;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postil.accounts.Cookies;
import org.postil.accounts.Grant;
import org.postil.accounts.ShareLink;
import org.postil.documents.DocumentDraft;
import org.postil.documents.DocumentView;
import org.postil.documents.Documents;
import org.postil.documents.TextDraft;
import org.postil.world.World;

/** Every test makes words of its own, so that it finds nothing of the others'. */
@QuarkusTest
class SearchTest {
    private static boolean written;
    private static DocumentView title;
    private static DocumentView names;
    private static DocumentView summary;
    private static DocumentView text;
    private static DocumentView noted;

    @Inject
    World world;

    @Inject
    Documents documents;

    @Inject
    Vocabulary vocabulary;

    @Inject
    EntityManager entities;

    @Inject
    Cookies cookies;

    @BeforeEach
    void write() {
        if (!written) {
            title = enter(
                    "Zemplin report from the embassy", "Ferenc Kovács", "Its abstract.", "<p>Its text.</p>", "cable");
            names = enter("Report to the ministry", "Zemplin", "Its abstract.", "<p>Its text.</p>", "cable");
            summary =
                    enter("Report on the county", "Ferenc Kovács", "About Zemplin county.", "<p>Text.</p>", "minutes");
            text = enter(
                    "Report of the commander",
                    "András Hegedüs",
                    "Its abstract.",
                    "<p>An opening paragraph.</p><p>The troops left Zemplin at night, and the troops of General "
                            + "Rokossovsky stayed.</p>",
                    "telegram");
            noted = enter("Report of the consul", "Ferenc Kovács", "Its abstract.", "<p>Text.</p>", "telegram");
            note(noted, MAREK, Map.of("body", "Was he marooned in Zemplin?"));
            vocabulary.learn();
            written = true;
        }
    }

    @Test
    void titleGoesBeforeNamesBeforeAbstractBeforeTextBeforeNotes() {
        assertThat(found(TAMAS, "zemplin"))
                .containsExactly(title.slug(), names.slug(), summary.slug(), text.slug(), noted.slug());
    }

    @Test
    void allWordsMustStandSomewhereInTheDocument() {
        assertThat(found(TAMAS, "zemplin commander")).containsExactly(text.slug());
        assertThat(found(TAMAS, "zemplin hegedüs troops")).containsExactly(text.slug());
        assertThat(found(TAMAS, "zemplin nowhereatall")).isEmpty();
        assertThat(found(TAMAS, "zemplin -commander -\"he marooned\""))
                .containsExactly(title.slug(), names.slug(), summary.slug());
    }

    @Test
    void aPhraseFoundWholeGoesFirst() {
        DocumentView apart = enter("Vermilion notes, and a cabinet", "X", "", "<p>Nothing.</p>", "notes");
        DocumentView whole = enter("Minutes of a session", "X", "", "<p>Seen in the vermilion cabinet.</p>", "notes");
        assertThat(found(TAMAS, "\"vermilion cabinet\"")).containsExactly(whole.slug());
        DocumentView inTitle = enter("The vermilion cabinet", "X", "", "<p>Nothing.</p>", "notes");
        assertThat(found(TAMAS, "vermilion cabinet")).startsWith(inTitle.slug()).contains(whole.slug(), apart.slug());
    }

    @Test
    void accentsCaseAndEndingsDoNotMatter() {
        for (String q : List.of("hegedus commander", "HEGEDÜS commander", "Hegedűs commanders", "hegedü* command*")) {
            assertThat(found(TAMAS, q)).as(q).containsExactly(text.slug());
        }
    }

    @Test
    void aMisspeltNameIsForgivenAndSaid() {
        DocumentView kremlin = enter("Talk in the Kremlin", "Nikita Khrushchev", "", "<p>A talk.</p>", "minutes");
        vocabulary.learn();
        assertForgiven("Rokossowski", "rokossovsky", text);
        assertForgiven("Rokosovski", "rokossovsky", text);
        for (String spelt : List.of("Kruschev", "Chruschtschow", "Hruscsov", "Kruschtschev")) {
            assertForgiven(spelt, "khrushchev", kremlin);
        }
        JsonPath right = search(TAMAS, "Khrushchev");
        assertThat(right.getList("also")).isEmpty();
    }

    @Test
    void passagesAreShownWithTheirWordsMarkedAndLeadToTheirPlace() {
        JsonPath found = search(TAMAS, "\"troops left\" zemplin commander");
        assertThat(found.getString("items[0].slug")).isEqualTo(text.slug());
        assertThat(found.getString("items[0].passages[0].snippet"))
                .contains("<mark>troops</mark> <mark>left</mark> <mark>Zemplin</mark> at night");
        String plain = "An opening paragraph.\nThe troops left Zemplin";
        int start = found.getInt("items[0].passages[0].start");
        assertThat(start).isEqualTo(plain.indexOf("troops"));
        assertThat(found.getString("items[0].passages[0].address"))
                .startsWith("/documents/" + text.slug() + "?text="
                        + text.texts().get(0).id())
                .contains("#at-" + start + "-");
        JsonPath note = search(TAMAS, "zemplin consul");
        assertThat(note.getString("items[0].notes[0].snippet")).contains("<mark>Zemplin</mark>?");
        assertThat(note.getString("items[0].notes[0].address"))
                .isEqualTo("/documents/" + noted.slug() + "#note-" + note.getString("items[0].notes[0].id"));
    }

    @Test
    void aCorrectedTextIsFoundByItsNewWordsOnly() {
        DocumentView letter = enter("A letter to correct", "X", "", "<p>The quillback wording.</p>", "letter");
        world.as(EDIT)
                .body(Map.of("html", "<p>The feathergrass wording.</p>", "base", 1))
                .post("/api/texts/" + letter.texts().get(0).id() + "/revisions")
                .then()
                .statusCode(201);
        assertThat(found(TAMAS, "quillback letter")).isEmpty();
        assertThat(found(TAMAS, "feathergrass")).containsExactly(letter.slug());
    }

    @Test
    void filtersNarrowWhateverIsFound() {
        assertThat(found(TAMAS, "zemplin kind:telegram")).containsExactly(text.slug(), noted.slug());
        assertThat(found(TAMAS, "zemplin -kind:telegram")).containsExactly(title.slug(), names.slug(), summary.slug());
        assertThat(found(TAMAS, "zemplin person:hegedus")).containsExactly(text.slug());
        assertThat(found(TAMAS, "zemplin place:sopron person:kovacs"))
                .containsExactly(title.slug(), summary.slug(), noted.slug());
        assertThat(found(TAMAS, "zemplin from:1956-11")).isEmpty();
        assertThat(found(TAMAS, "zemplin from:1956 to:1956-10-29")).hasSize(5);
        assertThat(found(TAMAS, "zemplin author:marek")).containsExactly(noted.slug());
        assertThat(found(TAMAS, "zemplin author:ilona")).isEmpty();
        assertThat(world.as(TAMAS)
                        .queryParam("q", "zemplin")
                        .queryParam("kind", "minutes")
                        .get("/api/search")
                        .jsonPath()
                        .getList("items.slug"))
                .containsExactly(summary.slug());
    }

    @Test
    void aTagIsFoundByItsNameAndAsAFilter() {
        DocumentView tagged = enter("A record to tag", "X", "", "<p>Words about the harbourmaster.</p>", "notes");
        note(tagged, MAREK, Map.of("body", "See here", "tags", List.of("saltworks")));
        note(tagged, MAREK, Map.of("body", "Mine alone", "tags", List.of("xylographers"), "visibility", "private"));
        assertThat(found(TAMAS, "saltworks")).containsExactly(tagged.slug());
        assertThat(found(TAMAS, "tag:saltworks harbourmaster")).containsExactly(tagged.slug());
        assertThat(search(TAMAS, "tag:saltworks").getString("items[0].notes[0].snippet"))
                .isEqualTo("See here");
        assertThat(found(TAMAS, "xylographers")).isEmpty();
        assertThat(found(TAMAS, "tag:xylographers")).isEmpty();
        assertThat(found(MAREK, "xylographers")).containsExactly(tagged.slug());
    }

    @Test
    void everyKindOfViewerFindsOnlyWhatHeMaySee() {
        DocumentView shared = enter("Papers of a marchland", "X", "", "<p>The kestrelwood file.</p>", "notes");
        DocumentView kept = enter("Papers kept apart", "X", "", "<p>The kestrelwood file, secret part.</p>", "notes");
        note(shared, MAREK, Map.of("body", "A kestrelwood thought", "visibility", "private"));
        note(shared, MAREK, Map.of("body", "The sparrowhawk"));
        vocabulary.learn();

        assertThat(found(ILONA, "kestrelwood")).containsExactlyInAnyOrder(shared.slug(), kept.slug());
        assertThat(search(MAREK, "kestrelwood marchland").getInt("items[0].noteCount"))
                .isEqualTo(1);
        assertThat(search(TAMAS, "kestrelwood marchland").getInt("items[0].noteCount"))
                .isZero();
        assertThat(search(ZOLTAN, "kestrelwood").getInt("total")).isZero();
        assertThat(search(ZOLTAN, "kestrelwood").getList("narrower")).isEmpty();
        assertThat(search(ZOLTAN, "kestrelwod").getList("also")).isEmpty();
        assertThat(slugs(RestAssured.given(), "kestrelwood")).isEmpty();
        assertThat(slugs(holderOf(shared, Grant.Notes.NONE), "kestrelwood")).containsExactly(shared.slug());
        assertThat(slugs(holderOf(shared, Grant.Notes.NONE), "sparrowhawk")).isEmpty();
        assertThat(slugs(holderOf(shared, Grant.Notes.ALL), "sparrowhawk")).containsExactly(shared.slug());
        assertThat(slugs(holderOf(shared, Grant.Notes.ALL), "kestrelwood thought"))
                .isEmpty();
    }

    @Test
    void aWordOnlyNotesHaveIsNeverSuggested() {
        DocumentView plain = enter("Papers to whisper about", "X", "", "<p>Nothing.</p>", "notes");
        note(plain, MAREK, Map.of("body", "Brandenstein", "visibility", "private"));
        vocabulary.learn();
        assertThat(search(TAMAS, "Brandenstien").getList("also")).isEmpty();
        assertThat(search(MAREK, "Brandenstien").getList("also")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'",
                "\"",
                "\\",
                "%",
                "*",
                "a*",
                ":",
                "& | ! ( )",
                "<->",
                "a:b:c",
                "'; drop table document; --",
                "\u0000",
                "\uD800",
                "\uE000\uE001",
                "the of",
                "-",
                "--",
                "- -",
                "person:'",
                "tag:%",
                "from:0000-99-99",
                "to:99999999999",
                "{{7*7}}",
                "${jndi:x}",
                "<script>alert(1)</script>",
                "\"\"\"\"",
                "\"the of\" and",
                "😀😀",
                "ﷺ",
                "kind:\"",
                "(((((((((((((((",
                "!!a",
                "a:*",
                "http://example.org/a?b=c&d",
                "/etc/passwd",
                "a-b-c-d",
                "1.5e10",
                "x@example.org",
                "author:x -author:y tag:z -tag:w"
            })
    void hostileWordsFindSomethingOrNothingButNeverFail(String q) {
        search(TAMAS, q);
        world.as(TAMAS)
                .accept("text/html")
                .queryParam("q", q)
                .get("/search")
                .then()
                .statusCode(200)
                .body(org.hamcrest.Matchers.not(org.hamcrest.Matchers.containsString("<script>alert")));
    }

    @Test
    void aWholeBookOfWordsIsCutAndAnswered() {
        search(TAMAS, "word ".repeat(200).strip());
        search(TAMAS, "\"" + "word ".repeat(100));
    }

    @Test
    void thePageShowsWhatWasFoundAndKeepsTheFilters() {
        String page = page("zemplin commander", Map.of("kind", "telegram"));
        assertThat(page)
                .contains("<mark>Zemplin</mark>", "1 document", "name=\"kind\" value=\"telegram\"")
                .contains("Report of the <mark>commander</mark>")
                .contains("/search?q=zemplin+commander\"");
        assertThat(page("zemplin", Map.of("page", "99"))).contains("5 documents");
    }

    @Test
    void whereNothingIsFoundThePageSaysWhatToDo() {
        assertThat(page("zemplin nowhereatall", Map.of()))
                .contains("Nothing was found", "Look for one of them by itself", "/search?q=nowhereatall");
        assertThat(page("zemplin", Map.of("kind", "haiku"))).contains("Take a filter away", "kind");
        assertThat(page("nowhereatall", Map.of())).contains("Check the spelling");
        assertThat(page("", Map.of())).contains("What to look for", "rokoss*");
    }

    @Test
    void furtherPagesFollowByTheirLink() {
        for (int i = 0; i < 3; i++) {
            enter("Osprey file " + i, "X", "", "<p>Nothing.</p>", "notes");
        }
        var first =
                world.as(TAMAS).queryParam("q", "osprey").queryParam("limit", 2).get("/api/search");
        assertThat(first.jsonPath().getInt("total")).isEqualTo(3);
        assertThat(first.jsonPath().getList("items")).hasSize(2);
        String next = first.header("Link").replaceAll("^<|>.*$", "");
        assertThat(world.as(TAMAS)
                        .urlEncodingEnabled(false)
                        .get(next)
                        .jsonPath()
                        .getList("items"))
                .hasSize(1);
        world.as(TAMAS)
                .urlEncodingEnabled(false)
                .get(next.replace("osprey", "zemplin"))
                .then()
                .statusCode(400);
    }

    /** Requests of somebody without an account who holds a link to one document. */
    private RequestSpecification holderOf(DocumentView document, Grant.Notes notes) {
        String token = "share-" + UUID.randomUUID();
        UUID ilona = world.viewer(ILONA).account();
        QuarkusTransaction.requiringNew().run(() -> {
            ShareLink link = ShareLink.of(world.group(), ilona, token);
            link.choose(new Grant.Chosen(notes, Set.of(), Set.of(), Set.of()));
            entities.persist(link);
            entities.flush();
            documents.open(documents.findById(document.id()), link.id());
        });
        var cookie = cookies.shares(List.of(token), false);
        return RestAssured.given().cookie(cookie.getName(), cookie.getValue());
    }

    private static List<String> slugs(RequestSpecification somebody, String q) {
        return somebody.queryParam("q", q).get("/api/search").jsonPath().getList("items.slug");
    }

    private void assertForgiven(String typed, String meant, DocumentView document) {
        JsonPath found = search(TAMAS, typed);
        assertThat(found.getList("items.slug")).as(typed).contains(document.slug());
        assertThat(found.getString("also[0].instead")).isEqualTo(typed);
        assertThat(found.<String>getList("also[0].words")).contains(meant);
    }

    private List<String> found(World.Person person, String q) {
        return search(person, q).getList("items.slug");
    }

    private JsonPath search(World.Person person, String q) {
        return world.as(person)
                .queryParam("q", q)
                .get("/api/search")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private String page(String q, Map<String, String> filters) {
        return world.as(TAMAS)
                .accept("text/html")
                .queryParam("q", q)
                .queryParams(filters)
                .get("/search")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private DocumentView enter(String title, String creator, String summary, String html, String kind) {
        var editor = world.viewer(EDIT);
        UUID group = world.group();
        return QuarkusTransaction.requiringNew()
                .call(() -> documents.view(documents.enter(
                        editor,
                        new DocumentDraft(
                                null,
                                title,
                                "1956-10-28",
                                kind,
                                List.of(creator),
                                List.of(),
                                List.of(),
                                List.of("Sopron"),
                                List.of(),
                                List.of("en"),
                                summary,
                                null,
                                Map.of(),
                                group,
                                null,
                                new TextDraft(null, "transcript", "en", html, null, null, null, null),
                                null,
                                null))));
    }

    private void note(DocumentView document, World.Person author, Map<String, ?> draft) {
        world.as(author)
                .body(draft)
                .post("/api/documents/" + document.id() + "/annotations")
                .then()
                .statusCode(201);
    }
}

package org.postil.annotations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.postil.world.World.Person.EDIT;
import static org.postil.world.World.Person.MAREK;
import static org.postil.world.World.Person.TAMAS;
import static org.postil.world.World.Person.ZOLTAN;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postil.documents.Document;
import org.postil.documents.DocumentView;
import org.postil.documents.Documents;
import org.postil.documents.Text;
import org.postil.documents.TextDraft;
import org.postil.documents.Texts;
import org.postil.facsimiles.Facsimiles;
import org.postil.facsimiles.PageDraft;
import org.postil.facsimiles.PageSize;
import org.postil.facsimiles.PageSource;
import org.postil.world.World;
import org.postil.world.World.Person;

/** Notes on parts of page images. */
@QuarkusTest
class RegionTest {
    private static final Map<String, Object> BOX = Map.of("x", 0.1, "y", 0.2, "w", 0.3, "h", 0.05);

    @Inject
    World world;

    @Inject
    Documents documents;

    @Inject
    Texts texts;

    @Inject
    Facsimiles facsimiles;

    /** @param id of its facsimile, of 2,000 to 3,000 pixels */
    private record Scan(DocumentView document, UUID id) {
        String notes() {
            return "/api/documents/" + document.id() + "/annotations";
        }
    }

    private Scan scan(String title) {
        DocumentView view = world.telegram(title, "<p>The ferries went as before.</p>");
        return new Scan(view, pictured(view, document -> null));
    }

    /** @param read the text that was read off its pages, or null */
    private UUID pictured(DocumentView view, Function<Document, Text> read) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Document document = documents.byId(world.viewer(EDIT), view.id()).orElseThrow();
            return facsimiles
                    .add(world.viewer(EDIT), document, read.apply(document), pages(), null)
                    .id();
        });
    }

    private static List<PageDraft> pages() {
        List<PageDraft> pages = new ArrayList<>();
        for (String label : List.of("54", "54v", "55")) {
            pages.add(PageDraft.of(
                    label, new PageSize(2000, 3000), PageSource.elsewhere("https://example.org/" + label)));
        }
        return pages;
    }

    private ValidatableResponse post(Person person, Scan scan, Map<String, Object> note) {
        return world.as(person).body(note).post(scan.notes()).then();
    }

    private String made(Person person, Scan scan, String body, Map<String, Object> target) {
        return post(person, scan, Map.of("body", body, "target", target))
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static Map<String, Object> on(int page, Object region) {
        return Map.of("page", page, "region", region);
    }

    @Test
    void aNoteIsMadeOnABoxOfAPageAndSaysWhereItIsInFractionsAndByASelector() {
        Scan scan = scan("A telegram with a stamp");
        String id = made(MAREK, scan, "The stamp", on(2, BOX));
        world.as(TAMAS)
                .get("/api/annotations/" + id)
                .then()
                .statusCode(200)
                .body("target.facsimile", equalTo(scan.id().toString()))
                .body("target.page", equalTo(2))
                .body("target.label", equalTo("54v"))
                .body("target.region.x", equalTo(0.1f))
                .body("target.region.h", equalTo(0.05f))
                .body("target.region.points", nullValue())
                .body("target.image", equalTo("/facsimiles/" + scan.id() + "/2"))
                .body("target.selector.type", equalTo("FragmentSelector"))
                .body("target.selector.value", equalTo("xywh=percent:10,20,30,5"))
                .body("anchor", nullValue());
        world.as(TAMAS).get(scan.notes()).then().body("items.target.page", equalTo(List.of(2)));
    }

    @Test
    void aPolygonIsKeptPointByPointAndSelectedInPixels() {
        Scan scan = scan("A telegram with a flourish");
        var points = List.of(List.of(0.5, 0.1), List.of(0.9, 0.3), List.of(0.6, 0.4));
        String id = made(MAREK, scan, "The flourish", on(1, Map.of("points", points)));
        world.as(TAMAS)
                .get("/api/annotations/" + id)
                .then()
                .body("target.region.points[1]", equalTo(List.of(0.9f, 0.3f)))
                .body("target.region.x", equalTo(0.5f))
                .body("target.region.w", equalTo(0.4f))
                .body("target.selector.type", equalTo("SvgSelector"))
                .body("target.selector.value", containsString("width=\"2000\" height=\"3000\""))
                .body("target.selector.value", containsString("points=\"1000,300 1800,900 1200,1200\""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"xywh=percent:10,20,30,5", "xywh=200,600,600,150", "#xywh=pixel:200,600,600,150"})
    void theBoxMayComeAsAMediaFragment(String value) {
        Scan scan = scan("A telegram selected");
        String id = made(
                MAREK,
                scan,
                "By its fragment",
                Map.of("page", 1, "selector", Map.of("type", "FragmentSelector", "value", value)));
        world.as(TAMAS)
                .get("/api/annotations/" + id)
                .then()
                .body("target.selector.value", equalTo("xywh=percent:10,20,30,5"));
    }

    @Test
    void whatIsNoRegionOfAPageIsRefusedAndSaysWhy() {
        Scan scan = scan("A telegram wrongly marked");
        List<Map<String, Object>> wrong = List.of(
                on(0, BOX),
                on(4, BOX),
                Map.of("page", 1),
                Map.of("region", BOX),
                on(1, Map.of()),
                on(1, Map.of("x", 0.1, "y", 0.1, "w", 0.3)),
                on(1, Map.of("x", -0.1, "y", 0.1, "w", 0.3, "h", 0.1)),
                on(1, Map.of("x", 0.8, "y", 0.1, "w", 0.3, "h", 0.1)),
                on(1, Map.of("x", 0.8, "y", 0.1, "w", 0, "h", 0.1)),
                on(1, Map.of("x", "NaN", "y", 0.1, "w", 0.1, "h", 0.1)),
                on(1, Map.of("x", "Infinity", "y", 0.1, "w", 0.1, "h", 0.1)),
                on(1, Map.of("points", List.of())),
                on(1, Map.of("points", List.of(List.of(0.1, 0.1), List.of(0.2, 0.2)))),
                on(1, Map.of("points", List.of(List.of(0.1), List.of(0.2, 0.2), List.of(0.3, 0.1)))),
                on(1, Map.of("points", List.of(List.of(0.1, 2), List.of(0.2, 0.2), List.of(0.3, 0.1)))),
                on(1, Map.of("points", List.of(List.of(0.1, 0.1), List.of(0.2, 0.1), List.of(0.3, 0.1)))),
                on(1, Map.of("points", java.util.Collections.nCopies(501, List.of(0.1, 0.1)))),
                Map.of("page", 1, "selector", Map.of("type", "SvgSelector", "value", "<svg/>")),
                Map.of("page", 1, "selector", Map.of("type", "FragmentSelector", "value", "xywh=a,b,c,d")),
                Map.of("page", 1, "selector", Map.of("type", "FragmentSelector", "value", "xywh=percent:90,0,20,10")),
                Map.of("page", 1, "selector", Map.of("type", "FragmentSelector")),
                Map.of("page", 1, "region", BOX, "exact", "ferries"),
                Map.of("page", 1, "region", BOX, "facsimile", UUID.randomUUID()));
        for (Map<String, Object> target : wrong) {
            var answer = post(MAREK, scan, Map.of("body", "Wrong", "target", target));
            assertThat(answer.extract().statusCode()).as(target.toString()).isEqualTo(400);
            answer.body("violations[0].field", containsString("target")).body("detail", not(equalTo("")));
        }
        post(MAREK, scan, Map.of("body", "Wrong", "target", on(1, "all of it"))).statusCode(400);
        world.as(TAMAS).get(scan.notes()).then().body("items", hasSize(0));
    }

    @Test
    void nobodyDrawsOnThePagesOfAnotherDocument() {
        Scan open = scan("A telegram of ours");
        Scan other = scan("Another telegram of ours");
        Map<String, Object> target = new HashMap<>(on(1, BOX));
        target.put("facsimile", other.id().toString());
        post(MAREK, open, Map.of("body", "Elsewhere", "target", target)).statusCode(400);
        post(TAMAS, open, Map.of("body", "A reader", "target", on(1, BOX))).statusCode(403);
        post(ZOLTAN, open, Map.of("body", "A stranger", "target", on(1, BOX))).statusCode(404);
    }

    @Test
    void aRegionMayBeMarkedWithoutWordsAndItsAuthorMayRedrawIt() {
        Scan scan = scan("A telegram marked");
        String id = post(MAREK, scan, Map.of("target", on(1, BOX)))
                .statusCode(201)
                .extract()
                .path("id");
        var elsewhere = Map.of("target", on(3, Map.of("x", 0.5, "y", 0.5, "w", 0.25, "h", 0.25)));
        world.as(EDIT).body(elsewhere).patch("/api/annotations/" + id).then().statusCode(403);
        world.as(MAREK)
                .body(elsewhere)
                .patch("/api/annotations/" + id)
                .then()
                .statusCode(200)
                .body("target.page", equalTo(3))
                .body("target.selector.value", equalTo("xywh=percent:50,50,25,25"))
                .body("version", equalTo(1));
        String plain = world.as(MAREK)
                .body(Map.of("body", "On the document"))
                .post(scan.notes())
                .path("id");
        world.as(MAREK)
                .body(elsewhere)
                .patch("/api/annotations/" + plain)
                .then()
                .statusCode(400);
    }

    @Test
    void regionsAreListedForWhoeverDrawsThemUnderTheSameFilterAsTheCards() {
        Scan scan = scan("A telegram with many regions");
        String third = made(MAREK, scan, "On the third", on(3, BOX));
        String first = made(EDIT, scan, "On the first", on(1, BOX));
        String secret = post(MAREK, scan, Map.of("body", "For me", "visibility", "private", "target", on(2, BOX)))
                .extract()
                .path("id");
        assertThat(drawn(MAREK, scan, "")).containsExactly(first, secret, third);
        assertThat(drawn(TAMAS, scan, "")).containsExactly(first, third);
        assertThat(drawn(TAMAS, scan, "&facsimile=" + scan.id())).containsExactly(first, third);
        assertThat(drawn(TAMAS, scan, "&facsimile=" + UUID.randomUUID())).isEmpty();
        assertThat(drawn(TAMAS, scan, "&author=" + world.viewer(EDIT).account()))
                .containsExactly(first);
        assertThat(drawn(TAMAS, scan, "&kind=highlight")).isEmpty();
        assertThat(drawn(TAMAS, scan, "&kind=region&colour=kind")).containsExactly(first, third);
        List<Object> row = world.as(TAMAS).get(scan.notes() + "/regions").path("items[0]");
        assertThat(row).containsExactly(first, 1, 0, List.of(0.1f, 0.2f, 0.3f, 0.05f));
        world.as(ZOLTAN).get(scan.notes() + "/regions").then().statusCode(404);

        String page = world.as(MAREK)
                .accept("text/html")
                .get("/documents/" + scan.document().slug() + "?kind=region")
                .asString();
        assertThat(page.indexOf("On the first")).isBetween(0, page.indexOf("For me"));
        assertThat(page.indexOf("For me")).isBetween(0, page.indexOf("On the third"));
    }

    private List<String> drawn(Person person, Scan scan, String filter) {
        List<List<Object>> items = world.as(person)
                .get(scan.notes() + "/regions?notes=all" + filter)
                .path("items");
        return items.stream().map(row -> (String) row.get(0)).toList();
    }

    @Test
    void itsCardSaysOnWhichPageItIsAndWhereAlsoWithoutScript() {
        Scan scan = scan("A telegram with a card");
        String id = made(MAREK, scan, "The stamp of the archive", on(2, BOX));
        world.as(TAMAS)
                .accept("text/html")
                .get("/documents/" + scan.document().slug())
                .then()
                .statusCode(200)
                .body(allOf(
                        containsString("The stamp of the archive"),
                        containsString("Page 54v, upper left"),
                        containsString("Note by Marek Brandt: Page 54v, upper left"),
                        containsString("/facsimiles/" + scan.id() + "/2/full/125,/0/default.jpg")));
        world.as(TAMAS)
                .accept("text/html")
                .redirects()
                .follow(false)
                .get("/annotations/" + id)
                .then()
                .statusCode(303)
                .header(
                        "Location",
                        containsString("/documents/" + scan.document().slug() + "?image=2#note-" + id));
    }

    @Test
    void itsAddressOpensItsPageBesideTheTextThatWasReadOffIt() {
        Scan scan = scan("A telegram with a scanned translation");
        var translation = new TextDraft(null, "translation", "de", "<p>Wie zuvor.</p>", null, null, null, null);
        var read = new AtomicReference<Text>();
        UUID facsimile = pictured(scan.document(), document -> {
            read.set(texts.add(world.viewer(EDIT), document, translation));
            return read.get();
        });
        String id = made(MAREK, scan, "On the translation", Map.of("page", 2, "region", BOX, "facsimile", facsimile));

        world.as(TAMAS)
                .accept("text/html")
                .redirects()
                .follow(false)
                .get("/annotations/" + id)
                .then()
                .statusCode(303)
                .header("Location", containsString("?text=" + read.get().id() + "&image=2#note-" + id));
    }

    @Test
    void itIsFoundByItsWordsAndTakenBackWhenItWasDeleted() {
        Scan scan = scan("A telegram searched");
        String id = made(MAREK, scan, "Zinnoberrot, unlike the others", on(1, BOX));
        world.as(TAMAS).get("/api/search?q=zinnoberrot").then().body(containsString(id));
        String undo = world.as(MAREK).delete("/api/annotations/" + id).header("Link");
        assertThat(drawn(MAREK, scan, "")).isEmpty();
        world.as(MAREK).post(undo.substring(1, undo.indexOf('>'))).then().statusCode(204);
        assertThat(drawn(MAREK, scan, "")).containsExactly(id);
    }

    @Test
    void itIsCitedByItsPage() {
        Scan scan = scan("A telegram cited by its page");
        String id = made(MAREK, scan, "Cited", on(2, BOX));
        world.as(TAMAS)
                .get("/api/annotations/" + id + "/citation?style=chicago-notes-bibliography&format=text")
                .then()
                .statusCode(200)
                .body(containsString("54v"));
    }

    @Test
    void anOldRevisionIsReadBesideTheSameRegions() {
        Scan scan = scan("A telegram corrected under its images");
        made(MAREK, scan, "On the image of every revision", on(1, BOX));
        UUID text = scan.document().texts().get(0).id();
        world.as(EDIT)
                .body(Map.of("html", "<p>The ferries went as ever before.</p>", "base", 1))
                .post("/api/texts/" + text + "/revisions")
                .then()
                .statusCode(201);
        for (String revision : List.of("", "?revision=1")) {
            world.as(TAMAS)
                    .accept("text/html")
                    .get("/documents/" + scan.document().slug() + revision)
                    .then()
                    .body(containsString("On the image of every revision"));
        }
    }
}

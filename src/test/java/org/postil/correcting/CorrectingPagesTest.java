package org.postil.correcting;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.postil.documents.DocumentView;
import org.postil.world.World;
import org.postil.world.World.Person;

/** Correcting without script: forms that do what the editor does. */
@QuarkusTest
class CorrectingPagesTest {
    private static final String WORDS =
            "<p>The fighting died down towards evening.</p>\n<p>The embassy was being left.</p>";

    @Inject
    World world;

    @Test
    void aTextIsCorrectedByAFormAndTheEditorIsToldWhatBecameOfTheNotes() {
        DocumentView telegram = world.telegram("Corrected by form", WORDS);
        world.as(Person.MAREK)
                .body(Map.of("body", "!", "target", Map.of("exact", "The embassy")))
                .post("/api/documents/" + telegram.id() + "/annotations");
        Document form = page(Person.EDIT, at(telegram) + "/edit");
        assertThat(form.select("#source").val()).isEqualTo(WORDS);
        Response answer = correct(Person.EDIT, telegram, WORDS.replace("evening", "the evening of that day"), 1);
        assertThat(answer.statusCode()).isEqualTo(303);
        String next = answer.header("Location");
        assertThat(next).endsWith("?text=" + telegram.texts().get(0).id() + "&kept=2");
        Document read = page(Person.EDIT, next.substring(next.indexOf("/documents/")));
        assertThat(read.select(".kept").text())
                .contains("Revision 2 is kept.", "One note was carried over:", "1 moved");
        assertThat(read.select(".record-actions a[href*=/texts/][href$=/edit]")).hasSize(1);
    }

    @Test
    void onlyEditorsCorrectAndEverybodyWhoReadsSeesTheHistory() {
        DocumentView telegram = world.telegram("Behind glass", WORDS);
        for (String page : new String[] {"/edit", "/upload", "/restoration?revision=1"}) {
            assertThat(html(Person.TAMAS).get(at(telegram) + page).statusCode())
                    .as(page)
                    .isEqualTo(403);
            assertThat(html(Person.ZOLTAN).get(at(telegram) + page).statusCode())
                    .as(page)
                    .isEqualTo(404);
        }
        for (String page : new String[] {"/revisions", "/comparison", "/authorship"}) {
            assertThat(html(Person.TAMAS).get(at(telegram) + page).statusCode())
                    .as(page)
                    .isEqualTo(200);
            assertThat(html(Person.ZOLTAN).get(at(telegram) + page).statusCode())
                    .as(page)
                    .isEqualTo(404);
        }
        assertThat(correct(Person.MAREK, telegram, "<p>x</p>", 1).statusCode()).isEqualTo(403);
        assertThat(page(Person.TAMAS, at(telegram) + "/revisions").select("main a[href$=/edit]"))
                .isEmpty();
    }

    @Test
    void aConflictIsShownSideBySideAndDecidedByChoice() {
        DocumentView telegram = world.telegram("Corrected by both", WORDS);
        correct(Person.EDIT, telegram, WORDS.replace("fighting", "firing"), 1);
        Response answer = correct(
                Person.ILONA, telegram, WORDS.replace("fighting", "shooting").replace("left", "abandoned"), 1);
        String address = path(answer);
        assertThat(address).contains("/corrections/");
        Document page = page(Person.ILONA, address);
        assertThat(page.select(".dispute")).hasSize(1);
        assertThat(page.select(".version").eachText().toString()).contains("firing", "shooting");
        assertThat(page.select(".came").eachText()).containsExactly("firing", "shooting");
        assertThat(html(Person.EDIT).get(address).statusCode()).isEqualTo(404);

        assertThat(form(Person.ILONA).formParam("seen", 2).post(address).statusCode())
                .isEqualTo(400);
        Response kept = form(Person.ILONA)
                .formParam("seen", 2)
                .formParam("choice-1", "mine")
                .post(address);
        assertThat(path(kept)).endsWith("&kept=3");
        assertThat(plain(telegram, 3))
                .isEqualTo("The shooting died down towards evening.\nThe embassy was being abandoned.");
        assertThat(html(Person.ILONA).get(address).statusCode()).isEqualTo(404);
    }

    @Test
    void whoDecidesAConflictOnATextCorrectedOnceMoreDecidesAnew() {
        DocumentView telegram = world.telegram("Corrected thrice", WORDS);
        correct(Person.EDIT, telegram, WORDS.replace("fighting", "firing"), 1);
        String address = path(correct(Person.ILONA, telegram, WORDS.replace("fighting", "shooting"), 1));
        correct(Person.EDIT, telegram, WORDS.replace("fighting", "shelling"), 2);
        Response late = form(Person.ILONA)
                .formParam("seen", 2)
                .formParam("choice-1", "mine")
                .post(address);
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(Jsoup.parse(late.asString()).select(".version").text()).contains("shelling", "shooting");
        assertThat(path(form(Person.ILONA).post(address + "/discarding"))).startsWith("/documents/");
        assertThat(plain(telegram, 3)).contains("shelling");
    }

    @Test
    void aNewVersionIsComparedBeforeItIsKept() {
        DocumentView telegram = world.telegram("Uploaded", WORDS);
        Response answer = html(Person.EDIT)
                .contentType("multipart/form-data")
                .multiPart(
                        "file",
                        "new.txt",
                        "The firing died down.\n\nThe embassy was being left.".getBytes(),
                        "text/plain")
                .multiPart("comment", "From the new scan")
                .multiPart("base", "1")
                .post(at(telegram) + "/upload");
        assertThat(answer.statusCode()).isEqualTo(303);
        Document page = page(Person.EDIT, path(answer));
        assertThat(page.select("h1").text()).isEqualTo("Keep this as revision 2?");
        assertThat(page.select("tr.edited .came").text()).isEqualTo("firing");
        assertThat(page.select("tr.skipped").text()).isEqualTo("One paragraph is the same");
        assertThat(path(form(Person.EDIT).formParam("seen", 1).post(path(answer))))
                .endsWith("&kept=2");
        assertThat(plain(telegram, 2)).isEqualTo("The firing died down.\nThe embassy was being left.");
        assertThat(page(Person.TAMAS, at(telegram) + "/revisions")
                        .select("#revision-2")
                        .text())
                .contains("From the new scan");
    }

    @Test
    void aFileThatCannotBeReadIsRefusedWhereItWasChosen() {
        DocumentView telegram = world.telegram("Uploaded in vain", WORDS);
        Response answer = html(Person.EDIT)
                .contentType("multipart/form-data")
                .multiPart("file", "new.pdf", new byte[] {0, 1, 2}, "application/pdf")
                .post(at(telegram) + "/upload");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Jsoup.parse(answer.asString()).select("[role=alert]").text()).contains("new.pdf");
    }

    @Test
    void anOldRevisionIsRestoredAndThatIsUndone() {
        DocumentView telegram = world.telegram("Restored", WORDS);
        correct(Person.EDIT, telegram, WORDS.replace("fighting", "firing"), 1);
        Document asked = page(Person.EDIT, at(telegram) + "/restoration?revision=1");
        assertThat(asked.select("h1").text()).isEqualTo("Restore revision 1?");
        assertThat(asked.select(".came").text()).isEqualTo("fighting");
        assertThat(path(restore(telegram, 1, 2, asked.select("#comment").val())))
                .endsWith("&kept=3");
        assertThat(plain(telegram, 3)).contains("fighting");
        Document history = page(Person.TAMAS, at(telegram) + "/revisions");
        assertThat(history.select("#revision-3").text()).contains("Restores revision 1", "current");
        Document read = page(Person.EDIT, "/documents/" + telegram.slug() + "?kept=3");
        assertThat(path(restore(
                        telegram,
                        Integer.parseInt(read.select(".kept [name=revision]").val()),
                        Integer.parseInt(read.select(".kept [name=seen]").val()),
                        read.select(".kept [name=comment]").val())))
                .endsWith("&kept=4");
        assertThat(plain(telegram, 4)).contains("firing");
    }

    @Test
    void twoRevisionsStandSideBySide() {
        DocumentView telegram = world.telegram("Compared", WORDS);
        correct(Person.EDIT, telegram, WORDS.replace("fighting", "firing"), 1);
        correct(Person.ILONA, telegram, WORDS.replace("fighting", "firing") + "<p>The end.</p>", 2);
        Document last = page(Person.TAMAS, at(telegram) + "/comparison");
        assertThat(last.select("tr.added td").eachText()).containsExactly("The end.");
        Document all = page(Person.TAMAS, at(telegram) + "/comparison?from=1&to=3&whole=true");
        assertThat(all.select(".gone").text()).isEqualTo("fighting");
        assertThat(all.select("tr.same td").eachText())
                .containsExactly("The embassy was being left.", "The embassy was being left.");
        assertThat(html(Person.TAMAS)
                        .get(at(telegram) + "/comparison?from=1&to=9")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void eachWordTellsByWhomItCame() {
        DocumentView telegram = world.telegram("Traced", WORDS);
        correct(Person.EDIT, telegram, WORDS.replace("fighting", "firing"), 1);
        correct(Person.ILONA, telegram, WORDS.replace("fighting", "firing").replace("left", "abandoned"), 2);
        Document page = page(Person.TAMAS, at(telegram) + "/authorship");
        assertThat(page.select("article a.by").eachText()).containsExactly("firing", "abandoned");
        assertThat(page.select("article a.by").get(0).attr("title")).startsWith("Revision 2: Edit Vajda, ");
        assertThat(page.select("article a.by").get(1).attr("href")).isEqualTo("#revision-3");
        assertThat(page.select(".author-key li").text()).contains("Ilona Kovács", "1 word");
        assertThat(page(Person.TAMAS, at(telegram) + "/authorship?revision=2").select("article a.by"))
                .hasSize(1);
    }

    private Response correct(Person editor, DocumentView document, String html, int base) {
        return form(editor)
                .formParam("html", html)
                .formParam("base", base)
                .formParam("comment", "")
                .post(at(document) + "/edit");
    }

    private Response restore(DocumentView document, int revision, int seen, String comment) {
        return form(Person.EDIT)
                .formParam("revision", revision)
                .formParam("seen", seen)
                .formParam("comment", comment)
                .post(at(document) + "/restoration");
    }

    private String plain(DocumentView document, int revision) {
        return world.as(Person.TAMAS)
                .get("/api/texts/" + document.texts().get(0).id() + "/revisions/" + revision)
                .path("plain");
    }

    private static String at(DocumentView document) {
        return "/documents/" + document.slug() + "/texts/"
                + document.texts().get(0).id();
    }

    private static String path(Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(303);
        String location = answer.header("Location");
        return location.substring(location.indexOf("/documents/"));
    }

    private Document page(Person reader, String address) {
        Response answer = html(reader).get(address);
        assertThat(answer.statusCode()).as(address).isEqualTo(200);
        return Jsoup.parse(answer.asString());
    }

    private RequestSpecification html(Person person) {
        return world.as(person).accept("text/html").redirects().follow(false);
    }

    private RequestSpecification form(Person person) {
        return html(person).contentType("application/x-www-form-urlencoded; charset=UTF-8");
    }
}

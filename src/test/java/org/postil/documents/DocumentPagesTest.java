package org.postil.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.postil.world.World;
import org.postil.world.World.Person;

@QuarkusTest
class DocumentPagesTest {
    @Inject
    World world;

    @Test
    void theFormForANewRecordIsBlank() {
        var answer = html(Person.EDIT).get("/documents/new");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Jsoup.parse(answer.asString()).select("main form").attr("action"))
                .isEqualTo("/documents/new");
    }

    @Test
    void aRecordIsTypedInWithItsProvenanceItsPeopleAndAFirstText() {
        var answer = form(Person.EDIT)
                .formParam("title", "Telegram from Győr")
                .formParam("date", "26 October 1956")
                .formParam("kind", "Telegram")
                .formParam("creators", "Attila Szigethy\r\n Győr National Council \r\n\r\n")
                .formParam("places", "Győr")
                .formParam("languages", "hu, en")
                .formParam("repository", "MNL OL")
                .formParam("folios", "ll. 3–4")
                .formParam("identifiers", "wilson: 112345\r\nnote: a: b")
                .formParam("text", "The council has met.\n\nIt asks for *flour*.")
                .post("/documents/new");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.header("Location")).endsWith("/documents/telegram-from-gyor");
        var record = record("Telegram from Győr");
        assertThat(record).containsEntry("date", "1956-10-26").containsEntry("kind", "telegram");
        assertThat((Iterable<?>) record.get("creators"))
                .asList()
                .containsExactly("Attila Szigethy", "Győr National Council");
        assertThat((Iterable<?>) record.get("languages")).asList().containsExactly("hu", "en");
        assertThat((Map<?, ?>) record.get("provenance")).isEqualTo(Map.of("repository", "MNL OL", "folios", "ll. 3–4"));
        assertThat((Map<?, ?>) record.get("identifiers")).isEqualTo(Map.of("wilson", "112345", "note", "a: b"));
        assertThat((Iterable<?>) record.get("texts")).hasSize(1);
    }

    @Test
    void whatCannotBeTakenComesBackWithWhatIsWrong() {
        var answer = form(Person.EDIT)
                .formParam("title", " ")
                .formParam("abstract", "Kept <b>as</b> written")
                .post("/documents/new");

        assertThat(answer.statusCode()).isEqualTo(400);
        var page = Jsoup.parse(answer.asString());
        assertThat(page.select("[role=alert]").text()).contains("Nothing is saved yet");
        assertThat(page.select("#title").attr("aria-invalid")).isEqualTo("true");
        assertThat(page.select("#title-says .error").text()).isEqualTo("Give the document a title.");
        assertThat(page.select("#abstract").val()).isEqualTo("Kept <b>as</b> written");
    }

    @Test
    void aWrongDateIdentifierOrLanguageIsNamedAtItsField() {
        assertThat(errorAt("date", "soon")).contains("“soon” is not a date");
        assertThat(errorAt("identifiers", "112345")).contains("name: value");
        assertThat(errorAt("languages", "!!")).contains("is not a language");
    }

    @Test
    void editingShowsWhatIsThereAndChangesIt() {
        var slug = enter("Minutes of the council");
        var page = Jsoup.parse(
                html(Person.EDIT).get("/documents/" + slug + "/edit").asString());
        assertThat(page.select("#title").val()).isEqualTo("Minutes of the council");
        assertThat(page.select("#creators").val()).isEqualTo("A scribe");

        var answer = form(Person.EDIT)
                .formParam("version", page.select("[name=version]").val())
                .formParam("title", "Minutes of the council, corrected")
                .formParam("date", "")
                .formParam("creators", "")
                .post("/documents/" + slug + "/edit");

        assertThat(answer.statusCode()).isEqualTo(303);
        var record = record("Minutes of the council, corrected");
        assertThat(record).containsEntry("slug", slug).containsEntry("date", "");
        assertThat((Iterable<?>) record.get("creators")).isEmpty();
    }

    @Test
    void whoEditsWhatSomebodyElseChangedIsToldAndKeepsHisWords() {
        var slug = enter("Contested minutes");
        form(Person.EDIT).formParam("version", "0").formParam("title", "Hers").post("/documents/" + slug + "/edit");

        var answer = form(Person.ILONA)
                .formParam("version", "0")
                .formParam("title", "Mine")
                .post("/documents/" + slug + "/edit");

        assertThat(answer.statusCode()).isEqualTo(412);
        var page = Jsoup.parse(answer.asString());
        assertThat(page.select("[role=alert]").text()).contains("Somebody changed this record");
        assertThat(page.select("#title").val()).isEqualTo("Mine");
        assertThat(page.select("[name=version]").val()).isNotEqualTo("0");
    }

    @Test
    void deletingAsksFirst() {
        var slug = enter("Minutes to be forgotten");
        var page = Jsoup.parse(
                html(Person.EDIT).get("/documents/" + slug + "/delete").asString());
        assertThat(page.select("h1").text()).isEqualTo("Delete this record?");
        assertThat(page.select("main form button").text()).isEqualTo("Delete record");

        var answer = form(Person.EDIT).post("/documents/" + slug + "/delete");
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(html(Person.EDIT).get("/documents/" + slug + "/edit").statusCode())
                .isEqualTo(404);
    }

    @Test
    void onlyEditorsMay() {
        var slug = enter("Minutes behind glass");
        assertThat(html(Person.TAMAS).get("/documents/" + slug + "/edit").statusCode())
                .isEqualTo(403);
        assertThat(form(Person.MAREK).post("/documents/" + slug + "/delete").statusCode())
                .isEqualTo(403);
        assertThat(html(Person.ZOLTAN).get("/documents/" + slug + "/edit").statusCode())
                .isEqualTo(404);
        assertThat(form(Person.TAMAS)
                        .formParam("title", "x")
                        .formParam("group", world.group())
                        .post("/documents/new")
                        .statusCode())
                .isEqualTo(403);
    }

    private String errorAt(String field, String value) {
        var answer = form(Person.EDIT)
                .formParam("title", "A title")
                .formParam(field, value)
                .post("/documents/new");
        assertThat(answer.statusCode()).isEqualTo(400);
        return Jsoup.parse(answer.asString())
                .select("#" + field + "-says .error")
                .text();
    }

    private String enter(String title) {
        Response made = form(Person.EDIT)
                .formParam("title", title)
                .formParam("date", "1956-10-28")
                .formParam("creators", "A scribe")
                .post("/documents/new");
        assertThat(made.statusCode()).isEqualTo(303);
        return made.header("Location").replaceFirst(".*/", "");
    }

    private Map<String, Object> record(String title) {
        return world.as(Person.EDIT)
                .queryParam("limit", 200)
                .queryParam("q", title)
                .get("/api/documents")
                .jsonPath()
                .param("title", title)
                .getMap("items.find { it.title == title }");
    }

    private RequestSpecification html(Person person) {
        return world.as(person).accept("text/html").redirects().follow(false);
    }

    private RequestSpecification form(Person person) {
        return html(person).contentType("application/x-www-form-urlencoded; charset=UTF-8");
    }
}

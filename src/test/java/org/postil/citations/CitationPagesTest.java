package org.postil.citations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.postil.world.World.Person.EDIT;
import static org.postil.world.World.Person.TAMAS;
import static org.postil.world.World.Person.ZOLTAN;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postil.world.World;

/** What people see of citations, and what reference managers see of a document's page. */
@QuarkusTest
class CitationPagesTest {
    @Inject
    World world;

    @Test
    void aPassageIsCitedInAllStylesOfTheProduct() {
        CitedTelegram telegram = CitedTelegram.in(world, "Telegram on a page of citations");
        Document page = page(
                "/documents/" + telegram.slug() + "/citation?text=" + telegram.text() + "&revision=1&start=4&end=12",
                "en");
        Element citing = page.selectFirst("main #citing");
        assertThat(citing.select("h2").eachText())
                .containsExactly(
                        "Chicago, note",
                        "Chicago, note: later notes",
                        "Chicago, bibliography",
                        "MLA",
                        "APA",
                        "Markdown",
                        "BibTeX",
                        "BibLaTeX",
                        "RIS",
                        "CSL-JSON",
                        "Zotero RDF");
        String later = ":has(h2:contains(later notes))";
        assertThat(citing.select("[data-citation]" + later + " [data-cited]").text())
                .endsWith(" l. 85.");
        assertThat(citing.select("[data-citation]:not(" + later + ") [data-cited]").stream()
                        .filter(cited -> cited.closest(".in-text") == null)
                        .map(Element::text))
                .hasSize(10)
                .allSatisfy(cited -> assertThat(cited.replace("{", "").replace("}", ""))
                        .contains("RGANI", "d. 484, l. 85", "revision=1#at-4-12"));
        assertThat(citing.selectFirst(".quote").text()).isEqualTo("fighting");
        assertThat(citing.select(".in-text").last().text()).startsWith("In the sentence: (Andropov, 1956");
        assertThat(citing.selectFirst(".about a").attr("href"))
                .isEqualTo("/documents/" + telegram.slug() + "?text=" + telegram.text() + "&revision=1#at-4-12");
        assertThat(page.select("[style], style, script:not([src])")).isEmpty();
    }

    @Test
    void everythingInTheListCanBeCopiedAndDataTakenAsAFile() {
        CitedTelegram telegram = CitedTelegram.in(world, "Telegram to be copied");
        Document page = page("/documents/" + telegram.slug() + "/citation?start=4&end=12", "en");
        assertThat(page.select("[data-citation] button[data-copy]").eachAttr("aria-label"))
                .hasSize(13)
                .contains("Copy Chicago, note", "Copy BibTeX", "Copy APA, in the sentence");
        for (Element file : page.select("a[download]")) {
            asked("en").get(file.attr("href")).then().statusCode(200).body(containsString("#at-4-12"));
        }
        assertThat(page.select("a[download]").eachAttr("download")).contains(telegram.slug() + ".csl.json");
    }

    @Test
    void citationsSpeakTheLanguageOfThePageUntilAnotherIsChosen() {
        CitedTelegram telegram = CitedTelegram.in(world, "Telegram in two languages");
        String address = "/documents/" + telegram.slug() + "/citation";
        Document german = page(address + "?start=4&end=12", "de");
        assertThat(german.selectFirst("h2").text()).isEqualTo("Chicago, Fußnote");
        assertThat(german.selectFirst(".cited").text()).contains("28. Oktober 1956");
        assertThat(german.selectFirst(".cited").attr("lang")).isEqualTo("de-DE");
        assertThat(german.selectFirst("option[selected]").val()).isEqualTo("de-DE");
        assertThat(german.select("form.choice input[type=hidden]").eachAttr("name"))
                .containsExactly("start", "end");

        Document french = page(address + "?locale=fr-FR", "de");
        assertThat(french.selectFirst("h2").text()).isEqualTo("Chicago, Fußnote");
        assertThat(french.selectFirst(".cited").text()).contains("28 octobre 1956");
        assertThat(french.selectFirst("option[selected]").text()).contains("Französisch");
    }

    @Test
    void anyOfficialStyleCanBeAskedForByName() {
        CitedTelegram telegram = CitedTelegram.in(world, "Telegram in another style");
        Document page = page("/documents/" + telegram.slug() + "/citation?style=turabian-notes-bibliography", "en");
        assertThat(page.select("h2").eachText())
                .hasSize(13)
                .startsWith("Turabian 9th edition (notes and bibliography)");
        assertThat(page.selectFirst("input[name=style]").val()).isEqualTo("turabian-notes-bibliography");
        asked("en")
                .get("/documents/" + telegram.slug() + "/citation?style=xyzzy")
                .then()
                .statusCode(400);
        asked("en")
                .get("/documents/" + telegram.slug() + "/citation?start=4")
                .then()
                .statusCode(400);
        asked("en").get("/documents/no-such-document/citation").then().statusCode(404);
    }

    @Test
    void aNoteHasAPageOfItsCitations() {
        CitedTelegram telegram = CitedTelegram.in(world, "Telegram with a note on its page");
        String note = world.as(EDIT)
                .body(Map.of("body", "!", "target", Map.of("exact", "fighting")))
                .post("/api/documents/" + telegram.id() + "/annotations")
                .jsonPath()
                .getString("id");
        Document page = page("/annotations/" + note + "/citation", "en");
        assertThat(page.selectFirst(".cited").text()).contains("l. 85", "/annotations/" + note);
        assertThat(page.selectFirst("a[download]").attr("href")).startsWith("/api/annotations/" + note + "/citation?");
        world.as(ZOLTAN)
                .accept("text/html")
                .get("/annotations/" + note + "/citation")
                .then()
                .statusCode(404);
        assertThat(page("/documents/" + telegram.slug(), "en")
                        .select("#cards a[data-cite]")
                        .eachAttr("href"))
                .containsExactly("/annotations/" + note + "/citation");
    }

    @ParameterizedTest
    @CsvSource({
        "bib, application/x-bibtex, @misc{",
        "ris, application/x-research-info-systems, TY  - PCOMM",
        "csl.json, application/vnd.citationstyles.csl+json, '[ {'"
    })
    void aDocumentIsAFileForReferenceManagers(String extension, String type, String beginning) {
        CitedTelegram telegram = CitedTelegram.in(world, "Telegram as a file " + extension);
        asked("en")
                .get("/documents/" + telegram.slug() + "." + extension)
                .then()
                .statusCode(200)
                .header("Content-Type", equalTo(type + ";charset=UTF-8"))
                .header(
                        "Content-Disposition",
                        startsWith("inline; filename=\"" + telegram.slug() + "." + extension + "\""))
                .body(startsWith(beginning))
                .body(containsString("RGANI, Moscow"));
        asked("en").get("/documents/no-such-document." + extension).then().statusCode(404);
        asked("en").get("/documents/" + telegram.slug() + ".exe").then().statusCode(404);
        asked("en").get("/documents/" + telegram.slug()).then().statusCode(200);
    }

    @Test
    void theReadingPageTellsReferenceManagersWhatItIs() {
        CitedTelegram telegram = CitedTelegram.in(world, "Telegram & its \"marks\"");
        Document page = page("/documents/" + telegram.slug(), "en");
        assertThat(meta(page, "citation_title")).containsExactly("Telegram & its \"marks\"");
        assertThat(meta(page, "citation_author")).containsExactly("Andropov, Yuri");
        assertThat(meta(page, "citation_publication_date")).containsExactly("1956/10/28");
        assertThat(meta(page, "DC.date")).containsExactly("1956-10-28");
        assertThat(meta(page, "DC.source")).containsExactly("RGANI, Moscow, f. 3, op. 64, d. 484, ll. 85–87");
        assertThat(meta(page, "DC.publisher")).containsExactly("Sample Digital Archive");
        assertThat(meta(page, "DCTERMS.spatial")).containsExactly("Budapest");
        assertThat(meta(page, "z:itemType")).containsExactly("letter");
        assertThat(meta(page, "z:recipients")).containsExactly("CPSU CC Presidium");
        assertThat(meta(page, "z:translators")).containsExactly("Sample, Anna", "Sample, Ben");
        assertThat(page.selectFirst("span.Z3988").attr("title"))
                .startsWith("ctx_ver=Z39.88-2004")
                .contains("&rft.title=Telegram+%26+its+%22marks%22", "&rft.source=RGANI%2C+Moscow");
        assertThat(page.selectFirst("a[data-cite=document]").attr("href"))
                .isEqualTo("/documents/" + telegram.slug() + "/citation");
        List<String> files = page.select("link[rel=alternate]").eachAttr("href");
        assertThat(files).hasSize(5);
        for (Element file : page.select("link[rel=alternate]")) {
            asked("en").get(file.attr("href")).then().statusCode(200).contentType(startsWith(file.attr("type")));
        }
    }

    @Test
    void unApiHandsTheWholeRecordToZotero() {
        CitedTelegram telegram = CitedTelegram.in(world, "Telegram for Zotero");
        Document page = page("/documents/" + telegram.slug(), "en");
        String server = page.selectFirst("link[rel=unapi-server]").attr("href");
        String id = page.selectFirst("abbr.unapi-id").attr("title");
        asked("en")
                .get(server + "?id=" + id)
                .then()
                .statusCode(200)
                .contentType(startsWith("application/xml"))
                .body("formats.format.@name", equalTo(List.of("rdf_zotero", "ris", "bibtex")));
        asked("en").get(server).then().statusCode(200).body("formats.format.size()", equalTo(3));
        asked("en")
                .get(server + "?format=rdf_zotero&id=" + id)
                .then()
                .contentType(startsWith("application/rdf+xml"))
                .body(containsString("<dc:coverage>f. 3, op. 64, d. 484, ll. 85–87</dc:coverage>"));
        asked("en")
                .get(server + "?format=ris&id=" + id)
                .then()
                .contentType(startsWith("application/x-research-info-systems"))
                .body(containsString("AN  - f. 3, op. 64, d. 484, ll. 85–87"));
        asked("en").get(server + "?format=marc&id=" + id).then().statusCode(406);
        world.as(ZOLTAN).get(server + "?id=" + id).then().statusCode(404);
    }

    @Test
    void wordsOfATitleLeadToTheStyleWithoutScript() {
        CitedTelegram telegram = CitedTelegram.in(world, "Telegram whose style is looked for");
        String address = "/documents/" + telegram.slug() + "/citation";
        Document one = page(address + "?style=zeithistorische forschungen", "en");
        assertThat(one.selectFirst("h2").text()).startsWith("Zeithistorische Forschungen");
        Document several = page(address + "?style=MHRA notes&start=4&end=12", "en");
        assertThat(several.select(".matches a").eachText()).hasSizeGreaterThan(3);
        Document chosen = page(several.selectFirst(".matches a").attr("href"), "en");
        assertThat(chosen.selectFirst("h2").text())
                .isEqualTo(several.selectFirst(".matches a").text());
        assertThat(chosen.selectFirst(".quote").text()).isEqualTo("fighting");
    }

    @Test
    void searchEnginesReadWhatSchemaOrgHasWordsFor() throws Exception {
        CitedTelegram telegram = CitedTelegram.in(world, "Telegram </script><b> in JSON-LD");
        Document page = page("/documents/" + telegram.slug(), "en");
        JsonNode linked = new ObjectMapper()
                .readTree(page.selectFirst("script[type=application/ld+json]").data());
        assertThat(linked.get("name").asText()).isEqualTo("Telegram </script><b> in JSON-LD");
        assertThat(linked.get("holdingArchive").get("name").asText()).isEqualTo("RGANI, Moscow");
        assertThat(linked.get("itemLocation").asText()).isEqualTo("f. 3, op. 64, d. 484, ll. 85–87");
        assertThat(linked.get("author").get(0).get("familyName").asText()).isEqualTo("Andropov");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "application/x-bibtex                                          | application/x-bibtex",
                "application/x-research-info-systems                           | application/x-research-info-systems",
                "application/vnd.citationstyles.csl+json, */*;q=0.1            | application/vnd.citationstyles.csl+json",
                "application/rdf+xml;q=0.9, text/html;q=0.5                    | application/rdf+xml",
                "application/ld+json                                           | application/ld+json",
                "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8 | text/html",
                "text/html, application/x-bibtex                               | text/html",
                "*/*                                                           | text/html",
            })
    void theAddressOfADocumentGivesWhatIsAskedFor(String accept, String type) {
        CitedTelegram telegram = CitedTelegram.in(world, "Telegram asked for in many ways");
        world.as(TAMAS)
                .accept(accept.strip())
                .get("/documents/" + telegram.slug())
                .then()
                .statusCode(200)
                .contentType(startsWith(type))
                .header("Vary", containsString("Accept"));
    }

    @Test
    void documentsThatWereChosenMakeABibliography() {
        CitedTelegram first = CitedTelegram.in(world, "Zebra telegram of a bibliography");
        CitedTelegram second = CitedTelegram.in(world, "Aardvark telegram of a bibliography");
        String ids = "document=" + first.id() + "&document=" + second.id();
        Document page = page("/bibliography?" + ids, "en");
        assertThat(page.select(".entries p").eachText()).hasSize(2).allSatisfy(entry -> assertThat(entry)
                .startsWith("Andropov, Yuri.")
                .contains("RGANI, Moscow"));
        assertThat(page.select(".entries p").first().text()).contains("Aardvark");
        assertThat(page.select("form.choice input[name=document]").val()).isEqualTo(first.id() + "," + second.id());
        for (Element file : page.select("a[download]")) {
            asked("en").get(file.attr("href")).then().statusCode(200).body(containsString("Zebra"));
        }
        Document apa = page("/bibliography?document=" + first.id() + "," + second.id() + "&style=apa", "en");
        assertThat(apa.select(".entries p").first().text()).startsWith("Andropov, Y. (1956");
        world.as(ZOLTAN)
                .accept("text/html")
                .get("/bibliography?" + ids)
                .then()
                .statusCode(200)
                .body(containsString("No document was chosen"));
        asked("en").get("/bibliography?document=x").then().statusCode(400);
        asked("en").get("/bibliography?collection=no-such").then().statusCode(404);
    }

    @Test
    void listsTellReferenceManagersWhatTheyList() {
        CitedTelegram.in(world, "Telegram in a list");
        Document archive = page("/", "en");
        assertThat(archive.select("li.entry span.Z3988").size())
                .isEqualTo(archive.select("li.entry").size())
                .isEqualTo(archive.select("li.entry abbr.unapi-id").size())
                .isPositive();
        assertThat(archive.select("link[rel=unapi-server]").eachAttr("href")).containsExactly("/unapi");
    }

    private static List<String> meta(Document page, String name) {
        return page.select("head meta").stream()
                .filter(meta -> meta.attr("name").equals(name))
                .map(meta -> meta.attr("content"))
                .toList();
    }

    private Document page(String address, String language) {
        return Jsoup.parse(
                asked(language).get(address).then().statusCode(200).extract().asString());
    }

    private RequestSpecification asked(String language) {
        return world.as(TAMAS).accept("text/html, */*").header("Accept-Language", language);
    }
}

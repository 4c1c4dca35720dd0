package org.postil.annotations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.postil.world.World.Person.EDIT;
import static org.postil.world.World.Person.MAREK;
import static org.postil.world.World.Person.TAMAS;
import static org.postil.world.World.Person.ZOLTAN;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.postil.world.World;
import org.postil.world.World.Person;

/** Notes without a sure place have a place of their own, and are settled there by forms alone. */
@QuarkusTest
class AdriftPagesTest {
    @Inject
    World world;

    @Test
    void theReadingViewSaysHowManyThereAreAndKeepsThemOutOfTheMargin() {
        AdriftTelegram telegram = new AdriftTelegram(world, "A telegram read adrift");
        Document page = page(MAREK, "/documents/" + telegram.document.slug());
        assertThat(page.selectFirst("#unsettled").text())
                .isEqualTo("2 notes have no sure place in this revision. Settle them");
        assertThat(page.select("#cards article.note")).isEmpty();
        assertThat(page(TAMAS, "/documents/" + telegram.document.slug())
                        .selectFirst("#unsettled a")
                        .text())
                .isEqualTo("Look at them");
        assertThat(page(MAREK, "/documents/" + telegram.document.slug() + "?revision=1")
                        .select("#unsettled"))
                .isEmpty();
    }

    @Test
    void eachStandsThereWithWhatItWasMadeOnAndTheReason() {
        AdriftTelegram telegram = new AdriftTelegram(world, "A telegram shown adrift");
        Element lost = entry(TAMAS, telegram, telegram.lost);
        assertThat(lost.selectFirst(".author").text()).isEqualTo("Marek Brandt");
        assertThat(lost.selectFirst(".body").text()).isEqualTo("On the fighting");
        assertThat(lost.selectFirst(".made-on mark").text()).isEqualTo(AdriftTelegram.LOST);
        assertThat(lost.selectFirst(".made-on figcaption").text()).contains("Made on revision 1");
        int start = AdriftTelegram.OPENING.length() + 1;
        assertThat(lost.selectFirst(".made-on figcaption a").attr("href"))
                .isEqualTo("/documents/" + telegram.document.slug() + "?text=" + telegram.text + "&revision=1#at-"
                        + start + "-" + (start + AdriftTelegram.LOST.length()));
        assertThat(lost.selectFirst(".adrift-reason").text())
                .isEqualTo("Nothing like the passage stands in the text any more.");
        Element confused = entry(TAMAS, telegram, telegram.confused);
        assertThat(confused.select(".candidates mark").eachText())
                .containsExactly(AdriftTelegram.TWICE, AdriftTelegram.TWICE);
        assertThat(confused.selectFirst(".adrift-reason").text())
                .isEqualTo("The same words stand in several places, and nothing says which is meant.");
    }

    @Test
    void itIsSaidInGermanToo() {
        AdriftTelegram telegram = new AdriftTelegram(world, "A telegram shown adrift in German");
        Document page = Jsoup.parse(RestAssured.given()
                .header("Authorization", "Bearer " + TAMAS.token())
                .header("Accept-Language", "de")
                .accept("text/html")
                .get(address(telegram))
                .asString());
        assertThat(page.selectFirst("h1").text()).isEqualTo("Notizen ohne sichere Stelle");
        assertThat(page.select(".adrift-reason").eachText())
                .contains("Nichts, was der Stelle ähnelt, steht noch im Text.");
    }

    @Test
    void whoMayNotDecideSeesNoForms() {
        AdriftTelegram telegram = new AdriftTelegram(world, "A telegram only looked at");
        assertThat(page(TAMAS, address(telegram)).select("#adrift form")).isEmpty();
        html(ZOLTAN).get(address(telegram)).then().statusCode(404);
        send(TAMAS, telegram, telegram.lost, Map.of("leave", "true")).then().statusCode(403);
        send(ZOLTAN, telegram, telegram.lost, Map.of("leave", "true")).then().statusCode(404);
    }

    @Test
    void aCandidateIsAcceptedAndTheDecisionTakenBack() {
        AdriftTelegram telegram = new AdriftTelegram(world, "A telegram settled by form");
        Element button = entry(MAREK, telegram, telegram.confused)
                .select(".candidates button")
                .get(1);
        assertThat(button.attr("aria-label")).isEqualTo("Accept place 2");
        Response sent = send(MAREK, telegram, telegram.confused, Map.of("candidate", button.val(), "revision", "2"));
        Document back = page(MAREK, sent.then().statusCode(303).extract().header("Location"));
        assertThat(back.selectFirst("#status").text()).contains("1 note settled.");
        assertThat(back.select("[data-adrift=" + telegram.confused + "]")).isEmpty();
        Element undo = back.selectFirst("#status form");
        html(MAREK)
                .formParam("text", telegram.text)
                .formParam("by", undo.selectFirst("button").val())
                .post(undo.attr("action"))
                .then()
                .statusCode(303);
        assertThat(entry(MAREK, telegram, telegram.confused).select(".candidates button"))
                .hasSize(2);
    }

    @Test
    void wordsOfTheTextAreAnotherPassage() {
        AdriftTelegram telegram = new AdriftTelegram(world, "A telegram settled by words");
        Response refused = send(EDIT, telegram, telegram.lost, Map.of("words", AdriftTelegram.TWICE));
        refused.then().statusCode(409);
        Document page = Jsoup.parse(refused.asString());
        assertThat(page.selectFirst(".problem[role=alert] p").text())
                .startsWith("These words stand in several places.");
        assertThat(page.select("[data-adrift]")).hasSize(1);
        send(EDIT, telegram, telegram.lost, Map.of("words", "Quite another matter"))
                .then()
                .statusCode(303);
        world.as(MAREK)
                .get("/api/annotations/" + telegram.lost)
                .then()
                .body("anchor.start", equalTo(AdriftTelegram.ELSEWHERE_START));
    }

    @Test
    void whatWasLeftStaysInViewAndSaysByWhom() {
        AdriftTelegram telegram = new AdriftTelegram(world, "A telegram left by form");
        send(MAREK, telegram, telegram.lost, Map.of("leave", "true")).then().statusCode(303);
        Element left = entry(TAMAS, telegram, telegram.lost);
        assertThat(left.selectFirst(".state").text()).isEqualTo("Left without a place by Marek Brandt");
        assertThat(entry(MAREK, telegram, telegram.lost).select("button[name=leave]"))
                .isEmpty();
        assertThat(page(MAREK, address(telegram)).select("[data-adrift]").eachAttr("data-adrift"))
                .containsExactly(telegram.confused, telegram.lost);
    }

    @Test
    void allAreLeftAlike() {
        AdriftTelegram telegram = new AdriftTelegram(world, "A telegram left whole by form");
        Element form = page(MAREK, address(telegram)).selectFirst("form.adrift-all");
        assertThat(form.select("button").eachText()).containsExactly("Leave all 2 as they are");
        Map<String, String> fields = new HashMap<>(Map.of("all", "left"));
        form.select("input").forEach(input -> fields.put(input.attr("name"), input.val()));
        String back = html(MAREK)
                .formParams(fields)
                .post(form.attr("action"))
                .then()
                .statusCode(303)
                .extract()
                .header("Location");
        assertThat(page(MAREK, back).selectFirst("#status").text()).contains("2 notes settled.");
        assertThat(page(MAREK, "/documents/" + telegram.document.slug())
                        .selectFirst("#unsettled")
                        .text())
                .startsWith("2 notes were left without a place.");
    }

    @Test
    void aChangedPassageShowsBeforeAndAfterAndCanBePutElsewhere() {
        AdriftTelegram telegram = new AdriftTelegram(world, "A telegram changed in place");
        String note = telegram.note(
                MAREK, Map.of("body", "Which committee?", "target", Map.of("exact", AdriftTelegram.ELSEWHERE)));
        telegram.correct(2, AdriftTelegram.SECOND.replace("committee", "presidium"));
        Element card = page(MAREK, "/annotations/" + note + "/card").selectFirst("article");
        assertThat(card.selectFirst(".change del").text()).isEqualTo("removed:committee");
        assertThat(card.selectFirst(".change ins").text()).isEqualTo("added:presidium");
        Element elsewhere = card.selectFirst("a[data-anchor]");
        assertThat(elsewhere.text()).isEqualTo("Choose another passage");
        String place = html(MAREK)
                .get(elsewhere.attr("href"))
                .then()
                .statusCode(303)
                .extract()
                .header("Location");
        assertThat(page(MAREK, place).select(".adrift-actions button").eachText())
                .containsExactly("Put the note there");
    }

    @Test
    void aTextWhoseNotesAllStandSaysSo() {
        var telegram = world.telegram("A telegram with nothing adrift", "<p>Here.</p>");
        assertThat(page(MAREK, "/documents/" + telegram.slug() + "/adrift")
                        .selectFirst(".empty h2")
                        .text())
                .isEqualTo("Every note on this text has its place.");
    }

    @Test
    void manyComeAPageAtATime() {
        AdriftTelegram telegram = new AdriftTelegram(world, "A telegram with many adrift");
        for (int i = 0; i < 52; i++) {
            telegram.note(MAREK, Map.of("body", "Number " + i, "target", Map.of("exact", AdriftTelegram.ELSEWHERE)));
        }
        telegram.correct(
                2, AdriftTelegram.paragraphs(AdriftTelegram.OPENING, AdriftTelegram.TWICE, AdriftTelegram.TWICE));
        Document first = page(TAMAS, address(telegram));
        assertThat(first.select("[data-adrift]")).hasSize(50);
        Document second = page(TAMAS, first.selectFirst("a[data-next]").attr("href"));
        assertThat(second.select("[data-adrift]")).hasSize(4);
        assertThat(second.select("a[data-next]")).isEmpty();
    }

    private static String address(AdriftTelegram telegram) {
        return "/documents/" + telegram.document.slug() + "/adrift?text=" + telegram.text;
    }

    private Element entry(Person reader, AdriftTelegram telegram, String note) {
        return page(reader, address(telegram)).selectFirst("[data-adrift=" + note + "]");
    }

    private Response send(Person author, AdriftTelegram telegram, String note, Map<String, String> fields) {
        return html(author).formParams(fields).post("/documents/" + telegram.document.slug() + "/adrift/" + note);
    }

    private Document page(Person reader, String address) {
        return Jsoup.parse(html(reader)
                .get(address.replaceAll("^https?://[^/]*", ""))
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }

    private RequestSpecification html(Person reader) {
        world.group();
        return RestAssured.given()
                .urlEncodingEnabled(false)
                .header("Authorization", "Bearer " + reader.token())
                .header("Accept-Language", "en")
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .accept("text/html")
                .redirects()
                .follow(false);
    }
}

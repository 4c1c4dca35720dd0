package org.postil.annotations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.postil.world.World.Person.EDIT;
import static org.postil.world.World.Person.ILONA;
import static org.postil.world.World.Person.MAREK;
import static org.postil.world.World.Person.TAMAS;
import static org.postil.world.World.Person.ZOLTAN;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.postil.world.World;
import org.postil.world.World.Person;

/** Who says where a note stands that a correction left without a sure place, and how it is taken back. */
@QuarkusTest
class SettlingTest {
    private static final int START = AdriftTelegram.ELSEWHERE_START;
    private static final int END = START + "Quite another matter".length();

    @Inject
    World world;

    @Test
    void aCorrectionLeavesNotesWithoutASurePlaceAndSaysWhy() {
        AdriftTelegram telegram = new AdriftTelegram(world, "A telegram adrift");
        JsonPath lost = world.as(TAMAS)
                .get("/api/annotations/" + telegram.lost + "/anchor")
                .jsonPath();
        assertThat(lost.getString("anchor.state")).isEqualTo("lost");
        assertThat(lost.getString("anchor.reason")).isEqualTo("gone");
        assertThat(lost.getString("target.exact")).isEqualTo(AdriftTelegram.LOST);
        assertThat(lost.getList("candidates")).isEmpty();
        world.as(TAMAS)
                .get("/api/annotations/" + telegram.confused + "/anchor")
                .then()
                .body("anchor.state", equalTo("uncertain"))
                .body("anchor.start", nullValue())
                .body("candidates", hasSize(2))
                .body("candidates[0].exact", equalTo(AdriftTelegram.TWICE))
                .body("candidates.prefix", hasItem(containsString(AdriftTelegram.TWICE)));
    }

    @Test
    void itsAuthorAcceptsACandidate() {
        AdriftTelegram telegram = new AdriftTelegram(world, "A telegram with candidates");
        int start = world.as(MAREK).get("/api/annotations/" + telegram.confused).path("anchor.candidates[1].start");
        telegram.anchor(MAREK, telegram.confused, Map.of("candidate", 1, "revision", 2))
                .then()
                .statusCode(200)
                .header("ETag", notNullValue())
                .body("anchor.start", equalTo(start))
                .body("anchor.state", equalTo("moved"))
                .body("anchor.reason", equalTo("chosen"))
                .body("anchor.candidates", nullValue())
                .body("anchor.settled.how", equalTo("accepted"))
                .body("anchor.settled.by.name", equalTo("Marek Brandt"))
                .body("target.exact", equalTo(AdriftTelegram.TWICE));
        world.as(TAMAS)
                .get("/api/documents/" + telegram.document.id() + "/annotations?from=" + start + "&to=" + (start + 1))
                .then()
                .body("items.id", equalTo(List.of(telegram.confused)));
    }

    @Test
    void anEditorPutsItOnAnotherPassage() {
        AdriftTelegram telegram = new AdriftTelegram(world, "A telegram with another passage");
        telegram.anchor(
                        EDIT,
                        telegram.lost,
                        Map.of("start", START, "end", END, "revision", 2, "exact", "Quite another matter"))
                .then()
                .statusCode(200)
                .body("anchor.start", equalTo(START))
                .body("anchor.end", equalTo(END))
                .body("anchor.state", equalTo("changed"))
                .body("anchor.settled.how", equalTo("chosen"))
                .body("anchor.settled.by.name", equalTo("Edit Vajda"))
                .body("target.revision", equalTo(1))
                .body("target.exact", equalTo(AdriftTelegram.LOST));
    }

    @Test
    void wordsThatStandOnceAreEnough() {
        AdriftTelegram telegram = new AdriftTelegram(world, "A telegram quoted anew");
        telegram.anchor(MAREK, telegram.lost, Map.of("exact", "Quite another matter"))
                .then()
                .statusCode(200)
                .body("anchor.end", equalTo(END));
        telegram.anchor(MAREK, telegram.lost, Map.of("exact", AdriftTelegram.TWICE))
                .then()
                .statusCode(409)
                .body("type", containsString("quote-ambiguous"));
    }

    @Test
    void leftAsItIsANoteStaysOnTheDocumentAndNobodyIsAskedAgain() {
        AdriftTelegram telegram = new AdriftTelegram(world, "A telegram left");
        telegram.anchor(MAREK, telegram.lost, Map.of("leave", true))
                .then()
                .statusCode(200)
                .body("anchor.state", equalTo("lost"))
                .body("anchor.settled.how", equalTo("left"));
        tally(MAREK, telegram).then().body("waiting", equalTo(1)).body("left", equalTo(1));
        telegram.correct(2, AdriftTelegram.SECOND + "<p>An end.</p>");
        world.as(MAREK)
                .get("/api/annotations/" + telegram.lost)
                .then()
                .body("anchor.state", equalTo("lost"))
                .body("anchor.revision", equalTo(3))
                .body("anchor.settled.how", equalTo("left"));
        telegram.correct(3, AdriftTelegram.paragraphs(AdriftTelegram.LOST) + AdriftTelegram.SECOND);
        world.as(MAREK)
                .get("/api/annotations/" + telegram.lost)
                .then()
                .body("anchor.start", equalTo(0))
                .body("anchor.settled", nullValue());
    }

    @Test
    void whatSomebodyChoseIsCarriedOnByTheNextRevision() {
        AdriftTelegram telegram = new AdriftTelegram(world, "A telegram corrected again");
        telegram.anchor(MAREK, telegram.lost, Map.of("start", START, "end", END))
                .then()
                .statusCode(200);
        telegram.correct(2, "<p>A beginning.</p>" + AdriftTelegram.SECOND);
        world.as(MAREK)
                .get("/api/annotations/" + telegram.lost)
                .then()
                .body("anchor.revision", equalTo(3))
                .body("anchor.start", equalTo(START + "A beginning.\n".length()))
                .body("anchor.end", equalTo(END + "A beginning.\n".length()))
                .body("anchor.state", equalTo("changed"));
    }

    @Test
    void onlyItsAuthorAndEditorsDecide() {
        AdriftTelegram telegram = new AdriftTelegram(world, "A telegram not everybody's");
        String ofEdit =
                telegram.note(EDIT, Map.of("body", "Edit's", "target", Map.of("exact", AdriftTelegram.ELSEWHERE)));
        Map<String, ?> here = Map.of("start", 0, "end", 5);
        telegram.anchor(MAREK, ofEdit, here).then().statusCode(403).body("detail", containsString("author"));
        telegram.anchor(TAMAS, telegram.lost, here).then().statusCode(403);
        telegram.anchor(ZOLTAN, telegram.lost, here).then().statusCode(404);
        world.group();
        io.restassured.RestAssured.given()
                .contentType("application/json")
                .body(here)
                .put("/api/annotations/" + telegram.lost + "/anchor")
                .then()
                .statusCode(404);
        telegram.anchor(ILONA, telegram.lost, here).then().statusCode(200);
    }

    @Test
    void aPrivateNoteIsSettledByItsAuthorAlone() {
        AdriftTelegram telegram = new AdriftTelegram(world, "A telegram with a secret adrift");
        String secret = telegram.note(
                MAREK,
                Map.of("body", "Mine", "visibility", "private", "target", Map.of("exact", AdriftTelegram.ELSEWHERE)));
        telegram.correct(
                2, AdriftTelegram.paragraphs(AdriftTelegram.OPENING, AdriftTelegram.TWICE, AdriftTelegram.TWICE));
        for (Person other : List.of(ILONA, EDIT, TAMAS)) {
            telegram.anchor(other, secret, Map.of("leave", true)).then().statusCode(404);
            world.as(other).get("/api/annotations/" + secret + "/anchor").then().statusCode(404);
            tally(other, telegram).then().body("waiting", equalTo(2));
        }
        world.as(EDIT)
                .body(Map.of("leave", true))
                .post("/api/texts/" + telegram.text + "/settlements")
                .then()
                .body("settled", equalTo(2));
        tally(MAREK, telegram).then().body("waiting", equalTo(1));
    }

    @Test
    void aDecisionIsTakenBackByWhoMadeItAndOnlyWhileItStands() {
        AdriftTelegram telegram = new AdriftTelegram(world, "A telegram taken back");
        Response accepted = telegram.anchor(MAREK, telegram.confused, Map.of("candidate", 0));
        String undo = AdriftTelegram.undo(accepted);
        world.as(EDIT).post(undo).then().statusCode(404);
        world.as(MAREK).post(undo).then().statusCode(204);
        world.as(MAREK)
                .get("/api/annotations/" + telegram.confused)
                .then()
                .body("anchor.state", equalTo("uncertain"))
                .body("anchor.candidates", hasSize(2))
                .body("anchor.settled", nullValue());
        world.as(MAREK).post(undo).then().statusCode(409).body("type", containsString("settled-since"));

        String first = AdriftTelegram.undo(telegram.anchor(MAREK, telegram.confused, Map.of("candidate", 0)));
        String second =
                AdriftTelegram.undo(telegram.anchor(EDIT, telegram.confused, Map.of("start", START, "end", END)));
        world.as(MAREK).post(first).then().statusCode(409);
        world.as(EDIT).post(second).then().statusCode(204);
        world.as(MAREK)
                .get("/api/annotations/" + telegram.confused)
                .then()
                .body("anchor.settled.by.name", equalTo("Marek Brandt"));
        world.as(MAREK).post(first).then().statusCode(204);
    }

    @Test
    void afterANewerRevisionNothingIsTakenBack() {
        AdriftTelegram telegram = new AdriftTelegram(world, "A telegram corrected since");
        String undo = AdriftTelegram.undo(telegram.anchor(MAREK, telegram.lost, Map.of("start", START, "end", END)));
        telegram.correct(2, AdriftTelegram.SECOND + "<p>More was said.</p>");
        world.as(MAREK).post(undo).then().statusCode(409);
        world.as(MAREK)
                .get("/api/annotations/" + telegram.lost)
                .then()
                .body("anchor.revision", equalTo(3))
                .body("anchor.start", equalTo(START));
    }

    @Test
    void whatWasReadInAnOlderRevisionIsNotTakenForTheNewOne() {
        AdriftTelegram telegram = new AdriftTelegram(world, "A telegram read too early");
        for (Map<String, ?> stale : List.<Map<String, ?>>of(
                Map.of("candidate", 0, "revision", 1),
                Map.of("start", 0, "end", 5, "revision", 1),
                Map.of("leave", true, "revision", 1))) {
            telegram.anchor(MAREK, telegram.confused, stale)
                    .then()
                    .statusCode(409)
                    .body("type", containsString("text-corrected-meanwhile"));
        }
        world.as(MAREK)
                .body(Map.of("leave", true, "revision", 1))
                .post("/api/texts/" + telegram.text + "/settlements")
                .then()
                .statusCode(409);
        telegram.anchor(MAREK, telegram.lost, Map.of("start", START, "end", END, "exact", "Something quite different"))
                .then()
                .statusCode(409)
                .body("type", containsString("quote-differs"));
        world.as(MAREK)
                .header("If-Match", "\"0\"")
                .body(Map.of("leave", true))
                .put("/api/annotations/" + telegram.lost + "/anchor")
                .then()
                .statusCode(412);
    }

    @Test
    void whatMakesNoSenseIsRefusedWithAWordOnHowToMendIt() {
        AdriftTelegram telegram = new AdriftTelegram(world, "A telegram asked nonsense");
        for (Map<String, ?> nonsense : List.<Map<String, ?>>of(
                Map.of(),
                Map.of("leave", false),
                Map.of("candidate", 0, "leave", true),
                Map.of("candidate", 2),
                Map.of("candidate", -1),
                Map.of("start", 5),
                Map.of("start", 5, "end", 5),
                Map.of("start", -1, "end", 5),
                Map.of("start", 0, "end", 100_000))) {
            telegram.anchor(MAREK, telegram.confused, nonsense)
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json")
                    .body("violations.size()", equalTo(1));
        }
        telegram.anchor(MAREK, telegram.lost, Map.of("candidate", 0)).then().statusCode(400);
        String whole = telegram.note(MAREK, Map.of("body", "On the whole"));
        telegram.anchor(MAREK, whole, Map.of("start", 0, "end", 5)).then().statusCode(409);
        world.as(MAREK)
                .get("/api/annotations/" + whole + "/anchor")
                .then()
                .statusCode(200)
                .body("anchor", nullValue());
        String placed =
                telegram.note(MAREK, Map.of("body", "Placed", "target", Map.of("exact", AdriftTelegram.ELSEWHERE)));
        telegram.anchor(MAREK, placed, Map.of("leave", true)).then().statusCode(409);
        for (Map<String, ?> nonsense :
                List.<Map<String, ?>>of(Map.of(), Map.of("candidate", 1), Map.of("candidate", 0, "leave", true))) {
            world.as(MAREK)
                    .body(nonsense)
                    .post("/api/texts/" + telegram.text + "/settlements")
                    .then()
                    .statusCode(400);
        }
    }

    @Test
    void allAreSettledAlikeAndTakenBackTogether() {
        AdriftTelegram telegram = new AdriftTelegram(world, "A telegram settled whole");
        Response left = world.as(MAREK)
                .body(Map.of("leave", true, "revision", 2))
                .post("/api/texts/" + telegram.text + "/settlements");
        left.then()
                .statusCode(200)
                .body("settled", equalTo(2))
                .body("remaining.waiting", equalTo(0))
                .body("remaining.left", equalTo(2));
        world.as(MAREK).post(AdriftTelegram.undo(left)).then().statusCode(204);
        tally(MAREK, telegram).then().body("waiting", equalTo(2)).body("left", equalTo(0));
        world.as(TAMAS)
                .body(Map.of("leave", true))
                .post("/api/texts/" + telegram.text + "/settlements")
                .then()
                .body("settled", equalTo(0))
                .header("Link", nullValue());
        world.as(ZOLTAN)
                .body(Map.of("leave", true))
                .post("/api/texts/" + telegram.text + "/settlements")
                .then()
                .statusCode(404);
    }

    @Test
    void onlyNotesWithOneCandidateAreAcceptedAlike() {
        AdriftTelegram telegram = new AdriftTelegram(world, "A telegram with one candidate");
        String single =
                telegram.note(MAREK, Map.of("body", "Short", "target", Map.of("exact", AdriftTelegram.ELSEWHERE)));
        // Of the passage too little is left to be called the same, and one place alone comes into question.
        telegram.correct(
                2,
                AdriftTelegram.paragraphs(
                        AdriftTelegram.OPENING,
                        "Quinces and other matters were eaten.",
                        AdriftTelegram.TWICE,
                        AdriftTelegram.TWICE));
        JsonPath before = world.as(MAREK).get("/api/annotations/" + single).jsonPath();
        assertThat(before.getString("anchor.state")).isEqualTo("uncertain");
        assertThat(before.getList("anchor.candidates")).hasSize(1);
        tally(MAREK, telegram).then().body("single", equalTo(1)).body("yours", equalTo(3));
        Response accepted =
                world.as(MAREK).body(Map.of("candidate", 0)).post("/api/texts/" + telegram.text + "/settlements");
        accepted.then().body("settled", equalTo(1)).body("remaining.waiting", equalTo(2));
        world.as(MAREK)
                .get("/api/annotations/" + single)
                .then()
                .body("anchor.start", equalTo(before.getInt("anchor.candidates[0].start")))
                .body("anchor.settled.how", equalTo("accepted"));
        world.as(MAREK).get("/api/annotations/" + telegram.confused).then().body("anchor.state", equalTo("uncertain"));
    }

    @Test
    void whoeverMaySeeTheNoteHearsOfItAndNobodyElse() {
        AdriftTelegram telegram = new AdriftTelegram(world, "A telegram heard of");
        String secret = telegram.note(
                MAREK,
                Map.of("body", "Mine", "visibility", "private", "target", Map.of("exact", AdriftTelegram.ELSEWHERE)));
        String position = world.as(TAMAS).get("/api/events").path("position");
        telegram.anchor(MAREK, telegram.lost, Map.of("leave", true));
        telegram.anchor(MAREK, secret, Map.of("start", 0, "end", 5));
        Awaited.that(() -> {
            List<String> heard = world.as(TAMAS)
                    .get("/api/events?after=" + position)
                    .path("items.findAll { it.kind == 'annotation-anchored' }.id");
            assertThat(heard).contains(telegram.lost).doesNotContain(secret);
        });
    }

    private Response tally(Person person, AdriftTelegram telegram) {
        return world.as(person).get("/api/texts/" + telegram.text + "/settlements");
    }

    @Test
    void nobodyIsToldOfTheActionByWhichAllWereSettled() {
        AdriftTelegram telegram = new AdriftTelegram(world, "A telegram settled quietly");
        String position = world.as(EDIT).get("/api/events").path("position");
        world.as(MAREK).body(Map.of("leave", true)).post("/api/texts/" + telegram.text + "/settlements");
        Awaited.that(() ->
                world.as(EDIT).get("/api/events?after=" + position).then().body("items.id", hasItem(telegram.lost)));
        assertThat((List<String>)
                        world.as(EDIT).get("/api/events?after=" + position).path("items.kind"))
                .doesNotContain("notes-settled");
    }
}

package org.postil.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.postil.world.World.Person.EDIT;
import static org.postil.world.World.Person.ILONA;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.postil.documents.DocumentView;
import org.postil.world.Browser;
import org.postil.world.Guest;
import org.postil.world.World;

/** Memberships that end by themselves, and accounts that are kept out. */
@QuarkusTest
class EndsTest {
    @Inject
    World world;

    @Test
    void aMembershipThatHasEndedCountsNoMoreAndTheNotesKeepTheirAuthor() throws Exception {
        Guest anna = world.guest("Anna Farkas", Role.ANNOTATOR);
        DocumentView telegram = world.telegram("Telegram for a while", "<p>The bridges are open.</p>");
        String note = anna.asks()
                .body(Map.of("body", "written in time"))
                .post("/api/documents/" + telegram.id() + "/annotations")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        Instant end = Instant.now().plusSeconds(3);
        world.as(ILONA)
                .body(Map.of("at", end.toString()))
                .put(member(anna) + "/end")
                .then()
                .statusCode(200)
                .body(
                        "ends",
                        containsString(
                                end.truncatedTo(ChronoUnit.SECONDS).toString().substring(0, 19)));
        anna.asks().get("/api/annotations/" + note).then().statusCode(200);
        anna.browser().asks().get("/documents/" + telegram.slug()).then().statusCode(200);
        Thread.sleep(Math.max(0, end.toEpochMilli() - Instant.now().toEpochMilli()) + 20);
        anna.asks().get("/api/annotations/" + note).then().statusCode(404);
        anna.browser().asks().get("/documents/" + telegram.slug()).then().statusCode(404);
        world.as(EDIT)
                .get("/api/annotations/" + note)
                .then()
                .statusCode(200)
                .body("author.name", equalTo("Anna Farkas"));
        world.as(EDIT).get(members()).then().body("items.name", not(hasItem("Anna Farkas")));
        world.as(ILONA).get(members()).then().body("items.name", hasItem("Anna Farkas"));
        world.as(ILONA).delete(member(anna) + "/end").then().statusCode(200);
        anna.asks().get("/api/annotations/" + note).then().statusCode(200);
        world.as(ILONA).delete(member(anna)).then().statusCode(204);
    }

    @Test
    void anOwnerNamesTheLastDayInTheForm() {
        Guest anna = world.guest("Berta Farkas", Role.READER);
        Browser ilona = Browser.of(world, ILONA);
        String address = "/groups/reading-group/members/" + anna.account();
        LocalDate day = LocalDate.now().plusMonths(6);
        ilona.asks()
                .formParam("role", "annotator")
                .formParam("ends", day.toString())
                .post(address)
                .then()
                .statusCode(303);
        ilona.asks().get("/groups/reading-group").then().body(containsString("value=\"" + day + "\""));
        for (String wrong : List.of("1956-11-04", "soon")) {
            ilona.asks()
                    .formParam("role", "annotator")
                    .formParam("ends", wrong)
                    .post(address)
                    .then()
                    .statusCode(400)
                    .body(containsString("Choose a last day that is not past"));
        }
        world.as(ILONA).delete(member(anna)).then().statusCode(204);
    }

    @Test
    void anEndAtNoonStaysWhereItIsWhenTheFormIsSavedUnchanged() {
        Guest anna = world.guest("Nora Farkas", Role.READER);
        Instant noon = LocalDate.now()
                .plusMonths(6)
                .atTime(12, 0)
                .atZone(ZoneId.systemDefault())
                .toInstant();
        world.as(ILONA)
                .body(Map.of("at", noon.toString()))
                .put(member(anna) + "/end")
                .then()
                .statusCode(200);
        String address = "/groups/reading-group/members/" + anna.account();
        String shown = LocalDate.now().plusMonths(6).toString();
        for (String day : List.of(shown, LocalDate.now().plusMonths(7).toString())) {
            Browser.of(world, ILONA)
                    .asks()
                    .formParam("role", "annotator")
                    .formParam("ends", day)
                    .post(address)
                    .then()
                    .statusCode(303);
            String ends =
                    world.as(ILONA).get(members()).path("items.find { it.account == '" + anna.account() + "' }.ends");
            assertThat(Instant.parse(ends).equals(noon)).as(day).isEqualTo(day.equals(shown));
        }
        world.as(ILONA).delete(member(anna)).then().statusCode(204);
    }

    @Test
    void theLastOwnerWithoutAnEndGetsNone() {
        UUID ilona = world.viewer(ILONA).account();
        world.as(ILONA)
                .body(Map.of("at", Instant.now().plus(1, ChronoUnit.DAYS).toString()))
                .put(members() + "/" + ilona + "/end")
                .then()
                .statusCode(409)
                .body("type", containsString("last-owner"));
        world.as(EDIT)
                .body(Map.of("at", Instant.now().plus(1, ChronoUnit.DAYS).toString()))
                .put(members() + "/" + ilona + "/end")
                .then()
                .statusCode(403);
    }

    @Test
    void whoIsSuspendedIsNobodyAnywhereUntilHeIsLetInAgain() {
        Guest anna = world.guest("Cecilia Farkas", Role.ANNOTATOR);
        Browser browser = anna.browser();
        browser.asks().get("/account").then().statusCode(200);
        world.as(EDIT).put(suspension(anna)).then().statusCode(403);
        world.as(ILONA).put(suspension(anna)).then().statusCode(204);
        browser.asks().get("/account").then().statusCode(303);
        anna.asks().get("/api/account").then().statusCode(401);
        new Browser()
                .enter(anna.email(), World.PASSWORD)
                .then()
                .statusCode(403)
                .body(containsString("This account is suspended."));
        new Browser()
                .enter(anna.email(), "some other password")
                .then()
                .statusCode(403)
                .body(not(containsString("This account is suspended.")));
        world.as(ILONA).delete(suspension(anna)).then().statusCode(204);
        anna.asks().get("/api/account").then().statusCode(200);
        world.as(ILONA).delete(member(anna)).then().statusCode(204);
    }

    @Test
    void nobodySuspendsHimself() {
        world.as(ILONA)
                .put("/api/accounts/" + world.viewer(ILONA).account() + "/suspension")
                .then()
                .statusCode(409);
        world.as(ILONA)
                .put("/api/accounts/" + UUID.randomUUID() + "/suspension")
                .then()
                .statusCode(404);
    }

    private static String suspension(Guest guest) {
        return "/api/accounts/" + guest.account() + "/suspension";
    }

    private String members() {
        return "/api/groups/" + world.group() + "/members";
    }

    private String member(Guest guest) {
        return members() + "/" + guest.account();
    }
}

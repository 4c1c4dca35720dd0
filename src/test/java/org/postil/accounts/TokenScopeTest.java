package org.postil.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.postil.world.World.Person.ILONA;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.postil.documents.DocumentView;
import org.postil.world.Browser;
import org.postil.world.Guest;
import org.postil.world.World;

/** What a program may do with a token that is not for everything; Ilona, an owner and administrator, made all of them. */
@QuarkusTest
class TokenScopeTest {
    @Inject
    World world;

    @Test
    void aTokenForReadingReadsAndChangesNothing() {
        DocumentView telegram = world.telegram("Telegram read by a program", "<p>The streets are quiet.</p>");
        String token = token("read");
        with(token).get("/api/documents/" + telegram.id()).then().statusCode(200);
        with(token).get("/api/account").then().body("administrator", equalTo(true));
        tooLittle(with(token).body(Map.of("body", "no")), "/api/documents/" + telegram.id() + "/annotations");
        tooLittle(with(token).body(Map.of("name", "another")), "/api/tokens");
        with(token).delete("/api/documents/" + telegram.id()).then().statusCode(403);
        with(token).put("/api/notices/reading").then().statusCode(403);
    }

    @Test
    void aTokenForNotesWritesNotesAndNothingElse() {
        DocumentView telegram = world.telegram("Telegram noted by a program", "<p>The streets are quiet.</p>");
        String token = token("annotate");
        with(token)
                .body(Map.of("body", "a program's note"))
                .post("/api/documents/" + telegram.id() + "/annotations")
                .then()
                .statusCode(201);
        with(token)
                .body(Map.of("title", "Another"))
                .patch("/api/documents/" + telegram.id())
                .then()
                .statusCode(403);
        with(token)
                .body(Map.of("title", "New", "kind", "telegram"))
                .post("/api/documents")
                .then()
                .statusCode(403);
    }

    @Test
    void aTokenForEditingEntersDocumentsAndLeavesPeopleAlone() {
        DocumentView telegram = world.telegram("Telegram edited by a program", "<p>The streets are quiet.</p>");
        String token = token("edit");
        with(token)
                .body(Map.of("title", "Edited"))
                .patch("/api/documents/" + telegram.id())
                .then()
                .statusCode(200);
        String group = "/api/groups/" + world.group();
        with(token)
                .body(Map.of("role", "reader"))
                .post(group + "/invitations")
                .then()
                .statusCode(403);
        with(token).body(Map.of("name", "Ours")).patch(group).then().statusCode(403);
        with(token)
                .delete(group + "/members/" + world.viewer(ILONA).account())
                .then()
                .statusCode(403);
        with(token)
                .body(Map.of("name", "Someone else"))
                .patch("/api/account")
                .then()
                .statusCode(403);
        with(token)
                .body(Map.of("name", "another", "scope", "all"))
                .post("/api/tokens")
                .then()
                .statusCode(403);
        with(token).get("/api/tokens").then().statusCode(403);
        with(token).get("/api/sessions").then().statusCode(403);
        with(token)
                .body(Map.of("name", "A group of its own"))
                .post("/api/groups")
                .then()
                .statusCode(403);
        with(token)
                .put("/api/accounts/" + world.guest("Left alone", null).account() + "/suspension")
                .then()
                .statusCode(403);
        with(token).accept("text/html").get("/account").then().statusCode(403);
    }

    @Test
    void aTokenForEverythingMayWhatItsAccountMayUntilItEnds() {
        Instant end = Instant.now().plusSeconds(2);
        String token = world.as(ILONA)
                .body(Map.of("name", "for a moment", "scope", "all", "expires", end.toString()))
                .post("/api/tokens")
                .path("token");
        with(token).get("/api/tokens").then().statusCode(200).body("items.name", hasItem("for a moment"));
        while (Instant.now().isBefore(end)) {
            Thread.onSpinWait();
        }
        with(token).get("/api/account").then().statusCode(401);
    }

    @Test
    void whatIsNoScopeIsRefused() {
        world.as(ILONA)
                .body(Map.of("name", "odd", "scope", "tsar"))
                .post("/api/tokens")
                .then()
                .statusCode(400)
                .body("detail", containsString("read, annotate, edit, all"));
    }

    @Test
    void thePageSaysWhatATokenMayDoWhenItWasUsedAndUntilWhen() {
        Guest anna = world.guest("Anna with a program", Role.READER);
        Browser browser = anna.browser();
        LocalDate day = LocalDate.now().plusDays(30);
        String page = browser.asks()
                .formParam("name", "a plug-in")
                .formParam("scope", "read")
                .formParam("expires", day.toString())
                .post("/account/tokens")
                .asString();
        with(Jsoup.parse(page).select("#secret").val())
                .get("/api/account")
                .then()
                .statusCode(200);
        List<String> said = Jsoup.parse(browser.asks().get("/account").asString())
                .select("tr:contains(a plug-in) td")
                .eachText();
        assertThat(said.get(1)).isEqualTo("Read");
        assertThat(said.get(2)).isNotEqualTo("never");
        assertThat(said.get(3)).contains(String.valueOf(day.getYear()));
        browser.asks()
                .formParam("name", "too late")
                .formParam("scope", "read")
                .formParam("expires", "1956-11-04")
                .post("/account/tokens")
                .then()
                .statusCode(400)
                .body(containsString("Choose an end that is not past"));
    }

    @Test
    void aProgramSeesTheBrowsersAndSignsThemOut() {
        Guest anna = world.guest("Anna with two browsers", Role.READER);
        Browser here = anna.browser();
        Browser there = anna.browser();
        List<String> ids = anna.asks().get("/api/sessions").jsonPath().getList("items.id");
        assertThat(ids).hasSize(2);
        world.as(ILONA).delete("/api/sessions/" + ids.get(0)).then().statusCode(404);
        here.asks().post("/account/sessions/end").then().statusCode(303);
        there.asks().get("/account").then().statusCode(303);
        here.asks().get("/account").then().statusCode(200).body(not(containsString("Sign out everywhere else")));
        String last = anna.asks().get("/api/sessions").path("items[0].id");
        anna.asks().delete("/api/sessions/" + last).then().statusCode(204);
        here.asks().get("/account").then().statusCode(303);
    }

    private String token(String scope) {
        return world.as(ILONA)
                .body(Map.of("name", "tests of " + scope, "scope", scope))
                .post("/api/tokens")
                .then()
                .statusCode(201)
                .body("scope", equalTo(scope))
                .extract()
                .path("token");
    }

    private static RequestSpecification with(String token) {
        return new Guest(null, null, token).asks();
    }

    private static void tooLittle(RequestSpecification request, String address) {
        request.post(address).then().statusCode(403).body("type", containsString("token-scope"));
    }
}

package org.postil.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.postil.world.World.Person.EDIT;
import static org.postil.world.World.Person.ILONA;
import static org.postil.world.World.Person.MAREK;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.postil.documents.DocumentView;
import org.postil.shared.Problem;
import org.postil.world.Browser;
import org.postil.world.Guest;
import org.postil.world.World;

@QuarkusTest
class AdministrationTest {
    @Inject
    World world;

    @Inject
    Accounts accounts;

    @Inject
    Viewers viewers;

    @Test
    void thePageShowsWhoAndHowMuchAndNothingOfWhatIsWritten() {
        DocumentView telegram = world.telegram("Telegram nobody administers", "<p>The streets are quiet.</p>");
        world.as(MAREK)
                .body(Map.of("body", "mine alone and unseen", "visibility", "private"))
                .post("/api/documents/" + telegram.id() + "/annotations")
                .then()
                .statusCode(201);
        String page = Browser.of(world, ILONA).asks().get("/admin").asString();
        assertThat(page)
                .contains("Marek Brandt", "Hungary 1956", "Notes and replies", "Files")
                .doesNotContain("mine alone and unseen", "Telegram nobody administers");
        Browser.of(world, EDIT).asks().get("/admin").then().statusCode(403);
        new Browser().asks().get("/admin").then().statusCode(303);
        world.as(ILONA).get("/api/accounts?q=marek").then().body("items[0].email", equalTo(MAREK.email()));
        world.as(EDIT).get("/api/accounts").then().statusCode(403);
    }

    @Test
    void whoIsSuspendedOnThePageIsOutUntilLetInAgain() {
        Guest anna = world.guest("Anna to be suspended", null);
        Browser hers = anna.browser();
        Browser ilona = Browser.of(world, ILONA);
        String address = "/admin/people/" + anna.account() + "/suspension";
        ilona.asks().formParam("suspended", "true").post(address).then().statusCode(303);
        hers.asks().get("/account").then().statusCode(303);
        ilona.asks().get("/admin?q=Anna to be").then().body(containsString("Let in again"));
        ilona.asks().formParam("suspended", "false").post(address).then().statusCode(303);
        anna.browser().asks().get("/account").then().statusCode(200);
        Browser.of(world, EDIT)
                .asks()
                .formParam("suspended", "true")
                .post(address)
                .then()
                .statusCode(403);
    }

    @Test
    void anAdministratorMakesAnotherAndNobodyTakesTheRightFromHimself() {
        Guest anna = world.guest("Anna who administers", null);
        Browser ilona = Browser.of(world, ILONA);
        String right = "/admin/people/" + anna.account() + "/administration";
        ilona.asks().formParam("administrator", "true").post(right).then().statusCode(303);
        anna.asks().get("/api/accounts").then().statusCode(200);
        anna.browser()
                .asks()
                .formParam("administrator", "false")
                .post(right)
                .then()
                .statusCode(409);
        ilona.asks().formParam("administrator", "false").post(right).then().statusCode(303);
        anna.asks().get("/api/accounts").then().statusCode(403);
    }

    @Test
    void ofTwoAdministratorsWhoPutEachOtherOutOneStays() {
        Guest anna = world.guest("Anna who was an administrator", null);
        Guest bela = world.guest("Béla who stays one", null);
        String annas = "/admin/people/" + anna.account() + "/administration";
        Browser ilona = Browser.of(world, ILONA);
        ilona.asks().formParam("administrator", "true").post(annas).then().statusCode(303);
        Viewer before = QuarkusTransaction.requiringNew()
                .call(() -> viewers.of(anna.account()).orElseThrow());
        ilona.asks().formParam("administrator", "false").post(annas).then().statusCode(303);
        for (BiConsumer<Viewer, UUID> out : List.<BiConsumer<Viewer, UUID>>of(accounts::demote, accounts::suspend)) {
            assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> out.accept(before, bela.account())))
                    .isInstanceOfSatisfying(Problem.class, refused -> assertThat(refused.status())
                            .isEqualTo(403));
        }
    }

    @Test
    void whoeverFindsAnAdministratorSignedInGetsNoFurtherWithoutThePassword() {
        Browser ilona = Browser.of(world, ILONA);
        UUID own = world.viewer(ILONA).account();
        ilona.asks().post("/admin/people/" + own + "/password-reset").then().statusCode(409);
        ilona.asks()
                .post("/admin/people/" + own + "/second-factor/removal")
                .then()
                .statusCode(409);
    }

    @Test
    void whoHasForgottenHisPasswordChoosesAnotherByALinkOnce() {
        Guest anna = world.guest("Anna who forgot", null);
        Browser before = anna.browser();
        String page = Browser.of(world, ILONA)
                .asks()
                .post("/admin/people/" + anna.account() + "/password-reset")
                .asString();
        String link =
                java.net.URI.create(Jsoup.parse(page).select("#link").val()).getPath();
        Browser browser = new Browser();
        browser.asks().get(link).then().statusCode(200).body(containsString(anna.email()));
        browser.asks().formParam("password", "short").post(link).then().statusCode(400);
        browser.asks()
                .formParam("password", "an entirely new password")
                .post(link)
                .then()
                .statusCode(303);
        browser.asks().get("/login?done=password").then().body(containsString("Password changed. Sign in with it."));
        before.asks().get("/account").then().statusCode(303);
        browser.asks()
                .formParam("password", "and another password")
                .post(link)
                .then()
                .statusCode(410);
        new Browser().enter(anna.email(), World.PASSWORD).then().statusCode(403);
        new Browser().enter(anna.email(), "an entirely new password").then().statusCode(303);
        new Browser().asks().get("/password/never-made").then().statusCode(404);
        Browser.of(world, EDIT)
                .asks()
                .post("/admin/people/" + anna.account() + "/password-reset")
                .then()
                .statusCode(403)
                .body(not(containsString("/password/")));
    }

    @Test
    void whatAdministratorsDoToAccountsStandsOnTheirPage() {
        Guest anna = world.guest("Anna to whom much is done", null);
        Browser ilona = Browser.of(world, ILONA);
        String person = "/admin/people/" + anna.account();
        ilona.asks().formParam("suspended", "true").post(person + "/suspension");
        ilona.asks().formParam("suspended", "false").post(person + "/suspension");
        ilona.asks().post(person + "/password-reset");
        List<String> done =
                Jsoup.parse(ilona.asks().get("/admin").asString())
                        .select("td[dir=auto]:contains(Anna to whom)")
                        .stream()
                        .map(whom -> whom.parent().text())
                        .filter(line -> line.contains("Ilona Kovács"))
                        .toList();
        assertThat(done).hasSize(3);
        assertThat(done.get(0)).contains("link for a new password");
        assertThat(done.get(1)).contains("let in again");
        assertThat(done.get(2)).contains("suspended");
        anna.asks().get("/api/events?after=1-1").then().body(not(containsString("administered")));
    }

    @Test
    void withoutAMailServerOneIsSentToAnAdministrator() {
        world.group();
        new Browser()
                .asks()
                .get("/login")
                .then()
                .body(containsString("Ask an administrator of this server for a link"))
                .body(not(containsString("href=\"/password\"")));
        new Browser().asks().get("/password").then().statusCode(404);
        new Browser()
                .asks()
                .formParam("email", ILONA.email())
                .post("/password")
                .then()
                .statusCode(404);
    }
}

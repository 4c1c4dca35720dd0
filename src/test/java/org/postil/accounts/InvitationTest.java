package org.postil.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.postil.world.World.Person.EDIT;
import static org.postil.world.World.Person.ILONA;
import static org.postil.world.World.Person.ZOLTAN;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.postil.world.Browser;
import org.postil.world.Guest;
import org.postil.world.World;

@QuarkusTest
class InvitationTest {
    @Inject
    World world;

    @Test
    void whoIsInvitedMakesAnAccountAndIsIn() {
        JsonPath invitation = invite(Map.of("role", "annotator", "email", "vera@example.org"));
        String address = URI.create(invitation.getString("url")).getPath();
        Browser vera = new Browser();
        vera.asks()
                .get(address)
                .then()
                .statusCode(200)
                .body(containsString("Ilona Kovács invites you"))
                .body(containsString("Hungary 1956"))
                .body(containsString("vera@example.org"));
        fillIn(vera, "Vera Nemes", "vera@example.org", "short")
                .post(address + "/account")
                .then()
                .statusCode(400)
                .body(containsString("Vera Nemes"));
        fillIn(vera, "Vera Nemes", "vera@example.org", World.PASSWORD)
                .post(address + "/account")
                .then()
                .statusCode(303);
        vera.asks().get("/groups/reading-group").then().statusCode(200).body(containsString("Vera Nemes"));
        new Browser().asks().get(address).then().statusCode(410);
        String account = world.as(ILONA).get(members()).path("items.find { it.name == 'Vera Nemes' }.account");
        world.as(ILONA).delete(members() + "/" + account).then().statusCode(204);
        vera.asks().get("/groups/reading-group").then().statusCode(404);
    }

    @Test
    void whoHasAnAccountJoinsWithIt() {
        String address =
                URI.create(invite(Map.of("role", "reader")).getString("url")).getPath();
        Browser zoltan = Browser.of(world, ZOLTAN);
        zoltan.asks().post(address).then().statusCode(303);
        world.as(ZOLTAN).get("/api/account").then().body("groups.slug", hasItem("reading-group"));
        UUID account = world.viewer(ZOLTAN).account();
        world.as(ZOLTAN).delete(members() + "/" + account).then().statusCode(204);
        world.as(ZOLTAN).get("/api/account").then().body("groups.slug", not(hasItem("reading-group")));
    }

    @Test
    void whoIsInvitedForAWhileIsAMemberForAsLong() {
        Guest anna = world.guest("Anna who comes for a while", null);
        Instant end = Instant.now().plus(30, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
        JsonPath invitation = invite(Map.of("role", "reader", "membershipEnds", end.toString()));
        assertThat(invitation.getString("membershipEnds")).isEqualTo(end.toString());
        String address = URI.create(invitation.getString("url")).getPath();
        new Browser().asks().get(address).then().body(containsString("You are then a member until the end of"));
        anna.browser().asks().post(address).then().statusCode(303);
        world.as(ILONA)
                .get(members())
                .then()
                .body("items.find { it.account == '" + anna.account() + "' }.ends", equalTo(end.toString()));
        world.as(ILONA)
                .body(Map.of("role", "reader", "membershipEnds", "1956-11-04T04:00:00Z"))
                .post(invitations())
                .then()
                .statusCode(400);
        String day = LocalDate.now().plusMonths(2).toString();
        Browser.of(world, ILONA)
                .asks()
                .formParam("role", "reader")
                .formParam("ends", day)
                .post("/groups/reading-group/invitations")
                .then()
                .statusCode(200);
        Browser.of(world, ILONA)
                .asks()
                .formParam("role", "reader")
                .formParam("ends", "1956-11-04")
                .post("/groups/reading-group/invitations")
                .then()
                .statusCode(400)
                .body(containsString("Choose a last day that is not past"));
        world.as(ILONA).delete(members() + "/" + anna.account()).then().statusCode(204);
    }

    @Test
    void anInvitationThatWasTakenBackIsGone() {
        JsonPath invitation = invite(Map.of("role", "reader"));
        world.as(ILONA).get(invitations()).then().body("items.id", hasItem(invitation.getString("id")));
        world.as(ILONA)
                .delete(invitations() + "/" + invitation.getString("id"))
                .then()
                .statusCode(204);
        String address = URI.create(invitation.getString("url")).getPath();
        new Browser().asks().get(address).then().statusCode(410);
        Browser.of(world, ZOLTAN).asks().post(address).then().statusCode(410);
        new Browser().asks().get("/invitations/never-made").then().statusCode(404);
    }

    @Test
    void onlyOwnersInvite() {
        world.as(EDIT).body(Map.of("role", "reader")).post(invitations()).then().statusCode(403);
        world.as(EDIT).get(invitations()).then().statusCode(403);
        world.as(ZOLTAN)
                .body(Map.of("role", "reader"))
                .post(invitations())
                .then()
                .statusCode(404);
        for (Map<String, String> wrong : List.of(
                Map.of("role", "tsar"),
                Map.of("role", "reader", "email", "nobody"),
                Map.of("role", "reader", "expires", "1956-11-04T04:00:00Z"))) {
            world.as(ILONA).body(wrong).post(invitations()).then().statusCode(400);
        }
    }

    @Test
    void theLastOwnerStays() {
        UUID ilona = world.viewer(ILONA).account();
        world.as(ILONA)
                .body(Map.of("role", "editor"))
                .patch(members() + "/" + ilona)
                .then()
                .statusCode(409)
                .body("type", containsString("last-owner"));
        world.as(ILONA).delete(members() + "/" + ilona).then().statusCode(409);
        Browser.of(world, ILONA)
                .asks()
                .post("/groups/reading-group/members/" + ilona + "/removal")
                .then()
                .statusCode(409)
                .body(containsString("A group keeps at least one owner whose membership does not end."));
    }

    @Test
    void aNewRoleHoldsAtOnce() {
        UUID edit = world.viewer(EDIT).account();
        String here = "groups.find { it.slug == 'reading-group' }.role";
        world.as(EDIT).get("/api/account").then().body(here, equalTo("editor"));
        change(edit, "reader");
        world.as(EDIT).get("/api/account").then().body(here, equalTo("reader"));
        change(edit, "editor");
        assertThat(world.viewer(EDIT).may(Role.EDITOR, world.group())).isTrue();
    }

    private void change(UUID account, String role) {
        world.as(ILONA)
                .body(Map.of("role", role))
                .patch(members() + "/" + account)
                .then()
                .statusCode(200)
                .body("role", equalTo(role));
    }

    private JsonPath invite(Map<String, String> draft) {
        return world.as(ILONA)
                .body(draft)
                .post(invitations())
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    private static RequestSpecification fillIn(Browser browser, String name, String email, String password) {
        return browser.asks().formParam("name", name).formParam("email", email).formParam("password", password);
    }

    private String members() {
        return "/api/groups/" + world.group() + "/members";
    }

    private String invitations() {
        return "/api/groups/" + world.group() + "/invitations";
    }
}

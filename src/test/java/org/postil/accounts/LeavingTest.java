package org.postil.accounts;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.postil.world.World.Person.EDIT;
import static org.postil.world.World.Person.ILONA;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.postil.documents.DocumentView;
import org.postil.world.Browser;
import org.postil.world.Guest;
import org.postil.world.World;

/** How people go, and what of theirs stays. */
@QuarkusTest
class LeavingTest {
    @Inject
    World world;

    @Test
    void whoLeavesIsAskedFirstAndWhatHeWroteStaysUnderHisName() {
        Guest anna = world.guest("Anna who leaves", Role.ANNOTATOR);
        DocumentView telegram = world.telegram("Telegram left behind", "<p>The streets are quiet.</p>");
        String shared = anna.writes(telegram, "for the group", "group");
        String own = anna.writes(telegram, "for myself", "private");
        Browser browser = anna.browser();
        String removal = "/groups/reading-group/members/" + anna.account() + "/removal";
        browser.asks()
                .get(removal)
                .then()
                .statusCode(200)
                .body(containsString("Leave “Hungary 1956”?"))
                .body(containsString("/exports/new?what=mine"));
        browser.asks().post(removal).then().statusCode(303).header("Location", endsWith("/account?done=left"));
        browser.asks().get("/documents/" + telegram.slug()).then().statusCode(404);
        world.as(EDIT)
                .get("/api/annotations/" + shared)
                .then()
                .statusCode(200)
                .body("author.name", equalTo("Anna who leaves"));
        for (World.Person other : List.of(EDIT, ILONA)) {
            world.as(other).get("/api/annotations/" + own).then().statusCode(404);
        }
        String link = world.as(ILONA)
                .body(Map.of("role", "reader"))
                .post("/api/groups/" + world.group() + "/invitations")
                .path("url");
        browser.asks().post(java.net.URI.create(link).getPath()).then().statusCode(303);
        anna.asks().get("/api/annotations/" + own).then().statusCode(200);
        world.as(ILONA)
                .delete(members(world.group().toString()) + anna.account())
                .then()
                .statusCode(204);
    }

    @Test
    void onlyOwnersAreAskedWhetherToRemoveAnother() {
        Guest anna = world.guest("Anna who stays", Role.ANNOTATOR);
        String removal = "/groups/reading-group/members/" + anna.account() + "/removal";
        Browser.of(world, EDIT).asks().get(removal).then().statusCode(403);
        Browser.of(world, ILONA)
                .asks()
                .get(removal)
                .then()
                .statusCode(200)
                .body(containsString("Remove Anna who stays from “Hungary 1956”?"))
                .body(not(containsString("what=mine")));
        world.as(ILONA)
                .delete(members(world.group().toString()) + anna.account())
                .then()
                .statusCode(204);
    }

    @Test
    void aGroupIsHandedOverWhole() {
        Guest heir = world.guest("Anna the heir", Role.READER);
        String group = made("Handed over", heir);
        world.as(ILONA)
                .body(Map.of())
                .put("/api/groups/" + group + "/ownership")
                .then()
                .statusCode(400);
        world.as(EDIT)
                .body(Map.of("account", heir.account()))
                .put("/api/groups/" + group + "/ownership")
                .then()
                .statusCode(404);
        world.as(ILONA)
                .body(Map.of("account", world.viewer(EDIT).account()))
                .put("/api/groups/" + group + "/ownership")
                .then()
                .statusCode(404);
        Browser.of(world, ILONA)
                .asks()
                .formParam("account", heir.account())
                .post("/groups/handed-over/members/ownership")
                .then()
                .statusCode(303);
        heir.asks().get("/api/groups/" + group).then().body("role", equalTo("owner"));
        world.as(ILONA).get("/api/groups/" + group).then().body("role", equalTo("editor"));
        world.as(ILONA)
                .delete(members(group) + world.viewer(ILONA).account())
                .then()
                .statusCode(204);
        heir.asks().delete(members(group) + heir.account()).then().statusCode(409);
        heir.asks().get(members(group)).then().body("items.name", hasItem("Anna the heir"));
        world.as(ILONA)
                .delete(members(world.group().toString()) + heir.account())
                .then()
                .statusCode(204);
    }

    @Test
    void twoOwnersWhoLeaveAtOnceLeaveOne() throws Exception {
        Guest other = world.guest("Anna the second owner", Role.READER);
        String group = made("Left at once", other);
        world.as(ILONA)
                .body(Map.of("role", "owner"))
                .patch(members(group) + other.account())
                .then()
                .statusCode(200);
        String ilona = members(group) + world.viewer(ILONA).account();
        List<Callable<Integer>> leaving = List.of(
                () -> world.as(ILONA).delete(ilona).statusCode(),
                () -> other.asks().delete(members(group) + other.account()).statusCode());
        ExecutorService both = Executors.newFixedThreadPool(2);
        int sum = 0;
        for (var answer : both.invokeAll(leaving)) {
            sum += answer.get();
        }
        both.shutdown();
        Assertions.assertThat(sum).isEqualTo(204 + 409);
        world.as(ILONA)
                .delete(members(world.group().toString()) + other.account())
                .then()
                .statusCode(204);
    }

    /** A group of Ilona's that somebody has joined as a reader. */
    private String made(String name, Guest member) {
        String group =
                world.as(ILONA).body(Map.of("name", name)).post("/api/groups").path("id");
        String link = world.as(ILONA)
                .body(Map.of("role", "reader"))
                .post("/api/groups/" + group + "/invitations")
                .path("url");
        member.browser().asks().post(java.net.URI.create(link).getPath()).then().statusCode(303);
        return group;
    }

    private static String members(String group) {
        return "/api/groups/" + group + "/members/";
    }
}

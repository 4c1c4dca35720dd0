package org.postil.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.postil.world.Browser;
import org.postil.world.Guest;
import org.postil.world.World;

/** Groups that anybody makes, and who learns of them. */
@QuarkusTest
class GroupsTest {
    @Inject
    World world;

    @Inject
    EntityManager entities;

    @Test
    void whoeverHasAnAccountMakesAGroupAndOwnsIt() {
        Guest anna = world.guest("Anna the founder", null);
        Browser browser = anna.browser();
        browser.asks()
                .formParam("name", " ")
                .post("/groups")
                .then()
                .statusCode(400)
                .body(containsString("Give a name"));
        browser.asks()
                .formParam("name", "Prague 1968 of Anna")
                .post("/groups")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/groups/prague-1968-of-anna?done=made"));
        browser.asks().get("/groups").then().statusCode(200).body(containsString("Prague 1968 of Anna"));
        browser.asks().get("/groups/prague-1968-of-anna").then().body(containsString("Private."));
        anna.asks().get("/api/groups").then().body("items.role", hasItem("owner"));
        new Browser().asks().get("/groups").then().statusCode(303);
    }

    @Test
    void aListedGroupIsKnownAndNotRead() {
        Guest anna = world.guest("Anna the owner of a list", null);
        Guest bela = world.guest("Bela who looks around", null);
        String group = anna.asks()
                .body(Map.of("name", "Poznan 1956", "description", "The trials after June."))
                .post("/api/groups")
                .then()
                .statusCode(201)
                .body("visibility", equalTo("private"))
                .extract()
                .path("id");
        Browser looking = bela.browser();
        looking.asks().get("/groups").then().body(not(containsString("Poznan 1956")));
        anna.asks()
                .body(Map.of("visibility", "listed"))
                .patch("/api/groups/" + group)
                .then()
                .statusCode(200);
        looking.asks()
                .get("/groups")
                .then()
                .body(containsString("Poznan 1956"))
                .body(containsString("The trials after June."))
                .body(containsString("Anna the owner of a list"))
                .body(not(containsString(anna.email())));
        looking.asks().get("/groups/poznan-1956").then().statusCode(404);
        bela.asks().get("/api/groups/" + group).then().statusCode(404);
        bela.asks().get("/api/groups/" + group + "/members").then().statusCode(404);
        bela.asks()
                .body(Map.of("visibility", "public"))
                .patch("/api/groups/" + group)
                .then()
                .statusCode(404);
        anna.asks()
                .body(Map.of("visibility", "hidden"))
                .patch("/api/groups/" + group)
                .then()
                .statusCode(400);
    }

    @Test
    void anOwnerSaysWhatTheGroupIsAboutAndWhoMaySeeIt() {
        Guest anna = world.guest("Anna the owner of a form", null);
        Browser browser = anna.browser();
        anna.asks()
                .body(Map.of("name", "Berlin 1953"))
                .post("/api/groups")
                .then()
                .statusCode(201);
        browser.asks()
                .formParam("name", "Berlin, June 1953")
                .formParam("description", "Protocols of the strikes.")
                .post("/groups/berlin-1953")
                .then()
                .statusCode(303);
        browser.asks()
                .get("/groups/berlin-1953/visibility")
                .then()
                .body(containsString("Who may see “Berlin, June 1953”?"));
        browser.asks()
                .formParam("visibility", "listed")
                .post("/groups/berlin-1953/visibility")
                .then()
                .statusCode(303);
        String page = browser.asks().get("/groups/berlin-1953").asString();
        assertThat(page).contains("Listed.", "Protocols of the strikes.", "Berlin, June 1953");
        browser.asks()
                .formParam("description", "x".repeat(1001))
                .post("/groups/berlin-1953")
                .then()
                .statusCode(400);
    }

    @Test
    void twentyWhoChangeTheSameMembersAtOnceLeaveAnOwnerAndALogThatExplainsWhoIsWhat() throws Exception {
        Guest anna = world.guest("Anna among twenty", null);
        String group = anna.asks()
                .body(Map.of("name", "Under many hands"))
                .post("/api/groups")
                .path("id");
        List<Guest> people = new ArrayList<>(List.of(anna));
        for (int i = 0; i < 4; i++) {
            people.add(world.guest("Member " + i, null));
        }
        people.subList(1, 5)
                .forEach(one -> assertThat(invited(anna, one, group)).isEqualTo(303));
        ExecutorService pool = Executors.newFixedThreadPool(20);
        List<Integer> answers = new ArrayList<>();
        try {
            List<Callable<List<Integer>>> twenty = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                Random random = new Random(i);
                twenty.add(() -> changes(random, people, group));
            }
            for (Future<List<Integer>> one : pool.invokeAll(twenty)) {
                answers.addAll(one.get());
            }
        } finally {
            pool.shutdownNow();
        }
        assertThat(answers).hasSize(80).allMatch(status -> status < 500);
        assertThat(answers.stream().filter(status -> status < 400).count())
                .as("some changes went through, however the owners fell out with each other")
                .isGreaterThan(3);
        assertThat(told(group)).isEqualTo(members(group)).containsValue("owner");
    }

    private static List<Integer> changes(Random random, List<Guest> people, String group) {
        List<Integer> answers = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            Guest by = people.get(random.nextInt(people.size()));
            Guest whom = people.get(random.nextInt(people.size()));
            String member = "/api/groups/" + group + "/members/" + whom.account();
            answers.add(
                    switch (random.nextInt(5)) {
                        case 0 -> by.asks().delete(member).statusCode();
                        case 1 -> invited(by, whom, group);
                        case 2 ->
                            by.asks()
                                    .body(Map.of("account", whom.account()))
                                    .put("/api/groups/" + group + "/ownership")
                                    .statusCode();
                        default ->
                            by.asks()
                                    .body(Map.of("role", random.nextBoolean() ? "owner" : "reader"))
                                    .patch(member)
                                    .statusCode();
                    });
        }
        return answers;
    }

    /** @return how it was answered that he came by an invitation, or that he was invited */
    private static int invited(Guest by, Guest whom, String group) {
        Response invited = by.asks().body(Map.of("role", "owner")).post("/api/groups/" + group + "/invitations");
        return invited.statusCode() != 201
                ? invited.statusCode()
                : whom.browser()
                        .asks()
                        .post(URI.create(invited.path("url")).getPath())
                        .statusCode();
    }

    /** Who is what by the log alone. */
    private Map<String, String> told(String group) {
        Map<String, String> told = new TreeMap<>();
        rows("""
                select payload ->> 'member', payload ->> 'role' from event
                where kind = 'access-changed' and group_id = cast(:group as uuid) and payload ->> 'member' is not null
                order by seq""", group).forEach(row -> {
            told.remove((String) row[0]);
            if (row[1] != null) {
                told.put((String) row[0], (String) row[1]);
            }
        });
        return told;
    }

    private Map<String, String> members(String group) {
        Map<String, String> members = new TreeMap<>();
        rows("select cast(account_id as text), role from membership where group_id = cast(:group as uuid)", group)
                .forEach(row -> members.put((String) row[0], (String) row[1]));
        return members;
    }

    private List<Object[]> rows(String query, String group) {
        return QuarkusTransaction.requiringNew().call(() -> entities.createNativeQuery(query, Object[].class)
                .setParameter("group", group)
                .getResultList());
    }
}

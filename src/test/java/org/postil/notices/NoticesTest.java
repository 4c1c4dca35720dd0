package org.postil.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.postil.world.World.Person.EDIT;
import static org.postil.world.World.Person.ILONA;
import static org.postil.world.World.Person.MAREK;
import static org.postil.world.World.Person.TAMAS;
import static org.postil.world.World.Person.ZOLTAN;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.postil.accounts.Membership;
import org.postil.accounts.Role;
import org.postil.accounts.Viewers;
import org.postil.annotations.AdriftTelegram;
import org.postil.world.World;
import org.postil.world.World.Person;

/** Authors are told what happened to their notes, and never what they may not see any more. */
@QuarkusTest
class NoticesTest {
    @Inject
    World world;

    @Inject
    EntityManager entities;

    @Inject
    Viewers viewers;

    @Test
    void anAuthorIsToldThatACorrectionSetHisNotesAdrift() {
        AdriftTelegram telegram = new AdriftTelegram(world, "A telegram told of");
        Map<String, Object> told = about(MAREK, telegram).get(0);
        assertThat(told.get("kind")).isEqualTo("adrift");
        assertThat(told.get("revision")).isEqualTo(2);
        assertThat(told.get("notes")).isEqualTo(2);
        assertThat(told.get("waiting")).isEqualTo(2);
        assertThat(told.get("read")).isEqualTo(false);
        assertThat(((Map<?, ?>) told.get("by")).get("name")).isEqualTo("Edit Vajda");
        assertThat(about(EDIT, telegram)).isEmpty();
        assertThat(about(TAMAS, telegram)).isEmpty();
        Element entry = entry(MAREK, telegram);
        assertThat(entry.text())
                .contains("2 of your notes have no sure place since Edit Vajda corrected the text (revision 2).")
                .contains("2 still wait to be settled.");
    }

    @Test
    void whatIsSettledWaitsNoLonger() {
        AdriftTelegram telegram = new AdriftTelegram(world, "A telegram told of and settled");
        telegram.anchor(MAREK, telegram.lost, Map.of("leave", true)).then().statusCode(200);
        assertThat(about(MAREK, telegram).get(0)).containsEntry("notes", 2).containsEntry("waiting", 1);
        telegram.anchor(MAREK, telegram.confused, Map.of("candidate", 0)).then().statusCode(200);
        assertThat(about(MAREK, telegram)).hasSize(1);
        assertThat(about(MAREK, telegram).get(0)).containsEntry("notes", 2).containsEntry("waiting", 0);
        assertThat(entry(MAREK, telegram).text()).contains("All are settled.");
    }

    @Test
    void anotherCorrectionThatChangesNothingForThemIsNoNews() {
        AdriftTelegram telegram = new AdriftTelegram(world, "A telegram corrected twice");
        telegram.correct(2, AdriftTelegram.SECOND + "<p>An end.</p>");
        assertThat(about(MAREK, telegram)).hasSize(1);
        assertThat(about(MAREK, telegram).get(0)).containsEntry("notes", 2);
    }

    @Test
    void anAuthorIsToldWhenSomebodyElseSaysWhereHisNoteStands() {
        AdriftTelegram telegram = new AdriftTelegram(world, "A telegram moved by another");
        Response chosen = telegram.anchor(EDIT, telegram.confused, Map.of("candidate", 1));
        Map<String, Object> told = about(MAREK, telegram).get(0);
        assertThat(told.get("kind")).isEqualTo("anchored");
        assertThat(told.get("how")).isEqualTo("accepted");
        assertThat(told.get("annotation")).isEqualTo(telegram.confused);
        assertThat(entry(MAREK, telegram).text()).contains("Edit Vajda accepted a place for one of your notes.");
        world.as(EDIT).post(AdriftTelegram.undo(chosen)).then().statusCode(204);
        assertThat(about(MAREK, telegram)).extracting("kind").containsExactly("adrift");
    }

    @Test
    void whatOneDoesOneselfIsNoNewsAndWhatIsDoneTwiceIsToldOnce() {
        AdriftTelegram telegram = new AdriftTelegram(world, "A telegram moved twice");
        telegram.anchor(MAREK, telegram.confused, Map.of("candidate", 0)).then().statusCode(200);
        telegram.anchor(EDIT, telegram.confused, Map.of("start", 0, "end", 5))
                .then()
                .statusCode(200);
        telegram.anchor(EDIT, telegram.confused, Map.of("start", 0, "end", 9))
                .then()
                .statusCode(200);
        assertThat(about(MAREK, telegram)).extracting("kind").containsExactly("anchored", "adrift");
        assertThat(about(EDIT, telegram)).isEmpty();
    }

    @Test
    void aNoticeSaysNothingOfWhatIsGoneOrMayNotBeReadAnyMore() {
        AdriftTelegram telegram = new AdriftTelegram(world, "A telegram withdrawn");
        telegram.anchor(EDIT, telegram.confused, Map.of("candidate", 1)).then().statusCode(200);
        int before = unread(MAREK);
        world.as(MAREK).delete("/api/annotations/" + telegram.confused).then().statusCode(204);
        assertThat(about(MAREK, telegram)).extracting("kind").containsExactly("adrift");
        assertThat(about(MAREK, telegram).get(0)).containsEntry("notes", 1);
        world.as(MAREK).delete("/api/annotations/" + telegram.lost).then().statusCode(204);
        assertThat(about(MAREK, telegram)).isEmpty();
        assertThat(unread(MAREK)).isEqualTo(before - 2);
    }

    @Test
    void whoLeavesTheGroupIsToldNothingOfItsDocuments() {
        AdriftTelegram telegram = new AdriftTelegram(world, "A telegram left behind");
        UUID marek = world.viewer(MAREK).account();
        assertThat(about(MAREK, telegram)).hasSize(1);
        world.as(ILONA)
                .delete("/api/groups/" + world.group() + "/members/" + marek)
                .then()
                .statusCode(204);
        try {
            assertThat(about(MAREK, telegram)).isEmpty();
            assertThat(html(MAREK).get("/account/notices").asString()).doesNotContain("A telegram left behind");
        } finally {
            QuarkusTransaction.requiringNew()
                    .run(() -> entities.persist(new Membership(marek, world.group(), Role.ANNOTATOR)));
            viewers.forget();
        }
        assertThat(about(MAREK, telegram)).hasSize(1);
    }

    @Test
    void noticesAreReadOneByOneOrAllByTheirOwnAccountAlone() {
        AdriftTelegram telegram = new AdriftTelegram(world, "A telegram read of");
        String id = about(MAREK, telegram).get(0).get("id").toString();
        int before = unread(MAREK);
        world.as(EDIT).put("/api/notices/" + id + "/reading").then().statusCode(404);
        html(ZOLTAN).post("/account/notices/" + id + "/reading").then().statusCode(404);
        assertThat(unread(MAREK)).isEqualTo(before);
        html(MAREK).post("/account/notices/" + id + "/reading").then().statusCode(303);
        assertThat(unread(MAREK)).isEqualTo(before - 1);
        assertThat(about(MAREK, telegram).get(0)).containsEntry("read", true);
        world.as(MAREK).put("/api/notices/reading").then().statusCode(204);
        assertThat(unread(MAREK)).isZero();
    }

    @Test
    void whoIsNotSignedInHasNoNotices() {
        world.group();
        RestAssured.given()
                .accept("application/json")
                .get("/api/notices")
                .then()
                .statusCode(401);
        RestAssured.given()
                .accept("text/html")
                .redirects()
                .follow(false)
                .get("/account/notices")
                .then()
                .statusCode(303);
    }

    @Test
    void theBarLeadsToThemAndTheirCountComesAsAFragment() {
        AdriftTelegram telegram = new AdriftTelegram(world, "A telegram counted");
        Document page = Jsoup.parse(html(MAREK)
                .get("/documents/" + telegram.document.slug())
                .then()
                .statusCode(200)
                .extract()
                .asString());
        assertThat(page.selectFirst(".menu a[data-notices]").attr("href")).isEqualTo("/account/notices");
        Element count = Jsoup.parse(html(MAREK).get("/account/notices/count").asString())
                .selectFirst("[data-unread]");
        assertThat(Integer.parseInt(count.attr("data-unread"))).isEqualTo(unread(MAREK));
    }

    private List<Map<String, Object>> about(Person reader, AdriftTelegram telegram) {
        return world.as(reader)
                .get("/api/notices?limit=200")
                .jsonPath()
                .getList("items.findAll { it.document.id == '" + telegram.document.id() + "' }");
    }

    private int unread(Person reader) {
        JsonPath answer = world.as(reader).get("/api/notices").jsonPath();
        return answer.getInt("unread");
    }

    private Element entry(Person reader, AdriftTelegram telegram) {
        return Jsoup.parse(html(reader)
                        .get("/account/notices")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString())
                .selectFirst(".notices > li:has(a[href=/documents/" + telegram.document.slug() + "])");
    }

    private RequestSpecification html(Person reader) {
        world.group();
        return RestAssured.given()
                .header("Authorization", "Bearer " + reader.token())
                .header("Accept-Language", "en")
                .accept("text/html")
                .redirects()
                .follow(false);
    }
}

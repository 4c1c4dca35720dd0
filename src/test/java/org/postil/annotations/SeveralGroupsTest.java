package org.postil.annotations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.postil.world.World.Person.MAREK;
import static org.postil.world.World.Person.ZOLTAN;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postil.accounts.Viewers;
import org.postil.documents.DocumentView;
import org.postil.world.World;

/** Whoever is a member of several groups reads the notes of each. */
@QuarkusTest
class SeveralGroupsTest {
    @Inject
    World world;

    @Inject
    EntityManager entities;

    @Inject
    Viewers viewers;

    @BeforeEach
    void zoltanReadsWithTheGroupToo() {
        sql("insert into membership (account_id, group_id, role, since) select a.id, '" + world.group()
                + "', 'reader', now() from account a where a.email = '" + ZOLTAN.email() + "'");
    }

    @AfterEach
    void andLeaves() {
        sql("delete from membership where group_id = '" + world.group()
                + "' and account_id = (select id from account where email = '" + ZOLTAN.email() + "')");
    }

    private void sql(String statement) {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery(statement).executeUpdate());
        viewers.forget();
    }

    @Test
    void atEveryDoor() {
        DocumentView telegram = world.telegram("A telegram for two groups", "<p>The fighting died down.</p>");
        DocumentView other = world.telegram("Another telegram for two groups", "<p>The fighting went on.</p>");
        String note = world.as(MAREK)
                .body(Map.of("body", "Really?", "target", Map.of("exact", "fighting")))
                .post("/api/documents/" + telegram.id() + "/annotations")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        world.as(MAREK)
                .header(
                        "If-Match",
                        world.as(MAREK).get("/api/annotations/" + note).header("ETag"))
                .body(Map.of("body", "Really."))
                .patch("/api/annotations/" + note)
                .then()
                .statusCode(200);
        world.as(MAREK)
                .body(Map.of(
                        "source", Map.of("annotation", note),
                        "target", Map.of("document", other.id())))
                .post("/api/cross-references")
                .then()
                .statusCode(201);

        String ofDocument = "/api/documents/" + telegram.id();
        world.as(ZOLTAN).get("/api/annotations/" + note).then().body("body", equalTo("Really."));
        world.as(ZOLTAN).get("/api/annotations/" + note + "/history").then().body("items", hasSize(2));
        world.as(ZOLTAN).get(ofDocument + "/annotations").then().body("items", hasSize(1));
        world.as(ZOLTAN).get(ofDocument + "/cross-references").then().body("items", hasSize(1));
        assertThat(world.as(ZOLTAN)
                        .accept("text/html")
                        .get("/documents/" + telegram.slug())
                        .asString())
                .contains("Really.");
        world.as(ZOLTAN)
                .get("/api/annotations/" + note + "/citation")
                .then()
                .statusCode(200)
                .body(containsString(note));
    }

    @Test
    void aNoteIsForNoMoreGroupsThanFit() {
        DocumentView telegram = world.telegram("A telegram for very many groups", "<p>The fighting died down.</p>");
        world.as(MAREK)
                .body(Map.of(
                        "body",
                        "To all!",
                        "groups",
                        Stream.generate(UUID::randomUUID).limit(65).toList()))
                .post("/api/documents/" + telegram.id() + "/annotations")
                .then()
                .statusCode(400)
                .body("detail", containsString("64 groups at most"));
    }
}

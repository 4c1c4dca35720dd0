package org.postil.accounts;

import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.postil.world.Furnished;
import org.postil.world.World;
import org.postil.world.World.Person;

@QuarkusTest
@TestProfile(Furnished.class)
class GroupsOfAdministratorsTest {
    @Inject
    World world;

    @Test
    void whereTheSettingSaysSoOnlyAdministratorsMakeGroups() {
        world.as(Person.EDIT)
                .body(Map.of("name", "Warsaw 1956"))
                .post("/api/groups")
                .then()
                .statusCode(403);
        world.as(Person.EDIT)
                .accept("text/html")
                .get("/groups")
                .then()
                .body(containsString("On this server only administrators make groups."));
        world.as(Person.ILONA)
                .body(Map.of("name", "Warsaw 1956"))
                .post("/api/groups")
                .then()
                .statusCode(201);
    }
}

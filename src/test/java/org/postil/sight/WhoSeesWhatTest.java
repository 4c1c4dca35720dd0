package org.postil.sight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.postil.world.World.Person.EDIT;
import static org.postil.world.World.Person.ILONA;
import static org.postil.world.World.Person.MAREK;
import static org.postil.world.World.Person.ZOLTAN;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.net.http.WebSocketHandshakeException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postil.accounts.Account;
import org.postil.accounts.Role;
import org.postil.accounts.Viewers;
import org.postil.sight.Happenings.Told;
import org.postil.world.Browser;
import org.postil.world.Ear;
import org.postil.world.Guest;
import org.postil.world.Statements;
import org.postil.world.World;
import org.postil.world.World.Person;

/**
 * Every kind of viewer before every thing at every door. A door that is added must be entered in {@link Rooms}, or the first
 * test fails; what a viewer may see stands in {@link Onlooker}.
 */
@QuarkusTest
@TestProfile(WhoSeesWhatTest.Alone.class)
class WhoSeesWhatTest {
    /** An installation of its own, because a group is opened to everybody in it. */
    public static class Alone implements QuarkusTestProfile {}

    private static final Pattern KIND = Pattern.compile("\"((?:[a-z]+-)+(?:[a-z]+ed|made|withdrawn|split|apart))\"");

    private static Scene scene;
    private static Map<Onlooker, Caller> people;

    @Inject
    World world;

    @Inject
    EntityManager entities;

    @Inject
    Viewers viewers;

    @Inject
    @PersistenceUnitExtension
    Statements statements;

    @TestHTTPResource("/live")
    URI live;

    @BeforeEach
    void everythingIsThere() {
        if (scene == null) {
            world.guest(Thing.MEMBER.word(), Role.READER);
            scene = new Scene(world);
            people = people();
        }
    }

    @Test
    void everyDoorIsInTheMatrix() {
        Set<String> doors = Door.all().stream().map(Door::toString).collect(Collectors.toCollection(TreeSet::new));
        assertThat(Rooms.doors()).containsExactlyInAnyOrderElementsOf(doors);
    }

    @Test
    void whatSomebodyMayNotSeeComesToLightAtNoDoor() {
        Queue<String> leaks = new ConcurrentLinkedQueue<>();
        Map<Onlooker, Set<Thing>> seen = new ConcurrentHashMap<>();
        for (String address : Rooms.addresses(scene)) {
            // They only look, so that two may stand at a door at once.
            people.entrySet().parallelStream().forEach(person -> {
                Onlooker onlooker = person.getKey();
                HttpResponse<String> answer = person.getValue().get(address);
                Set<Thing> found = found(answer);
                if (answer.statusCode() == 200 && address.contains(scene.at("facsimile"))) {
                    // An image has no words.
                    found.add(Thing.FACSIMILE);
                }
                seen.computeIfAbsent(onlooker, none -> EnumSet.noneOf(Thing.class))
                        .addAll(found);
                found.removeAll(onlooker.sees);
                if (!found.isEmpty() || answer.statusCode() >= 500) {
                    leaks.add(onlooker + " at " + address + ": " + answer.statusCode() + " " + found);
                }
            });
        }
        assertThat(leaks).isEmpty();
        // Otherwise nobody would notice that nothing is asked for.
        for (Onlooker onlooker : Onlooker.values()) {
            assertThat(seen.get(onlooker)).as("seen by " + onlooker).isEqualTo(onlooker.sees);
        }
    }

    /** All of them have one document open. A new kind of message must be entered in {@link Happenings}. */
    @Test
    void whatHappensIsHeardByThoseAloneWhoMaySeeIt() throws Exception {
        String document = scene.another("heard");
        world.told();
        Map<Onlooker, Ear> ears = ears(UUID.fromString(document));
        try {
            List<Told> told = new Happenings(world, scene, document).happen();
            assertThat(kinds(told)).containsExactlyInAnyOrderElementsOf(kindsWritten());
            Told last = told.get(told.size() - 1);
            ears.get(Onlooker.EDITOR).until("\"" + last.kind() + "\"");
            for (Onlooker onlooker : ears.keySet()) {
                List<JsonPath> heard = ears.get(onlooker).everything().stream()
                        .map(JsonPath::new)
                        .toList();
                List<String> sees = told.stream()
                        .filter(one -> onlooker.sees.contains(one.of()))
                        .map(one -> one.kind() + " " + one.subject())
                        .toList();
                assertThat(heard.stream()
                                .filter(one -> !one.getString("kind").equals("presence"))
                                .map(one -> one.getString("kind") + " " + one.getString("id")))
                        .as("heard by " + onlooker)
                        .containsExactlyElementsOf(sees);
                if (onlooker.isOutside()) {
                    assertThat(heard.stream().flatMap(one -> one.getList("people.name", String.class).stream()))
                            .as("whom " + onlooker + " meets")
                            .isSubsetOf(onlooker == Onlooker.NEIGHBOUR ? List.of(EDIT.fullName) : List.of());
                }
            }
        } finally {
            ears.values().forEach(Ear::close);
        }
    }

    private Map<Onlooker, Ear> ears(UUID document) throws Exception {
        Map<Onlooker, Ear> ears = new EnumMap<>(Onlooker.class);
        for (Onlooker onlooker : Onlooker.values()) {
            Caller caller = people.get(onlooker);
            try {
                ears.put(onlooker, Ear.at(live, caller.headers(), document, ""));
            } catch (ExecutionException refused) {
                assertThat(refused).hasCauseInstanceOf(WebSocketHandshakeException.class);
            }
            assertThat(ears.containsKey(onlooker))
                    .as("whether " + onlooker + " listens")
                    .isEqualTo(onlooker.sees.contains(Thing.DOCUMENT));
        }
        return ears;
    }

    private static Set<String> kinds(List<Told> told) {
        Set<String> kinds = new TreeSet<>(Happenings.ELSEWHERE);
        told.stream().map(Told::kind).forEach(kinds::add);
        return kinds;
    }

    /** In the code of all that writes down what happened: a participle behind a noun. */
    private static Set<String> kindsWritten() throws IOException {
        Set<String> kinds = new TreeSet<>();
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            for (Path source : sources.filter(Files::isRegularFile).toList()) {
                String code = Files.readString(source);
                if (code.matches("(?s).*new (org\\.postil\\.events\\.)?Event\\(.*")) {
                    KIND.matcher(code).results().map(found -> found.group(1)).forEach(kinds::add);
                }
            }
        }
        return kinds;
    }

    @Test
    void whoIsOutsideChangesNothingInside() {
        Queue<String> passed = new ConcurrentLinkedQueue<>();
        // Nobody gets anywhere, so that several may try at once.
        Door.all().parallelStream()
                .filter(door -> !door.method().equals("GET") && !Rooms.OPEN_TO_CHANGE.contains(door.toString()))
                .forEach(door -> {
                    for (String address : Rooms.addresses(door, scene)) {
                        people.forEach((onlooker, caller) -> {
                            if (onlooker.isOutside() || onlooker == Onlooker.TO_READ) {
                                HttpResponse<String> answer = change(caller, door, address, "change");
                                boolean refused = answer.statusCode() / 100 == 4 || isLedToSignIn(answer);
                                Set<Thing> found = found(answer);
                                found.removeAll(onlooker.sees);
                                if (!refused || !found.isEmpty()) {
                                    passed.add(onlooker + " " + door.method() + " " + address + ": "
                                            + answer.statusCode() + found);
                                }
                            }
                        });
                    }
                });
        assertThat(passed).isEmpty();
    }

    /** Whoever asks after an id learns nothing by the answer, and nothing by how long that takes. */
    @Test
    void whatIsHiddenIsAnsweredAsWhatDoesNotExistIsAndAfterTheSameWork() {
        Queue<String> differences = new ConcurrentLinkedQueue<>();
        for (Onlooker onlooker : List.of(Onlooker.STRANGER, Onlooker.NEIGHBOUR, Onlooker.READER)) {
            Caller caller = people.get(onlooker);
            var likeness = new Likeness(statements, scene.hidden(onlooker));
            Rooms.addresses(scene).parallelStream()
                    .flatMap(address -> likeness.difference(address, caller::get).stream())
                    .forEach(difference -> differences.add(onlooker + " at " + difference));
        }
        Caller stranger = people.get(Onlooker.STRANGER);
        var likeness = new Likeness(statements, scene.hidden(Onlooker.STRANGER));
        Door.all().parallelStream().filter(door -> !door.method().equals("GET")).forEach(door -> Rooms.addresses(
                        door, scene)
                .forEach(address -> likeness.difference(address, (at, name) -> change(stranger, door, at, name))
                        .ifPresent(difference -> differences.add(door.method() + " " + difference))));
        assertThat(differences).isEmpty();
        people.get(Onlooker.READER).get("/api/documents/" + scene.at("document"), "seen");
        assertThat(statements.under("seen")).as("what is noticed").anyMatch(asked -> asked.contains("opening"));
    }

    private static HttpResponse<String> change(Caller caller, Door door, String address, String name) {
        String group = scene.at("group");
        return address.startsWith("/api/")
                ? caller.send(door.method(), address, "application/json", "{\"group\": \"" + group + "\"}", name)
                : caller.send(
                        door.method(), address, "application/x-www-form-urlencoded", "name=x&group=" + group, name);
    }

    private static boolean isLedToSignIn(HttpResponse<String> answer) {
        String location = answer.headers().firstValue("Location").orElse(null);
        return answer.statusCode() == 303 && location != null && location.contains("/login");
    }

    private static Set<Thing> found(HttpResponse<String> answer) {
        // Whoever is led to sign in is told the address that he asked for himself.
        String headers = isLedToSignIn(answer) ? "" : answer.headers().map().toString();
        String whole = (answer.body() + headers).toLowerCase(Locale.ROOT);
        Set<Thing> found = EnumSet.noneOf(Thing.class);
        for (Thing thing : Thing.values()) {
            if (whole.contains(thing == Thing.ADDRESS ? Person.TAMAS.email() : thing.word())) {
                found.add(thing);
            }
        }
        // An id that somebody has asked for himself tells him nothing.
        String asked = answer.request().uri().toString();
        scene.ids().forEach((thing, id) -> {
            if (!asked.contains(id) && whole.contains(id)) {
                found.add(thing);
            }
        });
        return found;
    }

    private Map<Onlooker, Caller> people() {
        Guest owner = world.guest("Olga Pure", Role.OWNER);
        Guest ended = world.guest("Emma Ended", Role.EDITOR);
        Guest suspended = world.guest("Sara Suspended", Role.EDITOR);
        Guest administrator = world.guest("Ada Ministrator", null);
        QuarkusTransaction.requiringNew().run(() -> {
            entities.find(Account.class, administrator.account()).administrate();
            entities.createNativeQuery(
                            "update membership set ends = now() - interval '1 day' where account_id = :ended")
                    .setParameter("ended", ended.account())
                    .executeUpdate();
        });
        world.as(ILONA)
                .put("/api/accounts/" + suspended.account() + "/suspension")
                .then()
                .statusCode(204);
        viewers.forget();
        Guest neighbour = world.guest("Nina Next", null);
        world.join(neighbour, scene.at("neighbours"), Role.ANNOTATOR);
        Browser holder = new Browser();
        String cookies = holder.asks().get(scene.link()).then().statusCode(303).extract().cookies().entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
        Map<Onlooker, Caller> all = new EnumMap<>(Onlooker.class);
        all.put(Onlooker.ANONYMOUS, Caller.NOBODY);
        all.put(Onlooker.HOLDER, new Caller("Cookie", cookies, "text/html"));
        all.put(Onlooker.STRANGER, Caller.with(ZOLTAN.token()));
        all.put(Onlooker.NEIGHBOUR, Caller.with(neighbour.token()));
        all.put(Onlooker.READER, Caller.with(Person.TAMAS.token()));
        all.put(Onlooker.ANNOTATOR, Caller.with(MAREK.token()));
        all.put(Onlooker.EDITOR, Caller.with(EDIT.token()));
        all.put(Onlooker.OWNER, Caller.with(owner.token()));
        all.put(Onlooker.ENDED, Caller.with(ended.token()));
        all.put(Onlooker.SUSPENDED, Caller.with(suspended.token()));
        all.put(Onlooker.ADMINISTRATOR, Caller.with(administrator.token()));
        Map.of(
                        Onlooker.TO_READ, "read",
                        Onlooker.TO_ANNOTATE, "annotate",
                        Onlooker.TO_EDIT, "edit",
                        Onlooker.FOR_EVERYTHING, "all")
                .forEach((onlooker, scope) -> {
                    String token = owner.asks()
                            .body(Map.of("name", scope, "scope", scope))
                            .post("/api/tokens")
                            .path("token");
                    all.put(onlooker, Caller.with(token));
                });
        return all;
    }
}

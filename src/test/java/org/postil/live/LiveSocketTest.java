package org.postil.live;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.postil.world.World.Person.EDIT;
import static org.postil.world.World.Person.ILONA;
import static org.postil.world.World.Person.MAREK;
import static org.postil.world.World.Person.TAMAS;
import static org.postil.world.World.Person.ZOLTAN;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.WebSocketHandshakeException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.StreamHandler;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.postil.accounts.Role;
import org.postil.documents.DocumentView;
import org.postil.world.Ear;
import org.postil.world.Guest;
import org.postil.world.World;

@QuarkusTest
class LiveSocketTest {
    @Inject
    World world;

    @TestHTTPResource("/live")
    URI live;

    @Test
    void whatOneWritesTheOthersWhoMaySeeItHear() throws Exception {
        DocumentView telegram = world.telegram("Telegram heard", "<p>The streets are quiet.</p>");
        try (Ear edit = listen(EDIT, telegram, "");
                Ear tamas = listen(TAMAS, telegram, "")) {
            assertThat(edit.next("presence")).doesNotContain("Edit Vajda", "Tamás Szabó");
            assertThat(edit.next("presence")).contains("Tamás Szabó").doesNotContain("Edit Vajda");
            assertThat(tamas.next("presence")).contains("Edit Vajda").doesNotContain("Tamás Szabó");
            note(telegram, Map.of("body", "mine alone", "visibility", "private"));
            String id = note(telegram, Map.of("body", "ours", "target", Map.of("exact", "quiet")));
            JsonPath heard = new JsonPath(edit.next("annotation-made"));
            assertThat(heard.getString("id")).isEqualTo(id);
            assertThat(heard.getString("document")).isEqualTo(telegram.id().toString());
            assertThat(new JsonPath(tamas.next("annotation-made")).getString("id"))
                    .isEqualTo(id);
            world.as(MAREK).delete("/api/annotations/" + id).then().statusCode(204);
            assertThat(new JsonPath(edit.next("annotation-deleted")).getString("id"))
                    .isEqualTo(id);
        }
    }

    @Test
    void aNoteTakenBackFromTheGroupIsWithdrawnFromThoseWhoSawIt() throws Exception {
        DocumentView telegram = world.telegram("Telegram taken back", "<p>The streets are quiet.</p>");
        try (Ear edit = listen(EDIT, telegram, "")) {
            String id = note(telegram, Map.of("body", "ours"));
            assertThat(edit.next("annotation-made")).contains(id);
            world.as(MAREK)
                    .body(Map.of("visibility", "private"))
                    .patch("/api/annotations/" + id)
                    .then()
                    .statusCode(200);
            assertThat(new JsonPath(edit.next("annotation-withdrawn")).getString("id"))
                    .isEqualTo(id);
            note(telegram, Map.of("body", "another"));
            assertThat(edit.next("annotation-made")).doesNotContain(id);
        }
    }

    @Test
    void whoWasAwayHearsWhatHeMissedAndNothingElse() throws Exception {
        DocumentView telegram = world.telegram("Telegram missed", "<p>The streets are quiet.</p>");
        String position = world.as(EDIT).get("/api/events").jsonPath().getString("position");
        note(telegram, Map.of("body", "mine alone", "visibility", "private"));
        String id = note(telegram, Map.of("body", "while you were away"));
        try (Ear edit = listen(EDIT, telegram, position)) {
            assertThat(new JsonPath(edit.next("annotation-made")).getString("id"))
                    .isEqualTo(id);
        }
        List<String> since =
                world.as(EDIT).get("/api/events?after=" + position).jsonPath().getList("items.id");
        assertThat(since).contains(id);
        assertThat(world.as(ZOLTAN)
                        .get("/api/events?after=" + position)
                        .jsonPath()
                        .getList("items.id"))
                .doesNotContain(id);
    }

    @Test
    void whoReadsByALinkIsNotToldWhoElseIsHere() throws Exception {
        DocumentView telegram = world.telegram("Telegram shared", "<p>The streets are quiet.</p>");
        String cookie = holding(link(telegram, "none"), "");
        try (Ear edit = listen(EDIT, telegram, "");
                Ear guest = listen(Map.of("Cookie", cookie), telegram, "")) {
            assertThat(guest.next("presence")).contains("\"people\":[]");
            assertThat(edit.next("presence")).contains("\"people\":[]");
        }
    }

    @Test
    void aMemberOfAnotherGroupWhoHoldsALinkWithoutNotesIsToldOfNone() throws Exception {
        DocumentView telegram = world.telegram("Telegram without its notes", "<p>The streets are quiet.</p>");
        Guest anna = world.guest("Anna of another group", null);
        anna.asks()
                .body(Map.of("name", "Anna's own"))
                .post("/api/groups")
                .then()
                .statusCode(201);
        hearsOfNoNote(
                Map.of("Authorization", "Bearer " + anna.token(), "Cookie", holding(link(telegram, "none"), "")),
                telegram);
    }

    @Test
    void aLinkToTheNotesOfOneDocumentTellsOfNoNoteOnAnother() throws Exception {
        DocumentView telegram = world.telegram("Telegram of the bare link", "<p>The streets are quiet.</p>");
        DocumentView other = world.telegram("Telegram of the full link", "<p>The bridges are closed.</p>");
        String cookie = holding(link(telegram, "none"), holding(link(other, "all"), ""));
        hearsOfNoNote(Map.of("Cookie", cookie), telegram);
        String position = world.as(EDIT).get("/api/events").jsonPath().getString("position");
        String id = note(other, Map.of("body", "for the holders", "visibility", "public"));
        assertThat(since(Map.of("Cookie", cookie), position)).contains(id);
    }

    @Test
    void aLinkToTheNotesOfOneAuthorTellsWhatOthersDoToThemAndNothingOfTheirOwn() throws Exception {
        DocumentView telegram = world.telegram("Telegram of one author", "<p>The streets are quiet.</p>");
        String cookie = holding(link(telegram, Map.of("authors", List.of(MAREK.fullName))), "");
        world.told();
        try (Ear guest = listen(Map.of("Cookie", cookie), telegram, "")) {
            String id = note(telegram, Map.of("body", "ours"));
            world.as(EDIT)
                    .body(Map.of("body", "Indeed."))
                    .post("/api/annotations/" + id + "/replies")
                    .then()
                    .statusCode(201);
            world.as(EDIT).put("/api/annotations/" + id + "/resolution").then().statusCode(200);
            world.as(EDIT).delete("/api/annotations/" + id).then().statusCode(204);
            assertThat(guest.until("annotation-deleted"))
                    .noneMatch(message -> message.contains("reply-made"))
                    .anyMatch(message -> message.contains("annotation-resolved"))
                    .noneMatch(message -> message.contains("author") || message.contains("tags"));
        }
    }

    private void hearsOfNoNote(Map<String, String> headers, DocumentView telegram) throws Exception {
        String position = world.as(EDIT).get("/api/events").jsonPath().getString("position");
        try (Ear guest = listen(headers, telegram, "")) {
            try (Ear edit = listen(EDIT, telegram, "")) {
                String id = note(telegram, Map.of("body", "for everybody", "visibility", "public"));
                String ours = note(telegram, Map.of("body", "for the group"));
                assertThat(edit.next("annotation-made")).contains(id);
                assertThat(edit.next("annotation-made")).contains(ours);
                assertThat(since(headers, position)).doesNotContain(id, ours);
            }
            // What is told of who is here comes behind whatever was told of the notes.
            guest.next("presence");
            guest.next("presence");
            assertThat(guest.next("presence")).contains("\"people\":[]");
        }
    }

    private static List<String> since(Map<String, String> headers, String position) {
        return given().headers(headers)
                .get("/api/events?after=" + position)
                .jsonPath()
                .getList("items.id");
    }

    /** The address of a link to a collection in which this document stands. */
    private String link(DocumentView document, Object notes) {
        String collection = "/api/collections/"
                + world.as(EDIT)
                        .body(Map.of("title", "Shared " + document.slug(), "notes", "none"))
                        .post("/api/collections")
                        .path("id");
        world.as(EDIT).body(Map.of("document", document.id())).post(collection + "/documents");
        return world.as(EDIT)
                .body(Map.of("kind", "link", "notes", notes))
                .post(collection + "/shares")
                .path("url");
    }

    /** The cookie of a browser that has followed a link, and held others before. */
    private static String holding(String link, String before) {
        return given().header("Cookie", before).redirects().follow(false).get(link).getCookies().entrySet().stream()
                .map(one -> one.getKey() + "=" + one.getValue())
                .collect(Collectors.joining("; "));
    }

    @Test
    void anOpenSocketClosesWhenItsReadersMembershipEnds() throws Exception {
        DocumentView telegram = world.telegram("Telegram of the last day", "<p>The streets are quiet.</p>");
        Guest anna = world.guest("Anna of the last day", Role.READER);
        world.as(ILONA)
                .body(Map.of("at", Instant.now().plusSeconds(3).toString()))
                .put("/api/groups/" + world.group() + "/members/" + anna.account() + "/end")
                .then()
                .statusCode(200);
        try (Ear ear = listen(Map.of("Authorization", "Bearer " + anna.token()), telegram, "")) {
            assertThat(ear.closed().get(10, TimeUnit.SECONDS)).isEqualTo(4001);
        }
        refused(anna, telegram, 404);
    }

    @Test
    void anOpenSocketClosesWhenItsReaderIsPutOutOfTheGroupTheDocumentIsShownIn() throws Exception {
        DocumentView telegram = world.telegram("Telegram shown for a while", "<p>The streets are quiet.</p>");
        String neighbours = world.another("Neighbours for a while");
        Guest nora = world.guest("Nora for a while", null);
        world.join(nora, neighbours, Role.READER);
        world.show(telegram, "Shown for a while", neighbours, "reader");
        world.told();
        try (Ear ear = listen(Map.of("Authorization", "Bearer " + nora.token()), telegram, "")) {
            world.as(EDIT)
                    .delete("/api/groups/" + neighbours + "/members/" + nora.account())
                    .then()
                    .statusCode(204);
            assertThat(ear.closed().get(10, TimeUnit.SECONDS)).isEqualTo(4001);
        }
        refused(nora, telegram, 404);
    }

    @Test
    void whoReadsInAnotherGroupHearsOfItsNotesAndIsToldOfItsMembersAlone() throws Exception {
        DocumentView telegram = world.telegram("Telegram shown elsewhere", "<p>The streets are quiet.</p>");
        String neighbours = world.another("Neighbours who listen");
        Guest nora = world.guest("Nora who listens", null);
        world.join(nora, neighbours, Role.READER);
        world.show(telegram, "Shown elsewhere", neighbours, "reader");
        String position = world.told();
        Map<String, String> asNora = Map.of("Authorization", "Bearer " + nora.token());
        try (Ear ear = listen(asNora, telegram, "");
                Ear tamas = listen(TAMAS, telegram, "");
                Ear edit = listen(EDIT, telegram, "")) {
            String people = ear.next("presence");
            while (!people.contains("Edit Vajda")) {
                assertThat(people).doesNotContain("Tamás Szabó");
                people = ear.next("presence");
            }
            assertThat(people).doesNotContain("Tamás Szabó");
            assertThat(tamas.next("presence")).contains("Nora who listens");
            note(telegram, Map.of("body", "for here"));
            String shared = world.as(EDIT)
                    .body(Map.of("body", "for both", "groups", List.of(world.group(), neighbours)))
                    .post("/api/documents/" + telegram.id() + "/annotations")
                    .path("id");
            assertThat(new JsonPath(ear.next("annotation-made")).getString("id"))
                    .isEqualTo(shared);
            assertThat(since(asNora, position)).containsExactly(shared);
        }
    }

    @Test
    void anOpenSocketClosesWhenItsReaderIsSuspended() throws Exception {
        DocumentView telegram = world.telegram("Telegram of the suspended", "<p>The streets are quiet.</p>");
        Guest anna = world.guest("Anna the suspended", Role.READER);
        try (Ear ear = listen(Map.of("Authorization", "Bearer " + anna.token()), telegram, "")) {
            world.as(ILONA)
                    .put("/api/accounts/" + anna.account() + "/suspension")
                    .then()
                    .statusCode(204);
            assertThat(ear.closed().get(10, TimeUnit.SECONDS)).isEqualTo(4001);
        }
        refused(anna, telegram, 401);
    }

    @Test
    void anOpenSocketClosesWhenItsReadersAccountIsDeleted() throws Exception {
        DocumentView telegram = world.telegram("Telegram of the departed", "<p>The streets are quiet.</p>");
        Guest anna = world.guest("Anna the departed", Role.READER);
        try (Ear ear = listen(Map.of("Authorization", "Bearer " + anna.token()), telegram, "")) {
            anna.asks()
                    .body(Map.of("password", World.PASSWORD, "writings", "named"))
                    .post("/api/account/deletion")
                    .then()
                    .statusCode(204);
            assertThat(ear.closed().get(10, TimeUnit.SECONDS)).isEqualTo(4001);
        }
        refused(anna, telegram, 401);
    }

    @Test
    void whoHangsUpBeforeHeIsLookedAtIsNoError() throws Exception {
        DocumentView telegram = world.telegram("Telegram hardly opened", "<p>The streets are quiet.</p>");
        List<LogRecord> said = saidBy("io.quarkus.mutiny.runtime.MutinyInfrastructure", () -> {
            for (int i = 0; i < 200; i++) {
                hangUp(telegram, false);
            }
            listen(EDIT, telegram, "").close();
        });
        assertThat(said).extracting(LogRecord::getMessage).isEmpty();
    }

    @Test
    void whoseConnectionIsCutIsNoErrorAndIsNotThereAnyMore() throws Exception {
        DocumentView telegram = world.telegram("Telegram in a tunnel", "<p>The streets are quiet.</p>");
        List<LogRecord> said = saidBy("io.quarkus.websockets.next.runtime.Endpoints", () -> {
            try (Ear tamas = listen(TAMAS, telegram, "")) {
                assertThat(tamas.next("presence")).contains("\"people\":[]");
                hangUp(telegram, true);
                assertThat(tamas.next("presence")).contains("Edit Vajda");
                assertThat(tamas.next("presence")).contains("\"people\":[]");
            }
        });
        assertThat(said).extracting(LogRecord::getMessage).isEmpty();
    }

    private interface Doing {
        void run() throws Exception;
    }

    /** What a class of the server's logs while this is done. */
    private static List<LogRecord> saidBy(String name, Doing doing) throws Exception {
        List<LogRecord> said = new CopyOnWriteArrayList<>();
        Handler listening = new StreamHandler() {
            @Override
            public void publish(LogRecord record) {
                said.add(record);
            }
        };
        Logger logger = Logger.getLogger(name);
        logger.addHandler(listening);
        try {
            doing.run();
        } finally {
            logger.removeHandler(listening);
        }
        return said;
    }

    /** @param admitted whether the server has first said that the socket is open */
    private void hangUp(DocumentView document, boolean admitted) throws IOException {
        try (Socket socket = new Socket(live.getHost(), live.getPort())) {
            String asked = "GET /live?document=" + document.id() + " HTTP/1.1\r\nHost: " + live.getAuthority()
                    + "\r\nAuthorization: Bearer " + EDIT.token()
                    + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13"
                    + "\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n";
            socket.setSoLinger(true, 0);
            socket.getOutputStream().write(asked.getBytes(StandardCharsets.US_ASCII));
            if (admitted) {
                assertThat(new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII))
                        .isEqualTo("HTTP/1.1 101");
            }
        }
    }

    private void refused(Guest guest, DocumentView document, int status) {
        Throwable refused = catchThrowable(
                        () -> listen(Map.of("Authorization", "Bearer " + guest.token()), document, ""))
                .getCause();
        assertThat(((WebSocketHandshakeException) refused).getResponse().statusCode())
                .isEqualTo(status);
    }

    @Test
    void aStrangerHearsNothing() {
        DocumentView telegram = world.telegram("Telegram kept", "<p>The streets are quiet.</p>");
        Throwable refused = catchThrowable(() -> listen(ZOLTAN, telegram, "")).getCause();
        assertThat(refused).isInstanceOf(WebSocketHandshakeException.class);
        assertThat(((WebSocketHandshakeException) refused).getResponse().statusCode())
                .isEqualTo(404);
    }

    @Test
    void aPositionThatWasTamperedWithIsRefused() {
        world.as(EDIT).get("/api/events?after=1-1;drop").then().statusCode(400);
    }

    private String note(DocumentView document, Map<String, ?> draft) {
        return world.as(MAREK)
                .body(draft)
                .post("/api/documents/" + document.id() + "/annotations")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private Ear listen(World.Person person, DocumentView document, String after) throws Exception {
        world.group();
        return listen(Map.of("Authorization", "Bearer " + person.token()), document, after);
    }

    private Ear listen(Map<String, String> headers, DocumentView document, String after) throws Exception {
        return Ear.at(live, headers, document.id(), after);
    }
}

package org.postil.live;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.websockets.next.CloseReason;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.postil.accounts.Viewer;
import org.postil.documents.Move;
import org.postil.events.Delivered;
import org.postil.live.Presence.Reading;
import org.postil.live.Room.Reader;

/** The open sockets of this copy of the application, by the document they look at. */
@ApplicationScoped
class Rooms {
    /** RFC 6455, 7.4.2 leaves 4000 to 4999 to applications: come again, your access is to be looked at anew. */
    static final CloseReason COME_AGAIN = new CloseReason(4001, "access changed");

    private final Map<UUID, Room> rooms = new ConcurrentHashMap<>();
    private final Presence presence;
    private final ObjectMapper json;

    Rooms(Presence presence, ObjectMapper json) {
        this.presence = presence;
        this.json = json;
    }

    void enter(Reader reader) throws SQLException {
        rooms.compute(reader.document(), (document, room) -> {
            Room entered = room == null ? new Room() : room;
            entered.enter(reader);
            return entered;
        });
        if (reader.viewer().signedIn()) {
            presence.come(reading(reader.document(), reader.viewer()));
        }
        tellWhoIsHere(reader.document());
    }

    void leave(UUID document, Viewer viewer, String connection) throws SQLException {
        Room left = rooms.computeIfPresent(document, (id, room) -> {
            room.leave(connection);
            return room.isEmpty() ? null : room;
        });
        if (viewer.signedIn() && (left == null || !left.holds(viewer.account()))) {
            presence.go(reading(document, viewer));
        }
        tellWhoIsHere(document);
    }

    /**
     * Written once, sent to each reader who may know of it. What changes in a group that is not the document's own may be why
     * one of its members reads the document.
     */
    void tell(@Observes Delivered event) {
        if (event.kind().equals("access-changed")) {
            sendAway(reader -> reader.seen().home().equals(event.group())
                    || reader.viewer().roles().containsKey(event.subject())
                    || event.actor().equals(reader.viewer().account())
                    || event.subject().equals(reader.viewer().account()));
        }
        if (event.kind().equals(Move.MOVED)) {
            sendAway(reader -> reader.document().equals(event.subject()));
        }
        Room room = event.document() == null ? null : rooms.get(event.document());
        if (room == null) {
            return;
        }
        String message = write(Happening.of(event));
        Instant now = Instant.now();
        room.readers().stream()
                .filter(reader -> reader.viewer().holds(now) && event.mayBeSeenBy(reader.listener()))
                .forEach(reader -> reader.send(message));
    }

    String write(Object message) {
        try {
            return json.writeValueAsString(message);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Who comes and goes at the other copies, and whose time here has run out. With nobody here there is nobody to tell. */
    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() throws SQLException {
        if (!rooms.isEmpty()) {
            Instant now = Instant.now();
            sendAway(reader -> !reader.viewer().holds(now));
            var here = presence.at(rooms.keySet());
            rooms.forEach((document, room) -> room.tellIfNew(here.getOrDefault(document, List.of()), this::write));
        }
    }

    @Scheduled(every = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void live() throws SQLException {
        Set<Reading> readings = rooms.entrySet().stream()
                .flatMap(room -> readings(room.getKey(), room.getValue()))
                .collect(Collectors.toSet());
        if (!readings.isEmpty()) {
            presence.live(readings);
        }
    }

    private static Stream<Reading> readings(UUID document, Room room) {
        return room.readers().stream()
                .map(Reader::viewer)
                .filter(Viewer::signedIn)
                .map(viewer -> reading(document, viewer));
    }

    private static Reading reading(UUID document, Viewer viewer) {
        return new Reading(document, viewer.account());
    }

    /** Their browsers come back at once, are looked at anew, and catch up. */
    private void sendAway(Predicate<Reader> whom) {
        rooms.values().stream()
                .flatMap(room -> room.readers().stream())
                .filter(whom)
                .forEach(reader ->
                        reader.connection().close(COME_AGAIN).subscribe().with(closed -> {}, alreadyGone -> {}));
    }

    private void tellWhoIsHere(UUID document) throws SQLException {
        Room room = rooms.get(document);
        if (room != null) {
            room.tell(presence.at(Set.of(document)).getOrDefault(document, List.of()), this::write);
        }
    }
}

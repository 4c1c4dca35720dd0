package org.postil.live;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.websockets.next.CloseReason;
import io.quarkus.websockets.next.WebSocketConnection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.postil.accounts.Viewer;
import org.postil.events.Delivered;

/** The open sockets of this copy of the application, by the document they look at. */
@ApplicationScoped
class Rooms {
    /** RFC 6455, 7.4.2 leaves 4000 to 4999 to applications: come again, your access is to be looked at anew. */
    static final CloseReason COME_AGAIN = new CloseReason(4001, "access changed");

    private final Map<UUID, Map<String, Reader>> rooms = new ConcurrentHashMap<>();
    private final ObjectMapper json;

    Rooms(ObjectMapper json) {
        this.json = json;
    }

    record Reader(WebSocketConnection connection, Viewer viewer, UUID document, UUID group) {}

    void enter(Reader reader) {
        rooms.computeIfAbsent(reader.document(), document -> new ConcurrentHashMap<>())
                .put(reader.connection().id(), reader);
        tellWhoIsHere(reader.document());
    }

    void leave(UUID document, String connection) {
        rooms.computeIfPresent(document, (id, room) -> {
            room.remove(connection);
            return room.isEmpty() ? null : room;
        });
        tellWhoIsHere(document);
    }

    /** Written once, sent to each reader who may know of it. */
    void tell(@Observes Delivered event) {
        if (event.kind().equals("access-changed")) {
            sendAway(reader -> reader.group().equals(event.group())
                    || event.actor().equals(reader.viewer().account())
                    || event.subject().equals(reader.viewer().account()));
        }
        Map<String, Reader> room = event.document() == null ? null : rooms.get(event.document());
        if (room == null) {
            return;
        }
        String message = write(Happening.of(event));
        room.values().stream()
                .filter(reader -> event.mayBeSeenBy(reader.viewer()))
                .forEach(reader -> send(reader, message));
    }

    String write(Object message) {
        try {
            return json.writeValueAsString(message);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Their browsers come back at once, are looked at anew, and catch up. */
    private void sendAway(Predicate<Reader> whom) {
        rooms.values().stream()
                .flatMap(room -> room.values().stream())
                .filter(whom)
                .forEach(reader ->
                        reader.connection().close(COME_AGAIN).subscribe().with(closed -> {}, alreadyGone -> {}));
    }

    private void tellWhoIsHere(UUID document) {
        Map<String, Reader> room = rooms.get(document);
        if (room != null) {
            String message =
                    write(Presence.of(room.values().stream().map(Reader::viewer).toList()));
            room.values().forEach(reader -> send(reader, message));
        }
    }

    private static void send(Reader reader, String message) {
        reader.connection().sendText(message).subscribe().with(sent -> {}, gone -> {});
    }
}

package org.postil.live;

import io.quarkus.websockets.next.WebSocketConnection;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.postil.accounts.Viewer;
import org.postil.events.Listener;
import org.postil.live.Presence.Present;

/** The readers of one document whose sockets end at this copy of the application. */
final class Room {
    private final Map<String, Reader> readers = new ConcurrentHashMap<>();
    private volatile List<Present> told = List.of();

    record Reader(WebSocketConnection connection, Listener listener, UUID document, UUID group) {
        Viewer viewer() {
            return listener.viewer();
        }

        void send(String message) {
            connection.sendText(message).subscribe().with(sent -> {}, gone -> {});
        }
    }

    /** @param people those who are here beside the reader himself */
    record Here(String kind, List<Present> people) {
        Here(List<Present> people) {
            this("presence", people);
        }
    }

    void enter(Reader reader) {
        readers.put(reader.connection().id(), reader);
    }

    void leave(String connection) {
        readers.remove(connection);
    }

    boolean isEmpty() {
        return readers.isEmpty();
    }

    Collection<Reader> readers() {
        return readers.values();
    }

    boolean holds(UUID account) {
        return readers.values().stream()
                .anyMatch(reader -> account.equals(reader.viewer().account()));
    }

    /** Tells everybody who is here, unless they know. */
    void tellIfNew(List<Present> here, Function<Object, String> write) {
        if (!here.equals(told)) {
            tell(here, write);
        }
    }

    /** Members learn of each other. Whoever reads by a link, or because the group is public, learns of nobody. */
    void tell(List<Present> here, Function<Object, String> write) {
        told = here;
        readers.values().forEach(reader -> {
            boolean member = reader.viewer().role(reader.group()).isPresent();
            List<Present> others = here.stream()
                    .filter(one ->
                            member && !one.account().equals(reader.viewer().account()))
                    .toList();
            reader.send(write.apply(new Here(others)));
        });
    }
}

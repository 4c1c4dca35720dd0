package org.postil.live;

import io.quarkus.websockets.next.WebSocketConnection;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.postil.accounts.Viewer;
import org.postil.documents.Seen;
import org.postil.events.Listener;
import org.postil.live.Presence.Present;

/** The readers of one document whose sockets end at this copy of the application. */
final class Room {
    private final Map<String, Reader> readers = new ConcurrentHashMap<>();
    private volatile List<Present> told = List.of();

    /** @param seen in which groups the document is seen; a change of that closes the socket */
    record Reader(WebSocketConnection connection, Listener listener, UUID document, Seen seen) {
        Viewer viewer() {
            return listener.viewer();
        }

        void send(String message) {
            connection.sendText(message).subscribe().with(sent -> {}, gone -> {});
        }

        /** Whether he learns that somebody is here: who is in the document's group of all, a guest of those in his groups. */
        boolean meets(Present one) {
            return viewer().role(seen.home()).isPresent()
                    || seen.shown().keySet().stream()
                            .anyMatch(group -> viewer().role(group).isPresent()
                                    && one.groups().contains(group));
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

    /** Members of a group learn of each other. Whoever reads by a link, or because the group is public, learns of nobody. */
    void tell(List<Present> here, Function<Object, String> write) {
        told = here;
        readers.values().forEach(reader -> {
            List<Present> others = here.stream()
                    .filter(one -> !one.account().equals(reader.viewer().account()) && reader.meets(one))
                    .toList();
            reader.send(write.apply(new Here(others)));
        });
    }
}

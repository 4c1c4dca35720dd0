package org.postil.live;

import io.quarkus.websockets.next.OnClose;
import io.quarkus.websockets.next.OnError;
import io.quarkus.websockets.next.OnOpen;
import io.quarkus.websockets.next.OnTextMessage;
import io.quarkus.websockets.next.WebSocket;
import io.quarkus.websockets.next.WebSocketConnection;
import io.smallrye.common.annotation.Blocking;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;
import org.postil.events.Delivered;
import org.postil.events.EventLog;
import org.postil.live.LiveDoor.Admitted;

/**
 * {@code /live?document=…&after=…}: what happens on one document, for those whom {@link LiveDoor} admitted. A reader who was
 * away gets what he missed first; one who was away too long is told to load the page anew.
 */
@WebSocket(path = "/live")
public class LiveSocket {
    private static final Logger LOG = Logger.getLogger(LiveSocket.class);
    private static final int MOST_MISSED = 500;

    private final EventLog log;
    private final Rooms rooms;

    LiveSocket(EventLog log, Rooms rooms) {
        this.log = log;
        this.rooms = rooms;
    }

    @OnOpen
    @Blocking
    void open(WebSocketConnection connection) throws SQLException {
        Admitted reader = connection.userData().get(LiveDoor.ADMITTED);
        // Into the room first: what happens from now on is told twice rather than not at all.
        rooms.enter(new Room.Reader(connection, reader.listener(), reader.document(), reader.seen()));
        if (reader.after() != null) {
            catchUp(connection, reader);
        }
    }

    /** Readers only listen; a browser that pings in words is not an error. */
    @OnTextMessage
    void hear(String message) {}

    @OnClose
    @Blocking
    void close(WebSocketConnection connection) throws SQLException {
        Admitted reader = connection.userData().get(LiveDoor.ADMITTED);
        rooms.leave(reader.document(), reader.listener().viewer(), connection.id());
    }

    /** A lid was shut or a network left: nothing an administrator could mend, and the connection closes by itself. */
    @OnError
    void cut(IOException how) {
        LOG.debug("A reader's connection was cut", how);
    }

    private void catchUp(WebSocketConnection connection, Admitted reader) throws SQLException {
        List<Delivered> missed = log.after(reader.after(), reader.document(), MOST_MISSED);
        if (missed.size() == MOST_MISSED) {
            connection.sendTextAndAwait(rooms.write(Map.of("kind", "reload")));
            return;
        }
        for (Delivered event : missed) {
            if (event.mayBeSeenBy(reader.listener())) {
                connection.sendTextAndAwait(rooms.write(Happening.of(event)));
            }
        }
    }
}

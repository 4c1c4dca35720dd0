package org.postil.live;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestQuery;
import org.postil.accounts.CurrentViewer;
import org.postil.accounts.Viewer;
import org.postil.documents.Documents;
import org.postil.events.Delivered;
import org.postil.events.Delivery;
import org.postil.events.EventLog;
import org.postil.events.Listener;
import org.postil.events.Position;

/** What happened since a position, for clients without a socket. */
@Path("/api/events")
@Produces(MediaType.APPLICATION_JSON)
class EventApi {
    private static final int MOST = 500;
    private final CurrentViewer viewer;
    private final Documents documents;
    private final Delivery delivery;
    private final EventLog log;

    EventApi(CurrentViewer viewer, Documents documents, Delivery delivery, EventLog log) {
        this.viewer = viewer;
        this.documents = documents;
        this.delivery = delivery;
        this.log = log;
    }

    /** @param position where to go on from; when nothing was left out for length it is the end of the log */
    record Since(List<Happening> items, String position) {}

    /** Without {@code after}: nothing, and the position to begin from. */
    @GET
    @Transactional
    public Since since(@RestQuery String after) throws SQLException {
        Viewer reader = viewer.get();
        if (after == null || after.isBlank()) {
            return new Since(List.of(), delivery.position().toString());
        }
        List<Delivered> stretch = log.after(Position.parse(after), MOST);
        Map<UUID, Listener> readable = documents.listeners(
                reader,
                stretch.stream()
                        .map(Delivered::document)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()));
        List<Happening> told = stretch.stream()
                .filter(event -> listener(reader, event, readable)
                        .filter(event::mayBeSeenBy)
                        .isPresent())
                .map(Happening::of)
                .toList();
        String end = stretch.isEmpty()
                ? after
                : stretch.get(stretch.size() - 1).position().toString();
        return new Since(told, end);
    }

    private static Optional<Listener> listener(Viewer reader, Delivered event, Map<UUID, Listener> readable) {
        if (event.document() != null) {
            return Optional.ofNullable(readable.get(event.document()));
        }
        Stream<UUID> groups = event.group() == null ? event.audience().groups().stream() : Stream.of(event.group());
        return groups.anyMatch(reader.roles()::containsKey) ? Optional.of(Listener.ofGroups(reader)) : Optional.empty();
    }
}

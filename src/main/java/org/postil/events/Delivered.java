package org.postil.events;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.postil.accounts.Grant;
import org.postil.accounts.Viewer;

/** An event as it reaches the readers on every node, after its commit. Fired as a CDI event, in the log's order. */
public record Delivered(
        Position position,
        Instant at,
        String kind,
        UUID actor,
        UUID document,
        UUID group,
        UUID subject,
        Event.Audience audience,
        Map<String, Object> payload) {

    /** Whether he may learn of this. */
    public boolean mayBeSeenBy(Listener listener) {
        Viewer viewer = listener.viewer();
        if (actor.equals(viewer.account())) {
            return true;
        }
        boolean granted = listener.links().stream().anyMatch(this::chosenBy);
        return switch (audience.visibility()) {
            case "public" -> listener.openly() || granted;
            case "group" -> audience.groups().stream().anyMatch(viewer.roles()::containsKey) || granted;
            default -> false;
        };
    }

    private boolean chosenBy(Grant grant) {
        return switch (grant.notes()) {
            case ALL ->
                "public".equals(audience.visibility()) || audience.groups().contains(grant.group());
            case TAGGED ->
                payload.get("tags") instanceof java.util.Collection<?> tags
                        && tags.stream().anyMatch(tag -> grant.tags().contains(UUID.fromString(tag.toString())));
            case NONE -> false;
        };
    }
}

package org.postil.events;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.postil.accounts.Grant;
import org.postil.accounts.Viewer;

/**
 * An event as it reaches the readers on every node, after its commit. Fired as a CDI event, in the log's order.
 *
 * @param thread for what happened to a reply, who may see the note it answers; else null
 */
public record Delivered(
        Position position,
        Instant at,
        String kind,
        UUID actor,
        UUID document,
        UUID group,
        UUID subject,
        Event.Audience audience,
        Thread thread,
        Map<String, Object> payload) {

    /** By what share links choose among notes, in the payload of what happens to notes: ids of tags, and of their author. */
    public static final String TAGS = "tags";

    public static final String AUTHOR = "author";

    /** Who may see the note a thread begins with. */
    public record Thread(UUID author, Event.Audience audience) {}

    /** Whether he may learn of this. */
    public boolean mayBeSeenBy(Listener listener) {
        UUID account = listener.viewer().account();
        if (actor.equals(account)) {
            return true;
        }
        return isFor(audience, listener)
                && (thread == null || thread.author().equals(account) || isFor(thread.audience(), listener));
    }

    private boolean isFor(Event.Audience audience, Listener listener) {
        Viewer viewer = listener.viewer();
        boolean granted =
                payload.containsKey(TAGS) && listener.links().stream().anyMatch(grant -> chosenBy(grant, audience));
        return switch (audience.visibility()) {
            case "readers" -> true;
            case "public" -> listener.openly() || granted;
            case "group" -> audience.groups().stream().anyMatch(viewer.roles()::containsKey) || granted;
            default -> false;
        };
    }

    /** A link's notes are those for its own group or the groups it names, whatever tags others bear. */
    private boolean chosenBy(Grant grant, Event.Audience audience) {
        boolean meant = "public".equals(audience.visibility())
                || audience.groups().stream().anyMatch(grant.groups()::contains);
        boolean theirs = grant.authors().isEmpty()
                || grant.authors().contains(author())
                        && (thread == null || grant.authors().contains(thread.author()));
        return meant
                && theirs
                && switch (grant.notes()) {
                    case ALL -> true;
                    case TAGGED ->
                        payload.get(TAGS) instanceof java.util.Collection<?> tags
                                && tags.stream()
                                        .anyMatch(tag -> grant.tags().contains(UUID.fromString(tag.toString())));
                    case NONE -> false;
                };
    }

    /** Who wrote what it happened to; of what was written down without him, whoever did it. */
    private UUID author() {
        return payload.get(AUTHOR) instanceof String author ? UUID.fromString(author) : actor;
    }
}

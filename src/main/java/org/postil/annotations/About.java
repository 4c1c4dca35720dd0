package org.postil.annotations;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.postil.accounts.Viewer;
import org.postil.tags.TagView;

/**
 * What a note refers to and its own row does not say: people, tags, and the groups it is for.
 *
 * @param people who is named on it: its author, who settled its thread, who said where it stands
 */
record About(UUID author, List<UUID> people, List<UUID> tags, List<UUID> groups) {
    static About of(Annotation note) {
        Settled settled = note.settled();
        List<UUID> people = Stream.of(note.author(), note.resolvedBy(), settled == null ? null : settled.by())
                .filter(Objects::nonNull)
                .toList();
        return new About(note.author(), people, note.tags(), note.groups());
    }

    /** What was found of all that some notes refer to, and how many replies the viewer sees to each that has any. */
    record Found(Map<UUID, String> names, Map<UUID, TagView> tags, Map<UUID, Long> replies) {
        String name(UUID person) {
            return names.getOrDefault(person, "");
        }

        /** Those that exist, in their order. */
        List<TagView> tags(List<UUID> ids) {
            return ids.stream().map(tags::get).filter(Objects::nonNull).toList();
        }

        long replies(UUID note) {
            return replies.getOrDefault(note, 0L);
        }
    }

    /** What one viewer is told of it. */
    record Told(List<String> names, List<TagView> tags, List<UUID> groups) {}

    Told told(Viewer viewer, Found found) {
        return new Told(people.stream().map(found::name).toList(), found.tags(tags), groupsTold(viewer));
    }

    /** The groups it is for: all to its author, to others those that they are in themselves. */
    List<UUID> groupsTold(Viewer viewer) {
        return author.equals(viewer.account()) ? groups : viewer.among(groups);
    }
}

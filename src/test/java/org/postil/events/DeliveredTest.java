package org.postil.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.postil.accounts.Grant;
import org.postil.accounts.Grant.Notes;
import org.postil.accounts.Viewer;
import org.postil.events.Event.Audience;

/** What holders of a share link learn of what happens on the documents it opens. */
class DeliveredTest {
    private static final UUID TAG = new UUID(1, 1);

    private final UUID group = new UUID(2, 2);
    private final UUID another = new UUID(2, 3);

    @Test
    void aHolderHearsOfTheNotesThatWereChosenToGoWithTheLink() {
        assertThat(hears(Notes.ALL, "group", Set.of(group), List.of())).isTrue();
        assertThat(hears(Notes.ALL, "public", Set.of(), List.of())).isTrue();
        assertThat(hears(Notes.TAGGED, "group", Set.of(group), List.of(TAG))).isTrue();
        assertThat(hears(Notes.TAGGED, "public", Set.of(), List.of(TAG))).isTrue();
    }

    @Test
    void heHearsOfNoOthers() {
        assertThat(hears(Notes.NONE, "public", Set.of(), List.of(TAG))).isFalse();
        assertThat(hears(Notes.TAGGED, "group", Set.of(group), List.of())).isFalse();
        assertThat(hears(Notes.ALL, "private", Set.of(), List.of(TAG))).isFalse();
    }

    @Test
    void whatIsForAnotherGroupAloneIsNotForHimWhateverTagsItBears() {
        assertThat(hears(Notes.ALL, "group", Set.of(another), List.of(TAG))).isFalse();
        assertThat(hears(Notes.TAGGED, "group", Set.of(another), List.of(TAG))).isFalse();
        assertThat(hears(Notes.TAGGED, "group", Set.of(another, group), List.of(TAG)))
                .isTrue();
    }

    private boolean hears(Notes chosen, String visibility, Set<UUID> groups, List<UUID> tags) {
        Grant link = new Grant(new UUID(3, 3), group, new Grant.Chosen(chosen, Set.of(TAG), Set.of(), Set.of()), null);
        Delivered event = new Delivered(
                new Position(1, 1),
                Instant.EPOCH,
                "annotation-made",
                new UUID(4, 4),
                new UUID(5, 5),
                group,
                new UUID(6, 6),
                new Audience(visibility, groups),
                null,
                Map.of("tags", tags));
        return event.mayBeSeenBy(new Listener(Viewer.ANONYMOUS, false, List.of(link)));
    }
}

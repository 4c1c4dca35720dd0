package org.postil.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.postil.accounts.Viewer;
import org.postil.events.Delivered;
import org.postil.events.Event;

/** Counts are made once for all who may see the same, side by side, and anew when anything has happened. */
class KnownCountsTest {
    private static final Set<Side> NOTES = Set.of(Side.NOTES);

    private final List<Set<Side>> counted = new ArrayList<>();
    private Runnable meanwhile = () -> {};
    private int prepared;

    private long now;

    private final Changes changes = new Changes(() -> now++);
    private final KnownCounts counts = new KnownCounts(
            new Tally(null, null) {
                @Override
                void prepare() {
                    prepared++;
                }

                @Override
                Counted of(Viewer viewer, ArchiveQuery query, Set<Side> sides) {
                    counted.add(Set.copyOf(sides));
                    meanwhile.run();
                    return new Counted(counted.size(), Map.of());
                }
            },
            changes);

    @Test
    void theSameIsCountedOnceUntilSomethingChanges() {
        assertThat(total()).isEqualTo(1);
        assertThat(total()).isEqualTo(1);
        changes.onChange(null);
        assertThat(total()).isEqualTo(2);
    }

    /** Else whoever counts might wait for a connection, all of which are held by those who wait for him. */
    @Test
    void whatCountingNeedsIsTakenBeforeOthersHaveToWaitForIt() {
        meanwhile = () -> assertThat(prepared).isEqualTo(1);
        assertThat(total()).isEqualTo(1);
        assertThat(total()).isEqualTo(1);
        assertThat(prepared).as("what is known needs nothing").isEqualTo(1);
    }

    @Test
    void aChangeDuringTheCountingIsNotForgotten() {
        meanwhile = () -> changes.onChange(null);
        assertThat(total()).isEqualTo(1);
        meanwhile = () -> {};
        assertThat(total()).isEqualTo(2);
        assertThat(total()).isEqualTo(2);
    }

    @Test
    void aSideIsCountedWhenItIsFirstAskedFor() {
        ask(Side.KIND, Side.YEAR);
        ask(Side.YEAR);
        ask(Side.YEAR, Side.PERSON);
        assertThat(counted).containsExactly(Set.of(Side.KIND, Side.YEAR), Set.of(Side.PERSON));
    }

    @Test
    void aNoteChangesWhatIsCountedOfNotesAndNothingElse() {
        ask(Side.KIND, Side.NOTES);
        changes.onEvent(note());
        ask(Side.KIND, Side.NOTES);
        assertThat(counted).as("so soon it may lag behind").containsExactly(Set.of(Side.KIND), Set.of(Side.NOTES));
        now += 2_100_000_000L;
        ask(Side.KIND, Side.NOTES);
        assertThat(counted).containsExactly(Set.of(Side.KIND), Set.of(Side.NOTES), Set.of(Side.NOTES));
    }

    @Test
    void countsOfNotesThatTookLongLagBehindLonger() {
        meanwhile = () -> now += 3_000_000_000L;
        ask(Side.NOTES);
        changes.onEvent(note());
        now += 30_000_000_000L;
        ask(Side.NOTES);
        assertThat(counted).hasSize(1);
        now += 30_000_000_000L;
        ask(Side.NOTES);
        assertThat(counted).as("and nothing else is counted for them").containsExactly(NOTES, NOTES);
    }

    private static Delivered note() {
        UUID group = UUID.randomUUID();
        return new Delivered(
                null,
                Instant.now(),
                "annotation-created",
                UUID.randomUUID(),
                null,
                group,
                null,
                Event.Audience.group(group),
                null,
                Map.of());
    }

    private long total() {
        return counts.of(Viewer.ANONYMOUS, ArchiveQuery.EVERYTHING, Set.of()).total();
    }

    private void ask(Side first, Side... more) {
        counts.of(Viewer.ANONYMOUS, ArchiveQuery.EVERYTHING, EnumSet.of(first, more));
    }
}

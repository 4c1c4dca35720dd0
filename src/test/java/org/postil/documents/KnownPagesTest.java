package org.postil.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.postil.accounts.Viewer;

/** A page of the archive is looked up once for all who may see the same, and anew when anything has happened. */
class KnownPagesTest {
    private static final ArchiveQuery LETTERS = ArchiveQuery.EVERYTHING.with(Side.KIND, "letter");

    private long now;
    private int lookedUp;
    private final Changes changes = new Changes(() -> now++);
    private final KnownPages pages = new KnownPages(changes);

    @Test
    void theSamePageIsLookedUpOnceUntilSomethingChanges() {
        assertThat(page(LETTERS, 0)).isEqualTo(page(LETTERS, 0));
        assertThat(lookedUp).isEqualTo(1);
        page(LETTERS, 50);
        page(ArchiveQuery.EVERYTHING, 0);
        assertThat(lookedUp).as("other pages and other questions").isEqualTo(3);
        changes.onChange(null);
        page(LETTERS, 0);
        assertThat(lookedUp).isEqualTo(4);
    }

    @Test
    void aChangeDuringTheLookingUpIsNotForgotten() {
        pages.of(Viewer.ANONYMOUS, LETTERS, 0, 50, () -> {
            changes.onChange(null);
            return found();
        });
        page(LETTERS, 0);
        assertThat(lookedUp).isEqualTo(2);
    }

    @Test
    void whatDependsOnNotesIsLookedUpEachTime() {
        ArchiveQuery noted = ArchiveQuery.EVERYTHING.with(Side.NOTES, Side.SOME);
        ArchiveQuery mostNoted =
                new ArchiveQuery(null, null, noted.without(Side.NOTES).chosen(), null, Sort.ANNOTATED);
        for (ArchiveQuery query : List.of(noted, noted, mostNoted, mostNoted)) {
            page(query, 0);
        }
        assertThat(lookedUp).isEqualTo(4);
    }

    private List<UUID> page(ArchiveQuery query, int offset) {
        return pages.of(Viewer.ANONYMOUS, query, offset, 50, this::found);
    }

    private List<UUID> found() {
        lookedUp++;
        return List.of(new UUID(0, lookedUp));
    }
}

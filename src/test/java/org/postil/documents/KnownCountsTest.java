package org.postil.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.postil.accounts.Viewer;

/** Counts are made once for all who may see the same, and anew when anything has happened. */
class KnownCountsTest {
    private int counted;
    private Runnable meanwhile = () -> {};

    private final KnownCounts counts = new KnownCounts(new Counting(null, null) {
        @Override
        Facets of(Viewer viewer, ArchiveQuery query) {
            counted++;
            meanwhile.run();
            return new Facets(counted, List.of());
        }
    });

    @Test
    void theSameIsCountedOnceUntilSomethingChanges() {
        assertThat(total()).isEqualTo(1);
        assertThat(total()).isEqualTo(1);
        counts.onChange(null);
        assertThat(total()).isEqualTo(2);
    }

    @Test
    void aChangeDuringTheCountingIsNotForgotten() {
        meanwhile = () -> counts.onChange(null);
        assertThat(total()).isEqualTo(1);
        meanwhile = () -> {};
        assertThat(total()).isEqualTo(2);
        assertThat(total()).isEqualTo(2);
    }

    private long total() {
        return counts.of(Viewer.ANONYMOUS, ArchiveQuery.EVERYTHING).total();
    }
}

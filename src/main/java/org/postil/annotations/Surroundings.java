package org.postil.annotations;

import java.util.Objects;
import org.postil.accounts.Viewer;

/**
 * All that is said of a note and its row does not say, but for its replies. There is one for all notes of which the same is
 * said. Not for a transaction that calls somebody otherwise itself: what it has not committed would be kept.
 */
final class Surroundings {
    private final About about;
    private final About.Told told;
    private final String base;

    /** As of which it holds, {@link NoteStates#renaming}: while that is the last, names need not be asked for. */
    private volatile long renaming;

    Surroundings(About about, About.Told told, String base) {
        this.about = about;
        this.told = told;
        this.base = base;
    }

    About about() {
        return about;
    }

    /** Says that it holds as of a renaming. */
    Surroundings asOf(long renaming) {
        this.renaming = renaming;
        return this;
    }

    /** Whether it is known, without a look at any name, that this viewer is told the same now. */
    boolean surelyHolds(Viewer viewer, String base, long renaming) {
        return this.renaming == renaming
                && this.base.equals(base)
                && told.groups().equals(about.groupsTold(viewer));
    }

    /** Whether this is told, and if so, from now on as of this telling's renaming. */
    boolean holds(Telling telling) {
        boolean holds = base.equals(telling.base()) && told.equals(about.told(telling.viewer(), telling.around()));
        if (holds) {
            renaming = telling.renaming();
        }
        return holds;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Surroundings others
                && about.equals(others.about)
                && told.equals(others.told)
                && base.equals(others.base);
    }

    @Override
    public int hashCode() {
        return Objects.hash(about, told, base);
    }
}

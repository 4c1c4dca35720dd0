package org.postil.annotations;

import java.util.Objects;
import org.postil.accounts.Viewer;

/**
 * All that is said of a note and its row does not say, but for its replies. There is one for all notes of which the same is
 * said.
 */
final class Setting {
    private final About about;
    private final About.Told told;
    private final String base;

    /** As of which it holds, {@link NoteStates#renaming}: while that is the last, names need not be asked for. */
    private volatile long renaming;

    Setting(About about, About.Told told, String base) {
        this.about = about;
        this.told = told;
        this.base = base;
    }

    About about() {
        return about;
    }

    /** Says that it holds as of a renaming. */
    Setting asOf(long renaming) {
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
        return other instanceof Setting setting
                && about.equals(setting.about)
                && told.equals(setting.told)
                && base.equals(setting.base);
    }

    @Override
    public int hashCode() {
        return Objects.hash(about, told, base);
    }
}

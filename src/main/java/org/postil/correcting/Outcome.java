package org.postil.correcting;

import org.postil.documents.Revision;

/** What became of a correction. */
public sealed interface Outcome {
    /** The revision it became. */
    record Made(Revision revision) implements Outcome {}

    /** Nothing, as it changes nothing: the current revision. */
    record Unchanged(Revision revision) implements Outcome {}

    /**
     * It waits, because somebody corrected the same words meanwhile.
     *
     * @param merge as far as it goes, with its conflicts
     * @param current what the text says by now
     */
    record Waiting(Correction correction, Merge merge, Revision current) implements Outcome {}
}

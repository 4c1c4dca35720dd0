package org.postil.annotations;

import java.util.List;

/**
 * Notes as JSON, one behind another, as they went out together: so they stand in a text, so most windows have them, and
 * then they are taken as one.
 *
 * @param states in which each was before it was read: what was written since may be in its JSON, and nothing older
 * @param surroundings what is said of each that its row does not say
 * @param replies how many the viewer saw to each
 * @param json all of them, with a comma between
 * @param ends where each ends in it, exclusive, in bytes
 */
record WrittenRun(NoteStates states, List<Surroundings> surroundings, long[] replies, byte[] json, int[] ends) {
    /** Enough that a window is few of them, and so few that little else goes when one of them is dropped. */
    static final int MOST = 32;

    /** What a note takes beside its JSON, in bytes. */
    private static final int REST = 150;

    int weight() {
        return json.length + REST * ends.length;
    }

    /** Where a note begins in the JSON. */
    int start(int index) {
        return index == 0 ? 0 : ends[index - 1] + 1;
    }

    /** There is one of each; what it holds is not looked into. */
    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}

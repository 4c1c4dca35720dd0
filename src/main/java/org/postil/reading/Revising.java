package org.postil.reading;

import java.time.Instant;
import java.util.UUID;

/**
 * What the page of a text says of its revisions.
 *
 * @param address beneath which the pages of the text's revisions stand
 * @param shown the revision shown, when it is not the current one; else null
 * @param kept what was just kept, for whoever kept it; else null
 */
record Revising(String address, Shown shown, Kept kept) {

    /** A revision that is no longer current. */
    record Shown(int number, String author, Instant created, String comment) {}

    /**
     * A revision just made and what became of the notes a viewer sees.
     *
     * @param revision 0 when nothing was changed and none was made
     */
    record Kept(UUID text, int revision, Carried carried) {
        public int before() {
            return revision - 1;
        }
    }

    /** How many notes stand how surely; those with nothing to tell are counted as exact. */
    record Carried(long exact, long moved, long changed, long uncertain, long lost) {
        public long all() {
            return exact + moved + changed + uncertain + lost;
        }
    }
}

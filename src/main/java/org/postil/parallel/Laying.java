package org.postil.parallel;

import java.util.UUID;

/**
 * What an editor does to the rows of a page.
 *
 * @param by by which what he has just done is taken back, or null
 * @param changed the number of the row to which he did it, or -1
 * @param undone whether he has just taken something back
 * @param state of the rows, which a change has to know
 */
record Laying(UUID by, int changed, boolean undone, String state) {
    Laying(UUID by, Integer changed, boolean undone) {
        this(by, changed == null ? -1 : changed, undone, "");
    }

    Laying on(String rows) {
        return new Laying(by, changed, undone, rows);
    }
}

package org.postil.vocabulary;

import java.util.List;
import java.util.UUID;
import org.postil.shared.Problem;

/**
 * What a page answers to what was just done on it.
 *
 * @param done which change was made, or empty
 * @param undo the event by which it can be taken back, or null
 * @param mend what stands in the way, or nothing
 * @param typed what was typed, to be typed better
 */
record Said(String done, UUID undo, List<String> mend, String typed) {
    static final Said NOTHING = new Said("", null, List.of(), "");

    static Said of(String done, UUID undo) {
        return new Said(done == null ? "" : done, undo, List.of(), "");
    }

    static Said mend(Problem problem, String typed) {
        return new Said("", null, problem.keys(), typed == null ? "" : typed);
    }
}

package org.postil.annotations;

import org.postil.shared.Problem;

/**
 * Where somebody says that an annotation stands. One of three: a candidate, a passage, or that it is left as it is.
 *
 * @param candidate the number of one of its candidates, from 0
 * @param start of a passage of the same text, in code points
 * @param end exclusive
 * @param revision the one the offsets or candidates were read in; the current one when absent
 * @param exact the words read there, to be sure that both mean the same; or alone, where they stand only once
 * @param leave true: it stays on the document, at no place
 */
public record AnchorDraft(
        Integer candidate, Integer start, Integer end, Integer revision, String exact, Boolean leave) {

    static AnchorDraft candidate(int number, Integer revision) {
        return new AnchorDraft(number, null, null, revision, null, null);
    }

    /** @param words typed by hand */
    static AnchorDraft words(String words, Integer revision) {
        return new AnchorDraft(null, null, null, revision, words, null);
    }

    static AnchorDraft left(Integer revision) {
        return new AnchorDraft(null, null, null, revision, null, true);
    }

    /** @throws Problem 400 unless it says one thing */
    AnchorDraft checked() {
        boolean passage = start != null || end != null || exact != null;
        int said = (candidate == null ? 0 : 1) + (passage ? 1 : 0) + (leaves() ? 1 : 0);
        if (said != 1) {
            throw Problem.invalid(
                    "candidate",
                    "Give one of these: a candidate's number, start and end of a passage, or leave: true.");
        }
        return this;
    }

    boolean leaves() {
        return Boolean.TRUE.equals(leave);
    }
}

package org.postil.annotations;

import java.util.List;
import java.util.UUID;
import org.postil.anchoring.WordDifference;

/**
 * A note as the margin shows it, with what its reader may do with it.
 *
 * @param readers the names of the groups it is for, as far as its reader knows them, when those are others than the
 *     document's own; else empty
 * @param html its body, safe
 * @param replies oldest first; empty on a card that only counts them
 * @param beside what other features show on it, as HTML of theirs
 * @param may what its reader may do
 * @param change for a note whose passage was changed, what became of the passage's words; else empty
 */
public record Card(
        AnnotationView note,
        List<String> readers,
        String html,
        List<Card> replies,
        List<String> beside,
        May may,
        List<WordDifference.Part> change) {
    /** In code points. */
    private static final int LONGEST_NAME = 60;

    /**
     * What somebody may do with a note.
     *
     * @param link join it with something else
     * @param resolve say that its thread is settled
     * @param settle say where it stands
     */
    public record May(boolean change, boolean delete, boolean answer, boolean link, boolean resolve, boolean settle) {}

    /** The same with the replies of its thread. */
    Card with(List<Card> replies) {
        return new Card(note, readers, html, replies, beside, may, change);
    }

    /** The same where it stood in another revision; null where it did not stand there. */
    Card standing(AnnotationView.Anchor anchor) {
        return new Card(note.standing(anchor), readers, html, replies, beside, may, List.of());
    }

    /** Whether it stands at a place of the text shown. */
    public boolean placed() {
        return note.anchor() != null && note.anchor().start() != null;
    }

    /** A card that counts replies but does not show them. */
    public boolean partial() {
        return replies.isEmpty() && note.replies() > 0;
    }

    /** Whether it was made on a passage that now stands at no sure place. */
    public boolean adrift() {
        return note.anchor() != null && note.anchor().start() == null;
    }

    /** How it stands, where that is worth saying: that the same words stand elsewhere after a correction is not. */
    public String state() {
        String state = note.anchor() == null ? "exact" : note.anchor().state();
        return state.equals("exact") || state.equals("moved") && note.anchor().settled() == null ? null : state;
    }

    /** The beginning of the words it is about, enough to tell it from its neighbours by ear. */
    public String words() {
        String exact = note.target().exact().strip();
        if (exact.codePointCount(0, exact.length()) <= LONGEST_NAME) {
            return exact;
        }
        String cut = exact.substring(0, exact.offsetByCodePoints(0, LONGEST_NAME));
        int blank = cut.lastIndexOf(' ');
        return (blank > 0 ? cut.substring(0, blank) : cut) + "…";
    }

    public UUID id() {
        return note.id();
    }
}

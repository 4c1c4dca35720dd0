package org.postil.annotations;

import java.util.List;
import java.util.UUID;

/**
 * A note as the margin shows it, with what its reader may do with it.
 *
 * @param html its body, safe
 * @param replies oldest first; empty on a card that only counts them
 * @param beside what other features show on it, as HTML of theirs
 * @param may what its reader may do
 */
public record Card(AnnotationView note, String html, List<Card> replies, List<String> beside, May may) {

    /** What somebody may do with a note. */
    public record May(boolean change, boolean delete, boolean answer) {}

    /** The same where it stood in another revision; null where it did not stand there. */
    Card standing(AnnotationView.Anchor anchor) {
        return new Card(note.standing(anchor), html, replies, beside, may);
    }

    /** Whether it stands at a place of the text shown. */
    public boolean placed() {
        return note.anchor() != null && note.anchor().start() != null;
    }

    /** A card that counts replies but does not show them. */
    public boolean partial() {
        return replies.isEmpty() && note.replies() > 0;
    }

    /** How surely it stands, where that is worth saying. */
    public String state() {
        return note.anchor() == null || "exact".equals(note.anchor().state())
                ? null
                : note.anchor().state();
    }

    public UUID id() {
        return note.id();
    }
}

package org.postil.reading;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.postil.accounts.Viewer;
import org.postil.annotations.Annotation;
import org.postil.annotations.Annotations;
import org.postil.annotations.Card;
import org.postil.annotations.Cards;
import org.postil.annotations.NoteFilter;
import org.postil.annotations.Standing;
import org.postil.annotations.Stretch;
import org.postil.documents.Document;
import org.postil.documents.Text;

/** The notes beside a text, a stretch at a time: one query for the notes and three for what stands on their cards. */
@ApplicationScoped
class Margin {
    /** Cards on a page, or in one answer: some screens full; the script asks for others when they come near. */
    static final int MOST = 60;

    private static final int BEFORE = 40;
    private final Annotations annotations;
    private final Standing standing;
    private final Cards cards;

    Margin(Annotations annotations, Standing standing, Cards cards) {
        this.annotations = annotations;
        this.standing = standing;
        this.cards = cards;
    }

    /** The cards around a place: those that begin soon before it and those after, {@link #MOST} in all. */
    Notes around(Viewer viewer, Document document, Text text, int at, NoteFilter filter) {
        List<Annotation> before = at == 0 ? List.of() : standing.before(viewer, text, at, filter, BEFORE);
        int from = before.size() < BEFORE ? 0 : before.get(0).anchor().start() + 1;
        Notes after = stretch(viewer, document, text, new Stretch(at, Integer.MAX_VALUE), filter, MOST - before.size());
        List<Card> both = new ArrayList<>(cards.of(viewer, document, before));
        both.addAll(after.cards());
        return new Notes(from, after.to(), both);
    }

    /** The cards of notes that begin in the stretch, as far as {@link #MOST} reach. */
    Notes stretch(Viewer viewer, Document document, Text text, Stretch stretch, NoteFilter filter) {
        return stretch(viewer, document, text, stretch, filter, MOST);
    }

    private Notes stretch(Viewer viewer, Document document, Text text, Stretch stretch, NoteFilter filter, int most) {
        List<Annotation> found = standing.beginning(viewer, text, stretch, filter, most + 1);
        if (found.size() <= most) {
            return new Notes(stretch.from(), stretch.to(), cards.of(viewer, document, found));
        }
        int next = found.get(most).anchor().start();
        if (found.get(0).anchor().start() < next) {
            found.removeIf(note -> note.anchor().start() >= next);
            return new Notes(stretch.from(), next, cards.of(viewer, document, found));
        }
        // More notes begin on one character than an answer holds: they come together, or the next answer would be this.
        Stretch one = new Stretch(next, next + 1);
        return new Notes(
                stretch.from(),
                one.to(),
                cards.of(viewer, document, standing.beginning(viewer, text, one, filter, Annotations.MOST)));
    }

    /** The cards of notes on the whole document; those that have lost their place are among them only when asked for. */
    List<Card> beside(Viewer viewer, Document document, Text text, NoteFilter filter) {
        return cards.of(viewer, document, standing.nowhere(viewer, document, text, filter, MOST));
    }
}

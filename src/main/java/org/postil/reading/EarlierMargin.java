package org.postil.reading;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.postil.accounts.Viewer;
import org.postil.annotations.Annotation;
import org.postil.annotations.AnnotationView;
import org.postil.annotations.Card;
import org.postil.annotations.Cards;
import org.postil.annotations.NoteFilter;
import org.postil.annotations.PastAnchors;
import org.postil.documents.Document;
import org.postil.documents.Text;

/** The notes beside a revision that is no longer current, where they stood in it: like {@link Margin}, a stretch at a time. */
@ApplicationScoped
class EarlierMargin {
    private final PastAnchors anchors;
    private final Cards cards;

    EarlierMargin(PastAnchors anchors, Cards cards) {
        this.anchors = anchors;
        this.cards = cards;
    }

    /** The cards of notes that shared a character with the stretch, as far as {@link Margin#MOST} reach. */
    Notes stretch(Viewer viewer, Document document, PastAnchors.Stretch stretch, NoteFilter filter) {
        List<Annotation> found = anchors.standing(viewer, stretch, filter, Margin.MOST + 1);
        Map<UUID, AnnotationView.Anchor> past = past(found, stretch.revision());
        if (found.size() <= Margin.MOST) {
            return new Notes(stretch.from(), stretch.to(), cards.of(viewer, document, found, past));
        }
        int next = past.get(found.get(Margin.MOST).id()).start();
        List<Annotation> before = found.stream()
                .filter(note -> past.get(note.id()).start() < next)
                .toList();
        if (!before.isEmpty() && next > stretch.from()) {
            return new Notes(stretch.from(), next, cards.of(viewer, document, before, past));
        }
        // More notes begin on one character than an answer holds: what fits comes, and the next begins behind it.
        return new Notes(stretch.from(), Math.max(next, stretch.from()) + 1, cards.of(viewer, document, found, past));
    }

    /** The cards of notes that stood nowhere in that revision. */
    List<Card> beside(Viewer viewer, Document document, Text text, int revision, NoteFilter filter) {
        List<Annotation> found = anchors.adrift(viewer, text, revision, filter, Margin.MOST);
        return cards.of(viewer, document, found, past(found, revision));
    }

    private Map<UUID, AnnotationView.Anchor> past(Collection<Annotation> notes, int revision) {
        return anchors.of(notes.stream().map(Annotation::id).toList(), revision);
    }
}

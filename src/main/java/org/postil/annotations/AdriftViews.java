package org.postil.annotations;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.postil.accounts.Viewer;
import org.postil.anchoring.PlainText;
import org.postil.anchoring.Span;
import org.postil.annotations.Adrift.Candidate;
import org.postil.documents.Document;
import org.postil.documents.Text;

/** Puts beside notes without a sure place what is needed to settle them: their cards, and candidates in their context. */
@ApplicationScoped
class AdriftViews {
    /** Code points of a candidate, beyond which only its two ends are shown. */
    private static final int LONG = 400;

    private final Cards cards;
    private final RevisionTexts revisions;

    AdriftViews(Cards cards, RevisionTexts revisions) {
        this.cards = cards;
        this.revisions = revisions;
    }

    List<Adrift> of(Viewer viewer, Document document, Text text, List<Annotation> notes) {
        return cards.of(viewer, document, notes).stream()
                .map(card -> new Adrift(
                        card,
                        candidates(text, card.note().anchor()),
                        Settlements.may(viewer, document, card.note().author().id())))
                .toList();
    }

    /** The candidates of an anchor in the revision it is about. */
    List<Candidate> candidates(Text text, AnnotationView.Anchor anchor) {
        if (anchor.candidates() == null || anchor.start() != null) {
            return List.of();
        }
        RevisionTexts.Words words = revisions.of(text, anchor.revision());
        List<Candidate> candidates = new ArrayList<>();
        for (Span span : anchor.candidates()) {
            candidates.add(candidate(candidates.size(), words, span));
        }
        return candidates;
    }

    private static Candidate candidate(int number, RevisionTexts.Words words, Span span) {
        PlainText plain = words.plain();
        int from = Math.max(0, span.start() - Candidate.AROUND);
        int to = Math.min(plain.length(), span.end() + Candidate.AROUND);
        return new Candidate(
                number,
                span.start(),
                span.end(),
                plain.slice(from, span.start()),
                span.length() <= LONG
                        ? plain.slice(span)
                        : plain.slice(span.start(), span.start() + LONG / 2) + " … "
                                + plain.slice(span.end() - LONG / 2, span.end()),
                plain.slice(span.end(), to),
                words.folioAt(span.start()));
    }
}

package org.postil.reading;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.postil.accounts.Viewer;
import org.postil.annotations.Annotation;
import org.postil.annotations.Annotations;
import org.postil.annotations.Card;
import org.postil.annotations.Cards;
import org.postil.documents.Document;
import org.postil.documents.Text;
import org.postil.shared.Condition;
import org.postil.shared.Problem;

/** The notes beside a text, a stretch at a time: one query for the notes and three for what stands on their cards. */
@ApplicationScoped
class Margin {
    /** Cards on a page, or in one answer. */
    static final int MOST = 100;

    private static final int BEFORE = 40;
    private static final Condition NO_REPLIES = Condition.of("a.in_reply_to is null");
    private final Annotations annotations;
    private final Cards cards;

    Margin(Annotations annotations, Cards cards) {
        this.annotations = annotations;
        this.cards = cards;
    }

    /** Which of the notes are asked for. */
    enum Show {
        ALL,
        MINE,
        UNCERTAIN;

        static Show of(String word) {
            for (Show show : values()) {
                if (show.word().equals(word)) {
                    return show;
                }
            }
            if (word == null || word.isEmpty()) {
                return ALL;
            }
            throw Problem.invalid("notes", "There are all, mine and uncertain.");
        }

        String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        Condition condition(Viewer viewer) {
            return switch (this) {
                case ALL -> NO_REPLIES;
                case MINE -> NO_REPLIES.and(Condition.of("a.author = :me", "me", viewer.accountOrNobody()));
                case UNCERTAIN -> NO_REPLIES.and(Condition.of("a.anchor_state in ('uncertain', 'lost')"));
            };
        }
    }

    /** The cards around a place: those that begin soon before it and those after, {@link #MOST} in all. */
    Notes around(Viewer viewer, Document document, Text text, int at, Show show) {
        Notes after = stretch(viewer, document, text, new Stretch(at, Integer.MAX_VALUE), show);
        if (at == 0) {
            return after;
        }
        Condition where = on(text, show, viewer).and(Condition.of("a.anchor_end <= :at", "at", at));
        List<Annotation> before =
                new ArrayList<>(annotations.some(viewer, where, "a.anchor_start desc, a.id desc", BEFORE));
        Collections.reverse(before);
        int from = before.size() < BEFORE ? 0 : before.get(0).anchor().start() + 1;
        List<Card> both = new ArrayList<>(cards.of(viewer, document, before));
        both.addAll(after.cards());
        return new Notes(from, after.to(), both);
    }

    /** A stretch of the text, in code points, the end exclusive. */
    record Stretch(int from, int to) {
        Stretch {
            if (from < 0 || to < from) {
                throw Problem.invalid("from", "A stretch has 0 <= from <= to, in code points.");
            }
        }
    }

    /** The cards of notes that share a character with the stretch, as far as {@link #MOST} reach. */
    Notes stretch(Viewer viewer, Document document, Text text, Stretch stretch, Show show) {
        List<Annotation> found = standing(viewer, text, stretch, show, MOST + 1);
        if (found.size() <= MOST) {
            return new Notes(stretch.from(), stretch.to(), cards.of(viewer, document, found));
        }
        int next = found.get(MOST).anchor().start();
        if (next > stretch.from() && found.get(0).anchor().start() < next) {
            found.removeIf(note -> note.anchor().start() >= next);
            return new Notes(stretch.from(), next, cards.of(viewer, document, found));
        }
        // More notes begin on one character than an answer holds: they come together, or the next answer would be this.
        var narrow = new Stretch(stretch.from(), Math.max(next, stretch.from()) + 1);
        return new Notes(
                stretch.from(),
                narrow.to(),
                cards.of(viewer, document, standing(viewer, text, narrow, show, Annotations.Window.MOST)));
    }

    /** The cards of notes on the whole document. Those that have lost their place stand here only when asked for. */
    List<Card> beside(Viewer viewer, Document document, Text text, Show show) {
        Condition nowhere = text == null || show != Show.UNCERTAIN
                ? Condition.of("a.text_id is null")
                : Condition.of(
                        "a.text_id is null or (a.text_id = :text and a.anchor_start is null)", "text", text.id());
        Condition where = show.condition(viewer).and(here(document)).and(nowhere);
        return cards.of(viewer, document, annotations.some(viewer, where, "a.created, a.id", MOST));
    }

    private List<Annotation> standing(Viewer viewer, Text text, Stretch stretch, Show show, int most) {
        Condition where = on(text, show, viewer)
                .and(new Condition(
                        "a.anchor_start < :to and a.anchor_end > :from",
                        Map.of("from", stretch.from(), "to", stretch.to())));
        return annotations.some(viewer, where, "a.anchor_start, a.id", most);
    }

    private static Condition on(Text text, Show show, Viewer viewer) {
        return show.condition(viewer).and(Condition.of("a.text_id = :text", "text", text.id()));
    }

    private static Condition here(Document document) {
        return Condition.of("a.document_id = :document", "document", document.id());
    }
}

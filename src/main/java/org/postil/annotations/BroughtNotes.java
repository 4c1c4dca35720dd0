package org.postil.annotations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.postil.accounts.Viewer;
import org.postil.anchoring.Anchor;
import org.postil.anchoring.Anchoring;
import org.postil.anchoring.PlainText;
import org.postil.anchoring.Quote;
import org.postil.anchoring.Reason;
import org.postil.anchoring.Span;
import org.postil.documents.Document;
import org.postil.documents.Text;
import org.postil.documents.Texts;
import org.postil.shared.Condition;
import org.postil.shared.Problem;

/**
 * Notes that others wrote elsewhere. Whoever brings one in is its author here, and answers for it. It stands where its words
 * surely stand in the current revision of one of the document's texts; where that is not sure it is adrift like a note that
 * a correction set adrift, and people decide.
 */
@ApplicationScoped
public class BroughtNotes {
    /** So many code points of context on either side tell an occurrence from another. */
    private static final int TELLING = 8;

    /** A quote so long hardly stands at an offset by chance. */
    private static final int LONG = 24;

    /** The key of the lock under which notes are brought in; the installation's own is another. */
    private static final long BRINGING = 20170223;

    private final EntityManager entities;
    private final Annotations annotations;
    private final Grounds grounds;
    private final RevisionTexts revisions;
    private final Texts texts;

    BroughtNotes(
            EntityManager entities, Annotations annotations, Grounds grounds, RevisionTexts revisions, Texts texts) {
        this.entities = entities;
        this.annotations = annotations;
        this.grounds = grounds;
        this.revisions = revisions;
        this.texts = texts;
    }

    /** Where a note stands in a text, and the words there. */
    record Place(Text text, RevisionTexts.Words words, int revision, Anchor anchor) {
        private boolean isBetterThan(Place other) {
            return other == null
                    || anchor.span() != null && other.anchor.span() == null
                    || (anchor.span() == null) == (other.anchor.span() == null)
                            && anchor.score() > other.anchor.score();
        }

        private boolean isAsGoodAs(Place other) {
            return other != null
                    && anchor.span() != null
                    && other.anchor.span() != null
                    && anchor.score() == other.anchor.score();
        }

        /** Surely there, but not surely what the note is on. */
        private Place doubted(Reason why) {
            return anchor.span() == null
                    ? this
                    : new Place(
                            text,
                            words,
                            revision,
                            new Anchor(null, Anchor.State.UNCERTAIN, anchor.score(), why, List.of(anchor.span())));
        }
    }

    /**
     * Lets no other node bring in notes until the transaction ends, so that whether one is here already is sure, and two
     * imports of one file make no note twice. Deleted notes are out of the way of those that come again, and may be restored:
     * no index could say that much.
     */
    public void alone() {
        entities.createNativeQuery("select 1 from (select pg_advisory_xact_lock(:key)) locked", Integer.class)
                .setParameter("key", BRINGING)
                .getSingleResult();
    }

    /** The note of this origin that the viewer sees, on the document or, for null, on any. */
    public Optional<Annotation> known(Viewer viewer, Document document, String key) {
        Condition where = Condition.of("a.origin_key = :origin", "origin", key);
        if (document != null) {
            where = where.and(Condition.of("a.document_id = :document", "document", document.id()));
        }
        return annotations.some(viewer, where, "(a.author = :viewerAccount) desc, a.id", 1).stream()
                .findFirst();
    }

    /**
     * Keeps one.
     *
     * @throws Problem 400 when it says nothing and marks nothing, or has tags that cannot be ones; 401 or 403 when the
     *     viewer may not annotate there
     */
    public Annotation keep(Viewer viewer, Document document, BroughtNote note) {
        Ground ground = grounds.of(viewer, document);
        Place place = note.quote() == null || note.draft().inReplyTo() != null ? null : place(ground, note);
        return annotations.bring(viewer, ground, note, place == null ? null : passage(place, note), place);
    }

    private Place place(Ground ground, BroughtNote note) {
        Place best = null;
        boolean twice = false;
        for (Text text : ground.texts()) {
            int revision = texts.hold(text.id());
            RevisionTexts.Words words = revisions.known(text.id(), revision);
            Anchor anchor = settingAside(anchor(words.plain(), note));
            Place place = new Place(text, words, revision, anchor);
            twice = place.isBetterThan(best) ? false : twice || place.isAsGoodAs(best);
            best = place.isBetterThan(best) ? place : best;
        }
        if (best == null) {
            return null;
        }
        best = twice ? best.doubted(Reason.SEVERAL_ALIKE) : best;
        return note.sure() ? best : best.doubted(Reason.BESIDE);
    }

    private static Anchor anchor(PlainText text, BroughtNote note) {
        Anchor anchor = Anchoring.place(text, note.quote());
        Span position = position(text, note);
        if (anchor.state() != Anchor.State.UNCERTAIN || position == null || !text.holds(position)) {
            return anchor;
        }
        Anchor there = Anchoring.check(text, position, note.quote());
        return there.state() == Anchor.State.EXACT && isToldBy(text, note.quote(), position) ? there : anchor;
    }

    private static Span position(PlainText text, BroughtNote note) {
        return note.position() == null ? null : note.position().in(text);
    }

    /** The same words in another typography are the same words, and the note is on them as they are written here. */
    private static Anchor settingAside(Anchor anchor) {
        return anchor.state() == Anchor.State.CHANGED && anchor.reason() == Reason.TYPOGRAPHY
                ? new Anchor(anchor.span(), Anchor.State.EXACT, anchor.score(), Reason.TYPOGRAPHY, List.of())
                : anchor;
    }

    /** Whether what stands around the offsets, or the length of the quote, says that these are no chance. */
    private static boolean isToldBy(PlainText text, Quote quote, Span position) {
        Quote there = Quote.of(text, position);
        if (quote.prefix().isEmpty() && quote.suffix().isEmpty()) {
            return position.length() >= LONG;
        }
        return tells(end(quote.prefix()), end(there.prefix())) || tells(start(quote.suffix()), start(there.suffix()));
    }

    private static boolean tells(String said, String found) {
        return said.length() >= TELLING && said.equals(found);
    }

    private static String end(String context) {
        return context.substring(Math.max(0, context.length() - TELLING));
    }

    private static String start(String context) {
        return context.substring(0, Math.min(TELLING, context.length()));
    }

    /**
     * What it was made on. Where it stands here in its words, it was made on the words here; else it keeps those it came
     * with, and, standing nowhere, the offsets they had where they were read.
     */
    private static Passage passage(Place place, BroughtNote note) {
        Span span = place.anchor().span();
        if (place.anchor().state() == Anchor.State.EXACT) {
            return Passages.passage(place.text().id(), place.revision(), place.words(), span);
        }
        Quote quote = note.quote();
        Span said = span != null ? span : position(place.words().plain(), note);
        if (said == null) {
            said = new Span(0, quote.exact().codePointCount(0, quote.exact().length()));
        }
        return new Passage(
                place.text().id(),
                place.revision(),
                said.start(),
                said.end(),
                quote.exact(),
                quote.prefix(),
                quote.suffix(),
                span == null ? null : place.words().folioAt(span.start()));
    }
}

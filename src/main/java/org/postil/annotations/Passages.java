package org.postil.annotations;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.postil.anchoring.Anchor;
import org.postil.anchoring.Anchoring;
import org.postil.anchoring.Held;
import org.postil.anchoring.PlainText;
import org.postil.anchoring.Quote;
import org.postil.anchoring.Span;
import org.postil.documents.Document;
import org.postil.documents.RevisionMade;
import org.postil.documents.Text;
import org.postil.documents.Texts;
import org.postil.shared.Problem;

/** Finds the passages that people mean when they select or quote. */
@ApplicationScoped
public class Passages {
    private static final int LONGEST = 100_000;
    private final Texts texts;
    private final RevisionTexts revisions;

    Passages(Texts texts, RevisionTexts revisions) {
        this.texts = texts;
        this.revisions = revisions;
    }

    /**
     * The passage at these offsets, or with this quote, of a text of a document the viewer may read.
     *
     * @throws Problem 400 when the offsets leave the text or there is neither offset nor quote, 409 when the quote is not
     *     there, stands in several places, or differs from what stands at the offsets
     */
    public Passage find(Document document, AnnotationDraft.Target target) {
        return find(new Ground(document, texts.of(document)), target);
    }

    Passage find(Ground ground, AnnotationDraft.Target target) {
        Text text = ground.text(target.text());
        int revision = target.revision() == null ? text.revision() : target.revision();
        RevisionTexts.Words words = revisions.of(text, revision);
        Span span = target.start() == null && target.end() == null
                ? quoted(words.plain(), target)
                : counted(words.plain(), target);
        return passage(text.id(), revision, words, span);
    }

    static Passage passage(UUID text, int revision, RevisionTexts.Words words, Span span) {
        Quote quote = Quote.of(words.plain(), span);
        return new Passage(
                text,
                revision,
                span.start(),
                span.end(),
                quote.exact(),
                quote.prefix(),
                quote.suffix(),
                words.folioAt(span.start()));
    }

    /** The words of these stretches of a text's current revision, as passages; many at once. */
    public List<Passage> standing(Text text, List<Span> spans) {
        RevisionTexts.Words words = revisions.of(text, text.revision());
        return spans.stream()
                .map(span -> passage(text.id(), text.revision(), words, span))
                .toList();
    }

    /** The plain text of a text's current revision, which the viewer may read. */
    public PlainText plain(Text text) {
        return revisions.of(text, text.revision()).plain();
    }

    /** A passage another feature keeps, and where it stood in the revision before; without offsets when nowhere. */
    public record Kept(Passage passage, Integer start, Integer end) {}

    /** Where passages that other features keep stand in a text's new revision, in the order given. */
    public static List<AnnotationView.Anchor> carried(RevisionMade made, List<Kept> kept) {
        List<Held> held = kept.stream()
                .map(one ->
                        new Held(one.start() == null ? null : new Span(one.start(), one.end()), quote(one.passage())))
                .toList();
        return Anchoring.carry(
                        new PlainText(made.previous().plain()),
                        new PlainText(made.revision().plain()),
                        held)
                .stream()
                .map(anchor -> anchor(made.revision().number(), anchor))
                .toList();
    }

    /** Where a passage that was chosen in any revision of a text stands in the current one. */
    public AnnotationView.Anchor today(Text text, Passage passage) {
        if (passage.revision() == text.revision()) {
            return anchor(
                    text.revision(),
                    Anchoring.check(
                            revisions.of(text, text.revision()).plain(),
                            new Span(passage.start(), passage.end()),
                            quote(passage)));
        }
        return anchor(
                text.revision(),
                Anchoring.place(revisions.of(text, text.revision()).plain(), quote(passage)));
    }

    private static AnnotationView.Anchor anchor(int revision, Anchor anchor) {
        Span span = anchor.span();
        return new AnnotationView.Anchor(
                revision,
                span == null ? null : span.start(),
                span == null ? null : span.end(),
                anchor.state().key(),
                anchor.score(),
                anchor.reason().key(),
                anchor.candidates(),
                null);
    }

    private static Quote quote(Passage passage) {
        return new Quote(passage.exact(), passage.prefix(), passage.suffix());
    }

    private static Span counted(PlainText plain, AnnotationDraft.Target target) {
        if (target.start() == null || target.end() == null || target.start() < 0 || target.end() <= target.start()) {
            throw Problem.invalid("target", "Give both offsets, 0 <= start < end, in code points.");
        }
        if (target.end() > plain.length()) {
            throw Problem.invalid(
                    "target.end", "The passage ends outside the text, which has " + plain.length() + " code points.");
        }
        Span span = new Span(target.start(), target.end());
        bounded(span);
        if (target.exact() != null
                && Anchoring.check(plain, span, quote(target)).state() != Anchor.State.EXACT) {
            throw Problem.conflict(
                    "quote-differs",
                    "At these offsets the text does not read as quoted. Read it anew and select again.");
        }
        return span;
    }

    private static Span quoted(PlainText plain, AnnotationDraft.Target target) {
        if (target.exact() == null || target.exact().isEmpty()) {
            throw Problem.invalid("target", "Say where: give start and end, or the exact words.");
        }
        Anchor anchor = Anchoring.place(plain, quote(target));
        if (anchor.span() == null) {
            boolean several = anchor.state() == Anchor.State.UNCERTAIN;
            throw Problem.conflict(
                    several ? "quote-ambiguous" : "quote-not-found",
                    several
                            ? "These words may stand in " + anchor.candidates().size()
                                    + " places. Give prefix and suffix, or offsets."
                            : "These words do not stand in the text.");
        }
        bounded(anchor.span());
        return anchor.span();
    }

    private static Quote quote(AnnotationDraft.Target target) {
        return new Quote(
                target.exact(),
                target.prefix() == null ? "" : target.prefix(),
                target.suffix() == null ? "" : target.suffix());
    }

    private static void bounded(Span span) {
        if (span.length() > LONGEST) {
            throw Problem.invalid("target", "A passage has " + LONGEST + " characters at most.");
        }
    }
}

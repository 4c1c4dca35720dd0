package org.postil.annotations;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import org.postil.accounts.Role;
import org.postil.accounts.Viewer;
import org.postil.anchoring.Anchor;
import org.postil.anchoring.Anchoring;
import org.postil.anchoring.PlainText;
import org.postil.anchoring.Quote;
import org.postil.anchoring.Span;
import org.postil.documents.Document;
import org.postil.documents.Text;
import org.postil.documents.Texts;
import org.postil.events.Event;
import org.postil.shared.Problem;

/** What people decide about where notes stand. Authors decide for their own notes, editors for all they see. */
@ApplicationScoped
class Settlements implements PanacheRepositoryBase<Settlement, UUID> {
    private final EntityManager entities;
    private final Annotations annotations;
    private final AdriftNotes adrift;
    private final Passages passages;
    private final RevisionTexts revisions;
    private final Texts texts;
    private final AnnotationEvents events;
    private final jakarta.enterprise.event.Event<AnnotationAnchored> anchored;

    Settlements(
            EntityManager entities,
            Annotations annotations,
            AdriftNotes adrift,
            Passages passages,
            RevisionTexts revisions,
            Texts texts,
            AnnotationEvents events,
            jakarta.enterprise.event.Event<AnnotationAnchored> anchored) {
        this.entities = entities;
        this.annotations = annotations;
        this.adrift = adrift;
        this.passages = passages;
        this.revisions = revisions;
        this.texts = texts;
        this.events = events;
        this.anchored = anchored;
    }

    static boolean may(Viewer viewer, Document document, UUID author) {
        return viewer.signedIn() && (author.equals(viewer.account()) || viewer.may(Role.EDITOR, document.group()));
    }

    /**
     * Says where a note stands.
     *
     * @return the event by which it is taken back
     * @throws Problem 400 for a place that does not exist, 403 for who may not, 409 when the text has been corrected since
     */
    Event settle(Viewer viewer, Document document, Annotation annotation, AnchorDraft draft) {
        draft.checked();
        requireMay(viewer, document, annotation);
        if (annotation.passage() == null) {
            throw Problem.conflict("no-passage", "This was not made on a passage, so it has no place to settle.");
        }
        Text text = begin(viewer, annotation);
        requireCurrent(text, draft.revision());
        Wanted wanted = wanted(document, text, annotation, draft);
        Event event = events.anchored(viewer, document, annotation, wanted.start());
        decide(viewer, annotation, event.id(), wanted);
        entities.flush();
        return event;
    }

    /** How many notes were settled with one action, and the event that takes them all back; null when there were none. */
    record Alike(int settled, Event event) {}

    /**
     * Settles all the viewer may of a text's notes that are adrift: accepts the candidate of those that have exactly one, or
     * leaves them all as they are.
     *
     * @param revision the one they were read in, or null
     * @throws Problem 409 when the text has been corrected since
     */
    Alike settleAlike(Viewer viewer, Document document, Text text, boolean accept, Integer revision) {
        viewer.requireAccount();
        entities.refresh(text, LockModeType.PESSIMISTIC_WRITE);
        requireCurrent(text, revision);
        List<Annotation> some = adrift.toSettle(viewer, document, text, accept);
        if (some.isEmpty()) {
            return new Alike(0, null);
        }
        Event together = events.settledTogether(viewer, document, text.id());
        for (Annotation annotation : some) {
            AnchorDraft draft = accept ? AnchorDraft.candidate(0, null) : AnchorDraft.left(null);
            Wanted wanted = wanted(document, text, annotation, draft);
            events.anchored(viewer, document, annotation, wanted.start());
            decide(viewer, annotation, together.id(), wanted);
        }
        entities.flush();
        return new Alike(some.size(), together);
    }

    /** Puts back what was decided with an event, where nothing has been decided and no revision made since. */
    void undo(Viewer viewer, Event event) {
        long back = 0;
        for (Settlement settlement : list("event = ?1 order by id", event.id())) {
            back += annotations
                    .byId(viewer, settlement.annotation())
                    .filter(annotation -> putBack(viewer, annotation, settlement))
                    .stream()
                    .count();
        }
        if (back == 0) {
            throw Problem.conflict(
                    "settled-since",
                    "The notes have been settled anew or the text corrected since. Settle them again.");
        }
        entities.flush();
    }

    private boolean putBack(Viewer viewer, Annotation annotation, Settlement settlement) {
        begin(viewer, annotation);
        Document document = entities.find(Document.class, annotation.document());
        if (!settlement.inForce(annotation) || !may(viewer, document, annotation.author())) {
            return false;
        }
        annotation.stand(settlement.before());
        settlement.undo();
        events.anchored(viewer, document, annotation, settlement.before().start());
        anchored.fire(new AnnotationAnchored(
                viewer, annotation.document(), annotation.id(), annotation.author(), AnnotationAnchored.UNDONE));
        return true;
    }

    /** Who decides is alone with the note, and no revision is made meanwhile. */
    private Text begin(Viewer viewer, Annotation annotation) {
        Text text = texts.byId(viewer, annotation.passage().text()).orElseThrow(() -> Problem.notFound("text"));
        entities.refresh(text, LockModeType.PESSIMISTIC_READ);
        entities.refresh(annotation, LockModeType.PESSIMISTIC_WRITE);
        return text;
    }

    /** @param anchor null when it is left without a place */
    private record Wanted(String how, Anchor anchor) {
        Integer start() {
            return anchor == null ? null : anchor.span().start();
        }
    }

    private Wanted wanted(Document document, Text text, Annotation annotation, AnchorDraft draft) {
        if (draft.leaves()) {
            requireAdrift(annotation);
            return new Wanted(Settled.LEFT, null);
        }
        if (draft.candidate() != null) {
            return new Wanted(Settled.ACCEPTED, at(text, annotation, candidate(annotation, draft.candidate())));
        }
        Passage chosen = passages.find(
                new Ground(document, List.of(text)),
                new AnnotationDraft.Target(
                        annotation.passage().text(), null, draft.start(), draft.end(), draft.exact(), null, null));
        return new Wanted(Settled.CHOSEN, at(text, annotation, new Span(chosen.start(), chosen.end())));
    }

    private void decide(Viewer viewer, Annotation annotation, UUID event, Wanted wanted) {
        Settlement settlement = new Settlement(event, annotation, viewer.account(), wanted.how());
        entities.persist(settlement);
        if (wanted.anchor() != null) {
            annotation.carry(annotation.anchor().revision(), wanted.anchor());
        }
        annotation.settle(settlement.settled());
        anchored.fire(new AnnotationAnchored(
                viewer, annotation.document(), annotation.id(), annotation.author(), wanted.how()));
    }

    private Anchor at(Text text, Annotation annotation, Span span) {
        Passage made = annotation.passage();
        PlainText words = revisions.of(text, text.revision()).plain();
        return Anchoring.chosen(
                words, span, new Quote(made.exact(), made.prefix(), made.suffix()), new Span(made.start(), made.end()));
    }

    private static Span candidate(Annotation annotation, int number) {
        List<Span> candidates = annotation.anchor().candidates();
        int count = candidates == null ? 0 : candidates.size();
        if (number < 0 || number >= count) {
            throw Problem.invalid(
                    "candidate",
                    count == 0
                            ? "The note has no candidates. Choose a passage, or leave it as it is."
                            : "The note has " + count + " candidates, with the numbers 0 to " + (count - 1) + ".");
        }
        return candidates.get(number);
    }

    private static void requireMay(Viewer viewer, Document document, Annotation annotation) {
        viewer.requireAccount();
        if (!may(viewer, document, annotation.author())) {
            throw Problem.forbidden(
                    "Only its author and the group's editors say where a note stands. Reply to it instead.");
        }
    }

    private static void requireCurrent(Text text, Integer revision) {
        int current = text.revision();
        if (revision != null && revision != current) {
            throw Problem.conflict(
                    "text-corrected-meanwhile",
                    "The text stands at revision " + current + " by now, and yours was read in " + revision
                            + ". Read the newer one and choose again.");
        }
    }

    private static void requireAdrift(Annotation annotation) {
        if (annotation.anchor().start() != null) {
            throw Problem.conflict(
                    "has-a-place", "The note has a place. Only one without a sure place is left without one.");
        }
    }
}

package org.postil.links;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.postil.accounts.Role;
import org.postil.accounts.Viewer;
import org.postil.annotations.Annotation;
import org.postil.annotations.Annotation.Visibility;
import org.postil.annotations.Annotations;
import org.postil.annotations.Passage;
import org.postil.annotations.Passages;
import org.postil.documents.Document;
import org.postil.documents.Documents;
import org.postil.documents.Text;
import org.postil.documents.Texts;
import org.postil.events.Event;
import org.postil.events.Events;
import org.postil.shared.Condition;
import org.postil.shared.LowerCaseEnum;
import org.postil.shared.Problem;

/** All cross-references. What a viewer may not see, at either end, is not found. */
@ApplicationScoped
public class CrossReferences implements PanacheRepositoryBase<CrossReference, UUID> {
    private static final int MOST = 500;

    private final Documents documents;
    private final Texts texts;
    private final Annotations annotations;
    private final Passages passages;
    private final Events events;

    CrossReferences(Documents documents, Texts texts, Annotations annotations, Passages passages, Events events) {
        this.documents = documents;
        this.texts = texts;
        this.annotations = annotations;
        this.passages = passages;
        this.events = events;
    }

    public Optional<CrossReference> byId(Viewer viewer, UUID id) {
        return some(viewer, Condition.of("l.id = :id", "id", id), 1).stream().findFirst();
    }

    /** Those that begin or end in a document, oldest first. */
    public List<CrossReference> of(Viewer viewer, UUID document) {
        return some(
                viewer,
                Condition.of("l.source_document = :document or l.target_document = :document", "document", document),
                MOST);
    }

    /** Those that begin or end at one of these annotations. */
    public List<CrossReference> at(Viewer viewer, Collection<UUID> notes) {
        return notes.isEmpty()
                ? List.of()
                : some(
                        viewer,
                        Condition.of(
                                "l.source_annotation in (:notes) or l.target_annotation in (:notes)", "notes", notes),
                        MOST);
    }

    /** Those at these annotations, and those at passages of these documents or at them as a whole; oldest first. */
    public List<CrossReference> standing(Viewer viewer, Collection<UUID> notes, Collection<UUID> documents, int most) {
        return some(
                viewer,
                Condition.of(
                                "l.source_annotation = any(:notes) or l.target_annotation = any(:notes)"
                                        + " or l.source_annotation is null and l.source_document = any(:documents)"
                                        + " or l.target_annotation is null and l.target_document = any(:documents)",
                                "notes",
                                notes.toArray(UUID[]::new))
                        .with("documents", documents.toArray(UUID[]::new)),
                most);
    }

    /** That one was made from then on at the note that is the alias {@code a}, or at an answer in its thread. */
    public static Condition madeAtThreads(Viewer viewer, Instant since) {
        Condition visible = Visible.to(viewer);
        return new Condition(
                        "exists (select 1 from cross_reference l join annotation e"
                                + " on e.id in (l.source_annotation, l.target_annotation) where e.root = a.id"
                                + " and l.created >= :linkedSince and (" + visible.clause() + "))",
                        visible.parameters())
                .with("linkedSince", since);
    }

    /** What matches a further condition on the alias {@code l}, oldest first. */
    List<CrossReference> some(Viewer viewer, Condition where, int most) {
        Condition condition = where.and(Visible.to(viewer));
        Query query = condition.bind(getEntityManager()
                .createNativeQuery(
                        "select l.* from cross_reference l where " + condition.clause() + " order by l.id",
                        CrossReference.class));
        @SuppressWarnings("unchecked")
        List<CrossReference> found = query.setMaxResults(most).getResultList();
        return found;
    }

    /**
     * Links two places. The same id again gives the cross-reference made before.
     *
     * @throws Problem 400 when an end cannot be used, 403 when the viewer may not annotate the source's document, 404 when
     *     he may not read an end, 409 when the id is another's or a quote does not stand where it should
     */
    public CrossReference make(Viewer viewer, CrossReferenceDraft draft) {
        Optional<CrossReference> before = madeBefore(viewer, draft.id());
        if (before.isPresent()) {
            return before.get();
        }
        End source = end(viewer, "source", draft.source());
        End target = end(viewer, "target", draft.target());
        Document from = document(viewer, source.document());
        viewer.require(Role.ANNOTATOR, from.group());
        CrossReference made = new CrossReference(
                draft.id(),
                draft.kind() == null
                        ? CrossReference.Kind.SEE_ALSO
                        : LowerCaseEnum.parse(CrossReference.Kind.class, "kind", draft.kind()),
                source,
                target,
                belonging(viewer, from, draft),
                draft.remark());
        persist(made);
        flush();
        record(viewer, made, "cross-reference-made");
        return made;
    }

    /**
     * Takes a cross-reference away, until that is taken back.
     *
     * @return the event by which it can be taken back
     * @throws Problem 403 for who neither made it nor edits the source's document
     */
    public Event delete(Viewer viewer, CrossReference link) {
        Document from = document(viewer, link.source().document());
        if (!mayDelete(viewer, link, from.group())) {
            throw Problem.forbidden("Only who made this link, or an editor, may delete it.");
        }
        link.delete();
        flush();
        return record(viewer, link, "cross-reference-deleted");
    }

    /** Takes away one of somebody's own who goes, wherever its ends may stand by now. */
    void withdraw(Viewer leaving, CrossReference link) {
        link.delete();
        record(leaving, link, "cross-reference-deleted");
    }

    static boolean mayDelete(Viewer viewer, CrossReference link, UUID sourceGroup) {
        boolean own = link.author().equals(viewer.requireAccount());
        return own || link.visibility() != Visibility.PRIVATE && viewer.may(Role.EDITOR, sourceGroup);
    }

    /** Brings back what was deleted by the event. @throws Problem 404 when an end is gone or closed to the viewer */
    void restore(Viewer viewer, Event deletion) {
        CrossReference link = Optional.ofNullable(findById(deletion.subject()))
                .orElseThrow(() -> Problem.notFound("cross-reference"));
        document(viewer, link.source().document());
        document(viewer, link.target().document());
        link.restore();
        flush();
        record(viewer, link, "cross-reference-made");
    }

    private Optional<CrossReference> madeBefore(Viewer viewer, UUID id) {
        CrossReference before = id == null ? null : findById(id);
        if (before != null && !before.author().equals(viewer.requireAccount())) {
            throw Problem.conflict("id-taken", "This id is taken. Make a new one.");
        }
        return Optional.ofNullable(before);
    }

    private End end(Viewer viewer, String field, CrossReferenceDraft.Place place) {
        if (place == null || place.document() == null && place.annotation() == null) {
            throw Problem.invalid(
                    field, "Say what the " + field + " is: a document, a passage of it, or an annotation.");
        }
        if (place.annotation() != null) {
            Annotation note = annotations
                    .byId(viewer, place.annotation())
                    .filter(found ->
                            place.document() == null || found.document().equals(place.document()))
                    .orElseThrow(() -> Problem.notFound("annotation"));
            return End.note(note.document(), note.id());
        }
        Document document = document(viewer, place.document());
        if (!place.isPassage()) {
            return End.whole(document.id());
        }
        Passage passage = passages.find(document, place.passage());
        Text text = texts.byId(viewer, passage.text()).orElseThrow(() -> Problem.notFound("text"));
        return End.passage(document.id(), passage, passages.today(text, passage));
    }

    private Document document(Viewer viewer, UUID id) {
        return documents.byId(viewer, id).orElseThrow(() -> Problem.notFound("document"));
    }

    private static CrossReference.Belonging belonging(Viewer viewer, Document from, CrossReferenceDraft draft) {
        Visibility visibility = draft.visibility() == null
                ? Visibility.GROUP
                : LowerCaseEnum.parse(Visibility.class, "visibility", draft.visibility());
        boolean unnamed = draft.groups() == null || draft.groups().isEmpty();
        if (unnamed && visibility == Visibility.GROUP && viewer.isLibrary(from.group())) {
            visibility = Visibility.PRIVATE;
        }
        List<UUID> groups = unnamed ? List.of(from.group()) : draft.groups();
        for (UUID group : groups) {
            if (viewer.role(group).isEmpty()) {
                throw Problem.invalid("groups", "You can link only for groups you are a member of.");
            }
        }
        return new CrossReference.Belonging(viewer.account(), visibility, groups);
    }

    /** On both documents, so that the readers of either learn of it; nothing in it tells of the other end. */
    private Event record(Viewer viewer, CrossReference link, String kind) {
        Event event = event(viewer, link, kind, link.source().document());
        events.record(event);
        if (!link.source().document().equals(link.target().document())) {
            events.record(event(viewer, link, kind, link.target().document()));
        }
        return event;
    }

    /** Of an end that the viewer may no longer see himself, as when he takes back what he wrote in a group he has left. */
    private Event event(Viewer viewer, CrossReference link, String kind, UUID document) {
        Event.Audience audience = new Event.Audience(LowerCaseEnum.word(link.visibility()), Set.copyOf(link.groups()));
        UUID group = getEntityManager().find(Document.class, document).group();
        return new Event(kind, viewer, document, group, link.id(), audience)
                .with(Map.of("relation", link.kind().word()));
    }
}

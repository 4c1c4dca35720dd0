package org.postil.annotations;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Query;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.postil.accounts.Role;
import org.postil.accounts.Viewer;
import org.postil.documents.Document;
import org.postil.documents.Documents;
import org.postil.documents.Readable;
import org.postil.documents.Seen;
import org.postil.documents.Text;
import org.postil.events.Event;
import org.postil.shared.Condition;
import org.postil.shared.LowerCaseEnum;
import org.postil.shared.Problem;
import org.postil.tags.Colour;
import org.postil.tags.Tag;
import org.postil.tags.Tags;

/** All annotations. What a viewer may not see is not found. */
@ApplicationScoped
public class Annotations implements PanacheRepositoryBase<Annotation, UUID> {
    /** Of one kind at once: of a thread's replies, or of what begins on one character. */
    public static final int MOST = 500;

    private static final String FROM = " from annotation a join document d on d.id = a.document_id where ";
    private final Documents documents;
    private final Grounds grounds;
    private final Passages passages;
    private final Regions regions;
    private final Tags tags;
    private final AnnotationEvents events;
    private final Wordings wordings;
    private final LateNotes late;

    Annotations(
            Documents documents,
            Grounds grounds,
            Passages passages,
            Regions regions,
            Tags tags,
            AnnotationEvents events,
            Wordings wordings,
            LateNotes late) {
        this.documents = documents;
        this.grounds = grounds;
        this.passages = passages;
        this.regions = regions;
        this.tags = tags;
        this.events = events;
        this.wordings = wordings;
        this.late = late;
    }

    public Optional<Annotation> byId(Viewer viewer, UUID id) {
        return some(viewer, Condition.of("a.id = :id", "id", id), "a.id", 1).stream()
                .findFirst();
    }

    /** The replies of a thread, oldest first. */
    public List<Annotation> replies(Viewer viewer, UUID root) {
        return some(
                viewer,
                Condition.of("a.root = :root and a.in_reply_to is not null", "root", root),
                "a.created, a.id",
                MOST);
    }

    /**
     * What matches further conditions on the aliases {@code a} and {@code d}, of all documents the viewer may read.
     *
     * @param order columns; never a caller's words
     */
    public List<Annotation> some(Viewer viewer, Condition where, String order, int most) {
        Condition condition = where.and(Readable.inSql(viewer)).and(Visible.to(viewer));
        Query query = condition.bind(getEntityManager()
                .createNativeQuery("select a.*" + FROM + condition.clause() + " order by " + order, Annotation.class));
        @SuppressWarnings("unchecked")
        List<Annotation> found = query.setMaxResults(most).getResultList();
        return found;
    }

    /** How many notes on a document a viewer sees, replies left out: all, his own, and those whose place is not sure. */
    public record Tally(long all, long own, long uncertain) {}

    /** One query. */
    public Tally tally(Viewer viewer, Document document) {
        Condition condition = Condition.of(
                        "a.document_id = :document and a.in_reply_to is null", "document", document.id())
                .and(Readable.inSql(viewer))
                .and(Visible.to(viewer));
        Object[] counts = (Object[]) condition
                .bind(getEntityManager()
                        .createNativeQuery(
                                "select count(*), count(*) filter (where a.author = :viewerAccount),"
                                        + " count(*) filter (where a.anchor_state in ('uncertain', 'lost'))" + FROM
                                        + condition.clause(),
                                Object[].class))
                .getSingleResult();
        return new Tally(
                ((Number) counts[0]).longValue(), ((Number) counts[1]).longValue(), ((Number) counts[2]).longValue());
    }

    /** How many of the notes on a text a viewer sees stand how surely, by the names of the states. One query. */
    public Map<String, Long> states(Viewer viewer, Text text) {
        Condition condition = Condition.of("a.text_id = :text and a.in_reply_to is null", "text", text.id())
                .and(Readable.inSql(viewer))
                .and(Visible.to(viewer));
        List<Object[]> rows = condition
                .bind(getEntityManager()
                        .createNativeQuery(
                                "select a.anchor_state, count(*)" + FROM + condition.clause()
                                        + " group by a.anchor_state",
                                Object[].class))
                .getResultList();
        return rows.stream().collect(Collectors.toMap(row -> (String) row[0], row -> ((Number) row[1]).longValue()));
    }

    /**
     * Keeps what a viewer wrote on a document he may read. The same id again gives the annotation kept before.
     *
     * @throws Problem 400 when a field cannot be used, 403 when he may not annotate there, 409 when the id is another's or
     *     when the quote does not stand at the offsets
     */
    public Annotation draft(Viewer viewer, Document document, AnnotationDraft draft) {
        Ground ground = grounds.of(viewer, document);
        Optional<Annotation> before = madeBefore(viewer, draft.id());
        if (before.isPresent()) {
            return before.get();
        }
        Annotation annotation = compose(viewer, ground, draft);
        persist(annotation);
        late.catchUp(annotation);
        events.made(viewer, document, annotation);
        return annotation;
    }

    /** What a draft comes to on this ground, kept nowhere yet. Asks for rows only when it has tags or replies to something. */
    Annotation compose(Viewer viewer, Ground ground, AnnotationDraft draft) {
        Document document = ground.document();
        Annotation parent = draft.inReplyTo() == null ? null : parent(viewer, document, draft.inReplyTo());
        Annotation annotation =
                new Annotation(draft.id(), Belonging.of(viewer, ground, draft, parent), draft.body(), parent);
        if (draft.target() != null && parent == null) {
            if (draft.target().isRegion()) {
                annotation.mark(regions.find(viewer, ground, draft.target()));
            } else {
                annotation.mark(passages.find(ground, draft.target()));
            }
        }
        return finish(viewer, ground, annotation, draft);
    }

    /**
     * Keeps what was written elsewhere.
     *
     * @param passage what it was made on, or null for the document as a whole
     * @param place where that stands, in the current revision of a text that is held until the end of the transaction
     */
    Annotation bring(Viewer viewer, Ground ground, BroughtNote note, Passage passage, BroughtNotes.Place place) {
        Document document = ground.document();
        AnnotationDraft draft = note.draft();
        Annotation parent = draft.inReplyTo() == null ? null : parent(viewer, document, draft.inReplyTo());
        Annotation annotation =
                new Annotation(draft.id(), Belonging.of(viewer, ground, draft, parent), draft.body(), parent);
        annotation.comeFrom(note.origin());
        if (passage != null) {
            annotation.mark(passage, place.anchor());
        } else if (draft.target() != null && parent == null) {
            annotation.mark(regions.find(viewer, ground, draft.target()));
        }
        persist(finish(viewer, ground, annotation, draft));
        events.made(viewer, document, annotation);
        return annotation;
    }

    private Annotation finish(Viewer viewer, Ground ground, Annotation annotation, AnnotationDraft draft) {
        if (annotation.body().isEmpty() && !annotation.marks()) {
            throw Problem.invalid("body", "Write something: only a passage or a region can be marked without words.");
        }
        label(viewer, ground.seen(), annotation, draft);
        return annotation;
    }

    /**
     * Changes the words, tags, colour, region or readers of one's own annotation.
     *
     * @throws Problem 403 for somebody else's
     */
    public void change(Viewer viewer, Document document, Annotation annotation, AnnotationDraft draft) {
        requireAuthor(viewer, annotation);
        Event.Audience before = AnnotationEvents.audience(annotation);
        List<UUID> tags = List.copyOf(annotation.tags());
        Wording was = Wording.of(annotation);
        if (draft.body() != null && !draft.body().strip().equals(annotation.body())) {
            annotation.write(draft.body());
        }
        if (draft.target() != null && draft.target().isRegion()) {
            redraw(viewer, document, annotation, draft.target());
        }
        if (annotation.body().isEmpty() && (!annotation.marks() || annotation.inReplyTo() != null)) {
            throw Problem.invalid("body", "Write something, or delete the note.");
        }
        Seen seen = documents.seen(document);
        if (draft.saysWhoSees()) {
            annotation.show(Belonging.changed(viewer, document, seen, draft, annotation));
        }
        label(viewer, seen, annotation, draft);
        if (!was.says(annotation)) {
            wordings.keep(was);
        }
        flush();
        events.changed(viewer, document, annotation, before, tags);
    }

    private void redraw(Viewer viewer, Document document, Annotation annotation, AnnotationDraft.Target target) {
        if (annotation.region() == null) {
            throw Problem.invalid("target", "Only a note on a page image can be put on another region.");
        }
        annotation.redraw(regions.find(viewer, grounds.of(viewer, document), target));
    }

    /** Takes an annotation away, until its author takes that back. @throws Problem 403 for somebody else's */
    public Event delete(Viewer viewer, Document document, Annotation annotation) {
        if (!viewer.may(Role.EDITOR, document.group()) || annotation.visibility() == Annotation.Visibility.PRIVATE) {
            requireAuthor(viewer, annotation);
        }
        annotation.delete();
        flush();
        return events.deleted(viewer, document, annotation);
    }

    /** Brings back what was deleted by the event. @throws Problem 404 when its document is gone or closed to the viewer */
    void restore(Viewer viewer, Event deletion) {
        Annotation annotation = findById(deletion.subject());
        if (annotation == null) {
            throw Problem.notFound("annotation");
        }
        Document document =
                documents.byId(viewer, annotation.document()).orElseThrow(() -> Problem.notFound("document"));
        annotation.restore();
        flush();
        events.made(viewer, document, annotation);
    }

    /** Marks a thread as settled, or opens it again. @throws Problem 403 for who may not annotate there */
    public Event resolve(Viewer viewer, Document document, Annotation annotation, boolean resolved) {
        if (!mayResolve(viewer, documents.seen(document), annotation.groups())) {
            viewer.require(Role.ANNOTATOR, document.group());
        }
        if (annotation.inReplyTo() != null) {
            throw Problem.invalid("id", "Resolve the note a thread begins with, not a reply.");
        }
        if (resolved) {
            annotation.resolve(viewer.account());
        } else {
            annotation.reopen();
        }
        flush();
        return events.resolved(viewer, document, annotation);
    }

    /** Who may annotate in the document's group settles threads there, and who writes for a group those that are for it. */
    static boolean mayResolve(Viewer viewer, Seen seen, List<UUID> groups) {
        return viewer.may(Role.ANNOTATOR, seen.home())
                || seen.writable(viewer).stream().anyMatch(groups::contains);
    }

    private Optional<Annotation> madeBefore(Viewer viewer, UUID id) {
        Annotation before = id == null ? null : findById(id);
        if (before != null && !before.author().equals(viewer.account())) {
            throw Problem.conflict("id-taken", "This id is taken. Make a new one.");
        }
        return Optional.ofNullable(before);
    }

    private Annotation parent(Viewer viewer, Document document, UUID id) {
        return byId(viewer, id)
                .filter(found -> found.document().equals(document.id()))
                .orElseThrow(() -> Problem.invalid("inReplyTo", "The note to reply to is not there any more."));
    }

    /** A guest brings his own words. */
    private void label(Viewer viewer, Seen seen, Annotation annotation, AnnotationDraft draft) {
        if (draft.tags() == null && draft.colour() == null) {
            return;
        }
        List<UUID> ids = annotation.tags();
        Colour colour = annotation.colour();
        if (draft.tags() != null) {
            List<Tag> called = tags.called(viewer, seen.vocabulary(viewer), draft.tags(), ids);
            ids = called.stream().map(Tag::id).toList();
            colour = called.isEmpty() ? Colour.AMBER : called.get(0).colour();
        }
        if (draft.colour() != null) {
            colour = LowerCaseEnum.parse(Colour.class, "colour", draft.colour());
        }
        annotation.tag(ids, colour);
    }

    private static void requireAuthor(Viewer viewer, Annotation annotation) {
        if (!annotation.author().equals(viewer.requireAccount())) {
            throw Problem.forbidden("Only its author may change this note. Reply to it instead.");
        }
    }
}

package org.postil.documents;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.postil.accounts.Role;
import org.postil.accounts.Viewer;
import org.postil.documents.DocumentView.TextView;
import org.postil.events.Event.Audience;
import org.postil.events.Events;
import org.postil.shared.Condition;
import org.postil.shared.Problem;
import org.postil.shared.Rows;

/** The texts of documents and their revisions. */
@ApplicationScoped
public class Texts implements PanacheRepositoryBase<Text, UUID> {
    private final EntityManager entities;
    private final Events events;
    private final Event<RevisionMade> made;

    Texts(EntityManager entities, Events events, Event<RevisionMade> made) {
        this.entities = entities;
        this.events = events;
        this.made = made;
    }

    public Optional<Text> byId(Viewer viewer, UUID id) {
        Condition condition = Condition.of("t.id = :id", "id", id).and(Readable.inSql(viewer));
        return condition
                .bind(getSession()
                        .createNativeQuery(
                                "select {t.*} from document_text t join document d on d.id = t.document_id where "
                                        + condition.clause(),
                                Text.class,
                                "t"))
                .getResultList()
                .stream()
                .findFirst();
    }

    /** The texts of documents whose reading the caller has been allowed, in their order; a document without any is absent. */
    Map<UUID, List<TextView>> views(Collection<UUID> documents) {
        Condition query = Condition.of(
                "select document_id, id, role, language, direction, revision from document_text"
                        + " where document_id = any(:documents) order by position, id",
                "documents",
                documents.toArray(UUID[]::new));
        Map<UUID, List<TextView>> views = new HashMap<>();
        Rows.of(entities, query).forEach(row -> views.computeIfAbsent((UUID) row[0], document -> new ArrayList<>())
                .add(new TextView((UUID) row[1], (String) row[2], (String) row[3], (String) row[4], (Integer) row[5])));
        return views;
    }

    public List<Text> of(Document document) {
        return list("document = ?1 order by position, id", document.id());
    }

    /**
     * A text of a document somebody may read, or its first for null.
     *
     * @throws Problem 404 when there is no such text
     */
    public Text of(Document document, UUID id) {
        return of(document).stream()
                .filter(text -> id == null || text.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("text"));
    }

    /** One state of a text the viewer may read. */
    public Optional<Revision> revision(Text text, int number) {
        return Optional.ofNullable(entities.find(Revision.class, new Revision.Key(text.id(), number)));
    }

    /** A state of a text that somebody who may read it was shown. */
    public Revision known(UUID text, int number) {
        return entities.find(Revision.class, new Revision.Key(text, number));
    }

    /**
     * The number of the current revision, which no other transaction changes before this one ends: what is put on the text
     * now is either carried to the next revision or knows of it.
     */
    public int hold(UUID text) {
        return (Integer) entities.createNativeQuery(
                        "select revision from document_text where id = :text for key share", Integer.class)
                .setParameter("text", text)
                .getSingleResult();
    }

    /** The history of a text, newest first, without the words themselves. */
    public List<RevisionSummary> history(Text text) {
        return entities.createQuery(
                        "select r.number, r.author, r.created, r.comment, r.length, r.base from Revision r"
                                + " where r.text = :text order by r.number desc",
                        RevisionSummary.class)
                .setParameter("text", text.id())
                .getResultList();
    }

    /**
     * Keeps a text beside the others of a document.
     *
     * @throws Problem 400 for a draft that cannot be used, 403 for a viewer who may not edit
     */
    public Text add(Viewer viewer, Document document, TextDraft draft) {
        viewer.require(Role.EDITOR, document.group());
        Text text = new Text(document.id(), draft, (int) count("document", document.id()));
        persist(text);
        revise(viewer, document, text, new RevisionDraft(draft.rendition(), draft.comment(), null));
        return text;
    }

    /**
     * Keeps others from revising a text until the transaction ends, and reads anew at which revision it stands. It takes the
     * one lock that whatever refers to the row waits for: notes hold it by their foreign key alone, without cost.
     */
    public void reserve(Text text) {
        flush();
        entities.createNativeQuery("select revision from document_text where id = :text for update", Integer.class)
                .setParameter("text", text.id())
                .getSingleResult();
        entities.refresh(text);
    }

    /**
     * Makes the next revision of a text out of the draft, whatever the current one says. Whoever corrects a revision
     * others may have corrected too merges first, on a text he has {@link #reserve}d.
     */
    public Revision revise(Viewer viewer, Document document, Text text, RevisionDraft draft) {
        viewer.require(Role.EDITOR, document.group());
        reserve(text);
        Revision previous = revision(text, text.revision()).orElse(null);
        Revision revision = text.revise(draft, viewer.account());
        entities.persist(revision);
        flush();
        events.record(new org.postil.events.Event(
                        "revision-made", viewer, document.id(), document.group(), text.id(), Audience.READERS)
                .with(Map.of("text", text.id(), "revision", revision.number())));
        made.fire(new RevisionMade(viewer, document, text, revision, previous));
        return revision;
    }
}

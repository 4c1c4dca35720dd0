package org.postil.documents;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.postil.accounts.Role;
import org.postil.accounts.Viewer;
import org.postil.events.Event.Audience;
import org.postil.events.Events;
import org.postil.shared.Condition;
import org.postil.shared.Problem;

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
                .bind(entities.createNativeQuery(
                        "select t.* from document_text t join document d on d.id = t.document_id where "
                                + condition.clause(),
                        Text.class))
                .getResultStream()
                .map(Text.class::cast)
                .findFirst();
    }

    /** The texts of documents whose reading the caller has been allowed, in their order. */
    List<Text> of(Collection<UUID> documents) {
        return documents.isEmpty() ? List.of() : list("document in ?1 order by position, id", documents);
    }

    public List<Text> of(Document document) {
        return of(List.of(document.id()));
    }

    /** One state of a text the viewer may read. */
    public Optional<Revision> revision(Text text, int number) {
        return Optional.ofNullable(entities.find(Revision.class, new Revision.Key(text.id(), number)));
    }

    /** The history of a text, newest first, without the words themselves. */
    public List<Map<String, Object>> history(Text text) {
        return entities.createQuery(
                        "select r.number, r.author, r.created, r.comment, r.length from Revision r where r.text = :text"
                                + " order by r.number desc",
                        Object[].class)
                .setParameter("text", text.id())
                .getResultStream()
                .map(row -> Map.of(
                        "number", row[0], "author", row[1], "created", row[2], "comment", row[3], "length", row[4]))
                .toList();
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
        revise(viewer, document, text, draft);
        return text;
    }

    /**
     * Corrects a text: makes its next revision.
     *
     * @throws Problem 409 when it has been corrected since the draft's base
     */
    public Revision revise(Viewer viewer, Document document, Text text, TextDraft draft) {
        viewer.require(Role.EDITOR, document.group());
        Rendition rendition = draft.rendition();
        flush();
        hold(text);
        Revision previous = revision(text, text.revision()).orElse(null);
        Revision revision = text.revise(rendition, viewer.account(), draft.comment(), draft.base());
        entities.persist(revision);
        flush();
        events.record(new org.postil.events.Event(
                        "revision-made",
                        viewer,
                        document.id(),
                        document.group(),
                        text.id(),
                        Audience.group(document.group()))
                .with(Map.of("text", text.id(), "revision", revision.number())));
        made.fire(new RevisionMade(viewer, document, text, revision, previous));
        return revision;
    }

    /**
     * Waits until what is being written on the text is kept, and lets nothing more be written until the end of the
     * transaction. Hibernate's own lock is not meant for that: rows may still refer to what it holds.
     */
    private void hold(Text text) {
        entities.createNativeQuery("select id from document_text where id = :id for update", UUID.class)
                .setParameter("id", text.id())
                .getResultList();
        entities.refresh(text);
    }
}

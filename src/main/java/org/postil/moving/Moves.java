package org.postil.moving;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.persistence.LockModeType;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.postil.accounts.Role;
import org.postil.accounts.Viewer;
import org.postil.documents.Document;
import org.postil.documents.DocumentChanged;
import org.postil.documents.Documents;
import org.postil.documents.Move;
import org.postil.documents.Moving;
import org.postil.events.Event;
import org.postil.events.Events;
import org.postil.events.Undoing;
import org.postil.shared.Problem;

/**
 * Lets a document belong to another group or library. Its address, its texts, its notes with their readers and its page
 * images stay as they are; what of it belongs to a group each feature says itself ({@link Moving}).
 */
@ApplicationScoped
class Moves implements PanacheRepositoryBase<DocumentMove, UUID>, Undoing {
    /** Records that were made for a move, and that nobody has used or said anything of since. */
    private static final String FORGET = """
            delete from authority a using document_move_row r
            where r.event_id = :event and r.what = 'made' and cast(a.id as text) = r.kept ->> 'of' and a.version = 0
              and not exists (select 1 from naming n where n.authority_id = a.id)
              and not exists (select 1 from mention m where a.id in (m.authority_id, m.marked_as))
              and not exists (select 1 from authority o where o.merged_into = a.id)""";

    private final Documents documents;
    private final Instance<Moving> features;
    private final Events events;
    private final jakarta.enterprise.event.Event<DocumentChanged> changed;

    Moves(
            Documents documents,
            @Any Instance<Moving> features,
            Events events,
            jakarta.enterprise.event.Event<DocumentChanged> changed) {
        this.documents = documents;
        this.features = features;
        this.events = events;
        this.changed = changed;
    }

    /**
     * @param group to which it shall belong
     * @throws Problem 400 when it belongs there already, 403 for who is not editor in both places, 404
     */
    Event move(Viewer viewer, UUID document, UUID group) {
        return move(viewer, locked(viewer, document), group, null);
    }

    /** A move of the viewer's own. @throws Problem 401, 404 */
    DocumentMove own(Viewer viewer, UUID event) {
        return findByIdOptional(events.own(viewer, event).id()).orElseThrow(Events::notOwn);
    }

    /** Takes a move of the viewer's own back. Once more changes nothing. @throws Problem as {@link #undo(Viewer, Event)} */
    void undo(Viewer viewer, UUID event) {
        if (!own(viewer, event).undone()) {
            undo(viewer, events.own(viewer, event));
        }
    }

    @Override
    public boolean undoes(String kind) {
        return kind.equals(Move.MOVED);
    }

    /**
     * Moves the document back to where it was, with what had to stay there.
     *
     * @throws Problem 403, 404, or 409 when that was done, or it is somewhere else or part of another since
     */
    @Override
    public void undo(Viewer viewer, Event event) {
        DocumentMove move = findByIdOptional(event.id()).orElseThrow(() -> Problem.notFound("document"));
        Document document = locked(viewer, move.document());
        getEntityManager().refresh(move);
        move.takeBack();
        if (!document.id().equals(move.document())) {
            throw Problem.conflict(
                    "merged-since", "The document has become part of another since. Part the two first.");
        }
        if (!document.group().equals(move.to())) {
            throw Problem.conflict("moved-again", "The document has been moved again since. Take that back first.");
        }
        flush();
        move(viewer, document, move.from(), event.id());
    }

    private Event move(Viewer viewer, Document document, UUID to, UUID restores) {
        UUID from = document.group();
        viewer.require(Role.EDITOR, from);
        viewer.require(Role.EDITOR, to);
        if (from.equals(to)) {
            throw Problem.invalid("group", "The document is there already.");
        }
        Event event = Move.event(viewer, document, to);
        events.record(event);
        persist(new DocumentMove(event.id(), document.id(), from, to));
        flush();
        Move move = new Move(viewer, event.id(), with(document), from, to, restores);
        features.forEach(feature -> feature.move(move));
        if (restores != null) {
            getEntityManager()
                    .createNativeQuery(FORGET)
                    .setParameter("event", restores)
                    .executeUpdate();
        }
        // What was read of it before is no longer so.
        getEntityManager().clear();
        changed.fire(new DocumentChanged(viewer, documents.findById(document.id()), false));
        return event;
    }

    /**
     * The document as it is when whoever moved or changed it meanwhile has done so; notes that are being written on its texts
     * are kept first.
     */
    private Document locked(Viewer viewer, UUID id) {
        Document document = find(viewer, id);
        getEntityManager().refresh(document, LockModeType.PESSIMISTIC_WRITE);
        getEntityManager()
                .createNativeQuery("select id from document_text where document_id = :document order by id for update")
                .setParameter("document", id)
                .getResultList();
        return find(viewer, id);
    }

    private Document find(Viewer viewer, UUID id) {
        return documents.byId(viewer, id).orElseThrow(() -> Problem.notFound("document"));
    }

    /** It goes with those that became part of it, whose addresses lead to it. */
    private List<UUID> with(Document document) {
        List<UUID> all = new ArrayList<>(List.of(document.id()));
        documents.list("mergedInto", document.id()).forEach(part -> all.add(part.id()));
        return all;
    }
}

package org.postil.parallel;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.postil.accounts.Role;
import org.postil.accounts.Viewer;
import org.postil.documents.Document;
import org.postil.documents.Documents;
import org.postil.documents.Text;
import org.postil.events.Event;
import org.postil.events.Event.Audience;
import org.postil.events.Events;
import org.postil.events.Undoing;
import org.postil.shared.Problem;

/** What editors have said stands side by side. Whoever may read a document may see it. */
@ApplicationScoped
class LaidRows implements PanacheRepositoryBase<LaidRow, UUID>, Undoing {
    private static final String CHANGED = "rows-changed";

    private final Documents documents;
    private final Events events;

    LaidRows(Documents documents, Events events) {
        this.documents = documents;
        this.events = events;
    }

    /** Of two texts that the viewer may read. */
    List<Laid> of(Text left, Text right) {
        return list(
                        "(left.text = ?1 and right.text = ?2 or left.text = ?2 and right.text = ?1) and ended is null"
                                + " order by id",
                        left.id(),
                        right.id())
                .stream()
                .map(row -> row.with(left.id()))
                .toList();
    }

    /**
     * Lays rows, and ends those whose place they take.
     *
     * @throws Problem 403 for who may not edit in the document's group
     */
    Event lay(Viewer editor, Document document, List<Laid> rows, Collection<UUID> ended) {
        Event event = record(editor, document);
        list("id in ?1 and ended is null", ended).forEach(row -> row.end(event.id()));
        rows.forEach(row -> persist(new LaidRow(row, event.id())));
        flush();
        return event;
    }

    private Event record(Viewer editor, Document document) {
        editor.require(Role.EDITOR, document.group());
        Event event = new Event(CHANGED, editor, document.id(), document.group(), document.id(), Audience.READERS);
        events.record(event);
        flush();
        return event;
    }

    @Override
    public boolean undoes(String kind) {
        return kind.equals(CHANGED);
    }

    /** @throws Problem 409 when it was taken back, or others have gone on from there */
    @Override
    public void undo(Viewer viewer, Event done) {
        Document document = documents.byId(viewer, done.document()).orElseThrow(() -> Problem.notFound("document"));
        if (count("made = ?1", done.id()) == 0 || count("made = ?1 and ended is not null", done.id()) > 0) {
            throw Problem.conflict("undone-already", "These rows have been changed again since.");
        }
        Event event = record(viewer, document);
        update("ended = ?1 where made = ?2", event.id(), done.id());
        update("ended = null where ended = ?1", done.id());
    }

    /** The same for who knows no more than its id. @throws Problem 404 for somebody else's */
    void undo(Viewer viewer, UUID event) {
        Event done = events.own(viewer, event);
        if (!undoes(done.kind())) {
            throw Events.notOwn();
        }
        undo(viewer, done);
    }
}

package org.postil.duplicates;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.postil.accounts.Role;
import org.postil.accounts.Viewer;
import org.postil.documents.Document;
import org.postil.documents.DocumentDraft;
import org.postil.documents.Documents;
import org.postil.documents.DocumentsJoined;
import org.postil.events.Event;
import org.postil.events.Events;
import org.postil.events.Undoing;
import org.postil.shared.Problem;

/** Makes two documents into one, and parts them again. */
@ApplicationScoped
class DocumentMerges implements PanacheRepositoryBase<DocumentMerge, UUID>, Undoing {
    static final String MERGED = "documents-merged";

    private final Documents documents;
    private final Along along;
    private final Events events;
    private final jakarta.enterprise.event.Event<DocumentsJoined> joined;

    DocumentMerges(
            Documents documents, Along along, Events events, jakarta.enterprise.event.Event<DocumentsJoined> joined) {
        this.documents = documents;
        this.along = along;
        this.events = events;
        this.joined = joined;
    }

    /**
     * One document becomes part of another: its texts stand beside the other's, with everything that is on them; its notes,
     * links, mentions, files, tags and places in collections go along; its record fills what is unsaid there, and its
     * identifiers and old addresses are the other's.
     *
     * @throws Problem 400 unless both are documents of one group, 403
     */
    Event merge(Viewer viewer, Document gone, Document kept) {
        viewer.require(Role.EDITOR, gone.group());
        DocumentDraft before = DocumentDraft.of(documents.view(kept));
        DocumentDraft other = DocumentDraft.of(documents.view(gone));
        documents.merge(viewer, gone, kept);
        Event event = event(viewer, MERGED, kept, gone);
        documents.complete(viewer, kept, other.with(identifiers(before, other)));
        DocumentDraft after = DocumentDraft.of(documents.view(kept));
        persist(new DocumentMerge(event.id(), kept.id(), gone.id(), before, after));
        flush();
        along.take(event.id(), gone.id(), kept.id());
        joined.fire(new DocumentsJoined(viewer, kept.group(), Set.of(kept.id(), gone.id())));
        // What was read of either before is no longer so.
        getEntityManager().clear();
        return event;
    }

    @Override
    public boolean undoes(String kind) {
        return kind.equals(MERGED);
    }

    /**
     * Parts the two. What somebody has changed since stays changed.
     *
     * @throws Problem 403, 404, or 409 when that was done, or what was kept has become part of a third or is in another group
     */
    @Override
    public void undo(Viewer viewer, Event event) {
        DocumentMerge merge = findById(event.id());
        Document kept = merge == null ? null : documents.findById(merge.kept());
        Document gone = merge == null ? null : documents.findById(merge.gone());
        if (kept == null || gone == null) {
            throw Problem.notFound("document");
        }
        viewer.require(Role.EDITOR, kept.group());
        if (kept.mergedInto() != null) {
            throw Problem.conflict("merged-again", "Undo the later merge first.");
        }
        if (!kept.group().equals(event.group())) {
            throw Problem.conflict("moved-since", "The document is in another group since. Move it back first.");
        }
        merge.takeBack();
        documents.part(viewer, gone);
        along.takeBack(event.id(), gone.id(), kept.id());
        DocumentDraft now = DocumentDraft.of(documents.view(kept));
        documents.describe(viewer, kept, without(now, merge.before(), merge.after()));
        event(viewer, "documents-parted", kept, gone);
        flush();
        joined.fire(new DocumentsJoined(viewer, kept.group(), Set.of(kept.id(), gone.id())));
        getEntityManager().clear();
    }

    private Event event(Viewer viewer, String kind, Document kept, Document gone) {
        Event event = new Event(kind, viewer, kept.id(), kept.group(), gone.id(), Event.Audience.group(kept.group()));
        events.record(event);
        return event;
    }

    /** Of the one that goes, under names that the other has not given to something else. */
    private static Map<String, String> identifiers(DocumentDraft kept, DocumentDraft gone) {
        Map<String, String> identifiers = new LinkedHashMap<>();
        gone.identifiers().forEach((name, value) -> put(identifiers, kept.identifiers(), name, value));
        String address = gone.provenance().originalAddress();
        String known = kept.provenance().originalAddress();
        if (address != null && known != null && !known.equals(address)) {
            put(identifiers, kept.identifiers(), "address", address);
        }
        return identifiers;
    }

    private static void put(Map<String, String> into, Map<String, String> known, String name, String value) {
        if (value.equals(known.get(name))) {
            return;
        }
        String free = name;
        for (int number = 2; known.containsKey(free) || into.containsKey(free); number++) {
            free = name + " " + number;
        }
        into.put(free, value);
    }

    /** What the record says now, and what it said before wherever nobody has changed it since. */
    private static DocumentDraft without(DocumentDraft now, DocumentDraft before, DocumentDraft after) {
        return new DocumentDraft(
                null,
                null,
                back(now.date(), before.date(), after.date()),
                back(now.kind(), before.kind(), after.kind()),
                back(now.creators(), before.creators(), after.creators()),
                back(now.recipients(), before.recipients(), after.recipients()),
                back(now.people(), before.people(), after.people()),
                back(now.places(), before.places(), after.places()),
                back(now.subjects(), before.subjects(), after.subjects()),
                back(now.languages(), before.languages(), after.languages()),
                back(now.summary(), before.summary(), after.summary()),
                back(now.provenance(), before.provenance(), after.provenance()),
                back(now.identifiers(), before.identifiers(), after.identifiers()),
                null,
                null,
                null,
                back(now.senders(), before.senders(), after.senders()),
                back(now.attendees(), before.attendees(), after.attendees()));
    }

    /** Null leaves what is there. */
    private static <T> T back(T now, T before, T after) {
        return !Objects.equals(before, after) && Objects.equals(now, after) ? before : null;
    }
}

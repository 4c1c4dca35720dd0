package org.postil.collections;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.postil.accounts.AccessChanged;
import org.postil.accounts.Role;
import org.postil.accounts.Secrets;
import org.postil.accounts.ShareLink;
import org.postil.accounts.ShareLinks;
import org.postil.accounts.Viewer;
import org.postil.documents.Document;
import org.postil.documents.Documents;
import org.postil.shared.Problem;

/**
 * The share links of collections, and beside them the groups they are shown in. What either opens are rows of the documents
 * package, kept here in step with what stands in the collection.
 */
@ApplicationScoped
class Shares implements PanacheRepositoryBase<CollectionShare, UUID> {
    private final ShareLinks links;
    private final Documents documents;
    private final NotesWord notesWord;
    private final Showings showings;
    private final Event<AccessChanged> changed;

    Shares(
            ShareLinks links,
            Documents documents,
            NotesWord notesWord,
            Showings showings,
            Event<AccessChanged> changed) {
        this.links = links;
        this.documents = documents;
        this.notesWord = notesWord;
        this.showings = showings;
        this.changed = changed;
    }

    /**
     * How somebody wants to share a collection.
     *
     * @param kind "link" or "group"
     * @param notes which notes go with it, as {@link NotesWord} reads it; null for the collection's own choice
     * @param expires when the link ends by itself, or null
     * @param role for a group: "reader" or "annotator"
     * @param group in which it shall be shown
     */
    record Draft(String kind, JsonNode notes, Instant expires, String role, UUID group) {}

    /** A link that was just made, and the last part of its address, which nobody can learn later. */
    record Made(ShareLink link, String token) {
        String path() {
            return "/s/" + token;
        }
    }

    /** @throws Problem 400 when it cannot be shared so, 403 for who may not edit in the group */
    Made make(Viewer viewer, Collection collection, Draft draft) {
        viewer.require(Role.EDITOR, collection.group());
        if (!"link".equals(draft.kind()) || draft.role() != null || draft.group() != null) {
            throw Problem.invalid(
                    "kind",
                    "A collection can be shared by a link to read it: {\"kind\": \"link\"}, with \"notes\" and \"expires\","
                            + " or with a group: {\"kind\": \"group\"}, with \"group\" and \"role\"."
                            + " Its own group sees it in any case.");
        }
        NotesChoice notes = draft.notes() == null || draft.notes().isNull()
                ? collection.notes()
                : notesWord.read(draft.notes(), collection.group());
        String token = Secrets.token();
        ShareLink link = new ShareLink(collection.group(), viewer.account(), token, draft.expires());
        link.choose(notes.notes(), notes.tags());
        links.persist(link);
        links.flush();
        persist(new CollectionShare(link.id(), collection.id()));
        flush();
        placed(collection).forEach(document -> documents.open(document, link.id()));
        changed.fire(new AccessChanged(viewer, collection.group()));
        return new Made(link, token);
    }

    /** Shows a collection in another group. @throws Problem 400, 403 */
    Showing show(Viewer viewer, Collection collection, Draft draft) {
        if (draft.notes() != null || draft.expires() != null) {
            throw Problem.invalid(
                    "kind", "A group sees the notes that are for it, for as long as the collection is shown in it.");
        }
        return showings.show(viewer, collection, draft.group(), draft.role(), placed(collection));
    }

    /** The groups it is shown in, for those who may edit. @throws Problem 403 */
    List<Showing> shown(Viewer viewer, Collection collection) {
        viewer.require(Role.EDITOR, collection.group());
        return showings.of(collection);
    }

    /** The links that can still be used, the latest first, for those who may edit. @throws Problem 403 */
    List<ShareLink> open(Viewer viewer, Collection collection) {
        viewer.require(Role.EDITOR, collection.group());
        return open(collection);
    }

    /** @throws Problem 403, or 404 when the collection is not shared so */
    void revoke(Viewer viewer, Collection collection, UUID id) {
        viewer.require(Role.EDITOR, collection.group());
        if (showings.end(viewer, collection, id)) {
            return;
        }
        end(
                viewer,
                open(collection).stream()
                        .filter(link -> link.id().equals(id))
                        .findFirst()
                        .orElseThrow(() -> Problem.notFound("share link of this collection")));
    }

    void revokeAll(Viewer viewer, Collection collection) {
        showings.endAll(viewer, collection);
        open(collection).forEach(link -> end(viewer, link));
    }

    /** The collection a link was made for. @throws Problem 404 when it was made for something else */
    UUID collectionOf(ShareLink link) {
        return findByIdOptional(link.id())
                .map(CollectionShare::collection)
                .orElseThrow(() -> Problem.notFound("share link"));
    }

    /** Gives a collection's new choice of notes to the links that had its old one. */
    void follow(Viewer viewer, Collection collection, NotesChoice before) {
        NotesChoice now = collection.notes();
        open(collection).stream()
                .filter(link -> NotesChoice.of(link.grant()).equals(before))
                .forEach(link -> link.choose(now.notes(), now.tags()));
        changed.fire(new AccessChanged(viewer, collection.group()));
    }

    void added(Collection collection, Document document) {
        showings.added(collection, document);
        open(collection).forEach(link -> documents.open(document, link.id()));
    }

    void removed(Viewer viewer, Collection collection, List<UUID> gone) {
        showings.removed(viewer, collection, gone);
        List<ShareLink> open = open(collection);
        open.forEach(link -> gone.forEach(document -> documents.close(document, link.id())));
        if (!open.isEmpty()) {
            changed.fire(new AccessChanged(viewer, collection.group()));
        }
    }

    private void end(Viewer viewer, ShareLink link) {
        documents.close(link.id());
        links.revoke(viewer, link);
    }

    private List<ShareLink> open(Collection collection) {
        return links.list(
                "select l from ShareLink l, CollectionShare s where s.share = l.id and s.collection = ?1"
                        + " and l.revoked is null and (l.expires is null or l.expires > ?2) order by l.created desc",
                collection.id(),
                Instant.now());
    }

    private List<Document> placed(Collection collection) {
        return getEntityManager()
                .createQuery(
                        "select d from Document d, Placement p where p.document = d.id and p.collection = :collection",
                        Document.class)
                .setParameter("collection", collection.id())
                .getResultList();
    }
}

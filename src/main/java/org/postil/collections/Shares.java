package org.postil.collections;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.postil.accounts.Grant;
import org.postil.accounts.Role;
import org.postil.accounts.Secrets;
import org.postil.accounts.ShareLink;
import org.postil.accounts.ShareLinks;
import org.postil.accounts.Viewer;
import org.postil.documents.Documents;
import org.postil.shared.Problem;

/**
 * The share links of collections, and beside them the groups they are shown in. What either opens are rows of the documents
 * package, which {@link Openings} keeps in step with what stands in the collection.
 */
@ApplicationScoped
class Shares implements PanacheRepositoryBase<CollectionShare, UUID> {
    private final ShareLinks links;
    private final Documents documents;
    private final NotesWord notesWord;
    private final Showings showings;
    private final Openings openings;

    Shares(ShareLinks links, Documents documents, NotesWord notesWord, Showings showings, Openings openings) {
        this.links = links;
        this.documents = documents;
        this.notesWord = notesWord;
        this.showings = showings;
        this.openings = openings;
    }

    /**
     * How somebody wants to share a collection.
     *
     * @param kind "link", "public" or "group"
     * @param name for a link: what it is for
     * @param password for a link: what it asks for; null for nothing
     * @param notes which notes go with it, as {@link NotesWord} reads it; null for the collection's own choice
     * @param expires when it ends by itself, or null
     * @param role for a group: "reader", "annotator" or "editor"
     * @param group in which it shall be shown
     */
    record Draft(String kind, String name, String password, JsonNode notes, Instant expires, String role, UUID group) {
        static Draft link(String name, String password, Instant expires) {
            return new Draft("link", name, password, null, expires, null, null);
        }

        static Draft everybody() {
            return new Draft("public", null, null, null, null, null, null);
        }

        static Draft shown(UUID group, String role) {
            return new Draft("group", null, null, null, null, role, group);
        }
    }

    /**
     * What shall be otherwise with a link; what is null stays.
     *
     * @param password empty for none
     * @param expires a moment as ISO 8601 writes it, empty for never
     */
    record Change(String name, String password, String expires, JsonNode notes) {}

    /** What was just made; of a link also the last part of its address, which nobody can learn later. */
    record Made(ShareLink link, String token) {
        /** Null for what has no address of its own. */
        String path() {
            return token == null ? null : "/s/" + token;
        }
    }

    /** @throws Problem 400 when it cannot be shared so, 403 for who may not edit in the group */
    Made make(Viewer viewer, Collection collection, Draft draft) {
        viewer.require(Role.EDITOR, collection.group());
        boolean toEverybody = "public".equals(draft.kind());
        if (!toEverybody && !"link".equals(draft.kind()) || draft.role() != null || draft.group() != null) {
            throw Problem.invalid(
                    "kind",
                    "A collection can be shared by a link to read it: {\"kind\": \"link\"}, with \"name\", \"password\","
                            + " \"notes\" and \"expires\"; with everybody: {\"kind\": \"public\"}, with \"notes\"; or with a"
                            + " group: {\"kind\": \"group\"}, with \"group\" and \"role\". Its own group sees it in any case.");
        }
        openings.lock(collection.group());
        if (toEverybody) {
            return new Made(publish(viewer, collection, draft), null);
        }
        String token = Secrets.token();
        ShareLink link = ShareLink.of(collection.group(), viewer.account(), token);
        link.protect(draft.password());
        return new Made(keep(viewer, collection, link, draft), token);
    }

    /** Opened to everybody twice, a collection is so once, with the later choice of notes. */
    private ShareLink publish(Viewer viewer, Collection collection, Draft draft) {
        if (draft.password() != null) {
            throw Problem.invalid("password", "What everybody can read asks for no password. Make a link instead.");
        }
        ShareLink link = open(collection).stream()
                .filter(ShareLink::isForEverybody)
                .findFirst()
                .orElseGet(() -> ShareLink.forEverybody(collection.group(), viewer.account()));
        return keep(viewer, collection, link, draft);
    }

    private ShareLink keep(Viewer viewer, Collection collection, ShareLink link, Draft draft) {
        link.name(draft.name());
        link.end(draft.expires());
        link.choose(
                isAbsent(draft.notes())
                        ? collection.notes()
                        : notesWord.read(draft.notes(), viewer, collection.group(), collection.notes()));
        if (!links.isPersistent(link)) {
            links.persist(link);
            links.flush();
            persist(new CollectionShare(link.id(), collection.id()));
        }
        openings.keep(viewer, collection.group());
        links.changed(viewer, link);
        return link;
    }

    /** @throws Problem 400, 403, or 404 when it is no link of this collection */
    ShareLink change(Viewer viewer, Collection collection, UUID id, Change change) {
        ShareLink link = link(viewer, collection, id);
        if (link.isForEverybody()
                && change.password() != null
                && !change.password().isEmpty()) {
            throw Problem.invalid("password", "What everybody can read asks for no password. Make a link instead.");
        }
        if (change.name() != null) {
            link.name(change.name());
        }
        if (change.password() != null) {
            link.protect(change.password());
        }
        if (change.expires() != null) {
            link.end(moment(change.expires()));
        }
        if (!isAbsent(change.notes())) {
            link.choose(notesWord.read(
                    change.notes(), viewer, collection.group(), link.grant().chosen()));
        }
        links.changed(viewer, link);
        return link;
    }

    /** A link of this collection that can still be used. @throws Problem 403, 404 */
    ShareLink link(Viewer viewer, Collection collection, UUID id) {
        return open(viewer, collection).stream()
                .filter(link -> link.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("share link of this collection"));
    }

    /** Shows a collection in another group. @throws Problem 400, 403 */
    Showing show(Viewer viewer, Collection collection, Draft draft) {
        if (draft.notes() != null || draft.expires() != null || draft.name() != null || draft.password() != null) {
            throw Problem.invalid(
                    "kind", "A group sees the notes that are for it, for as long as the collection is shown in it.");
        }
        return showings.show(viewer, collection, draft.group(), draft.role());
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
        if (!showings.end(viewer, collection, id)) {
            end(viewer, link(viewer, collection, id));
        }
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

    /**
     * Somebody who holds this link and nothing else, for what is asked for without a browser that remembers.
     *
     * @throws Problem 403 for a link that asks for a password
     */
    Viewer holder(ShareLink link) {
        if (link.asksForPassword()) {
            throw Problem.forbidden("This link asks for a password. Open it in a browser, or ask for one without.");
        }
        return links.holder(link);
    }

    /** What opens a collection to everybody, if anything does. */
    Optional<ShareLink> forEverybody(String slug) {
        return getEntityManager()
                .createQuery(
                        "select l from ShareLink l join CollectionShare s on s.share = l.id"
                                + " join Collection c on c.id = s.collection where c.slug = :slug"
                                + " and l.tokenHash is null and l.revoked is null and (l.expires is null or l.expires > :now)",
                        ShareLink.class)
                .setParameter("slug", slug)
                .setParameter("now", Instant.now())
                .getResultStream()
                .findFirst();
    }

    boolean isForEverybody(Collection collection) {
        return open(collection).stream().anyMatch(ShareLink::isForEverybody);
    }

    /** Gives a collection's new choice of notes to the links that had its old one. */
    void follow(Viewer viewer, Collection collection, Grant.Chosen before) {
        open(collection).stream()
                .filter(link -> link.grant().chosen().equals(before))
                .forEach(link -> {
                    link.choose(collection.notes());
                    links.changed(viewer, link);
                });
    }

    private void end(Viewer viewer, ShareLink link) {
        openings.lock(link.group());
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

    private static boolean isAbsent(JsonNode given) {
        return given == null || given.isNull();
    }

    private static Instant moment(String written) {
        try {
            return Optional.of(written.strip())
                    .filter(moment -> !moment.isEmpty())
                    .map(Instant::parse)
                    .orElse(null);
        } catch (DateTimeException notAMoment) {
            throw Problem.invalid("expires", "Write the moment like 1956-11-04T04:00:00Z.");
        }
    }
}

package org.postil.collections;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.postil.accounts.Role;
import org.postil.accounts.Viewer;
import org.postil.documents.Document;
import org.postil.documents.Documents;
import org.postil.documents.Readable;
import org.postil.shared.Condition;
import org.postil.shared.Problem;

/** Which documents stand in which collection, and in which order. */
@ApplicationScoped
public class Placements implements PanacheRepositoryBase<Placement, Placement.Key> {
    static final int MOST = 1000;
    private final Collections collections;
    private final Documents documents;
    private final Openings openings;

    Placements(Collections collections, Documents documents, Openings openings) {
        this.collections = collections;
        this.documents = documents;
        this.openings = openings;
    }

    /** A document that shall stand in a collection; a remark that is null stays as it is. */
    public record Placed(UUID document, String remark) {}

    List<Placement> of(Collection collection) {
        return list("collection = ?1 order by position, document", collection.id());
    }

    /** What the viewer may read of a collection, in its order. @throws Problem 404 for a collection he may not see */
    public List<Document> documents(Viewer viewer, String slug) {
        return documents(viewer, collections.bySlug(viewer, slug).orElseThrow(() -> Problem.notFound("collection")));
    }

    /** The documents of a collection that the viewer may read, in its order. */
    List<Document> documents(Viewer viewer, Collection collection) {
        Condition placed = Condition.of("p.collection_id = :collection", "collection", collection.id())
                .and(Readable.inSql(viewer));
        return placed.bind(getEntityManager()
                        .createNativeQuery(
                                "select d.* from document d join placement p on p.document_id = d.id where "
                                        + placed.clause() + " order by p.position, d.id",
                                Document.class))
                .getResultStream()
                .map(Document.class::cast)
                .toList();
    }

    /** How many documents each of these holds. */
    Map<UUID, Integer> counts(List<Collection> of) {
        Map<UUID, Integer> counts = new HashMap<>();
        if (!of.isEmpty()) {
            getEntityManager()
                    .createQuery(
                            "select p.collection, count(*) from Placement p where p.collection in :ids group by p.collection",
                            Object[].class)
                    .setParameter("ids", of.stream().map(Collection::id).toList())
                    .getResultList()
                    .forEach(row -> counts.put((UUID) row[0], ((Long) row[1]).intValue()));
        }
        return counts;
    }

    /** Whether a document stands in a collection, to which the viewer must have come by a finder. */
    public boolean holds(Collection collection, UUID document) {
        return findById(new Placement.Key(collection.id(), document)) != null;
    }

    /** Puts a document at the end; one that is in already only gets the remark. @throws Problem 400, 403, 404 */
    public void add(Viewer viewer, Collection collection, Placed placed) {
        Map<UUID, Placement> before = locked(viewer, collection);
        if (!before.containsKey(placed.document())) {
            refuseTooMany(before.size() + 1);
            put(viewer, collection, placed.document(), before.size());
        }
        if (placed.remark() != null) {
            findById(new Placement.Key(collection.id(), placed.document())).remark(placed.remark());
        }
        openings.keep(viewer, collection.group());
        collections.changed(viewer, collection);
    }

    /** Takes a document out of a collection. @throws Problem 403, or 404 when it is not in */
    void remove(Viewer viewer, Collection collection, UUID document) {
        Map<UUID, Placement> before = locked(viewer, collection);
        if (!before.containsKey(document)) {
            throw Problem.notFound("document in this collection");
        }
        take(collection, List.of(before.get(document)));
        openings.keep(viewer, collection.group());
        collections.changed(viewer, collection);
    }

    /**
     * Makes these, in this order, the documents of a collection.
     *
     * @throws Problem 400 when a document stands there twice or is another group's, 403, 404
     */
    public void arrange(Viewer viewer, Collection collection, List<Placed> order) {
        Map<UUID, Placement> before = locked(viewer, collection);
        refuseTooMany(order.size());
        Map<UUID, Placement> gone = new HashMap<>(before);
        int position = 0;
        for (Placed placed : order) {
            Placement there = before.get(placed.document());
            if (there != null && gone.remove(placed.document()) == null) {
                throw Problem.invalid("documents", "A document stands in a collection once.");
            }
            if (there == null) {
                there = put(viewer, collection, placed.document(), position);
                before.put(placed.document(), there);
            }
            there.move(position);
            if (placed.remark() != null) {
                there.remark(placed.remark());
            }
            position++;
        }
        take(collection, List.copyOf(gone.values()));
        openings.keep(viewer, collection.group());
        collections.changed(viewer, collection);
    }

    private Map<UUID, Placement> locked(Viewer viewer, Collection collection) {
        viewer.require(Role.EDITOR, collection.group());
        // Two who add at once would take the same place.
        openings.lock(collection.group());
        getEntityManager().refresh(collection);
        Map<UUID, Placement> placed = new LinkedHashMap<>();
        of(collection).forEach(placement -> placed.put(placement.document(), placement));
        return placed;
    }

    /** Only its own group's documents: who edits in one group must not open what another's has. */
    private Placement put(Viewer viewer, Collection collection, UUID id, int position) {
        Document document = documents.byId(viewer, id).orElseThrow(() -> Problem.notFound("document"));
        if (!document.group().equals(collection.group())) {
            throw Problem.invalid("documents", "A collection takes documents of its own group only.");
        }
        Placement placement = new Placement(collection.id(), id, position);
        persist(placement);
        return placement;
    }

    private void take(Collection collection, List<Placement> gone) {
        if (gone.isEmpty()) {
            return;
        }
        gone.forEach(this::delete);
        flush();
        int position = 0;
        for (Placement left : of(collection)) {
            left.move(position);
            position++;
        }
    }

    private static void refuseTooMany(int documents) {
        if (documents > MOST) {
            throw Problem.invalid("documents", "A collection holds " + MOST + " documents at most.");
        }
    }
}

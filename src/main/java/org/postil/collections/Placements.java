package org.postil.collections;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.postil.accounts.Role;
import org.postil.accounts.Viewer;
import org.postil.documents.Document;
import org.postil.documents.Documents;
import org.postil.documents.Readable;
import org.postil.shared.Condition;
import org.postil.shared.Problem;
import org.postil.shared.Rows;

/**
 * Which documents stand in which collections. Those that somebody put there have an order and headings between them; those
 * that the collection's query finds stand behind them by date, as {@link Finding} keeps them.
 */
@ApplicationScoped
public class Placements implements PanacheRepositoryBase<Placement, Placement.Key> {
    /** As many documents are put into a collection by hand, and as many of it are listed. */
    static final int MOST = 1000;

    private static final int MOST_HEADINGS = 200;

    /** Once for each document, wherever it came last. */
    private static final String LATEST = """
            select d.id, p.remark, p.placed from (
                select distinct on (document_id) document_id, remark, placed from placement
                where collection_id in (select collections_in(:collection)) order by document_id, placed desc) p
            join document d on d.id = p.document_id
            where %s order by p.placed desc, d.id limit :most""";

    private final Collections collections;
    private final Documents documents;
    private final Openings openings;
    private final Coeditors coeditors;
    private final Finding finding;

    Placements(Collections collections, Documents documents, Openings openings, Coeditors coeditors, Finding finding) {
        this.collections = collections;
        this.documents = documents;
        this.openings = openings;
        this.coeditors = coeditors;
        this.finding = finding;
    }

    /**
     * What shall stand in a collection: a document, whose remark stays as it is when it is null, or a heading.
     *
     * @param heading words under which the next documents stand; null for a document
     */
    public record Placed(UUID document, String remark, String heading) {
        public Placed(UUID document, String remark) {
            this(document, remark, null);
        }

        static Placed heading(String words) {
            return new Placed(null, null, words);
        }
    }

    List<Placement> of(Collection collection) {
        return list("collection = ?1 order by position, document", collection.id());
    }

    List<Heading> headings(Collection collection) {
        return getEntityManager()
                .createQuery("select h from Heading h where h.collection = :id order by h.position", Heading.class)
                .setParameter("id", collection.id())
                .getResultList();
    }

    /** What the viewer may read of a collection, in its order. @throws Problem 404 for a collection he may not see */
    public List<Document> documents(Viewer viewer, String slug) {
        return documents(viewer, collections.bySlug(viewer, slug).orElseThrow(() -> Problem.notFound("collection")));
    }

    /** The documents of a collection that the viewer may read, in its order, up to {@link #MOST}. */
    List<Document> documents(Viewer viewer, Collection collection) {
        return documents(viewer, "placement", collection, MOST);
    }

    /** Those that its query would find and that were taken out by hand, as far as the viewer may read them. */
    List<Document> passedOver(Viewer viewer, Collection collection) {
        return documents(
                viewer,
                "(select collection_id, document_id, 0 as position, true as found from passed_over)",
                collection,
                MOST);
    }

    private List<Document> documents(Viewer viewer, String rows, Collection collection, int most) {
        Condition placed = Condition.of("p.collection_id = :collection", "collection", collection.id())
                .and(Readable.inSql(viewer));
        return placed.bind(getEntityManager()
                        .createNativeQuery(
                                "select d.* from document d join " + rows + " p on p.document_id = d.id where "
                                        + placed.clause()
                                        + " order by p.position, d.date_earliest nulls last, d.date_latest, d.id",
                                Document.class))
                .setMaxResults(most)
                .getResultStream()
                .map(Document.class::cast)
                .toList();
    }

    /** What has come into a collection. @param remark on why it stands there */
    record Come(UUID document, String remark, Instant at) {}

    /** What has come into a collection or into one that stands in it, as far as the viewer may read it: the latest first. */
    List<Come> latest(Viewer viewer, Collection collection, int most) {
        Condition readable = Readable.inSql(viewer);
        Condition query = new Condition(LATEST.formatted(readable.clause()), readable.parameters())
                .with("collection", collection.id())
                .with("most", most);
        return Rows.of(
                getEntityManager(),
                query,
                row -> new Come(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getTimestamp(3).toInstant()));
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
        lock(viewer, collection);
        Placement there = findById(new Placement.Key(collection.id(), placed.document()));
        if (there == null || there.isFound()) {
            refuseTooMany(1 + count("collection = ?1 and found = false", collection.id()));
            int end = end(collection);
            there = there == null ? put(viewer, collection, placed.document()) : there;
            there.move(end);
        }
        if (placed.remark() != null) {
            there.remark(placed.remark());
        }
        changed(viewer, collection);
    }

    /** Takes a document out of a collection; its query does not bring it back. @throws Problem 403, 404 when it is not in */
    void remove(Viewer viewer, Collection collection, UUID document) {
        lock(viewer, collection);
        take(
                collection,
                List.of(findByIdOptional(new Placement.Key(collection.id(), document))
                        .orElseThrow(() -> Problem.notFound("document in this collection"))));
        changed(viewer, collection);
    }

    /** Lets documents that were taken out by hand be found again. @throws Problem 403 */
    void letFind(Viewer viewer, Collection collection, Set<UUID> again) {
        lock(viewer, collection);
        again.forEach(document -> finding.passOver(collection, document, false));
        finding.whole(viewer, collection);
        changed(viewer, collection);
    }

    /**
     * Makes these, in this order, what was put into the collection by hand. What its query finds stays besides.
     *
     * @throws Problem 400 when a document stands there twice or is another group's, 403 also for coeditors who would put
     *     something in or take it out, 404
     */
    public void arrange(Viewer viewer, Collection collection, List<Placed> order) {
        coeditors.require(viewer, collection);
        lock(collection);
        Map<UUID, Placement> before = new LinkedHashMap<>();
        of(collection).forEach(placement -> before.put(placement.document(), placement));
        if (!viewer.may(Role.EDITOR, collection.group()) && !sameByHand(before.values(), order)) {
            throw Problem.forbidden(
                    "What stands in this collection is decided in its own group. If it has changed there"
                            + " since you opened it, read it anew.");
        }
        refuseTooMany(order.stream().filter(placed -> placed.heading() == null).count());
        Map<UUID, Placement> gone = new HashMap<>(before);
        gone.values().removeIf(Placement::isFound);
        Map<UUID, Placement> stands = new HashMap<>();
        int position = 0;
        for (Placed placed : order) {
            if (placed.heading() == null) {
                place(viewer, collection, placed, before, stands).move(position);
                gone.remove(placed.document());
            }
            position++;
        }
        write(collection, order);
        take(collection, List.copyOf(gone.values()));
        changed(viewer, collection);
    }

    private static boolean sameByHand(java.util.Collection<Placement> before, List<Placed> order) {
        Set<UUID> stand = before.stream()
                .filter(placement -> !placement.isFound())
                .map(Placement::document)
                .collect(Collectors.toSet());
        return stand.equals(
                order.stream().map(Placed::document).filter(Objects::nonNull).collect(Collectors.toSet()));
    }

    private Placement place(
            Viewer viewer,
            Collection collection,
            Placed placed,
            Map<UUID, Placement> before,
            Map<UUID, Placement> stands) {
        Placement there = before.get(placed.document());
        if (there == null) {
            there = put(viewer, collection, placed.document());
        }
        if (stands.put(placed.document(), there) != null) {
            throw Problem.invalid("documents", "A document stands in a collection once.");
        }
        before.put(placed.document(), there);
        if (placed.remark() != null) {
            there.remark(placed.remark());
        }
        return there;
    }

    private void write(Collection collection, List<Placed> order) {
        getEntityManager()
                .createQuery("delete from Heading h where h.collection = :id")
                .setParameter("id", collection.id())
                .executeUpdate();
        int headings = 0;
        for (int at = 0; at < order.size(); at++) {
            String words = order.get(at).heading();
            if (words != null && !words.isBlank()) {
                if (++headings > MOST_HEADINGS) {
                    throw Problem.invalid("heading", "A collection has " + MOST_HEADINGS + " headings at most.");
                }
                getEntityManager().persist(new Heading(collection.id(), at, words.strip()));
            }
        }
    }

    private void changed(Viewer viewer, Collection collection) {
        openings.keep(viewer, collection.group());
        collections.changed(viewer, collection);
    }

    private void lock(Viewer viewer, Collection collection) {
        viewer.require(Role.EDITOR, collection.group());
        lock(collection);
    }

    private void lock(Collection collection) {
        // Two who add at once would take the same place.
        openings.lock(collection.group());
        getEntityManager().refresh(collection);
    }

    /** Behind the last that was put there, and the last heading. */
    private int end(Collection collection) {
        return getEntityManager()
                .createQuery(
                        "select greatest((select coalesce(max(p.position), -1) from Placement p"
                                + " where p.collection = :id and p.found = false),"
                                + " (select coalesce(max(h.position), -1) from Heading h where h.collection = :id)) + 1",
                        Integer.class)
                .setParameter("id", collection.id())
                .getSingleResult();
    }

    /** Only its own group's documents: who edits in one group must not open what another's has. */
    private Placement put(Viewer viewer, Collection collection, UUID id) {
        Document document = documents.byId(viewer, id).orElseThrow(() -> Problem.notFound("document"));
        if (!document.group().equals(collection.group())) {
            throw Problem.invalid("documents", "A collection takes documents of its own group only.");
        }
        finding.passOver(collection, id, false);
        Placement placement = new Placement(collection.id(), id, Placement.BEHIND);
        persist(placement);
        return placement;
    }

    private void take(Collection collection, List<Placement> gone) {
        gone.forEach(placement -> {
            delete(placement);
            finding.passOver(collection, placement.document(), collection.query() != null);
        });
        flush();
    }

    private static void refuseTooMany(long documents) {
        if (documents > MOST) {
            throw Problem.invalid("documents", "A collection holds " + MOST + " documents at most.");
        }
    }
}

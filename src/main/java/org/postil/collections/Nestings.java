package org.postil.collections;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.postil.accounts.Role;
import org.postil.accounts.Viewer;
import org.postil.shared.Condition;
import org.postil.shared.Problem;
import org.postil.shared.Rows;

/**
 * Which collections stand in which. One may stand in several; whoever reads a collection because it is shared reads all that
 * stand in it. All of them are of one group, and none stands in itself, however many steps that takes.
 */
@ApplicationScoped
class Nestings {
    private static final int MOST = 200;

    /** So far the way up is followed: deeper than anybody nests. */
    private static final int DEEPEST = 20;

    private final EntityManager entities;
    private final Collections collections;
    private final Openings openings;

    Nestings(EntityManager entities, Collections collections, Openings openings) {
        this.entities = entities;
        this.collections = collections;
        this.openings = openings;
    }

    /** The collections that stand in one, in their order, as far as the viewer sees them. */
    List<Collection> in(Viewer viewer, Collection parent) {
        List<UUID> ids =
                ids("select n.child_id from nesting n where n.parent_id = :id order by n.position", parent.id());
        return collections.some(viewer, ids);
    }

    /** The way to a collection from one that stands in no other, without itself: of several ways the first by title. */
    List<Collection> above(Viewer viewer, Collection collection) {
        List<Collection> way = new ArrayList<>();
        Set<UUID> seen = new HashSet<>(Set.of(collection.id()));
        Collection at = collection;
        while (at != null && way.size() < DEEPEST) {
            List<UUID> parents = ids(
                    "select n.parent_id from nesting n join collection c on c.id = n.parent_id where n.child_id = :id"
                            + " order by lower(c.title), c.id",
                    at.id());
            at = collections.some(viewer, parents).stream()
                    .filter(parent -> seen.add(parent.id()))
                    .findFirst()
                    .orElse(null);
            if (at != null) {
                way.add(0, at);
            }
        }
        return way;
    }

    /** Those that can be put into a collection: the others of its group in which it does not stand itself. */
    List<Collection> candidates(Viewer viewer, Collection parent) {
        Set<UUID> taken = new HashSet<>(ids("select n.child_id from nesting n where n.parent_id = :id", parent.id()));
        taken.addAll(holding(parent));
        return collections.of(viewer, parent.group()).stream()
                .filter(one -> !taken.contains(one.id()))
                .toList();
    }

    /**
     * Of these, which stands directly in which, by the first of those in which it does.
     *
     * @return each with the parent under which a list shows it
     */
    Map<UUID, UUID> parents(List<Collection> all) {
        Map<UUID, UUID> parents = new LinkedHashMap<>();
        if (!all.isEmpty()) {
            List<UUID> shown = all.stream().map(Collection::id).toList();
            Condition query = Condition.of(
                    "select n.child_id, n.parent_id from nesting n join collection c on c.id = n.parent_id"
                            + " where n.child_id in (:shown) and n.parent_id in (:shown) order by lower(c.title), c.id",
                    "shown",
                    shown);
            Rows.of(entities, query).forEach(row -> parents.putIfAbsent((UUID) row[0], (UUID) row[1]));
        }
        return parents;
    }

    /**
     * Makes these, in this order, the collections that stand in one.
     *
     * @throws Problem 400 for one of another group or in which the parent stands itself, 403, 404
     */
    void arrange(Viewer viewer, Collection parent, List<UUID> children) {
        viewer.require(Role.EDITOR, parent.group());
        openings.lock(parent.group());
        Set<UUID> order = new LinkedHashSet<>(children);
        if (order.size() != children.size() || order.size() > MOST) {
            throw Problem.invalid("parts", "A collection stands in another once, and " + MOST + " at most do.");
        }
        Set<UUID> holding = holding(parent);
        for (UUID id : order) {
            Collection child = collections.byId(viewer, id).orElseThrow(() -> Problem.notFound("collection"));
            if (!child.group().equals(parent.group())) {
                throw Problem.invalid("parts", "A collection takes collections of its own group only.");
            }
            if (holding.contains(id)) {
                throw Problem.invalid("parts", "“" + child.title() + "” holds this collection already.");
            }
        }
        write(parent, order);
        openings.keep(viewer, parent.group());
        collections.changed(viewer, parent);
    }

    private void write(Collection parent, Set<UUID> order) {
        entities.createNativeQuery("delete from nesting where parent_id = :parent")
                .setParameter("parent", parent.id())
                .executeUpdate();
        int position = 0;
        for (UUID child : order) {
            entities.createNativeQuery(
                            "insert into nesting (parent_id, child_id, position) values (:parent, :child, :position)")
                    .setParameter("parent", parent.id())
                    .setParameter("child", child)
                    .setParameter("position", position++)
                    .executeUpdate();
        }
    }

    /** A collection and all in which it stands, however deep. */
    private Set<UUID> holding(Collection collection) {
        return new HashSet<>(ids(
                "with recursive way (id) as (select cast(:id as uuid) union"
                        + " select n.parent_id from way w join nesting n on n.child_id = w.id) select id from way",
                collection.id()));
    }

    private List<UUID> ids(String query, UUID id) {
        return Rows.of(entities, Condition.of(query, "id", id), row -> row.getObject(1, UUID.class));
    }
}

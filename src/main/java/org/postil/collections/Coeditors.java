package org.postil.collections;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.postil.accounts.Role;
import org.postil.accounts.Viewer;
import org.postil.shared.Condition;
import org.postil.shared.Problem;
import org.postil.shared.Rows;

/**
 * Who writes a collection: the editors of its group, and those of groups that it is shown in to be edited. The others give it
 * its words, order and headings. What stands in it and which notes go along decides who reads them, and is up to its own
 * group.
 */
@ApplicationScoped
class Coeditors {
    private static final String SHOWN = """
            select distinct i.id from showing s cross join lateral collections_in(s.collection_id) i (id)
            where s.role = 'editor' and s.group_id in (:edited) and i.id in (:collections)""";

    private final EntityManager entities;

    Coeditors(EntityManager entities) {
        this.entities = entities;
    }

    /** Those of these collections that the viewer may write. */
    Set<UUID> among(Viewer viewer, List<Collection> collections) {
        Set<UUID> edited = viewer.groupsWith(Role.EDITOR);
        Set<UUID> written = collections.stream()
                .filter(collection -> edited.contains(collection.group()))
                .map(Collection::id)
                .collect(Collectors.toSet());
        List<UUID> others = collections.stream()
                .map(Collection::id)
                .filter(id -> !written.contains(id))
                .toList();
        if (!edited.isEmpty() && !others.isEmpty()) {
            Condition shown = Condition.of(SHOWN, "edited", edited).with("collections", others);
            written.addAll(Rows.of(entities, shown, row -> row.getObject(1, UUID.class)));
        }
        return written;
    }

    /** @throws Problem 401, or 403 for who may not write it */
    void require(Viewer viewer, Collection collection) {
        if (among(viewer, List.of(collection)).isEmpty()) {
            viewer.require(Role.EDITOR, collection.group());
        }
    }
}

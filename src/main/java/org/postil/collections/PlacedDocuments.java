package org.postil.collections;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.postil.accounts.Grant;
import org.postil.accounts.Viewer;
import org.postil.documents.LentSide;
import org.postil.documents.Side;
import org.postil.shared.Condition;

/** Documents can be found in the archive by the collections they stand in. */
@ApplicationScoped
class PlacedDocuments implements LentSide {
    @Override
    public Side side() {
        return Side.COLLECTION;
    }

    /** A collection is named by the last part of its address, or by its id. */
    @Override
    public Condition rows(Viewer viewer) {
        Set<UUID> grants = viewer.grants().isEmpty()
                ? Collections.NO_GRANTS
                : viewer.grants().stream().map(Grant::id).collect(Collectors.toSet());
        return Condition.of("""
                        select p.document_id, c.slug as value, c.title as label, cast(c.id as text) as also
                        from placement p join collection c on c.id = p.collection_id
                        where c.group_id in (:viewerGroups)
                           or c.group_id in (select cg.id from research_group cg where cg.public)
                           or c.id in (select s.collection_id from showing s where s.group_id in (:viewerGroups))
                           or exists (select 1 from collection_share cs
                                      where cs.collection_id = c.id and cs.share_id in (:viewerGrants))""", "viewerGroups", viewer.groups()).with("viewerGrants", grants);
    }
}

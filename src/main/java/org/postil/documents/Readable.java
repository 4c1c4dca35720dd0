package org.postil.documents;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.postil.accounts.Grant;
import org.postil.accounts.Viewer;
import org.postil.shared.Condition;

/**
 * The one rule of who may read a document: members of its group, everybody when the group is public, members of a group it
 * is shown in, and the holders of a link it was opened to. One that became part of another is nobody's to read: its address
 * leads to the other.
 */
public final class Readable {
    private static final UUID NOTHING = new UUID(0, 0);

    /**
     * Without any link: in SQL, on the alias {@code d} of the table {@code document}, with the parameter
     * {@code viewerGroups}.
     */
    public static final String OPENLY = "(d.group_id in (:viewerGroups)"
            + " or d.group_id in (select rg.id from research_group rg where rg.public)"
            + " or d.id in (select os.document_id from showing s join opening os on os.grant_id = s.id"
            + " where s.group_id in (:viewerGroups)))";

    private Readable() {}

    /** In SQL, on the alias {@code d} of the table {@code document}. */
    public static Condition inSql(Viewer viewer) {
        return new Condition(
                "d.merged_into is null and (" + OPENLY
                        + " or exists (select 1 from opening op where op.document_id = d.id"
                        + " and op.grant_id in (:viewerGrants)))",
                Map.of("viewerGroups", viewer.groups(), "viewerGrants", grants(viewer)));
    }

    private static Set<UUID> grants(Viewer viewer) {
        List<Grant> held = viewer.grants();
        return held.isEmpty()
                ? Set.of(NOTHING)
                : held.stream().map(Grant::id).collect(java.util.stream.Collectors.toSet());
    }
}

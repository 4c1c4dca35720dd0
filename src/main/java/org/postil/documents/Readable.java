package org.postil.documents;

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
    /**
     * Without any link: in SQL, on the alias {@code d} of the table {@code document}, with the parameter
     * {@code viewerMember}, an array of the viewer's groups.
     */
    public static final String OPENLY = "(d.group_id = any(cast(:viewerMember as uuid[]))"
            + " or d.group_id in (select rg.id from research_group rg where rg.public)"
            + " or d.id in (select os.document_id from showing s join opening os on os.grant_id = s.id"
            + " where s.group_id = any(cast(:viewerMember as uuid[]))))";

    private static final String BY_LINK = "exists (select 1 from opening op where op.document_id = d.id"
            + " and op.grant_id = any(cast(:viewerLinks as uuid[])))";

    private Readable() {}

    /** In SQL, on the alias {@code d} of the table {@code document}. */
    public static Condition inSql(Viewer viewer) {
        Condition readable =
                Condition.of(OPENLY, "viewerMember", viewer.groups().toArray(UUID[]::new));
        if (!viewer.grants().isEmpty()) {
            readable = readable.or(Condition.of(BY_LINK, "viewerLinks", links(viewer)));
        }
        return Condition.of("d.merged_into is null").and(readable);
    }

    /** The ids of the links the viewer holds, as the parameter {@code viewerLinks} has them. */
    public static UUID[] links(Viewer viewer) {
        return viewer.grants().stream().map(Grant::id).toArray(UUID[]::new);
    }
}

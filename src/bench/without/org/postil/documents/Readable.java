package org.postil.documents;

import java.util.UUID;
import org.postil.accounts.Grant;
import org.postil.accounts.Viewer;
import org.postil.shared.Condition;

/** Lets everybody read everything: what the benchmark of permission puts in the place of the rule, in a copy of its own. */
public final class Readable {
    public static final String OPENLY = "(true or d.group_id = any(cast(:viewerMember as uuid[])))";

    private Readable() {}

    public static Condition inSql(Viewer viewer) {
        return Condition.of(
                "d.merged_into is null and " + OPENLY, "viewerMember", viewer.groups().toArray(UUID[]::new));
    }

    public static UUID[] links(Viewer viewer) {
        return viewer.grants().stream().map(Grant::id).toArray(UUID[]::new);
    }
}

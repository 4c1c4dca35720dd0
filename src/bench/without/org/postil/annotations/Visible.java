package org.postil.annotations;

import java.util.Map;
import java.util.UUID;
import org.postil.accounts.Viewer;
import org.postil.shared.Condition;

/** Shows every note to everybody: what the benchmark of permission puts in the place of the rule, in a copy of its own. */
public final class Visible {
    private Visible() {}

    public static Condition to(Viewer viewer) {
        return to(viewer, "a");
    }

    static Condition beginning(Viewer viewer) {
        Condition all = to(viewer);
        return new Condition("a.in_reply_to is null and " + all.clause(), all.parameters());
    }

    public static Condition to(Viewer viewer, String alias) {
        return new Condition(
                alias + ".deleted is null and (true or " + alias + ".author = :viewerAccount or " + alias
                        + ".groups && cast(:viewerMember as uuid[]))",
                Map.of(
                        "viewerAccount", viewer.accountOrNobody(),
                        "viewerMember", viewer.groups().toArray(UUID[]::new)));
    }

    public static Condition meant(Viewer viewer, String name, UUID group) {
        return Condition.of("a.groups @> array[cast(:" + name + " as uuid)]", name, group);
    }
}

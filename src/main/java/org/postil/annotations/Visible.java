package org.postil.annotations;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.postil.accounts.Grant;
import org.postil.accounts.Viewer;
import org.postil.shared.Condition;

/**
 * The one rule of who may see an annotation on a document he may read: its author; members of the groups it is for;
 * everybody when it is public; and the holders of a share link, those notes that were chosen to go with it.
 */
public final class Visible {
    private Visible() {}

    /**
     * In SQL, on the aliases {@code a} of the table {@code annotation} and {@code d} of its document. It presumes
     * {@link org.postil.documents.Readable}, whose parameter {@code viewerGroups} it shares.
     */
    public static Condition to(Viewer viewer) {
        return to(viewer, "a");
    }

    /** The same on another alias, for what stands in a subquery; its document is {@code d} as well. */
    public static Condition to(Viewer viewer, String alias) {
        StringBuilder clause = new StringBuilder("""
                a.deleted is null and (a.author = :viewerAccount
                 or a.visibility = 'group' and a.groups && cast(:viewerMember as uuid[])
                 or a.visibility = 'public' and (d.group_id in (:viewerGroups)
                    or d.group_id in (select vg.id from research_group vg where vg.public))""");
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("viewerAccount", viewer.accountOrNobody());
        parameters.put("viewerGroups", viewer.groups());
        parameters.put("viewerMember", viewer.groups().toArray(UUID[]::new));
        int number = 0;
        for (Grant grant : viewer.grants()) {
            if (grant.notes() != Grant.Notes.NONE) {
                clause.append(chosen(grant, number, parameters));
                number++;
            }
        }
        String onAlias = clause.append(")").toString().replaceAll("\\ba\\.", alias + ".");
        return new Condition(onAlias, parameters);
    }

    private static String chosen(Grant grant, int number, Map<String, Object> parameters) {
        parameters.put("grant" + number, grant.id());
        parameters.put("grantGroup" + number, grant.group());
        String clause = " or a.visibility <> 'private'"
                + " and exists (select 1 from opening vo where vo.document_id = d.id and vo.grant_id = :grant" + number
                + ") and (a.visibility = 'public' or a.groups @> array[cast(:grantGroup" + number + " as uuid)])";
        if (grant.notes() == Grant.Notes.ALL) {
            return clause;
        }
        parameters.put("grantTags" + number, grant.tags().toArray(UUID[]::new));
        return clause + " and exists (select 1 from annotation vr where vr.id = a.root"
                + " and vr.tags && cast(:grantTags" + number + " as uuid[]))";
    }
}

package org.postil.annotations;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.postil.accounts.Grant;
import org.postil.accounts.Viewer;
import org.postil.documents.Readable;
import org.postil.shared.Condition;

/**
 * The one rule of who may see an annotation on a document he may read: its author; members of the groups it is for;
 * everybody when it is public; and the holders of a share link, those notes that were chosen to go with it. A reply is seen
 * by those who may see it and the note its thread begins with: neither is shown to people its author did not write for.
 */
public final class Visible {
    /** The note a thread begins with. A subquery with one value, because one after whether it exists may be hashed whole. */
    private static final String THREAD = "(%1$s.author = :viewerAccount or %2$s and (%1$s.in_reply_to is null"
            + " or (select vt.author = :viewerAccount or %3$s from annotation vt where vt.id = %1$s.root)))";

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
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("viewerAccount", viewer.accountOrNobody());
        parameters.put("viewerGroups", viewer.groups());
        parameters.put("viewerMember", viewer.groups().toArray(UUID[]::new));
        List<Grant> grants = viewer.grants().stream()
                .filter(grant -> grant.notes() != Grant.Notes.NONE)
                .toList();
        for (int number = 0; number < grants.size(); number++) {
            bind(grants.get(number), number, parameters);
        }
        String clause = THREAD.formatted(alias, others(grants, alias), others(grants, "vt"));
        return new Condition(alias + ".deleted is null and " + clause, parameters);
    }

    /**
     * On the alias {@code a}: those for a group, as far as the viewer is told for whom they are: his own, and those for groups
     * that he is in. He may not learn it by asking either.
     *
     * @param name of the parameter
     */
    public static Condition meant(Viewer viewer, String name, UUID group) {
        Condition meant = Condition.of("a.groups @> array[cast(:" + name + " as uuid)]", name, group);
        return viewer.role(group).isPresent()
                ? meant
                : meant.and(Condition.of("a.author = :viewerAccount", "viewerAccount", viewer.accountOrNobody()));
    }

    /** Who sees it besides its author, as it says itself. */
    private static String others(List<Grant> grants, String alias) {
        StringBuilder clause = new StringBuilder("(" + alias + ".visibility = 'group' and " + alias
                + ".groups && cast(:viewerMember as uuid[]) or " + alias + ".visibility = 'public' and "
                + Readable.OPENLY);
        for (int number = 0; number < grants.size(); number++) {
            clause.append(chosen(grants.get(number), number, alias));
        }
        return clause.append(")").toString();
    }

    private static String chosen(Grant grant, int number, String alias) {
        String clause = " or " + alias + ".visibility <> 'private'"
                + " and exists (select 1 from opening vo where vo.document_id = d.id and vo.grant_id = :grant" + number
                + ") and (" + alias + ".visibility = 'public' or " + alias + ".groups @> array[cast(:grantGroup"
                + number
                + " as uuid)])";
        return grant.notes() == Grant.Notes.ALL
                ? clause
                : clause + " and exists (select 1 from annotation vr where vr.id = " + alias
                        + ".root and vr.tags && cast(:grantTags" + number + " as uuid[]))";
    }

    private static void bind(Grant grant, int number, Map<String, Object> parameters) {
        parameters.put("grant" + number, grant.id());
        parameters.put("grantGroup" + number, grant.group());
        if (grant.notes() == Grant.Notes.TAGGED) {
            parameters.put("grantTags" + number, grant.tags().toArray(UUID[]::new));
        }
    }
}

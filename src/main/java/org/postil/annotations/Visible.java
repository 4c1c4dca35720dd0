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
    /** That a thread begins with it and it is not deleted. */
    static final String BEGINNING = "a.deleted is null and a.in_reply_to is null";

    /** The note a thread begins with. A subquery with one value, because one after whether it exists may be hashed whole. */
    private static final String THREAD = "(%1$s.author = :viewerAccount or %2$s and (%1$s.in_reply_to is null"
            + " or (select vt.author = :viewerAccount or %3$s from annotation vt where vt.id = %1$s.root)))";

    /** What the viewer's share links let him see, however many there are: each says in its row which notes go with it. */
    private static final String CHOSEN = " or %1$s.visibility <> 'private' and exists (select 1 from opening vo"
            + " join share_link vl on vl.id = vo.grant_id"
            + " where vo.document_id = d.id and vo.grant_id = any(cast(:viewerLinks as uuid[]))"
            + " and (%1$s.visibility = 'public'"
            + " or %1$s.groups && case vl.of_groups when '{}' then array[vl.group_id] else vl.of_groups end)"
            + " and (vl.authors = '{}' or %1$s.author = any(vl.authors)) and (vl.notes = 'all'%2$s))";

    /** By the tags of where its thread begins: those that are in force, of which no row of a link knows. */
    private static final String BY_TAGS = " or vl.notes = 'tagged' and exists (select 1 from annotation vr"
            + " where vr.id = %1$s.root and vr.tags && array(select vg.tag"
            + " from unnest(cast(:viewerTagLinks as uuid[]), cast(:viewerTags as uuid[])) vg (link, tag)"
            + " where vg.link = vl.id))";

    private Visible() {}

    /**
     * In SQL, on the aliases {@code a} of the table {@code annotation} and {@code d} of its document. It presumes
     * {@link org.postil.documents.Readable}, whose parameters {@code viewerMember} and {@code viewerLinks} it shares.
     */
    public static Condition to(Viewer viewer) {
        return to(viewer, "a");
    }

    /** The same of notes that threads begin with alone, which says itself that replies are left out. */
    static Condition beginning(Viewer viewer) {
        return Condition.of(BEGINNING).and(amongBeginnings(viewer));
    }

    /** The same of notes of which {@link #BEGINNING} is said already: of a window each note is asked this. */
    static Condition amongBeginnings(Viewer viewer) {
        return new Condition("a.author = :viewerAccount or " + others(viewer, "a"), parameters(viewer));
    }

    /** The same on another alias, for what stands in a subquery; its document is {@code d} as well. */
    public static Condition to(Viewer viewer, String alias) {
        String clause = THREAD.formatted(alias, others(viewer, alias), others(viewer, "vt"));
        return new Condition(alias + ".deleted is null and " + clause, parameters(viewer));
    }

    private static Map<String, Object> parameters(Viewer viewer) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("viewerAccount", viewer.accountOrNobody());
        parameters.put("viewerMember", viewer.groups().toArray(UUID[]::new));
        if (choosing(viewer)) {
            parameters.put("viewerLinks", Readable.links(viewer));
        }
        if (choosingByTags(viewer)) {
            List<Grant> links = viewer.grants();
            parameters.put(
                    "viewerTags",
                    links.stream().flatMap(link -> link.tags().stream()).toArray(UUID[]::new));
            parameters.put(
                    "viewerTagLinks",
                    links.stream()
                            .flatMap(link -> link.tags().stream().map(tag -> link.id()))
                            .toArray(UUID[]::new));
        }
        return parameters;
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

    /** Who sees it besides its author, as it says itself; what he reads without any link, he reads openly. */
    private static String others(Viewer viewer, String alias) {
        StringBuilder clause = new StringBuilder("(" + alias + ".visibility = 'group' and " + alias
                + ".groups && cast(:viewerMember as uuid[]) or " + alias + ".visibility = 'public'");
        if (!viewer.grants().isEmpty()) {
            clause.append(" and ").append(Readable.OPENLY);
        }
        if (choosing(viewer)) {
            clause.append(CHOSEN.formatted(alias, choosingByTags(viewer) ? BY_TAGS.formatted(alias) : ""));
        }
        return clause.append(")").toString();
    }

    private static boolean choosing(Viewer viewer) {
        return viewer.grants().stream().anyMatch(link -> link.notes() != Grant.Notes.NONE);
    }

    private static boolean choosingByTags(Viewer viewer) {
        return viewer.grants().stream().anyMatch(link -> link.notes() == Grant.Notes.TAGGED);
    }
}

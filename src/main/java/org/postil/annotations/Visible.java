package org.postil.annotations;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
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
     * {@link org.postil.documents.Readable}, whose parameter {@code viewerMember} it shares.
     */
    public static Condition to(Viewer viewer) {
        return to(viewer, "a");
    }

    /** The same of notes that threads begin with alone, which says itself that replies are left out. */
    static Condition beginning(Viewer viewer) {
        List<Choice> choices = choices(viewer);
        return new Condition(
                "a.deleted is null and a.in_reply_to is null and (a.author = :viewerAccount or "
                        + others(viewer, choices, "a") + ")",
                parameters(viewer, choices));
    }

    /** The same on another alias, for what stands in a subquery; its document is {@code d} as well. */
    public static Condition to(Viewer viewer, String alias) {
        List<Choice> choices = choices(viewer);
        String clause = THREAD.formatted(alias, others(viewer, choices, alias), others(viewer, choices, "vt"));
        return new Condition(alias + ".deleted is null and " + clause, parameters(viewer, choices));
    }

    private static Map<String, Object> parameters(Viewer viewer, List<Choice> choices) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("viewerAccount", viewer.accountOrNobody());
        parameters.put("viewerMember", viewer.groups().toArray(UUID[]::new));
        for (int number = 0; number < choices.size(); number++) {
            choices.get(number).bind(number, parameters);
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
    private static String others(Viewer viewer, List<Choice> choices, String alias) {
        StringBuilder clause = new StringBuilder("(" + alias + ".visibility = 'group' and " + alias
                + ".groups && cast(:viewerMember as uuid[]) or " + alias + ".visibility = 'public'");
        if (!viewer.grants().isEmpty()) {
            clause.append(" and ").append(Readable.OPENLY);
        }
        for (int number = 0; number < choices.size(); number++) {
            clause.append(choices.get(number).clause(number, alias));
        }
        return clause.append(")").toString();
    }

    /** What the viewer's share links let him see; those that choose alike are asked for together. */
    private static List<Choice> choices(Viewer viewer) {
        Map<Choice, Set<UUID>> alike = new LinkedHashMap<>();
        viewer.grants().stream()
                .filter(grant -> grant.notes() != Grant.Notes.NONE)
                .forEach(grant -> alike.computeIfAbsent(
                                new Choice(Set.of(), grant.groups(), grant.chosen()), none -> new TreeSet<>())
                        .add(grant.id()));
        return alike.entrySet().stream()
                .map(one -> new Choice(
                        Set.copyOf(one.getValue()),
                        one.getKey().groups(),
                        one.getKey().chosen()))
                .toList();
    }

    /**
     * @param grants the links that choose so
     * @param groups for which a note is, unless it is public
     */
    private record Choice(Set<UUID> grants, Set<UUID> groups, Grant.Chosen chosen) {
        String clause(int number, String alias) {
            StringBuilder clause = new StringBuilder(" or " + alias + ".visibility <> 'private'"
                    + " and exists (select 1 from opening vo where vo.document_id = d.id and vo.grant_id in (:grants"
                    + number + ")) and (" + alias + ".visibility = 'public' or " + alias
                    + ".groups && cast(:grantGroups" + number + " as uuid[]))");
            if (chosen.notes() == Grant.Notes.TAGGED) {
                clause.append(" and exists (select 1 from annotation vr where vr.id = " + alias
                        + ".root and vr.tags && cast(:grantTags" + number + " as uuid[]))");
            }
            if (!chosen.authors().isEmpty()) {
                clause.append(" and " + alias + ".author = any (cast(:grantAuthors" + number + " as uuid[]))");
            }
            return clause.toString();
        }

        void bind(int number, Map<String, Object> parameters) {
            parameters.put("grants" + number, grants);
            parameters.put("grantGroups" + number, groups.toArray(UUID[]::new));
            if (chosen.notes() == Grant.Notes.TAGGED) {
                parameters.put("grantTags" + number, chosen.tags().toArray(UUID[]::new));
            }
            if (!chosen.authors().isEmpty()) {
                parameters.put("grantAuthors" + number, chosen.authors().toArray(UUID[]::new));
            }
        }
    }
}

package org.postil.sharing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.postil.accounts.Role;
import org.postil.accounts.Viewer;
import org.postil.annotations.Annotation;
import org.postil.shared.Condition;
import org.postil.shared.Problem;

/**
 * What shall become of the readers of notes.
 *
 * @param act {@code set}: they are for these from now on, and for nobody else; {@code also}: for these groups besides those
 *     they are for; {@code move}: for these groups in the place of another
 * @param visibility private, group or public; group when it is left out
 * @param groups the groups they shall be for
 * @param from the group they are moved out of
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Change(String act, String visibility, List<UUID> groups, UUID from) {
    private static final Set<String> ACTS = Set.of("set", "also", "move");
    private static final Set<String> VISIBILITIES = Set.of("private", "group", "public");
    private static final int MOST = 50;

    /** SQL: the visibility afterwards. */
    static final String VISIBILITY_AFTER = ":rsVisibility";

    private static final String TO = "cast(:rsTo as uuid[])";
    private static final String MINE = "cast(:rsMine as uuid[])";

    /** A note that is for nobody yet is for those groups, and one that is for some also for those. */
    private static final String ADDED =
            "a.groups || array(select t.id from unnest(" + TO + ") t(id) where t.id <> all(a.groups))";

    private static final String MOVED =
            "array_remove(a.groups, cast(:rsFrom as uuid)) || array(select t.id from unnest(" + TO
                    + ") t(id) where t.id <> all(a.groups) or t.id = cast(:rsFrom as uuid))";

    /**
     * For which groups its author may write on a note's document, as {@link org.postil.documents.Seen#writable} says of one:
     * those he annotates in and that see it, if he annotates in its own or it is shown to them for that.
     */
    private static final String WRITABLE = """
            array(select g.id from unnest(%1$s) g(id)
                  where d.group_id = any(%1$s) and (g.id = d.group_id
                        or d.group_id in (select p.id from research_group p where p.public)
                        or exists (select 1 from showing s join opening o on o.grant_id = s.id
                                   where o.document_id = d.id and s.group_id = g.id))
                     or exists (select 1 from showing s join opening o on o.grant_id = s.id
                                where o.document_id = d.id and s.group_id = g.id and s.role <> 'reader'))""".formatted(MINE);

    /** @throws Problem 400 for what cannot be asked for */
    Change {
        act = act == null ? "set" : act;
        visibility = visibility == null ? "group" : visibility;
        groups = groups == null
                ? List.of()
                : groups.stream().filter(Objects::nonNull).distinct().toList();
        if (!ACTS.contains(act)) {
            throw Problem.invalid("act", "There are set, also and move.");
        }
        if (!VISIBILITIES.contains(visibility) || !act.equals("set") && !visibility.equals("group")) {
            throw Problem.invalid(
                    "visibility", "There are private, group and public; groups alone are added or moved to.");
        }
        boolean forGroups = visibility.equals("group");
        if (forGroups == groups.isEmpty() || groups.size() > MOST) {
            throw Problem.invalid("groups", "Choose the groups for which they shall be, if it is for groups.");
        }
        if (act.equals("move") == (from == null)) {
            throw Problem.invalid("from", "Say out of which group to move, and only then.");
        }
    }

    /** @throws Problem 400 when he may not write for one of the groups at all */
    void require(Viewer viewer) {
        if (!groups.stream().allMatch(group -> viewer.may(Role.ANNOTATOR, group) && !viewer.isLibrary(group))) {
            throw Problem.invalid(
                    "groups",
                    "You can write only for groups in which you may annotate. What is for you alone is private.");
        }
    }

    /** SQL, on {@code a}: the groups it is for afterwards. */
    String groupsAfter() {
        return switch (act) {
            case "also" -> ADDED;
            case "move" -> MOVED;
            default -> TO;
        };
    }

    /** SQL, on {@code a}: whether it would change anything about a note. */
    String differs() {
        String which =
                switch (act) {
                    case "also" -> "a.visibility <> 'public' and ";
                    case "move" -> "a.groups @> array[cast(:rsFrom as uuid)] and ";
                    default -> "";
                };
        return which + "not (a.visibility = " + VISIBILITY_AFTER + " and a.groups @> (" + groupsAfter()
                + ") and a.groups <@ (" + groupsAfter() + "))";
    }

    /** SQL, on {@code a} and {@code d}: whether its author may write for those, and they are not too many for one note. */
    String possible() {
        return switch (visibility) {
            case "private" -> "true";
            case "public" -> "(a.visibility = 'public' or d.group_id = any(" + MINE + "))";
            default ->
                "(" + groupsAfter() + ") <@ (a.groups || " + WRITABLE + ") and cardinality(" + groupsAfter() + ") <= "
                        + Annotation.MOST_GROUPS;
        };
    }

    /** What the SQL above has names for. */
    Condition bound(Viewer viewer, String clause) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("rsTo", groups.toArray(UUID[]::new));
        parameters.put("rsVisibility", visibility);
        parameters.put("rsMine", viewer.groupsWith(Role.ANNOTATOR).toArray(UUID[]::new));
        if (from != null) {
            parameters.put("rsFrom", from);
        }
        return new Condition(clause, parameters);
    }
}

package org.postil.links;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.postil.accounts.Grant;
import org.postil.accounts.Viewer;
import org.postil.documents.Readable;
import org.postil.shared.Condition;

/**
 * The one rule of who may see a cross-reference: whoever may read the documents at both ends, and see the annotations that
 * are ends, if it is his own, or for a group of his, or public, or goes with all notes of a share link.
 */
final class Visible {
    private Visible() {}

    /** In SQL, on the alias {@code l} of the table {@code cross_reference}. */
    static Condition to(Viewer viewer) {
        return Condition.of("l.deleted is null")
                .and(meant(viewer))
                .and(readable(viewer, "l.source_document"))
                .and(readable(viewer, "l.target_document"))
                .and(seen(viewer, "l.source_annotation"))
                .and(seen(viewer, "l.target_annotation"));
    }

    private static Condition meant(Viewer viewer) {
        StringBuilder clause = new StringBuilder("""
                l.author = :viewerAccount
                or l.visibility = 'group' and l.groups && cast(:viewerMember as uuid[])
                or l.visibility = 'public' and not exists (select 1 from document d
                    where d.id in (l.source_document, l.target_document) and not """ + Readable.OPENLY + ")");
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("viewerAccount", viewer.accountOrNobody());
        parameters.put("viewerMember", viewer.groups().toArray(UUID[]::new));
        Set<UUID> groups = viewer.grants().stream()
                .filter(Grant::isWhole)
                .flatMap(grant -> grant.groups().stream())
                .collect(Collectors.toSet());
        if (!groups.isEmpty()) {
            parameters.put("linkGroups", groups.toArray(UUID[]::new));
            clause.append(
                    " or l.visibility = 'public' or l.visibility = 'group' and l.groups && cast(:linkGroups as uuid[])");
        }
        return new Condition(clause.toString(), parameters);
    }

    private static Condition readable(Viewer viewer, String document) {
        Condition readable = Readable.inSql(viewer);
        return new Condition(
                "exists (select 1 from document d where d.id = " + document + " and (" + readable.clause() + "))",
                readable.parameters());
    }

    private static Condition seen(Viewer viewer, String annotation) {
        Condition visible = org.postil.annotations.Visible.to(viewer);
        return new Condition(
                annotation + " is null or exists (select 1 from annotation a join document d on d.id = a.document_id"
                        + " where a.id = " + annotation + " and (" + visible.clause() + "))",
                visible.parameters());
    }
}

package org.postil.annotations;

import java.util.List;
import java.util.UUID;
import org.postil.accounts.Viewer;
import org.postil.annotations.Annotation.Visibility;
import org.postil.documents.Document;
import org.postil.shared.LowerCaseEnum;
import org.postil.shared.Problem;

/**
 * Where an annotation belongs: its document, its author, and who shall see it.
 *
 * @param groups whose members see it when it is for groups, else empty
 */
record Belonging(UUID document, UUID author, Visibility visibility, List<UUID> groups) {

    Belonging {
        groups = visibility == Visibility.GROUP ? List.copyOf(groups) : List.of();
    }

    /**
     * As the draft says. What it leaves open is for the document's group; a reply is for those its thread is for.
     *
     * @param parent the annotation it replies to, or null
     * @throws Problem 400 for a visibility that does not exist, or a group the author is not in
     */
    static Belonging of(Viewer author, Document document, AnnotationDraft draft, Annotation parent) {
        if (draft.visibility() == null && parent != null) {
            return new Belonging(document.id(), author.account(), parent.visibility(), parent.groups());
        }
        Visibility visibility = draft.visibility() == null
                ? Visibility.GROUP
                : LowerCaseEnum.parse(Visibility.class, "visibility", draft.visibility());
        return new Belonging(document.id(), author.account(), visibility, groups(author, document, draft));
    }

    private static List<UUID> groups(Viewer author, Document document, AnnotationDraft draft) {
        if (draft.groups() == null || draft.groups().isEmpty()) {
            return List.of(document.group());
        }
        for (UUID group : draft.groups()) {
            if (author.role(group).isEmpty()) {
                throw Problem.invalid("groups", "You can write only for groups you are a member of.");
            }
        }
        return draft.groups();
    }
}

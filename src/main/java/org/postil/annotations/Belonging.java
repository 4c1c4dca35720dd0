package org.postil.annotations;

import java.util.List;
import java.util.UUID;
import org.postil.accounts.Viewer;
import org.postil.annotations.Annotation.Visibility;
import org.postil.documents.Document;
import org.postil.documents.Seen;
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
     * As the draft of a new one says. What it leaves open is for the document's group, or the first for which its author
     * may write there; in his library, for himself. A reply is for those its thread is for.
     *
     * @param parent the annotation it replies to, or null
     * @throws Problem 400 for a visibility that does not exist, or readers its author may not write for
     */
    static Belonging of(Viewer author, Ground ground, AnnotationDraft draft, Annotation parent) {
        Document document = ground.document();
        if (parent != null && !draft.saysWhoSees()) {
            return new Belonging(document.id(), author.account(), parent.visibility(), parent.groups());
        }
        return of(author, document, ground.seen(), draft, new Belonging(null, null, Visibility.PRIVATE, List.of()));
    }

    /** As a draft that says who shall see it changes it; whoever it was for it may stay for. @throws Problem 400 */
    static Belonging changed(Viewer author, Document document, Seen seen, AnnotationDraft draft, Annotation before) {
        return of(author, document, seen, draft, of(before));
    }

    /** As it is. */
    static Belonging of(Annotation annotation) {
        return new Belonging(annotation.document(), annotation.author(), annotation.visibility(), annotation.groups());
    }

    private static Belonging of(Viewer author, Document document, Seen seen, AnnotationDraft draft, Belonging before) {
        Visibility visibility = visibility(author, seen, draft, before);
        if (visibility == Visibility.PUBLIC && before.visibility() != visibility && !seen.publicly(author)) {
            throw Problem.invalid(
                    "visibility", "Only who may annotate in the document's own group can write for everybody.");
        }
        List<UUID> groups = visibility == Visibility.GROUP ? groups(author, seen, draft, before) : List.of();
        return new Belonging(document.id(), author.account(), visibility, groups);
    }

    /** Whoever writes in his library for no group that he names writes for all who are in it: himself. */
    private static Visibility visibility(Viewer author, Seen seen, AnnotationDraft draft, Belonging before) {
        Visibility said = draft.visibility() == null
                ? Visibility.GROUP
                : LowerCaseEnum.parse(Visibility.class, "visibility", draft.visibility());
        boolean unnamed = draft.groups() == null && before.groups().isEmpty();
        return said == Visibility.GROUP && unnamed && author.isLibrary(seen.home()) ? Visibility.PRIVATE : said;
    }

    private static List<UUID> groups(Viewer author, Seen seen, AnnotationDraft draft, Belonging before) {
        List<UUID> open = seen.writable(author, before.groups());
        if (draft.groups() == null) {
            if (open.isEmpty()) {
                throw Problem.invalid("visibility", "There is no group for which you may write on this document.");
            }
            return before.groups().isEmpty() ? List.of(open.get(0)) : before.groups();
        }
        if (draft.groups().isEmpty()) {
            throw Problem.invalid("groups", "Choose at least one group, or keep the note to yourself.");
        }
        if (draft.groups().size() > Annotation.MOST_GROUPS) {
            throw Problem.invalid("groups", "A note can be for " + Annotation.MOST_GROUPS + " groups at most.");
        }
        if (!open.containsAll(draft.groups())) {
            throw Problem.invalid(
                    "groups", "You can write only for groups in which you may annotate and which see the document.");
        }
        return draft.groups().stream().distinct().toList();
    }
}

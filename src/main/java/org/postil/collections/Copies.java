package org.postil.collections;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.postil.accounts.Role;
import org.postil.accounts.Viewer;
import org.postil.collections.CollectionView.Entry;
import org.postil.collections.Placements.Placed;
import org.postil.documents.Document;
import org.postil.documents.DocumentDraft;
import org.postil.documents.DocumentView;
import org.postil.documents.Documents;
import org.postil.documents.Revision;
import org.postil.documents.Text;
import org.postil.documents.TextDraft;
import org.postil.documents.Texts;
import org.postil.shared.LowerCaseEnum;
import org.postil.shared.Problem;
import org.postil.web.PublicUrl;

/**
 * Copies a collection as it stands now, which names where it comes from. In its own group the copy holds the same documents.
 * In another it cannot, because a collection opens documents to others and only those who edit them may do that; so records
 * and texts are copied as well, once for however many copies, and each names the address of its original.
 */
@ApplicationScoped
class Copies {
    private final Collections collections;
    private final Placements placements;
    private final CollectionViews views;
    private final Shares shares;
    private final Documents documents;
    private final Texts texts;
    private final PublicUrl publicUrl;

    Copies(
            Collections collections,
            Placements placements,
            CollectionViews views,
            Shares shares,
            Documents documents,
            Texts texts,
            PublicUrl publicUrl) {
        this.collections = collections;
        this.placements = placements;
        this.views = views;
        this.shares = shares;
        this.documents = documents;
        this.texts = texts;
        this.publicUrl = publicUrl;
    }

    /** @param title of the copy. @param group in which it shall stand; null for the source's own, if he edits there */
    record Draft(String title, UUID group) {}

    /**
     * @throws Problem 400, or 403 for who does not edit in the group of the copy, or may read the collection only because it
     *     was shared with him
     */
    Collection copy(Viewer viewer, Collection source, Draft draft) {
        viewer.requireAccount();
        UUID group = draft.group() != null ? draft.group() : homeFor(viewer, source);
        viewer.require(Role.EDITOR, group);
        boolean atHome = group.equals(source.group());
        lock(group);
        if (!atHome && !viewer.may(Role.EDITOR, source.group()) && !shares.isForEverybody(source)) {
            throw Problem.forbidden(
                    "Who reads a collection because it is shared may not copy its documents. Ask an editor"
                            + " of its group to show it in yours.");
        }
        Collection copy =
                collections.make(viewer, new CollectionDraft(null, draft.title(), source.description(), group, null));
        copy.comeFrom(source);
        List<Placed> order = new ArrayList<>();
        for (Entry entry : views.entries(viewer, source)) {
            if (entry.headings() != null) {
                entry.headings().forEach(words -> order.add(Placed.heading(words)));
            }
            UUID document = atHome
                    ? entry.document().id()
                    : copied(viewer, entry.document(), group).id();
            order.add(new Placed(document, entry.remark()));
        }
        placements.arrange(viewer, copy, order);
        return copy;
    }

    /** Whoever copies into the same group at the same time waits, and finds what was copied before him. */
    private void lock(UUID group) {
        documents
                .getEntityManager()
                .createNativeQuery("select 1 from (select pg_advisory_xact_lock(hashtextextended(:group, 0))) locked")
                .setParameter("group", "copies into " + group)
                .getSingleResult();
    }

    private static UUID homeFor(Viewer viewer, Collection source) {
        return viewer.may(Role.EDITOR, source.group()) ? source.group() : viewer.homeGroup(Role.EDITOR);
    }

    private Document copied(Viewer viewer, DocumentView original, UUID group) {
        String source = "copy of " + original.id();
        return documents.bySource(group, source).orElseGet(() -> {
            String address = publicUrl.of("/documents/" + original.slug());
            Document made = documents.enter(viewer, DocumentDraft.of(original).copied(group, source, address));
            for (Text text : texts.of(documents.findById(original.id()))) {
                Revision current = texts.revision(text, text.revision()).orElseThrow();
                texts.add(
                        viewer,
                        made,
                        new TextDraft(
                                null,
                                LowerCaseEnum.word(text.role()),
                                text.language(),
                                current.html(),
                                null,
                                null,
                                address + "?revision=" + text.revision(),
                                null));
            }
            return made;
        });
    }
}

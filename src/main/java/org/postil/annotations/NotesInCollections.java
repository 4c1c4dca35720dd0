package org.postil.annotations;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.postil.accounts.Viewer;
import org.postil.collections.NotesBelow;
import org.postil.documents.Markdown;
import org.postil.shared.Condition;

/** The notes on the documents of a collection, in the order in which they stand in their margins. */
@ApplicationScoped
class NotesInCollections implements NotesBelow {
    /** On one page; the rest are read in the margin. */
    private static final int MOST = 1000;

    private final Annotations annotations;
    private final AnnotationViews views;

    NotesInCollections(Annotations annotations, AnnotationViews views) {
        this.annotations = annotations;
        this.views = views;
    }

    @CheckedTemplate(basePath = "annotations")
    static class Templates {
        static native TemplateInstance below(List<Below> notes);

        private Templates() {}
    }

    /** @param html what was written, safe */
    record Below(AnnotationView note, String html) {}

    /** Marks without words are left in the margin. */
    @Override
    public Map<UUID, String> on(Viewer viewer, List<UUID> documents) {
        Condition which = Condition.of(
                "a.document_id in (:documents) and a.in_reply_to is null and a.body <> ''", "documents", documents);
        List<Annotation> found =
                annotations.some(viewer, which, "a.document_id, a.anchor_start nulls last, a.created, a.id", MOST);
        Map<UUID, List<Below>> below = new HashMap<>();
        views.of(viewer, found).forEach(note -> below.computeIfAbsent(note.document(), none -> new ArrayList<>())
                .add(new Below(note, Markdown.html(note.body()))));
        Map<UUID, String> html = new HashMap<>();
        below.forEach(
                (document, notes) -> html.put(document, Templates.below(notes).render()));
        return html;
    }
}

package org.postil.links;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.postil.accounts.Role;
import org.postil.accounts.Viewer;
import org.postil.annotations.Annotation;
import org.postil.annotations.AnnotationViews;
import org.postil.annotations.Annotations;
import org.postil.annotations.NoteFilter;
import org.postil.annotations.Passage;
import org.postil.annotations.Passages;
import org.postil.annotations.Standing;
import org.postil.annotations.Stretch;
import org.postil.documents.Document;
import org.postil.documents.Documents;
import org.postil.documents.Revision;
import org.postil.documents.Text;
import org.postil.documents.Texts;
import org.postil.shared.Problem;

/** Puts together the form that makes a cross-reference, as far as it is filled in. */
@ApplicationScoped
class LinkForms {
    private static final int MOST_NOTES = 100;

    private final Documents documents;
    private final Texts texts;
    private final Annotations annotations;
    private final Standing standing;
    private final AnnotationViews views;
    private final Passages passages;
    private final OtherDocuments others;

    LinkForms(
            Documents documents,
            Texts texts,
            Annotations annotations,
            Standing standing,
            AnnotationViews views,
            Passages passages,
            OtherDocuments others) {
        this.documents = documents;
        this.texts = texts;
        this.annotations = annotations;
        this.standing = standing;
        this.views = views;
        this.passages = passages;
        this.others = others;
    }

    /** @throws Problem 403 when the viewer may not annotate the document, 404 when what is named cannot be seen */
    LinkForm of(Viewer viewer, LinkQuestion question, String problem) {
        LinkForm.Beginning from = beginning(viewer, question);
        boolean chosen = question.target != null;
        return new LinkForm(
                from,
                question.q == null ? "" : question.q.strip(),
                chosen ? List.of() : documents.views(others.find(viewer, question.q)),
                chosen ? other(viewer, question) : null,
                problem);
    }

    private LinkForm.Beginning beginning(Viewer viewer, LinkQuestion question) {
        Annotation note = question.annotation == null
                ? null
                : annotations.byId(viewer, question.annotation).orElseThrow(() -> Problem.notFound("annotation"));
        UUID id = note == null ? question.document : note.document();
        if (id == null) {
            throw Problem.invalid("document", "Say from which document to link.");
        }
        Document document = document(viewer, id);
        viewer.require(Role.ANNOTATOR, document.group());
        Passage passage = note == null && !question.isNone() ? passages.find(document, question.target()) : null;
        return new LinkForm.Beginning(
                documents.view(document),
                viewer.isLibrary(document.group()),
                passage == null ? null : passage.text(),
                passage == null ? null : passage.revision(),
                passage == null ? null : passage.start(),
                passage == null ? null : passage.end(),
                passage == null ? null : passage.exact(),
                note == null ? null : views.of(viewer, note));
    }

    private LinkForm.Other other(Viewer viewer, LinkQuestion question) {
        Document document = document(viewer, question.target);
        List<Text> all = texts.of(document);
        Text text = all.stream()
                .filter(one -> question.targetText == null || one.id().equals(question.targetText))
                .findFirst()
                .orElse(all.isEmpty() ? null : all.get(0));
        NoteFilter every = new NoteFilter();
        List<Annotation> notes = new ArrayList<>(standing.nowhere(viewer, document, text, every, MOST_NOTES));
        if (text != null) {
            notes.addAll(standing.beginning(viewer, text, Stretch.WHOLE, every, MOST_NOTES));
        }
        Revision revision =
                text == null ? null : texts.revision(text, text.revision()).orElse(null);
        return new LinkForm.Other(
                documents.view(document),
                text == null ? null : Documents.view(text),
                revision,
                views.of(viewer, notes.subList(0, Math.min(notes.size(), MOST_NOTES))));
    }

    private Document document(Viewer viewer, UUID id) {
        return documents.byId(viewer, id).orElseThrow(() -> Problem.notFound("document"));
    }
}

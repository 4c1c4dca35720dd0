package org.postil.correcting;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.postil.accounts.CurrentViewer;
import org.postil.accounts.Role;
import org.postil.documents.Document;
import org.postil.documents.Documents;
import org.postil.documents.Revision;
import org.postil.documents.Texts;
import org.postil.shared.Problem;

/** Finds the text whose page somebody opens. */
@ApplicationScoped
public class OpenedTexts {
    private final CurrentViewer viewer;
    private final Documents documents;
    private final Texts texts;

    OpenedTexts(CurrentViewer viewer, Documents documents, Texts texts) {
        this.viewer = viewer;
        this.documents = documents;
        this.texts = texts;
    }

    /** @throws Problem 404 when the viewer may not read it */
    OpenedText readable(String slug, UUID id) {
        Document document = documents.bySlug(viewer.get(), slug).orElseThrow(() -> Problem.notFound("document"));
        return texts.byId(viewer.get(), id)
                .filter(text -> text.document().equals(document.id()))
                .map(text -> new OpenedText(document, text))
                .orElseThrow(() -> Problem.notFound("text"));
    }

    /** @throws Problem as {@link #readable}, and 403 when he may not correct it */
    public OpenedText editable(String slug, UUID id) {
        OpenedText opened = readable(slug, id);
        viewer.get().require(Role.EDITOR, opened.document().group());
        return opened;
    }

    boolean mayEdit(OpenedText opened) {
        return viewer.get().may(Role.EDITOR, opened.document().group());
    }

    Revision current(OpenedText opened) {
        return revision(opened, opened.text().revision());
    }

    /** @throws Problem 404 when there is none of that number */
    Revision revision(OpenedText opened, int number) {
        return texts.revision(opened.text(), number).orElseThrow(() -> Problem.notFound("revision"));
    }
}

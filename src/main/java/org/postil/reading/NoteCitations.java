package org.postil.reading;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.postil.accounts.Viewer;
import org.postil.annotations.Annotation;
import org.postil.annotations.Annotations;
import org.postil.annotations.Passage;
import org.postil.citations.Cited;
import org.postil.citations.DocumentCitations;
import org.postil.citations.Wanted;
import org.postil.documents.Document;
import org.postil.documents.Documents;
import org.postil.shared.Problem;
import org.postil.web.PublicUrl;

/** Finds what is cited by whoever cites a note: its passage as it was when the note was made. */
@ApplicationScoped
class NoteCitations {
    private final Annotations annotations;
    private final Documents documents;
    private final DocumentCitations citations;
    private final PublicUrl publicUrl;

    NoteCitations(Annotations annotations, Documents documents, DocumentCitations citations, PublicUrl publicUrl) {
        this.annotations = annotations;
        this.documents = documents;
        this.citations = citations;
        this.publicUrl = publicUrl;
    }

    /** @throws Problem 404 when the viewer may not see the note */
    Cited find(Viewer viewer, UUID id) {
        Annotation note = annotations.byId(viewer, id).orElseThrow(() -> Problem.notFound("annotation"));
        Document document = documents.byId(viewer, note.document()).orElseThrow(() -> Problem.notFound("document"));
        Annotation placed = note.inReplyTo() == null
                ? note
                : annotations.byId(viewer, note.root()).orElse(note);
        Passage passage = placed.passage();
        String address = Annotation.address(id, passage == null ? null : passage.revision());
        Cited cited = citations.find(viewer, document, wanted(passage));
        return (placed.region() == null ? cited : cited.on(placed.region().label())).as(publicUrl.of(address));
    }

    private static Wanted wanted(Passage passage) {
        return passage == null || passage.text() == null
                ? Wanted.WHOLE
                : new Wanted(passage.text(), passage.revision(), passage.start(), passage.end());
    }
}

package org.postil.exports;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.UUID;
import org.postil.accounts.Viewer;
import org.postil.documents.Document;
import org.postil.documents.DocumentView;
import org.postil.documents.Documents;
import org.postil.facsimiles.PageSequence;
import org.postil.facsimiles.PageSequences;
import org.postil.shared.Problem;
import org.postil.web.PublicUrl;

/** Finds what a manifest is made of, for whoever asks for it. Call it outside transactions. */
@ApplicationScoped
class Manifests {
    private final Documents documents;
    private final PageSequences sequences;
    private final Shelf shelf;
    private final PublicUrl publicUrl;

    Manifests(Documents documents, PageSequences sequences, Shelf shelf, PublicUrl publicUrl) {
        this.documents = documents;
        this.sequences = sequences;
        this.shelf = shelf;
        this.publicUrl = publicUrl;
    }

    /** @throws Problem 404 for a document that the viewer may not read, or that has no page images */
    IiifManifest of(Viewer viewer, String slug) {
        DocumentView view = view(viewer, slug);
        return manifest(view, sequences.of(viewer, view.id()));
    }

    /** The same, for the notes on one of its pages. */
    IiifManifest of(Viewer viewer, String slug, UUID facsimile, int number) {
        DocumentView view = view(viewer, slug);
        return manifest(view, sequences.at(viewer, view.id(), facsimile, number));
    }

    /** Where the manifest is of a document that the viewer may read, which need not have one. @throws Problem 404 */
    String address(Viewer viewer, String slugOrId) {
        return address(QuarkusTransaction.requiringNew().call(() -> named(viewer, slugOrId)));
    }

    String address(Document document) {
        return IiifManifest.address(
                publicUrl.of(URI.create("/documents/" + document.slug()).toASCIIString()));
    }

    private Document named(Viewer viewer, String slugOrId) {
        return documents.named(viewer, slugOrId).orElseThrow(() -> Problem.notFound("document"));
    }

    private DocumentView view(Viewer viewer, String slug) {
        return QuarkusTransaction.requiringNew().call(() -> documents.view(named(viewer, slug)));
    }

    private IiifManifest manifest(DocumentView view, PageSequence pages) {
        if (pages.pages().isEmpty()) {
            throw new Problem(
                    404,
                    "no-page-images",
                    "This document has no page images, and a manifest is made of those. Its text is at /documents/"
                            + view.slug() + ".");
        }
        return new IiifManifest(shelf.source(view, publicUrl.base()), pages, publicUrl.base());
    }
}

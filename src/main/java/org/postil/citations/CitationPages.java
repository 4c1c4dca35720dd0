package org.postil.citations;

import io.quarkus.qute.TemplateInstance;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.postil.accounts.CurrentViewer;
import org.postil.accounts.Viewer;
import org.postil.citations.CitationSheets.Addresses;
import org.postil.documents.Document;
import org.postil.documents.Documents;
import org.postil.shared.Problem;

/** A document or a passage of it, cited for the eyes and the clipboard. */
@Path("/documents/{slug}/citation")
@Produces(MediaType.TEXT_HTML)
class CitationPages {
    private final CurrentViewer viewer;
    private final Documents documents;
    private final DocumentCitations found;
    private final CitationSheets sheets;

    CitationPages(CurrentViewer viewer, Documents documents, DocumentCitations found, CitationSheets sheets) {
        this.viewer = viewer;
        this.documents = documents;
        this.found = found;
        this.sheets = sheets;
    }

    @GET
    @Transactional
    public TemplateInstance cite(@PathParam("slug") String slug, @BeanParam Asked asked) {
        Viewer reader = viewer.get();
        Document document = documents.bySlug(reader, slug).orElseThrow(() -> Problem.notFound("document"));
        Wanted wanted = asked.wanted();
        Cited cited = found.find(reader, document, wanted);
        String read = "/documents/" + slug;
        var addresses = new Addresses(
                read + "/citation",
                "/api/documents/" + document.id() + "/citation",
                wanted.isPassage() ? found.within(cited) : read,
                wanted.parameters());
        return sheets.page(cited, addresses, asked.style, asked.locale);
    }
}

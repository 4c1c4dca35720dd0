package org.postil.citations;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.postil.accounts.CurrentViewer;
import org.postil.accounts.Viewer;
import org.postil.documents.Document;
import org.postil.documents.Documents;
import org.postil.shared.Problem;

/** A document as reference managers take it in. */
@Path("/documents/{slug: [^/.]+}.{extension: bib|ris|csl\\.json|rdf|jsonld}")
class CitationFiles {
    static final List<CitationFormat> FORMATS =
            List.of(CitationFormat.RIS, CitationFormat.BIBTEX, CitationFormat.CSL_JSON, CitationFormat.ZOTERO_RDF);

    private static final String LINKED = "jsonld";

    /** What is asked for by a media type, and the ending of its file. */
    record Type(String mediaType, String extension) {}

    static Stream<Type> types() {
        return Stream.concat(
                FORMATS.stream().map(format -> new Type(format.mediaType(), format.extension())),
                Stream.of(new Type("application/ld+json", LINKED)));
    }

    private final CurrentViewer viewer;
    private final Documents documents;
    private final DocumentCitations found;
    private final Citations citations;

    CitationFiles(CurrentViewer viewer, Documents documents, DocumentCitations found, Citations citations) {
        this.viewer = viewer;
        this.documents = documents;
        this.found = found;
        this.citations = citations;
    }

    @GET
    @Transactional
    public Response file(@PathParam("slug") String slug, @PathParam("extension") String extension) {
        Viewer reader = viewer.get();
        Document document = documents.bySlug(reader, slug).orElseThrow(() -> Problem.notFound("document"));
        Cited cited = found.find(reader, document, Wanted.WHOLE);
        if (extension.equals(LINKED)) {
            return Response.ok(SchemaOrg.of(cited.document(), cited.source()).getBytes(StandardCharsets.UTF_8))
                    .header("Content-Type", "application/ld+json;charset=UTF-8")
                    .build();
        }
        String format = FORMATS.stream()
                .filter(f -> f.extension().equals(extension))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("document"))
                .id();
        return CitationAnswer.file(citations.cite(cited.source(), null, Manner.of(null, null, format)), slug);
    }
}

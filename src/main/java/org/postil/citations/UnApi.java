package org.postil.citations;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestQuery;
import org.postil.accounts.CurrentViewer;
import org.postil.accounts.Viewer;
import org.postil.documents.Document;
import org.postil.documents.Documents;
import org.postil.shared.Problem;

/**
 * The door by which Zotero and its like take the whole record of the page one reads, with archive and shelfmark, which
 * tags in the page cannot say (unAPI, version 1).
 */
@Path("/unapi")
class UnApi {
    private static final List<CitationFormat> FORMATS =
            List.of(CitationFormat.ZOTERO_RDF, CitationFormat.RIS, CitationFormat.BIBTEX);

    private final CurrentViewer viewer;
    private final Documents documents;
    private final DocumentCitations found;
    private final Citations citations;

    UnApi(CurrentViewer viewer, Documents documents, DocumentCitations found, Citations citations) {
        this.viewer = viewer;
        this.documents = documents;
        this.found = found;
        this.citations = citations;
    }

    @GET
    @Transactional
    public Response answer(@RestQuery UUID id, @RestQuery Optional<String> format) {
        if (id == null) {
            return formats("<formats>");
        }
        Viewer reader = viewer.get();
        Document document = documents.byId(reader, id).orElseThrow(() -> Problem.notFound("document"));
        if (format.isEmpty()) {
            return formats("<formats id=\"" + id + "\">");
        }
        CitationFormat wanted = FORMATS.stream()
                .filter(known -> name(known).equals(format.get()))
                .findFirst()
                .orElseThrow(() -> new Problem(406, "not-acceptable", "Known formats are rdf_zotero, ris and bibtex."));
        Citable whole = found.find(reader, document, Wanted.WHOLE).source();
        return CitationAnswer.of(citations.cite(whole, null, Manner.of(null, null, wanted.id())));
    }

    /** As Zotero asks for it; it takes its own RDF before all others. */
    private static String name(CitationFormat format) {
        return format == CitationFormat.ZOTERO_RDF ? "rdf_zotero" : format.id();
    }

    /** With 200 also where unAPI would have 300, which programs take for a failure. */
    private static Response formats(String opening) {
        return Response.ok(FORMATS.stream()
                        .map(format -> "<format name=\"" + name(format) + "\" type=\"" + format.mediaType() + "\"/>")
                        .collect(Collectors.joining(
                                "", "<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + opening, "</formats>")))
                .header("Content-Type", "application/xml;charset=UTF-8")
                .build();
    }
}

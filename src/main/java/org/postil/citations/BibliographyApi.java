package org.postil.citations;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.resteasy.reactive.RestQuery;
import org.postil.accounts.CurrentViewer;
import org.postil.accounts.Viewer;
import org.postil.citations.Bibliographies.Selection;
import org.postil.documents.Document;

/** The bibliography of some documents or of a collection, in a style or as data. */
@Path("/api/bibliography")
class BibliographyApi {
    private final CurrentViewer viewer;
    private final Bibliographies bibliographies;
    private final Citations citations;
    private final CitationStyles styles;

    BibliographyApi(CurrentViewer viewer, Bibliographies bibliographies, Citations citations, CitationStyles styles) {
        this.viewer = viewer;
        this.bibliographies = bibliographies;
        this.citations = citations;
        this.styles = styles;
    }

    @GET
    @Transactional
    public Response list(
            @RestQuery List<String> document,
            @RestQuery String collection,
            @RestQuery String style,
            @RestQuery String locale,
            @RestQuery String format) {
        Viewer reader = viewer.get();
        List<Document> chosen = bibliographies.of(reader, new Selection(document, collection));
        Manner manner = styles.manner(reader, Bibliographies.group(chosen), style, locale, format);
        List<Citable> citable = bibliographies.citable(chosen);
        List<String> entries = manner.format().isStyled() ? citations.bibliography(citable, manner) : List.<String>of();
        String between = manner.format() == CitationFormat.TEXT ? "\n" : "\n\n";
        return CitationAnswer.of(new Citation(
                manner, String.join(between, entries.isEmpty() ? citations.list(citable, manner) : entries), null));
    }
}

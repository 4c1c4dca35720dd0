package org.postil.citations;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestQuery;
import org.postil.accounts.CurrentViewer;
import org.postil.citations.Bibliographies.Selection;
import org.postil.citations.CitationSheet.Choice;
import org.postil.citations.CitationSheet.Data;
import org.postil.documents.Document;

/** The bibliography of documents somebody chose, or of a collection, for the eyes and the clipboard. */
@Path("/bibliography")
@Produces(MediaType.TEXT_HTML)
class BibliographyPages {
    private final CurrentViewer viewer;
    private final Bibliographies bibliographies;
    private final Citations citations;
    private final StyleChoices choices;

    BibliographyPages(CurrentViewer viewer, Bibliographies bibliographies, Citations citations, StyleChoices choices) {
        this.viewer = viewer;
        this.bibliographies = bibliographies;
        this.citations = citations;
        this.choices = choices;
    }

    @CheckedTemplate(basePath = "citations")
    static class Templates {
        static native TemplateInstance bibliography(Sheet sheet);

        private Templates() {}
    }

    /**
     * A bibliography on a page.
     *
     * @param style what the style is called
     * @param id what it is asked for by
     * @param locale a BCP 47 tag, of what the style itself writes
     * @param entries HTML that is safe to be shown as it is, in the order of the style
     */
    record Sheet(
            int documents,
            String id,
            String style,
            String locale,
            List<String> entries,
            List<Data> data,
            Choice choice) {}

    @GET
    @Transactional
    public TemplateInstance list(
            @RestQuery List<String> document,
            @RestQuery String collection,
            @RestQuery String style,
            @RestQuery String locale) {
        List<Document> chosen = bibliographies.of(viewer.get(), new Selection(document, collection));
        List<Citable> citable = bibliographies.citable(chosen);
        UUID group = Bibliographies.group(chosen);
        Map<String, String> kept = kept(document, collection);
        StyleChoices.Chosen choice = choices.choose(group, "/bibliography", kept, style, locale);
        Manner manner = Bibliographies.manner(choice);
        return Templates.bibliography(new Sheet(
                citable.size(),
                manner.style().id(),
                choice.styles().get(0).name(),
                choice.locale().toLanguageTag(),
                bibliographies.entries(citable, manner),
                CitationSheets.DATA.stream()
                        .map(format -> data(citable, kept, manner.in(format)))
                        .toList(),
                choice.choice()));
    }

    private Data data(List<Citable> documents, Map<String, String> kept, Manner manner) {
        CitationFormat format = manner.format();
        return new Data(
                format.display(),
                documents.isEmpty() ? "" : citations.list(documents, manner).get(0),
                "/api/bibliography?format=" + format.id() + StyleChoices.query(kept),
                "bibliography." + format.extension());
    }

    private static Map<String, String> kept(List<String> documents, String collection) {
        Map<String, String> kept = new LinkedHashMap<>();
        if (Citable.isKnown(collection)) {
            kept.put("collection", collection);
        } else {
            kept.put("document", documents.stream().collect(Collectors.joining(",")));
        }
        return kept;
    }
}

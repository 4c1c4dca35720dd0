package org.postil.vocabulary;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import org.postil.accounts.CurrentViewer;
import org.postil.accounts.Viewer;
import org.postil.documents.Document;
import org.postil.documents.Documents;
import org.postil.shared.Problem;
import org.postil.vocabulary.Suggestions.Suggestion;

/** Suggestions for a field in which tags are typed. */
@Path("/tags/suggestions")
@Produces(MediaType.TEXT_HTML)
@Blocking
class SuggestionPages {
    private final CurrentViewer viewer;
    private final Documents documents;
    private final Suggestions suggestions;

    SuggestionPages(CurrentViewer viewer, Documents documents, Suggestions suggestions) {
        this.viewer = viewer;
        this.documents = documents;
        this.suggestions = suggestions;
    }

    @CheckedTemplate(basePath = "vocabulary")
    static class Templates {
        static native TemplateInstance suggestions(List<Suggestion> tags);

        private Templates() {}
    }

    /**
     * @param q what was typed
     * @param document the address of the document that is annotated, after {@code /documents/}; none elsewhere
     */
    @GET
    public String suggest(@RestQuery String q, @RestQuery String document) {
        Viewer reader = viewer.get();
        List<Suggestion> found = QuarkusTransaction.requiringNew().call(() -> {
            UUID here = document == null || document.isBlank()
                    ? null
                    : documents
                            .bySlug(reader, document)
                            .map(Document::id)
                            .orElseThrow(() -> Problem.notFound("document"));
            return suggestions.of(reader, here, q);
        });
        return Templates.suggestions(found).render();
    }
}

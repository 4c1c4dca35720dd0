package org.postil.vocabulary;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.postil.accounts.CurrentViewer;
import org.postil.accounts.Role;
import org.postil.accounts.Viewer;
import org.postil.events.Event;
import org.postil.shared.Problem;
import org.postil.web.PageContext;

/** Takes the concepts of a SKOS file into a vocabulary, as one event that can be undone. */
@Path("/tags/import")
@Produces(MediaType.TEXT_HTML)
@Blocking
class SkosPages {
    private static final long LARGEST = 5_000_000;

    private final CurrentViewer viewer;
    private final PageContext page;
    private final Changes changes;
    private final Turns turns;

    SkosPages(CurrentViewer viewer, PageContext page, Changes changes, Turns turns) {
        this.viewer = viewer;
        this.page = page;
        this.changes = changes;
        this.turns = turns;
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response take(@RestForm UUID group, @RestForm FileUpload file) throws IOException {
        Viewer by = viewer.get();
        UUID chosen = group == null ? by.homeGroup(Role.EDITOR) : group;
        by.require(Role.EDITOR, chosen);
        if (file == null || file.size() == 0) {
            throw Problem.invalid("file", "Choose a file of SKOS, as Turtle or RDF/XML.");
        }
        if (file.size() > LARGEST) {
            throw new Problem(413, "too-large", "A vocabulary has 5 MB at most. Divide it.");
        }
        String written = Files.readString(file.uploadedFile(), StandardCharsets.UTF_8);
        Importing importing = new Importing(chosen, Skos.read(written), page.getLocale());
        Event event = turns.take(chosen, () -> changes.make(by, chosen, importing, null))
                .event();
        return Response.seeOther(VocabularyPages.at(chosen, "imported", event)).build();
    }
}

package org.postil.vocabulary;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import org.postil.accounts.CurrentViewer;
import org.postil.accounts.Homes;
import org.postil.accounts.Role;
import org.postil.accounts.Viewer;
import org.postil.vocabulary.Codebook.Code;

/** The codebook of a group: to be read and printed, and as files for other programs. */
@Path("/tags/codebook")
@Produces(MediaType.TEXT_HTML)
@Blocking
class CodebookPages {
    private final CurrentViewer viewer;
    private final Homes homes;
    private final Codebook codebook;
    private final CodebookFiles files;

    CodebookPages(CurrentViewer viewer, Homes homes, Codebook codebook, CodebookFiles files) {
        this.viewer = viewer;
        this.homes = homes;
        this.codebook = codebook;
        this.files = files;
    }

    @CheckedTemplate(basePath = "vocabulary")
    static class Templates {
        static native TemplateInstance codebook(UUID group, String name, List<Code> codes, Said said);

        private Templates() {}
    }

    @GET
    public String read(@RestQuery UUID group, @RestQuery String done, @RestQuery UUID undo) {
        Viewer reader = viewer.get();
        reader.requireAccount();
        UUID chosen = group == null ? reader.homeGroup(Role.READER) : group;
        return QuarkusTransaction.requiringNew()
                .call(() -> Templates.codebook(
                        chosen, name(reader, chosen), codebook.of(reader, chosen), Said.of(done, undo)))
                .render();
    }

    /** @param format md, csv, ttl or rdf */
    @GET
    @Path("{group}.{format:md|csv|ttl|rdf}")
    @Produces(MediaType.WILDCARD)
    public Response file(@PathParam("group") UUID group, @PathParam("format") String format) {
        Viewer reader = viewer.get();
        reader.requireAccount();
        CodebookFiles.File file =
                QuarkusTransaction.requiringNew().call(() -> files.of(reader, group, name(reader, group), format));
        return Response.ok(file.content())
                .type(file.type())
                .header("Content-Disposition", "attachment; filename=\"vocabulary." + format + "\"")
                .build();
    }

    private String name(Viewer reader, UUID group) {
        return homes.name(reader, group);
    }
}

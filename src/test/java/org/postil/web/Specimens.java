package org.postil.web;

import io.quarkus.qute.Engine;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.postil.shared.Problem;

/** Resources that go wrong in every way, for the tests of how that is answered. */
@Path("/api/specimens")
public class Specimens {
    public record Leaf(@NotBlank String title, int folio, Colour colour) {}

    public enum Colour {
        VIOLET
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public String leaf(@Valid Leaf leaf) {
        return "\"" + leaf.title() + "\"";
    }

    @GET
    @Path("/{id}")
    @Produces(MediaType.APPLICATION_JSON)
    public String one(@RestPath UUID id, @QueryParam("folio") Integer folio) {
        throw Problem.notFound("leaf");
    }

    @GET
    @Path("/failing")
    public String fail() {
        throw new IllegalStateException("The secret of the log");
    }

    @GET
    @Path("/paged")
    public Response paged(UriInfo uri) {
        Paging.from(uri, 2);
        var next = Paging.next(uri, Cursor.of("1956-10-28", "Ödön\u00a0/ 1"));
        return Response.ok(next.toString())
                .header("Link", Paging.link(next, "next"))
                .build();
    }

    @Path("/specimens")
    public static class Pages {
        private final Engine engine;

        Pages(Engine engine) {
            this.engine = engine;
        }

        @GET
        @Path("/page")
        @Produces(MediaType.TEXT_HTML)
        public TemplateInstance page() {
            Template template = io.quarkus.arc.Arc.container()
                    .instance(io.quarkus.qute.Engine.class)
                    .get()
                    .parse(
                            "{#include web/layout}{#title}A leaf{/title}<p>{n.written}</p>{#icon name=\"search\" label=\"Find\" /}{/include}");
            return template.data("n", 12345);
        }

        @GET
        @Path("/problem/{status}")
        @Produces(MediaType.TEXT_HTML)
        public String problem(@RestPath int status) {
            throw new Problem(status, "specimen", "This is what went wrong.");
        }

        @POST
        @Path("/page")
        @Produces(MediaType.TEXT_HTML)
        public String change() {
            return "changed";
        }
    }
}

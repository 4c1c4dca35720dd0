package org.postil.mentions;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import org.postil.accounts.CurrentViewer;
import org.postil.authorities.Authorities;
import org.postil.authorities.Authority;
import org.postil.authorities.Register;
import org.postil.shared.Condition;
import org.postil.shared.Problem;

/** The mentions of one person, organisation, place or subject as JSON. */
@Path("/api/{register: people|places|subjects}/{id}/mentions")
@Produces(MediaType.APPLICATION_JSON)
class NamedMentionsApi {
    private final CurrentViewer viewer;
    private final Authorities authorities;
    private final MentionViews views;

    NamedMentionsApi(CurrentViewer viewer, Authorities authorities, MentionViews views) {
        this.viewer = viewer;
        this.authorities = authorities;
        this.views = views;
    }

    /** In the order in which they were marked. */
    @GET
    @Transactional
    public Response list(
            @PathParam("register") String register,
            @PathParam("id") UUID id,
            @RestQuery Integer limit,
            @Context UriInfo uri) {
        Authority named = authorities
                .byId(viewer.get(), id)
                .filter(found -> found.register() == Register.of(register))
                .map(authorities::standing)
                .orElseThrow(() -> Problem.notFound("record"));
        Condition which = Condition.of("m.authority_id = :authority", "authority", named.id());
        return MentionAnswers.page(
                uri, limit, (after, most) -> views.some(viewer.get(), which.and(after), "m.id", most));
    }
}

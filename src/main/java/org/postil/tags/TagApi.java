package org.postil.tags;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import org.postil.accounts.CurrentViewer;
import org.postil.accounts.Role;
import org.postil.accounts.Viewer;
import org.postil.shared.Problem;
import org.postil.web.ETags;

/** Tags as JSON. */
@Path("/api/tags")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class TagApi {
    private final CurrentViewer viewer;
    private final Tags tags;

    TagApi(CurrentViewer viewer, Tags tags) {
        this.viewer = viewer;
        this.tags = tags;
    }

    /** The vocabularies of the viewer's groups, or what completes {@code q}. */
    @GET
    @Transactional
    public Map<String, Object> list(@RestQuery String q) {
        Viewer reader = viewer.get();
        List<Tag> found = q == null || q.isBlank() ? tags.visible(reader) : tags.completing(reader, q.strip());
        return Map.of("items", found.stream().map(TagView::of).toList());
    }

    @POST
    @Transactional
    public Response make(Tags.TagDraft draft) {
        if (draft == null || draft.name() == null) {
            throw Problem.invalid("name", "Give the tag a name.");
        }
        Viewer author = viewer.get();
        UUID group = draft.group() == null ? author.homeGroup(Role.ANNOTATOR) : draft.group();
        Tag tag = tags.called(author, group, List.of(draft.name())).get(0);
        if (draft.colour() != null || draft.definition() != null || draft.parent() != null) {
            tags.describe(author, tag, draft);
        }
        return answer(Response.created(URI.create("/api/tags/" + tag.id())), tag);
    }

    @GET
    @Path("{id}")
    @Transactional
    public Response read(@PathParam("id") UUID id) {
        return answer(Response.ok(), find(id));
    }

    @PATCH
    @Path("{id}")
    @Transactional
    public Response describe(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, Tags.TagDraft draft) {
        Tag tag = find(id);
        if (ETags.wanted(ifMatch).orElse(tag.version()) != tag.version()) {
            throw new Problem(
                    412, "stale-version", "Somebody changed this tag meanwhile. Read it anew, then change it.");
        }
        tags.describe(viewer.get(), tag, draft);
        return answer(Response.ok(), tag);
    }

    private Tag find(UUID id) {
        return tags.byId(viewer.get(), id).orElseThrow(() -> Problem.notFound("tag"));
    }

    private static Response answer(Response.ResponseBuilder answer, Tag tag) {
        return answer.header("ETag", ETags.of(tag.version()))
                .entity(TagView.of(tag))
                .build();
    }
}

package org.postil.vocabulary;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import org.postil.events.Event;
import org.postil.shared.Problem;
import org.postil.tags.Tag;
import org.postil.tags.TagDraft;
import org.postil.tags.TagView;
import org.postil.tags.Tags;
import org.postil.tags.Vocabularies;
import org.postil.web.ETags;

/** Tags as JSON. What changes a vocabulary is first shown with {@code ?preview=true}, and answers with a link to undo it. */
@Path("/api/tags")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Blocking
class TagApi {
    private final CurrentViewer viewer;
    private final Tags tags;
    private final Vocabularies vocabularies;
    private final Suggestions suggestions;
    private final Searched searched;
    private final Changes changes;
    private final Turns turns;

    TagApi(
            CurrentViewer viewer,
            Tags tags,
            Vocabularies vocabularies,
            Suggestions suggestions,
            Searched searched,
            Changes changes,
            Turns turns) {
        this.viewer = viewer;
        this.tags = tags;
        this.vocabularies = vocabularies;
        this.suggestions = suggestions;
        this.searched = searched;
        this.changes = changes;
        this.turns = turns;
    }

    /**
     * The vocabularies of the viewer's groups, or what completes {@code q}.
     *
     * @param document its id, when a note on it is to be tagged: its own tags come first
     */
    @GET
    public Map<String, Object> list(@RestQuery String q, @RestQuery UUID group, @RestQuery UUID document) {
        Viewer reader = viewer.get();
        return QuarkusTransaction.requiringNew().call(() -> {
            if (q != null && !q.isBlank() || document != null) {
                return Map.of("items", suggestions.of(reader, document, q));
            }
            return Map.of(
                    "items",
                    tags.visible(reader).stream()
                            .filter(tag -> group == null || tag.group().equals(group))
                            .map(TagView::of)
                            .toList());
        });
    }

    @POST
    public Response make(TagDraft draft) {
        if (draft == null || draft.name() == null) {
            throw Problem.invalid("name", "Give the tag a name.");
        }
        Viewer author = viewer.get();
        UUID group = draft.group() == null ? author.homeGroup(Role.ANNOTATOR) : draft.group();
        UUID id = draft.describes()
                ? turns.take(group, () -> {
                    UUID made = called(author, group, draft.name());
                    changes.make(author, group, new Describing(made, draft.named(null)), null);
                    return made;
                })
                : QuarkusTransaction.requiringNew().call(() -> called(author, group, draft.name()));
        return QuarkusTransaction.requiringNew()
                .call(() -> answer(Response.created(URI.create("/api/tags/" + id)), find(id)));
    }

    private UUID called(Viewer author, UUID group, String name) {
        return tags.called(author, group, List.of(name)).get(0).id();
    }

    /** A tag; the id of one that was merged leads to what it became. */
    @GET
    @Path("{id}")
    public Response read(@PathParam("id") UUID id) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Tag tag = find(id);
            return tag.id().equals(id)
                    ? answer(Response.ok(), tag)
                    : Response.status(Response.Status.MOVED_PERMANENTLY)
                            .location(URI.create("/api/tags/" + tag.id()))
                            .build();
        });
    }

    @PATCH
    @Path("{id}")
    public Response describe(
            @PathParam("id") UUID id,
            @RestQuery boolean preview,
            @HeaderParam("If-Match") String ifMatch,
            TagDraft draft) {
        Describing describing = new Describing(id, required(draft));
        if (preview) {
            return change(id, describing, true);
        }
        UUID group = QuarkusTransaction.requiringNew().call(() -> find(id)).group();
        return turns.take(group, () -> {
            Tag tag = find(id);
            if (ETags.wanted(ifMatch).orElse(tag.version()) != tag.version()) {
                throw new Problem(
                        412, "stale-version", "Somebody changed this tag meanwhile. Read it anew, then change it.");
            }
            Event event = changes.make(viewer.get(), group, describing, null).event();
            return answer(Response.ok().header("Link", undo(event)), find(id));
        });
    }

    @DELETE
    @Path("{id}")
    public Response delete(@PathParam("id") UUID id, @RestQuery boolean preview) {
        return change(id, new Deleting(id), preview);
    }

    /** Moves a tag to the top; under another one it is moved by a {@code PATCH} with its parent. */
    @DELETE
    @Path("{id}/parent")
    public Response toTheTop(@PathParam("id") UUID id, @RestQuery boolean preview) {
        return change(id, new Moving(id, null), preview);
    }

    /** Into what a tag is to be merged. */
    public record Merge(UUID into) {}

    @POST
    @Path("{id}/merge")
    public Response merge(@PathParam("id") UUID id, @RestQuery boolean preview, Merge merge) {
        if (merge == null || merge.into() == null) {
            throw Problem.invalid("into", "Say into which tag: {\"into\": id}.");
        }
        return change(id, new Merging(id, merge.into()), preview);
    }

    /** How a tag is to be split: what the query finds among its notes gets the tag of this name instead. */
    public record Split(String name, String query) {}

    @POST
    @Path("{id}/split")
    public Response split(@PathParam("id") UUID id, @RestQuery boolean preview, Split split) {
        if (split == null || split.name() == null) {
            throw Problem.invalid("name", "Say what the part is called: {\"name\": …, \"query\": …}.");
        }
        return change(id, searched.splitting(viewer.get(), id, split.name(), split.query()), preview);
    }

    private Response change(UUID id, Change change, boolean preview) {
        Viewer by = viewer.get();
        UUID group = QuarkusTransaction.requiringNew().call(() -> find(id)).group();
        if (preview) {
            Preview shown = QuarkusTransaction.requiringNew().call(() -> changes.preview(by, group, change));
            return Response.ok(shown).build();
        }
        Event event =
                turns.take(group, () -> changes.make(by, group, change, null)).event();
        return QuarkusTransaction.requiringNew().call(() -> {
            Object other = event.payload().get("into");
            UUID left = other == null ? id : (UUID) other;
            return tags.byId(by, left)
                    .map(tag -> answer(Response.ok().header("Link", undo(event)), tag))
                    .orElseGet(() ->
                            Response.noContent().header("Link", undo(event)).build());
        });
    }

    static String undo(Event event) {
        return "</api/undo/" + event.id() + ">; rel=\"undo\"";
    }

    private static TagDraft required(TagDraft draft) {
        if (draft == null) {
            throw new Problem(400, "body-missing", "Send a JSON object in the body of the request.");
        }
        return draft;
    }

    private Tag find(UUID id) {
        return tags.byId(viewer.get(), id).orElseThrow(() -> Problem.notFound("tag"));
    }

    private Response answer(Response.ResponseBuilder answer, Tag tag) {
        List<String> aliases = vocabularies.of(viewer.get(), tag.group()).aliases(tag.id());
        return answer.header("ETag", ETags.of(tag.version()))
                .entity(TagView.of(tag, aliases))
                .build();
    }
}

package org.postil.accounts;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.smallrye.common.annotation.Blocking;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.postil.accounts.AccountView.GroupView;
import org.postil.shared.LowerCaseEnum;
import org.postil.shared.Problem;

/** Groups and the invitations to them as JSON. */
@Path("/api/groups")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class GroupApi {
    private final CurrentViewer viewer;
    private final Groups groups;
    private final Members members;
    private final Memberships memberships;
    private final Invitations invitations;
    private final Inviting inviting;

    GroupApi(
            CurrentViewer viewer,
            Groups groups,
            Members members,
            Memberships memberships,
            Invitations invitations,
            Inviting inviting) {
        this.viewer = viewer;
        this.groups = groups;
        this.members = members;
        this.memberships = memberships;
        this.invitations = invitations;
        this.inviting = inviting;
    }

    /**
     * What an owner says of a group; what is null stays.
     *
     * @param reach "private", "listed" or "public"
     * @param open the same said otherwise: true for public, false for private
     */
    public record GroupDraft(
            String name,
            String description,
            @JsonProperty("visibility") String reach,
            @JsonProperty("public") Boolean open) {
        Optional<Reach> wanted() {
            if (reach != null) {
                return Optional.of(LowerCaseEnum.parse(Reach.class, "visibility", reach));
            }
            return Optional.ofNullable(open).map(yes -> yes ? Reach.PUBLIC : Reach.PRIVATE);
        }
    }

    /** @param account the new owner, a member */
    public record OwnershipDraft(UUID account) {}

    /** One's own groups and the public ones. */
    @GET
    @Transactional
    public Map<String, Object> list() {
        Viewer by = viewer.get();
        return Map.of(
                "items",
                groups.visible(by).stream()
                        .map(group -> GroupView.of(by, group))
                        .toList());
    }

    @POST
    @Transactional
    public Response make(GroupDraft draft) {
        Group group = groups.make(viewer.get(), required(draft).name());
        group.describe(draft.description());
        draft.wanted().ifPresent(group::reach);
        return Response.created(URI.create("/api/groups/" + group.id()))
                .entity(GroupView.of(group, Role.OWNER))
                .build();
    }

    @GET
    @Path("{id}")
    @Transactional
    public GroupView read(@PathParam("id") UUID id) {
        Viewer by = viewer.get();
        return groups.visible(by, id)
                .map(group -> GroupView.of(by, group))
                .orElseThrow(() -> Problem.notFound("group"));
    }

    @PATCH
    @Path("{id}")
    @Transactional
    public GroupView describe(@PathParam("id") UUID id, GroupDraft draft) {
        Viewer by = viewer.get();
        Group group = find(id);
        groups.describe(by, group, required(draft).name(), draft.description());
        draft.wanted().ifPresent(reach -> groups.reach(by, group, reach));
        return GroupView.of(by, group);
    }

    /** Hands the group over to another member; who asks stays as an editor. */
    @PUT
    @Path("{id}/ownership")
    @Transactional
    public void handOver(@PathParam("id") UUID id, OwnershipDraft draft) {
        memberships.handOver(viewer.get(), find(id), required(draft).account());
    }

    @GET
    @Path("{id}/invitations")
    @Transactional
    public Map<String, Object> invitations(@PathParam("id") UUID id) {
        Group group = find(id);
        viewer.get().require(Role.OWNER, group.id());
        return Map.of("items", members.invited(viewer.get(), group));
    }

    /** The invitation goes to its address by mail where a mail server is set up, and the answer says whether it did. */
    @POST
    @Path("{id}/invitations")
    @Blocking
    public Response invite(@PathParam("id") UUID id, Invitations.Draft draft) {
        Viewer by = viewer.get();
        Inviting.Done invited = inviting.invite(by, () -> find(id), required(draft));
        URI address = URI.create(
                "/api/groups/" + id + "/invitations/" + invited.invitation().id());
        return Response.created(address)
                .entity(Members.view(invited.invitation(), by.name(), invited.link())
                        .mailed(invited.mailed()))
                .build();
    }

    @DELETE
    @Path("{id}/invitations/{invitation}")
    @Transactional
    public void revoke(@PathParam("id") UUID id, @PathParam("invitation") UUID invitation) {
        invitations.revoke(viewer.get(), find(id), invitation);
    }

    private Group find(UUID id) {
        Viewer by = viewer.get();
        by.requireAccount();
        return groups.ofMember(by, id).orElseThrow(() -> Problem.notFound("group"));
    }

    private static <T> T required(T body) {
        if (body == null) {
            throw new Problem(400, "body-missing", "Send a JSON object in the body of the request.");
        }
        return body;
    }
}

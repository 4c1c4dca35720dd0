package org.postil.accounts;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import org.postil.accounts.AccountView.GroupView;
import org.postil.shared.LowerCaseEnum;
import org.postil.shared.Problem;
import org.postil.web.PublicUrl;

/** Groups, their members and invitations as JSON. */
@Path("/api/groups")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class GroupApi {
    private final CurrentViewer viewer;
    private final Groups groups;
    private final Memberships memberships;
    private final Members members;
    private final Invitations invitations;
    private final PublicUrl publicUrl;

    GroupApi(
            CurrentViewer viewer,
            Groups groups,
            Memberships memberships,
            Members members,
            Invitations invitations,
            PublicUrl publicUrl) {
        this.viewer = viewer;
        this.groups = groups;
        this.memberships = memberships;
        this.members = members;
        this.invitations = invitations;
        this.publicUrl = publicUrl;
    }

    /** What an owner says of a group; what is null stays. */
    public record GroupDraft(
            String name, @JsonProperty("public") Boolean open) {}

    public record RoleDraft(String role) {}

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
        return Response.created(URI.create("/api/groups/" + group.id()))
                .entity(new GroupView(group.id(), group.slug(), group.name(), false, "owner"))
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
        if (required(draft).name() != null) {
            groups.rename(by, group, draft.name());
        }
        if (draft.open() != null) {
            groups.open(by, group, draft.open());
        }
        return GroupView.of(by, group);
    }

    @GET
    @Path("{id}/members")
    @Transactional
    public Map<String, Object> members(@PathParam("id") UUID id) {
        return Map.of("items", members.of(viewer.get(), find(id)));
    }

    @PATCH
    @Path("{id}/members/{account}")
    @Transactional
    public MemberView changeRole(@PathParam("id") UUID id, @PathParam("account") UUID account, RoleDraft draft) {
        Group group = find(id);
        Role role = LowerCaseEnum.parse(Role.class, "role", required(draft).role());
        memberships.change(viewer.get(), group, account, role);
        return members.of(viewer.get(), group).stream()
                .filter(member -> member.account().equals(account))
                .findFirst()
                .orElseThrow();
    }

    @DELETE
    @Path("{id}/members/{account}")
    @Transactional
    public void remove(@PathParam("id") UUID id, @PathParam("account") UUID account) {
        memberships.remove(viewer.get(), find(id), account);
    }

    @GET
    @Path("{id}/invitations")
    @Transactional
    public Map<String, Object> invitations(@PathParam("id") UUID id) {
        Group group = find(id);
        viewer.get().require(Role.OWNER, group.id());
        return Map.of("items", members.invited(viewer.get(), group));
    }

    @POST
    @Path("{id}/invitations")
    @Transactional
    public Response invite(@PathParam("id") UUID id, Invitations.Draft draft) {
        Viewer by = viewer.get();
        Invitations.Issued issued = invitations.issue(by, find(id), required(draft));
        URI address = URI.create(
                "/api/groups/" + id + "/invitations/" + issued.invitation().id());
        return Response.created(address)
                .entity(Members.view(issued.invitation(), by.name(), publicUrl.of(issued.path())))
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

package org.postil.accounts;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.postil.shared.LowerCaseEnum;
import org.postil.shared.Problem;

/** The members of a group as JSON: what they may do, and until when. */
@Path("/api/groups/{group}/members")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class MemberApi {
    private final CurrentViewer viewer;
    private final Groups groups;
    private final Memberships memberships;
    private final Members members;

    MemberApi(CurrentViewer viewer, Groups groups, Memberships memberships, Members members) {
        this.viewer = viewer;
        this.groups = groups;
        this.memberships = memberships;
        this.members = members;
    }

    public record RoleDraft(String role) {}

    public record EndDraft(Instant at) {}

    @GET
    @Transactional
    public Map<String, Object> list(@PathParam("group") UUID group) {
        return Map.of("items", members.of(viewer.get(), find(group)));
    }

    @PATCH
    @Path("{account}")
    @Transactional
    public MemberView changeRole(@PathParam("group") UUID group, @PathParam("account") UUID account, RoleDraft draft) {
        if (draft == null) {
            throw Problem.invalid("role", "Send a JSON object with the new \"role\".");
        }
        Role role = LowerCaseEnum.parse(Role.class, "role", draft.role());
        memberships.change(viewer.get(), find(group), account, role);
        return view(group, account);
    }

    /** From then on the membership counts no more. */
    @PUT
    @Path("{account}/end")
    @Transactional
    public MemberView end(@PathParam("group") UUID group, @PathParam("account") UUID account, EndDraft draft) {
        if (draft == null || draft.at() == null) {
            throw Problem.invalid("at", "Send a JSON object whose \"at\" is the moment when the membership ends.");
        }
        memberships.end(viewer.get(), find(group), account, draft.at());
        return view(group, account);
    }

    /** Lets a membership last again, also one that has ended. */
    @DELETE
    @Path("{account}/end")
    @Transactional
    public MemberView last(@PathParam("group") UUID group, @PathParam("account") UUID account) {
        memberships.end(viewer.get(), find(group), account, null);
        return view(group, account);
    }

    @DELETE
    @Path("{account}")
    @Transactional
    public void remove(@PathParam("group") UUID group, @PathParam("account") UUID account) {
        memberships.remove(viewer.get(), find(group), account);
    }

    private MemberView view(UUID group, UUID account) {
        return members.of(viewer.get(), find(group)).stream()
                .filter(member -> member.account().equals(account))
                .findFirst()
                .orElseThrow();
    }

    private Group find(UUID id) {
        Viewer by = viewer.get();
        by.requireAccount();
        return groups.ofMember(by, id).orElseThrow(() -> Problem.notFound("group"));
    }
}

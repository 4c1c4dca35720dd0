package org.postil.accounts;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.function.Consumer;
import org.postil.accounts.AccountView.GroupView;
import org.postil.accounts.MemberView.InvitationView;
import org.postil.shared.Problem;

/** The page of a group, on which whatever is done to it is asked for and answered. */
@RequestScoped
class GroupSheet {
    private final CurrentViewer viewer;
    private final Groups groups;
    private final Members members;

    GroupSheet(CurrentViewer viewer, Groups groups, Members members) {
        this.viewer = viewer;
        this.groups = groups;
        this.members = members;
    }

    @CheckedTemplate(basePath = "accounts")
    static class Templates {
        static native TemplateInstance group(
                GroupView group, List<MemberView> members, List<InvitationView> invited, Said said);

        private Templates() {}
    }

    /**
     * What the page answers to what was just done on it.
     *
     * @param done which change was made, or empty
     * @param link the address of an invitation that was just made, or null
     * @param email to whom it was to be sent, or null
     * @param mailed whether it was
     * @param mend what stands in the way, or nothing
     */
    public record Said(String done, String link, String email, boolean mailed, List<String> mend) {
        static Said done(String done) {
            return new Said(done == null ? "" : done, null, null, false, List.of());
        }

        static Said invited(Inviting.Done invited) {
            boolean sent = Boolean.TRUE.equals(invited.mailed());
            String email =
                    invited.mailed() == null ? null : invited.invitation().email();
            return new Said("", invited.link(), email, sent, List.of());
        }

        static Said mend(List<String> mend) {
            return new Said("", null, null, false, mend);
        }
    }

    String page(String slug, Said said) {
        Viewer by = viewer.get();
        return QuarkusTransaction.requiringNew()
                .call(() -> {
                    Group group = find(slug);
                    return Templates.group(
                            GroupView.of(by, group), members.of(by, group), members.invited(by, group), said);
                })
                .render();
    }

    /** Makes a change and shows the page anew, or what stands in the way. */
    Response change(String slug, String done, Consumer<Group> change) {
        try {
            QuarkusTransaction.requiringNew().run(() -> change.accept(find(slug)));
            return Response.seeOther(URI.create("/groups/" + slug + "?done=" + done))
                    .build();
        } catch (Problem problem) {
            return refused(slug, problem);
        }
    }

    Response refused(String slug, Problem problem) {
        if (problem.status() == 401 || problem.status() == 403 || problem.status() == 404) {
            throw problem;
        }
        return Response.status(problem.status())
                .entity(page(slug, Said.mend(problem.keys())))
                .build();
    }

    /** Call it inside a transaction. @throws Problem 401, or 404 for who is no member */
    Group find(String slug) {
        Viewer by = viewer.get();
        by.requireAccount();
        return groups.ofMember(by, slug).orElseThrow(() -> Problem.notFound("group"));
    }
}

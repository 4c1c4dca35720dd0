package org.postil.accounts;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.postil.accounts.Holding.Figure;
import org.postil.web.PublicUrl;

/** The installation, for administrators: its people and groups, what it keeps and what it is doing. */
@Path("/admin")
@Produces(MediaType.TEXT_HTML)
@Blocking
class AdminPages {
    private final CurrentViewer viewer;
    private final Administration administration;
    private final Accounts accounts;
    private final SecondFactors factors;
    private final PasswordResets resets;
    private final PublicUrl publicUrl;

    AdminPages(
            CurrentViewer viewer,
            Administration administration,
            Accounts accounts,
            SecondFactors factors,
            PasswordResets resets,
            PublicUrl publicUrl) {
        this.viewer = viewer;
        this.administration = administration;
        this.accounts = accounts;
        this.factors = factors;
        this.resets = resets;
        this.publicUrl = publicUrl;
    }

    @CheckedTemplate(basePath = "accounts")
    static class Templates {
        static native TemplateInstance admin(Shown shown, Said said);

        private Templates() {}
    }

    /**
     * What the page shows.
     *
     * @param self whose actions on himself are left out
     * @param more whether there are people behind this page
     */
    public record Shown(
            String q,
            int page,
            UUID self,
            List<PersonView> people,
            boolean more,
            List<Administration.GroupLine> groups,
            List<Figure> figures,
            Figure whole,
            List<Administration.WorkLine> work,
            List<Administration.ActLine> acts) {}

    /**
     * What the page answers to what was just done on it.
     *
     * @param done which change was made, or empty
     * @param link where a new password is chosen, or null
     * @param name whose
     */
    public record Said(String done, String link, String name) {}

    @GET
    public String read(@RestQuery String q, @RestQuery Integer page, @RestQuery String done) {
        return page(
                q,
                page == null ? 0 : Math.max(0, Math.min(page, 100_000)),
                new Said(done == null ? "" : done, null, null));
    }

    @POST
    @Path("people/{id}/suspension")
    public Response suspend(@PathParam("id") UUID id, @RestForm boolean suspended) {
        return change(suspended ? "suspended" : "resumed", () -> {
            if (suspended) {
                accounts.suspend(viewer.get(), id);
            } else {
                accounts.resume(viewer.get(), id);
            }
        });
    }

    @POST
    @Path("people/{id}/administration")
    public Response administrate(@PathParam("id") UUID id, @RestForm boolean administrator) {
        return change(administrator ? "promoted" : "demoted", () -> {
            if (administrator) {
                accounts.promote(viewer.get(), id);
            } else {
                accounts.demote(viewer.get(), id);
            }
        });
    }

    @POST
    @Path("people/{id}/second-factor/removal")
    public Response turnOffFactor(@PathParam("id") UUID id) {
        return change("factor", () -> factors.turnOff(viewer.get(), id));
    }

    /** Makes a link by which somebody chooses a new password; it is shown once. */
    @POST
    @Path("people/{id}/password-reset")
    public Response resetPassword(@PathParam("id") UUID id) {
        PasswordResets.Issued issued = QuarkusTransaction.requiringNew().call(() -> resets.issue(viewer.get(), id));
        return Response.ok(page("", 0, new Said("", publicUrl.of(issued.path()), issued.name())))
                .header("Cache-Control", "no-store")
                .build();
    }

    private Response change(String done, Runnable change) {
        QuarkusTransaction.requiringNew().run(change);
        return Response.seeOther(URI.create("/admin?done=" + done)).build();
    }

    private String page(String q, int page, Said said) {
        Viewer by = viewer.get();
        by.requireAdministrator();
        Shown shown = QuarkusTransaction.requiringNew().call(() -> {
            List<PersonView> people = administration.people(by, q, page);
            boolean more = people.size() > Administration.PAGE;
            return new Shown(
                    q == null ? "" : q,
                    page,
                    by.account(),
                    more ? people.subList(0, Administration.PAGE) : people,
                    more,
                    administration.groups(by),
                    administration.figures(by),
                    administration.whole(by),
                    administration.work(by),
                    administration.acts(by));
        });
        return Templates.admin(shown, said).render();
    }
}

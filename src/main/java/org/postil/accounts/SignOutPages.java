package org.postil.accounts;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.postil.openid.Provider;
import org.postil.shared.Problem;
import org.postil.web.PublicUrl;

/** Signing out. Ends the session itself, not only the browser's memory of it; that with the provider only when asked to. */
@Path("/logout")
@Produces(MediaType.TEXT_HTML)
@Blocking
class SignOutPages {
    private final CurrentViewer viewer;
    private final Visit visit;
    private final Sessions sessions;
    private final Provider provider;
    private final PublicUrl publicUrl;

    SignOutPages(CurrentViewer viewer, Visit visit, Sessions sessions, Provider provider, PublicUrl publicUrl) {
        this.viewer = viewer;
        this.visit = visit;
        this.sessions = sessions;
        this.provider = provider;
        this.publicUrl = publicUrl;
    }

    @POST
    public Response leave() {
        return QuarkusTransaction.requiringNew().call(() -> {
            boolean through = visit.token()
                    .flatMap(sessions::byToken)
                    .map(Session::through)
                    .isPresent();
            return Response.seeOther(URI.create(through && provider.isOn() ? "/login?done=left" : "/login"))
                    .cookie(visit.leave(viewer.get()))
                    .build();
        });
    }

    @GET
    @Path("provider")
    public Response leaveProvider() {
        provider.requireOn();
        try {
            URI farewell = provider.farewell(URI.create(publicUrl.of("/login")))
                    .orElseThrow(() -> new Problem(
                            404, "provider-no-farewell", "The provider cannot be left from here. Sign out there."));
            return Response.seeOther(farewell).build();
        } catch (Problem problem) {
            return Response.status(problem.status())
                    .entity(ProviderPages.Templates.providerTrouble(problem.type(), "/")
                            .render())
                    .build();
        }
    }
}

package org.postil.accounts;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.postil.openid.Identity;
import org.postil.openid.Provider;
import org.postil.shared.Problem;

/** Connecting one's own account with the provider of sign-ins, and ending that. */
@Path("/account/provider")
@Produces(MediaType.TEXT_HTML)
@Blocking
class ConnectionPages {
    static final URI HERE = URI.create("/account/provider");

    private final CurrentViewer viewer;
    private final Provider provider;
    private final ProviderIdentities identities;
    private final Accounts accounts;
    private final Visit visit;

    ConnectionPages(
            CurrentViewer viewer, Provider provider, ProviderIdentities identities, Accounts accounts, Visit visit) {
        this.viewer = viewer;
        this.provider = provider;
        this.identities = identities;
        this.accounts = accounts;
        this.visit = visit;
    }

    @CheckedTemplate(basePath = "accounts")
    static class Templates {
        static native TemplateInstance provider(Connection connection, String done, List<String> mend);

        private Templates() {}
    }

    /**
     * As whom the provider knows the owner of an account.
     *
     * @param since when they are connected; null when they are not
     * @param as by which address it knows him, or whom it has just vouched for; null for nobody
     * @param confirmed whether the password need not be shown for it, the address being the account's own
     * @param password whether the account has one
     */
    public record Connection(Instant since, String as, boolean confirmed, boolean password) {}

    /** Where somebody shows once that an account is his with whose address the provider knows him. */
    static URI signIn() {
        return URI.create(WayBack.signIn(HERE.toString()) + "&done=connect");
    }

    @GET
    public String read(@RestQuery String done) {
        provider.requireOn();
        return page(done == null ? "" : done, List.of());
    }

    @POST
    public Response connect(@RestForm String password) {
        provider.requireOn();
        Optional<Identity> vouched = vouched();
        return vouched.isEmpty()
                ? Response.seeOther(HERE).build()
                : change("connected", () -> identities.connect(viewer.get(), vouched.get(), password));
    }

    @POST
    @Path("removal")
    public Response disconnect() {
        provider.requireOn();
        return change("disconnected", () -> identities.disconnect(viewer.get()));
    }

    private Response change(String done, Runnable change) {
        viewer.get().requireSelf();
        try {
            QuarkusTransaction.requiringNew().run(change);
            return Response.seeOther(URI.create(HERE + "?done=" + done))
                    .cookie(visit.forget(Cookies.VOUCHED))
                    .build();
        } catch (Problem problem) {
            return Response.status(problem.status())
                    .entity(page("", problem.keys()))
                    .build();
        }
    }

    private String page(String done, List<String> mend) {
        Viewer by = viewer.get();
        by.requireSelf();
        Connection connection = QuarkusTransaction.requiringNew().call(() -> connection(by));
        return Templates.provider(connection, done, mend).render();
    }

    private Connection connection(Viewer by) {
        Account account = accounts.findById(by.account());
        boolean password = account.hasPassword();
        return identities
                .of(account.id())
                .map(known -> new Connection(known.since(), named(known.email()), true, password))
                .orElseGet(() -> vouched()
                        .map(whom -> new Connection(
                                null,
                                named(whom.email() == null ? whom.name() : whom.email()),
                                ProviderIdentities.isOwnAddress(account, whom),
                                password))
                        .orElseGet(() -> new Connection(null, null, false, password)));
    }

    private static String named(String as) {
        return as == null ? "–" : as;
    }

    private Optional<Identity> vouched() {
        return visit.remembered(Cookies.VOUCHED).map(Vouched::of);
    }
}

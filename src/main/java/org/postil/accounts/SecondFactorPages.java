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
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.postil.shared.Problem;
import org.postil.web.PublicUrl;

/** Setting up a second factor, and doing without it again. */
@Path("/account/second-factor")
@Produces(MediaType.TEXT_HTML)
@Blocking
class SecondFactorPages {
    private final CurrentViewer viewer;
    private final SecondFactors factors;
    private final OwnAccount own;
    private final Visit visit;
    private final PublicUrl publicUrl;

    SecondFactorPages(CurrentViewer viewer, SecondFactors factors, OwnAccount own, Visit visit, PublicUrl publicUrl) {
        this.viewer = viewer;
        this.factors = factors;
        this.own = own;
        this.visit = visit;
        this.publicUrl = publicUrl;
    }

    @CheckedTemplate(basePath = "accounts")
    static class Templates {
        static native TemplateInstance secondFactor(
                FactorView factor, List<String> codes, String done, List<String> mend);

        private Templates() {}
    }

    /**
     * A second factor as its owner sees it.
     *
     * @param secret in groups of four, to be typed; null once it is on, and when there is none
     * @param since null while it is being set up, and when there is none
     * @param left how many codes for an emergency are left
     * @param password whether its owner has one to show
     */
    public record FactorView(String secret, Instant since, int left, boolean password) {
        static FactorView of(Optional<SecondFactor> found, boolean password) {
            return found.map(factor -> new FactorView(
                            factor.isOn() ? null : factor.secret().replaceAll("(.{4})(?=.)", "$1 "),
                            factor.since(),
                            factor.recoveryCodes(),
                            password))
                    .orElseGet(() -> new FactorView(null, null, 0, password));
        }
    }

    @GET
    public String read(@RestQuery String done) {
        return page(List.of(), done == null ? "" : done, List.of());
    }

    @POST
    public Response begin(@RestForm String password) {
        return change("", () -> {
            factors.begin(viewer.get(), password, visit.address());
            return List.of();
        });
    }

    /** The secret as a picture for the program that will hold it; only while it is being set up. */
    @GET
    @Path("code.svg")
    @Produces("image/svg+xml")
    public Response picture() {
        Viewer by = viewer.get();
        SecondFactor factor = QuarkusTransaction.requiringNew()
                .call(() -> factors.of(by))
                .filter(found -> !found.isOn())
                .orElseThrow(() -> Problem.notFound("picture"));
        String issuer = "Postil " + URI.create(publicUrl.base()).getHost();
        String address = "otpauth://totp/" + encoded(issuer) + ":" + encoded(by.email()) + "?secret=" + factor.secret()
                + "&issuer=" + encoded(issuer);
        return Response.ok(QrCode.svg(address))
                .header("Cache-Control", "no-store")
                .build();
    }

    @POST
    @Path("confirmation")
    public Response confirm(@RestForm String code) {
        return change("", () -> factors.confirm(viewer.get(), code, visit.address()));
    }

    @POST
    @Path("recovery-codes")
    public Response renew(@RestForm String code) {
        return change("", () -> factors.renew(viewer.get(), code, visit.address()));
    }

    @POST
    @Path("removal")
    public Response turnOff(@RestForm String password, @RestForm String code) {
        return change("off", () -> {
            factors.turnOff(viewer.get(), password, code, visit.address());
            return List.of();
        });
    }

    /** @param change gives the codes to be shown once, if there are any */
    private Response change(String done, Supplier<List<String>> change) {
        viewer.get().requireSelf();
        try {
            List<String> codes = QuarkusTransaction.requiringNew().call(change::get);
            return codes.isEmpty()
                    ? Response.seeOther(URI.create("/account/second-factor?done=" + done))
                            .build()
                    : Response.ok(page(codes, "", List.of()))
                            .header("Cache-Control", "no-store")
                            .build();
        } catch (Problem problem) {
            if (problem.status() == 404) {
                throw problem;
            }
            return Response.status(problem.status())
                    .entity(page(List.of(), "", problem.keys()))
                    .build();
        }
    }

    private String page(List<String> codes, String done, List<String> mend) {
        Viewer by = viewer.get();
        FactorView factor = QuarkusTransaction.requiringNew()
                .call(() -> FactorView.of(factors.of(by), own.view(by).password()));
        return Templates.secondFactor(factor, codes, done, mend).render();
    }

    private static String encoded(String part) {
        return URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20");
    }
}

package org.postil.accounts;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.postil.accounts.AccountView.TokenView;
import org.postil.shared.LowerCaseEnum;
import org.postil.shared.Problem;

/** One's own API tokens as JSON. */
@Path("/api/tokens")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class TokenApi {
    private final CurrentViewer viewer;
    private final ApiTokens tokens;

    TokenApi(CurrentViewer viewer, ApiTokens tokens) {
        this.viewer = viewer;
        this.tokens = tokens;
    }

    /** @param scope "read", "annotate", "edit" or "all"; "all" when it is left out */
    public record Draft(String name, String scope, Instant expires) {}

    @GET
    @Transactional
    public Map<String, Object> list() {
        return Map.of(
                "items",
                tokens.of(viewer.get()).stream()
                        .map(token -> TokenView.of(token, null))
                        .toList());
    }

    /** The only answer in which the secret stands. */
    @POST
    @Transactional
    public Response make(Draft draft) {
        viewer.get().requireSelf();
        if (draft == null) {
            throw Problem.invalid("name", "Send a JSON object with a \"name\" for the token.");
        }
        Scope scope = draft.scope() == null ? Scope.ALL : LowerCaseEnum.parse(Scope.class, "scope", draft.scope());
        ApiTokens.Made made = tokens.make(viewer.get(), draft.name(), scope, draft.expires());
        return Response.created(URI.create("/api/tokens/" + made.token().id()))
                .entity(TokenView.of(made.token(), made.secret()))
                .build();
    }

    @DELETE
    @Path("{id}")
    @Transactional
    public void revoke(@PathParam("id") UUID id) {
        tokens.revoke(viewer.get(), id);
    }
}

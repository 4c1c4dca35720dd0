package org.postil.accounts;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestQuery;
import org.postil.shared.Problem;
import org.postil.web.Cursor;
import org.postil.web.Paging;

/** All accounts as JSON, for administrators. */
@Path("/api/accounts")
@Produces(MediaType.APPLICATION_JSON)
class AccountListApi {
    private final CurrentViewer viewer;
    private final Administration administration;

    AccountListApi(CurrentViewer viewer, Administration administration) {
        this.viewer = viewer;
        this.administration = administration;
    }

    /** By name, those whose name or address holds the words of {@code q}. */
    @GET
    @Transactional
    public Response list(@RestQuery String q, @Context UriInfo uri) {
        int page = Paging.from(uri, 1).map(AccountListApi::number).orElse(0);
        List<PersonView> found = administration.people(viewer.get(), q, page);
        boolean more = found.size() > Administration.PAGE;
        Response.ResponseBuilder answer =
                Response.ok(Map.of("items", more ? found.subList(0, Administration.PAGE) : found));
        if (more) {
            answer.header("Link", Paging.link(Paging.next(uri, Cursor.of(String.valueOf(page + 1))), "next"));
        }
        return answer.build();
    }

    private static int number(Cursor cursor) {
        try {
            return Integer.parseInt(cursor.keys().get(0));
        } catch (NumberFormatException foreign) {
            throw Problem.invalid("cursor", "This cursor is not one of this list. Begin again without it.");
        }
    }
}

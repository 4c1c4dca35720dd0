package org.postil.vocabulary;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import org.postil.accounts.CurrentViewer;
import org.postil.accounts.Viewer;
import org.postil.shared.Problem;
import org.postil.vocabulary.Coders.Asked;
import org.postil.vocabulary.Coders.Compared;

/** Two coders' agreement as JSON. */
@Path("/api/agreement")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
class AgreementApi {
    private final CurrentViewer viewer;
    private final Coders coders;
    private final Scope scope;

    AgreementApi(CurrentViewer viewer, Coders coders, Scope scope) {
        this.viewer = viewer;
        this.coders = coders;
        this.scope = scope;
    }

    /**
     * @param document or collection: the end of its address; without either, all of a group's documents
     * @param first the account of one coder
     */
    @GET
    public Compared compare(
            @RestQuery UUID group,
            @RestQuery String document,
            @RestQuery String collection,
            @RestQuery UUID first,
            @RestQuery UUID second) {
        Viewer reader = viewer.get();
        reader.requireAccount();
        if (first == null || second == null || first.equals(second)) {
            throw Problem.invalid("first", "Name two accounts: first and second.");
        }
        return QuarkusTransaction.requiringNew()
                .call(() -> coders.compare(
                        reader,
                        new Asked(
                                first,
                                second,
                                scope.of(reader, group, document, collection).documents())));
    }
}

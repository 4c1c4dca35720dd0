package org.postil.live;

import io.netty.handler.codec.http.QueryStringDecoder;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.websockets.next.HttpUpgradeCheck;
import io.quarkus.websockets.next.UserData.TypedKey;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.smallrye.mutiny.vertx.MutinyHelper;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executor;
import org.postil.accounts.CurrentViewer;
import org.postil.accounts.Viewer;
import org.postil.documents.Documents;
import org.postil.documents.Seen;
import org.postil.events.Listener;
import org.postil.events.Position;
import org.postil.shared.Problem;

/**
 * Looks at who wants a socket before there is one: 400 for an address without a document, 404 for a document that does not
 * exist or that the viewer may not read.
 */
@ApplicationScoped
class LiveDoor implements HttpUpgradeCheck {
    static final TypedKey<Admitted> ADMITTED = new TypedKey<>("postil.admitted");
    private final Documents documents;

    LiveDoor(Documents documents) {
        this.documents = documents;
    }

    /** @param after where the reader was before he was away, or null */
    record Admitted(Listener listener, UUID document, Seen seen, Position after) {}

    @Override
    public Uni<CheckResult> perform(HttpUpgradeContext context) {
        Optional<Asked> asked = Asked.read(context.httpRequest().query());
        if (asked.isEmpty()) {
            return CheckResult.rejectUpgrade(400);
        }
        Executor eventLoop = MutinyHelper.executor(Vertx.currentContext());
        return context.securityIdentity()
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .map(identity -> admit(context, identity, asked.get()))
                // Where connections are closed: nobody hangs up between the look and the socket.
                .emitOn(eventLoop)
                .map(result -> hasHungUp(context) ? CheckResult.rejectUpgradeSync(400) : result);
    }

    /** A reader who is on another page before he was looked at: a socket to nobody would be an error in the log. */
    private static boolean hasHungUp(HttpUpgradeContext context) {
        return context.httpRequest().response().closed();
    }

    private CheckResult admit(HttpUpgradeContext context, SecurityIdentity identity, Asked asked) {
        Viewer viewer = CurrentViewer.of(identity);
        Optional<Admitted> admitted = QuarkusTransaction.requiringNew().call(() -> documents
                .byId(viewer, asked.document())
                .map(found -> new Admitted(
                        documents.listeners(viewer, Set.of(found.id())).get(found.id()),
                        found.id(),
                        documents.seen(found),
                        asked.after())));
        admitted.ifPresent(reader -> context.userData().put(ADMITTED, reader));
        return admitted.isPresent() ? CheckResult.permitUpgradeSync() : CheckResult.rejectUpgradeSync(404);
    }

    private record Asked(UUID document, Position after) {
        static Optional<Asked> read(String query) {
            Map<String, List<String>> parameters =
                    new QueryStringDecoder(query == null ? "" : query, false).parameters();
            try {
                String after = first(parameters, "after");
                return Optional.of(new Asked(
                        UUID.fromString(first(parameters, "document")),
                        after.isEmpty() ? null : Position.parse(after)));
            } catch (IllegalArgumentException | Problem malformed) {
                return Optional.empty();
            }
        }

        private static String first(Map<String, List<String>> parameters, String name) {
            return parameters.getOrDefault(name, List.of("")).get(0);
        }
    }
}

package org.postil.vocabulary;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import org.postil.accounts.CurrentViewer;
import org.postil.accounts.Viewer;
import org.postil.vocabulary.Coders.Asked;
import org.postil.vocabulary.Coders.Coder;
import org.postil.vocabulary.Coders.Compared;

/** How far two people who coded the same texts agree, tag by tag, with the passages on which they do not. */
@Path("/tags/agreement")
@Produces(MediaType.TEXT_HTML)
@Blocking
class AgreementPages {
    private final CurrentViewer viewer;
    private final Coders coders;
    private final Scope scope;

    AgreementPages(CurrentViewer viewer, Coders coders, Scope scope) {
        this.viewer = viewer;
        this.coders = coders;
        this.scope = scope;
    }

    @CheckedTemplate(basePath = "vocabulary")
    static class Templates {
        static native TemplateInstance agreement(Shown shown);

        private Templates() {}
    }

    /**
     * What the page shows.
     *
     * @param compared null as long as two different people are not chosen
     */
    record Shown(Scope.Chosen where, List<Coder> coders, UUID first, UUID second, Compared compared) {
        public String name(UUID coder) {
            return coders.stream()
                    .filter(one -> one.id().equals(coder))
                    .map(Coder::name)
                    .findFirst()
                    .orElse("");
        }
    }

    /** @param document or collection: the end of its address; without either, all of a group's documents */
    @GET
    public String read(
            @RestQuery UUID group,
            @RestQuery String document,
            @RestQuery String collection,
            @RestQuery UUID first,
            @RestQuery UUID second) {
        Viewer reader = viewer.get();
        reader.requireAccount();
        Shown shown = QuarkusTransaction.requiringNew().call(() -> {
            Scope.Chosen where = scope.of(reader, group, document, collection);
            boolean two = first != null && second != null && !first.equals(second);
            return new Shown(
                    where,
                    coders.of(reader, where.documents()),
                    first,
                    second,
                    two ? coders.compare(reader, new Asked(first, second, where.documents())) : null);
        });
        return Templates.agreement(shown).render();
    }
}

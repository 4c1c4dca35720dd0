package org.postil.annotations;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.postil.accounts.Role;
import org.postil.accounts.Viewer;
import org.postil.documents.Document;
import org.postil.documents.Documents;
import org.postil.documents.Texts;
import org.postil.events.Delivered;
import org.postil.shared.Problem;

/**
 * The documents that are being annotated. Remembered for some seconds, because notes come in bursts; what is written on
 * remembered ground is checked against {@link #standing} in the transaction that keeps it.
 */
@ApplicationScoped
class Grounds {
    private static final Set<String> CHANGES = Set.of("document-changed", "document-removed", "revision-made");

    private final Cache<UUID, Ground> seen = Caffeine.newBuilder()
            .maximumSize(1_000)
            .expireAfterWrite(Duration.ofSeconds(10))
            .build();
    private final EntityManager entities;
    private final Documents documents;
    private final Texts texts;

    Grounds(EntityManager entities, Documents documents, Texts texts) {
        this.entities = entities;
        this.documents = documents;
        this.texts = texts;
    }

    /**
     * A document the viewer may annotate, perhaps as it was some seconds ago. Whoever may annotate in a document's group may
     * read it, so that what is remembered tells him nothing that he may not know.
     *
     * @throws Problem 404, 401 or 403 when he may not
     */
    Ground remembered(Viewer viewer, UUID document) {
        Ground ground = seen.getIfPresent(document);
        if (ground != null && viewer.may(Role.ANNOTATOR, ground.document().group())) {
            return ground;
        }
        Ground found = QuarkusTransaction.joiningExisting().call(() -> find(viewer, document));
        seen.put(document, found);
        return found;
    }

    private Ground find(Viewer viewer, UUID id) {
        return of(viewer, documents.byId(viewer, id).orElseThrow(() -> Problem.notFound("document")));
    }

    /** A document as it is now. @throws Problem 401 or 403 */
    Ground of(Viewer viewer, Document document) {
        viewer.require(Role.ANNOTATOR, document.group());
        return new Ground(document, texts.of(document));
    }

    void forget(UUID document) {
        seen.invalidate(document);
    }

    void forget(@Observes Delivered event) {
        if (CHANGES.contains(event.kind()) && event.document() != null) {
            forget(event.document());
        }
    }

    /** Where a text stands: the group of its document, and the number of its current revision. */
    record Standing(UUID group, int revision) {}

    /**
     * Where texts stand now, and until the end of the transaction: correcting a text waits until notes that are being
     * written on it are kept, and then carries them over. A text that is being corrected is not among them.
     */
    Map<UUID, Standing> standing(Collection<UUID> ids) {
        Map<UUID, Standing> standing = new HashMap<>();
        entities.createNativeQuery(
                        "select t.id, d.group_id, t.revision from document_text t join document d on d.id = t.document_id"
                                + " where t.id = any(:texts) for share of t skip locked",
                        Object[].class)
                .setParameter("texts", ids.toArray(UUID[]::new))
                .getResultList()
                .forEach(row -> {
                    Object[] columns = (Object[]) row;
                    standing.put((UUID) columns[0], new Standing((UUID) columns[1], ((Number) columns[2]).intValue()));
                });
        return standing;
    }
}

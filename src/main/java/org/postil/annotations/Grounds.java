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
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.postil.accounts.Role;
import org.postil.accounts.Viewer;
import org.postil.documents.Document;
import org.postil.documents.Documents;
import org.postil.documents.Move;
import org.postil.documents.Seen;
import org.postil.documents.Texts;
import org.postil.events.Delivered;
import org.postil.shared.Condition;
import org.postil.shared.Problem;
import org.postil.shared.Rows;

/**
 * The documents that are being annotated. Remembered for some seconds, because notes come in bursts; what is written on
 * remembered ground is checked against {@link #find(Collection, Collection)} in the transaction that keeps it.
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
     * read it, so that what is remembered tells him nothing that he may not know; for others it is looked up.
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
        Seen seen = documents.seen(document);
        seen.requireWritable(viewer);
        return new Ground(document, texts.of(document), seen);
    }

    void forget(UUID document) {
        seen.invalidate(document);
    }

    void forget(@Observes Delivered event) {
        if (CHANGES.contains(event.kind()) && event.document() != null) {
            forget(event.document());
        } else if (event.kind().equals(Move.MOVED)) {
            forget(event.subject());
        }
    }

    /** Where a text stands: the group of its document, and the number of its current revision. */
    record Standing(UUID group, int revision) {}

    /**
     * What notes that are to be kept meet with.
     *
     * @param texts where their texts stand now, and until the end of the transaction: correcting a text waits until notes
     *     that are being written on it are kept, and then carries them over. A text that is being corrected is not among
     *     them
     * @param taken the ids that are annotations' already
     */
    record Found(Map<UUID, Standing> texts, Set<UUID> taken) {}

    Found find(Collection<UUID> texts, Collection<UUID> ids) {
        Found found = new Found(new HashMap<>(), new HashSet<>());
        Condition query =
                new Condition("""
                        with held as (
                            select t.id, d.group_id, t.revision from document_text t join document d on d.id = t.document_id
                            where t.id = any(:texts) for key share of t skip locked)
                        select id, group_id, revision from held
                        union all select a.id, null, null from annotation a where a.id = any(:ids)
                        """, Map.of("texts", texts.toArray(UUID[]::new), "ids", ids.toArray(UUID[]::new)));
        Rows.of(entities, query).forEach(row -> {
            if (row[2] == null) {
                found.taken().add((UUID) row[0]);
            } else {
                found.texts().put((UUID) row[0], new Standing((UUID) row[1], (Integer) row[2]));
            }
        });
        return found;
    }
}

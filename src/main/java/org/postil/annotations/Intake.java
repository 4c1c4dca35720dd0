package org.postil.annotations;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.postil.accounts.Role;
import org.postil.accounts.Viewer;
import org.postil.annotations.Grounds.Standing;
import org.postil.documents.Document;
import org.postil.documents.Documents;
import org.postil.shared.GroupCommit;
import org.postil.shared.Problem;

/**
 * Takes in what many readers write at the same time. Most of what a note costs is its transaction, so notes on passages
 * that arrive together share one; each is answered when it is committed, and refused by itself. Whatever is not as it was
 * remembered goes the way of {@link Annotations#draft}, alone.
 */
@ApplicationScoped
class Intake {
    private static final int MOST_TOGETHER = 64;
    private static final Duration COMPANY = Duration.ofMillis(1);

    private final EntityManager entities;
    private final Documents documents;
    private final Annotations annotations;
    private final Grounds grounds;
    private final AnnotationEvents events;
    private final GroupCommit<Written, Boolean> commits = new GroupCommit<>(MOST_TOGETHER, COMPANY, this::keepAll);

    Intake(
            EntityManager entities,
            Documents documents,
            Annotations annotations,
            Grounds grounds,
            AnnotationEvents events) {
        this.entities = entities;
        this.documents = documents;
        this.annotations = annotations;
        this.grounds = grounds;
        this.events = events;
    }

    private record Written(Viewer viewer, Ground ground, Annotation annotation, boolean namedByClient) {
        UUID text() {
            return annotation.passage().text();
        }

        /** Whether it may be kept as it was composed. */
        boolean onFirmGround(Map<UUID, Standing> standing) {
            Standing now = standing.get(text());
            return now != null
                    && now.revision() == annotation.anchor().revision()
                    && now.group().equals(ground.document().group())
                    && viewer.may(Role.ANNOTATOR, now.group());
        }
    }

    /**
     * Keeps what a viewer wrote, in a transaction of its own or of several.
     *
     * @throws Problem as {@link Annotations#draft} does, and 404 for a document he may not read
     */
    Annotation take(Viewer viewer, UUID document, AnnotationDraft draft) {
        boolean onPassage = draft.target() != null && !draft.target().isRegion() && draft.inReplyTo() == null;
        // In which groups a document is seen is not asked again when notes are kept together.
        if (onPassage && draft.groups() == null) {
            Optional<Annotation> kept = together(viewer, document, draft);
            if (kept.isPresent()) {
                return kept.get();
            }
            grounds.forget(document);
        }
        return QuarkusTransaction.joiningExisting().call(() -> alone(viewer, document, draft));
    }

    private Annotation alone(Viewer viewer, UUID id, AnnotationDraft draft) {
        Document document = documents.byId(viewer, id).orElseThrow(() -> Problem.notFound("document"));
        Annotation annotation = annotations.draft(viewer, document, draft);
        entities.flush();
        return annotation;
    }

    /** Nothing when the ground has moved, or when something of this id was kept before. */
    private Optional<Annotation> together(Viewer viewer, UUID document, AnnotationDraft draft) {
        Ground ground = grounds.remembered(viewer, document);
        Annotation annotation = draft.tagged()
                ? QuarkusTransaction.joiningExisting().call(() -> annotations.compose(viewer, ground, draft))
                : annotations.compose(viewer, ground, draft);
        try {
            boolean kept = commits.commit(new Written(viewer, ground, annotation, draft.id() != null));
            return kept ? Optional.of(annotation) : Optional.empty();
        } catch (ConstraintViolationException sameIdElsewhere) {
            return Optional.empty();
        }
    }

    private List<Boolean> keepAll(List<Written> all) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Grounds.Found found = grounds.find(
                    all.stream().map(Written::text).distinct().toList(),
                    all.stream()
                            .filter(Written::namedByClient)
                            .map(one -> one.annotation().id())
                            .toList());
            List<Written> kept = all.stream()
                    .filter(one -> one.onFirmGround(found.texts()))
                    .filter(one -> found.taken().add(one.annotation().id()))
                    .toList();
            // First all annotations, then all events: what is of one kind goes to the database in one message.
            kept.forEach(one -> entities.persist(one.annotation()));
            kept.forEach(one -> events.made(one.viewer(), one.ground().document(), one.annotation()));
            entities.flush();
            return all.stream().map(kept::contains).toList();
        });
    }
}

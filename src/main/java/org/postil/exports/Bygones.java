package org.postil.exports;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.postil.accounts.Viewer;
import org.postil.annotations.Annotation;
import org.postil.annotations.AnnotationView;
import org.postil.annotations.Passage;
import org.postil.documents.DocumentView;
import org.postil.documents.Provenance;
import org.postil.documents.Readable;
import org.postil.shared.Condition;
import org.postil.shared.LowerCaseEnum;
import org.postil.shared.Rows;

/**
 * What somebody wrote on documents that he can read no longer, because he has left their group or was removed from it. His are
 * the words he wrote and those he quoted. Of the document he is told what it was called when he last wrote on it; of what
 * others have done since, or have written at any time, nothing: no tag, no reply, no correction, and not where his note
 * stands by now.
 */
@ApplicationScoped
class Bygones {
    private static final String WHICH = """
            select a.* from annotation a join document d on d.id = a.document_id
            where a.author = :viewer and a.deleted is null and not (%s)
              and (a.document_id, a.id) > (:document, :note) and a.updated >= :since
            order by a.document_id, a.id limit :most
            """;

    /** One that came into being since is one that his became part of; how that is called he never knew. */
    private static final String CALLED = """
            select d.id, case
                when d.created > w.last then null
                when exists (select 1 from past_title p where p.document_id = d.id and p.until > w.last)
                    then (select p.title from past_title p where p.document_id = d.id and p.until > w.last
                          order by p.until limit 1)
                else d.title end
            from document d join lateral (select max(a.created) as last from annotation a
                where a.document_id = d.id and a.author = :viewer and a.deleted is null) w on true
            where d.id in (:documents)
            """;

    private static final UUID FIRST = new UUID(0, 0);

    private final EntityManager entities;

    Bygones(EntityManager entities) {
        this.entities = entities;
    }

    /** A note, and its document without anything but a title. */
    record Bygone(DocumentView document, AnnotationView note) {}

    /**
     * A page of them, by document.
     *
     * @param untitled what stands in the place of a title that is not known
     * @param after the last one of the page before, or null
     * @param since only what was written from then on; null for all
     */
    List<Bygone> page(Viewer viewer, String untitled, Bygone after, Instant since, int most) {
        return QuarkusTransaction.requiringNew().call(() -> {
            List<Annotation> notes = notes(viewer, after, since, most);
            Map<UUID, DocumentView> documents = documents(
                    viewer, untitled, notes.stream().map(Annotation::document).collect(Collectors.toSet()));
            return notes.stream()
                    .map(note -> new Bygone(documents.get(note.document()), view(viewer, note)))
                    .toList();
        });
    }

    @SuppressWarnings("unchecked")
    private List<Annotation> notes(Viewer viewer, Bygone after, Instant since, int most) {
        Condition readable = Readable.inSql(viewer);
        Map<String, Object> parameters = new HashMap<>(readable.parameters());
        parameters.put("viewer", viewer.requireAccount());
        parameters.put("document", after == null ? FIRST : after.document().id());
        parameters.put("note", after == null ? FIRST : after.note().id());
        parameters.put("since", since == null ? Instant.EPOCH : since);
        parameters.put("most", most);
        String sql = WHICH.formatted(readable.clause());
        return new Condition(sql, parameters)
                .bind(entities.createNativeQuery(sql, Annotation.class))
                .getResultList();
    }

    private Map<UUID, DocumentView> documents(Viewer viewer, String untitled, Set<UUID> ids) {
        Map<UUID, DocumentView> documents = new HashMap<>();
        if (!ids.isEmpty()) {
            Condition query = Condition.of(CALLED, "viewer", viewer.account()).with("documents", ids);
            Rows.of(entities, query)
                    .forEach(row -> documents.put(
                            (UUID) row[0],
                            called((UUID) row[0], Objects.requireNonNullElse((String) row[1], untitled))));
        }
        return documents;
    }

    private static DocumentView called(UUID id, String title) {
        return new DocumentView(
                id,
                id.toString(),
                title,
                "",
                "",
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                "",
                Provenance.UNKNOWN,
                Map.of(),
                List.of(),
                null,
                null,
                null,
                0);
    }

    private static AnnotationView view(Viewer viewer, Annotation note) {
        Passage passage = note.passage();
        return new AnnotationView(
                note.id(),
                note.document(),
                new AnnotationView.Author(viewer.account(), viewer.name()),
                note.created(),
                note.updated(),
                note.version(),
                note.body(),
                List.of(),
                List.of(),
                LowerCaseEnum.word(note.visibility()),
                List.of(),
                LowerCaseEnum.word(note.colour()),
                null,
                passage == null
                        ? null
                        : new Passage(
                                passage.text(),
                                passage.revision(),
                                passage.start(),
                                passage.end(),
                                passage.exact(),
                                "",
                                "",
                                passage.folio()),
                note.region(),
                null,
                0,
                false,
                null,
                note.origin(),
                "/annotations/" + note.id());
    }
}

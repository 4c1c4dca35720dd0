package org.postil.annotations;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.postil.accounts.Accounts;
import org.postil.accounts.Viewer;
import org.postil.shared.Condition;
import org.postil.shared.LowerCaseEnum;
import org.postil.shared.Rows;
import org.postil.tags.TagView;
import org.postil.tags.Tags;

/** Puts beside annotations what stands in other rows: names, tags, and how many replies. Three queries for any number. */
@ApplicationScoped
public class AnnotationViews {
    private final Annotations annotations;
    private final Accounts accounts;
    private final Tags tags;

    AnnotationViews(Annotations annotations, Accounts accounts, Tags tags) {
        this.annotations = annotations;
        this.accounts = accounts;
        this.tags = tags;
    }

    public AnnotationView of(Viewer viewer, Annotation annotation) {
        return of(viewer, List.of(annotation)).get(0);
    }

    /** What its author has just written: nothing needs to be asked for but the names of its tags. */
    AnnotationView fresh(Viewer author, Annotation annotation) {
        return view(
                author, annotation, Map.of(author.account(), author.name()), tags.named(annotation.tags()), Map.of());
    }

    public List<AnnotationView> of(Viewer viewer, Collection<Annotation> some) {
        Map<UUID, String> authors = accounts.names(
                some.stream().flatMap(AnnotationViews::people).distinct().toList());
        Map<UUID, TagView> named = tags.named(some.stream()
                .flatMap(annotation -> annotation.tags().stream())
                .distinct()
                .toList());
        Map<UUID, Long> replies = replies(
                viewer,
                some.stream()
                        .filter(annotation -> annotation.inReplyTo() == null)
                        .map(Annotation::id)
                        .toList());
        return some.stream()
                .map(annotation -> view(viewer, annotation, authors, named, replies))
                .toList();
    }

    /** Who is named on it: its author, who settled its thread, who said where it stands. */
    private static Stream<UUID> people(Annotation annotation) {
        Settled settled = annotation.settled();
        return Stream.of(annotation.author(), annotation.resolvedBy(), settled == null ? null : settled.by())
                .filter(Objects::nonNull);
    }

    /** How many replies the viewer sees in these threads; none is not among them. */
    Map<UUID, Long> replies(Viewer viewer, List<UUID> roots) {
        Map<UUID, Long> replies = new HashMap<>();
        if (!roots.isEmpty()) {
            Condition where = new Condition(
                            "a.root = any(:roots) and a.in_reply_to is not null",
                            Map.of("roots", roots.toArray(UUID[]::new)))
                    .and(Visible.to(viewer));
            Condition query = new Condition(
                    "select a.root, count(*) from annotation a join document d on d.id = a.document_id where "
                            + where.clause() + " group by a.root",
                    where.parameters());
            Rows.of(annotations.getEntityManager(), query)
                    .forEach(row -> replies.put((UUID) row[0], ((Number) row[1]).longValue()));
        }
        return replies;
    }

    /** The groups it is for: all to its author, to others those that they are in themselves. */
    private static List<UUID> groups(Viewer viewer, Annotation annotation) {
        return annotation.author().equals(viewer.account()) ? annotation.groups() : viewer.among(annotation.groups());
    }

    private static AnnotationView view(
            Viewer viewer,
            Annotation annotation,
            Map<UUID, String> authors,
            Map<UUID, TagView> named,
            Map<UUID, Long> replies) {
        List<TagView> tags = annotation.tags().isEmpty()
                ? List.of()
                : annotation.tags().stream()
                        .map(named::get)
                        .filter(Objects::nonNull)
                        .toList();
        return new AnnotationView(
                annotation.id(),
                annotation.document(),
                new AnnotationView.Author(annotation.author(), authors.getOrDefault(annotation.author(), "")),
                annotation.created(),
                annotation.updated(),
                annotation.version(),
                annotation.body(),
                tags.isEmpty() ? List.of() : tags.stream().map(TagView::name).toList(),
                tags,
                LowerCaseEnum.word(annotation.visibility()),
                groups(viewer, annotation),
                LowerCaseEnum.word(annotation.colour()),
                annotation.inReplyTo(),
                annotation.passage(),
                annotation.region(),
                annotation.anchor() == null ? null : annotation.anchor().named(authors),
                replies.getOrDefault(annotation.id(), 0L),
                annotation.resolved(),
                resolution(annotation, authors),
                annotation.origin(),
                "/annotations/" + annotation.id());
    }

    private static AnnotationView.Resolution resolution(Annotation annotation, Map<UUID, String> names) {
        return annotation.resolvedBy() == null
                ? null
                : new AnnotationView.Resolution(
                        new AnnotationView.Author(
                                annotation.resolvedBy(), names.getOrDefault(annotation.resolvedBy(), "")),
                        annotation.resolvedAt());
    }
}

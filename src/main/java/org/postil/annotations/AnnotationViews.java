package org.postil.annotations;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
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
                author,
                annotation,
                new About.Found(Map.of(author.account(), author.name()), tags.named(annotation.tags()), Map.of()));
    }

    public List<AnnotationView> of(Viewer viewer, Collection<Annotation> some) {
        List<UUID> answerable =
                some.stream().filter(Annotation::answerable).map(Annotation::id).toList();
        About.Found found = found(some.stream().map(About::of).toList(), replies(viewer, answerable));
        return some.stream().map(annotation -> view(viewer, annotation, found)).toList();
    }

    /** What notes refer to, with how many replies each has. */
    About.Found found(Collection<About> notes, Map<UUID, Long> replies) {
        return new About.Found(accounts.names(all(notes, About::people)), tags.named(all(notes, About::tags)), replies);
    }

    private static Set<UUID> all(Collection<About> notes, Function<About, List<UUID>> which) {
        Set<UUID> all = new HashSet<>();
        notes.forEach(note -> all.addAll(which.apply(note)));
        return all;
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

    AnnotationView view(Viewer viewer, Annotation annotation, About.Found found) {
        List<TagView> tags = found.tags(annotation.tags());
        return new AnnotationView(
                annotation.id(),
                annotation.document(),
                new AnnotationView.Author(annotation.author(), found.name(annotation.author())),
                annotation.created(),
                annotation.updated(),
                annotation.version(),
                annotation.body(),
                tags.stream().map(TagView::name).toList(),
                tags,
                LowerCaseEnum.word(annotation.visibility()),
                About.of(annotation).groupsTold(viewer),
                LowerCaseEnum.word(annotation.colour()),
                annotation.inReplyTo(),
                annotation.passage(),
                annotation.region(),
                annotation.anchor() == null ? null : annotation.anchor().named(found.names()),
                found.replies(annotation.id()),
                annotation.resolved(),
                resolution(annotation, found),
                annotation.origin(),
                "/annotations/" + annotation.id());
    }

    private static AnnotationView.Resolution resolution(Annotation annotation, About.Found found) {
        UUID by = annotation.resolvedBy();
        return by == null
                ? null
                : new AnnotationView.Resolution(new AnnotationView.Author(by, found.name(by)), annotation.resolvedAt());
    }
}

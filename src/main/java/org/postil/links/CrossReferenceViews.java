package org.postil.links;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.postil.accounts.Accounts;
import org.postil.accounts.Viewer;
import org.postil.annotations.Annotation;
import org.postil.annotations.AnnotationView.Author;
import org.postil.annotations.Annotations;
import org.postil.documents.Document;
import org.postil.documents.Documents;
import org.postil.links.CrossReferenceView.Anchor;
import org.postil.links.CrossReferenceView.DocumentBrief;
import org.postil.links.CrossReferenceView.EndView;
import org.postil.links.CrossReferenceView.NoteBrief;
import org.postil.shared.Condition;
import org.postil.shared.LowerCaseEnum;

/** Puts beside cross-references what stands at their ends. Three queries for any number of them. */
@ApplicationScoped
public class CrossReferenceViews {
    private final Documents documents;
    private final Annotations annotations;
    private final Accounts accounts;

    CrossReferenceViews(Documents documents, Annotations annotations, Accounts accounts) {
        this.documents = documents;
        this.annotations = annotations;
        this.accounts = accounts;
    }

    public CrossReferenceView of(Viewer viewer, CrossReference link) {
        return of(viewer, List.of(link)).get(0);
    }

    /** @param links which the viewer may see, and so the documents and annotations at their ends */
    public List<CrossReferenceView> of(Viewer viewer, Collection<CrossReference> links) {
        if (links.isEmpty()) {
            return List.of();
        }
        Beside beside = beside(viewer, links);
        return links.stream().map(link -> view(viewer, link, beside)).toList();
    }

    private record Beside(Map<UUID, Document> documents, Map<UUID, Annotation> notes, Map<UUID, String> names) {}

    private Beside beside(Viewer viewer, Collection<CrossReference> links) {
        Set<UUID> ids = new HashSet<>();
        Set<UUID> noteIds = new HashSet<>();
        ends(links).forEach(end -> {
            ids.add(end.document());
            if (end.annotation() != null) {
                noteIds.add(end.annotation());
            }
        });
        Map<UUID, Document> known =
                documents.list("id in ?1", ids).stream().collect(Collectors.toMap(Document::id, Function.identity()));
        Map<UUID, Annotation> notes = noteIds.isEmpty()
                ? new HashMap<>()
                : annotations
                        .some(viewer, Condition.of("a.id in (:ends)", "ends", noteIds), "a.id", noteIds.size())
                        .stream()
                        .collect(Collectors.toMap(Annotation::id, Function.identity()));
        Set<UUID> people = links.stream().map(CrossReference::author).collect(Collectors.toSet());
        notes.values().forEach(note -> people.add(note.author()));
        return new Beside(known, notes, accounts.names(List.copyOf(people)));
    }

    private static Stream<End> ends(Collection<CrossReference> links) {
        return links.stream().flatMap(link -> Stream.of(link.source(), link.target()));
    }

    private static CrossReferenceView view(Viewer viewer, CrossReference link, Beside beside) {
        UUID group = beside.documents().get(link.source().document()).group();
        return new CrossReferenceView(
                link.id(),
                link.kind().word(),
                end(link.source(), beside),
                end(link.target(), beside),
                new Author(link.author(), beside.names().getOrDefault(link.author(), "")),
                link.created(),
                LowerCaseEnum.word(link.visibility()),
                link.author().equals(viewer.account()) ? link.groups() : viewer.among(link.groups()),
                link.remark(),
                viewer.signedIn() && CrossReferences.mayDelete(viewer, link, group));
    }

    private static EndView end(End end, Beside beside) {
        Document document = beside.documents().get(end.document());
        NoteBrief note = end.annotation() == null ? null : note(beside.notes().get(end.annotation()), beside);
        Anchor anchor = end.isPassage()
                ? new Anchor(end.anchorRevision(), end.anchorStart(), end.anchorEnd(), end.anchorState())
                : null;
        return new EndView(
                end.document(),
                new DocumentBrief(
                        document.slug(), document.title(), document.date().edtf(), document.kind()),
                end.text(),
                end.revision(),
                end.start(),
                end.end(),
                end.exact(),
                end.prefix(),
                end.suffix(),
                end.folio(),
                anchor,
                end.annotation(),
                note,
                address(end, document, note));
    }

    private static NoteBrief note(Annotation note, Beside beside) {
        boolean placed = note.anchor() != null && note.anchor().start() != null;
        return new NoteBrief(
                beside.names().getOrDefault(note.author(), ""),
                note.body(),
                note.passage() == null ? null : note.passage().exact(),
                note.passage() == null ? null : note.passage().text(),
                placed ? note.anchor().start() : null,
                placed ? note.anchor().end() : null);
    }

    private static String address(End end, Document document, NoteBrief note) {
        if (note != null) {
            return "/annotations/" + end.annotation();
        }
        String page = "/documents/" + document.slug();
        if (!end.isPassage()) {
            return page;
        }
        return end.anchorStart() == null
                ? page + "?text=" + end.text()
                : page + "?text=" + end.text() + "&at=" + end.anchorStart() + "#at-" + end.anchorStart() + "-"
                        + end.anchorEnd();
    }
}

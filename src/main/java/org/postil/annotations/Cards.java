package org.postil.annotations;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.postil.accounts.Role;
import org.postil.accounts.Viewer;
import org.postil.anchoring.WordDifference;
import org.postil.documents.Document;
import org.postil.documents.Documents;
import org.postil.documents.Markdown;
import org.postil.documents.Seen;
import org.postil.shared.HeapShare;
import org.postil.shared.Problem;

/** Makes the cards of notes: the same few queries for one as for two hundred. */
@ApplicationScoped
public class Cards {
    /** In bytes. */
    private static final long MOST = 16L << 20;

    /** A state of a note; its words never change. */
    private record Wording(UUID note, int version) {}

    private final Cache<Wording, String> bodies = HeapShare.bound(Caffeine.newBuilder(), 16, MOST)
            .weigher((Wording wording, String html) -> 2 * html.length() + 128)
            .build();
    private final Annotations annotations;
    private final AnnotationViews views;
    private final ChangedPassages changes;
    private final Documents documents;
    private final ReaderChoices readers;
    private final Instance<BesideNotes> features;

    Cards(
            Annotations annotations,
            AnnotationViews views,
            ChangedPassages changes,
            Documents documents,
            ReaderChoices readers,
            @Any Instance<BesideNotes> features) {
        this.annotations = annotations;
        this.views = views;
        this.changes = changes;
        this.documents = documents;
        this.readers = readers;
        this.features = features;
    }

    /** Cards of notes on one document the viewer may see, without their replies. */
    public List<Card> of(Viewer viewer, Document document, Collection<Annotation> notes) {
        if (notes.isEmpty()) {
            return List.of();
        }
        List<UUID> ids = notes.stream().map(Annotation::id).toList();
        List<Map<UUID, String>> beside =
                features.stream().map(feature -> feature.on(viewer, ids)).toList();
        List<AnnotationView> shown = views.of(viewer, notes);
        Map<UUID, List<WordDifference.Part>> changed = changes.of(document, shown);
        Map<UUID, String> groups = readers.names(viewer, elsewhere(document, shown));
        // Whoever annotates in the document's own group needs no other right.
        Seen seen = viewer.may(Role.ANNOTATOR, document.group()) || !viewer.mayAnywhere(Role.ANNOTATOR)
                ? Seen.onlyAtHome(document)
                : documents.seen(document);
        return shown.stream()
                .map(note -> new Card(
                        note,
                        isFor(document, note) ? List.of() : names(note, groups),
                        html(note),
                        List.of(),
                        beside(beside, note.id()),
                        may(viewer, document, seen, note),
                        changed.getOrDefault(note.id(), List.of())))
                .toList();
    }

    /** The same as they stood in an older revision. */
    public List<Card> of(
            Viewer viewer, Document document, Collection<Annotation> notes, Map<UUID, AnnotationView.Anchor> past) {
        return of(viewer, document, notes).stream()
                .map(card -> card.standing(past.get(card.id())))
                .toList();
    }

    /** The card of one note with the replies of its thread. */
    public Card open(Viewer viewer, Document document, Annotation root) {
        return of(viewer, document, List.of(root))
                .get(0)
                .with(of(viewer, document, annotations.replies(viewer, root.id())));
    }

    /** The card of a note that has just been kept, or of the note that it replies to. */
    @Transactional
    Card ofNew(Viewer author, Annotation kept) {
        Document document = documents.byId(author, kept.document()).orElseThrow(() -> Problem.notFound("document"));
        Annotation root = annotations.byId(author, kept.root()).orElseThrow(() -> Problem.notFound("note"));
        return open(author, document, root);
    }

    private String html(AnnotationView note) {
        return bodies.get(new Wording(note.id(), note.version()), wording -> Markdown.html(note.body()));
    }

    /** Whether it is for the document's own group alone, as most are. */
    private static boolean isFor(Document document, AnnotationView note) {
        return note.groups().equals(List.of(document.group()));
    }

    private static Set<UUID> elsewhere(Document document, List<AnnotationView> notes) {
        return notes.stream()
                .filter(note -> !isFor(document, note))
                .flatMap(note -> note.groups().stream())
                .collect(Collectors.toSet());
    }

    private static List<String> names(AnnotationView note, Map<UUID, String> groups) {
        return note.groups().stream().map(groups::get).filter(Objects::nonNull).toList();
    }

    private static List<String> beside(List<Map<UUID, String>> features, UUID note) {
        return features.stream()
                .map(shown -> shown.get(note))
                .filter(Objects::nonNull)
                .toList();
    }

    private static Card.May may(Viewer viewer, Document document, Seen seen, AnnotationView note) {
        boolean own = note.author().id().equals(viewer.account());
        boolean edits = viewer.may(Role.EDITOR, document.group()) && !"private".equals(note.visibility());
        return new Card.May(
                own,
                own || edits,
                seen.mayWrite(viewer),
                viewer.may(Role.ANNOTATOR, document.group()),
                Annotations.mayResolve(viewer, seen, note.groups()),
                note.anchor() != null
                        && Settlements.may(viewer, document, note.author().id()));
    }
}

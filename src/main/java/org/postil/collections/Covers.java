package org.postil.collections;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.postil.accounts.Role;
import org.postil.accounts.Viewer;
import org.postil.collections.CollectionView.Entry;
import org.postil.documents.DocumentView;
import org.postil.documents.DocumentView.Named;
import org.postil.shared.ApproximateDate;

/** Puts together what the page of a collection shows. */
@ApplicationScoped
class Covers {
    private static final int MOST_PEOPLE = 30;

    /** A bibliography of more stands on a page of its own. */
    private static final int MOST_CITED = 100;

    private final Collections collections;
    private final CollectionViews views;
    private final Follows follows;
    private final Nestings nestings;
    private final Finding finding;
    private final Instance<NotesBelow> notes;
    private final Instance<BibliographyBelow> bibliography;

    Covers(
            Collections collections,
            CollectionViews views,
            Follows follows,
            Nestings nestings,
            Finding finding,
            @Any Instance<NotesBelow> notes,
            @Any Instance<BibliographyBelow> bibliography) {
        this.collections = collections;
        this.views = views;
        this.follows = follows;
        this.nestings = nestings;
        this.finding = finding;
        this.notes = notes;
        this.bibliography = bibliography;
    }

    Cover of(Viewer viewer, Collection collection) {
        List<Entry> entries = views.entries(viewer, collection);
        List<DocumentView> documents = entries.stream().map(Entry::document).toList();
        KeptSearch search = collection.query();
        return new Cover(
                views.of(viewer, collection),
                views.of(viewer, nestings.above(viewer, collection)),
                views.of(viewer, nestings.in(viewer, collection)),
                entries,
                days(documents),
                people(documents),
                notes(viewer, documents),
                documents.size() > MOST_CITED ? List.of() : cited(collection.group(), documents),
                search,
                search == null ? Map.of() : finding.inWords(collection.group(), search),
                follows.isFollowing(viewer, collection),
                copied(viewer, collection));
    }

    private Cover.Copied copied(Viewer viewer, Collection collection) {
        if (collection.copiedTitle() == null) {
            return null;
        }
        List<UUID> source = collection.copiedFrom() == null ? List.of() : List.of(collection.copiedFrom());
        String slug = collections.some(viewer, source).stream()
                .findFirst()
                .map(Collection::slug)
                .orElse(null);
        // What it is a copy of may be nobody's to know but theirs who copied it.
        return slug == null && !viewer.may(Role.EDITOR, collection.group())
                ? null
                : new Cover.Copied(collection.copiedTitle(), slug, collection.copied());
    }

    private static List<Cover.Day> days(List<DocumentView> documents) {
        Map<ApproximateDate, List<DocumentView>> days = new TreeMap<>();
        documents.stream()
                .filter(document -> document.approximateDate().isDated())
                .forEach(document -> days.computeIfAbsent(
                                document.approximateDate().day(), day -> new ArrayList<>())
                        .add(document));
        return days.entrySet().stream()
                .map(day -> new Cover.Day(day.getKey(), day.getValue()))
                .toList();
    }

    private static List<Cover.Person> people(List<DocumentView> documents) {
        Map<Named, Integer> named = new LinkedHashMap<>();
        for (DocumentView document : documents) {
            Set<Named> once = new LinkedHashSet<>();
            Stream.of(
                            document.creatorNames(),
                            document.senderNames(),
                            document.recipientNames(),
                            document.attendeeNames(),
                            document.peopleNames())
                    .forEach(once::addAll);
            once.forEach(person -> named.merge(person, 1, Integer::sum));
        }
        return named.entrySet().stream()
                .map(one -> new Cover.Person(one.getKey(), one.getValue()))
                .sorted(Comparator.comparingInt(Cover.Person::documents).reversed())
                .limit(MOST_PEOPLE)
                .toList();
    }

    private Map<UUID, String> notes(Viewer viewer, List<DocumentView> documents) {
        List<UUID> ids = documents.stream().map(DocumentView::id).toList();
        return ids.isEmpty()
                ? Map.of()
                : notes.stream().findFirst().map(below -> below.on(viewer, ids)).orElse(Map.of());
    }

    private List<String> cited(UUID group, List<DocumentView> documents) {
        return documents.isEmpty()
                ? List.of()
                : bibliography.stream()
                        .findFirst()
                        .map(below -> below.of(group, documents))
                        .orElse(List.of());
    }
}

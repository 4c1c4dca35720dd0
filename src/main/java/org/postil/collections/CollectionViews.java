package org.postil.collections;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.postil.accounts.Accounts;
import org.postil.accounts.Grant;
import org.postil.accounts.Group;
import org.postil.accounts.Groups;
import org.postil.accounts.Role;
import org.postil.accounts.ShareLink;
import org.postil.accounts.Viewer;
import org.postil.collections.CollectionView.Entry;
import org.postil.collections.CollectionView.ShareView;
import org.postil.collections.CollectionView.ShownTo;
import org.postil.documents.DocumentView;
import org.postil.documents.Documents;
import org.postil.shared.LowerCaseEnum;
import org.postil.tags.Tag;
import org.postil.tags.Tags;

/** Collections, what stands in them and how they are shared, as records to read. */
@ApplicationScoped
class CollectionViews {
    private final Placements placements;
    private final Documents documents;
    private final NotesWord notesWord;
    private final Accounts accounts;
    private final Groups groups;
    private final Tags tags;

    CollectionViews(
            Placements placements,
            Documents documents,
            NotesWord notesWord,
            Accounts accounts,
            Groups groups,
            Tags tags) {
        this.placements = placements;
        this.documents = documents;
        this.notesWord = notesWord;
        this.accounts = accounts;
        this.groups = groups;
        this.tags = tags;
    }

    CollectionView of(Viewer viewer, Collection collection) {
        return of(viewer, List.of(collection)).get(0);
    }

    List<CollectionView> of(Viewer viewer, List<Collection> collections) {
        Map<UUID, Integer> sizes = placements.counts(collections);
        return collections.stream()
                .map(collection -> view(viewer, collection, sizes.getOrDefault(collection.id(), 0)))
                .toList();
    }

    /** The documents of a collection that the viewer may read, in its order. */
    List<Entry> entries(Viewer viewer, Collection collection) {
        Map<UUID, DocumentView> readable = documents.views(placements.documents(viewer, collection)).stream()
                .collect(Collectors.toMap(DocumentView::id, Function.identity()));
        List<Entry> entries = new ArrayList<>();
        for (Placement placement : placements.of(collection)) {
            if (readable.containsKey(placement.document())) {
                entries.add(new Entry(entries.size() + 1, placement.remark(), readable.get(placement.document())));
            }
        }
        return entries;
    }

    /** @param already what is chosen so far */
    ChoosableNotes choosable(Viewer viewer, UUID group, Grant.Chosen already) {
        return new ChoosableNotes(
                tags.visible(viewer).stream()
                        .filter(tag -> tag.group().equals(group))
                        .map(Tag::name)
                        .toList(),
                notesWord.authors(group, already.authors()),
                notesWord.groups(viewer, group));
    }

    List<ShareView> shares(List<ShareLink> links) {
        Map<UUID, String> names = accounts.names(
                links.stream().map(ShareLink::createdBy).distinct().toList());
        return links.stream()
                .map(link -> share(link, names.get(link.createdBy()), null))
                .toList();
    }

    List<ShareView> showings(List<Showing> showings) {
        Map<UUID, String> names = accounts.names(
                showings.stream().map(Showing::createdBy).distinct().toList());
        Map<UUID, Group> shownIn =
                groups
                        .<Group>list(
                                "id in ?1",
                                showings.stream().map(Showing::group).toList())
                        .stream()
                        .collect(Collectors.toMap(Group::id, Function.identity()));
        return showings.stream()
                .map(showing -> new ShareView(
                        showing.id(),
                        "group",
                        null,
                        null,
                        null,
                        names.get(showing.createdBy()),
                        showing.created(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        new ShownTo(
                                showing.group(),
                                shownIn.get(showing.group()).name(),
                                LowerCaseEnum.word(showing.role()))))
                .toList();
    }

    ShareView share(ShareLink link, String by, String url) {
        Grant.Chosen notes = link.grant().chosen();
        return new ShareView(
                link.id(),
                link.isForEverybody() ? "public" : "link",
                link.name().isEmpty() ? null : link.name(),
                notesWord.write(notes),
                notesWord.inNames(notes),
                by,
                link.created(),
                link.expires(),
                link.asksForPassword(),
                link.isForEverybody() ? null : link.uses(),
                link.used(),
                url,
                null);
    }

    private CollectionView view(Viewer viewer, Collection collection, int size) {
        boolean editable = viewer.may(Role.EDITOR, collection.group());
        return new CollectionView(
                collection.id(),
                collection.slug(),
                collection.title(),
                collection.description(),
                collection.group(),
                editable ? notesWord.write(collection.notes()) : null,
                editable ? notesWord.inNames(collection.notes()) : null,
                size,
                collection.created(),
                collection.updated(),
                editable);
    }
}

package org.postil.collections;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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
import org.postil.collections.CollectionView.Row;
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
    private final Coeditors coeditors;
    private final Documents documents;
    private final NotesWord notesWord;
    private final Accounts accounts;
    private final Groups groups;
    private final Tags tags;

    CollectionViews(
            Placements placements,
            Coeditors coeditors,
            Documents documents,
            NotesWord notesWord,
            Accounts accounts,
            Groups groups,
            Tags tags) {
        this.placements = placements;
        this.coeditors = coeditors;
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
        Set<UUID> writable = coeditors.among(viewer, collections);
        return collections.stream()
                .map(collection -> view(
                        viewer, collection, sizes.getOrDefault(collection.id(), 0), writable.contains(collection.id())))
                .toList();
    }

    /** The documents of a collection that the viewer may read, in its order. */
    List<Entry> entries(Viewer viewer, Collection collection) {
        Map<UUID, Placement> places =
                placements.of(collection).stream().collect(Collectors.toMap(Placement::document, Function.identity()));
        List<Heading> headings = placements.headings(collection);
        List<Entry> entries = new ArrayList<>();
        int next = 0;
        for (DocumentView document : documents.views(placements.documents(viewer, collection))) {
            Placement place = places.get(document.id());
            List<String> before = new ArrayList<>();
            while (!place.isFound()
                    && next < headings.size()
                    && headings.get(next).position() < place.position()) {
                before.add(headings.get(next).title());
                next++;
            }
            entries.add(new Entry(
                    entries.size() + 1, before.isEmpty() ? null : before, place.remark(), place.isFound(), document));
        }
        return entries;
    }

    /**
     * What was put into it by hand, as it is put in order; headings under which nothing stands are among it.
     *
     * @param entries what it holds, as {@link #entries} gives it
     */
    List<Row> rows(Collection collection, List<Entry> entries) {
        Map<UUID, Integer> positions =
                placements.of(collection).stream().collect(Collectors.toMap(Placement::document, Placement::position));
        TreeMap<Integer, Row> rows = new TreeMap<>();
        entries.stream()
                .filter(entry -> !entry.found())
                .forEach(entry -> rows.put(positions.get(entry.document().id()), new Row(0, null, entry)));
        placements
                .headings(collection)
                .forEach(heading -> rows.put(heading.position(), new Row(0, heading.title(), null)));
        List<Row> numbered = new ArrayList<>();
        rows.values().forEach(row -> numbered.add(new Row(numbered.size() + 1, row.heading(), row.entry())));
        return numbered;
    }

    List<DocumentView> passedOver(Viewer viewer, Collection collection) {
        return documents.views(placements.passedOver(viewer, collection));
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
        ChosenNotes named = notesWord.inNames(notes);
        return new ShareView(
                link.id(),
                link.isForEverybody() ? "public" : "link",
                link.name().isEmpty() ? null : link.name(),
                notesWord.write(notes, named),
                named,
                by,
                link.created(),
                link.expires(),
                link.asksForPassword(),
                link.isForEverybody() ? null : link.uses(),
                link.used(),
                url,
                null);
    }

    private CollectionView view(Viewer viewer, Collection collection, int size, boolean writable) {
        boolean editable = viewer.may(Role.EDITOR, collection.group());
        ChosenNotes named = editable ? notesWord.inNames(collection.notes()) : null;
        return new CollectionView(
                collection.id(),
                collection.slug(),
                collection.title(),
                collection.description(),
                collection.group(),
                editable ? notesWord.write(collection.notes(), named) : null,
                named,
                collection.query() == null ? null : collection.query().parts(),
                size,
                collection.created(),
                collection.updated(),
                writable,
                editable);
    }
}

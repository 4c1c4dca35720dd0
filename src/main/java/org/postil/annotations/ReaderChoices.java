package org.postil.annotations;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.postil.accounts.Group;
import org.postil.accounts.Groups;
import org.postil.accounts.Viewer;
import org.postil.documents.Document;
import org.postil.documents.Documents;
import org.postil.documents.Seen;

/** Who can be written for, and what groups are called to whom. */
@ApplicationScoped
public class ReaderChoices {
    private final Documents documents;
    private final Groups groups;

    ReaderChoices(Documents documents, Groups groups) {
        this.documents = documents;
        this.groups = groups;
    }

    /** For a new note of the viewer's on a document he may read; no groups when he may write nothing there, or for himself alone. */
    public Readers of(Viewer viewer, Document document) {
        Seen seen = documents.seen(document);
        List<UUID> open = seen.writable(viewer);
        return readers(viewer, seen, open, open.isEmpty() ? List.of() : open.subList(0, 1));
    }

    /** For a note that the viewer wrote: it may stay for whom it is. */
    Readers of(Viewer viewer, Document document, Annotation own) {
        Seen seen = documents.seen(document);
        List<UUID> open = seen.writable(viewer, own.groups());
        List<UUID> first = open.isEmpty() ? List.of() : open.subList(0, 1);
        Readers readers = readers(viewer, seen, open, own.groups().isEmpty() ? first : own.groups());
        return new Readers(
                readers.usual(),
                readers.groups(),
                readers.publicly() || own.visibility() == Annotation.Visibility.PUBLIC);
    }

    /** The names of those of these groups that the viewer knows: his own and the public ones. */
    Map<UUID, String> names(Viewer viewer, Collection<UUID> ids) {
        Map<UUID, String> names = new HashMap<>();
        if (!ids.isEmpty()) {
            groups.visible(viewer).stream()
                    .filter(group -> ids.contains(group.id()))
                    .forEach(group -> names.put(group.id(), group.name()));
        }
        return names;
    }

    private static String usual(Viewer viewer, Seen seen) {
        if (!seen.mayWrite(viewer)) {
            return null;
        }
        return viewer.isLibrary(seen.home()) ? "private" : "group";
    }

    private Readers readers(Viewer viewer, Seen seen, List<UUID> open, List<UUID> chosen) {
        Map<UUID, String> names = new HashMap<>();
        if (!open.isEmpty()) {
            groups.<Group>list("id in ?1", open).forEach(group -> names.put(group.id(), group.name()));
        }
        List<Readers.Choice> choices = open.stream()
                .filter(names::containsKey)
                .map(group -> new Readers.Choice(group, names.get(group), false))
                .toList();
        return new Readers(usual(viewer, seen), choices, seen.publicly(viewer)).choosing(chosen);
    }
}

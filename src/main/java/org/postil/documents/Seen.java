package org.postil.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.postil.accounts.Role;
import org.postil.accounts.Viewer;

/**
 * In which groups a document is seen, and for which of them notes are written on it. For a library nobody writes: there is
 * nobody in it but its owner.
 *
 * @param home the group or library it belongs to
 * @param open whether that group is public, so that every group sees it
 * @param shown the groups it is shown in, and what their members may do with it at most
 */
public record Seen(UUID home, boolean open, Map<UUID, Role> shown) {
    public Seen {
        shown = Map.copyOf(shown);
    }

    /** As if it were shown nowhere else: for what asks after nobody's rights. */
    public static Seen onlyAtHome(Document document) {
        return new Seen(document.group(), false, Map.of());
    }

    public boolean in(UUID group) {
        return open || home.equals(group) || shown.containsKey(group);
    }

    /** Whether he may write notes on it, if only for himself. */
    public boolean mayWrite(Viewer viewer) {
        return viewer.may(Role.ANNOTATOR, home) || !writable(viewer).isEmpty();
    }

    /** Whether he may write what everybody reads who reads the document. */
    public boolean publicly(Viewer viewer) {
        return viewer.may(Role.ANNOTATOR, home);
    }

    /**
     * The groups for which a viewer may write on it: those he may annotate in and in which it is seen, its own first. None
     * for who may annotate neither in its own group nor in one that it is shown in for that, and none on a document of his
     * library that is shown nowhere.
     */
    public List<UUID> writable(Viewer viewer) {
        boolean atHome = viewer.may(Role.ANNOTATOR, home);
        List<UUID> groups = new ArrayList<>();
        viewer.groupsWith(Role.ANNOTATOR).stream()
                .filter(group -> !viewer.isLibrary(group))
                .filter(group -> atHome ? in(group) : isShownToWriters(group))
                .sorted()
                .forEach(groups::add);
        if (groups.remove(home)) {
            groups.add(0, home);
        }
        return groups;
    }

    private boolean isShownToWriters(UUID group) {
        Role role = shown.get(group);
        return role != null && role.atLeast(Role.ANNOTATOR);
    }

    /** The same, and behind them those that something of his is for already: for whomever it was it may stay. */
    public List<UUID> writable(Viewer viewer, List<UUID> already) {
        List<UUID> groups = writable(viewer);
        already.stream().filter(group -> !groups.contains(group)).forEach(groups::add);
        return groups;
    }

    /** Whose tags his notes on it bear: the document's group's, or of the first for which he may write. */
    public UUID vocabulary(Viewer viewer) {
        return viewer.may(Role.ANNOTATOR, home)
                ? home
                : writable(viewer).stream().findFirst().orElse(home);
    }

    /** @throws org.postil.shared.Problem 401 or 403 for who may write no notes on it */
    public void requireWritable(Viewer viewer) {
        if (!mayWrite(viewer)) {
            viewer.require(Role.ANNOTATOR, home);
        }
    }
}

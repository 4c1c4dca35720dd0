package org.postil.collections;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.postil.accounts.AccessChanged;
import org.postil.accounts.Role;
import org.postil.accounts.Viewer;
import org.postil.documents.Documents;
import org.postil.shared.LowerCaseEnum;
import org.postil.shared.Problem;

/**
 * The groups that collections of others are shown in. Their members read the documents and the notes that are for them; of
 * the notes of the collection's own group they see what its authors wrote for both.
 */
@ApplicationScoped
class Showings implements PanacheRepositoryBase<Showing, UUID> {
    private static final Set<Role> ROLES = Set.of(Role.READER, Role.ANNOTATOR, Role.EDITOR);

    private final Documents documents;
    private final Openings openings;
    private final Event<AccessChanged> changed;

    Showings(Documents documents, Openings openings, Event<AccessChanged> changed) {
        this.documents = documents;
        this.openings = openings;
        this.changed = changed;
    }

    /**
     * Shows a collection in another group; in one that it is shown in already, by the new role.
     *
     * @param role "reader", "annotator" or "editor"; null for reader
     * @throws Problem 400, or 403 for who does not edit in both groups
     */
    Showing show(Viewer viewer, Collection collection, UUID group, String role) {
        viewer.require(Role.EDITOR, collection.group());
        if (group == null || group.equals(collection.group()) || !viewer.may(Role.EDITOR, group)) {
            throw Problem.invalid("group", "Name another group, in which you edit too.");
        }
        Role allowed = role == null ? Role.READER : LowerCaseEnum.parse(Role.class, "role", role);
        if (!ROLES.contains(allowed)) {
            throw Problem.invalid(
                    "role", "Show it to be read, to be annotated, or to be edited: as reader, annotator or editor.");
        }
        openings.lock(collection.group());
        Showing showing = find("collection = ?1 and group = ?2", collection.id(), group)
                .firstResultOptional()
                .orElseGet(() -> made(viewer, collection, group, allowed));
        showing.allow(allowed);
        openings.keep(viewer, collection.group());
        tell(viewer, collection, group);
        return showing;
    }

    List<Showing> of(Collection collection) {
        return list("collection = ?1 order by created, id", collection.id());
    }

    /** @return false when it is no showing of this collection. @throws Problem 403 */
    boolean end(Viewer viewer, Collection collection, UUID id) {
        viewer.require(Role.EDITOR, collection.group());
        Optional<Showing> found =
                find("id = ?1 and collection = ?2", id, collection.id()).firstResultOptional();
        found.ifPresent(showing -> end(viewer, collection, showing));
        return found.isPresent();
    }

    void endAll(Viewer viewer, Collection collection) {
        of(collection).forEach(showing -> end(viewer, collection, showing));
    }

    private Showing made(Viewer viewer, Collection collection, UUID group, Role role) {
        Showing made = new Showing(collection.id(), group, role, viewer.account());
        persist(made);
        return made;
    }

    private void end(Viewer viewer, Collection collection, Showing showing) {
        documents.close(showing.id());
        delete(showing);
        flush();
        tell(viewer, collection, showing.group());
    }

    /** Who looks at the documents stands in either group. */
    private void tell(Viewer viewer, Collection collection, UUID group) {
        changed.fire(new AccessChanged(viewer, collection.group()));
        changed.fire(new AccessChanged(viewer, group));
    }
}

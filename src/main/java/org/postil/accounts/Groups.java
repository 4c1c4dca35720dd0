package org.postil.accounts;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.postil.shared.Problem;
import org.postil.shared.Slug;

/** All groups. */
@ApplicationScoped
public class Groups implements PanacheRepositoryBase<Group, UUID> {
    private final Event<AccessChanged> changed;

    Groups(Event<AccessChanged> changed) {
        this.changed = changed;
    }

    /** The groups the viewer is a member of and the public ones, by name. */
    public List<Group> visible(Viewer viewer) {
        return list("id in ?1 or open = true order by name", viewer.groups());
    }

    public Optional<Group> visible(Viewer viewer, UUID id) {
        return find("id = ?1 and (id in ?2 or open = true)", id, viewer.groups())
                .firstResultOptional();
    }

    /** A group the viewer is a member of. */
    Optional<Group> ofMember(Viewer viewer, String slug) {
        return find("slug = ?1 and id in ?2", slug, viewer.groups()).firstResultOptional();
    }

    Optional<Group> ofMember(Viewer viewer, UUID id) {
        return find("id = ?1 and id in ?2", id, viewer.groups()).firstResultOptional();
    }

    /** Makes a group, whose owner the viewer becomes. @throws Problem 403 unless an administrator asks */
    Group make(Viewer viewer, String name) {
        UUID owner = viewer.requireAdministrator();
        Group group = new Group(Slug.of(name == null ? "" : name, "group", taken -> count("slug", taken) > 0), name);
        persist(group);
        getEntityManager().persist(new Membership(owner, group.id(), Role.OWNER));
        flush();
        changed.fire(new AccessChanged(viewer, group.id()));
        return group;
    }

    /** @throws Problem 403 for who is no owner */
    void rename(Viewer viewer, Group group, String name) {
        viewer.require(Role.OWNER, group.id());
        group.rename(name);
    }

    /** Lets everybody read what the group has, or only its members again. @throws Problem 403 for who is no owner */
    void open(Viewer viewer, Group group, boolean open) {
        viewer.require(Role.OWNER, group.id());
        if (group.isPublic() != open) {
            group.open(open);
            changed.fire(new AccessChanged(viewer, group.id()));
        }
    }

    public boolean anyPublic() {
        return count("open = true") > 0;
    }
}

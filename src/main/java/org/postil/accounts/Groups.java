package org.postil.accounts;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.postil.shared.Condition;
import org.postil.shared.Problem;
import org.postil.shared.Rows;
import org.postil.shared.Slug;

/** All groups, and the libraries among them. */
@ApplicationScoped
public class Groups implements PanacheRepositoryBase<Group, UUID> {
    /** In SQL, the names of the owners of the group {@code g} whose membership has not ended, one a line. */
    static final String OWNERS = "coalesce((select string_agg(a.name, chr(10) order by m.since)"
            + " from membership m join account a on a.id = m.account_id"
            + " where m.group_id = g.id and m.role = 'owner' and (m.ends is null or m.ends > now())), '')";

    private final AccountSettings settings;
    private final Event<AccessChanged> changed;

    Groups(AccountSettings settings, Event<AccessChanged> changed) {
        this.settings = settings;
        this.changed = changed;
    }

    /** The groups the viewer is a member of and the public ones, by name, and his library behind them. */
    public List<Group> visible(Viewer viewer) {
        return list(
                "id in ?1 or open = true order by case when libraryOf is null then 0 else 1 end, name",
                viewer.groups());
    }

    public Optional<Group> visible(Viewer viewer, UUID id) {
        return find("id = ?1 and (id in ?2 or open = true)", id, viewer.groups())
                .firstResultOptional();
    }

    /**
     * A group that is not the viewer's, as it introduces itself to all who have an account.
     *
     * @param owners the names of those whom one asks for an invitation
     */
    public record Listed(String name, String description, String slug, boolean open, List<String> owners) {}

    /** Those that the viewer is no member of and may know of, by name. @throws Problem 401 */
    List<Listed> listed(Viewer viewer) {
        viewer.requireAccount();
        Condition query = new Condition(
                "select g.name, g.description, g.slug, g.public, " + OWNERS
                        + " from research_group g where g.listed and g.id not in (:groups) order by lower(g.name), g.id",
                Map.of("groups", viewer.groups()));
        return Rows.of(
                getEntityManager(),
                query,
                row -> new Listed(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getBoolean(4),
                        row.getString(5).lines().toList()));
    }

    /** A group the viewer is a member of; of his library there is nothing to decide. */
    Optional<Group> ofMember(Viewer viewer, String slug) {
        return find("slug = ?1 and id in ?2 and libraryOf is null", slug, viewer.groups())
                .firstResultOptional();
    }

    Optional<Group> ofMember(Viewer viewer, UUID id) {
        return find("id = ?1 and id in ?2 and libraryOf is null", id, viewer.groups())
                .firstResultOptional();
    }

    /** Whether the viewer may make a group: whoever has an account, or only administrators ({@code POSTIL_GROUPS}). */
    boolean mayMake(Viewer viewer) {
        boolean allowed = viewer.administrator() || settings.groups() == AccountSettings.GroupMaking.ANYBODY;
        return viewer.signedIn() && viewer.scope() == Scope.ALL && allowed;
    }

    /** Makes a private group, which the viewer owns. @throws Problem 401, 403 for who may not */
    Group make(Viewer viewer, String name) {
        UUID owner = viewer.requireSelf();
        if (!mayMake(viewer)) {
            throw Problem.forbidden("On this server only administrators make groups. Ask one.");
        }
        Group group = new Group(Slug.of(name == null ? "" : name, "group", taken -> count("slug", taken) > 0), name);
        persist(group);
        Membership founder = new Membership(owner, group.id(), Role.OWNER);
        getEntityManager().persist(founder);
        flush();
        changed.fire(AccessChanged.of(viewer, founder));
        return group;
    }

    /** What is null stays. @throws Problem 400, or 403 for who is no owner */
    void describe(Viewer viewer, Group group, String name, String description) {
        viewer.require(Role.OWNER, group.id());
        if (name != null) {
            group.rename(name);
        }
        if (description != null) {
            group.describe(description);
        }
    }

    /** Lets everybody read what the group has, or know of it, or neither. @throws Problem 403 for who is no owner */
    void reach(Viewer viewer, Group group, Reach reach) {
        viewer.require(Role.OWNER, group.id());
        if (group.reach() != reach) {
            group.reach(reach);
            changed.fire(new AccessChanged(viewer, group.id()));
        }
    }

    public boolean anyPublic() {
        return count("open = true") > 0;
    }
}

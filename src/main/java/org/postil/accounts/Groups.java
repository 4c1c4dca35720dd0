package org.postil.accounts;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All groups. */
@ApplicationScoped
public class Groups implements PanacheRepositoryBase<Group, UUID> {

    /** The groups the viewer is a member of and the public ones, by name. */
    public List<Group> visible(Viewer viewer) {
        return list("id in ?1 or open = true order by name", viewer.groups());
    }

    public Optional<Group> visible(Viewer viewer, UUID id) {
        return find("id = ?1 and (id in ?2 or open = true)", id, viewer.groups())
                .firstResultOptional();
    }

    public boolean anyPublic() {
        return count("open = true") > 0;
    }
}

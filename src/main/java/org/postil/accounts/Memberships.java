package org.postil.accounts;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Who is a member of what. */
@ApplicationScoped
public class Memberships implements PanacheRepositoryBase<Membership, Membership.Key> {

    public Map<UUID, Role> rolesOf(UUID account) {
        Map<UUID, Role> roles = new HashMap<>();
        list("account", account).forEach(membership -> roles.put(membership.group(), membership.role()));
        return roles;
    }
}

package org.postil.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The library that everybody has of his own, from the moment on at which he has an account. */
@ApplicationScoped
public class Libraries {
    private final EntityManager entities;

    Libraries(EntityManager entities) {
        this.entities = entities;
    }

    Optional<UUID> of(UUID account) {
        return entities.createQuery("select g.id from Group g where g.libraryOf = :account", UUID.class)
                .setParameter("account", account)
                .getResultStream()
                .findFirst();
    }

    void found(Account account) {
        Group library = Group.library(account);
        entities.persist(library);
        entities.persist(new Membership(account.id(), library.id(), Role.OWNER));
        entities.flush();
    }

    /** For those who have come by another way than any that founds one: out of an archive that holds none. */
    public void foundMissing() {
        List<Account> without = entities.createQuery(
                        "select a from Account a where a.deleted is null"
                                + " and not exists (select 1 from Group g where g.libraryOf = a.id) order by a.id",
                        Account.class)
                .getResultList();
        without.forEach(this::found);
    }
}

package org.postil.accounts;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.postil.shared.Condition;
import org.postil.shared.Problem;
import org.postil.shared.Rows;

/** All accounts. */
@ApplicationScoped
public class Accounts implements PanacheRepositoryBase<Account, UUID> {
    private final Event<AccessChanged> changed;

    Accounts(Event<AccessChanged> changed) {
        this.changed = changed;
    }

    public Optional<Account> byEmail(String email) {
        return email == null
                ? Optional.empty()
                : find("lower(email) = lower(?1)", email.strip()).firstResultOptional();
    }

    /** @throws Problem 400 when a field is not usable, 409 when the address has an account */
    Account make(String email, String name, String password) {
        Account account = new Account(email, name);
        account.changePassword(password);
        if (byEmail(account.email()).isPresent()) {
            throw Problem.conflict("email-taken", "There is an account with this e-mail address. Sign in with it.");
        }
        persist(account);
        flush();
        return account;
    }

    /**
     * Lets nobody in by an account any more, from the commit on and wherever it is signed in. What it wrote stays.
     *
     * @throws Problem 403 unless an administrator asks, 404 when there is no such account, 409 when it is his own
     */
    void suspend(Viewer viewer, UUID id) {
        if (viewer.requireAdministrator().equals(id)) {
            throw Problem.conflict("own-account", "Nobody suspends himself. Ask another administrator.");
        }
        requireStillAdministrator(viewer);
        find(id).suspend();
        flush();
        changed.fire(AccessChanged.of(viewer, id));
    }

    /** Lets somebody in again. @throws Problem 403, 404 */
    void resume(Viewer viewer, UUID id) {
        viewer.requireAdministrator();
        find(id).resume();
        flush();
        changed.fire(AccessChanged.of(viewer, id));
    }

    /** Lets somebody look after the installation. @throws Problem 403, 404 */
    void promote(Viewer viewer, UUID id) {
        viewer.requireAdministrator();
        find(id).administrate();
        flush();
        changed.fire(AccessChanged.of(viewer, id));
    }

    /** @throws Problem 403, 404, 409 when it is his own right, so that one always stays */
    void demote(Viewer viewer, UUID id) {
        if (viewer.requireAdministrator().equals(id)) {
            throw Problem.conflict("own-account", "Nobody takes this right from himself. Ask another administrator.");
        }
        requireStillAdministrator(viewer);
        find(id).leaveAdministration();
        flush();
        changed.fire(AccessChanged.of(viewer, id));
    }

    /** Two who put each other out at once: the second waits here, and finds that he is no administrator any more. */
    private void requireStillAdministrator(Viewer viewer) {
        boolean still = find("administrator = true order by id").withLock(LockModeType.PESSIMISTIC_WRITE).stream()
                .anyMatch(one -> one.id().equals(viewer.account()) && one.suspended() == null);
        if (!still) {
            throw Viewer.noAdministrator();
        }
    }

    private Account find(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> Problem.notFound("account"));
    }

    public boolean none() {
        return count() == 0;
    }

    /** The names that stand beside what these accounts wrote. */
    public Map<UUID, String> names(Collection<UUID> ids) {
        Map<UUID, String> names = new HashMap<>();
        if (!ids.isEmpty()) {
            Condition query = Condition.of("select id, name from account where id in (:ids)", "ids", ids);
            Rows.of(getEntityManager(), query).forEach(row -> names.put((UUID) row[0], (String) row[1]));
        }
        return names;
    }
}

package org.postil.accounts;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.postil.shared.Condition;
import org.postil.shared.Problem;
import org.postil.shared.Rows;

/** All accounts. */
@ApplicationScoped
public class Accounts implements PanacheRepositoryBase<Account, UUID> {
    private final Libraries libraries;
    private final Event<AccessChanged> changed;
    private final Event<Administered> administered;

    Accounts(Libraries libraries, Event<AccessChanged> changed, Event<Administered> administered) {
        this.libraries = libraries;
        this.changed = changed;
        this.administered = administered;
    }

    public Optional<Account> byEmail(String email) {
        return email == null
                ? Optional.empty()
                : find("lower(email) = lower(?1)", email.strip()).firstResultOptional();
    }

    /** With its library. @throws Problem 400 when a field is not usable, 409 when the address has an account */
    Account make(String email, String name, String password) {
        Account account = new Account(email, name);
        account.changePassword(password);
        return enter(account);
    }

    /** One without a password, by which nobody comes in. @throws Problem 400 when a field is not usable, 409 when the address has an account */
    public Account make(String email, String name) {
        return enter(new Account(email, name));
    }

    private Account enter(Account account) {
        if (byEmail(account.email()).isPresent()) {
            throw Problem.conflict("email-taken", "There is an account with this e-mail address. Sign in with it.");
        }
        persist(account);
        flush();
        libraries.found(account);
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
        known(id).suspend();
        flush();
        administered.fire(new Administered(viewer, "suspended", id));
        changed.fire(AccessChanged.of(viewer, id));
    }

    /** Lets somebody in again. @throws Problem 403, 404 */
    void resume(Viewer viewer, UUID id) {
        viewer.requireAdministrator();
        known(id).resume();
        flush();
        administered.fire(new Administered(viewer, "resumed", id));
        changed.fire(AccessChanged.of(viewer, id));
    }

    /** Lets somebody look after the installation. @throws Problem 403, 404 */
    void promote(Viewer viewer, UUID id) {
        viewer.requireAdministrator();
        known(id).administrate();
        flush();
        administered.fire(new Administered(viewer, "promoted", id));
        changed.fire(AccessChanged.of(viewer, id));
    }

    /** @throws Problem 403, 404, 409 when it is his own right, so that one always stays */
    void demote(Viewer viewer, UUID id) {
        if (viewer.requireAdministrator().equals(id)) {
            throw Problem.conflict("own-account", "Nobody takes this right from himself. Ask another administrator.");
        }
        requireStillAdministrator(viewer);
        known(id).leaveAdministration();
        flush();
        administered.fire(new Administered(viewer, "demoted", id));
        changed.fire(AccessChanged.of(viewer, id));
    }

    /** Two who put each other out at once: the second waits here, and finds that he is no administrator any more. */
    private void requireStillAdministrator(Viewer viewer) {
        boolean still =
                administrators().stream().anyMatch(one -> one.id().equals(viewer.account()) && one.suspended() == null);
        if (!still) {
            throw Viewer.noAdministrator();
        }
    }

    /** One that was not deleted. @throws Problem 404 */
    Account known(UUID id) {
        return findByIdOptional(id).filter(found -> !found.deleted()).orElseThrow(() -> Problem.notFound("account"));
    }

    /** Whether nobody else looks after this installation. */
    boolean isLastAdministrator(Account account) {
        return account.administrator()
                && count("administrator = true and suspended is null and id <> ?1", account.id()) == 0;
    }

    /** @throws Problem 409 when nobody else looks after this installation */
    void keepAnAdministrator(Account leaving) {
        // Two who go at once: the second waits here, and finds that he is the last.
        administrators();
        if (isLastAdministrator(leaving)) {
            throw Problem.conflict(
                    "last-administrator", "There is no other administrator of this server. Make somebody one before.");
        }
    }

    /** Locked until the transaction ends. */
    private List<Account> administrators() {
        return find("administrator = true order by id")
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    public boolean none() {
        return count() == 0;
    }

    /** The names that stand beside what these accounts wrote. */
    public Map<UUID, String> names(Collection<UUID> ids) {
        Map<UUID, String> names = new HashMap<>();
        if (!ids.isEmpty()) {
            Condition query =
                    Condition.of("select id, name from account where id = any(:ids)", "ids", ids.toArray(UUID[]::new));
            Rows.of(getEntityManager(), query).forEach(row -> names.put((UUID) row[0], (String) row[1]));
        }
        return names;
    }
}

package org.postil.accounts;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import org.postil.shared.Problem;

/** The beginning of an installation: its first account, its first group, and the sample collection if wanted. */
@ApplicationScoped
public class FirstRun {
    /** Seconds for a transaction that may bring the sample collection, on however slow a machine. */
    static final int LONGEST = 600;

    private final Accounts accounts;
    private final Groups groups;
    private final Memberships memberships;
    private final Viewers viewers;
    private final AccountSettings settings;
    private final EntityManager entities;
    private final Event<SampleWanted> sampleWanted;
    private volatile boolean begun;

    FirstRun(
            Accounts accounts,
            Groups groups,
            Memberships memberships,
            Viewers viewers,
            AccountSettings settings,
            EntityManager entities,
            Event<SampleWanted> sampleWanted) {
        this.accounts = accounts;
        this.groups = groups;
        this.memberships = memberships;
        this.viewers = viewers;
        this.settings = settings;
        this.entities = entities;
        this.sampleWanted = sampleWanted;
    }

    /** What the first visitor says of himself. */
    public record Beginning(String name, String email, String password, String group, boolean sample) {}

    /** Whether nobody has an account yet, so that the next visitor makes the first. */
    public boolean due() {
        if (!begun) {
            begun = !accounts.none();
        }
        return !begun;
    }

    /**
     * Makes the first account, an administrator and the owner of the first group. Call it inside a transaction.
     *
     * @throws Problem 409 when there is an account already, 400 when a field is not usable
     */
    public Account begin(Beginning beginning) {
        // Two first visitors at once: the second waits here and then finds that he is not the first.
        entities.createNativeQuery("select pg_advisory_xact_lock(19561023)").getSingleResult();
        if (!due()) {
            throw Problem.conflict("already-begun", "The first account exists already. Sign in instead.");
        }
        if (beginning.group() == null
                || beginning.group().isBlank()
                || beginning.group().length() > 200) {
            throw Problem.invalid("group", "Give the group a name of 200 characters at most.");
        }
        Account account = accounts.make(beginning.email(), beginning.name(), beginning.password());
        account.administrate();
        Group group = new Group("reading-group", beginning.group());
        groups.persist(group);
        memberships.persist(new Membership(account.id(), group.id(), Role.OWNER));
        entities.flush();
        if (beginning.sample()) {
            sampleWanted.fire(new SampleWanted(viewers.of(account), group.id()));
        }
        return account;
    }

    void unattended(@Observes StartupEvent start) {
        Optional<String> email = settings.admin().email();
        if (email.isEmpty()) {
            return;
        }
        QuarkusTransaction.requiringNew().timeout(LONGEST).run(() -> {
            if (due()) {
                String name = email.get().replaceFirst("@.*", "");
                String password = settings.admin().password().orElse(null);
                Account account = begin(new Beginning(name, email.get(), password, "Reading group", settings.sample()));
                settings.admin()
                        .token()
                        .ifPresent(token ->
                                entities.persist(new ApiToken(account.id(), "POSTIL_ADMIN_TOKEN", token, null)));
            }
        });
    }
}

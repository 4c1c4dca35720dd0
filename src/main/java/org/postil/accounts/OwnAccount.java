package org.postil.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.postil.accounts.AccountView.GroupView;
import org.postil.accounts.AccountView.SessionView;
import org.postil.shared.Problem;
import org.postil.web.Locales;

/** What people change about their own accounts. */
@ApplicationScoped
class OwnAccount {
    private final Accounts accounts;
    private final Groups groups;
    private final Sessions sessions;
    private final SecondFactors factors;
    private final ProviderIdentities identities;
    private final SignIn signIn;
    private final Visit visit;
    private final Event<AccessChanged> changed;

    OwnAccount(
            Accounts accounts,
            Groups groups,
            Sessions sessions,
            SecondFactors factors,
            ProviderIdentities identities,
            SignIn signIn,
            Visit visit,
            Event<AccessChanged> changed) {
        this.accounts = accounts;
        this.groups = groups;
        this.sessions = sessions;
        this.factors = factors;
        this.identities = identities;
        this.signIn = signIn;
        this.visit = visit;
        this.changed = changed;
    }

    AccountView view(Viewer viewer) {
        Account account = of(viewer);
        return new AccountView(
                account.id(),
                account.name(),
                account.email(),
                account.locale() == null ? null : account.locale().toLanguageTag(),
                account.administrator(),
                account.hasPassword(),
                identities.of(account.id()).isPresent(),
                factors.asksFor(account),
                groups.visible(viewer).stream()
                        .filter(group -> viewer.role(group.id()).isPresent())
                        .map(group -> GroupView.of(viewer, group))
                        .toList());
    }

    /**
     * What is null stays.
     *
     * @param language BCP 47, one of those the interface speaks; empty for the browser's
     * @throws Problem 400 when the name cannot be used or the language is not spoken here
     */
    void describe(Viewer viewer, String name, String language) {
        viewer.requireSelf();
        Account account = of(viewer);
        if (name != null) {
            account.rename(name);
        }
        if (language != null) {
            account.speak(language.isBlank() ? null : spoken(language));
        }
        changed.fire(new AccessChanged(viewer, null));
    }

    /**
     * Changes the password and ends all other sessions: whoever got in by the old one is out.
     *
     * @throws Problem 400 when the new one cannot be used, 403 when the old one is wrong, 429 when it was so too often
     */
    void changePassword(Viewer viewer, String current, String password) {
        Account account = signIn.confirm(viewer, current, visit.address());
        account.changePassword(password);
        sessions.endOthers(account.id(), visit.token().orElse(""));
        changed.fire(new AccessChanged(viewer, null));
    }

    /** The browsers one is signed in with, the one seen last first. @throws Problem 401, 403 */
    List<SessionView> sessions(Viewer viewer) {
        String token = visit.token().orElse("");
        return sessions.of(viewer.requireSelf()).stream()
                .map(session -> SessionView.of(session, token))
                .toList();
    }

    /** Signs a browser out from here. @throws Problem 401, 403, 404 for one that is not the viewer's */
    void end(Viewer viewer, UUID session) {
        if (!sessions.end(viewer.requireSelf(), session)) {
            throw Problem.notFound("browser you are signed in with");
        }
        changed.fire(new AccessChanged(viewer, null));
    }

    /** Signs out all browsers but this one; all, when a program asks. @throws Problem 401, 403 */
    void endOthers(Viewer viewer) {
        sessions.endOthers(viewer.requireSelf(), visit.token().orElse(""));
        changed.fire(new AccessChanged(viewer, null));
    }

    private Account of(Viewer viewer) {
        return accounts.findById(viewer.requireAccount());
    }

    private static Locale spoken(String language) {
        return Locales.supported(Locale.forLanguageTag(language))
                .orElseThrow(() -> Problem.invalid("locale", "Choose a language that Postil speaks: en or de."));
    }
}

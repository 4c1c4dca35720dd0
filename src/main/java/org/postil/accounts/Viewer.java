package org.postil.accounts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.postil.shared.Problem;

/**
 * Whoever is looking: an account with its groups, a share link's holder, or an anonymous reader. Made once per request;
 * every query takes one, and what a viewer may not see is not found.
 *
 * @param account the account's id, or null without one
 * @param name how the account is called, or null
 * @param email what the account signs in with, or null
 * @param roles the groups the account is a member of, its library among them
 * @param library the account's own library, or null without an account
 * @param grants the share links held
 * @param scope how much of what the account may do is done here; all, unless a program asks with a token for less
 * @param ends when a membership, session, token or share link of his runs out, the first of them; null when none will
 */
public record Viewer(
        UUID account,
        String name,
        String email,
        boolean administrator,
        Locale locale,
        Map<UUID, Role> roles,
        UUID library,
        List<Grant> grants,
        Scope scope,
        Instant ends) {

    public static final Viewer ANONYMOUS =
            new Viewer(null, null, null, false, null, Map.of(), null, List.of(), Scope.ALL, null);

    /** An id no row has, for predicates that want a list which is never empty. */
    private static final UUID NOBODY = new UUID(0, 0);

    public Viewer {
        roles = Map.copyOf(roles);
        grants = List.copyOf(grants);
    }

    /** Whether he is still who he was: whoever keeps a viewer for longer than a request asks this before he shows him more. */
    public boolean holds(Instant now) {
        return ends == null || now.isBefore(ends);
    }

    public boolean signedIn() {
        return account != null;
    }

    /** The account's id, or an id nobody has: safe to compare with in a query. */
    public UUID accountOrNobody() {
        return account == null ? NOBODY : account;
    }

    /** The ids of the viewer's groups, never empty: safe to use in {@code in (…)}. */
    public Set<UUID> groups() {
        return roles.isEmpty() ? Set.of(NOBODY) : roles.keySet();
    }

    /** Those of these groups that the viewer is in: of no others he is told for whom something is. */
    public List<UUID> among(List<UUID> some) {
        return roles.keySet().containsAll(some)
                ? some
                : some.stream().filter(roles::containsKey).toList();
    }

    public Optional<Role> role(UUID group) {
        return Optional.ofNullable(roles.get(group));
    }

    public boolean may(Role needed, UUID group) {
        return role(group).filter(role -> role.atLeast(needed)).isPresent();
    }

    /** The groups in which the viewer may do this. */
    public Set<UUID> groupsWith(Role needed) {
        return roles.keySet().stream().filter(group -> may(needed, group)).collect(Collectors.toSet());
    }

    /** Whether there is any group in which the viewer may do this. */
    public boolean mayAnywhere(Role needed) {
        return roles.values().stream().anyMatch(role -> role.atLeast(needed));
    }

    /** @throws Problem 401 for somebody who is not signed in, 403 for a member whose role is too small */
    public void require(Role needed, UUID group) {
        if (!signedIn()) {
            throw signInFirst();
        }
        if (!may(needed, group)) {
            throw Problem.forbidden("This needs the role " + needed.name().toLowerCase(Locale.ROOT)
                    + " in the group. Ask one of its owners for it.");
        }
    }

    /** @throws Problem 401 */
    public UUID requireAccount() {
        if (!signedIn()) {
            throw signInFirst();
        }
        return account;
    }

    /**
     * For what concerns the account itself: its name, its password, its tokens, its coming and going in groups.
     *
     * @throws Problem 401, or 403 for a program whose token is not for everything
     */
    public UUID requireSelf() {
        requireAccount();
        if (scope != Scope.ALL) {
            throw beyond("all");
        }
        return account;
    }

    /** For what changes anything. @throws Problem 403 for a program whose token is for reading */
    void requireChanging() {
        if (scope == Scope.READ) {
            throw beyond("annotate");
        }
    }

    private static Problem beyond(String needed) {
        return new Problem(403, "token-scope", "This token is for less. Make one with the scope " + needed + ".");
    }

    /** @throws Problem 401, or 403 for who does not look after this installation */
    public UUID requireAdministrator() {
        requireAccount();
        if (!administrator) {
            throw noAdministrator();
        }
        return account;
    }

    static Problem noAdministrator() {
        return Problem.forbidden("Only an administrator of this server may do this. Ask one.");
    }

    /**
     * Where new things go when no place is named: the first group in which the viewer may do this, or else his library.
     *
     * @throws Problem 401, or 403 for a program whose token is for less
     */
    public UUID homeGroup(Role needed) {
        requireAccount();
        return roles.entrySet().stream()
                .filter(entry -> entry.getValue().atLeast(needed))
                .map(Map.Entry::getKey)
                .min(Comparator.comparing(this::isLibrary).thenComparing(Comparator.naturalOrder()))
                .orElseThrow(() -> Problem.forbidden("You are not yet a member of a group in which you may do this."));
    }

    /** Whether this is his own library. */
    public boolean isLibrary(UUID group) {
        return group.equals(library);
    }

    /** The same, holding these share links besides. */
    public Viewer with(List<Grant> more) {
        List<Grant> held = new ArrayList<>(grants);
        held.addAll(more);
        Viewer holding = new Viewer(account, name, email, administrator, locale, roles, library, held, scope, ends);
        for (Grant grant : more) {
            holding = holding.until(grant.ends());
        }
        return holding;
    }

    /** The same as a member of his groups alone, without what links open to him or to everybody. */
    public Viewer withoutLinks() {
        return new Viewer(account, name, email, administrator, locale, roles, library, List.of(), scope, ends);
    }

    /** The same, with no more of its rights than a token's scope leaves it. */
    Viewer within(Scope narrower) {
        Map<UUID, Role> left = new HashMap<>();
        roles.forEach((group, role) -> left.put(group, narrower.of(role)));
        boolean looksAfter = administrator && narrower == Scope.ALL;
        return new Viewer(account, name, email, looksAfter, locale, left, library, grants, narrower, ends);
    }

    /** The same, for no longer than this; null for as long as before. */
    Viewer until(Instant end) {
        boolean sooner = end != null && (ends == null || end.isBefore(ends));
        return sooner
                ? new Viewer(account, name, email, administrator, locale, roles, library, grants, scope, end)
                : this;
    }

    private static Problem signInFirst() {
        return new Problem(401, "sign-in-first", "Sign in first, or send an API token as \"Authorization: Bearer …\".");
    }
}

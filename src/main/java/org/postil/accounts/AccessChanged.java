package org.postil.accounts;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.postil.shared.LowerCaseEnum;

/**
 * Fired, inside the transaction, whenever who may see what has changed: a membership, a token, a session, a share link.
 * What remembers viewers forgets them when the transaction has committed, here and on every other node.
 *
 * @param actor who changed it; an account
 * @param group whose members learn of it, or null when it is one account's affair
 * @param account whose affair it is when it is not a group's and not the actor's own, else null
 * @param details by which the log explains it: of a membership whose it is, and as what
 */
public record AccessChanged(Viewer actor, UUID group, UUID account, Map<String, Object> details) {
    public AccessChanged(Viewer actor, UUID group) {
        this(actor, group, null, Map.of());
    }

    /** A membership, as it is now. */
    static AccessChanged of(Viewer actor, Membership membership) {
        Map<String, Object> details = new HashMap<>();
        details.put("member", membership.account());
        details.put("role", LowerCaseEnum.word(membership.role()));
        if (membership.ends() != null) {
            details.put("ends", membership.ends().toString());
        }
        return new AccessChanged(actor, membership.group(), null, details);
    }

    /** Somebody is no member of a group any more. */
    static AccessChanged left(Viewer actor, UUID group, UUID account) {
        return new AccessChanged(actor, group, null, Map.of("member", account));
    }

    /** What concerns one account, the actor's own or another. */
    static AccessChanged of(Viewer actor, UUID account) {
        return new AccessChanged(actor, null, account, Map.of());
    }

    /** The group or the account it is about. */
    public UUID subject() {
        if (group != null) {
            return group;
        }
        return account == null ? actor.requireAccount() : account;
    }
}

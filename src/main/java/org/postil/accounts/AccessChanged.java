package org.postil.accounts;

import java.util.UUID;

/**
 * Fired, inside the transaction, whenever who may see what has changed: a membership, a token, a session, a share link.
 * What remembers viewers forgets them when the transaction has committed, here and on every other node.
 *
 * @param actor who changed it; an account
 * @param group whose members learn of it, or null when it is one account's affair
 * @param account whose affair it is when it is not a group's and not the actor's own, else null
 */
public record AccessChanged(Viewer actor, UUID group, UUID account) {
    public AccessChanged(Viewer actor, UUID group) {
        this(actor, group, null);
    }

    /** What concerns one account, the actor's own or another. */
    static AccessChanged of(Viewer actor, UUID account) {
        return new AccessChanged(actor, null, account);
    }

    /** The group or the account it is about. */
    public UUID subject() {
        if (group != null) {
            return group;
        }
        return account == null ? actor.requireAccount() : account;
    }
}

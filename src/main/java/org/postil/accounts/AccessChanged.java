package org.postil.accounts;

import java.util.UUID;

/**
 * Fired, inside the transaction, whenever who may see what has changed: a membership, a token, a session, a share link.
 * What remembers viewers forgets them when the transaction has committed, here and on every other node.
 *
 * @param actor who changed it; an account
 * @param group whose members learn of it, or null when it is the actor's own affair
 */
public record AccessChanged(Viewer actor, UUID group) {}

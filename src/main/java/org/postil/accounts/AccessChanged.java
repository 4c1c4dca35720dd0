package org.postil.accounts;

/**
 * Fired, inside the transaction, whenever who may see what has changed: a membership, a token, a session, a share link.
 * What remembers viewers forgets them when the transaction has committed.
 */
public record AccessChanged() {}

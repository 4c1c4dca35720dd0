package org.postil.accounts;

import java.util.UUID;

/**
 * Fired, inside the transaction, when an administrator did something to somebody's account.
 *
 * @param by the administrator
 * @param what a word that {@link AdminMessages#act} knows
 * @param account whose
 */
public record Administered(Viewer by, String what, UUID account) {}

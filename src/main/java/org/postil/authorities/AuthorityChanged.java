package org.postil.authorities;

import java.util.Set;
import java.util.UUID;
import org.postil.accounts.Viewer;

/** Fired, inside the transaction, when records of a group have other names than before, or other documents. */
public record AuthorityChanged(Viewer by, UUID group, Set<UUID> authorities) {}

package org.postil.authorities;

import java.util.Set;
import java.util.UUID;

/** Fired, inside the transaction, when records have other names than before, or other documents. */
public record AuthorityChanged(Set<UUID> authorities) {}

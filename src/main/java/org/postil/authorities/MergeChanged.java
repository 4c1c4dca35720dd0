package org.postil.authorities;

import java.util.UUID;

/**
 * Fired, inside the transaction, when a record has become part of another, or is itself again.
 *
 * @param parted whether it is itself again
 */
public record MergeChanged(UUID gone, UUID kept, boolean parted) {}

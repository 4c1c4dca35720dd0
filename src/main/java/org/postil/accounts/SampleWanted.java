package org.postil.accounts;

import java.util.UUID;

/**
 * Fired, inside the transaction of the first run, when the sample collection is wanted.
 *
 * @param owner in whose name it is loaded
 * @param group where it goes
 */
public record SampleWanted(Viewer owner, UUID group) {}

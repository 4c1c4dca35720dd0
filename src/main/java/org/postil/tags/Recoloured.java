package org.postil.tags;

import java.util.UUID;

/** A tag got another colour, in this transaction. What has its colour from the tag follows. */
public record Recoloured(UUID tag, String from, String to) {}

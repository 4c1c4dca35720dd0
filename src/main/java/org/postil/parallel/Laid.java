package org.postil.parallel;

import java.util.UUID;
import org.postil.parallel.LaidRow.Side;

/** A row as an editor laid it, turned so that its texts stand as on the page. */
record Laid(UUID id, Side left, Side right) {}

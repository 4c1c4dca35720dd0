package org.postil.reading;

/** How many notes on a document the viewer may see: all, his own, and those whose place is uncertain or lost. */
record Tally(long all, long mine, long uncertain) {}

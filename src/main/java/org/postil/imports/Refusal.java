package org.postil.imports;

/** A record that cannot be brought in; the file's others are unharmed. */
record Refusal(String where, Reason reason) implements Parsed {}

package org.postil.imports;

/**
 * A record that cannot be brought in; the file's others are unharmed.
 *
 * @param reason one sentence that says what to mend
 */
record Refusal(String where, String reason) implements Parsed {}

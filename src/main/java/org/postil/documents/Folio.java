package org.postil.documents;

/**
 * Where a folio or page of the source begins.
 *
 * @param at the code point before which it begins
 * @param label what the source calls it, such as {@code l. 54} or {@code p. 123}
 */
public record Folio(int at, String label) {}

package org.postil.citations.csl;

/**
 * One reference to an item in a note or sentence.
 *
 * @param label of the locator, one of CSL's locator types such as {@code folio}; null means {@code page}
 * @param locator the place in the item, or null
 * @param prefix words of the writer before it, may hold CSL's tags
 * @param placed whether the item, written in full, says the locator itself
 * @param position forced, where the caller knows better than the processor; else null
 */
public record Cite(
        String item,
        String label,
        String locator,
        String prefix,
        String suffix,
        boolean suppressAuthor,
        boolean authorOnly,
        boolean placed,
        Position position) {

    public static Cite of(String item) {
        return new Cite(item, null, null, null, null, false, false, false, null);
    }

    public Cite at(String label, String locator) {
        return new Cite(item, label, locator, prefix, suffix, suppressAuthor, authorOnly, placed, position);
    }

    /** Written in full, the item says the locator itself. */
    public Cite saidInFull() {
        return new Cite(item, label, locator, prefix, suffix, suppressAuthor, authorOnly, true, position);
    }

    public Cite in(Position forced) {
        return new Cite(item, label, locator, prefix, suffix, suppressAuthor, authorOnly, placed, forced);
    }

    boolean isLocated() {
        return locator != null && !locator.isBlank();
    }
}

package org.postil.imports;

/**
 * What whoever brings files in says about all of them, for what the files themselves leave open.
 *
 * @param language a BCP 47 tag, or empty
 * @param role of the texts: {@code original}, {@code transcript} or {@code translation}
 */
record ImportOptions(String language, String role) {
    static final ImportOptions NONE = new ImportOptions("", "original");
}

package org.postil.citations;

import java.util.Locale;

/**
 * A citation style and what to make with it.
 *
 * @param id the name it is asked for by; stable
 * @param source the official style that is used, a file name in the styles archive without its ending; for a style that
 *     was uploaded and stands by itself its id
 * @param product what is made with it
 * @param csl the XML of a style that was uploaded and stands by itself; null for official ones
 */
public record Style(String id, String source, Product product, String csl) {

    /** An official style. */
    Style(String id, String source, Product product) {
        this(id, source, product, null);
    }

    public enum Product {
        NOTE,
        /** An entry of a bibliography, beside notes. */
        ENTRY,
        /** An entry of a list of references, and what stands in the sentence. */
        REFERENCE
    }

    /** The great houses put the same facts into different CSL variables; see src/docs/citations.md. */
    enum House {
        CHICAGO,
        MLA,
        APA,
        OTHER
    }

    House house() {
        String name = source.toLowerCase(Locale.ROOT);
        if (name.startsWith("chicago") || name.startsWith("turabian")) {
            return House.CHICAGO;
        }
        if (name.startsWith("modern-language-association")) {
            return House.MLA;
        }
        return name.equals("apa") || name.startsWith("apa-") ? House.APA : House.OTHER;
    }
}

package org.postil.citations.csl;

/**
 * A name of an item. A body has only {@code literal}, which is never turned round. Parts are null where there are none.
 *
 * @param droppingParticle left out when only the family name is shown: "von" of Alexander von Humboldt
 * @param particle kept with the family name: "van" of Vincent van Gogh
 * @param commaBeforeSuffix whether the suffix follows a comma in the order of speech: "Doe, Jr."
 */
public record PersonName(
        String family,
        String given,
        String droppingParticle,
        String particle,
        String suffix,
        boolean commaBeforeSuffix,
        String literal) {

    public static PersonName literal(String name) {
        return new PersonName(null, null, null, null, null, false, name);
    }

    public static PersonName of(String family, String given) {
        return new PersonName(family, given, null, null, null, false, null);
    }

    boolean isPerson() {
        return literal == null;
    }
}

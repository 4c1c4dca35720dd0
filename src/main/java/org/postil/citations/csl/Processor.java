package org.postil.citations.csl;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** A style in a language, ready to write. Immutable, and may be used by many threads at once. */
public final class Processor {
    final Sheet sheet;
    final Vocabulary words;

    private Processor(Sheet sheet, Vocabulary words) {
        this.sheet = sheet;
        this.words = words;
    }

    /**
     * @param style the XML of an independent style
     * @param language BCP 47; null means the style's own default
     * @param locales the XML of the official locale with a tag, empty when there is none
     * @throws IllegalArgumentException when the style cannot be read
     */
    public static Processor of(String style, String language, Function<String, Optional<String>> locales) {
        Sheet sheet = new Sheet(Element.parse(style));
        String spoken = language != null ? language : sheet.root.get("default-locale", "en-US");
        return new Processor(sheet, new Vocabulary(sheet.root, spoken, tag -> locales.apply(tag)
                .map(Element::parse)));
    }

    /** The macros that are called and not there, in the order of their names. */
    public Set<String> missingMacros() {
        return sheet.missingMacros();
    }

    /**
     * A piece of writing that cites.
     *
     * @param items all that are cited, and others that the bibliography is to have
     * @param clusters in reading order
     */
    public Work work(Collection<Item> items, List<Cluster> clusters) {
        return new Work(this, items, clusters);
    }
}

package org.postil.citations;

import static org.postil.citations.Citable.isKnown;

import java.util.Locale;
import java.util.regex.Pattern;

/** The place of a document or passage in its archive, in words. */
record Source(Citable document, Locator passage, Locale locale) {
    private static final Pattern FULL_STOP = Pattern.compile("(?<=\\p{Ll}{3})\\.$");

    /** Shelfmark and folio: the passage's own folio, else the whole range. */
    String location() {
        return document.provenance().hierarchy().shelfmark(folio());
    }

    String folio() {
        String folios = document.provenance().folios();
        if (passage != null && passage.isPlaced()) {
            return Locator.isLabelled(passage.value())
                    ? passage.value()
                    : Terms.in(locale).place(label(folios), passage.value());
        }
        if (!isKnown(folios) || Locator.isLabelled(folios)) {
            return folios;
        }
        return Terms.in(locale).place(Locator.Label.FOLIO, folios);
    }

    static String title(Citable document) {
        String title = document.description().title();
        return isKnown(title) ? FULL_STOP.matcher(CslItem.known(title)).replaceFirst("") : "";
    }

    static String url(Citable document, Locator passage) {
        return passage != null && isKnown(passage.permalink())
                ? passage.permalink()
                : document.publication().url();
    }

    /** The passage, counted as its shelfmark counts: one that counts leaves goes on counting leaves. */
    Locator counted() {
        return passage == null
                ? null
                : new Locator(
                        label(document.provenance().folios()), passage.value(), passage.permalink(), passage.quote());
    }

    private Locator.Label label(String folios) {
        boolean leaves = isKnown(folios)
                && Locator.isLabelled(folios)
                && Locator.of(folios, null, null).label() == Locator.Label.LEAF;
        return leaves && passage.label() == Locator.Label.FOLIO ? Locator.Label.LEAF : passage.label();
    }
}

package org.postil.citations;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The few words of an official CSL locale that Postil itself writes into a shelfmark or a date. */
record Terms(Plural folio, Plural page, String circa) {
    private static final Plural LEAF = new Plural("l.", "ll.");
    private static final Map<Locale, Terms> READ = new ConcurrentHashMap<>();

    record Plural(String single, String multiple) {}

    static Terms in(Locale locale) {
        return READ.computeIfAbsent(locale, Terms::read);
    }

    /** A folio, page or leaf with its label, as in {@code fols. 12–13}. */
    String place(Locator.Label label, String value) {
        Plural words =
                switch (label) {
                    case FOLIO -> folio;
                    case PAGE -> page;
                    case LEAF -> LEAF;
                };
        return (Locator.isSeveral(value) ? words.multiple() : words.single()) + " " + value.strip();
    }

    private static Terms read(Locale locale) {
        LocaleFile file = LocaleFile.read(locale.toLanguageTag());
        return new Terms(plural(file, "folio", "fol."), plural(file, "page", "p."), circa(file, locale));
    }

    /** CMOS18 10.48 prefers "ca." to the "c." of the English locales. */
    private static String circa(LocaleFile file, Locale locale) {
        return locale.getLanguage().equals("en")
                ? "ca."
                : plural(file, "circa", "ca.").single();
    }

    private static Plural plural(LocaleFile file, String name, String otherwise) {
        Element term = file.shortTerm(name);
        return term == null
                ? new Plural(otherwise, otherwise)
                : new Plural(child(term, "single"), child(term, "multiple"));
    }

    private static String child(Element term, String name) {
        NodeList found = term.getElementsByTagNameNS(CslXml.NAMESPACE, name);
        return (found.getLength() == 0 ? term : found.item(0)).getTextContent().strip();
    }
}

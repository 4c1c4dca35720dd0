package org.postil.citations.csl;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a cite points at within its item. A locator may begin with its own label, as in "fol. 12r". */
final class Locators {
    private static final Pattern LABELLED = Pattern.compile("\\s*(\\p{L}+)\\.?\\s+(\\S.*)");
    private static final Map<String, String> LABELS = Map.ofEntries(
            Map.entry("art", "article"),
            Map.entry("bk", "book"),
            Map.entry("ch", "chapter"),
            Map.entry("chap", "chapter"),
            Map.entry("col", "column"),
            Map.entry("fig", "figure"),
            Map.entry("fol", "folio"),
            Map.entry("fols", "folio"),
            Map.entry("no", "issue"),
            Map.entry("op", "opus"),
            Map.entry("p", "page"),
            Map.entry("pp", "page"),
            Map.entry("para", "paragraph"),
            Map.entry("pt", "part"),
            Map.entry("sec", "section"),
            Map.entry("vol", "volume"),
            Map.entry("vols", "volume"));

    private Locators() {}

    static String label(Cite cite) {
        Matcher own = own(cite);
        if (own != null) {
            return LABELS.get(own.group(1).toLowerCase(Locale.ROOT));
        }
        return cite.label() == null || cite.label().isBlank()
                ? "page"
                : cite.label().replace("sub verbo", "sub-verbo");
    }

    static String value(Cite cite) {
        Matcher own = own(cite);
        return own == null ? cite.locator().strip() : own.group(2).strip();
    }

    private static Matcher own(Cite cite) {
        boolean unsaid =
                cite.label() == null || cite.label().isBlank() || cite.label().equals("page");
        Matcher own = LABELLED.matcher(cite.locator() == null ? "" : cite.locator());
        return unsaid && own.matches() && LABELS.containsKey(own.group(1).toLowerCase(Locale.ROOT)) ? own : null;
    }
}

package org.postil.authorities;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.postil.shared.Problem;

/**
 * What a record is called in Wikidata and in VIAF, given as an identifier or as any address of its page. Only the identifier
 * is kept and the address made from it, so no page of ours leads where a stranger wants; nothing is ever fetched.
 */
final class Elsewhere {
    private static final Pattern WIKIDATA = Pattern.compile(
            "(?i)(?:https?://(?:www\\.|m\\.)?wikidata\\.org/(?:wiki|entity)/)?(Q[1-9]\\d{0,11})(?:[#?].{0,200})?");
    private static final Pattern VIAF = Pattern.compile(
            "(?i)(?:https?://(?:www\\.)?viaf\\.org/(?:[a-z]{2}/)?viaf/)?([1-9]\\d{0,21})/?(?:[#?].{0,200})?");

    private Elsewhere() {}

    /** @return the identifier, null for blank. @throws Problem 400 */
    static String wikidata(String written) {
        return read(
                WIKIDATA,
                written,
                "wikidata",
                "Give an identifier of Wikidata or its page: Q30, or https://www.wikidata.org/wiki/Q30.");
    }

    /** @return the identifier, null for blank. @throws Problem 400 */
    static String viaf(String written) {
        return read(
                VIAF,
                written,
                "viaf",
                "Give an identifier of VIAF or its page: 97800000, or https://viaf.org/viaf/97800000.");
    }

    static String wikidataAddress(String id) {
        return id == null || id.isEmpty() ? null : "https://www.wikidata.org/wiki/" + id;
    }

    static String viafAddress(String id) {
        return id == null || id.isEmpty() ? null : "https://viaf.org/viaf/" + id;
    }

    private static String read(Pattern pattern, String written, String field, String otherwise) {
        if (written.isBlank()) {
            return null;
        }
        Matcher known = pattern.matcher(written.strip());
        if (!known.matches()) {
            throw Problem.invalid(field, otherwise);
        }
        return known.group(1).toUpperCase(java.util.Locale.ROOT);
    }
}

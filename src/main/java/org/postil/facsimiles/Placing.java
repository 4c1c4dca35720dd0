package org.postil.facsimiles;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.postil.documents.Folio;

/**
 * Where pages begin in a text that was not read off them, such as a translation: by the marks in it that are called as the
 * pages are or, when none is, by their order if there is one for each.
 */
final class Placing {
    private static final Pattern ABBREVIATION =
            Pattern.compile("(?iu)^(?:pp?|s|ll?|ff?|fols?|page|seite|folio|стр|лл?|с)\\.? *(?=[\\d\\[ivxlc])");

    private Placing() {}

    static List<PageView> by(List<Folio> folios, List<PageView> pages) {
        Map<String, Integer> begins = new HashMap<>();
        folios.forEach(folio -> begins.putIfAbsent(bare(folio.label()), folio.at()));
        boolean called = pages.stream().anyMatch(page -> begins.containsKey(bare(page.label())));
        boolean oneEach = folios.size() == pages.size();
        return pages.stream()
                .map(page -> page.at(
                        called
                                ? begins.get(bare(page.label()))
                                : oneEach
                                        ? (Integer)
                                                folios.get(page.number() - 1).at()
                                        : null))
                .toList();
    }

    private static String bare(String label) {
        return ABBREVIATION.matcher(label.strip()).replaceFirst("").toLowerCase(Locale.ROOT);
    }
}

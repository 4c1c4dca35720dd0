package org.postil.citations.csl;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** One item being written once: where, in which state, and what has been met on the way. */
final class Scene {
    final Item item;
    final Element area;
    final Cite cite;
    Ambiguity ambiguity = new Ambiguity();
    Position position = Position.FIRST;
    boolean nearNote;
    int firstNote;
    int citationNumber;
    boolean inBibliography;
    /** The sort key being made, or null when it is for reading. */
    Element sortKey;
    /** Names are left out, because the cite before it has said them. */
    boolean withoutNames;
    /** Stands for names that the entry before it has; null when nothing stands for them. */
    Substitute substitute;

    final Set<String> suppressed = new HashSet<>();
    /** The lists of names met so far, and how many of each are shown. */
    final List<List<PersonName>> people = new ArrayList<>();

    final List<Integer> shown = new ArrayList<>();
    /** The cs:name of the first list. */
    Element nameElement;
    /** Plain names of the first list, for comparison with the entry before. */
    List<String> firstNames;

    int nameElements;
    int called;
    int found;
    boolean yearSuffixDone;
    /** What is written now stands in for empty names, and is not to be written again. */
    boolean substituting;
    /** It is written to be compared; when it was read does not tell an item from another. */
    boolean comparing;

    int conditions;
    int depth;
    int macros;

    /** @param text what is written instead; @param names how many of the first names; @param whole all at once */
    record Substitute(String text, int names, boolean whole) {}

    Scene(Item item, Element area, Cite cite) {
        this.item = item;
        this.area = area;
        this.cite = cite;
    }

    boolean isSorting() {
        return sortKey != null;
    }

    String text(String variable) {
        return suppressed.contains(variable) ? null : item.text(variable);
    }

    List<PersonName> names(String variable) {
        List<PersonName> names =
                suppressed.contains(variable) ? null : item.names().get(variable);
        return names == null ? List.of() : names;
    }

    ItemDate date(String variable) {
        ItemDate date = suppressed.contains(variable) ? null : item.dates().get(variable);
        return date == null || !date.isKnown() ? null : date;
    }

    boolean has(String variable) {
        return switch (variable) {
            case "locator" -> cite != null && cite.isLocated();
            case "citation-number" -> citationNumber > 0;
            case "year-suffix" -> ambiguity.yearSuffix != null;
            case "first-reference-note-number" -> firstNote > 0;
            case "page-first" -> text("page") != null;
            default ->
                text(variable) != null
                        || date(variable) != null
                        || !names(variable).isEmpty();
        };
    }
}

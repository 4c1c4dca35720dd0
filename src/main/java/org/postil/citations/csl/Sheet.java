package org.postil.citations.csl;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** A style that has been read: its macros, its two layouts and its options. */
final class Sheet {
    /** What names, citations and the whole style may say for the names elements in them. */
    private static final Map<String, String> INHERITED = Map.of("form", "name-form", "delimiter", "name-delimiter");

    final Element root;
    final Element citation;
    final Element bibliography;
    private final Map<String, Element> macros = new HashMap<>();
    private final boolean inCitation;
    private final boolean inBibliography;

    /** @throws IllegalArgumentException when it is no style, or a dependent one */
    Sheet(Element root) {
        this.root = root;
        citation = root.child("citation");
        bibliography = root.child("bibliography");
        if (!root.name().equals("style") || citation == null || citation.child("layout") == null) {
            throw new IllegalArgumentException("A style has a citation element with a layout.");
        }
        root.all("macro").forEach(m -> macros.put(m.get("name", ""), m));
        inCitation = reaches(citation, new HashSet<>());
        inBibliography = reaches(bibliography, new HashSet<>());
    }

    boolean isNote() {
        return "note".equals(root.get("class"));
    }

    Element macro(String name) {
        return macros.get(name);
    }

    /** The macros that are called and not there. */
    Set<String> missingMacros() {
        Set<String> missing = new TreeSet<>();
        gatherMissing(root, missing);
        return missing;
    }

    private void gatherMissing(Element element, Set<String> missing) {
        String called = element.get("macro");
        if (called != null && !macros.containsKey(called)) {
            missing.add(called);
        }
        element.children().forEach(child -> gatherMissing(child, missing));
    }

    /** Looks an option of names up: at the element, then its part of the style, then the style. */
    String nameOption(Element name, Element area, String option) {
        if (name != null && name.has(option)) {
            return name.get(option);
        }
        String outside = INHERITED.getOrDefault(option, option);
        if (area != null && area.has(outside)) {
            return area.get(outside);
        }
        return root.get(outside);
    }

    /** Whether this part of the style says itself where the letter behind a year goes. */
    boolean placesYearSuffix(Element area) {
        return area == citation ? inCitation : inBibliography;
    }

    private boolean reaches(Element element, Set<String> met) {
        if (element == null) {
            return false;
        }
        boolean text = element.name().equals("text");
        if (text && "year-suffix".equals(element.get("variable"))) {
            return true;
        }
        boolean called = text && element.has("macro") && met.add(element.get("macro"));
        return called && reaches(macro(element.get("macro")), met)
                || element.children().stream().anyMatch(c -> reaches(c, met));
    }
}

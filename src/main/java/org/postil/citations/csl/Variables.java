package org.postil.citations.csl;

import java.util.List;
import java.util.Set;

/** The values of standard and number variables, and of those that are made on the spot, as a text element prints them. */
final class Variables {
    private static final Set<String> VERBATIM = Set.of("URL", "DOI", "PMID", "PMCID", "ISBN", "ISSN");

    private final Sheet sheet;
    private final Vocabulary words;
    private final Scene scene;

    Variables(Sheet sheet, Vocabulary words, Scene scene) {
        this.sheet = sheet;
        this.words = words;
        this.scene = scene;
    }

    /** The value of a variable as the text element prints it, or null. */
    Out write(String variable, String form) {
        return switch (variable) {
            case "citation-number" ->
                scene.citationNumber == 0
                        ? null
                        : Out.as(Out.Role.CITATION_NUMBER, Out.words(numbered(String.valueOf(scene.citationNumber))));
            case "year-suffix" ->
                scene.ambiguity.yearSuffix == null
                        ? null
                        : Out.as(Out.Role.YEAR_SUFFIX, Out.words(scene.ambiguity.yearSuffix));
            case "first-reference-note-number" ->
                scene.firstNote == 0 ? null : Out.words(numbered(String.valueOf(scene.firstNote)));
            case "locator" -> locator();
            case "page", "page-first" -> page(variable);
            case "citation-label" -> label();
            default -> plainVariable(variable, form);
        };
    }

    private Out plainVariable(String variable, String form) {
        String shorter = shortOf(variable);
        String value = form.equals("short") || variable.endsWith("-short") ? scene.text(shorter) : null;
        if (value == null && shorter.equals("container-title-short") && !variable.equals("container-title")
                || value == null && form.equals("short") && variable.equals("container-title")) {
            value = scene.text("journalAbbreviation");
        }
        if (value == null && variable.equals("journalAbbreviation")) {
            value = scene.text("container-title-short");
        }
        value = value == null ? scene.text(variable) : value;
        if (value == null) {
            return null;
        }
        if (VERBATIM.contains(variable)) {
            return Out.words(value.replace(RichText.LITERAL, ""));
        }
        if (Numbers.VARIABLES.contains(variable) && Numbers.isNumeric(value)) {
            return Out.words(numbered(Numbers.tidy(value)));
        }
        return RichText.parse(value);
    }

    private static String shortOf(String variable) {
        return variable.endsWith("-short") ? variable : variable + "-short";
    }

    private String numbered(String value) {
        return sortable(scene, value);
    }

    /** Numbers that sort as text, where sorting is what they are for. */
    static String sortable(Scene scene, String value) {
        return scene.isSorting() && value.matches("\\d{1,9}.*")
                ? "0".repeat(9 - value.replaceAll("\\D.*", "").length()) + value
                : value;
    }

    private Out locator() {
        if (scene.cite == null || !scene.cite.isLocated()) {
            return null;
        }
        String value = Locators.value(scene.cite);
        boolean page = Locators.label(scene.cite).equals("page");
        String dash = dash();
        String ranged = Pages.format(value, page ? sheet.root.get("page-range-format") : null, dash);
        String and = words.exact("and", "symbol");
        String written = Pages.dashed(ranged, dash).replace("\\-", "-");
        return RichText.parse(and == null ? written : written.replace(" & ", " " + and + " "));
    }

    private Out page(String variable) {
        String value = scene.text("page");
        if (value == null) {
            return null;
        }
        if (variable.equals("page-first")) {
            return Out.words(value.strip().split("\\s*[-–,&]\\s*")[0]);
        }
        String dash = dash();
        String ranged = Pages.format(value.strip(), sheet.root.get("page-range-format"), dash);
        return RichText.parse(Pages.dashed(ranged, dash).replace("\\-", "-"));
    }

    private String dash() {
        String term = words.term("page-range-delimiter", "long", false);
        return term.isEmpty() ? "–" : term;
    }

    /** "Roe99", of the names and the year, when the item has no label of its own. */
    private Out label() {
        String own = scene.text("citation-label");
        Out label = own != null ? RichText.parse(own) : Out.words(Trigraph.of(scene.item));
        if (scene.ambiguity.yearSuffix == null || sheet.placesYearSuffix(scene.area)) {
            return label;
        }
        scene.yearSuffixDone = true;
        return Out.joined(List.of(label, Out.as(Out.Role.YEAR_SUFFIX, Out.words(scene.ambiguity.yearSuffix))), null);
    }
}

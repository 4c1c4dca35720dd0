package org.postil.citations.csl;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Whether a branch of cs:choose is taken. */
final class Conditions {
    private final Scene scene;

    Conditions(Scene scene) {
        this.scene = scene;
    }

    boolean hold(Element branch) {
        List<Boolean> results = new ArrayList<>();
        test(results, branch, "type", type -> type.equals(scene.item.type()));
        test(results, branch, "variable", scene::has);
        test(results, branch, "is-numeric", this::isNumeric);
        test(results, branch, "is-uncertain-date", this::isUncertain);
        test(results, branch, "locator", this::isLocator);
        test(results, branch, "position", this::isPosition);
        test(results, branch, "disambiguate", this::disambiguates);
        return switch (branch.get("match", "all")) {
            case "any" -> results.contains(true);
            case "none" -> !results.contains(true);
            default -> !results.contains(false);
        };
    }

    private static void test(List<Boolean> results, Element branch, String attribute, Predicate<String> test) {
        branch.words(attribute).forEach(word -> results.add(test.test(word)));
    }

    /** Conditions are met one after the other, as many as are needed. */
    private boolean disambiguates(String value) {
        return value.equals("true") == (scene.conditions++ < scene.ambiguity.conditions);
    }

    private boolean isNumeric(String variable) {
        return switch (variable) {
            case "locator" -> scene.cite != null && Numbers.isNumeric(scene.cite.locator());
            case "citation-number" -> true;
            default -> Numbers.isNumeric(scene.text(variable.equals("page-first") ? "page" : variable));
        };
    }

    private boolean isUncertain(String variable) {
        ItemDate date = scene.date(variable);
        return date != null && date.approximate();
    }

    private boolean isLocator(String label) {
        return scene.cite != null
                && scene.cite.isLocated()
                && Locators.label(scene.cite).equals(label.replace("sub verbo", "sub-verbo"));
    }

    private boolean isPosition(String position) {
        if (scene.inBibliography || scene.cite == null) {
            return false;
        }
        return switch (position) {
            case "first" -> scene.position == Position.FIRST;
            case "subsequent" -> scene.position != Position.FIRST;
            case "ibid" -> scene.position == Position.IBID || scene.position == Position.IBID_WITH_LOCATOR;
            case "ibid-with-locator" -> scene.position == Position.IBID_WITH_LOCATOR;
            case "near-note" -> scene.nearNote;
            default -> false;
        };
    }
}

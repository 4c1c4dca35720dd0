package org.postil.citations.csl;

/** The word before a number: "p.", "pages", "vol." */
final class Labels {
    private final Vocabulary words;
    private final Scene scene;

    Labels(Vocabulary words, Scene scene) {
        this.words = words;
        this.scene = scene;
    }

    /** The label of a variable of the scene's item, or null when there is none. */
    Out write(Element element) {
        String variable = element.get("variable", "");
        boolean locator = variable.equals("locator");
        String value = locator
                ? scene.cite == null || !scene.cite.isLocated() ? null : Locators.value(scene.cite)
                : scene.text(variable.equals("page-first") ? "page" : variable);
        if (variable.equals("citation-number")) {
            value = String.valueOf(scene.citationNumber);
        }
        if (value == null) {
            return null;
        }
        String term = locator ? Locators.label(scene.cite) : variable;
        return named(element, term, Numbers.isSeveral(variable, value, words));
    }

    Out named(Element element, String term, boolean several) {
        boolean plural =
                switch (element.get("plural", "contextual")) {
                    case "always" -> true;
                    case "never" -> false;
                    default -> several;
                };
        String text = words.term(term, element.get("form", "long"), plural);
        if (element.is("strip-periods")) {
            text = text.replace(".", "");
        }
        if (text.isEmpty()) {
            return null;
        }
        Out out = Out.words(text);
        TextCase.apply(element.get("text-case"), out, true, words.language());
        return Out.affixed(element.get("prefix"), Out.set(Look.of(element), out), element.get("suffix"));
    }
}

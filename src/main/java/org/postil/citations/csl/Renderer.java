package org.postil.citations.csl;

import java.util.ArrayList;
import java.util.List;

/** Writes the elements of a layout for one item. */
final class Renderer {
    private static final int DEEPEST = 60;
    private static final int MOST_MACROS = 20_000;

    private final Sheet sheet;
    private final Vocabulary words;
    private final Scene scene;
    private final boolean english;

    Renderer(Sheet sheet, Vocabulary words, Scene scene) {
        this.sheet = sheet;
        this.words = words;
        this.scene = scene;
        english = scene.item.isEnglish(sheet.root.get("default-locale"));
    }

    /** The children of a layout, one part each; none is null. */
    List<Out> parts(Element parent) {
        List<Out> parts = new ArrayList<>();
        for (Element child : parent.children()) {
            if (child.name().equals("choose")) {
                parts.addAll(chosen(child));
            } else {
                Out out = render(child);
                if (out != null) {
                    parts.add(out);
                }
            }
        }
        return parts;
    }

    /** One element with its affixes and its look, or null when it writes nothing. */
    Out render(Element element) {
        return switch (element.name()) {
            case "text" -> text(element);
            case "number" -> formatted(element, number(element));
            case "date" -> formatted(element, date(element));
            case "label" -> new Labels(words, scene).write(element);
            case "names" -> formatted(element, new Names(sheet, words, scene, this).write(element, null));
            case "group" -> formatted(element, group(element, element.get("delimiter")));
            case "choose" -> Out.joined(chosen(element), null);
            default -> null;
        };
    }

    private List<Out> chosen(Element choose) {
        Conditions conditions = new Conditions(scene);
        for (Element branch : choose.children()) {
            if (branch.name().equals("else") || conditions.hold(branch)) {
                return parts(branch);
            }
        }
        return List.of();
    }

    /** A group that asks for variables and finds none writes nothing; one that writes counts as found. */
    private Out group(Element element, String delimiter) {
        int called = scene.called;
        int found = scene.found;
        Out out = Out.joined(parts(element), delimiter);
        boolean empty = scene.called > called && scene.found == found;
        if (out != null && !empty) {
            scene.called++;
            scene.found++;
        }
        return empty ? null : out;
    }

    private Out text(Element element) {
        if (element.has("macro")) {
            Element macro = sheet.macro(element.get("macro"));
            if (macro == null) {
                return null;
            }
            if (scene.depth >= DEEPEST || scene.macros++ > MOST_MACROS) {
                throw new IllegalArgumentException("The macros of the style call each other without an end.");
            }
            scene.depth++;
            Out out = group(macro, null);
            scene.depth--;
            return quoted(element, out);
        }
        if (element.has("term")) {
            return quoted(element, term(element));
        }
        if (element.has("value")) {
            return quoted(element, RichText.parse(element.get("value")));
        }
        String variable = element.get("variable", "");
        Out out = new Variables(sheet, words, scene).write(variable, element.get("form", "long"));
        count(variable, out);
        return quoted(element, out);
    }

    /** A letter behind the year that is not there leaves no group empty. */
    private void count(String variable, Out out) {
        scene.called += out == null && variable.equals("year-suffix") ? 0 : 1;
        scene.found += out == null ? 0 : 1;
        if (out != null && scene.substituting) {
            scene.suppressed.add(variable);
        }
    }

    private Out term(Element element) {
        String name = element.get("term");
        if (name.equals("locator") && scene.cite != null) {
            name = Locators.label(scene.cite);
        }
        String text = words.term(name, element.get("form", "long"), element.is("plural"));
        return text.isEmpty() ? null : Out.as(Out.Role.TERM, Out.words(text));
    }

    private Out number(Element element) {
        String variable = element.get("variable", "");
        String value = variable.equals("citation-number")
                ? String.valueOf(scene.citationNumber)
                : variable.equals("locator") ? scene.cite == null ? null : scene.cite.locator() : scene.text(variable);
        if (value == null || value.isBlank()) {
            count(variable, null);
            return null;
        }
        String form = element.get("form", "numeric");
        String tidy = Numbers.isNumeric(value) ? Numbers.tidy(value) : value;
        boolean convert = Numbers.isNumeric(value) && !scene.isSorting();
        Out out = Out.words(
                convert ? Numbers.in(form, tidy, words, words.gender(variable)) : Variables.sortable(scene, tidy));
        count(variable, out);
        return out;
    }

    private Out date(Element element) {
        String variable = element.get("variable", "");
        ItemDate date = scene.comparing && variable.equals("accessed") ? null : scene.date(variable);
        Out out = date == null
                ? null
                : new Dates(words, scene, sheet.placesYearSuffix(scene.area), english).write(element, date);
        count(variable, out);
        return out;
    }

    private Out quoted(Element element, Out out) {
        if (out == null) {
            return null;
        }
        if (element.is("strip-periods")) {
            Out.leaves(out).forEach(leaf -> replace(leaf, leaf.text.toString().replace(".", "")));
        }
        TextCase.apply(
                element.get("text-case"), out, english, scene.item.texts().get("language"));
        return framed(element, out);
    }

    private static void replace(Out.Words leaf, String text) {
        leaf.text.setLength(0);
        leaf.text.append(text);
    }

    Out formatted(Element element, Out out) {
        if (out == null) {
            return null;
        }
        TextCase.apply(
                element.get("text-case"), out, english, scene.item.texts().get("language"));
        return framed(element, out);
    }

    private Out framed(Element element, Out out) {
        Out looks = Out.set(Look.of(element), out);
        Out quoted = element.is("quotes") ? Out.as(Out.Role.QUOTE, looks) : looks;
        Out set = Out.affixed(element.get("prefix"), quoted, element.get("suffix"));
        return switch (element.get("display", "")) {
            case "block" -> Out.as(Out.Role.BLOCK, set);
            case "left-margin" -> Out.as(Out.Role.LEFT_MARGIN, set);
            case "right-inline" -> Out.as(Out.Role.RIGHT_INLINE, set);
            case "indent" -> Out.as(Out.Role.INDENT, set);
            default -> set;
        };
    }
}

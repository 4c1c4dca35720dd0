package org.postil.citations.csl;

import java.util.ArrayList;
import java.util.List;

/** Writes cs:names: one or more variables, their labels, and what stands in for them when they are empty. */
final class Names {
    private final Sheet sheet;
    private final Vocabulary words;
    private final Scene scene;
    private final Renderer renderer;

    Names(Sheet sheet, Vocabulary words, Scene scene, Renderer renderer) {
        this.sheet = sheet;
        this.words = words;
        this.scene = scene;
        this.renderer = renderer;
    }

    /** @param outer the names element this one stands in for, whose children it has when it has none of its own */
    Out write(Element element, Element outer) {
        boolean first = scene.nameElements++ == 0;
        Element described = element.children().isEmpty() && outer != null ? outer : element;
        Out out = lists(element, described);
        if (out == null) {
            out = substituted(element, first);
        } else {
            scene.found++;
        }
        scene.called++;
        if (out == null) {
            scene.nameElements -= first ? 1 : 0;
            return null;
        }
        return first ? leading(out) : out;
    }

    /** The names a cite begins with: what grouping compares, and collapsing and substitution take away. */
    private Out leading(Out out) {
        if (scene.withoutNames) {
            return null;
        }
        return Out.as(Out.Role.NAMES, out);
    }

    private Out lists(Element element, Element described) {
        List<String> variables = new ArrayList<>(element.words("variable"));
        String both = mergedTerm(variables, described);
        List<Out> written = new ArrayList<>();
        int count = 0;
        for (String variable : variables) {
            List<PersonName> names = scene.names(variable);
            if (!names.isEmpty()) {
                if (scene.substituting) {
                    scene.suppressed.add(variable);
                }
                if ("count".equals(sheet.nameOption(described.child("name"), scene.area, "form"))) {
                    count += list(described).count(names);
                } else {
                    written.add(one(described, names, both == null ? variable : both));
                }
            }
        }
        if (count > 0) {
            return Out.words(scene.isSorting() ? "%05d".formatted(count) : String.valueOf(count));
        }
        String delimiter = element.get("delimiter", described.get("delimiter"));
        if (delimiter == null) {
            delimiter = scene.area.get("names-delimiter", sheet.root.get("names-delimiter"));
        }
        return Out.joined(written, delimiter);
    }

    /** The same people as editors and as translators stand once, under one label, if the language has it. */
    private String mergedTerm(List<String> variables, Element described) {
        List<PersonName> editors = scene.names("editor");
        Element label = described.child("label");
        boolean same = variables.contains("editor")
                && variables.contains("translator")
                && !editors.isEmpty()
                && editors.equals(scene.names("translator"));
        String form = label == null ? "long" : label.get("form", "long");
        if (!same || words.term("editortranslator", form, false).isEmpty()) {
            return null;
        }
        variables.remove("translator");
        return "editortranslator";
    }

    /** The list and its labels, in the order in which the style has them. */
    private Out one(Element described, List<PersonName> names, String term) {
        int index = scene.people.size();
        scene.people.add(names);
        Out list = list(described).write(names, index);
        Element name = described.child("name");
        if (name != null) {
            list = Out.affixed(name.get("prefix"), list, name.get("suffix"));
        }
        List<Out> before = new ArrayList<>();
        List<Out> after = new ArrayList<>();
        boolean behind = name == null;
        for (Element child : described.children()) {
            behind |= child.name().equals("name");
            if (child.name().equals("label") && !scene.isSorting()) {
                (behind ? after : before).add(new Labels(words, scene).named(child, term, names.size() > 1));
            }
        }
        before.add(list);
        before.addAll(after);
        return Out.joined(before, null);
    }

    private NameList list(Element described) {
        return new NameList(sheet, words, scene, described.child("name"), described.child("et-al"));
    }

    /** What is written instead of a variable is not written again. */
    private Out substituted(Element element, boolean first) {
        Element substitute = element.child("substitute");
        if (substitute == null) {
            return null;
        }
        boolean outer = scene.substituting;
        scene.substituting = true;
        Out out = null;
        for (Element child : substitute.children()) {
            out = out != null ? out : child.name().equals("names") ? standIn(child, element) : other(child);
        }
        scene.substituting = outer;
        scene.found += out == null ? 0 : 1;
        if (out != null && first && scene.firstNames == null) {
            scene.firstNames = List.of(Out.plain(out));
            Scene.Substitute substituted = scene.substitute;
            out = substituted != null ? Out.words(substituted.text()) : out;
        }
        return out;
    }

    private Out standIn(Element names, Element outer) {
        int before = scene.nameElements;
        scene.nameElements = 1;
        Out out = renderer.formatted(names, write(names, outer));
        scene.nameElements = before;
        return out;
    }

    /** Names in what stands in are not names that stand in. */
    private Out other(Element child) {
        int before = scene.nameElements;
        scene.nameElements = 1;
        Out out = renderer.render(child);
        scene.nameElements = before;
        return out;
    }
}

package org.postil.citations.csl;

import java.util.ArrayList;
import java.util.List;

/** Writes the names of one variable: how many of them, in which order, and what stands between. */
final class NameList {
    private final Sheet sheet;
    private final Vocabulary words;
    private final Scene scene;
    private final Element name;
    private final Element etAl;

    NameList(Sheet sheet, Vocabulary words, Scene scene, Element name, Element etAl) {
        this.sheet = sheet;
        this.words = words;
        this.scene = scene;
        this.name = name;
        this.etAl = etAl;
    }

    /** How many of a list are written. */
    private record Cut(int shown, int total, boolean last) {
        boolean isCut() {
            return shown < total;
        }
    }

    /** The number of names that would be written. */
    int count(List<PersonName> names) {
        Cut cut = cut(names.size(), -1);
        return cut.shown();
    }

    Out write(List<PersonName> names, int index) {
        Cut cut = cut(names.size(), index);
        if (index >= 0) {
            scene.shown.add(cut.shown());
            scene.nameElement = scene.nameElement == null ? name : scene.nameElement;
        }
        List<Out> written = new ArrayList<>();
        List<String> plain = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            if (i < cut.shown() || cut.last() && i == names.size() - 1) {
                Out out = one(names.get(i), i, index);
                plain.add(Out.plain(out));
                written.add(out);
            }
        }
        boolean first = scene.firstNames == null;
        if (first) {
            if (cut.isCut()) {
                plain.add("\u0000" + cut.shown());
            }
            scene.firstNames = plain;
            substitute(written);
        }
        Scene.Substitute whole = scene.substitute;
        if (first && whole != null && whole.whole()) {
            return whole.text().isEmpty() ? null : Out.words(whole.text());
        }
        return cut.shown() == 0 ? null : joined(written, cut, names);
    }

    private void substitute(List<Out> written) {
        Scene.Substitute substitute = scene.substitute;
        if (substitute != null && !substitute.whole()) {
            for (int i = 0; i < substitute.names() && i < written.size(); i++) {
                written.set(i, substitute.text().isEmpty() ? null : Out.words(substitute.text()));
            }
        }
    }

    private Out one(PersonName person, int i, int index) {
        NameForm form = new NameForm(sheet, words, scene, name);
        Out out = form.write(person, i, scene.ambiguity.given(index, i));
        return name == null ? out : Out.set(Look.of(name), out);
    }

    private Out joined(List<Out> written, Cut cut, List<PersonName> names) {
        List<Out> parts = new ArrayList<>();
        int last = written.size() - 1;
        String delimiter = option("delimiter", ", ");
        for (int i = 0; i <= last; i++) {
            if (i > 0 && i == last && cut.last()) {
                parts.add(Out.words(delimiter.endsWith(" ") ? delimiter + "… " : delimiter + " … "));
            } else if (i > 0 && i == last && !cut.isCut() && and() != null) {
                boolean spaced = startsRoman(and());
                parts.add(Out.words(precedesLast(names) ? delimiter : spaced ? " " : ""));
                parts.add(Out.words(and() + (spaced ? " " : "")));
            } else if (i > 0) {
                parts.add(Out.words(delimiter));
            }
            parts.add(written.get(i));
        }
        if (cut.isCut() && !cut.last() && !scene.isSorting()) {
            appendEtAl(parts, cut, delimiter, names);
        }
        return Out.joined(parts, null);
    }

    private void appendEtAl(List<Out> parts, Cut cut, String delimiter, List<PersonName> names) {
        String term = words.term(etAl == null ? "et-al" : etAl.get("term", "et-al"), "long", false);
        if (term.isEmpty()) {
            return;
        }
        Out out = Out.words(term);
        parts.add(Out.words(precedesEtAl(cut, names) ? delimiter : startsRoman(term) ? " " : ""));
        parts.add(
                etAl == null ? out : Out.affixed(etAl.get("prefix"), Out.set(Look.of(etAl), out), etAl.get("suffix")));
    }

    private String and() {
        String and = option("and", null);
        if (and == null || scene.isSorting()) {
            return null;
        }
        return and.equals("symbol") ? "&" : words.term("and", "long", false);
    }

    private boolean precedesLast(List<PersonName> names) {
        int before = names.size() - 1;
        return precedes(option("delimiter-precedes-last", "contextual"), names.size() > 2, before, names);
    }

    private boolean precedesEtAl(Cut cut, List<PersonName> names) {
        return precedes(option("delimiter-precedes-et-al", "contextual"), cut.shown() > 1, cut.shown(), names);
    }

    /** Other scripts have no spaces between words, or have them in the term. */
    private static boolean startsRoman(String term) {
        if (term.isEmpty()) {
            return true;
        }
        Character.UnicodeScript script = Character.UnicodeScript.of(term.codePointAt(0));
        return switch (script) {
            case HAN, HIRAGANA, KATAKANA, HANGUL, HEBREW, THAI, KHMER -> false;
            default -> true;
        };
    }

    /** @param before how many names stand before the delimiter */
    private boolean precedes(String rule, boolean contextual, int before, List<PersonName> names) {
        return switch (rule) {
            case "always" -> true;
            case "never" -> false;
            case "after-inverted-name" -> {
                boolean inverted = new NameForm(sheet, words, scene, name).isInverted(before - 1);
                yield inverted && names.get(before - 1).isPerson();
            }
            default -> contextual;
        };
    }

    private Cut cut(int total, int index) {
        boolean subsequent = scene.position != Position.FIRST;
        int min = number(subsequent ? "et-al-subsequent-min" : "et-al-min", "et-al-min", "names-min");
        int use = number(
                subsequent ? "et-al-subsequent-use-first" : "et-al-use-first", "et-al-use-first", "names-use-first");
        boolean useLast = "true".equals(keyed("names-use-last", option("et-al-use-last", "false")));
        if (min < 0 || use < 0 || total < min || use == 0 && scene.isSorting()) {
            return new Cut(total, total, false);
        }
        int shown = Math.min(total, Math.max(use, index < 0 ? 0 : scene.ambiguity.shown(index)));
        return new Cut(shown, total, useLast && total - shown >= 2);
    }

    private int number(String option, String otherwise, String key) {
        String value = keyed(key, option(option, option(otherwise, "")));
        return value.matches("\\d{1,6}") ? Integer.parseInt(value) : -1;
    }

    private String keyed(String key, String otherwise) {
        return scene.isSorting() ? scene.sortKey.get(key, otherwise) : otherwise;
    }

    private String option(String option, String otherwise) {
        String value = sheet.nameOption(name, scene.area, option);
        return value == null ? otherwise : value;
    }
}

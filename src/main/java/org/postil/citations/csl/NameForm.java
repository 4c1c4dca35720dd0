package org.postil.citations.csl;

import java.util.ArrayList;
import java.util.List;

/** Writes one name: its parts in order, with initials or without, by "Name-part Order" in the specification. */
final class NameForm {
    private static final String GIVEN = "given";
    private static final String FAMILY = "family";

    private final Sheet sheet;
    private final Vocabulary words;
    private final Scene scene;
    private final Element name;

    NameForm(Sheet sheet, Vocabulary words, Scene scene, Element name) {
        this.sheet = sheet;
        this.words = words;
        this.scene = scene;
        this.name = name;
    }

    /** @param position in its list, from 0; @param level 0 as the style says, 1 initials at least, 2 all of the given names */
    Out write(PersonName person, int position, int level) {
        if (!person.isPerson()) {
            return affixed(FAMILY, set(FAMILY, literal(person.literal())));
        }
        boolean isShort = option("form", "long").equals("short") && level == 0;
        if (!isRoman(person)) {
            Out given = isShort ? null : affixed(GIVEN, set(GIVEN, person.given()));
            return Out.joined(listed(affixed(FAMILY, family(person, true)), given), null);
        }
        if (isShort) {
            return affixed(FAMILY, family(person, true));
        }
        String given = given(person.given(), level);
        return isInverted(position) ? inverted(person, given) : spoken(person, given);
    }

    boolean isInverted(int position) {
        String order = option("name-as-sort-order", "");
        return scene.isSorting() || order.equals("all") || order.equals("first") && position == 0;
    }

    /** An article before the name of a body does not count when English sorts. */
    private String literal(String literal) {
        boolean english = words.language().startsWith("en");
        return scene.isSorting() && english ? literal.replaceFirst("(?i)^(the|an?)\\s+", "") : literal;
    }

    private Out spoken(PersonName person, String given) {
        Out behind = family(person, true);
        behind = spaced(set(GIVEN, person.droppingParticle()), behind);
        if (isKnown(person.suffix())) {
            String comma = person.commaBeforeSuffix() ? ", " : " ";
            behind = Out.joined(listed(behind, text(person.suffix())), comma);
        }
        return spaced(affixed(GIVEN, set(GIVEN, given)), affixed(FAMILY, behind));
    }

    private Out inverted(PersonName person, String given) {
        boolean demoted = demotes();
        Out first = affixed(FAMILY, family(person, !demoted));
        Out particle = demoted ? set(FAMILY, person.particle()) : null;
        Out particles = spaced(set(GIVEN, person.droppingParticle()), particle);
        Out behind = scene.isSorting() ? spaced(particles, set(GIVEN, given)) : spaced(set(GIVEN, given), particles);
        String separator = scene.isSorting() ? " \u0001" : option("sort-separator", ", ");
        Out whole = Out.joined(listed(first, affixed(GIVEN, behind)), separator);
        return isKnown(person.suffix()) ? Out.joined(listed(whole, text(person.suffix())), separator) : whole;
    }

    private Out family(PersonName person, boolean withParticle) {
        return spaced(withParticle ? set(FAMILY, person.particle()) : null, set(FAMILY, person.family()));
    }

    private boolean demotes() {
        String rule = sheet.root.get("demote-non-dropping-particle", "display-and-sort");
        return rule.equals("display-and-sort") || rule.equals("sort-only") && scene.isSorting();
    }

    /** With a space between, unless the first is a particle that clings to what follows: d’, al-. */
    private static Out spaced(Out first, Out second) {
        boolean tight = first != null && Out.plain(first).matches("(?s).*(?:[\\p{L}]['’-]|\u00a0)");
        return Out.joined(listed(first, second), tight ? "" : " ");
    }

    private static List<Out> listed(Out first, Out second) {
        List<Out> both = new ArrayList<>();
        both.add(first);
        both.add(second);
        return both;
    }

    private Out set(String which, String text) {
        Out out = text(text);
        Element part = part(which);
        if (part == null || out == null) {
            return out;
        }
        TextCase.apply(part.get("text-case"), out, true, words.language());
        return Out.set(Look.of(part), out);
    }

    private Out affixed(String which, Out out) {
        Element part = part(which);
        return part == null ? out : Out.affixed(part.get("prefix"), out, part.get("suffix"));
    }

    private Element part(String which) {
        return name == null
                ? null
                : name.all("name-part").stream()
                        .filter(p -> which.equals(p.get("name")))
                        .findFirst()
                        .orElse(null);
    }

    private String given(String given, int level) {
        String with = option("initialize-with", null);
        if (!isKnown(given) || with == null || scene.isSorting() && scene.sortKey.has("variable")) {
            return given;
        }
        boolean initialize = !"false".equals(option("initialize", "true")) && level < 2;
        boolean hyphen = !"false".equals(sheet.root.get("initialize-with-hyphen"));
        return new Initials(with, hyphen).of(given, initialize);
    }

    private static Out text(String text) {
        return isKnown(text) ? RichText.parse(text) : null;
    }

    private static boolean isKnown(String text) {
        return text != null && !text.isEmpty();
    }

    /** Written in a script in which the given name comes first. */
    private static boolean isRoman(PersonName person) {
        String all = (person.family() == null ? "" : person.family()) + (person.given() == null ? "" : person.given());
        return all.isEmpty()
                || all.codePoints().anyMatch(c -> {
                    Character.UnicodeScript script = Character.UnicodeScript.of(c);
                    return Character.isLetter(c)
                            && switch (script) {
                                case HAN, HIRAGANA, KATAKANA, HANGUL, BOPOMOFO, YI -> false;
                                default -> true;
                            };
                });
    }

    private String option(String option, String otherwise) {
        String value = sheet.nameOption(name, scene.area, option);
        return value == null ? otherwise : value;
    }
}

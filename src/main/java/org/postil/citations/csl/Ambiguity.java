package org.postil.citations.csl;

import java.util.ArrayList;
import java.util.List;

/** What is added to the cites of one item so that no other item is cited alike. */
final class Ambiguity {
    /** For each list of names, in reading order, how many are shown at least. */
    final List<Integer> shown = new ArrayList<>();
    /** For each list of names, how much of each is shown at least: 0 as the style says, 1 initials, 2 given names. */
    final List<List<Integer>> given = new ArrayList<>();

    /** How many conditions that ask whether they disambiguate are met. */
    int conditions;

    String yearSuffix;
    int suffixIndex;

    int shown(int list) {
        return list >= 0 && list < shown.size() ? shown.get(list) : 0;
    }

    int given(int list, int name) {
        return list >= 0 && list < given.size() && name < given.get(list).size()
                ? given.get(list).get(name)
                : 0;
    }

    void show(int list, int names) {
        while (shown.size() <= list) {
            shown.add(0);
        }
        shown.set(list, names);
    }

    void give(int list, int name, int level) {
        while (given.size() <= list) {
            given.add(new ArrayList<>());
        }
        List<Integer> levels = given.get(list);
        while (levels.size() <= name) {
            levels.add(0);
        }
        levels.set(name, level);
    }

    Ambiguity copy() {
        Ambiguity copy = new Ambiguity();
        copy.shown.addAll(shown);
        given.forEach(levels -> copy.given.add(new ArrayList<>(levels)));
        copy.conditions = conditions;
        copy.yearSuffix = yearSuffix;
        copy.suffixIndex = suffixIndex;
        return copy;
    }

    /** a to z, then aa, ab … */
    static String letters(int index) {
        StringBuilder letters = new StringBuilder();
        for (int rest = index; rest >= 0; rest = rest / 26 - 1) {
            letters.insert(0, (char) ('a' + rest % 26));
        }
        return letters.toString();
    }
}

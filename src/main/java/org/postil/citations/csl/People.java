package org.postil.citations.csl;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/** How much of each given name tells people apart who are otherwise called alike. */
final class People {
    private final BiFunction<PersonName, Integer, String> name;
    private final int highest;

    /** @param name a person as written at a level; @param highest level that may be used */
    People(BiFunction<PersonName, Integer, String> name, int highest) {
        this.name = name;
        this.highest = highest;
    }

    Map<PersonName, Integer> levels(Collection<PersonName> all) {
        Map<PersonName, Integer> levels = new HashMap<>();
        Map<String, List<PersonName>> alike =
                new LinkedHashSet<>(all).stream().collect(Collectors.groupingBy(p -> name.apply(p, 0)));
        alike.values().stream().filter(group -> group.size() > 1).forEach(group -> tellApart(group, levels));
        return levels;
    }

    /** Gives everybody the lowest level at which nobody else of the group is written like him, if there is one. */
    private void tellApart(List<PersonName> group, Map<PersonName, Integer> levels) {
        for (int level = 1; level <= highest; level++) {
            int tried = level;
            group.stream().collect(Collectors.groupingBy(p -> name.apply(p, tried))).values().stream()
                    .filter(same -> same.size() == 1)
                    .forEach(same -> levels.putIfAbsent(same.get(0), tried));
        }
    }
}

package org.postil.citations.csl;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
        for (List<PersonName> group : alike.values()) {
            if (group.size() > 1) {
                group.forEach(person -> levels.put(person, level(person, group)));
            }
        }
        return levels;
    }

    private int level(PersonName person, List<PersonName> group) {
        for (int level = 1; level <= highest; level++) {
            int tried = level;
            String written = name.apply(person, level);
            Set<PersonName> same = group.stream()
                    .filter(other -> name.apply(other, tried).equals(written))
                    .collect(Collectors.toSet());
            if (same.size() == 1) {
                return level;
            }
        }
        return 0;
    }
}

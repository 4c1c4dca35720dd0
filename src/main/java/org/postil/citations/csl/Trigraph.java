package org.postil.citations.csl;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The label of an item in styles that cite like "[Roe99]": letters of the family names and two digits of the year. */
final class Trigraph {
    private Trigraph() {}

    static String of(Item item) {
        List<PersonName> names = Stream.of("author", "editor", "translator")
                .map(v -> item.names().get(v))
                .filter(n -> n != null && !n.isEmpty())
                .findFirst()
                .orElse(List.of());
        int letters =
                switch (names.size()) {
                    case 1 -> 4;
                    case 2, 3 -> 2;
                    default -> 1;
                };
        String start = names.stream()
                .limit(4)
                .map(n -> n.isPerson() && n.family() != null ? n.family() : n.literal() == null ? "" : n.literal())
                .map(n -> n.replaceAll("[^\\p{L}]", ""))
                .map(n -> n.substring(0, Math.min(letters, n.length())))
                .collect(Collectors.joining());
        ItemDate issued = item.dates().get("issued");
        boolean dated = issued != null && !issued.days().isEmpty();
        return start + (dated ? "%02d".formatted(Math.abs(issued.days().get(0).year()) % 100) : "");
    }
}

package org.postil.collections;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.postil.documents.ArchiveAddress;
import org.postil.documents.ArchiveFilter;
import org.postil.documents.ArchiveQuery;
import org.postil.shared.Problem;

/**
 * A filter of the archive that a collection has kept. It goes by what editors write in the record of a document, and by
 * nothing else: who may only write in margins must not open a document to strangers by it, and what somebody may not see
 * must not show in what is found.
 *
 * @param parts as the archive's address has them, in its order; never empty
 */
record KeptSearch(Map<String, String> parts) {
    private static final List<String> SIDES =
            List.of("from", "to", "year", "month", "kind", "person", "place", "subject", "language", "repository");

    KeptSearch {
        parts = ordered(parts);
    }

    private static Map<String, String> ordered(Map<String, String> parts) {
        Map<String, String> ordered = new LinkedHashMap<>();
        SIDES.stream().filter(parts::containsKey).forEach(side -> ordered.put(side, parts.get(side)));
        return ordered;
    }

    /** @throws Problem 400 when it filters by nothing, or by what stands in margins and not in records */
    static KeptSearch of(Map<String, String> parts) {
        if (!SIDES.containsAll(parts.keySet())) {
            throw Problem.invalid(
                    "query",
                    "A collection keeps filters by what stands in the record of a document: " + String.join(", ", SIDES)
                            + ".");
        }
        Map<String, String> given = ArchiveFilter.of(parts).parts();
        if (given.isEmpty()) {
            throw Problem.invalid("query", "Filter the archive by something, such as {\"kind\": \"telegram\"}.");
        }
        ArchiveFilter.of(given).query();
        return new KeptSearch(given);
    }

    static boolean canKeep(Map<String, String> parts) {
        return !parts.isEmpty() && SIDES.containsAll(parts.keySet());
    }

    ArchiveQuery query() {
        return ArchiveFilter.of(parts).query();
    }

    /** The address of a page with these filters. */
    public String at(String path) {
        return new ArchiveAddress("/", parts).at(path);
    }

    /** With other values where records have become part of others. */
    KeptSearch with(Map<String, String> now) {
        return new KeptSearch(parts.entrySet().stream()
                .collect(
                        Collectors.toMap(Map.Entry::getKey, part -> now.getOrDefault(part.getKey(), part.getValue()))));
    }
}

package org.postil.documents;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the archive holds under some filters on every side, as far as the viewer may read it.
 *
 * @param total how many documents pass all filters
 * @param sides those that have anything to choose; that all is in one group says nothing
 */
public record Facets(long total, List<Facet> sides) {
    private static final int FIRST = 8;

    /** @param count of documents that have it and pass every other filter */
    public record Value(String value, String label, long count, boolean chosen) {}

    /** The values of one side, the most frequent first; years and months in their order. */
    public record Facet(Side side, List<Value> values) {
        public List<Value> first() {
            return values.subList(0, Math.min(FIRST, values.size()));
        }

        public Optional<Value> chosen() {
            return values.stream().filter(Value::chosen).findFirst();
        }
    }

    static Facets of(long total, Map<Side, List<Value>> counted) {
        List<Facet> sides = new ArrayList<>();
        new EnumMap<>(counted).forEach((side, values) -> {
            if (values.size() > (side == Side.GROUP ? 1 : 0) || values.stream().anyMatch(Value::chosen)) {
                sides.add(new Facet(side, List.copyOf(values)));
            }
        });
        return new Facets(total, sides);
    }
}

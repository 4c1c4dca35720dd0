package org.postil.documents;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.postil.documents.Facets.Value;

/**
 * What was counted of the archive under some filters.
 *
 * @param total how many documents pass them all
 * @param sides the most frequent values first; a side without any is absent
 */
record Counted(long total, Map<Side, List<Value>> sides) {
    List<Value> of(Side side) {
        return sides.getOrDefault(side, List.of());
    }

    /** This, with what was counted later of other sides. */
    Counted with(Counted later) {
        Map<Side, List<Value>> both = new EnumMap<>(Side.class);
        both.putAll(sides);
        both.putAll(later.sides);
        return new Counted(later.total, both);
    }

    int values() {
        return sides.values().stream().mapToInt(List::size).sum();
    }
}

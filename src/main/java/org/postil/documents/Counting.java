package org.postil.documents;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.postil.accounts.Viewer;
import org.postil.documents.Facets.Value;
import org.postil.shared.Rows;

/**
 * Counts what the archive holds on every side. All sides are counted of the documents that pass all filters; a side on
 * which something is chosen shows what else could be, and so is counted without that.
 */
@ApplicationScoped
class Counting {
    private static final Set<Side> IN_ORDER_OF_TIME = EnumSet.of(Side.YEAR, Side.MONTH);

    private final EntityManager entities;
    private final Sieve sieve;
    private final KnownCounts counts;

    Counting(EntityManager entities, Sieve sieve, KnownCounts counts) {
        this.entities = entities;
        this.sieve = sieve;
        this.counts = counts;
    }

    Facets of(Viewer viewer, ArchiveQuery query) {
        EnumSet<Side> chosen = EnumSet.noneOf(Side.class);
        chosen.addAll(query.chosen().keySet());
        EnumSet<Side> others = EnumSet.complementOf(chosen);
        if (!chosen.contains(Side.YEAR)) {
            others.remove(Side.MONTH);
        }
        Counted counted = counts.of(viewer, query, others);
        Map<Side, List<Value>> sides = new EnumMap<>(Side.class);
        others.forEach(side -> sides.put(side, counted.of(side)));
        chosen.forEach(side -> sides.put(side, besides(viewer, query, side)));
        IN_ORDER_OF_TIME.forEach(side -> sides.computeIfPresent(side, (time, values) -> values.stream()
                .sorted(Comparator.comparing(Value::value))
                .toList()));
        return Facets.of(counted.total(), sides);
    }

    /** What could be chosen on a side under the other filters; what is chosen keeps its name where it occurs no more. */
    private List<Value> besides(Viewer viewer, ArchiveQuery query, Side side) {
        String asked = query.chosen().get(side);
        List<Value> counted =
                counts.of(viewer, query.without(side), EnumSet.of(side)).of(side);
        Value meant = among(counted, asked).orElseGet(() -> meant(viewer, side, asked));
        List<Value> values = new ArrayList<>();
        if (among(counted, meant.value()).isEmpty()) {
            values.add(new Value(
                    meant.value(),
                    meant.label(),
                    counts.of(viewer, query, Set.of()).total(),
                    true));
        }
        for (Value value : counted) {
            values.add(new Value(
                    value.value(), value.label(), value.count(), value.value().equals(meant.value())));
        }
        return values;
    }

    /** Asked for in another way than the side lists it, beyond the most frequent, or gone: told to who may know it. */
    private Value meant(Viewer viewer, Side side, String asked) {
        Value unknown = new Value(asked, asked, 0, true);
        if (side.isLent()) {
            return Rows.of(
                            entities,
                            sieve.meant(side, asked, viewer),
                            row -> new Value(row.getString(1), row.getString(2), 0, true))
                    .stream()
                    .findFirst()
                    .orElse(unknown);
        }
        ArchiveQuery only = ArchiveQuery.EVERYTHING.with(side, asked);
        return among(counts.of(viewer, only, EnumSet.of(side)).of(side), asked).orElse(unknown);
    }

    private static Optional<Value> among(List<Value> values, String value) {
        return values.stream().filter(one -> one.value().equals(value)).findFirst();
    }
}

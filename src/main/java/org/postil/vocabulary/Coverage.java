package org.postil.vocabulary;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * What a coder has given a tag in one text, in code points: passages that overlap or touch are one stretch.
 *
 * @param stretches in their order, none touching the next
 */
record Coverage(List<Stretch> stretches) {

    /** @param start in code points @param end exclusive */
    record Stretch(int start, int end) {
        int length() {
            return end - start;
        }

        boolean meets(Stretch other) {
            return start < other.end && other.start < end;
        }
    }

    static Coverage of(Collection<Stretch> passages) {
        List<Stretch> joined = new ArrayList<>();
        passages.stream().sorted(Comparator.comparingInt(Stretch::start)).forEach(next -> {
            Stretch last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (last != null && next.start() <= last.end()) {
                joined.set(joined.size() - 1, new Stretch(last.start(), Math.max(last.end(), next.end())));
            } else if (next.length() > 0) {
                joined.add(next);
            }
        });
        return new Coverage(List.copyOf(joined));
    }

    long length() {
        return stretches.stream().mapToLong(Stretch::length).sum();
    }

    /** What is in this and in the other. */
    Coverage and(Coverage other) {
        List<Stretch> common = new ArrayList<>();
        for (int i = 0, j = 0; i < stretches.size() && j < other.stretches.size(); ) {
            Stretch one = stretches.get(i);
            Stretch two = other.stretches.get(j);
            if (one.meets(two)) {
                common.add(new Stretch(Math.max(one.start(), two.start()), Math.min(one.end(), two.end())));
            }
            if (one.end() < two.end()) {
                i++;
            } else {
                j++;
            }
        }
        return new Coverage(List.copyOf(common));
    }

    /** What is in this and not in the other. */
    Coverage without(Coverage other) {
        List<Stretch> rest = new ArrayList<>();
        for (Stretch stretch : stretches) {
            int from = stretch.start();
            for (Stretch gone : other.stretches) {
                if (gone.meets(stretch)) {
                    if (gone.start() > from) {
                        rest.add(new Stretch(from, gone.start()));
                    }
                    from = Math.max(from, gone.end());
                }
            }
            if (from < stretch.end()) {
                rest.add(new Stretch(from, stretch.end()));
            }
        }
        return new Coverage(List.copyOf(rest));
    }

    /** How many code points of a text of this length both, one or neither has given the tag. */
    Agreement with(Coverage second, long length) {
        long both = and(second).length();
        long first = length() - both;
        long other = second.length() - both;
        return new Agreement(both, first, other, Math.max(0, length - both - first - other));
    }

    /** How many of some passages meet something in this. */
    long met(Collection<Stretch> passages) {
        return passages.stream()
                .filter(passage -> stretches.stream().anyMatch(passage::meets))
                .count();
    }
}

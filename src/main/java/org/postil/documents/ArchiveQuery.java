package org.postil.documents;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.postil.accounts.Viewer;
import org.postil.shared.Condition;

/**
 * What of the archive is asked for. Every part may be absent; those given combine.
 *
 * @param from the first day a document may bear, inclusive
 * @param to the last day, inclusive
 * @param chosen what is chosen on which side
 * @param words that title, names or abstract have; searching texts and notes is another room's
 */
public record ArchiveQuery(LocalDate from, LocalDate to, Map<Side, String> chosen, String words, Sort sort) {
    public static final ArchiveQuery EVERYTHING = new ArchiveQuery(null, null, Map.of(), null, Sort.DATE);

    public ArchiveQuery {
        chosen = Map.copyOf(chosen);
    }

    /**
     * In SQL, on the alias {@code d} of the table {@code document}, without what is lent and without names; with what the
     * viewer may read.
     */
    Condition inSql(Viewer viewer) {
        List<Condition> all = new ArrayList<>();
        all.add(Readable.inSql(viewer));
        if (from != null) {
            all.add(Condition.of("d.date_latest >= :from", "from", from));
        }
        if (to != null) {
            all.add(Condition.of("d.date_earliest <= :to", "to", to));
        }
        // In the order of the sides, so that one question is always one statement.
        new EnumMap<>(of(chosen)).forEach((side, value) -> {
            if (!side.isLent() && side.register().isEmpty()) {
                all.add(side.is(value));
            }
        });
        if (words != null) {
            all.add(Condition.of("d.words @@ websearch_to_tsquery('postil', :words)", "words", words));
        }
        return Condition.all(all);
    }

    /** The same, and records alone that have these words; all of them for blank or null. */
    ArchiveQuery saying(String words) {
        return new ArchiveQuery(from, to, chosen, words == null || words.isBlank() ? null : words, sort);
    }

    public ArchiveQuery with(Side side, String value) {
        Map<Side, String> more = of(chosen);
        more.put(side, value);
        return new ArchiveQuery(from, to, more, words, sort);
    }

    /** The same with nothing chosen on this side; of a year, its months go with it. */
    ArchiveQuery without(Side side) {
        Map<Side, String> less = of(chosen);
        less.remove(side);
        if (side == Side.YEAR) {
            less.remove(Side.MONTH);
        }
        return new ArchiveQuery(from, to, less, words, sort);
    }

    /** The order in which it can be listed: by relevance only where words are asked for. */
    Sort order() {
        return sort == Sort.RELEVANCE && words == null ? Sort.DATE : sort;
    }

    /** Whether documents are chosen by their notes. */
    boolean isOfNotes() {
        return chosen.keySet().stream().anyMatch(Side.OF_NOTES::contains);
    }

    private static EnumMap<Side, String> of(Map<Side, String> chosen) {
        EnumMap<Side, String> copy = new EnumMap<>(Side.class);
        copy.putAll(chosen);
        return copy;
    }
}

package org.postil.collections;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.postil.collections.CollectionView.Entry;
import org.postil.documents.DocumentView;
import org.postil.documents.DocumentView.Named;
import org.postil.shared.ApproximateDate;

/**
 * A collection as it is read, from its title to its bibliography.
 *
 * @param above the collections on the way to it
 * @param parts those that stand in it
 * @param entries its documents, in its order, of which no more are listed than {@link Placements#MOST}
 * @param days the same by their dates; empty where they all bear one
 * @param people those whom its documents name, most often first
 * @param notes safe HTML of the notes on a document, by its id
 * @param bibliography safe HTML of its entries; empty where there are too many documents for one page
 * @param search what it finds documents by, or null
 * @param words the same as pages name it
 * @param followed whether the viewer follows it
 * @param copied what it is a copy of, or null
 */
record Cover(
        CollectionView collection,
        List<CollectionView> above,
        List<CollectionView> parts,
        List<Entry> entries,
        List<Day> days,
        List<Person> people,
        Map<UUID, String> notes,
        List<String> bibliography,
        KeptSearch search,
        Map<String, String> words,
        boolean followed,
        Copied copied) {

    /** What it is a copy of. @param slug where that is read, if the viewer may */
    record Copied(String title, String slug, Instant at) {}

    /** Documents that bear the same date. */
    record Day(ApproximateDate date, List<DocumentView> documents) {}

    /** @param documents how many of the collection's name him */
    record Person(Named named, int documents) {}

    /** The first and the last day that its documents can be of, or only the years where it spans several; none if nobody knows. */
    public List<ApproximateDate> span() {
        if (days.isEmpty()) {
            return List.of();
        }
        LocalDate first = days.get(0).date().earliest();
        LocalDate last = days.stream()
                .map(day -> day.date().latest())
                .max(LocalDate::compareTo)
                .orElse(first);
        boolean openAtAnEnd = first.getYear() == 1 || last.getYear() == 9999;
        if (openAtAnEnd) {
            return List.of();
        }
        Stream<ApproximateDate> ends = first.getYear() == last.getYear()
                ? Stream.of(ApproximateDate.of(first), ApproximateDate.of(last))
                : Stream.of(first, last).map(day -> ApproximateDate.parse("%04d".formatted(day.getYear())));
        return ends.distinct().toList();
    }

    public boolean isChronicle() {
        return days.size() > 1;
    }

    /** How many more it holds than are listed. */
    public int more() {
        return collection.size() - entries.size();
    }

    /** The notes on a document, or nothing. */
    public String notes(UUID document) {
        return notes.getOrDefault(document, "");
    }
}

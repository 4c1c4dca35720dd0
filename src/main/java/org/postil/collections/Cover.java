package org.postil.collections;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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

    /** What is known of when its documents are from: the first day and the last; null when no date is known. */
    public ApproximateDate first() {
        return days.isEmpty() ? null : days.get(0).date();
    }

    public ApproximateDate last() {
        return days.isEmpty() ? null : days.get(days.size() - 1).date();
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

package org.postil.moving;

import java.util.List;
import java.util.UUID;

/**
 * What a move would do, before it is made. Of people there are numbers alone; notes that the viewer may not see are counted
 * nowhere.
 *
 * @param from where the documents are now
 * @param to where they would be
 * @param gain who would read them and does not now
 * @param lose who would read them no more: members of where they are, and of groups in which its collections show them
 * @param links how many share links would not lead to them any more
 * @param opened whether they would be read without an account, and are not now
 * @param closed whether they are read without an account, and would not be
 * @param found whether collections of the new place that are shared go by a query, and may find them
 * @param notes for whom the notes are, which they stay
 * @param collections that they would leave, where somebody put them
 * @param names whom and what they name
 */
record Outlook(
        List<Place> from,
        Place to,
        List<Readers> gain,
        List<Readers> lose,
        long links,
        boolean opened,
        boolean closed,
        boolean found,
        List<NotesFor> notes,
        List<Left> collections,
        Names names) {

    /** A group, or the viewer's own library. */
    record Place(UUID id, String name, boolean library) {}

    /** Members of a group. */
    record Readers(String group, long people) {}

    /**
     * Notes that the viewer sees.
     *
     * @param whom private (his own), public or group
     * @param group its name, or null
     * @param read whether those they are for would still read the documents
     */
    record NotesFor(String whom, String group, boolean read, long notes) {}

    record Left(String slug, String title) {}

    /** @param all how many there are. @param made how many would be new in the register there. @param some of these */
    record Names(long all, long made, List<String> some) {
        public long known() {
            return all - made;
        }

        public long more() {
            return made - some.size();
        }
    }
}

package org.postil.sharing;

import java.util.List;
import java.util.UUID;

/**
 * What a change would do, before it is made.
 *
 * @param notes how many of one's own notes would have other readers
 * @param documents on how many documents
 * @param gain how many people would see at least one of them whom it is not for now
 * @param lose how many people would not see at least one of them any more
 * @param everybody whether some would be seen without an account
 * @param left how many of one's own stay as they are, because a group does not see their document
 * @param others notes of others that were found too, and stay as their authors want them
 * @param replies how many replies of others would stay hidden from some who would see the note
 */
record Preview(
        long notes,
        long documents,
        long gain,
        long lose,
        boolean everybody,
        long left,
        List<Whose> others,
        long replies) {

    record Whose(UUID author, String name, long notes) {}
}

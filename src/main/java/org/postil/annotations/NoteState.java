package org.postil.annotations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/**
 * A note and in which state it is, as the index {@code annotation_window} says it without a look at the note's row. What is
 * kept of a note is true while it is in the state it was read in: whatever changes one raises its version, moves it, follows
 * the colour of its tag, or is its first reply. What people and tags are called is no part of it. It holds what is needed and
 * no more, since every column costs as much for two hundred notes as a whole small query.
 *
 * @param start where it stands, in code points; 0 for what has no place
 * @param answered whether anybody has ever replied to it
 * @param stamp made of all that says which state it is in, when it was last changed among it: versions begin anew where a
 *     note is brought in again
 * @param renaming the number of the last transaction before this was read in which a person or a tag was called otherwise
 */
record NoteState(UUID id, int start, boolean answered, long stamp, long renaming) {
    /** What is selected, of the alias {@code a}. */
    static final String COLUMNS =
            "a.id, a.anchor_start, a.answered, a.stamp, (select number from last_renaming) as renaming";

    static NoteState read(ResultSet row) throws SQLException {
        return new NoteState(
                row.getObject(1, UUID.class), row.getInt(2), row.getBoolean(3), row.getLong(4), row.getLong(5));
    }
}

package org.postil.annotations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.postil.shared.LowerCaseEnum;
import org.postil.tags.Colour;

/**
 * A note, where it stands and in which state it is: all that the index {@code annotation_window} says of it. What is kept of
 * a note is true while it is in the state it was read in, since whatever changes one raises its version; but for its colour,
 * which follows its tag's, and for the first reply. What people and tags are called is no part of it.
 *
 * @param start in code points; 0 for what has no place
 * @param end exclusive
 * @param updated in seconds since 1970: versions begin anew where a note is brought in again
 * @param answered whether anybody has ever replied to it
 * @param renaming the number of the last transaction before this was read in which a person or a tag was called otherwise
 */
record NoteState(
        UUID id, int start, int end, int version, double updated, Colour colour, boolean answered, long renaming) {
    /** What is selected, of the alias {@code a}. */
    static final String COLUMNS = "a.id, a.anchor_start, a.anchor_end, a.version,"
            + " date_part('epoch', a.updated) as updated, a.colour, a.answered,"
            + " (select number from last_renaming) as renaming";

    /** Of the same note. Asked of each of a window: the equality of records was a tenth of what that took. */
    boolean same(NoteState other) {
        return version == other.version
                && updated == other.updated
                && start == other.start
                && end == other.end
                && answered == other.answered
                && colour == other.colour;
    }

    static NoteState read(ResultSet row) throws SQLException {
        return new NoteState(
                row.getObject(1, UUID.class),
                row.getInt(2),
                row.getInt(3),
                row.getInt(4),
                row.getDouble(5),
                LowerCaseEnum.parse(Colour.class, "colour", row.getString(6)),
                row.getBoolean(7),
                row.getLong(8));
    }
}

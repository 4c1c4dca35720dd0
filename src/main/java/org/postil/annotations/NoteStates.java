package org.postil.annotations;

import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.postil.shared.Condition;

/**
 * In which states the notes are that one question to the database found, in its order. They come as one value: as rows two
 * hundred are more than PostgreSQL sends at once, so that who asks is woken twice, and each value of each row has its own
 * frame to be written and read.
 *
 * @param renaming the number of the last transaction before this was read in which a person or a tag was called otherwise
 */
record NoteStates(List<NoteState> notes, long renaming) {
    /** What is selected of each note, of the alias {@code a}. */
    static final String COLUMNS = "a.id, a.anchor_start, a.answered, a.stamp";

    /** These of the alias {@code n}, as long for each note and in network order, as PostgreSQL sends values. */
    private static final String PACKED =
            "uuid_send(n.id) || int4send(coalesce(n.anchor_start, 0)) || boolsend(n.answered) || int8send(n.stamp)";

    /** @param query selects {@link #COLUMNS} of the notes in their order, which an aggregate over it alone keeps */
    static Condition packed(Condition query) {
        return new Condition(
                "select string_agg(" + PACKED + ", ''), (select number from last_renaming) from (" + query.clause()
                        + ") n",
                query.parameters());
    }

    /** Of the one row that such a query has. */
    static NoteStates read(ResultSet row) throws SQLException {
        byte[] packed = row.getBytes(1);
        return new NoteStates(packed == null ? List.of() : unpacked(ByteBuffer.wrap(packed)), row.getLong(2));
    }

    private static List<NoteState> unpacked(ByteBuffer packed) {
        List<NoteState> notes = new ArrayList<>();
        while (packed.hasRemaining()) {
            notes.add(new NoteState(
                    new UUID(packed.getLong(), packed.getLong()),
                    packed.getInt(),
                    packed.get() != 0,
                    packed.getLong()));
        }
        return notes;
    }

    boolean isEmpty() {
        return notes.isEmpty();
    }

    /** Only the first of them, where there are more. */
    NoteStates first(int most) {
        return notes.size() <= most ? this : new NoteStates(notes.subList(0, most), renaming);
    }
}

package org.postil.annotations;

import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.postil.shared.Condition;

/**
 * In which states the notes are that one question to the database found, in its order. They come as one value: as rows two
 * hundred are more than PostgreSQL sends at once, so that who asks is woken twice, and each value of each row has its own
 * frame to be written and read. They stay as they came: which of them are in the same states as others is seen from their
 * bytes, many at a time.
 */
final class NoteStates {
    /**
     * What is selected of each note, of the alias {@code a}: 28 bytes in network order, as the database made them when the note
     * was written. Sixteen are its id; four where it begins, in code points, times two, and one more when anybody has ever
     * replied; eight a number that is another in another state.
     */
    static final String COLUMN = "a.state";

    private static final int START = 2 * Long.BYTES;
    private static final int STAMP = START + Integer.BYTES;

    /** How many bytes are one note's. */
    private static final int LENGTH = STAMP + Long.BYTES;

    private final byte[] packed;
    private final int size;
    private final long renaming;

    private NoteStates(byte[] packed, int size, long renaming) {
        this.packed = packed;
        this.size = size;
        this.renaming = renaming;
    }

    /**
     * @param oneBehindAnother each selects {@link #COLUMN} of notes in their order, which an aggregate over it alone keeps
     */
    static Condition packed(Condition... oneBehindAnother) {
        Map<String, Object> parameters = new HashMap<>();
        Stream.of(oneBehindAnother).map(Condition::parameters).forEach(parameters::putAll);
        String packed = Stream.of(oneBehindAnother)
                .map(query -> "coalesce((select string_agg(n.state, '') from (" + query.clause() + ") n), '')")
                .collect(Collectors.joining(" || "));
        return new Condition("select " + packed + ", (select number from last_renaming)", parameters);
    }

    /** Of the one row that such a query has. */
    static NoteStates read(ResultSet row) throws SQLException {
        byte[] packed = row.getBytes(1);
        return new NoteStates(packed, packed.length / LENGTH, row.getLong(2));
    }

    /** The number of the last transaction before these were read in which a person or a tag was called otherwise. */
    long renaming() {
        return renaming;
    }

    int size() {
        return size;
    }

    boolean isEmpty() {
        return size == 0;
    }

    NoteState get(int index) {
        ByteBuffer bytes = ByteBuffer.wrap(packed);
        int at = index * LENGTH;
        return new NoteState(id(index), bytes.getInt(at + START) >>> 1, bytes.getLong(at + STAMP));
    }

    UUID id(int index) {
        ByteBuffer bytes = ByteBuffer.wrap(packed);
        return new UUID(bytes.getLong(index * LENGTH), bytes.getLong(index * LENGTH + Long.BYTES));
    }

    /** Whether anybody has ever replied to it. */
    boolean isAnswered(int index) {
        return (packed[index * LENGTH + STAMP - 1] & 1) != 0;
    }

    List<NoteState> notes() {
        return IntStream.range(0, size).mapToObj(this::get).toList();
    }

    /** Those that somebody has ever replied to. */
    List<UUID> answered() {
        return IntStream.range(0, size)
                .filter(this::isAnswered)
                .mapToObj(this::id)
                .toList();
    }

    /** Only the first of them, where there are more. */
    NoteStates first(int most) {
        return size <= most ? this : new NoteStates(packed, most, renaming);
    }

    /** Some of them, by themselves. */
    NoteStates part(int from, int to) {
        return new NoteStates(Arrays.copyOfRange(packed, from * LENGTH, to * LENGTH), to - from, renaming);
    }

    /** How many from one on are the same notes in the same states as the others' from theirs on. */
    int alike(int from, NoteStates others, int othersFrom) {
        int most = Math.min(size - from, others.size - othersFrom) * LENGTH;
        int different = Arrays.mismatch(
                packed,
                from * LENGTH,
                from * LENGTH + most,
                others.packed,
                othersFrom * LENGTH,
                othersFrom * LENGTH + most);
        return (different < 0 ? most : different) / LENGTH;
    }
}

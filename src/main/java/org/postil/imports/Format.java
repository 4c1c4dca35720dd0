package org.postil.imports;

import java.io.IOException;
import java.util.function.Consumer;

/** One way in which documents come in files. */
interface Format {
    /** Whether this file is of the format, by its content; its name has been found to agree. */
    boolean recognises(Upload upload) throws IOException;

    /** Whether it holds notes on documents that may come beside it, and is read after them. */
    default boolean isOfNotes() {
        return false;
    }

    /** About how many records will come, for the progress of a job. */
    default int count(Upload upload) throws IOException {
        return 1;
    }

    /** For those formats of which nothing cheaper tells. */
    default int countByReading(Upload upload) throws IOException {
        int[] count = {0};
        read(upload, ImportOptions.NONE, record -> count[0]++);
        return count[0];
    }

    /**
     * Reads record after record, holding no more than one of them.
     *
     * @throws Refused when the file cannot be read from some place on; what came before stands
     * @throws org.postil.shared.Problem when a text cannot be taken as it is
     */
    void read(Upload upload, ImportOptions options, Consumer<Parsed> records) throws IOException;
}

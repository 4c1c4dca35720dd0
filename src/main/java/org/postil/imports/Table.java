package org.postil.imports;

import java.io.IOException;
import java.util.List;

/** A catalogue as a table, in one of the notations in which tables come. */
interface Table {
    /** More rows than that are no catalogue that a person made. */
    int MOST_ROWS = 200_000;

    int MOST_COLUMNS = 1_000;

    /** What hears of a table from its top to its end. */
    interface Rows {
        /** @throws Refused when these columns make no catalogue */
        void header(List<String> names);

        /** @param values as many as there are, in the order of the header */
        void row(String where, List<String> values);
    }

    boolean recognises(Upload upload) throws IOException;

    /** About how many rows it has. */
    int count(Upload upload) throws IOException;

    /** @throws Refused when it cannot be read from some row on */
    void read(Upload upload, Rows rows) throws IOException;
}

package org.postil.documents;

import java.util.List;

/**
 * Lent by whatever stands on documents: what goes along when a document becomes part of another, and comes back when the two
 * are parted.
 */
public interface Following {
    List<Rows> rows();

    /**
     * Rows of a table that belong to a document.
     *
     * @param column that holds the document's id
     * @param keys by which a row is told from all others, with that column or without
     * @param paired whether only with it: another document may have the same, as a place in one collection
     */
    record Rows(String table, String column, List<String> keys, boolean paired) {
        /** Rows with an id of their own. */
        public static Rows of(String table) {
            return new Rows(table, "document_id", List.of("id"), false);
        }

        /** That a document has to do with something else, once at most. */
        public static Rows pairs(String table, String key) {
            return new Rows(table, "document_id", List.of(key), true);
        }
    }
}

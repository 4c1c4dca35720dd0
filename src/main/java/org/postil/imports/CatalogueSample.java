package org.postil.imports;

import java.util.List;

/**
 * The beginning of a catalogue, kept while it is asked what its columns mean.
 *
 * @param header what the columns are called, long names and values shortened
 */
record CatalogueSample(List<String> header, List<Row> rows) {
    static final int ROWS = 12;
    private static final int LONGEST = 600;

    /** @param where as a report would say it: "line 2" */
    record Row(String where, List<String> values) {}

    /** What the database would not keep, and a row needs not be shown with, goes. */
    static String shortened(String value) {
        var cut = value.length() <= LONGEST ? value : value.substring(0, LONGEST - 1) + "…";
        return cut.replaceAll("[\\p{Cc}\\p{Cs}&&[^\n\t]]", "");
    }

    /** The values of a column, as far as there are any. */
    List<String> values(int column) {
        return rows.stream()
                .map(row ->
                        column < row.values().size() ? row.values().get(column).strip() : "")
                .filter(value -> !value.isEmpty())
                .toList();
    }
}

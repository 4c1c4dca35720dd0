package org.postil.imports;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the columns of one catalogue mean. What nobody has said is known by the column's name; a column of which nothing is
 * known is kept as an identifier under its own name.
 */
final class CatalogueColumns {
    /** Instead of a column's word: keep it under its own name. */
    static final String KEEP = "keep";
    /** Instead of a column's word: leave it out. */
    static final String NONE = "none";

    private final List<String> header;
    private final Map<CatalogueColumn, List<Integer>> known = new EnumMap<>(CatalogueColumn.class);
    private final Map<Integer, String> others = new LinkedHashMap<>();

    private CatalogueColumns(List<String> header) {
        this.header = header;
    }

    /** @param said by whoever brings it, the column's word or {@link #KEEP} or {@link #NONE} by the name in the header */
    static CatalogueColumns of(List<String> header, Map<String, String> said) {
        var columns = new CatalogueColumns(header);
        for (int i = 0; i < header.size(); i++) {
            var name = RecordDraft.tidy(header.get(i));
            columns.add(i, name, said.getOrDefault(name, meaning(name)));
        }
        return columns;
    }

    /** Known by its name, or else kept. */
    static String meaning(String name) {
        return CatalogueColumn.named(name).map(CatalogueColumn::firstName).orElse(KEEP);
    }

    static boolean isMeaning(String word) {
        return word.equals(KEEP)
                || word.equals(NONE)
                || CatalogueColumn.ofWord(word).isPresent();
    }

    private void add(int index, String name, String word) {
        var column = CatalogueColumn.ofWord(word);
        boolean taken = column.isPresent()
                && known.containsKey(column.get())
                && !column.get().isList();
        if (column.isPresent() && !taken) {
            known.computeIfAbsent(column.get(), any -> new ArrayList<>()).add(index);
        } else if (!name.isEmpty() && !word.equals(NONE)) {
            others.put(index, name.replaceFirst("^identifiers\\.", ""));
        }
    }

    int width() {
        return header.size();
    }

    boolean has(CatalogueColumn column) {
        return known.containsKey(column);
    }

    /** Whether no name is left of which nothing is known, and what a catalogue must have is there. */
    static boolean areKnown(List<String> header, Map<String, String> said) {
        boolean named = header.stream()
                .map(RecordDraft::tidy)
                .allMatch(name -> name.isEmpty()
                        || said.containsKey(name)
                        || name.startsWith("identifiers.")
                        || CatalogueColumn.named(name).isPresent());
        return named && of(header, said).missing(!said.isEmpty()).isEmpty();
    }

    /**
     * @param settled somebody has looked at the columns and knows that there are no dates
     * @throws Refused when there is no title, or no date
     */
    void check(boolean settled) {
        var missing = missing(settled);
        if (!missing.isEmpty()) {
            var found = header.stream().map(RecordDraft::tidy).limit(20).collect(Collectors.joining(", "));
            throw new Refused("line 1", Reason.Kind.COLUMNS_MISSING, missing, found);
        }
    }

    /** A catalogue that names files need not say what they say themselves. */
    private String missing(boolean settled) {
        if (has(CatalogueColumn.FILE_NAME)) {
            return "";
        }
        return Stream.of(CatalogueColumn.TITLE, CatalogueColumn.DATE)
                .filter(column -> !has(column) && !(settled && column == CatalogueColumn.DATE))
                .map(column -> "“" + column.firstName() + "”")
                .collect(Collectors.joining(", "));
    }

    /** The value of a row in a column of that meaning; where there are several, each in a line. */
    String value(List<String> row, CatalogueColumn column) {
        return known.getOrDefault(column, List.of()).stream()
                .filter(index -> index < row.size())
                .map(row::get)
                .collect(Collectors.joining("\n"));
    }

    /** What is kept of a row under the names of its columns. */
    Map<String, String> others(List<String> row) {
        Map<String, String> kept = new LinkedHashMap<>();
        others.forEach((index, name) -> Optional.of(index)
                .filter(at -> at < row.size())
                .map(row::get)
                .ifPresent(value -> kept.putIfAbsent(name, value)));
        return kept;
    }

    /** Which parts of the provenance have a column. */
    Stream<CatalogueColumn> provenance() {
        return known.keySet().stream().filter(column -> column.provenance().isPresent());
    }
}

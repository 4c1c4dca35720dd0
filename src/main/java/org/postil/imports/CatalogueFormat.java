package org.postil.imports;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A catalogue: one document a row, its columns named in the first one. */
final class CatalogueFormat implements Format {
    private static final List<Table> TABLES = List.of(new CsvTable(), new XlsxTable(), new JsonTable());

    @Override
    public boolean recognises(Upload upload) throws IOException {
        return table(upload).isPresent();
    }

    /** Whether a file of that ending may be one, before anybody has looked into it. */
    static boolean isNamed(String ending) {
        return ending.matches("csv|tsv|tab|xlsx|xlsm|json|jsonl|ndjson");
    }

    private static Optional<Table> table(Upload upload) throws IOException {
        for (var table : TABLES) {
            if (table.recognises(upload)) {
                return Optional.of(table);
            }
        }
        return Optional.empty();
    }

    @Override
    public int count(Upload upload) throws IOException {
        return table(upload).orElseThrow().count(upload);
    }

    @Override
    public void read(Upload upload, ImportOptions options, Consumer<Parsed> records) throws IOException {
        table(upload).orElseThrow().read(upload, new Reading(options, records));
    }

    /** The columns and the first rows of a catalogue. @throws Refused when it cannot be read so far */
    static CatalogueSample sample(Upload upload) throws IOException {
        var sampling = new Sampling();
        try {
            table(upload).orElseThrow().read(upload, sampling);
        } catch (Enough enough) {
            // The others are read when it is known what they mean.
        }
        return sampling.sample();
    }

    private static final class Reading implements Table.Rows {
        private final ImportOptions options;
        private final Consumer<Parsed> records;
        private final SeenKeys keys = new SeenKeys();
        private CatalogueColumns columns;

        Reading(ImportOptions options, Consumer<Parsed> records) {
            this.options = options;
            this.records = records;
        }

        @Override
        public void header(List<String> names) {
            columns = CatalogueColumns.of(names, options.columns());
            columns.check(!options.columns().isEmpty());
        }

        @Override
        public void row(String where, List<String> values) {
            records.accept(new CatalogueRow(columns, values).read(where, options, keys));
        }
    }

    private static final class Enough extends RuntimeException {
        private Enough() {
            super(null, null, false, false);
        }
    }

    private static final class Sampling implements Table.Rows {
        private List<String> header = List.of();
        private final List<CatalogueSample.Row> rows = new ArrayList<>();

        @Override
        public void header(List<String> names) {
            header = names.stream().map(CatalogueSample::shortened).toList();
        }

        @Override
        public void row(String where, List<String> values) {
            rows.add(new CatalogueSample.Row(
                    where, values.stream().map(CatalogueSample::shortened).toList()));
            if (rows.size() == CatalogueSample.ROWS) {
                throw new Enough();
            }
        }

        CatalogueSample sample() {
            return new CatalogueSample(header, List.copyOf(rows));
        }
    }
}

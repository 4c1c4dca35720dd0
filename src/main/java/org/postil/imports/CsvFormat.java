package org.postil.imports;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.postil.documents.Rendition;
import org.postil.shared.ApproximateDate;
import org.postil.shared.Problem;

/** A catalogue as a table: one document a row, the first row names the columns in English or German. */
final class CsvFormat implements Format {
    private static final int MANY = 200_000;
    private static final int WIDE = 1_000;
    private static final int LONGEST_HEADER = 64 * 1024;
    private static final long LONGEST_ROW = 20L * 1024 * 1024;

    @Override
    public boolean recognises(Upload upload) {
        return upload.content() == Content.TEXT
                && (upload.extension().equals("csv") || upload.extension().equals("tsv"));
    }

    @Override
    public int count(Upload upload) throws IOException {
        int lines = 0;
        try (var reader = upload.decoded().reader()) {
            for (int c = reader.read(); c >= 0; c = reader.read()) {
                lines += c == '\n' ? 1 : 0;
            }
        }
        return lines - 1;
    }

    @Override
    public void read(Upload upload, ImportOptions options, Consumer<Parsed> records) throws IOException {
        var format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter(firstLine(upload)))
                .setIgnoreEmptyLines(true)
                .get();
        try (var reader = new RowReader(upload.decoded().reader());
                var parser = CSVParser.parse(reader, format)) {
            new Table(parser, reader, options, records).read();
        }
    }

    private static String firstLine(Upload upload) throws IOException {
        var beginning = new char[LONGEST_HEADER];
        try (var reader = upload.decoded().reader()) {
            int length = Math.max(0, reader.read(beginning));
            return new String(beginning, 0, length).stripLeading().split("\\R", 2)[0];
        }
    }

    /** Lets no row grow without end, as one does whose quotation mark is never closed. */
    private static final class RowReader extends FilterReader {
        private long left = LONGEST_ROW;

        RowReader(Reader reader) {
            super(reader);
        }

        void nextRow() {
            left = LONGEST_ROW;
        }

        @Override
        public int read(char[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            left -= Math.max(0, read);
            if (left < 0) {
                throw new IOException("a row without end");
            }
            return read;
        }
    }

    /** The separator that stands most often in the first line, outside of quotation marks. */
    private static char delimiter(String header) {
        var bare = header.replaceAll("\"[^\"]*\"", "");
        char best = ',';
        long most = 0;
        for (char candidate : new char[] {',', ';', '\t', '|'}) {
            long count = bare.chars().filter(c -> c == candidate).count();
            if (count > most) {
                most = count;
                best = candidate;
            }
        }
        return best;
    }

    private static final class Table {
        private final CSVParser parser;
        private final RowReader reader;
        private final ImportOptions options;
        private final Consumer<Parsed> records;
        private final Map<CatalogueColumn, Integer> columns = new HashMap<>();
        private final Map<Integer, String> others = new HashMap<>();
        private final Map<String, Integer> seen = new HashMap<>();
        private int width;

        Table(CSVParser parser, RowReader reader, ImportOptions options, Consumer<Parsed> records) {
            this.parser = parser;
            this.reader = reader;
            this.options = options;
            this.records = records;
        }

        void read() {
            var rows = parser.iterator();
            long line = 0;
            try {
                if (!rows.hasNext()) {
                    throw Refused.whole(Reason.Kind.NO_ROWS);
                }
                header(rows.next());
                line = parser.getCurrentLineNumber();
                while (rows.hasNext()) {
                    var row = rows.next();
                    reader.nextRow();
                    records.accept(row(row, "line " + (line + 1)));
                    line = parser.getCurrentLineNumber();
                    if (row.getRecordNumber() > MANY) {
                        throw new Refused("line " + line, Reason.Kind.TOO_MANY_ROWS);
                    }
                }
            } catch (UncheckedIOException | IllegalStateException malformed) {
                throw new Refused("line " + (line + 1), Reason.Kind.NOT_CSV);
            }
        }

        private void header(CSVRecord header) {
            width = header.size();
            if (width > WIDE) {
                throw new Refused("line 1", Reason.Kind.TOO_MANY_COLUMNS);
            }
            for (int i = 0; i < width; i++) {
                var name = RecordDraft.tidy(header.get(i));
                var column = CatalogueColumn.named(name);
                if (column.isPresent() && !columns.containsKey(column.get())) {
                    columns.put(column.get(), i);
                } else if (!name.isEmpty()) {
                    others.put(i, name);
                }
            }
            var missing = List.of(CatalogueColumn.TITLE, CatalogueColumn.DATE).stream()
                    .filter(column -> !columns.containsKey(column))
                    .map(column -> "“" + column.firstName() + "”")
                    .collect(Collectors.joining(", "));
            if (!missing.isEmpty()) {
                var found = header.stream().map(RecordDraft::tidy).limit(20).collect(Collectors.joining(", "));
                throw new Refused("line 1", Reason.Kind.COLUMNS_MISSING, missing, found);
            }
        }

        private Parsed row(CSVRecord row, String where) {
            if (row.size() > width) {
                return new Refusal(where, Reason.of(Reason.Kind.TOO_MANY_VALUES, row.size(), width));
            }
            if (value(row, CatalogueColumn.TITLE).isBlank()) {
                return new Refusal(where, Reason.of(Reason.Kind.NO_TITLE));
            }
            var date = ApproximateDate.inWords(value(row, CatalogueColumn.DATE));
            if (date.isEmpty() && !value(row, CatalogueColumn.DATE).isBlank()) {
                return new Refusal(where, Reason.of(Reason.Kind.NO_DATE, value(row, CatalogueColumn.DATE)));
            }
            try {
                return record(row, date.orElse(ApproximateDate.UNDATED), where);
            } catch (Problem problem) {
                return new Refusal(where, Reason.of(problem));
            }
        }

        private ImportedRecord record(CSVRecord row, ApproximateDate date, String where) {
            var draft = new RecordDraft()
                    .title(value(row, CatalogueColumn.TITLE))
                    .date(date)
                    .kind(value(row, CatalogueColumn.KIND))
                    .summary(value(row, CatalogueColumn.ABSTRACT));
            values(row, CatalogueColumn.CREATORS).forEach(draft::creator);
            values(row, CatalogueColumn.RECIPIENTS).forEach(draft::recipient);
            values(row, CatalogueColumn.SENDERS).forEach(draft::sender);
            values(row, CatalogueColumn.ATTENDEES).forEach(draft::attendee);
            values(row, CatalogueColumn.PERSONS).forEach(draft::person);
            values(row, CatalogueColumn.PLACES).forEach(draft::place);
            values(row, CatalogueColumn.SUBJECTS).forEach(draft::subject);
            values(row, CatalogueColumn.LANGUAGES).forEach(language -> draft.language(Languages.tag(language)));
            columns.keySet().forEach(column -> column.provenance()
                    .ifPresent(field -> draft.provenance(field, value(row, column))));
            others.forEach((index, name) -> draft.identifier(name, index < row.size() ? row.get(index) : ""));
            texts(row, draft);
            key(row, draft);
            return draft.at(where);
        }

        private void texts(CSVRecord row, RecordDraft draft) {
            var languages = values(row, CatalogueColumn.LANGUAGES);
            var language = languages.isEmpty() ? options.language() : Languages.tag(languages.get(0));
            if (!value(row, CatalogueColumn.TEXT).isBlank()) {
                draft.text(options.role(), language, Rendition.ofPlain(value(row, CatalogueColumn.TEXT)));
            }
            if (!value(row, CatalogueColumn.TRANSLATION).isBlank()) {
                draft.text("translation", "", Rendition.ofPlain(value(row, CatalogueColumn.TRANSLATION)));
            }
        }

        /** Two rows that say the same are two documents, in the order in which they come. */
        private void key(CSVRecord row, RecordDraft draft) {
            var identifier = value(row, CatalogueColumn.IDENTIFIER).strip();
            if (!identifier.isEmpty()) {
                draft.identifier("catalogue", identifier);
            }
            draft.identifier("shelfmark", value(row, CatalogueColumn.SHELFMARK));
            var made = draft.key();
            int times = seen.merge(made, 1, Integer::sum);
            draft.key(times == 1 ? made : made + "#" + times);
        }

        private String value(CSVRecord row, CatalogueColumn column) {
            var index = columns.get(column);
            return index == null || index >= row.size() ? "" : row.get(index);
        }

        private List<String> values(CSVRecord row, CatalogueColumn column) {
            List<String> values = new ArrayList<>();
            for (var value : value(row, column).split("[;|\n]")) {
                if (!value.isBlank()) {
                    values.add(value.strip());
                }
            }
            return values;
        }
    }
}

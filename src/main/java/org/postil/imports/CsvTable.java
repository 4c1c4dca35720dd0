package org.postil.imports;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/** Values between commas, semicolons, tabs or strokes (RFC 4180 and its like). */
final class CsvTable implements Table {
    private static final int LONGEST_HEADER = 64 * 1024;
    private static final long LONGEST_ROW = 20L * 1024 * 1024;

    @Override
    public boolean recognises(Upload upload) {
        return upload.content() == Content.TEXT && upload.extension().matches("csv|tsv|tab");
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
    public void read(Upload upload, Rows to) throws IOException {
        var format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter(firstLine(upload)))
                .setIgnoreEmptyLines(true)
                .get();
        try (var reader = new RowReader(upload.decoded().reader());
                var parser = CSVParser.parse(reader, format)) {
            read(parser, reader, to);
        }
    }

    private static void read(CSVParser parser, RowReader reader, Rows to) {
        var rows = parser.iterator();
        long line = 0;
        try {
            if (!rows.hasNext()) {
                throw Refused.whole(Reason.Kind.NO_ROWS);
            }
            var header = rows.next().toList();
            if (header.size() > MOST_COLUMNS) {
                throw new Refused("line 1", Reason.Kind.TOO_MANY_COLUMNS);
            }
            to.header(header);
            line = parser.getCurrentLineNumber();
            while (rows.hasNext()) {
                var row = rows.next();
                reader.nextRow();
                to.row("line " + (line + 1), row.toList());
                line = parser.getCurrentLineNumber();
                if (row.getRecordNumber() > MOST_ROWS) {
                    throw new Refused("line " + line, Reason.Kind.TOO_MANY_ROWS);
                }
            }
        } catch (UncheckedIOException | IllegalStateException malformed) {
            throw new Refused("line " + (line + 1), Reason.Kind.NOT_CSV);
        }
    }

    private static String firstLine(Upload upload) throws IOException {
        var beginning = new char[LONGEST_HEADER];
        try (var reader = upload.decoded().reader()) {
            int length = Math.max(0, reader.read(beginning));
            return new String(beginning, 0, length).stripLeading().split("\\R", 2)[0];
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
}

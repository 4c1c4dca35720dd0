package org.postil.imports;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamReader;

/**
 * The first sheet of a workbook that has rows (ECMA-376, 18), read as a stream. Formulas are what they came to when the
 * workbook was last kept; days are days again.
 */
final class XlsxTable implements Table {
    /** In bytes, unpacked. */
    private static final long LONGEST_PART = 500L * 1024 * 1024;

    @Override
    public boolean recognises(Upload upload) {
        return upload.content() == Content.XLSX;
    }

    @Override
    public int count(Upload upload) throws IOException {
        var rows = new Counting();
        read(upload, rows);
        return rows.count;
    }

    private static final class Counting implements Rows {
        private int count;

        @Override
        public void header(List<String> names) {
            // It is no record.
        }

        @Override
        public void row(String where, List<String> values) {
            count++;
        }
    }

    @Override
    public void read(Upload upload, Rows to) throws IOException {
        try (var pack = Pack.open(upload.file())) {
            var root = OfficeRelations.read(pack, "_rels/.rels", "");
            var main = root.target("officeDocument").orElse("xl/workbook.xml");
            var relations = OfficeRelations.of(pack, main);
            var book = new XlsxBook(relations);
            SafeXml.listen(pack.open(main, LONGEST_PART), book);
            relations.listen(pack, "styles", LONGEST_PART, book.styles());
            relations.listen(pack, "sharedStrings", LONGEST_PART, book.strings());
            var sheet = new XlsxSheet(book, to);
            for (var part : book.sheets()) {
                if (!sheet.hasHeader() && pack.has(part)) {
                    SafeXml.listen(pack.open(part, LONGEST_PART), sheet);
                }
            }
            if (!sheet.hasHeader()) {
                throw Refused.whole(Reason.Kind.NO_ROWS);
            }
        }
    }

    /** Reads the rows of a sheet; the first that has a value is the header. */
    private static final class XlsxSheet implements SafeXml.Listener {
        private static final int LONGEST_VALUE = 1024 * 1024;

        private final XlsxBook book;
        private final Rows rows;
        private final List<String> values = new ArrayList<>();
        private final StringBuilder words = new StringBuilder();
        private int width = -1;
        private int row;
        private int column;
        private String type = "";
        private int style;
        private boolean inValue;
        private boolean inSound;

        XlsxSheet(XlsxBook book, Rows rows) {
            this.book = book;
            this.rows = rows;
        }

        boolean hasHeader() {
            return width >= 0;
        }

        @Override
        public void start(XMLStreamReader at) {
            var attributes = SafeXml.attributes(at);
            switch (at.getLocalName()) {
                case "row" -> {
                    row = DocxStyles.number(attributes.getOrDefault("r", ""), row + 1);
                    values.clear();
                }
                case "c" -> {
                    column = column(attributes.getOrDefault("r", ""), values.size());
                    type = attributes.getOrDefault("t", "n");
                    style = DocxStyles.number(attributes.getOrDefault("s", ""), 0);
                    words.setLength(0);
                }
                case "v", "t" -> inValue = true;
                case "rPh" -> inSound = true;
                default -> {
                    // How a sheet looks is not read.
                }
            }
        }

        /** "BC12" is in the column of number 54. */
        private static int column(String cell, int otherwise) {
            int column = 0;
            for (int i = 0; i < Math.min(4, cell.length()) && Character.isUpperCase(cell.charAt(i)); i++) {
                column = column * 26 + cell.charAt(i) - 'A' + 1;
            }
            return column == 0 ? otherwise : column - 1;
        }

        @Override
        public void end(XMLStreamReader at) {
            switch (at.getLocalName()) {
                case "v", "t" -> inValue = false;
                case "rPh" -> inSound = false;
                case "c" -> cell();
                case "row" -> row();
                default -> {
                    // Only these hold something.
                }
            }
        }

        private void cell() {
            if (words.isEmpty()) {
                return;
            }
            if (column >= MOST_COLUMNS) {
                throw new Refused("line " + row, Reason.Kind.TOO_MANY_COLUMNS);
            }
            while (values.size() <= column) {
                values.add("");
            }
            values.set(column, book.value(type, style, words.toString()));
        }

        private void row() {
            if (values.isEmpty()) {
                return;
            }
            if (!hasHeader()) {
                width = values.size();
                rows.header(List.copyOf(values));
            } else if (row > MOST_ROWS) {
                throw new Refused("line " + row, Reason.Kind.TOO_MANY_ROWS);
            } else {
                rows.row("line " + row, List.copyOf(values));
            }
        }

        @Override
        public void text(String characters) {
            if (inValue && !inSound) {
                words.append(characters);
                if (words.length() > LONGEST_VALUE) {
                    throw new Refused("line " + row, Reason.Kind.TOO_LONG);
                }
            }
        }
    }
}

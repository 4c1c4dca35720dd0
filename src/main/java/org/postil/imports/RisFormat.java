package org.postil.imports;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** References in RIS, as Zotero, EndNote, most libraries and the Digital Archive give them. */
final class RisFormat implements Format {
    private static final Pattern LINE = Pattern.compile("^([A-Z][A-Z0-9]) {1,2}-(?: (.*))?$");
    private static final int LONGEST = 1024 * 1024;

    @Override
    public boolean recognises(Upload upload) throws IOException {
        return upload.content() == Content.TEXT
                && (upload.extension().equals("ris")
                        || upload.beginning().stripLeading().startsWith("TY  - "));
    }

    @Override
    public int count(Upload upload) throws IOException {
        try (var lines = new BufferedReader(upload.decoded().reader())) {
            return (int) lines.lines().filter(line -> line.startsWith("TY  -")).count();
        }
    }

    @Override
    public void read(Upload upload, ImportOptions options, Consumer<Parsed> records) throws IOException {
        try (var reader = new Lines(upload.decoded().reader())) {
            new Reading(records).read(reader);
        }
    }

    /** A line that does not end is none of this format. */
    private static final class Lines implements AutoCloseable {
        private final BufferedReader reader;
        private int number;

        Lines(Reader reader) {
            this.reader = new BufferedReader(reader);
        }

        String next() throws IOException {
            var line = new StringBuilder();
            int c = reader.read();
            if (c < 0) {
                return null;
            }
            number++;
            for (; c >= 0 && c != '\n'; c = reader.read()) {
                line.append((char) c);
                if (line.length() > LONGEST) {
                    throw new Refused("line " + number, Reason.Kind.TOO_LONG);
                }
            }
            return line.toString().stripTrailing();
        }

        @Override
        public void close() throws IOException {
            reader.close();
        }
    }

    /** A tag and what stands behind it, which may go on over several lines. */
    private record Field(String tag, StringBuilder value) {}

    private static final class Reading {
        private final Consumer<Parsed> records;
        private final SeenKeys keys = new SeenKeys();
        private final List<Field> fields = new ArrayList<>();
        private int begun;
        private boolean any;
        private int length;

        Reading(Consumer<Parsed> records) {
            this.records = records;
        }

        void read(Lines lines) throws IOException {
            for (var line = lines.next(); line != null; line = lines.next()) {
                var field = LINE.matcher(line);
                if (field.matches()) {
                    field(field.group(1), field.group(2) == null ? "" : field.group(2), lines.number);
                } else if (!fields.isEmpty() && !line.isBlank()) {
                    fields.get(fields.size() - 1).value().append('\n').append(line.strip());
                }
                length += line.length();
                if (length > LONGEST * 4) {
                    throw new Refused("line " + lines.number, Reason.Kind.TOO_LONG);
                }
            }
            finish();
            if (!any) {
                throw Refused.whole(Reason.Kind.NO_RECORDS);
            }
        }

        private void field(String tag, String value, int line) {
            if (tag.equals("TY")) {
                finish();
                begun = line;
            }
            if (tag.equals("ER")) {
                finish();
            } else if (tag.equals("TY") || !fields.isEmpty()) {
                fields.add(new Field(tag, new StringBuilder(value)));
            }
        }

        private void finish() {
            if (!fields.isEmpty()) {
                any = true;
                var reference = new Reference().type(value("TY"));
                fields.forEach(
                        field -> take(field.tag(), field.value().toString().strip(), reference));
                reference.date(date(value("PY"))).date(date(value("Y1")));
                Reference.tell("line " + begun, reference, keys, records);
            }
            fields.clear();
            length = 0;
        }

        private String value(String tag) {
            return fields.stream()
                    .filter(field -> field.tag().equals(tag))
                    .map(field -> field.value().toString().strip())
                    .findFirst()
                    .orElse("");
        }

        private void take(String tag, String value, Reference reference) {
            switch (tag) {
                case "TI", "T1" -> reference.title(value);
                case "AU", "A1" -> reference.creator(SpokenName.of(value));
                case "A2" -> {
                    // With a letter it is whom it was sent to; with all else an editor.
                    if (List.of("PCOMM", "LETT", "MANSCPT").contains(value("TY"))) {
                        reference.recipient(SpokenName.of(value));
                    }
                }
                case "A4" -> reference.translator(SpokenName.of(value));
                case "DA" -> reference.date(date(value));
                case "AB", "N2" -> reference.summary(value);
                case "N1" -> {
                    // Zotero writes its notes as they are, in HTML.
                    if (value.startsWith("<")) {
                        reference.noted(AttachedNote.ofHtml(value, List.of()));
                    } else {
                        reference.noted(value);
                    }
                }
                case "KW" -> List.of(value.split("\n")).forEach(reference::subject);
                case "LA" -> reference.language(value);
                case "L1" -> reference.file(value.lines().findFirst().orElse(""));
                case "UR", "L2" -> reference.address(value);
                case "DO" -> reference.identifier("doi", value);
                case "SN" -> reference.identifier("isbn", value);
                case "M3" -> reference.genre(value);
                case "IS", "M1" -> reference.number(value);
                case "CY" -> reference.origin(value);
                case "DB" -> reference.archive(value);
                case "AV", "AN" -> reference.location(value);
                case "CN" -> reference.identifier("call number", value);
                case "PB" -> reference.publisher(value);
                case "T2", "JO", "JF", "BT", "VL" -> reference.printedIn(value);
                case "SP" -> reference.pages(value);
                default -> {
                    // The rest is of no use to a record of an archive.
                }
            }
        }

        /** "1956/10/28/", with a season or words behind the last stroke, as EDTF. */
        private static String date(String value) {
            var parts = value.strip().split("/", 4);
            var edtf = new StringBuilder(parts[0].strip());
            for (int i = 1; i < Math.min(3, parts.length) && !parts[i].isBlank(); i++) {
                edtf.append('-')
                        .append(parts[i].strip().length() == 1 ? "0" : "")
                        .append(parts[i].strip());
            }
            return edtf.toString();
        }
    }
}

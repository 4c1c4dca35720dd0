package org.postil.imports;

import java.io.IOException;
import java.time.Month;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** References as BibTeX or biblatex write them. What is wrong with one entry does not hurt the next. */
final class BibTexFormat implements Format {
    private static final Pattern ENTRY = Pattern.compile("(?m)^[ \\t]*+@[ \\t]*+\\p{Alpha}++\\s*+[{(]");

    @Override
    public boolean recognises(Upload upload) {
        return upload.content() == Content.TEXT && upload.extension().matches("bib|bibtex");
    }

    @Override
    public int count(Upload upload) throws IOException {
        return (int) ENTRY.matcher(upload.text()).results().count();
    }

    @Override
    public void read(Upload upload, ImportOptions options, Consumer<Parsed> records) throws IOException {
        new Reading(upload.text(), records).read();
    }

    private static final class Reading {
        private final String text;
        private final Consumer<Parsed> records;
        private final SeenKeys keys = new SeenKeys();
        private final Map<String, String> strings = new HashMap<>();
        private int at;
        private int line = 1;
        private int counted;
        /** Where an entry ends at the latest. Once one went on to no end, none reaches beyond where the next begins. */
        private int end;

        private boolean any;

        /** The entry goes on to no end, or is written as none is. */
        private static final class Broken extends RuntimeException {
            private Broken() {
                super(null, null, false, false);
            }
        }

        Reading(String text, Consumer<Parsed> records) {
            this.text = text;
            this.end = text.length();
            this.records = records;
            for (int month = 1; month <= 12; month++) {
                var name = Month.of(month).name().toLowerCase(Locale.ROOT);
                strings.put(name.substring(0, 3), String.valueOf(month));
            }
        }

        void read() {
            boolean allClosed = true;
            for (at = text.indexOf('@'); at >= 0 && at < text.length(); at = text.indexOf('@', at)) {
                var where = "line " + line();
                int begun = at++;
                if (!allClosed && end <= begun) {
                    end = next(begun);
                }
                try {
                    entry(where);
                } catch (Broken broken) {
                    any = true;
                    records.accept(new Refusal(where, Reason.of(Reason.Kind.NOT_BIBTEX)));
                    end = allClosed ? next(begun) : end;
                    allClosed = false;
                    at = end;
                }
            }
            if (!any) {
                throw Refused.whole(Reason.Kind.NO_RECORDS);
            }
        }

        private int next(int begun) {
            var next = ENTRY.matcher(text).region(begun + 1, text.length());
            return next.find() ? next.start() : text.length();
        }

        private int line() {
            for (; counted < at; counted++) {
                line += text.charAt(counted) == '\n' ? 1 : 0;
            }
            return line;
        }

        private void entry(String where) {
            var type = word().toLowerCase(Locale.ROOT);
            if (type.equals("comment") || type.isEmpty()) {
                return;
            }
            space();
            char close = take('{', '(') == '{' ? '}' : ')';
            if (type.equals("preamble")) {
                value(close);
                return;
            }
            if (!type.equals("string")) {
                key(close);
            }
            Map<String, String> fields = fields(close);
            if (type.equals("string")) {
                strings.putAll(fields);
            } else {
                any = true;
                Reference.tell(where, new BibTexEntry(type, fields).reference(), keys, records);
            }
        }

        private Map<String, String> fields(char close) {
            Map<String, String> fields = new HashMap<>();
            for (space(); peek() != close; space()) {
                if (peek() == ',') {
                    at++;
                    continue;
                }
                var name = word().toLowerCase(Locale.ROOT);
                space();
                take('=', '=');
                fields.putIfAbsent(name, value(close));
            }
            at++;
            return fields;
        }

        private void key(char close) {
            while (peek() != ',' && peek() != close) {
                at++;
            }
        }

        private char peek() {
            if (at >= end) {
                throw new Broken();
            }
            return text.charAt(at);
        }

        private char take(char one, char other) {
            char next = peek();
            if (next != one && next != other) {
                throw new Broken();
            }
            at++;
            return next;
        }

        private void space() {
            while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
                at++;
            }
        }

        private String word() {
            space();
            int start = at;
            while (at < text.length()
                    && (Character.isLetterOrDigit(text.charAt(at)) || "_-:.+".indexOf(text.charAt(at)) >= 0)) {
                at++;
            }
            if (start == at) {
                throw new Broken();
            }
            return text.substring(start, at);
        }

        /** Pieces joined by {@code #}: in braces, in quotation marks, a number, or the name of a string. */
        private String value(char close) {
            List<String> pieces = new ArrayList<>();
            while (true) {
                space();
                char next = peek();
                if (next == '{') {
                    pieces.add(delimited('}'));
                } else if (next == '"') {
                    pieces.add(delimited('"'));
                } else if (next != close) {
                    var name = word();
                    pieces.add(strings.getOrDefault(name.toLowerCase(Locale.ROOT), name));
                }
                space();
                if (peek() != '#') {
                    return String.join("", pieces);
                }
                at++;
            }
        }

        private String delimited(char end) {
            int start = ++at;
            int depth = 0;
            for (; ; at++) {
                char next = peek();
                if (next == end && depth == 0) {
                    at++;
                    return text.substring(start, at - 1);
                }
                if (next == '\\') {
                    at++;
                } else if (next == '{') {
                    depth++;
                } else if (next == '}' && --depth < 0) {
                    throw new Broken();
                }
            }
        }
    }
}

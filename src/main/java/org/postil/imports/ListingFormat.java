package org.postil.imports;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.postil.shared.ApproximateDate;

/**
 * A listing as one copies it from a page of search results: a date on a line of its own, mostly behind a bullet, then a
 * paragraph that is the title, then those of the abstract.
 */
final class ListingFormat implements Format {
    private static final Pattern BULLET = Pattern.compile("^\\s*(?:[•‣◦▪●·*–-]|\\d{1,4}[.)])\\s+(.+)$");
    private static final int LONGEST_DATE = 60;
    private static final int FEWEST = 2;

    @Override
    public boolean recognises(Upload upload) throws IOException {
        return upload.content() == Content.TEXT
                && Set.of("", "txt", "text").contains(upload.extension())
                && Reading.countDates(upload.text()) >= FEWEST;
    }

    @Override
    public int count(Upload upload) throws IOException {
        return Reading.countDates(upload.text());
    }

    @Override
    public void read(Upload upload, ImportOptions options, Consumer<Parsed> records) throws IOException {
        new Reading(upload.text(), records).read();
    }

    private static final class Reading {
        private final BufferedReader lines;
        private final Consumer<Parsed> records;
        private final List<String> paragraphs = new ArrayList<>();
        private ApproximateDate date;
        private int dateLine;
        private String archive = "";

        Reading(String text, Consumer<Parsed> records) {
            this.lines = new BufferedReader(new StringReader(text));
            this.records = records;
        }

        /** Dates behind bullets; a text in which dates merely stand alone is none, unless it is all of them. */
        static int countDates(String text) {
            return (int) text.lines()
                    .limit(5000)
                    .filter(line ->
                            BULLET.matcher(line).matches() && dateOf(line).isPresent())
                    .count();
        }

        void read() throws IOException {
            int number = 0;
            boolean newParagraph = true;
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                var found = dateOf(line);
                if (found.isPresent()) {
                    finish();
                    date = found.get();
                    dateLine = number;
                    newParagraph = true;
                } else if (line.isBlank()) {
                    newParagraph = true;
                } else {
                    paragraph(line.strip(), newParagraph);
                    newParagraph = false;
                }
            }
            finish();
        }

        private static Optional<ApproximateDate> dateOf(String line) {
            var bullet = BULLET.matcher(line);
            if (!bullet.matches() || bullet.group(1).length() > LONGEST_DATE) {
                return Optional.empty();
            }
            return ApproximateDate.inWords(bullet.group(1));
        }

        private void paragraph(String line, boolean begins) {
            if (date == null) {
                archive = line;
            } else if (begins || paragraphs.isEmpty()) {
                paragraphs.add(line);
            } else {
                paragraphs.set(paragraphs.size() - 1, paragraphs.get(paragraphs.size() - 1) + " " + line);
            }
        }

        private void finish() {
            if (date == null) {
                return;
            }
            var where = "line " + dateLine;
            if (paragraphs.isEmpty()) {
                records.accept(new Refusal(where, Reason.of(Reason.Kind.NO_TITLE_AFTER_DATE)));
            } else {
                records.accept(new RecordDraft()
                        .date(date)
                        .title(paragraphs.get(0))
                        .summary(String.join("\n\n", paragraphs.subList(1, paragraphs.size())))
                        .provenance("digitalArchive", archive)
                        .at(where));
            }
            paragraphs.clear();
        }
    }
}

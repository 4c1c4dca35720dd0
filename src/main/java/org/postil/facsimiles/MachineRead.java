package org.postil.facsimiles;

import java.util.ArrayList;
import java.util.List;
import org.postil.facsimiles.PlacedWord.Box;
import org.postil.facsimiles.PlacedWord.Edges;

/**
 * What a machine read on a page.
 *
 * @param plain its paragraphs, a line break between them; over the lines of a paragraph words are rejoined
 * @param words at offsets of that
 */
record MachineRead(String plain, List<PlacedWord> words) {
    private static final int COLUMNS = 12;
    private static final String WORD = "5";

    MachineRead {
        words = List.copyOf(words);
    }

    /**
     * Reads Tesseract's table: a row for each word, with the numbers of its block, paragraph and line, its box in pixels and
     * how sure it is.
     */
    static MachineRead of(String table, int width, int height) {
        Gathering gathering = new Gathering(width, height);
        table.lines().map(line -> line.split("\t", -1)).forEach(gathering::row);
        return new MachineRead(gathering.plain.toString(), gathering.words);
    }

    /** The mean of how sure the machine is, in percent; 0 without words. */
    int confidence() {
        return (int) Math.round(
                words.stream().mapToInt(PlacedWord::confidence).average().orElse(0));
    }

    private static final class Gathering {
        private final int width;
        private final int height;
        private final StringBuilder plain = new StringBuilder();
        private final List<PlacedWord> words = new ArrayList<>();
        private int length;
        private String paragraph = "";
        private String line = "";

        private Gathering(int width, int height) {
            this.width = width;
            this.height = height;
        }

        private void row(String[] row) {
            if (row.length != COLUMNS || !row[0].equals(WORD) || row[11].isBlank()) {
                return;
            }
            try {
                word(row);
            } catch (NumberFormatException malformed) {
                // A row that is none tells nothing.
            }
        }

        private void word(String[] row) {
            float left = Integer.parseInt(row[6]);
            float top = Integer.parseInt(row[7]);
            float right = left + Integer.parseInt(row[8]);
            float bottom = top + Integer.parseInt(row[9]);
            int sure = Math.round(Float.parseFloat(row[10]));
            String text = row[11].strip().replaceAll("\\s+", " ");
            separate(row[2] + " " + row[3], row[4], text);
            int end = length + text.codePointCount(0, text.length());
            plain.append(text);
            words.add(new PlacedWord(
                    length,
                    end,
                    Box.of(new Edges(left, top, right, bottom), width, height),
                    Math.max(0, Math.min(100, sure))));
            length = end;
        }

        private void separate(String itsParagraph, String itsLine, String text) {
            if (plain.length() > 0) {
                boolean goesOn = itsParagraph.equals(paragraph);
                boolean divided = goesOn
                        && !itsLine.equals(line)
                        && plain.length() > 1
                        && "-‐¬".indexOf(plain.charAt(plain.length() - 1)) >= 0
                        && Character.isLetter(plain.charAt(plain.length() - 2))
                        && Character.isLowerCase(text.codePointAt(0));
                if (divided) {
                    dropHyphen();
                } else {
                    plain.append(goesOn ? ' ' : '\n');
                    length++;
                }
            }
            paragraph = itsParagraph;
            line = itsLine;
        }

        private void dropHyphen() {
            plain.setLength(plain.length() - 1);
            length--;
            PlacedWord last = words.remove(words.size() - 1);
            words.add(last.at(last.start(), last.end() - 1));
        }
    }
}

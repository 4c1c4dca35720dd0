package org.postil.authorities;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Finds names in a text as people read it: capitals, accents and the spaces of a line's end make no difference, and a name is
 * found as whole words only. Of names that overlap the longest one counts.
 */
public final class NameFinder {
    private final List<int[]> names;

    /** @param names as they are written; those without a letter or digit are never found */
    public NameFinder(List<String> names) {
        this.names = names.stream()
                .map(name -> Folded.of(name.strip()).points())
                .filter(name -> name.length > 0 && isWord(name[0]))
                .sorted(Comparator.comparingInt((int[] name) -> name.length).reversed())
                .toList();
    }

    /** Where a name stands, in code points, end exclusive. */
    public record Found(int start, int end) {}

    /** In the order of the text. */
    public List<Found> in(String text) {
        Folded folded = Folded.of(text);
        List<Found> found = new ArrayList<>();
        int at = 0;
        while (at < folded.points.length) {
            int length = begins(at, folded.points) ? lengthAt(at, folded.points) : 0;
            if (length > 0) {
                found.add(new Found(folded.from[at], folded.to[at + length - 1]));
            }
            at += Math.max(1, length);
        }
        return found;
    }

    private static boolean begins(int at, int[] text) {
        return isWord(text[at]) && (at == 0 || !isWord(text[at - 1]));
    }

    private int lengthAt(int at, int[] text) {
        for (int[] name : names) {
            int end = at + name.length;
            if (end <= text.length && (end == text.length || !isWord(text[end])) && stands(name, at, text)) {
                return name.length;
            }
        }
        return 0;
    }

    private static boolean stands(int[] name, int at, int[] text) {
        for (int i = 0; i < name.length; i++) {
            if (name[i] != text[at + i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean isWord(int point) {
        return Character.isLetterOrDigit(point);
    }

    /** A text without capitals, accents and double spaces, with where each of its characters stood. */
    private record Folded(int[] points, int[] from, int[] to) {
        static Folded of(String text) {
            int[] written = text.codePoints().toArray();
            List<int[]> kept = new ArrayList<>(written.length);
            for (int at = 0; at < written.length; at++) {
                if (isSpace(written[at])) {
                    space(kept, at);
                } else {
                    letters(kept, written[at], at);
                }
            }
            return new Folded(column(kept, 0), column(kept, 1), column(kept, 2));
        }

        private static void space(List<int[]> kept, int at) {
            boolean another = !kept.isEmpty() && kept.get(kept.size() - 1)[0] == ' ';
            if (another) {
                kept.get(kept.size() - 1)[2] = at + 1;
            } else {
                kept.add(new int[] {' ', at, at + 1});
            }
        }

        private static void letters(List<int[]> kept, int point, int at) {
            if (point < 0x80) {
                kept.add(new int[] {Character.toLowerCase(point), at, at + 1});
                return;
            }
            Normalizer.normalize(Character.toString(point), Normalizer.Form.NFKD)
                    .codePoints()
                    .filter(part -> !isMark(part))
                    .forEach(part -> kept.add(new int[] {Character.toLowerCase(part), at, at + 1}));
            if (isMark(point) && !kept.isEmpty()) {
                kept.get(kept.size() - 1)[2] = at + 1;
            }
        }

        private static boolean isMark(int point) {
            int type = Character.getType(point);
            return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
        }

        private static boolean isSpace(int point) {
            return Character.isWhitespace(point) || Character.isSpaceChar(point);
        }

        private static int[] column(List<int[]> kept, int column) {
            return kept.stream().mapToInt(one -> one[column]).toArray();
        }
    }
}

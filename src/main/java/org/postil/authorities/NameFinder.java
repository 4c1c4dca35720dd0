package org.postil.authorities;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds names in a text as people read it: capitals, accents and the spaces of a line's end make no difference, and a name is
 * found as whole words only. Of names that overlap the longest one counts. It takes as long for a hundred thousand names as
 * for one: at each word it looks only at the names that begin with that word.
 */
public final class NameFinder {
    /** Scripts that put no space between words, so that a name may begin at any character. */
    private static final Set<UnicodeScript> UNSPACED = EnumSet.of(
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.THAI,
            UnicodeScript.LAO,
            UnicodeScript.KHMER,
            UnicodeScript.MYANMAR);

    /** Letters that are one by themselves and yet are read for another. */
    private static final Map<Integer, String> READ_AS = Map.of(
            (int) 'ł', "l", (int) 'ø', "o", (int) 'đ', "d", (int) 'ð', "d", (int) 'ħ', "h", (int) 'ı', "i", (int) 'ß',
            "ss", (int) 'æ', "ae", (int) 'œ', "oe", (int) 'þ', "th");

    /** A name, and the place of the first that is read so among those given. */
    private record Name(int[] points, int place) {}

    private final Map<String, List<Name>> byFirstWord = new HashMap<>();

    /** @param names as they are written; those without a letter or digit are never found */
    public NameFinder(List<String> names) {
        Set<String> known = new HashSet<>();
        for (int place = 0; place < names.size(); place++) {
            int[] points = Folded.of(names.get(place).strip()).points();
            if (points.length > 0 && isWord(points[0]) && known.add(new String(points, 0, points.length))) {
                byFirstWord
                        .computeIfAbsent(wordAt(0, points), word -> new ArrayList<>(1))
                        .add(new Name(points, place));
            }
        }
        byFirstWord
                .values()
                .forEach(alike -> alike.sort(Comparator.comparingInt((Name name) -> name.points.length)
                        .reversed()));
    }

    /**
     * Where a name stands, in code points, end exclusive.
     *
     * @param name the place of the name among those given; of several that are read alike, the first
     */
    public record Found(int start, int end, int name) {}

    /** A name as it is read: two that are read alike are equal. */
    public static String read(String name) {
        int[] points = Folded.of(name.strip()).points();
        return new String(points, 0, points.length);
    }

    /** In the order of the text. */
    public List<Found> in(String text) {
        Folded folded = Folded.of(text);
        List<Found> found = new ArrayList<>();
        int at = 0;
        while (at < folded.points.length) {
            Name name = begins(at, folded.points) ? nameAt(at, folded.points) : null;
            if (name != null) {
                found.add(new Found(folded.from[at], folded.to[at + name.points.length - 1], name.place));
            }
            at += name == null ? 1 : name.points.length;
        }
        return found;
    }

    private static boolean begins(int at, int[] text) {
        return isWord(text[at]) && (at == 0 || !isOneWord(text[at - 1], text[at]));
    }

    private Name nameAt(int at, int[] text) {
        for (Name name : byFirstWord.getOrDefault(wordAt(at, text), List.of())) {
            int end = at + name.points.length;
            if (end <= text.length
                    && (end == text.length || !isOneWord(text[end - 1], text[end]))
                    && Arrays.equals(name.points, 0, name.points.length, text, at, end)) {
                return name;
            }
        }
        return null;
    }

    private static String wordAt(int at, int[] text) {
        int end = at + 1;
        while (end < text.length && isOneWord(text[end - 1], text[end])) {
            end++;
        }
        return new String(text, at, end - at);
    }

    private static boolean isOneWord(int before, int after) {
        return isWord(before) && isWord(after) && !isUnspaced(before) && !isUnspaced(after);
    }

    private static boolean isWord(int point) {
        return Character.isLetterOrDigit(point);
    }

    private static boolean isUnspaced(int point) {
        return point >= 0x0E00 && UNSPACED.contains(UnicodeScript.of(point));
    }

    /** A text without capitals, accents and double spaces, with where each of its characters stood. */
    private static final class Folded {
        private int[] points;
        private int[] from;
        private int[] to;
        private int length;

        static Folded of(String text) {
            int[] written = text.codePoints().toArray();
            Folded folded = new Folded();
            folded.room(written.length);
            for (int at = 0; at < written.length; at++) {
                folded.take(written[at], at);
            }
            folded.room(folded.length);
            return folded;
        }

        int[] points() {
            return points;
        }

        private void take(int point, int at) {
            if (isSpace(point)) {
                if (length > 0 && points[length - 1] == ' ') {
                    to[length - 1] = at + 1;
                } else {
                    keep(' ', at);
                }
            } else if (point < 0x80) {
                keep(Character.toLowerCase(point), at);
            } else {
                letter(point, at);
            }
        }

        private void letter(int point, int at) {
            if (isMark(point)) {
                if (length > 0) {
                    to[length - 1] = at + 1;
                }
                return;
            }
            String known = READ_AS.get(Character.toLowerCase(point));
            String parts =
                    known == null ? Normalizer.normalize(Character.toString(point), Normalizer.Form.NFKD) : known;
            parts.codePoints().filter(part -> !isMark(part)).forEach(part -> keep(small(part), at));
        }

        /** Greek has a small sigma for the ends of words, and one capital for both. */
        private static int small(int point) {
            int small = Character.toLowerCase(point);
            return small == 'ς' ? 'σ' : small;
        }

        private void keep(int point, int at) {
            if (length == points.length) {
                room(length * 2 + 8);
            }
            points[length] = point;
            from[length] = at;
            to[length] = at + 1;
            length++;
        }

        private void room(int size) {
            points = points == null ? new int[size] : Arrays.copyOf(points, size);
            from = from == null ? new int[size] : Arrays.copyOf(from, size);
            to = to == null ? new int[size] : Arrays.copyOf(to, size);
        }

        private static boolean isMark(int point) {
            int type = Character.getType(point);
            return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
        }

        private static boolean isSpace(int point) {
            return Character.isWhitespace(point) || Character.isSpaceChar(point);
        }
    }
}

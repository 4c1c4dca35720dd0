package org.postil.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A part of some text with the words that were found marked. It holds text, not HTML; who writes it escapes it.
 *
 * @param start of the marked words of the part in the whole text, in code points; 0 when none is marked
 * @param end exclusive
 */
public record Snippet(List<Run> runs, int start, int end) {
    /** What PostgreSQL is asked to put around words: characters that no text means anything by. */
    static final char OPEN = '\uE000';

    static final char CLOSE = '\uE001';
    static final String OPTIONS = "HighlightAll=true, StartSel=\"" + OPEN + "\", StopSel=\"" + CLOSE + "\"";

    /** In UTF-16 units: some three lines. */
    private static final int WINDOW = 240;

    /** Marked words further apart than this are not one passage. */
    private static final int PASSAGE = 160;

    private static final int WORD = 24;

    /** Some text, marked as a whole or not. */
    public record Run(String text, boolean marked) {}

    private record Mark(int start, int end) {}

    /** All of a text, such as a title. */
    static Snippet whole(String headline) {
        Marks marks = Marks.read(headline);
        return marks.part(0, marks.text.length(), marks.all);
    }

    /** The part with the most different words found; the beginning when there are none. */
    static Snippet around(String headline) {
        Marks marks = Marks.read(headline);
        List<Mark> best = marks.densest();
        int from = best.isEmpty() ? 0 : best.get(0).start;
        int to = best.isEmpty() ? 0 : best.get(best.size() - 1).end;
        int spare = Math.max(0, WINDOW - (to - from));
        int start = marks.wordFrom(Math.max(0, from - spare / 2));
        int end = marks.wordTo(Math.min(marks.text.length(), Math.max(to, start + WINDOW)));
        return marks.part(start, end, best);
    }

    /** Whether any word is marked. */
    public boolean marked() {
        return runs.stream().anyMatch(Run::marked);
    }

    /** As HTML: escaped, the words found in {@code mark}. */
    public String html() {
        StringBuilder html = new StringBuilder();
        for (Run run : runs) {
            String text = run.text
                    .replace("&", "&amp;")
                    .replace("<", "&lt;")
                    .replace(">", "&gt;")
                    .replace("\"", "&quot;")
                    .replace("'", "&#39;");
            html.append(run.marked ? "<mark>" + text + "</mark>" : text);
        }
        return html.toString();
    }

    /** As it reads. */
    public String text() {
        StringBuilder text = new StringBuilder();
        runs.forEach(run -> text.append(run.text));
        return text.toString();
    }

    /** A text without the marks, and where they stood, in UTF-16 units. */
    private static final class Marks {
        private final String text;
        private final List<Mark> all;

        private Marks(String text, List<Mark> all) {
            this.text = text;
            this.all = all;
        }

        static Marks read(String headline) {
            StringBuilder text = new StringBuilder(headline.length());
            List<Mark> all = new ArrayList<>();
            int open = -1;
            for (int i = 0; i < headline.length(); i++) {
                char c = headline.charAt(i);
                if (c == OPEN) {
                    open = text.length();
                } else if (c == CLOSE && open >= 0) {
                    all.add(new Mark(open, text.length()));
                    open = -1;
                } else if (c != CLOSE) {
                    text.append(c);
                }
            }
            return new Marks(text.toString(), all);
        }

        List<Mark> densest() {
            List<Mark> best = List.of();
            int most = 0;
            for (int i = 0; i < all.size(); i++) {
                int first = i;
                List<Mark> near = all.subList(i, all.size()).stream()
                        .takeWhile(mark -> mark.end - all.get(first).start <= WINDOW)
                        .toList();
                Set<String> words = new HashSet<>();
                near.forEach(
                        mark -> words.add(text.substring(mark.start, mark.end).toLowerCase(Locale.ROOT)));
                if (words.size() > most) {
                    most = words.size();
                    best = near;
                }
            }
            return best;
        }

        int wordFrom(int at) {
            int space = at == 0 ? -1 : text.indexOf(' ', at);
            int start = space >= 0 && space - at < WORD ? space + 1 : at;
            return splitsPair(start) ? start - 1 : start;
        }

        int wordTo(int at) {
            int space = at == text.length() ? -1 : text.lastIndexOf(' ', at);
            int end = space >= 0 && at - space < WORD ? space : at;
            return splitsPair(end) ? end + 1 : end;
        }

        private boolean splitsPair(int at) {
            return at > 0 && at < text.length() && Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at));
        }

        Snippet part(int start, int end, List<Mark> best) {
            List<Run> runs = new ArrayList<>();
            int at = start;
            for (Mark mark : all) {
                if (mark.start >= at && mark.end <= end) {
                    add(runs, text.substring(at, mark.start), false);
                    add(runs, text.substring(mark.start, mark.end), true);
                    at = mark.end;
                }
            }
            add(runs, text.substring(at, Math.max(at, end)), false);
            if (start > 0) {
                runs.add(0, new Run("… ", false));
            }
            if (end < text.stripTrailing().length()) {
                runs.add(new Run(" …", false));
            }
            return spanned(runs, best);
        }

        private Snippet spanned(List<Run> runs, List<Mark> best) {
            if (best.isEmpty()) {
                return new Snippet(runs, 0, 0);
            }
            Mark first = best.get(0);
            Mark last = best.get(best.size() - 1);
            int end = last.end - first.start <= PASSAGE ? last.end : first.end;
            return new Snippet(runs, text.codePointCount(0, first.start), text.codePointCount(0, end));
        }

        private static void add(List<Run> runs, String text, boolean marked) {
            if (!text.isEmpty()) {
                runs.add(new Run(text.replaceAll("\\s+", " "), marked));
            }
        }
    }
}

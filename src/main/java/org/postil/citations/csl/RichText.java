package org.postil.citations.csl;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the value of a variable: CSL's few tags, and quotation marks, straight or curly, which become quotations that
 * take the marks of the language. What is not closed stays as it was written; a mark that quotes nothing is an apostrophe.
 */
final class RichText {
    /** Says that the < behind it opens no tag. */
    static final String LITERAL = "\u0002";

    private static final Pattern TOKEN =
            Pattern.compile("(?<!" + LITERAL + ")(?:<(i|b|sup|sub|sc)>|</(i|b|sup|sub|sc|span)>"
                    + "|<span\\s+class=\"(nocase|nodecor)\">|<span\\s+style=\"font-variant:\\s*small-caps;?\">)"
                    + "|[\"'“”‘’«»„]");
    private static final Map<String, Look> LOOKS = Map.of(
            "i", Look.ITALIC,
            "b", Look.BOLD,
            "sup", Look.SUPERSCRIPT,
            "sub", Look.SUBSCRIPT,
            "sc", Look.SMALL_CAPS);
    private static final Map<String, String> CLOSING =
            Map.of("\"", "\"", "'", "'", "“", "”", "‘", "’", "«", "»", "„", "“");
    private static final String BEFORE_OPENING = "([{-–—/\"“‘«„";

    private final String source;
    private final Deque<Frame> open = new ArrayDeque<>();

    /** @param written what opened it, kept in case nothing closes it */
    private record Frame(String written, String closes, Look look, Out.Role role, List<Out> parts) {
        boolean isQuote() {
            return role == Out.Role.QUOTE || role == Out.Role.INNER_QUOTE;
        }
    }

    private RichText(String source) {
        this.source = source;
        open.push(new Frame("", "", Look.PLAIN, Out.Role.NONE, new ArrayList<>()));
    }

    static Out parse(String source) {
        return source.isEmpty() ? null : new RichText(source).read();
    }

    private Out read() {
        Matcher token = TOKEN.matcher(source);
        int done = 0;
        while (token.find()) {
            say(source.substring(done, token.start()));
            done = token.end();
            String mark = token.group();
            if (mark.startsWith("</")) {
                closeTag(mark, token.group(2));
            } else if (mark.startsWith("<")) {
                openTag(mark, token.group(1), token.group(3));
            } else {
                quote(mark, token.start(), token.end());
            }
        }
        say(source.substring(done));
        while (open.size() > 1) {
            unmake();
        }
        return Out.span(open.peek().parts());
    }

    private void openTag(String mark, String tag, String type) {
        if (type != null) {
            Out.Role role = type.equals("nocase") ? Out.Role.NO_CASE : Out.Role.NO_DECORATION;
            open.push(new Frame(mark, "span", Look.PLAIN, role, new ArrayList<>()));
        } else {
            Look look = tag == null ? Look.SMALL_CAPS : LOOKS.get(tag);
            open.push(new Frame(mark, tag == null ? "span" : tag, look, Out.Role.NONE, new ArrayList<>()));
        }
    }

    private void closeTag(String mark, String tag) {
        if (open.stream().noneMatch(f -> !f.isQuote() && f.closes().equals(tag))) {
            say(mark);
            return;
        }
        while (open.peek().isQuote() || !open.peek().closes().equals(tag)) {
            unmake();
        }
        close();
    }

    private void quote(String mark, int start, int end) {
        char before = shown(start - 1, -1);
        char after = shown(end, 1);
        boolean between = Character.isLetterOrDigit(before) && Character.isLetterOrDigit(after);
        boolean single = mark.equals("'") || mark.equals("’");
        if (!(single && between) && closes(mark, before, after)) {
            while (!open.peek().isQuote() || !open.peek().closes().equals(mark)) {
                unmake();
            }
            close();
        } else if (!(single && between) && opens(mark, before, after)) {
            Out.Role role = mark.equals("‘") ? Out.Role.INNER_QUOTE : Out.Role.QUOTE;
            open.push(new Frame(mark, CLOSING.get(mark), Look.PLAIN, role, new ArrayList<>()));
        } else {
            say(mark.equals("'") ? "’" : mark);
        }
    }

    private boolean closes(String mark, char before, char after) {
        if (mark.equals("’") && Character.isLetter(after)) {
            return false;
        }
        boolean straight = mark.equals("\"") || mark.equals("'");
        if (straight && Character.isWhitespace(before) || before == 0) {
            return false;
        }
        return open.stream().anyMatch(f -> f.isQuote() && f.closes().equals(mark));
    }

    private boolean opens(String mark, char before, char after) {
        return CLOSING.containsKey(mark)
                && after != 0
                && !Character.isWhitespace(after)
                && (before == 0
                        || Character.isWhitespace(before)
                        || BEFORE_OPENING.indexOf(before) >= 0
                        || justOpened(before));
    }

    private boolean justOpened(char before) {
        return before == '\'' && open.peek().isQuote() && open.peek().parts().isEmpty();
    }

    /** The nearest character that is no part of a tag, or 0. */
    private char shown(int at, int step) {
        int i = at;
        while (i >= 0 && i < source.length()) {
            char c = source.charAt(i);
            if (step < 0 && c == '>' && source.lastIndexOf('<', i) >= 0) {
                i = source.lastIndexOf('<', i) - 1;
            } else if (step > 0 && c == '<' && source.indexOf('>', i) >= 0) {
                i = source.indexOf('>', i) + 1;
            } else {
                return c;
            }
        }
        return 0;
    }

    private void say(String text) {
        if (!text.isEmpty()) {
            open.peek().parts().add(Out.words(text.replace(LITERAL, "")));
        }
    }

    private void close() {
        Frame frame = open.pop();
        open.peek().parts().add(new Out.Span(frame.look(), frame.role(), frame.parts()));
    }

    /** What was opened and never closed is only words. */
    private void unmake() {
        Frame frame = open.pop();
        say(frame.written().equals("'") ? "’" : frame.written());
        open.peek().parts().addAll(frame.parts());
    }
}

package org.postil.exports;

import java.util.List;
import java.util.regex.Pattern;
import org.postil.exports.Run.Look;

/** Runs as Markdown that reads as they do (CommonMark 0.31). */
final class MarkdownWords {
    private static final Pattern SPECIAL = Pattern.compile("[\\\\`*_\\[\\]<>#|~&$^]");
    private static final Pattern AT_BEGINNING = Pattern.compile("^(\\s*)([-+=]|\\d{1,9}(?=[.)]))");

    private MarkdownWords() {}

    static String of(List<Run> runs) {
        StringBuilder out = new StringBuilder();
        for (Run run : runs) {
            out.append(run(run));
        }
        return AT_BEGINNING
                .matcher(out)
                .replaceFirst(found -> found.group(2).matches("\\d+")
                        ? found.group(1) + found.group(2) + "\\\\"
                        : found.group(1) + "\\\\" + found.group(2));
    }

    /** Marks do not touch blanks, or they would mean nothing. */
    private static String run(Run run) {
        String text = run.text();
        String inner = text.strip();
        if (inner.isEmpty()) {
            return text.replace("\n", "\\\n");
        }
        String before = text.substring(0, text.indexOf(inner));
        String after = text.substring(before.length() + inner.length());
        String said = run.is(Look.CODE) ? code(inner) : escape(inner).replace("\n", "\\\n");
        said = around(run, Look.ITALIC, "*", around(run, Look.BOLD, "**", around(run, Look.STRUCK, "~~", said)));
        if (inner.equals(run.href())) {
            return before + "<" + inner + ">" + after;
        }
        String linked =
                run.href() == null ? said : "[" + said + "](<" + run.href().replaceAll("[<>\\s]", "") + ">)";
        return before + linked + after;
    }

    private static String around(Run run, Look look, String mark, String inner) {
        return run.is(look) ? mark + inner + mark : inner;
    }

    private static String code(String text) {
        return text.contains("`") ? "`` " + text + " ``" : "`" + text + "`";
    }

    static String escape(String text) {
        return SPECIAL.matcher(text).replaceAll("\\\\$0");
    }
}

package org.postil.exports;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.postil.exports.Run.Look;

/** Runs as LaTeX that reads as they do, in UTF-8; none of its commands can come from what people wrote. */
final class LatexWords {
    private static final Map<Integer, String> SPECIAL = Map.ofEntries(
            Map.entry((int) '\\', "\\textbackslash{}"),
            Map.entry((int) '{', "\\{"),
            Map.entry((int) '}', "\\}"),
            Map.entry((int) '%', "\\%"),
            Map.entry((int) '&', "\\&"),
            Map.entry((int) '$', "\\$"),
            Map.entry((int) '#', "\\#"),
            Map.entry((int) '_', "\\_"),
            Map.entry((int) '~', "\\textasciitilde{}"),
            Map.entry((int) '^', "\\textasciicircum{}"),
            Map.entry((int) '"', "\\textquotedbl{}"),
            Map.entry((int) '[', "{[}"),
            Map.entry((int) ']', "{]}"),
            Map.entry((int) '`', "\\textasciigrave{}"),
            Map.entry((int) '\n', "\\newline{}"),
            Map.entry((int) '\t', "\\quad{}"));

    private LatexWords() {}

    static String of(List<Run> runs) {
        return runs.stream().map(LatexWords::run).collect(Collectors.joining());
    }

    private static String run(Run run) {
        String words = escape(run.text());
        for (Look look : run.looks()) {
            words = command(look) + "{" + words + "}";
        }
        return run.href() == null ? words : "\\href{" + address(run.href()) + "}{" + words + "}";
    }

    private static String command(Look look) {
        return switch (look) {
            case ITALIC -> "\\emph";
            case BOLD -> "\\textbf";
            case CODE -> "\\texttt";
            case STRUCK -> "\\sout";
            case RAISED -> "\\textsuperscript";
            case LOWERED -> "\\textsubscript";
            case SMALL_CAPITALS -> "\\textsc";
        };
    }

    static String escape(String text) {
        return Xml.legal(text)
                .codePoints()
                .mapToObj(c -> SPECIAL.getOrDefault(c, Character.toString(c)))
                .collect(Collectors.joining());
    }

    private static String address(String href) {
        return href.replace("\\", "%5C")
                .replace("{", "%7B")
                .replace("}", "%7D")
                .replaceAll("[\\s\\p{Cntrl}]", "%20")
                .replace("^", "%5E")
                .replace("%", "\\%")
                .replace("#", "\\#")
                .replace("&", "\\&")
                .replace("~", "\\string~");
    }
}

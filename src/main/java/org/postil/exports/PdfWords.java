package org.postil.exports;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.postil.exports.Run.Look;
import org.postil.exports.Typeface.Piece;

/** Writes runs as XSL-FO, each character in a typeface that has it. */
final class PdfWords {
    private final Xml xml;
    private boolean lacking;

    PdfWords(Xml xml) {
        this.xml = xml;
    }

    boolean lacksCharacters() {
        return lacking;
    }

    /** Words that lead nowhere. */
    void plain(String text) throws IOException {
        run(Run.plain(text));
    }

    /** @param link in which colour words lead somewhere */
    void runs(List<Run> runs, String link) throws IOException {
        for (Run run : runs) {
            if (run.href() != null) {
                xml.open(
                        "fo:basic-link",
                        "external-destination",
                        "url('" + inQuotes(run.href()) + "')",
                        "color",
                        link,
                        "fox:alt-text",
                        run.text());
            }
            run(run);
            if (run.href() != null) {
                xml.close();
            }
        }
    }

    private static String inQuotes(String href) {
        return href.replace("'", "%27").replace("(", "%28").replace(")", "%29").replaceAll("[\\s\\\\\"]", "%20");
    }

    private void run(Run run) throws IOException {
        String text = run.text();
        List<String> look = new ArrayList<>();
        if (run.is(Look.SMALL_CAPITALS)) {
            text = text.toUpperCase(Locale.ROOT);
            look.addAll(List.of("font-size", "0.82em", "letter-spacing", "0.04em"));
        }
        add(look, run, Look.ITALIC, "font-style", "italic");
        add(look, run, Look.BOLD, "font-weight", "bold");
        add(look, run, Look.STRUCK, "text-decoration", "line-through");
        add(look, run, Look.RAISED, "baseline-shift", "0.35em", "font-size", "0.7em");
        add(look, run, Look.LOWERED, "baseline-shift", "-0.15em", "font-size", "0.7em");
        add(look, run, Look.CODE, "font-size", "0.86em");
        boolean plain = look.isEmpty();
        if (!plain) {
            xml.open("fo:inline", look.toArray(String[]::new));
        }
        for (Piece piece : Typeface.pieces(text, run.is(Look.CODE) ? Typeface.CODE : Typeface.SERIF)) {
            piece(piece);
        }
        if (!plain) {
            xml.close();
        }
    }

    private static void add(List<String> look, Run run, Look wanted, String... attributes) {
        if (run.is(wanted)) {
            look.addAll(List.of(attributes));
        }
    }

    private void piece(Piece piece) throws IOException {
        if (piece.face() != Typeface.SERIF) {
            xml.open("fo:inline", "font-family", piece.face().family());
        }
        lacking |= piece.lacking();
        String[] cells = piece.text().split("\t", -1);
        for (int i = 0; i < cells.length; i++) {
            if (i > 0) {
                xml.empty("fo:leader", "leader-pattern", "space", "leader-length", "7mm");
            }
            xml.text(cells[i]);
        }
        if (piece.face() != Typeface.SERIF) {
            xml.close();
        }
    }
}

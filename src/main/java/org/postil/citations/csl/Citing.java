package org.postil.citations.csl;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Writes one citation: its cites in order, grouped and collapsed as the style asks, between the layout's affixes. */
final class Citing {
    private static final Pattern SENTENCE = Pattern.compile("(?s).*\\S\\s+\\S.*[.!?]['\"’”]?\\s*");

    private final Sheet sheet;
    private final Vocabulary words;
    private final Work work;
    private final Element layout;
    private final Sorting sorting;

    Citing(Sheet sheet, Vocabulary words, Work work) {
        this.sheet = sheet;
        this.words = words;
        this.work = work;
        layout = sheet.citation.child("layout");
        sorting = new Sorting(sheet, words, sheet.citation);
    }

    Out write(List<Positions.Placed> placed) {
        List<Positions.Placed> sorted = sorting.sorted(placed, work::citeScene);
        List<Collapse.Written> written = new ArrayList<>();
        for (Positions.Placed cite : sorted) {
            Out out = plain(cite, false);
            capitalise(out, cite.cite().prefix(), written.isEmpty());
            written.add(new Collapse.Written(cite, work.citeScene(cite), out));
        }
        Out out = new Collapse(sheet, this, sorting.sorts()).joined(written);
        boolean authorOnly = placed.size() == 1 && placed.get(0).cite().authorOnly();
        Out affixed = authorOnly ? out : Out.affixed(layout.get("prefix"), out, layout.get("suffix"));
        return affixed == null ? null : Out.set(Look.of(layout), affixed);
    }

    /** A note that begins with a word of the language begins with a capital, and so does a sentence in it: "Ibid." */
    private void capitalise(Out out, String prefix, boolean first) {
        boolean begins = prefix == null || prefix.isEmpty()
                ? first
                : SENTENCE.matcher(prefix).matches();
        Out.Words term = begins && sheet.isNote() && out != null ? Out.openingTerm(out) : null;
        if (term != null) {
            TextCase.apply("capitalize-first", term, true, words.language());
        }
    }

    /** A cite without what its writer put around it. */
    Out plain(Positions.Placed placed, boolean withoutNames) {
        Scene scene = work.citeScene(placed);
        scene.withoutNames = withoutNames || placed.cite().suppressAuthor();
        Out out = Out.joined(new Renderer(sheet, words, scene).parts(layout), null);
        return placed.cite().authorOnly() ? Out.find(out, Out.Role.NAMES) : out;
    }

    /** The cite between its writer's words. */
    static Out around(Cite cite, Out out) {
        if (out == null) {
            return null;
        }
        List<Out> parts = new ArrayList<>();
        parts.add(said(cite.prefix()));
        parts.add(out);
        parts.add(said(cite.suffix()));
        return Out.joined(parts, null);
    }

    private static Out said(String affix) {
        return affix == null || affix.isEmpty() ? null : Out.as(Out.Role.AFFIX, RichText.parse(affix));
    }
}

package org.postil.exports;

import java.util.ArrayList;
import java.util.List;
import org.postil.links.CrossReferenceView.EndView;
import org.postil.links.LinkCard;

/**
 * A cross-reference, as it stands at one of its ends.
 *
 * @param label what this end does to the other, in the language of the file
 * @param address where the other end is read
 * @param citation of the other end, in the HTML of citations; null when none is wanted
 */
record Related(LinkCard card, String label, String address, String citation) {

    /** The words on this side, where nobody noted anything on them, then what they do to which others. */
    List<Run> runs(Front front) {
        List<Run> runs = new ArrayList<>();
        String here = card.here().exact();
        if (here != null && front.has(Part.QUOTES)) {
            runs.add(Run.plain(front.words().quoted(ProseFormat.oneLine(here)) + " · "));
        }
        runs.add(Run.link(label, address));
        runs.add(Run.plain(": "));
        String there = quote(card.there());
        if (there != null && front.has(Part.QUOTES)) {
            String said = ProseFormat.oneLine(there);
            runs.add(Run.plain(front.words().quoted(said) + (said.matches(".*[.!?…]") ? " " : ", ")));
        }
        runs.addAll(citation == null ? Run.of(card.there().record().title()) : Prose.ofCitation(citation));
        if (!card.link().remark().isEmpty() && front.has(Part.NOTES)) {
            runs.add(Run.plain(" — " + ProseFormat.oneLine(card.link().remark())));
        }
        return runs;
    }

    /** The words that an end is, or that its note is on; null for a whole document. */
    private static String quote(EndView end) {
        String words = end.note() == null ? end.exact() : end.note().quote();
        return words == null || words.isBlank() ? null : words;
    }
}

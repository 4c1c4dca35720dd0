package org.postil.exports;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.postil.links.CrossReferenceView.EndView;
import org.postil.links.LinkCard;

/**
 * A cross-reference, as it stands at one of its ends.
 *
 * @param label what this end does to the other, in the language of the file
 * @param address where the other end is read
 * @param document where the document of the other end is read
 * @param citation of the other end, in the HTML of citations; null when none is wanted
 */
record Related(LinkCard card, String label, String address, String document, String citation) {
    /** By this whoever reads a file again tells it from what somebody noted. */
    private static final String MARK = "Cross-reference: ";

    /** The words on this side, where nobody noted anything on them, then what they do to which others. */
    List<Run> runs(Front front) {
        return runs(front.words(), front.parts());
    }

    List<Run> runs(ExportMessages words, Set<Part> parts) {
        List<Run> runs = opening(words, parts);
        runs.addAll(citation == null ? Run.of(card.there().record().title()) : Prose.ofCitation(citation));
        runs.addAll(remark(parts));
        return runs;
    }

    /** The same as a note among notes, where nothing can be led to and no style cites: the address is said. */
    String line(Front front) {
        List<Run> runs = new ArrayList<>(Run.of(MARK));
        runs.addAll(opening(front.words(), front.parts()));
        runs.add(Run.plain(card.there().record().title() + ", " + address));
        runs.addAll(remark(front.parts()));
        return Run.words(runs);
    }

    private List<Run> opening(ExportMessages words, Set<Part> parts) {
        List<Run> runs = new ArrayList<>();
        String here = card.here().exact();
        if (here != null && parts.contains(Part.QUOTES)) {
            runs.add(Run.plain(words.quoted(ProseFormat.oneLine(here)) + " · "));
        }
        runs.add(Run.link(label, address));
        runs.add(Run.plain(": "));
        String there = quote(card.there());
        if (there != null && parts.contains(Part.QUOTES)) {
            String said = ProseFormat.oneLine(there);
            runs.add(Run.plain(words.quoted(said) + (said.matches(".*[.!?…]") ? " " : ", ")));
        }
        return runs;
    }

    private List<Run> remark(Set<Part> parts) {
        return card.link().remark().isEmpty() || !parts.contains(Part.NOTES)
                ? List.of()
                : Run.of(" — " + ProseFormat.oneLine(card.link().remark()));
    }

    /** The words that an end is, or that its note is on; null for a whole document. */
    private static String quote(EndView end) {
        String words = end.note() == null ? end.exact() : end.note().quote();
        return words == null || words.isBlank() ? null : words;
    }
}

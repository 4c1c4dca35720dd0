package org.postil.citations;

import static de.undercouch.citeproc.csl.CSLType.BOOK;
import static de.undercouch.citeproc.csl.CSLType.BROADCAST;
import static de.undercouch.citeproc.csl.CSLType.GRAPHIC;
import static de.undercouch.citeproc.csl.CSLType.INTERVIEW;
import static de.undercouch.citeproc.csl.CSLType.MANUSCRIPT;
import static de.undercouch.citeproc.csl.CSLType.MAP;
import static de.undercouch.citeproc.csl.CSLType.PERSONAL_COMMUNICATION;
import static de.undercouch.citeproc.csl.CSLType.REPORT;
import static de.undercouch.citeproc.csl.CSLType.SPEECH;
import static de.undercouch.citeproc.csl.CSLType.WEBPAGE;

import de.undercouch.citeproc.csl.CSLType;
import java.util.Locale;
import java.util.Map;

/**
 * What a kind of document is called in the data formats.
 *
 * @param type the CSL 1.0.2 item type
 * @param ris the RIS reference type (TY)
 * @param bibtex the BibTeX entry type
 */
record Kind(CSLType type, String ris, String bibtex) {
    private static final Kind LETTER = new Kind(PERSONAL_COMMUNICATION, "PCOMM", "misc");
    private static final Kind PAPER = new Kind(MANUSCRIPT, "MANSCPT", "misc");
    private static final Map<String, Kind> KNOWN = Map.ofEntries(
            Map.entry("telegram", LETTER),
            Map.entry("cable", LETTER),
            Map.entry("letter", LETTER),
            Map.entry("telephone message", LETTER),
            Map.entry("report", new Kind(REPORT, "RPRT", "misc")),
            Map.entry("radio broadcast", new Kind(BROADCAST, "SOUND", "misc")),
            Map.entry("map", new Kind(MAP, "MAP", "misc")),
            Map.entry("photograph", new Kind(GRAPHIC, "ART", "misc")),
            Map.entry("interview", new Kind(INTERVIEW, "PCOMM", "misc")),
            Map.entry("speech", new Kind(SPEECH, "MANSCPT", "misc")),
            Map.entry("book", new Kind(BOOK, "BOOK", "book")),
            Map.entry("web page", new Kind(WEBPAGE, "ELEC", "misc")));

    /** Working notes, protocols, resolutions, minutes and all we have no other word for are manuscripts. */
    static Kind of(String word) {
        return KNOWN.getOrDefault(word == null ? "" : word.strip().toLowerCase(Locale.ROOT), PAPER);
    }

    /** Zotero's word for it. */
    String zotero() {
        return switch (type) {
            case PERSONAL_COMMUNICATION -> "letter";
            case REPORT -> "report";
            case BROADCAST -> "radioBroadcast";
            case MAP -> "map";
            case GRAPHIC -> "artwork";
            case INTERVIEW -> "interview";
            case SPEECH -> "presentation";
            case BOOK -> "book";
            case WEBPAGE -> "webpage";
            default -> "manuscript";
        };
    }

    boolean isLetter() {
        return type == PERSONAL_COMMUNICATION;
    }

    /** Kinds every house knows how to set; the others are archival papers to it. */
    boolean isSetAsItself() {
        return type == BOOK || type == WEBPAGE || type == MAP || type == GRAPHIC;
    }
}

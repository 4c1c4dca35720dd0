package org.postil.citations;

import java.util.Locale;
import java.util.Map;

/**
 * What a kind of document is called in the data formats.
 *
 * @param type the CSL 1.0.2 item type
 * @param ris the RIS reference type (TY)
 * @param bibtex the BibTeX entry type
 */
record Kind(String type, String ris, String bibtex) {
    private static final Kind LETTER = new Kind("personal_communication", "PCOMM", "misc");
    private static final Kind PAPER = new Kind("manuscript", "MANSCPT", "misc");
    private static final Map<String, Kind> KNOWN = Map.ofEntries(
            Map.entry("telegram", LETTER),
            Map.entry("cable", LETTER),
            Map.entry("letter", LETTER),
            Map.entry("telephone message", LETTER),
            Map.entry("report", new Kind("report", "RPRT", "misc")),
            Map.entry("radio broadcast", new Kind("broadcast", "SOUND", "misc")),
            Map.entry("map", new Kind("map", "MAP", "misc")),
            Map.entry("photograph", new Kind("graphic", "ART", "misc")),
            Map.entry("interview", new Kind("interview", "PCOMM", "misc")),
            Map.entry("speech", new Kind("speech", "MANSCPT", "misc")),
            Map.entry("book", new Kind("book", "BOOK", "book")),
            Map.entry("web page", new Kind("webpage", "ELEC", "misc")));

    /** Working notes, protocols, resolutions, minutes and all we have no other word for are manuscripts. */
    static Kind of(String word) {
        return KNOWN.getOrDefault(word == null ? "" : word.strip().toLowerCase(Locale.ROOT), PAPER);
    }

    /** The entry type of biblatex, which knows what was never published. */
    String biblatex() {
        return switch (type) {
            case "personal_communication" -> "letter";
            case "book" -> "book";
            case "webpage" -> "online";
            case "broadcast" -> "audio";
            case "map", "graphic" -> "image";
            default -> "unpublished";
        };
    }

    /** Zotero's word for it. */
    String zotero() {
        return switch (type) {
            case "personal_communication" -> "letter";
            case "report" -> "report";
            case "broadcast" -> "radioBroadcast";
            case "map" -> "map";
            case "graphic" -> "artwork";
            case "interview" -> "interview";
            case "speech" -> "presentation";
            case "book" -> "book";
            case "webpage" -> "webpage";
            default -> "manuscript";
        };
    }

    boolean isLetter() {
        return type.equals("personal_communication");
    }

    /** Kinds every house knows how to set; the others are archival papers to it. */
    boolean isSetAsItself() {
        return type.equals("book") || type.equals("webpage") || type.equals("map") || type.equals("graphic");
    }
}

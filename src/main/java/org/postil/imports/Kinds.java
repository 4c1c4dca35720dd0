package org.postil.imports;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads the kind of a document off its title, where archives put it first: "Draft telegram to …" is a telegram. */
final class Kinds {
    private static final Map<Pattern, String> KINDS = new LinkedHashMap<>();

    static {
        kind("notes? of a telephone message|telephone message|telefonnotiz|telefonogramm?", "telephone message");
        kind("working notes", "working notes");
        kind("notes|aufzeichnung(?:en)?", "notes");
        kind("circular telegram|telegram|telegramm", "telegram");
        kind("teletype conversation", "teletype conversation");
        kind("cable|cablegram|drahtbericht", "cable");
        kind("airgram", "airgram");
        kind("despatch|dispatch", "despatch");
        kind("protocol|protokoll", "protocol");
        kind("minutes|niederschrift|sitzungsprotokoll", "minutes");
        kind(
                "memorandum of (?:a |the )?(?:telephone )?conversations?(?: by| with| between)?",
                "memorandum of conversation");
        kind("memorandum of (?:a )?telephone conversations?", "memorandum of conversation");
        kind("memorandum|memo|aide-m[ée]moire|denkschrift|vermerk", "memorandum");
        kind("letter|brief|schreiben", "letter");
        kind("resolution|beschluss|beschluß", "resolution");
        kind("report|bericht", "report");
        kind(
                "(?:hungarian|polish|german|foreign|[a-z]+)-language radios?|radio broadcasts?|broadcast|rundfunksendung",
                "radio broadcast");
        kind("address|speech|rede|message to the congress|report to the american people|state of the union", "speech");
        kind("editorial note", "editorial note");
        kind("diary entry|diary|tagebuch", "diary");
        kind("transcript|record of (?:a|the)|stenographic record|verbatim record", "transcript");
        kind("estimate", "estimate");
        kind("(?:draft )?statement", "statement");
        kind("declaration|erklärung", "declaration");
        kind("directive|instruction|anweisung", "instruction");
        kind("executive order|order|decree|erlass", "order");
        kind("treaty|agreement|abkommen|vertrag", "agreement");
        kind("interview", "interview");
        kind("paper|study", "paper");
        kind("map|karte", "map");
        kind("photograph|fotografie", "photograph");
    }

    private Kinds() {}

    private static void kind(String words, String kind) {
        KINDS.put(
                Pattern.compile(
                        "(?<!\\p{L})(?:" + words + ")(?!\\p{L})", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE),
                kind);
    }

    /** The kind whose word comes first in the title, of two that begin together the longer; empty when none does. */
    static String of(String title) {
        String best = "";
        int start = Integer.MAX_VALUE;
        int end = 0;
        for (var entry : KINDS.entrySet()) {
            var m = entry.getKey().matcher(title);
            if (m.find() && (m.start() < start || (m.start() == start && m.end() > end))) {
                best = entry.getValue();
                start = m.start();
                end = m.end();
            }
        }
        return best;
    }
}

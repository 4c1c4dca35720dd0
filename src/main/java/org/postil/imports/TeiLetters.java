package org.postil.imports;

import java.util.Set;

/** What an edition calls the documents it consists of. One such part may be a chapter's name; several are documents. */
final class TeiLetters {
    private static final Set<String> KINDS = Set.of(
            "letter",
            "telegram",
            "memorandum",
            "report",
            "despatch",
            "dispatch",
            "note",
            "minutes",
            "protocol",
            "brief",
            "telegramm",
            "protokoll",
            "diaryentry",
            "entry");

    /** How many other divisions an edition may have for each letter: words before and after it. */
    private static final int OTHERS = 2;

    private TeiLetters() {}

    static boolean isOne(String type) {
        return KINDS.contains(type);
    }

    /** How many a text consists of; 0 where it is a novel, say, in which people write letters to each other. */
    static int of(TeiDivision text) {
        int letters = letters(text);
        return letters > 1 && others(text) <= OTHERS * letters ? letters : 0;
    }

    private static int letters(TeiDivision in) {
        return isOne(in.type())
                ? 1
                : in.within().stream().mapToInt(TeiLetters::letters).sum();
    }

    private static int others(TeiDivision in) {
        return isOne(in.type())
                ? 0
                : (in.hasOwnWords() ? 1 : 0)
                        + in.within().stream().mapToInt(TeiLetters::others).sum();
    }
}

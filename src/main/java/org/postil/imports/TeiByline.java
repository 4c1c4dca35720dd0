package org.postil.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Who wrote or translated a piece of a volume, as the line says that stands at its head or its end. */
final class TeiByline {
    private static final Pattern BY = Pattern.compile("(?iu)^(?:written by|by|von|par|de|por|di)[,:]?\\s+");
    private static final Pattern TRANSLATED =
            Pattern.compile("(?iu)^(?:translated by|übersetzt von|aus dem \\S+ von|traduit (?:du \\S+ )?par)\\s+");

    /** The full stop behind a line, and none behind an initial or a title. */
    private static final Pattern STOP = Pattern.compile("(?<=\\p{L}{4})\\.$");

    private final List<String> names = new ArrayList<>();

    /** A name that is marked as one in the line. */
    void name(String name) {
        names.add(SpokenName.of(STOP.matcher(name).replaceFirst("")));
    }

    /** The line has ended: those named in it are the piece's; where none is marked, the line is one name itself. */
    void end(String words, RecordDraft draft) {
        boolean isTranslated = TRANSLATED.matcher(words).find();
        if (names.isEmpty()) {
            name((isTranslated ? TRANSLATED : BY).matcher(words).replaceFirst(""));
        }
        for (var name : names) {
            if (isTranslated) {
                draft.provenance("translatedBy", name);
            } else {
                draft.creator(name);
            }
        }
        names.clear();
    }
}

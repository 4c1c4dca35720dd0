package org.postil.imports;

import java.util.HashMap;
import java.util.Map;

/** Tells records of one file apart that say the same: they are several documents, in the order in which they come. */
final class SeenKeys {
    private final Map<String, Integer> seen = new HashMap<>();

    RecordDraft tell(RecordDraft draft) {
        var made = draft.key();
        int times = seen.merge(made, 1, Integer::sum);
        return draft.key(times == 1 ? made : made + "#" + times);
    }
}

package org.postil.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Gathers the notes of a file, in which a reply may stand before what it replies to, and hands them on parents first. */
final class NotesInOrder {
    static final int MOST = 20_000;

    /** What the notes of a file say and quote, all together, in characters: they are held until the last is known. */
    static final int MOST_SAID = 16_000_000;

    private final Map<String, ImportedNote> notes = new LinkedHashMap<>();
    private final Map<String, String> others = new HashMap<>();
    private long said;

    /** @throws Refused when they are more, or say more, than those of one file may */
    void add(ImportedNote note) {
        if (notes.size() == MOST) {
            throw new Refused(note.where(), Reason.Kind.NOTES_TOO_MANY, MOST);
        }
        if (notes.putIfAbsent(note.origin().key(), note) == null) {
            said += note.length();
        }
        if (said > MOST_SAID) {
            throw new Refused(note.where(), Reason.Kind.NOTES_TOO_MUCH, MOST_SAID / 1_000_000);
        }
    }

    /** By another name under which replies in the file may know it. */
    void call(String name, ImportedNote note) {
        if (!name.isEmpty() && !name.equals(note.origin().key())) {
            others.putIfAbsent(name, note.origin().key());
        }
    }

    boolean isEmpty() {
        return notes.isEmpty();
    }

    void tell(Consumer<Parsed> records) {
        Set<String> told = new HashSet<>();
        for (var note : notes.values()) {
            List<ImportedNote> line = new ArrayList<>();
            for (var next = note; next != null && told.add(next.origin().key()); next = notes.get(parent(next))) {
                line.add(0, next.isReply() ? next.inReplyTo(parent(next)) : next);
            }
            line.forEach(records);
        }
    }

    private String parent(ImportedNote note) {
        return others.getOrDefault(note.parent(), note.parent());
    }
}

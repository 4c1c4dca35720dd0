package org.postil.annotations;

import java.util.UUID;

/**
 * A form in which a note is written, and what stands in it.
 *
 * @param action where it is sent
 * @param key tells the fields of one form from those of another on the same page
 * @param place the words it is about, as they were typed or chosen; null where that is fixed
 * @param version of the note that is being changed; null for a new one
 * @param readers for whom it can be
 */
public record NoteForm(
        String action,
        String key,
        String body,
        String tags,
        String visibility,
        String place,
        Integer version,
        Readers readers) {
    private static final String REPLY = "reply-";

    static NoteForm empty(String action, String key, Readers readers) {
        return new NoteForm(action, key, "", "", readers.usual(), null, null, readers);
    }

    /** For a new note, copied by script to the passage it is about. */
    public static NoteForm onPassage(String slug, Readers readers) {
        return empty("/documents/" + slug + "/notes", "new", readers);
    }

    static NoteForm onDocument(String slug, Readers readers) {
        return new NoteForm("/documents/" + slug + "/notes", "new", "", "", readers.usual(), "", null, readers);
    }

    static NoteForm change(AnnotationView note, Readers readers) {
        return new NoteForm(
                "/annotations/" + note.id(),
                note.id().toString(),
                note.body(),
                String.join(", ", note.tags()),
                note.visibility(),
                null,
                note.version(),
                readers);
    }

    /** A reply has the tags and readers of its thread. */
    static NoteForm changeReply(AnnotationView note, Readers readers) {
        NoteForm form = change(note, readers);
        return new NoteForm(
                form.action(), REPLY + note.id(), note.body(), "", note.visibility(), null, note.version(), readers);
    }

    static NoteForm reply(UUID root, Readers readers) {
        return empty("/annotations/" + root + "/replies", REPLY + root, readers);
    }

    public boolean isReply() {
        return key.startsWith(REPLY);
    }
}

package org.postil.annotations;

import java.util.UUID;

/**
 * A form in which a note is written, and what stands in it.
 *
 * @param action where it is sent
 * @param key tells the fields of one form from those of another on the same page
 * @param place the words it is about, as they were typed or chosen; null where that is fixed
 * @param version of the note that is being changed; null for a new one
 * @param group the name of the group the document belongs to
 */
public record NoteForm(
        String action,
        String key,
        String body,
        String tags,
        String visibility,
        String place,
        Integer version,
        String group) {
    private static final String REPLY = "reply-";

    static NoteForm empty(String action, String key, String group) {
        return new NoteForm(action, key, "", "", "group", null, null, group);
    }

    /** For a new note, copied by script to the passage it is about. */
    public static NoteForm onPassage(String slug, String group) {
        return empty("/documents/" + slug + "/notes", "new", group);
    }

    static NoteForm onDocument(String slug, String group) {
        return new NoteForm("/documents/" + slug + "/notes", "new", "", "", "group", "", null, group);
    }

    static NoteForm change(AnnotationView note, String group) {
        return new NoteForm(
                "/annotations/" + note.id(),
                note.id().toString(),
                note.body(),
                String.join(", ", note.tags()),
                note.visibility(),
                null,
                note.version(),
                group);
    }

    /** A reply has the tags and readers of its thread. */
    static NoteForm changeReply(AnnotationView note, String group) {
        NoteForm form = change(note, group);
        return new NoteForm(
                form.action(), REPLY + note.id(), note.body(), "", note.visibility(), null, note.version(), group);
    }

    static NoteForm reply(UUID root, String group) {
        return empty("/annotations/" + root + "/replies", REPLY + root, group);
    }

    public boolean isReply() {
        return key.startsWith(REPLY);
    }
}

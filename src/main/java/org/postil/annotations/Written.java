package org.postil.annotations;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;

/** What came in a form for a note: text as people type it. */
public class Written {
    @RestForm
    String body;

    /** Names with commas between. */
    @RestForm
    String tags;

    @RestForm
    String visibility;

    /** Of those to choose from, if there are several. */
    @RestForm
    List<UUID> groups;

    /** The words the note is about, or nothing for the whole document. */
    @RestForm
    String place;

    @RestForm
    Integer version;

    AnnotationDraft draft() {
        boolean placed = place != null && !place.isBlank();
        AnnotationDraft.Target target =
                placed ? new AnnotationDraft.Target(null, null, null, null, place.strip(), null, null) : null;
        return new AnnotationDraft(
                null, text(body), tags == null ? null : names(), visibility(), groups(), null, target, null);
    }

    /** The same form again, with what was typed. */
    NoteForm again(NoteForm form) {
        return new NoteForm(
                form.action(),
                form.key(),
                text(body),
                text(tags),
                visibility == null ? form.visibility() : visibility,
                form.place() == null ? null : text(place),
                form.version(),
                groups == null ? form.readers() : form.readers().choosing(groups));
    }

    private List<String> names() {
        return Arrays.stream(text(tags).split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
    }

    /** A form with nothing to choose from sends none. */
    private List<UUID> groups() {
        return "group".equals(visibility) && groups != null && !groups.isEmpty() ? groups : null;
    }

    private String visibility() {
        return visibility == null || visibility.isBlank() ? null : visibility;
    }

    private static String text(String typed) {
        return typed == null ? "" : typed;
    }
}

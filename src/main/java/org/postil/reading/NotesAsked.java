package org.postil.reading;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.postil.annotations.NoteFilter;

/** A choice of notes as the end of an address. */
final class NotesAsked {
    private NotesAsked() {}

    /** Each as {@code &name=value}; the colouring that is usual is not said. */
    static String query(NoteFilter filter, String colour) {
        return filter.asked().entrySet().stream()
                        .map(part ->
                                "&" + part.getKey() + "=" + URLEncoder.encode(part.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining())
                + ("tag".equals(colour) ? "" : "&colour=" + colour);
    }
}

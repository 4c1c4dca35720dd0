package org.postil.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.postil.documents.DocumentDraft;
import org.postil.documents.Rendition;
import org.postil.shared.LowerCaseEnum;

/** What a file becomes when it is read as it is in a job, but for the database. */
final class Brought {
    private Brought() {}

    static List<Parsed> read(String name, byte[] bytes) {
        return read(name, bytes, ImportOptions.NONE);
    }

    static List<Parsed> read(String name, byte[] bytes, ImportOptions options) {
        try {
            var file = Files.createTempFile("brought", null);
            try {
                Files.write(file, bytes);
                List<Parsed> parsed = new ArrayList<>();
                Formats.read(Upload.of(name, file), options, parsed::add);
                return parsed;
            } finally {
                Files.delete(file);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static List<Parsed> read(String name, String text) {
        return read(name, text.getBytes(StandardCharsets.UTF_8));
    }

    static DocumentDraft document(Parsed parsed) {
        if (parsed instanceof Refusal refusal) {
            throw new AssertionError(refusal);
        }
        return ((ImportedRecord) parsed).document();
    }

    static Rendition text(Parsed parsed) {
        document(parsed);
        return ((ImportedRecord) parsed).texts().get(0).rendition();
    }

    /** Which sentence, and what it names: "line 4: no-date 32.10.1956"; the last one when there are several. */
    static String refusal(List<Parsed> parsed) {
        if (!(parsed.get(parsed.size() - 1) instanceof Refusal refusal)) {
            throw new AssertionError(parsed);
        }
        var reason = refusal.reason();
        return (refusal.where() + ": " + LowerCaseEnum.word(reason.kind()) + " " + String.join(", ", reason.said()))
                .strip();
    }
}

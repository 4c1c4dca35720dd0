package org.postil.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.postil.documents.Rendition;
import org.postil.shared.Problem;

/** A new version of one text, as a file in any format that comes in. */
final class NewVersion {
    private NewVersion() {}

    /**
     * @param words in which to say why the file cannot be read
     * @throws Problem 400 when there is no file, it cannot be read, or it does not hold exactly one text
     */
    static Rendition of(FileUpload file, ReasonMessages words) {
        if (file == null || file.fileName().isBlank()) {
            throw Problem.invalid("file", "Choose a file.");
        }
        List<Parsed> parsed = new ArrayList<>();
        try {
            Formats.read(Upload.of(file.fileName(), file.uploadedFile()), ImportOptions.NONE, parsed::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        // Notes in a file say nothing of its text, and neither does what is wrong with them.
        parsed.removeIf(one ->
                parsed.get(0) instanceof ImportedRecord record && record.isNoted() && !(one instanceof ImportedRecord));
        for (Parsed one : parsed) {
            if (one instanceof Refusal refusal) {
                throw Problem.invalid("file", refusal.reason().in(words));
            }
        }
        var texts = parsed.stream()
                .filter(ImportedRecord.class::isInstance)
                .flatMap(one -> ((ImportedRecord) one).texts().stream())
                .toList();
        if (parsed.size() != 1 || texts.size() != 1) {
            throw Problem.invalid(
                    "file",
                    "A new version is one text, and this file holds "
                            + texts.size()
                            + ". Bring a file of this text alone.");
        }
        return texts.get(0).rendition();
    }
}

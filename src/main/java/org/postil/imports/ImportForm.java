package org.postil.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.postil.imports.ImportJobs.Incoming;
import org.postil.shared.Problem;

/** The multipart form by which files come, from a page or a program: {@code file}, and {@code options} as JSON or fields. */
public class ImportForm {
    @RestForm("file")
    List<FileUpload> files;

    @RestForm
    String options;

    @RestForm
    String language;

    @RestForm
    String role;

    @RestForm
    String group;

    /** Any word, if the images shall be one document. */
    @RestForm
    String together;

    /** Who shall see others' notes. */
    @RestForm
    String notes;

    /** The address of the document they are on, if they do not name it. */
    @RestForm
    String document;

    /** Without what a browser sends when nothing was chosen. */
    List<Incoming> incoming() {
        return files == null
                ? List.of()
                : files.stream()
                        .filter(file -> file.size() > 0 || !file.fileName().isBlank())
                        .map(file ->
                                new Incoming(file.fileName(), file.contentType(), file.uploadedFile(), file.size()))
                        .toList();
    }

    /** As the page sends them: whoever sits before it can be asked. @throws Problem 400 */
    ImportOptions asking(ObjectMapper json) {
        return options(json).asking();
    }

    /** @throws Problem 400 when they are not what they should be */
    ImportOptions options(ObjectMapper json) {
        if (options == null || options.isBlank()) {
            return new ImportOptions(
                    language,
                    role,
                    id(group),
                    Map.of(),
                    false,
                    together != null && !together.isBlank(),
                    new OthersNotes(notes, document));
        }
        try {
            return json.readValue(options, ImportOptions.class);
        } catch (JsonProcessingException malformed) {
            throw Problem.invalid(
                    "options", "“options” must be JSON such as {\"language\": \"en\", \"role\": \"transcript\"}.");
        }
    }

    private static UUID id(String given) {
        try {
            return given == null || given.isBlank() ? null : UUID.fromString(given);
        } catch (IllegalArgumentException malformed) {
            throw Problem.invalid("group", "“group” must be the id of a group.");
        }
    }
}

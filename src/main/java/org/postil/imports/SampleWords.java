package org.postil.imports;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.postil.documents.DocumentDraft;
import org.postil.documents.Provenance;
import org.postil.documents.TextDraft;

/** What the sample collection says, as it stands in the files under {@code sample/}. Keys are of the files alone. */
final class SampleWords {
    private static final ObjectMapper JSON =
            new ObjectMapper().configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, true);

    private SampleWords() {}

    /** @param text the file of its text in Markdown, or null */
    record SampleRecord(
            String key,
            String title,
            String date,
            String kind,
            List<String> creators,
            List<String> recipients,
            List<String> people,
            List<String> places,
            List<String> subjects,
            List<String> languages,
            @JsonProperty("abstract") String summary,
            Provenance provenance,
            String text,
            List<String> tags) {

        DocumentDraft draft(TextDraft withText) {
            return new DocumentDraft(
                    null,
                    title,
                    date,
                    kind,
                    creators,
                    recipients,
                    people,
                    places,
                    subjects,
                    languages,
                    summary,
                    provenance,
                    null,
                    null,
                    "sample:" + key,
                    withText,
                    null,
                    null);
        }
    }

    record SampleTag(String name, String parent, String colour, String definition) {}

    record SampleNotes(List<SamplePerson> people, List<SampleNote> notes) {}

    record SamplePerson(String key, String name) {}

    /** @param exact the passage, which stands once in the text; null for the document as a whole */
    record SampleNote(
            String key,
            String document,
            String by,
            String exact,
            String body,
            List<String> tags,
            String visibility,
            String colour,
            boolean resolved,
            List<SampleReply> replies) {}

    record SampleReply(String by, String body) {}

    record SampleReference(String kind, String by, SamplePlace source, SamplePlace target) {}

    /** A note, or a document, or a passage of a document's text. */
    record SamplePlace(String note, String document, String exact) {}

    record SampleCollection(String title, String description, JsonNode notes, List<SamplePlacement> documents) {}

    record SamplePlacement(String document, String remark) {}

    static List<SampleRecord> records() {
        return read("records.json", new TypeReference<>() {});
    }

    static List<SampleTag> tags() {
        return read("tags.json", new TypeReference<>() {});
    }

    static SampleNotes notes() {
        return read("notes.json", new TypeReference<>() {});
    }

    static List<SampleReference> references() {
        return read("cross-references.json", new TypeReference<>() {});
    }

    static SampleCollection collection() {
        return read("collection.json", new TypeReference<>() {});
    }

    static String markdown(String file) {
        try (InputStream in = open(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T> T read(String file, TypeReference<T> type) {
        try (InputStream in = open(file)) {
            return JSON.readValue(in, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String file) {
        InputStream in = SampleWords.class.getResourceAsStream("/sample/" + file);
        if (in == null) {
            throw new IllegalStateException("The sample collection lacks its file " + file);
        }
        return in;
    }
}

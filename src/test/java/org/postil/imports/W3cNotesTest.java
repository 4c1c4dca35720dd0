package org.postil.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What notes as JSON-LD are called, and what they are on. */
class W3cNotesTest {
    private static ImportedNote note(String id, String motivation, String target) {
        return (ImportedNote) Brought.read("notes.jsonld", """
                {"@context": "http://www.w3.org/ns/anno.jsonld", "id": "%s", "type": "Annotation",
                 "motivation": "%s", "bodyValue": "About %s.", "target": "%s"}
                """.formatted(id, motivation, target, target))
                .get(0);
    }

    @Test
    void aNameThatHoldsWithinItsFileAloneIsNotTakenForAnotherNotesInTheNextFile() {
        for (var name : List.of("_:b0", "#note-1", "1")) {
            assertThat(note(name, "commenting", "https://archive.example/a")
                            .origin()
                            .key())
                    .isNotEqualTo(note(name, "commenting", "https://archive.example/b")
                            .origin()
                            .key());
        }
        assertThat(note("urn:x:1", "commenting", "https://archive.example/a")
                        .origin()
                        .key())
                .isEqualTo("urn:x:1");
    }

    @Test
    void aReplyFindsWhatItRepliesToByANameThatIsTooLongToBeKept() {
        var name = "https://notes.example/" + "x".repeat(1000);

        assertThat(note("urn:x:2", "replying", name).parent())
                .isEqualTo(note(name, "commenting", "https://archive.example/a")
                        .origin()
                        .key());
    }

    @Test
    void aReplyMayKnowWhatItRepliesToByTheNameThatItHasInTheFile() {
        var notes = Brought.read("notes.jsonld", """
                [{"@context": "http://www.w3.org/ns/anno.jsonld", "id": "https://here.example/2", "type": "Annotation",
                  "motivation": "replying", "bodyValue": "Yes.", "target": "https://here.example/1"},
                 {"id": "https://here.example/1", "canonical": "urn:first:1", "type": "Annotation",
                  "motivation": "commenting", "bodyValue": "So?", "target": "https://archive.example/a"}]
                """);

        assertThat(((ImportedNote) notes.get(0)).origin().key()).isEqualTo("urn:first:1");
        assertThat(((ImportedNote) notes.get(1)).parent()).isEqualTo("urn:first:1");
    }

    @Test
    void anAddressIsNeitherLongerThanAnyNorHasWhatNoDatabaseTakes() {
        assertThat(note("urn:x:3", "commenting", "https://archive.example/\\u0000a")
                        .on()
                        .addresses())
                .isEqualTo(List.of("https://archive.example/ a"));
        assertThat(note("urn:x:4", "commenting", "https://archive.example/" + "a".repeat(3000))
                        .on()
                        .addresses())
                .isEmpty();
    }
}

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

    @Test
    void ofSeveralTargetsEachGetsANoteAndRepliesAreOnTheFirst() {
        var notes = Brought.read("notes.jsonld", """
                [{"@context": "http://www.w3.org/ns/anno.jsonld", "id": "urn:x:5", "type": "Annotation",
                  "motivation": "commenting", "bodyValue": "The same hand.", "target": [
                    {"source": "https://archive.example/a",
                     "selector": {"type": "TextQuoteSelector", "exact": "by the bridge"}},
                    "https://archive.example/b"]},
                 {"id": "urn:x:6", "type": "Annotation", "motivation": "replying", "bodyValue": "Is it?",
                  "target": "urn:x:5"}]
                """).stream()
                .map(ImportedNote.class::cast)
                .toList();

        assertThat(notes).hasSize(3);
        assertThat(notes.get(0).quoted()).isEqualTo("by the bridge");
        assertThat(notes.get(1).on().addresses()).isEqualTo(List.of("https://archive.example/b"));
        assertThat(notes.get(1).said()).isEqualTo(notes.get(0).said());
        assertThat(notes.get(1).origin().key())
                .isNotEqualTo(notes.get(0).origin().key());
        assertThat(notes.get(2).parent()).isEqualTo("urn:x:5");
    }

    @Test
    void notesThatSayMoreThanOneFileMayAreRefusedWithTheBound() {
        var note = """
                {"@context": "http://www.w3.org/ns/anno.jsonld", "id": "urn:long:%d", "type": "Annotation",
                 "body": {"value": "%s", "format": "text/markdown"}, "target": "https://archive.example/a"}
                """;
        var words = "x".repeat(5_000_000);

        var parsed = Brought.read(
                "notes.jsonld",
                "[" + note.formatted(1, words) + "," + note.formatted(2, words) + "," + note.formatted(3, words) + ","
                        + note.formatted(4, words) + "]");

        assertThat(parsed).hasSize(1);
        assertThat(Brought.refusal(parsed)).isEqualTo("note 4: notes-too-much 16");
    }
}

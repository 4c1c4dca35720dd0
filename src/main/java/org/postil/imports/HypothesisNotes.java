package org.postil.imports;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.postil.annotations.BroughtNote.Unit;

/**
 * Notes as Hypothesis gives them out: the answer of its search ({@code rows}), what its client exports
 * ({@code annotations}), an array of them, or one. Its offsets count UTF-16 units.
 */
final class HypothesisNotes implements Format {
    private static final Pattern FIELDS = Pattern.compile("\"(?:target|permissions|user)\"\\s*:");

    @Override
    public boolean recognises(Upload upload) {
        var beginning = upload.beginning();
        return upload.content() == Content.TEXT
                && (Json.isNamed(upload) || upload.extension().isEmpty())
                && beginning.stripLeading().matches("(?s)[\\[{].*")
                && (beginning.contains("\"acct:") || beginning.contains("\"export_userid\""))
                && (FIELDS.matcher(beginning).find() || beginning.contains("\"annotations\""));
    }

    @Override
    public boolean isOfNotes() {
        return true;
    }

    @Override
    public int count(Upload upload) throws IOException {
        return countByReading(upload);
    }

    @Override
    public void read(Upload upload, ImportOptions options, Consumer<Parsed> records) throws IOException {
        var notes = new NotesInOrder();
        int[] number = {0};
        Json.each(upload, (where, row) -> {
            if (row.has("uri") || row.has("target")) {
                notes.add(note("note " + ++number[0], row));
            }
        });
        if (notes.isEmpty()) {
            throw Refused.whole(Reason.Kind.NOTES_NONE);
        }
        notes.tell(records);
    }

    private static ImportedNote note(String where, JsonNode row) {
        var target = row.path("target").path(0);
        var chosen = Selectors.of(target.path("selector"), Unit.UTF16);
        var references = WrittenElsewhere.each(row.path("references"));
        return new ImportedNote(
                where,
                WrittenElsewhere.origin(
                        key(row.hasNonNull("id") ? row.path("id").asText() : row.toString()),
                        author(row),
                        WrittenElsewhere.moment(row.path("created").asText(""))),
                ImportedNote.On.at(addresses(row, target)),
                said(row),
                chosen.mark(),
                references.isEmpty()
                        ? null
                        : key(references.get(references.size() - 1).asText()));
    }

    private static String key(String id) {
        return WrittenElsewhere.key("hypothesis:" + id);
    }

    private static String author(JsonNode row) {
        var name = row.path("user_info").path("display_name").asText("");
        return name.isBlank() || name.equals("null")
                ? row.path("user").asText("").replaceFirst("^acct:", "").replaceFirst("@.*$", "")
                : name;
    }

    private static List<String> addresses(JsonNode row, JsonNode target) {
        List<String> addresses = new ArrayList<>();
        addresses.add(row.path("uri").asText(""));
        addresses.add(target.path("source").asText(""));
        row.path("document")
                .path("link")
                .forEach(link -> addresses.add(link.path("href").asText("")));
        return addresses;
    }

    private static ImportedNote.Said said(JsonNode row) {
        List<String> tags = new ArrayList<>();
        row.path("tags").forEach(tag -> tags.add(tag.asText("")));
        // Whoever may read it, when that is the author alone, is named by his account.
        boolean secret = row.path("permissions").path("read").path(0).asText("").startsWith("acct:");
        return new ImportedNote.Said(row.path("text").asText(""), tags, secret);
    }
}

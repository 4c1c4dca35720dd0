package org.postil.imports;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;

/** References as CSL-JSON, the variables of the Citation Style Language 1.0.2. */
final class CslJsonFormat implements Format {
    @Override
    public boolean recognises(Upload upload) throws IOException {
        if (upload.content() != Content.TEXT || !Json.isNamed(upload)) {
            return false;
        }
        var beginning = upload.beginning();
        return beginning.contains("\"date-parts\"")
                || (beginning.contains("\"type\"") && beginning.matches("(?s).*\"(?:family|literal)\"\\s*:.*"));
    }

    @Override
    public int count(Upload upload) throws IOException {
        int[] count = {0};
        Json.each(upload, (where, item) -> count[0]++);
        return count[0];
    }

    @Override
    public void read(Upload upload, ImportOptions options, Consumer<Parsed> records) throws IOException {
        var keys = new SeenKeys();
        Json.each(upload, (where, item) -> Reference.tell(where, reference(item), keys, records));
    }

    private static Reference reference(JsonNode item) {
        var reference = new Reference()
                .type(text(item, "type"))
                .genre(text(item, "genre"))
                .title(text(item, "title"))
                .date(date(item.path("issued")))
                .summary(text(item, "abstract"))
                .note(text(item, "note"))
                .noted(text(item, "annote"))
                .language(text(item, "language"))
                .archive(text(item, "archive"))
                .archivePlace(text(item, "archive-place"))
                .location(text(item, "archive_location"))
                .publisher(text(item, "publisher"))
                .printedIn(text(item, "container-title"))
                .printedIn(text(item, "volume"))
                .number(text(item, "issue"))
                .number(text(item, "number"))
                .origin(text(item, "event-place"))
                .pages(text(item, "page"))
                .address(text(item, "URL"))
                .identifier("doi", text(item, "DOI"))
                .identifier("isbn", text(item, "ISBN"))
                .identifier("call number", text(item, "call-number"));
        names(item, "author").forEach(reference::creator);
        names(item, "recipient").forEach(reference::recipient);
        names(item, "translator").forEach(reference::translator);
        return reference.subjects(text(item, "keyword"));
    }

    private static String text(JsonNode item, String variable) {
        return item.path(variable).asText("");
    }

    private static List<String> names(JsonNode item, String variable) {
        List<String> names = new ArrayList<>();
        for (var name : item.path(variable)) {
            var spoken = String.join(
                    " ",
                    List.of(
                            text(name, "given"),
                            text(name, "dropping-particle"),
                            text(name, "non-dropping-particle"),
                            text(name, "family")));
            var suffix = text(name, "suffix");
            names.add(name.has("literal") ? text(name, "literal") : spoken + (suffix.isEmpty() ? "" : ", " + suffix));
        }
        return names;
    }

    private static String date(JsonNode date) {
        var parts = StreamSupport.stream(date.path("date-parts").spliterator(), false)
                .limit(2)
                .map(CslJsonFormat::point)
                .filter(point -> !point.isEmpty())
                .toList();
        if (parts.isEmpty()) {
            var words = text(date, "raw") + text(date, "literal");
            return words.isEmpty() && date.isTextual() ? date.asText() : words;
        }
        var circa = date.path("circa");
        boolean about = circa.asBoolean(false)
                || circa.asText("").equals("1")
                || circa.asText("").equals("true");
        return String.join("/", parts) + (about && parts.size() == 1 ? "~" : "");
    }

    private static String point(JsonNode parts) {
        var point = new StringBuilder();
        for (var part : parts) {
            int number = part.asInt(0);
            if (number > 0) {
                point.append(point.isEmpty() ? "" : "-")
                        .append(String.format(Locale.ROOT, point.isEmpty() ? "%04d" : "%02d", number));
            }
        }
        return point.toString();
    }
}

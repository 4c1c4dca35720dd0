package org.postil.imports;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.postil.imports.ImportedNote.Mark;
import org.postil.imports.ImportedNote.On;
import org.postil.imports.ImportedNote.Said;

/**
 * A note that is attached to a reference. Where we wrote it when it went out ("“the words” (p. 3) — what was noted (Marek
 * Brandt, 2026-05-03) [crossings]"), who wrote it, when, and under which tags is read out of it again.
 *
 * @param body Markdown
 * @param author as he is named there, or empty
 * @param link whether it is a cross-reference, which does not come in
 */
record AttachedNote(String body, List<String> tags, String author, Instant written, boolean link) {
    private static final Pattern OURS = Pattern.compile(
            "(?s)\\G(.+?) \\(([^()\\n]{1,200}), (\\d{4}-\\d\\d-\\d\\d)\\)(?: \\[([^\\]\\n]{1,2000})])?(?: · |\\n\\n|\\s*$)");
    private static final Pattern QUOTED = Pattern.compile("(?s)“(.+?)”( \\([^()\\n]{1,200}\\))?(?: — (.*))?");

    /** Of one reference. */
    static final int MOST = 1_000;

    /** Plain text, which may be several of ours behind one another. */
    static List<AttachedNote> ofPlain(String words) {
        List<AttachedNote> ours = new ArrayList<>();
        var note = OURS.matcher(words.strip());
        int end = 0;
        while (note.find()) {
            List<String> tags =
                    note.group(4) == null ? List.of() : List.of(note.group(4).split(", "));
            var written = WrittenElsewhere.moment(note.group(3) + "T00:00:00Z");
            boolean link = WrittenElsewhere.isLink(note.group(1));
            ours.add(new AttachedNote(quoting(note.group(1)), tags, note.group(2), written, link));
            end = note.end();
        }
        return end == words.strip().length()
                ? ours
                : List.of(new AttachedNote(NoteWords.ofPlain(words), List.of(), "", null, false));
    }

    /** HTML, as Zotero keeps its notes. */
    static List<AttachedNote> ofHtml(String html, List<String> tags) {
        var paragraphs = Jsoup.parseBodyFragment(html).select("p").eachText();
        var plain = ofPlain(String.join("\n", paragraphs));
        boolean ours = plain.size() == 1 && !plain.get(0).author().isEmpty();
        return ours ? plain : List.of(new AttachedNote(NoteWords.ofHtml(html), tags, "", null, false));
    }

    /** The passage as a quotation, since a reference has no text that it could stand on. */
    private static String quoting(String words) {
        var quoted = QUOTED.matcher(words);
        if (!quoted.matches()) {
            return NoteWords.ofPlain(words);
        }
        var place = quoted.group(2) == null ? "" : quoted.group(2);
        var quote =
                "> " + NoteWords.ofPlain("“" + quoted.group(1) + "”" + place).replace("\n", "\n> ");
        return quoted.group(3) == null ? quote : quote + "\n\n" + NoteWords.ofPlain(quoted.group(3));
    }

    /** @param key of the record it is attached to */
    ImportedNote on(String where, String key) {
        return note(where, key, On.belonging(key));
    }

    /** Attached to nothing, so that somebody has to say what it is on. */
    ImportedNote alone(String where) {
        return note(where, "", On.at(List.of()));
    }

    private ImportedNote note(String where, String key, On on) {
        var said = String.join("\n", key, author, "" + written, body);
        return new ImportedNote(
                where,
                WrittenElsewhere.origin(
                        "reference:" + RecordDraft.digest(said.getBytes(StandardCharsets.UTF_8)), author, written),
                on,
                new Said(body, tags, false),
                Mark.WHOLE,
                null);
    }
}

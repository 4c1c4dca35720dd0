package org.postil.exports;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.postil.annotations.AnnotationView;
import org.postil.documents.DocumentView.TextView;
import org.postil.documents.Revision;
import org.postil.tags.TagView;

/**
 * A project for ATLAS.ti, MAXQDA, NVivo and others (REFI-QDA 1.0): texts, tags as codes, passages as selections, what was
 * noted on them as notes. Words stand in files of their own, which go out as they come; the project itself, which names the
 * codes before it uses them, is written at the end. Selections are those of the current revision, in code points; what has
 * no sure place there is a note on its text.
 */
final class QdpxFormat implements Format {
    private static final Map<String, String> COLOURS =
            Map.of("amber", "#FFE08A", "sage", "#BFE6C3", "sky", "#BBDDFB", "rose", "#F9C6D3");
    private static final int LONGEST_NAME = 60;

    private final Archive archive;
    private final Map<UUID, String> users = new LinkedHashMap<>();
    private final Map<UUID, TagView> codes = new LinkedHashMap<>();
    private final Map<UUID, Text> texts = new LinkedHashMap<>();
    private final List<Memo> memos = new ArrayList<>();
    private Front front;
    private Source source;
    private UUID first;

    /** A file of words, with what is said of them. */
    private record Text(UUID id, String name, Instant made, List<Selected> selections, List<Selected> whole) {}

    /** A passage; start and end are -1 for the whole text. @param memo ids of notes */
    private record Selected(UUID note, UUID by, Instant made, int start, int end, List<UUID> codes, List<UUID> memos) {}

    private record Memo(UUID id, String name, UUID by, Instant made, Instant changed) {}

    QdpxFormat(OutputStream out) {
        archive = new Archive(out);
    }

    @Override
    public void begin(Front front) {
        this.front = front;
    }

    @Override
    public void document(Source source) throws IOException {
        this.source = source;
        List<TextView> renditions = source.document().texts();
        if (renditions.isEmpty()) {
            first = source.document().id();
            text(
                    first,
                    source.title(),
                    source.document().created(),
                    source.document().summary());
            return;
        }
        first = renditions.get(0).id();
        for (TextView rendition : renditions) {
            Optional<Revision> current = front.library().revision(rendition.id(), rendition.revision());
            String name = renditions.size() == 1
                    ? source.title()
                    : source.title() + " (" + rendition.role() + ", " + rendition.language() + ")";
            text(
                    rendition.id(),
                    name,
                    source.document().created(),
                    current.map(Revision::plain).orElse(""));
        }
    }

    private void text(UUID id, String name, Instant made, String words) throws IOException {
        texts.put(id, new Text(id, name, made, new ArrayList<>(), new ArrayList<>()));
        words(id, words);
    }

    private void words(UUID id, String words) throws IOException {
        archive.entry("Sources/" + id + ".txt").write(words.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void note(Noted noted) throws IOException {
        AnnotationView note = noted.note();
        List<UUID> said = new ArrayList<>();
        if (!note.body().isBlank() && front.has(Part.NOTES)) {
            said.add(memo(note));
        }
        for (AnnotationView reply : noted.replies()) {
            said.add(memo(reply));
        }
        users.putIfAbsent(note.author().id(), note.author().name());
        List<UUID> tagged = new ArrayList<>();
        if (front.has(Part.TAGS)) {
            for (TagView tag : note.tagViews()) {
                codes.putIfAbsent(tag.id(), tag);
                tagged.add(tag.id());
            }
        }
        var anchor = note.anchor();
        UUID on = note.target() == null ? first : note.target().text();
        Text text = texts.getOrDefault(on, texts.get(first));
        boolean placed = anchor != null && anchor.start() != null && text.id().equals(on);
        (placed ? text.selections() : text.whole())
                .add(new Selected(
                        note.id(),
                        note.author().id(),
                        note.created(),
                        placed ? anchor.start() : -1,
                        placed ? anchor.end() : -1,
                        tagged,
                        said));
    }

    private UUID memo(AnnotationView note) throws IOException {
        users.putIfAbsent(note.author().id(), note.author().name());
        memos.add(new Memo(note.id(), name(note.body()), note.author().id(), note.created(), note.updated()));
        words(note.id(), note.body());
        return note.id();
    }

    private static String name(String words) {
        String line = ProseFormat.oneLine(Xml.legal(words));
        return line.codePointCount(0, line.length()) <= LONGEST_NAME
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST_NAME)) + "…";
    }

    @Override
    public void end(List<String> bibliography) throws IOException {
        Xml project = new Xml(archive.entry("project.qde"));
        project.open(
                "Project",
                "xmlns",
                "urn:QDA-XML:project:1.0",
                "name",
                front.title(),
                "origin",
                "Postil",
                "creationDateTime",
                seconds(front.made()));
        people(project);
        codebook(project);
        sources(project);
        notes(project);
        project.end();
        archive.end();
    }

    private void people(Xml project) throws IOException {
        if (!users.isEmpty()) {
            project.open("Users");
            for (var user : users.entrySet()) {
                project.empty("User", "guid", user.getKey().toString(), "name", user.getValue());
            }
            project.close();
        }
    }

    private void codebook(Xml project) throws IOException {
        if (!codes.isEmpty()) {
            project.open("CodeBook").open("Codes");
            for (TagView tag : codes.values()) {
                project.empty(
                        "Code",
                        "guid",
                        tag.id().toString(),
                        "name",
                        tag.name(),
                        "isCodable",
                        "true",
                        "color",
                        COLOURS.get(tag.colour()));
            }
            project.close().close();
        }
    }

    private void sources(Xml project) throws IOException {
        if (texts.isEmpty()) {
            return;
        }
        project.open("Sources");
        for (Text text : texts.values()) {
            project.open(
                    "TextSource",
                    "guid",
                    text.id().toString(),
                    "name",
                    text.name(),
                    "plainTextPath",
                    "internal://" + text.id() + ".txt",
                    "creationDateTime",
                    seconds(text.made()));
            for (Selected selected : text.selections()) {
                selection(project, selected);
            }
            for (Selected whole : text.whole()) {
                codings(project, whole);
            }
            for (Selected whole : text.whole()) {
                memos(project, whole);
            }
            project.close();
        }
        project.close();
    }

    private static void selection(Xml project, Selected selected) throws IOException {
        project.open(
                "PlainTextSelection",
                "guid",
                id("selection", selected.note()),
                "startPosition",
                String.valueOf(selected.start()),
                "endPosition",
                String.valueOf(selected.end()),
                "creatingUser",
                selected.by().toString(),
                "creationDateTime",
                seconds(selected.made()));
        codings(project, selected);
        memos(project, selected);
        project.close();
    }

    private static void codings(Xml project, Selected selected) throws IOException {
        for (UUID code : selected.codes()) {
            project.open(
                    "Coding",
                    "guid",
                    id("coding " + code, selected.note()),
                    "creatingUser",
                    selected.by().toString(),
                    "creationDateTime",
                    seconds(selected.made()));
            project.empty("CodeRef", "targetGUID", code.toString()).close();
        }
    }

    private static void memos(Xml project, Selected selected) throws IOException {
        for (UUID memo : selected.memos()) {
            project.empty("NoteRef", "targetGUID", memo.toString());
        }
    }

    private void notes(Xml project) throws IOException {
        if (memos.isEmpty()) {
            return;
        }
        project.open("Notes");
        for (Memo memo : memos) {
            project.empty(
                    "Note",
                    "guid",
                    memo.id().toString(),
                    "name",
                    memo.name(),
                    "plainTextPath",
                    "internal://" + memo.id() + ".txt",
                    "creatingUser",
                    memo.by().toString(),
                    "creationDateTime",
                    seconds(memo.made()),
                    "modifiedDateTime",
                    seconds(memo.changed()));
        }
        project.close();
    }

    /** Always the same for the same, so that a project brought in twice is known again. */
    private static String id(String of, UUID note) {
        return UUID.nameUUIDFromBytes((of + " " + note).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    private static String seconds(Instant when) {
        return Instant.ofEpochSecond(when.getEpochSecond()).toString();
    }
}

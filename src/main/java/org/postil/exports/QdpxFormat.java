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
import org.postil.links.CrossReferenceView;

/**
 * A project for ATLAS.ti, MAXQDA, NVivo and others (REFI-QDA 1.0): texts, tags as codes, passages as selections, what was
 * noted on them as notes. Words stand in files of their own, which go out as they come; the project itself, which names the
 * codes before it uses them, is written at the end. Selections are those of the current revision, in code points; what has
 * no sure place there is a note on its text.
 */
final class QdpxFormat implements Format {
    private static final int LONGEST_NAME = 60;

    private final Archive archive;
    private final QdpxProject project = new QdpxProject();
    private final Map<UUID, CrossReferenceView> links = new LinkedHashMap<>();
    private Front front;
    private Source source;
    private UUID first;

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
        project.text(source.document().id(), id, name, made);
        words(id, words);
    }

    private void words(UUID id, String words) throws IOException {
        archive.entry("Sources/" + id + ".txt").write(words.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void links(List<Related> links) {
        links.forEach(related ->
                this.links.put(related.card().link().id(), related.card().link()));
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
        project.place(note, first, front.has(Part.TAGS) ? note.tagViews() : List.of(), said);
        links(noted.links());
    }

    private UUID memo(AnnotationView note) throws IOException {
        words(note.id(), note.body());
        return project.memo(note, name(note.body()));
    }

    private static String name(String words) {
        String line = ProseFormat.oneLine(Xml.legal(words));
        return line.codePointCount(0, line.length()) <= LONGEST_NAME
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST_NAME)) + "…";
    }

    @Override
    public void end(List<String> bibliography) throws IOException {
        project.join(links.values());
        new QdpxXml(project, new Xml(archive.entry("project.qde"))).write(front);
        archive.end();
    }
}

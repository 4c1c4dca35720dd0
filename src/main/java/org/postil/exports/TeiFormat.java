package org.postil.exports;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.postil.annotations.AnnotationView;
import org.postil.documents.DocumentView.TextView;
import org.postil.links.CrossReferenceView.EndView;
import org.postil.links.LinkCard;

/**
 * Documents with their texts, and beside each text the annotations on it (TEI P5, 16.10: {@code standOff}). An annotation
 * points at the range between two anchors in the text; those without a sure place in the current revision point at the
 * whole document. A cross-reference is an annotation that links, with a pointer to its other end. Only one document is held
 * at a time.
 */
final class TeiFormat implements Format {
    private final Xml xml;
    private final List<Noted> notes = new ArrayList<>();
    private final List<Related> links = new ArrayList<>();
    private Front front;
    private Source source;

    TeiFormat(OutputStream out) throws IOException {
        xml = new Xml(out);
    }

    @Override
    public void begin(Front front) throws IOException {
        this.front = front;
        xml.open("teiCorpus", "xmlns", "http://www.tei-c.org/ns/1.0", "version", "5.0");
        xml.open("teiHeader").open("fileDesc");
        xml.open("titleStmt").element("title", front.title()).close();
        xml.open("publicationStmt").element("p", front.imprint()).close();
        xml.open("sourceDesc").element("p", front.address()).close();
        xml.close().close();
    }

    @Override
    public void document(Source next) throws IOException {
        finish();
        source = next;
    }

    @Override
    public void note(Noted noted) {
        notes.add(noted);
        links(noted.links());
    }

    @Override
    public void links(List<Related> some) {
        links.addAll(some);
    }

    private void finish() throws IOException {
        if (source == null) {
            return;
        }
        xml.open("TEI", "xml:id", "d-" + source.document().id());
        header();
        standOff();
        xml.open("text").open("body");
        if (source.document().texts().isEmpty()) {
            xml.open("p").close();
        }
        for (TextView rendition : source.document().texts()) {
            text(rendition);
        }
        xml.close().close().close();
        notes.clear();
        links.clear();
    }

    private void header() throws IOException {
        var document = source.document();
        xml.open("teiHeader").open("fileDesc").open("titleStmt");
        xml.element("title", document.title());
        for (String creator : document.creators()) {
            xml.element("author", creator);
        }
        xml.close();
        xml.open("publicationStmt").element("publisher", "Postil").element("idno", source.address(), "type", "URL");
        xml.close();
        xml.open("sourceDesc");
        if (source.shelfmark().isBlank()) {
            xml.element("p", document.title());
        } else {
            xml.open("msDesc").open("msIdentifier");
            xml.element("repository", document.provenance().repository());
            xml.element("idno", source.shelfmark()).close().close();
        }
        xml.close().close();
        xml.open("profileDesc").open("creation");
        if (document.approximateDate().isDated()) {
            var date = document.approximateDate();
            xml.element(
                    "date",
                    document.date(),
                    "notBefore",
                    date.earliest().toString(),
                    "notAfter",
                    date.latest().toString());
        }
        xml.close().close().close();
    }

    private void standOff() throws IOException {
        if (notes.isEmpty() && links.isEmpty()) {
            return;
        }
        xml.open("standOff").open("listAnnotation");
        for (Noted noted : notes) {
            annotation(noted.note(), target(noted), noted.note().body().isBlank() ? "highlighting" : "commenting");
            for (AnnotationView reply : noted.replies()) {
                annotation(reply, "#n-" + noted.note().id(), "replying");
            }
        }
        for (Related link : links) {
            link(link);
        }
        xml.close().close();
    }

    private String target(Noted noted) {
        UUID id = noted.note().id();
        return isPlaced(noted.note()) ? range(id.toString()) : whole();
    }

    private static String range(String name) {
        return "#range(s-" + name + ",e-" + name + ")";
    }

    private String whole() {
        return "#d-" + source.document().id();
    }

    private boolean isPlaced(AnnotationView note) {
        return note.anchor() != null
                && note.anchor().start() != null
                && isCurrent(note.target().text(), note.anchor().revision());
    }

    /** Of an end that is a passage. */
    private boolean isPlaced(EndView end) {
        return end.anchor() != null
                && !end.adrift()
                && isCurrent(end.text(), end.anchor().revision());
    }

    private boolean isCurrent(UUID text, int revision) {
        return source.document().texts().stream().anyMatch(one -> one.id().equals(text) && one.revision() == revision);
    }

    /** From the end that is in this document to the other, wherever that is read. */
    private void link(Related link) throws IOException {
        var card = link.card();
        var made = card.link();
        xml.open("annotation", "xml:id", card.key(), "motivation", "linking", "target", target(card));
        signed(made.author().name(), made.created(), made.created());
        xml.empty("ptr", "target", link.address(), "type", made.kind(), "subtype", card.outward() ? "to" : "from");
        xml.element("note", Run.words(link.runs(front)));
        xml.close();
    }

    private String target(LinkCard card) {
        if (card.here().annotation() != null) {
            return "#n-" + card.here().annotation();
        }
        return isPlaced(card.here()) ? range(card.key()) : whole();
    }

    private void annotation(AnnotationView note, String target, String motivation) throws IOException {
        xml.open("annotation", "xml:id", "n-" + note.id(), "motivation", motivation, "target", target);
        signed(note.author().name(), note.created(), note.updated());
        xml.empty("ptr", "target", note.permalink());
        if (front.has(Part.NOTES) || motivation.equals("replying")) {
            xml.element("note", note.body());
        }
        if (front.has(Part.TAGS)) {
            for (String tag : note.tags()) {
                xml.element("note", tag, "type", "tag");
            }
        }
        xml.close();
    }

    private void signed(String author, Instant created, Instant modified) throws IOException {
        xml.open("respStmt")
                .element("resp", "creator")
                .element("persName", author)
                .close();
        xml.open("revisionDesc");
        xml.empty("change", "status", "created", "when", created.toString());
        xml.empty("change", "status", "modified", "when", modified.toString());
        xml.close();
    }

    private void text(TextView rendition) throws IOException {
        var revision = front.library().revision(rendition.id(), rendition.revision());
        if (revision.isEmpty()) {
            return;
        }
        xml.open("div", "type", rendition.role(), "xml:lang", rendition.language());
        List<TeiText.Mark> marks = new ArrayList<>();
        revision.get().folios().forEach(folio -> marks.add(TeiText.Mark.folio(folio.at(), folio.label())));
        for (Noted noted : notes) {
            var note = noted.note();
            if (isPlaced(note) && note.target().text().equals(rendition.id())) {
                marks.addAll(around(
                        note.id().toString(),
                        note.anchor().start(),
                        note.anchor().end()));
            }
        }
        for (Related link : links) {
            var here = link.card().here();
            if (isPlaced(here) && here.text().equals(rendition.id())) {
                marks.addAll(around(
                        link.card().key(), here.anchor().start(), here.anchor().end()));
            }
        }
        new TeiText(xml, marks).write(revision.get().html());
        xml.close();
    }

    private static List<TeiText.Mark> around(String name, int start, int end) {
        return List.of(TeiText.Mark.anchor(start, "s-" + name), TeiText.Mark.anchor(end, "e-" + name));
    }

    @Override
    public void end(List<String> bibliography) throws IOException {
        finish();
        xml.end();
    }
}

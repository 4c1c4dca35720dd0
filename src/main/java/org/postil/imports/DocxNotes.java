package org.postil.imports;

import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamReader;
import org.postil.documents.Rendition;

/** The notes of a document, which stand in parts of their own, each as HTML. */
final class DocxNotes implements SafeXml.Listener {
    private static final int MOST = 20_000;

    private final DocxText.Style style;
    private final OfficeRelations relations;
    private final Map<String, String> notes = new HashMap<>();
    private DocxText note;
    private String name = "";
    private long length;

    DocxNotes(DocxText.Style style, OfficeRelations relations) {
        this.style = style;
        this.relations = relations;
    }

    /** By kind and number: "footnote 2". */
    Map<String, String> all() {
        return notes;
    }

    private static boolean isNote(String name) {
        return name.equals("footnote") || name.equals("endnote");
    }

    @Override
    public void start(XMLStreamReader at) {
        if (note != null) {
            note.start(at);
        } else if (isNote(at.getLocalName())) {
            var attributes = SafeXml.attributes(at);
            // The lines that part notes from the text are kept among them.
            if (!attributes.containsKey("type") || attributes.get("type").equals("normal")) {
                name = at.getLocalName() + " " + attributes.getOrDefault("id", "");
                note = new DocxText(style, relations, Map.of());
            }
        }
    }

    @Override
    public void end(XMLStreamReader at) {
        if (note == null) {
            return;
        }
        if (isNote(at.getLocalName())) {
            var html = note.finish();
            length += html.length();
            if (length > Rendition.LONGEST || notes.size() == MOST) {
                throw Refused.whole(Reason.Kind.TOO_LONG);
            }
            notes.put(name, html);
            note = null;
        } else {
            note.end(at);
        }
    }

    @Override
    public void text(String characters) {
        if (note != null) {
            note.text(characters);
        }
    }
}

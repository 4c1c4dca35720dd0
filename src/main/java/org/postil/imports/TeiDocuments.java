package org.postil.imports;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.postil.shared.ApproximateDate;
import org.postil.shared.Problem;

/** Finds the documents of a TEI file and hands their elements to one {@link TeiDocument} after the other. */
final class TeiDocuments {
    private final Iterator<TeiVolume> volumes;
    private final ApproximateDate ofName;
    private final Consumer<Parsed> records;
    private TeiVolume volume;
    private TeiDocument document;
    private int depth;
    private int documentDepth;
    private int number;
    private boolean inHeader;
    private String page = "";

    /** @param ofName the date in the name of the file, for a text that says none */
    TeiDocuments(List<TeiVolume> volumes, ApproximateDate ofName, Consumer<Parsed> records) {
        this.volumes = volumes.iterator();
        this.ofName = ofName;
        this.records = records;
    }

    void read(XMLStreamReader reader) throws XMLStreamException {
        while (reader.hasNext()) {
            int event = reader.next();
            SafeXml.check(reader, event);
            switch (event) {
                case XMLStreamConstants.START_ELEMENT -> start(reader);
                case XMLStreamConstants.END_ELEMENT -> end(reader.getLocalName());
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    if (document != null) {
                        document.text(reader.getText());
                    }
                }
                default -> {
                    // Comments and instructions are not text.
                }
            }
        }
    }

    private void start(XMLStreamReader reader) {
        depth++;
        var name = reader.getLocalName();
        var attributes = SafeXml.attributes(reader);
        inHeader |= name.equals("teiHeader");
        number += TeiOutline.isNumbered(name) && !inHeader ? 1 : 0;
        if (document != null) {
            document.start(name, attributes);
        } else if (TeiFormat.isVolume(name)) {
            volume = volumes.next();
            page = "";
            number = 0;
        } else if (volume != null && begins(name, attributes)) {
            document = new TeiDocument(volume, attributes, SafeXml.line(reader), ofName);
            documentDepth = depth;
            if (volume.hasDocuments()) {
                document.page(page);
            }
        }
        if (name.equals("pb")) {
            page = TeiDocument.pageLabel(attributes);
        }
    }

    /** The header's {@code text} is not one: a document's parent is the file's own text. */
    private boolean begins(String name, Map<String, String> attributes) {
        return volume.hasDocuments() ? volume.isDocument(number, name, attributes) : name.equals("text");
    }

    private void end(String name) {
        if (document != null && depth == documentDepth) {
            try {
                document.finish(records);
            } catch (Problem problem) {
                records.accept(new Refusal(document.where(), Reason.of(problem)));
            }
            document = null;
        } else if (document != null) {
            document.end(name);
        }
        inHeader &= !name.equals("teiHeader");
        depth--;
    }
}

package org.postil.imports;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * TEI P5 (and P4 where it does the same). A volume of {@code <div type="document">} becomes a document for each; a TEI
 * without such divisions is one document. Read twice as a stream: first what stands about all of them (header, list of
 * persons), then the documents. DTDs and entities are not processed, so none can reach out or multiply.
 */
final class TeiFormat implements Format {
    @Override
    public boolean recognises(Upload upload) {
        return upload.content() == Content.TEI;
    }

    @Override
    public void read(Upload upload, ImportOptions options, Consumer<Parsed> records) throws IOException {
        var volume = new TeiVolume(options);
        read(upload, volume::survey);
        volume.surveyed();
        read(upload, reader -> new TeiDocuments(volume, records).read(reader));
    }

    @Override
    public int count(Upload upload) throws IOException {
        var volume = new TeiVolume(ImportOptions.NONE);
        read(upload, volume::survey);
        return volume.documents();
    }

    private interface Pass {
        void over(XMLStreamReader reader) throws XMLStreamException;
    }

    private static void read(Upload upload, Pass pass) throws IOException {
        try (var in = upload.open()) {
            var reader = factory().createXMLStreamReader(in);
            try {
                pass.over(reader);
            } finally {
                reader.close();
            }
        } catch (XMLStreamException malformed) {
            throw refused(malformed);
        }
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("external entity");
        });
        return factory;
    }

    private static Refused refused(XMLStreamException malformed) {
        var location = malformed.getLocation();
        var where = location == null || location.getLineNumber() < 1 ? "" : "line " + location.getLineNumber();
        return new Refused(where, Reason.Kind.NOT_XML);
    }

    /**
     * What a reader of the stream must refuse wherever it meets it.
     *
     * @throws Refused for a DTD that declares entities, and for an entity that XML itself does not know
     */
    static void check(XMLStreamReader reader, int event) {
        if (event == XMLStreamConstants.DTD && declaresEntities(reader.getText())) {
            throw new Refused(line(reader), Reason.Kind.DECLARES_ENTITIES);
        }
        if (event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw new Refused(line(reader), Reason.Kind.UNKNOWN_ENTITY, reader.getLocalName());
        }
    }

    private static boolean declaresEntities(String dtd) {
        return dtd != null && dtd.contains("<!ENTITY");
    }

    static String line(XMLStreamReader reader) {
        return "line " + reader.getLocation().getLineNumber();
    }

    static Map<String, String> attributes(XMLStreamReader reader) {
        var attributes = new HashMap<String, String>();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            // xml:id and xml:lang are the only ones with a prefix that matter; P4 wrote them without.
            attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
        }
        return attributes;
    }
}

package org.postil.imports;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads foreign XML as a stream. DTDs and entities are not processed, so none can reach out or multiply; what nests deeper
 * than any text does, or goes on for megabytes without an end of its mark-up, is refused before it fills the memory.
 */
final class SafeXml {
    static final int DEEPEST = 300;

    /** Neither a name with its attributes nor a stretch of text needs as much, in bytes. */
    private static final int LONGEST_STRETCH = 24 * 1024 * 1024;

    private SafeXml() {}

    /** What is done with a stream of XML. */
    interface Pass {
        void over(XMLStreamReader reader) throws XMLStreamException;
    }

    /** What hears of elements and text, one after the other. Names are without their prefixes. */
    interface Listener {
        void start(XMLStreamReader at) throws XMLStreamException;

        void end(XMLStreamReader at) throws XMLStreamException;

        void text(String characters);
    }

    /** @throws Refused where it stops being well-formed, declares entities or nests too deep */
    static void listen(InputStream in, Listener listener) throws IOException {
        read(in, reader -> {
            int depth = 0;
            while (reader.hasNext()) {
                int event = reader.next();
                check(reader, event);
                switch (event) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        if (++depth > DEEPEST) {
                            throw Refused.whole(Reason.Kind.TOO_DEEP, DEEPEST);
                        }
                        listener.start(reader);
                    }
                    case XMLStreamConstants.END_ELEMENT -> {
                        depth--;
                        listener.end(reader);
                    }
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                        listener.text(reader.getText());
                    default -> {
                        // Comments and instructions are not text.
                    }
                }
            }
        });
    }

    /** Closes what it reads. @throws Refused where it stops being well-formed */
    static void read(InputStream in, Pass pass) throws IOException {
        try (var bounded = new Stretches(in)) {
            var reader = factory().createXMLStreamReader(bounded);
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
        if (malformed.getNestedException() instanceof TooLong) {
            return Refused.whole(Reason.Kind.TOO_LONG);
        }
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

    /** By their names without prefixes. */
    static Map<String, String> attributes(XMLStreamReader reader) {
        var attributes = new HashMap<String, String>();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
        }
        return attributes;
    }

    /** Ends when too much comes between two angle brackets, which are the same bytes in every encoding XML comes in. */
    private static final class Stretches extends FilterInputStream {
        private int since;

        Stretches(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            count((byte) read);
            return read;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            for (int i = offset; i < offset + read; i++) {
                count(buffer[i]);
            }
            return read;
        }

        private void count(byte read) throws IOException {
            since = read == '<' || read == '>' ? 0 : since + 1;
            if (since > LONGEST_STRETCH) {
                throw new TooLong();
            }
        }
    }
}

package org.postil.exports;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * An XML document that is written as it comes, in UTF-8. Names are written with their prefixes, as {@code w:p}; what XML
 * cannot hold is left out of texts.
 */
final class Xml {
    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();
    private static final Pattern ILLEGAL =
            Pattern.compile("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

    private final XMLStreamWriter out;

    Xml(OutputStream out) throws IOException {
        this(doing(() -> FACTORY.createXMLStreamWriter(new Kept(out), "UTF-8")));
        done(() -> this.out.writeStartDocument("UTF-8", "1.0"));
    }

    private Xml(XMLStreamWriter out) {
        this.out = out;
    }

    /** Elements that are to stand within a document. */
    static Xml fragment(OutputStream out) throws IOException {
        return new Xml(doing(() -> FACTORY.createXMLStreamWriter(new Kept(out), "UTF-8")));
    }

    /**
     * What goes on when this document has come to its end, such as an archive with further entries. The writer hands over
     * single bytes, each of which would be packed by itself.
     */
    private static final class Kept extends BufferedOutputStream {
        Kept(OutputStream out) {
            super(out);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }

    /** @param attributes names and values by turns; one whose value is null is left out */
    Xml open(String name, String... attributes) throws IOException {
        done(() -> out.writeStartElement(name));
        return attributes(attributes);
    }

    Xml empty(String name, String... attributes) throws IOException {
        done(() -> out.writeEmptyElement(name));
        return attributes(attributes);
    }

    private Xml attributes(String... attributes) throws IOException {
        for (int i = 0; i < attributes.length; i += 2) {
            String name = attributes[i];
            String value = attributes[i + 1];
            if (value != null) {
                done(() -> out.writeAttribute(name, legal(value)));
            }
        }
        return this;
    }

    Xml text(String text) throws IOException {
        done(() -> out.writeCharacters(legal(text)));
        return this;
    }

    Xml close() throws IOException {
        done(out::writeEndElement);
        return this;
    }

    /** A whole element with nothing but text; without text, none. */
    Xml element(String name, String text, String... attributes) throws IOException {
        return text == null || text.isBlank()
                ? this
                : open(name, attributes).text(text).close();
    }

    /** Closes whatever is open. */
    void end() throws IOException {
        done(out::writeEndDocument);
        done(out::flush);
        done(out::close);
    }

    static String legal(String text) {
        return ILLEGAL.matcher(text).replaceAll("");
    }

    private interface Doing<T> {
        T now() throws XMLStreamException;
    }

    private interface Done {
        void now() throws XMLStreamException;
    }

    private static <T> T doing(Doing<T> doing) throws IOException {
        try {
            return doing.now();
        } catch (XMLStreamException failed) {
            throw new IOException(failed);
        }
    }

    private static void done(Done done) throws IOException {
        doing(() -> {
            done.now();
            return null;
        });
    }
}

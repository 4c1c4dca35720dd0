package org.postil.collections;

import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.postil.documents.DocumentView;

/**
 * What has come into a collection, as Atom has it (RFC 4287).
 *
 * @param self the address of the feed
 * @param page the address of the collection
 * @param items the latest first
 */
record Feed(CollectionView collection, String self, String page, List<Item> items) {
    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final String UNKNOWN = "–";

    /** @param address where the document is read. @param placed when it came into the collection */
    record Item(DocumentView document, String remark, String address, Instant placed) {}

    String write() {
        try {
            StringWriter written = new StringWriter();
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(written);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace(ATOM);
            element(xml, "id", "urn:uuid:" + collection.id());
            element(xml, "title", collection.title());
            element(xml, "subtitle", collection.excerpt());
            element(xml, "updated", updated().toString());
            element(xml, "generator", "Postil");
            link(xml, "self", self);
            link(xml, "alternate", page);
            for (Item item : items) {
                write(xml, item);
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            return written.toString();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    private Instant updated() {
        return items.isEmpty() ? collection.updated() : items.get(0).placed();
    }

    private static void write(XMLStreamWriter xml, Item item) throws XMLStreamException {
        DocumentView document = item.document();
        xml.writeStartElement("entry");
        element(xml, "id", "urn:uuid:" + document.id());
        element(xml, "title", document.title());
        element(xml, "updated", item.placed().toString());
        link(xml, "alternate", item.address());
        for (String author : document.creators().isEmpty() ? List.of(UNKNOWN) : document.creators()) {
            xml.writeStartElement("author");
            element(xml, "name", author);
            xml.writeEndElement();
        }
        String said = item.remark().isEmpty() ? document.summary() : item.remark();
        element(xml, "summary", said == null ? "" : said);
        xml.writeEndElement();
    }

    private static void element(XMLStreamWriter xml, String name, String words) throws XMLStreamException {
        if (!words.isEmpty()) {
            xml.writeStartElement(name);
            xml.writeCharacters(clean(words));
            xml.writeEndElement();
        }
    }

    private static void link(XMLStreamWriter xml, String rel, String href) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", rel);
        xml.writeAttribute("href", href);
    }

    /** Without what XML 1.0 has no way to write. */
    private static String clean(String words) {
        return words.codePoints()
                .filter(c -> c == '\t'
                        || c == '\n'
                        || c == '\r'
                        || c >= 0x20 && c != 0xFFFE && c != 0xFFFF && (c < 0xD800 || c > 0xDFFF))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}

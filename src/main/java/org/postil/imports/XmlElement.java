package org.postil.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** A piece of XML that is small enough to be held: one record of many. Names are without their prefixes. */
final class XmlElement {
    private static final int MOST_ELEMENTS = 50_000;
    private static final int LONGEST = 4 * 1024 * 1024;

    private final String name;
    private final String space;
    private final Map<String, String> attributes;
    /** Elements and strings, as they follow one another. */
    private final List<Object> content = new ArrayList<>();

    private XmlElement(XMLStreamReader at) {
        this.name = at.getLocalName();
        this.space = at.getNamespaceURI() == null ? "" : at.getNamespaceURI();
        this.attributes = SafeXml.attributes(at);
    }

    /**
     * Reads the element at whose beginning the reader stands, to its end.
     *
     * @throws Refused when it is larger than a record
     */
    static XmlElement read(XMLStreamReader at) throws XMLStreamException {
        var root = new XmlElement(at);
        List<XmlElement> open = new ArrayList<>(List.of(root));
        int elements = 0;
        int length = 0;
        while (!open.isEmpty()) {
            int event = at.next();
            SafeXml.check(at, event);
            var parent = open.get(open.size() - 1);
            switch (event) {
                case XMLStreamConstants.START_ELEMENT -> {
                    var child = new XmlElement(at);
                    parent.content.add(child);
                    open.add(child);
                    elements++;
                }
                case XMLStreamConstants.END_ELEMENT -> open.remove(open.size() - 1);
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    parent.content.add(at.getText());
                    length += at.getTextLength();
                }
                default -> {
                    // Comments and instructions are not read.
                }
            }
            if (elements > MOST_ELEMENTS || length > LONGEST) {
                throw new Refused(SafeXml.line(at), Reason.Kind.TOO_LONG);
            }
            if (open.size() > SafeXml.DEEPEST) {
                throw Refused.whole(Reason.Kind.TOO_DEEP, SafeXml.DEEPEST);
            }
        }
        return root;
    }

    /** How much it holds: characters of text and of values, and elements. */
    long size() {
        long size = 1;
        for (var value : attributes.values()) {
            size += value.length();
        }
        for (var one : content) {
            size += one instanceof XmlElement child ? child.size() : ((String) one).length();
        }
        return size;
    }

    String name() {
        return name;
    }

    String space() {
        return space;
    }

    /** Its value, or an empty string. */
    String attribute(String attribute) {
        return attributes.getOrDefault(attribute, "");
    }

    Map<String, String> attributes() {
        return attributes;
    }

    Stream<XmlElement> children() {
        return content.stream().filter(XmlElement.class::isInstance).map(XmlElement.class::cast);
    }

    Stream<XmlElement> children(String called) {
        return children().filter(child -> child.name.equals(called));
    }

    Optional<XmlElement> child(String called) {
        return children(called).findFirst();
    }

    /** All within, in their order, wherever they stand. */
    Stream<XmlElement> within(String called) {
        return children()
                .flatMap(child -> Stream.concat(
                        child.name.equals(called) ? Stream.of(child) : Stream.empty(), child.within(called)));
    }

    /** The text of it and of all within, tidy. */
    String words() {
        return words(within -> true);
    }

    /** The same without those within that do not pass. */
    String words(Predicate<XmlElement> passing) {
        var words = new StringBuilder();
        gather(words, passing);
        return RecordDraft.tidy(words.toString());
    }

    private void gather(StringBuilder words, Predicate<XmlElement> passing) {
        for (var one : content) {
            if (one instanceof XmlElement child) {
                if (passing.test(child)) {
                    child.gather(words, passing);
                }
            } else {
                words.append(one);
            }
        }
    }

    /** The same line by line. */
    Stream<String> lines() {
        var words = new StringBuilder();
        gather(words, within -> true);
        return words.toString().lines().map(RecordDraft::tidy).filter(line -> !line.isEmpty());
    }

    /** The text of the child of that name; empty when there is none. */
    String words(String child) {
        return child(child).map(XmlElement::words).orElse("");
    }
}

package org.postil.citations.csl;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * An element of a style or locale. Attribute names are local names, so {@code xml:lang} is {@code lang}.
 *
 * @param text what stands directly in the element, as it stands
 */
record Element(String name, Map<String, String> attributes, List<Element> children, String text) {
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private static final int DEEPEST = 200;

    /** @throws IllegalArgumentException when it is not well-formed, declares a document type, or is nested absurdly */
    static Element parse(String xml) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(xml.strip()));
            while (reader.next() != XMLStreamConstants.START_ELEMENT) {
                if (reader.getEventType() == XMLStreamConstants.DTD) {
                    throw new IllegalArgumentException("A document type declaration has no place in a style.");
                }
            }
            Element root = read(reader, 0);
            while (reader.hasNext()) {
                reader.next();
            }
            return root;
        } catch (XMLStreamException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNumber();
            throw new IllegalArgumentException("The XML is not well-formed (line " + line + ").", e);
        }
    }

    private static Element read(XMLStreamReader reader, int depth) throws XMLStreamException {
        if (depth > DEEPEST) {
            throw new IllegalArgumentException("The XML is nested too deeply.");
        }
        String name = reader.getLocalName();
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
        }
        List<Element> children = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        while (reader.next() != XMLStreamConstants.END_ELEMENT) {
            if (reader.isStartElement()) {
                children.add(read(reader, depth + 1));
            } else if (reader.isCharacters()) {
                text.append(reader.getText());
            }
        }
        return new Element(name, attributes, List.copyOf(children), text.toString());
    }

    /** The attribute, or null. */
    String get(String attribute) {
        return attributes.get(attribute);
    }

    String get(String attribute, String otherwise) {
        return attributes.getOrDefault(attribute, otherwise);
    }

    boolean has(String attribute) {
        return attributes.containsKey(attribute);
    }

    boolean is(String attribute) {
        return "true".equals(attributes.get(attribute));
    }

    /** The words of an attribute that lists some, empty when it is missing. */
    List<String> words(String attribute) {
        String value = get(attribute, "").strip();
        if (value.isEmpty()) {
            return List.of();
        }
        return value.chars().noneMatch(Character::isWhitespace) ? List.of(value) : List.of(BLANKS.split(value));
    }

    /** The first child of this name, or null. */
    Element child(String wanted) {
        return children.stream().filter(c -> c.name.equals(wanted)).findFirst().orElse(null);
    }

    List<Element> all(String wanted) {
        return children.stream().filter(c -> c.name.equals(wanted)).toList();
    }

    /** Whether this or anything in it has the attribute with this value. */
    boolean mentions(String attribute, String value) {
        return value.equals(get(attribute)) || children.stream().anyMatch(c -> c.mentions(attribute, value));
    }

    /** The same with these attributes over its own. */
    Element with(Map<String, String> more) {
        Map<String, String> merged = new LinkedHashMap<>(attributes);
        merged.putAll(more);
        return new Element(name, merged, children, text);
    }
}

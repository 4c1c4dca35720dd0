package org.postil.citations;

import static org.postil.citations.Citable.isKnown;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Documents in the RDF that Zotero writes of its own items, the one format that gives each of Zotero's fields back: the
 * archive, the place in it ({@code dc:coverage}), the recipient, the kind. What Zotero has no field for stands in "Extra"
 * ({@code dc:description}), where its citations read lines such as "archive-place: Moscow".
 */
final class ZoteroRdf {
    private static final String BIB = "http://purl.org/net/biblio#";
    private static final String DC = "http://purl.org/dc/elements/1.1/";
    private static final String DCTERMS = "http://purl.org/dc/terms/";
    private static final String FOAF = "http://xmlns.com/foaf/0.1/";
    private static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    private static final String Z = "http://www.zotero.org/namespaces/export#";
    /** What stands behind the last entry of a file. */
    static final String TAIL = "</rdf:RDF>\n";

    private static final Map<String, String> PREFIXES = new LinkedHashMap<>();

    static {
        PREFIXES.put("rdf", RDF);
        PREFIXES.put("z", Z);
        PREFIXES.put("bib", BIB);
        PREFIXES.put("dc", DC);
        PREFIXES.put("dcterms", DCTERMS);
        PREFIXES.put("foaf", FOAF);
    }

    private final XMLStreamWriter out;

    private ZoteroRdf(XMLStreamWriter out) {
        this.out = out;
    }

    /** One file of them all. */
    static String of(List<DataItem> items) {
        return head() + items.stream().map(ZoteroRdf::entry).collect(Collectors.joining()) + TAIL;
    }

    /** What stands before the first entry of a file. */
    static String head() {
        return PREFIXES.entrySet().stream()
                .map(prefix -> " xmlns:" + prefix.getKey() + "=\"" + prefix.getValue() + "\"")
                .collect(Collectors.joining("", "<?xml version=\"1.0\" encoding=\"UTF-8\"?><rdf:RDF", ">"));
    }

    /** One document with its notes, between {@link #head} and {@link #TAIL}. */
    static String entry(DataItem item) {
        StringWriter written = new StringWriter();
        try {
            XMLStreamWriter out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(written);
            new ZoteroRdf(out).item(item);
            out.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return written.toString();
    }

    private void item(DataItem item) throws XMLStreamException {
        Citable document = item.document();
        Citable.Description description = document.description();
        Kind kind = Kind.of(description.kind());
        String address = Source.url(document, item.passage());
        start(RDF, "Description");
        about(isKnown(address) ? address : "#" + document.key());
        type(kind);
        text(Z, "itemType", kind.zotero());
        names(BIB, "authors", document.responsibility().creators());
        names(Z, "recipients", document.responsibility().recipients());
        names(Z, "translators", document.responsibility().translators());
        text(DC, "title", description.title());
        text(DC, "type", description.kind());
        text(DC, "date", date(description.date()));
        text(Z, "language", description.textLanguage());
        place(item, address);
        text(DC, "description", extra(item));
        text(DCTERMS, "abstract", document.beyond().summary());
        text(DC, "rights", document.beyond().rights());
        for (String word : item.keywords()) {
            text(DC, "subject", word);
        }
        List<String> notes = notes(item);
        for (int i = 0; i < notes.size(); i++) {
            empty(DCTERMS, "isReferencedBy", noteOf(document, i));
        }
        for (String other : item.beside().related()) {
            empty(DC, "relation", other);
        }
        out.writeEndElement();
        for (int i = 0; i < notes.size(); i++) {
            memo(noteOf(document, i), notes.get(i));
        }
    }

    /** Zotero goes by its own word first; the class of the ontology is for everybody else. */
    private void type(Kind kind) throws XMLStreamException {
        String type =
                switch (kind.zotero()) {
                    case "letter" -> "Letter";
                    case "report" -> "Report";
                    case "radioBroadcast" -> "Recording";
                    case "map" -> "Image";
                    case "artwork" -> "Illustration";
                    case "interview" -> "Interview";
                    case "presentation" -> "ConferenceProceedings";
                    case "book" -> "Book";
                    case "webpage" -> "Document";
                    default -> "Manuscript";
                };
        empty(RDF, "type", BIB + type);
    }

    private void place(DataItem item, String address) throws XMLStreamException {
        Citable document = item.document();
        text(Z, "archive", document.provenance().house());
        text(DC, "coverage", item.source().location());
        text(Z, "libraryCatalog", document.publication().digitalArchive());
        if (isKnown(document.publication().digitalArchive())) {
            start(DC, "publisher");
            start(FOAF, "Organization");
            text(FOAF, "name", document.publication().digitalArchive());
            out.writeEndElement();
            out.writeEndElement();
        }
        if (isKnown(address)) {
            start(DC, "identifier");
            start(DCTERMS, "URI");
            text(RDF, "value", address);
            out.writeEndElement();
            out.writeEndElement();
        }
        if (document.publication().accessed() != null) {
            text(DCTERMS, "dateSubmitted", document.publication().accessed().toString());
        }
    }

    /** Lines that Zotero's citations read as CSL variables, and facts for the reader. */
    private static String extra(DataItem item) {
        Map<String, String> variables = new LinkedHashMap<>();
        variables.put("number", item.document().description().number());
        variables.put("event-place", item.document().description().origin());
        variables.put("archive-place", item.document().provenance().archivePlace());
        // Zotero puts the name of the site it reads into its own field.
        variables.put("publisher", item.document().publication().digitalArchive());
        return Stream.concat(
                        variables.entrySet().stream()
                                .filter(variable -> isKnown(variable.getValue()))
                                .map(variable -> variable.getKey() + ": " + CslItem.known(variable.getValue())),
                        item.facts().stream())
                .collect(Collectors.joining("\n"));
    }

    private static List<String> notes(DataItem item) {
        List<String> notes = new ArrayList<>();
        if (item.passage() != null && isKnown(item.passage().quote())) {
            notes.add(item.passage().quote());
        }
        notes.addAll(item.beside().notes());
        return notes;
    }

    private static String noteOf(Citable document, int number) {
        return "#" + document.key() + "-note-" + (number + 1);
    }

    /** Zotero's notes are HTML. */
    private void memo(String about, String note) throws XMLStreamException {
        start(BIB, "Memo");
        about(about);
        text(RDF, "value", "<p>" + Marked.HTML.text(note.strip()).replaceAll("\\R+", "</p><p>") + "</p>");
        out.writeEndElement();
    }

    private void names(String space, String role, List<Name> names) throws XMLStreamException {
        if (names.isEmpty()) {
            return;
        }
        start(space, role);
        start(RDF, "Seq");
        for (Name name : names) {
            start(RDF, "li");
            start(FOAF, "Person");
            text(FOAF, "surname", name.isPerson() ? family(name) : name.literal());
            text(FOAF, "givenname", name.given());
            out.writeEndElement();
            out.writeEndElement();
        }
        out.writeEndElement();
        out.writeEndElement();
    }

    private static String family(Name name) {
        return isKnown(name.suffix()) ? name.family() + ", " + name.suffix() : name.family();
    }

    private static String date(DocumentDate date) {
        if (date == null || !date.isKnown()) {
            return null;
        }
        return date.edtf() == null ? date.first().toString() : date.edtf().replaceAll("[~?%]", "");
    }

    private void about(String resource) throws XMLStreamException {
        out.writeAttribute("rdf", RDF, "about", clean(resource));
    }

    private void empty(String space, String name, String resource) throws XMLStreamException {
        start(space, name);
        out.writeAttribute("rdf", RDF, "resource", clean(resource));
        out.writeEndElement();
    }

    private void text(String space, String name, String value) throws XMLStreamException {
        if (isKnown(value)) {
            start(space, name);
            out.writeCharacters(clean(value));
            out.writeEndElement();
        }
    }

    private void start(String space, String name) throws XMLStreamException {
        String prefix = PREFIXES.entrySet().stream()
                .filter(known -> known.getValue().equals(space))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
        out.writeStartElement(prefix, name, space);
    }

    /** Without what no XML 1.0 may hold. */
    private static String clean(String value) {
        return value.strip()
                .codePoints()
                .filter(c ->
                        c >= 0x20 && (c < 0xD800 || c > 0xDFFF) && c != 0xFFFE && c != 0xFFFF || c == '\n' || c == '\t')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}

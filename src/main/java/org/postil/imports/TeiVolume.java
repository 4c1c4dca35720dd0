package org.postil.imports;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.postil.shared.ApproximateDate;

/** What a TEI file says about all of its documents: the header, and the persons its list names. */
final class TeiVolume {
    private static final int MOST_PERSONS = 100_000;

    private final ImportOptions options;
    private final Map<String, String> persons = new HashMap<>();
    private final Map<String, String> titles = new HashMap<>();
    private final Deque<String> path = new ArrayDeque<>();
    private final StringBuilder words = new StringBuilder();
    private Map<String, String> caught = Map.of();
    private String catching = "";
    private int catchingDepth;
    private int documents;
    private String author = "";
    private String language = "";
    private String frus = "";
    private String source = "";
    private ApproximateDate created = ApproximateDate.UNDATED;

    TeiVolume(ImportOptions options) {
        this.options = options;
    }

    ImportOptions options() {
        return options;
    }

    boolean hasDocuments() {
        return documents > 0;
    }

    int documents() {
        return documents;
    }

    /** The full title where there is one. */
    String title() {
        for (var kind : new String[] {"complete", "main", ""}) {
            if (titles.containsKey(kind)) {
                return titles.get(kind);
            }
        }
        return titles.values().stream().findFirst().orElse("");
    }

    String author() {
        return author;
    }

    String language() {
        return language.isEmpty() ? options.language() : language;
    }

    /** The volume's number in the Foreign Relations of the United States, or empty. */
    String frus() {
        return frus;
    }

    String source() {
        return source;
    }

    ApproximateDate created() {
        return created;
    }

    /** The name behind a reference like {@code #p_EDD1}, in the order in which one says it; empty when unknown. */
    String person(String reference) {
        return reference == null ? "" : persons.getOrDefault(reference.replaceFirst("^#", ""), "");
    }

    void survey(XMLStreamReader reader) throws XMLStreamException {
        while (reader.hasNext()) {
            int event = reader.next();
            SafeXml.check(reader, event);
            switch (event) {
                case XMLStreamConstants.START_ELEMENT -> start(reader.getLocalName(), SafeXml.attributes(reader));
                case XMLStreamConstants.END_ELEMENT -> end();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (!catching.isEmpty() && words.length() < 20_000) {
                        words.append(reader.getText());
                    }
                }
                default -> {
                    // Comments and instructions say nothing about the volume.
                }
            }
        }
    }

    void surveyed() {
        path.clear();
    }

    private void start(String name, Map<String, String> attributes) {
        path.push(name);
        if (path.size() > SafeXml.DEEPEST) {
            throw Refused.whole(Reason.Kind.TOO_DEEP, SafeXml.DEEPEST);
        }
        if (name.equals("TEI") || name.equals("TEI.2") || name.equals("text")) {
            language = language.isEmpty() ? Languages.tag(attributes.getOrDefault("lang", "")) : language;
        } else if (name.startsWith("div") && "document".equals(attributes.get("type"))) {
            documents++;
        } else if (name.equals("language") && language.isEmpty()) {
            language = Languages.tag(attributes.getOrDefault("ident", attributes.getOrDefault("id", "")));
        } else if (catching.isEmpty() && isOfInterest(name, attributes)) {
            catching = name;
            catchingDepth = path.size();
            caught = attributes;
            words.setLength(0);
        }
    }

    private boolean isOfInterest(String name, Map<String, String> attributes) {
        return switch (name) {
            case "title", "author" -> path.contains("titleStmt");
            case "idno" -> path.contains("publicationStmt");
            case "sourceDesc" -> true;
            case "date" -> path.contains("creation");
            case "persName" -> attributes.containsKey("id") && persons.size() < MOST_PERSONS;
            default -> false;
        };
    }

    private void end() {
        if (!catching.isEmpty() && path.size() == catchingDepth) {
            caught(RecordDraft.tidy(words.toString()));
            catching = "";
        }
        path.pop();
    }

    private void caught(String said) {
        if (said.isEmpty() && !catching.equals("date")) {
            return;
        }
        switch (catching) {
            case "title" -> titles.putIfAbsent(caught.getOrDefault("type", ""), said);
            case "author" -> author = said;
            case "idno" -> frus = "frus".equals(caught.get("type")) ? said : frus;
            case "sourceDesc" -> source = source.isEmpty() ? said : source;
            case "date" ->
                created = TeiDates.of(caught)
                        .or(() -> ApproximateDate.inWords(said))
                        .orElse(created);
            default -> persons.putIfAbsent(caught.get("id"), SpokenName.of(said));
        }
    }
}

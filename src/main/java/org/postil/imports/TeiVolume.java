package org.postil.imports;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.postil.shared.ApproximateDate;

/**
 * What a TEI says about all of its documents: the header, and the persons its list names. In a corpus each text is one, and
 * what the corpus says holds where the text says nothing.
 */
final class TeiVolume {
    private static final int MOST_PERSONS = 100_000;

    private final ImportOptions options;
    private final TeiVolume corpus;
    private final TeiHeader header = new TeiHeader();
    private final Map<String, String> persons = new HashMap<>();
    private final Map<String, String> titles = new HashMap<>();
    private final Deque<String> path = new ArrayDeque<>();
    private final TeiOutline outline = new TeiOutline();
    private final StringBuilder words = new StringBuilder();
    private Map<String, String> caught = Map.of();
    private String catching = "";
    private int catchingDepth;
    private int documents;
    private int texts;
    private Set<Integer> pieces;
    private Integer letters;
    private boolean titledAsPiece;
    private int sources;
    private String author = "";
    private String language = "";
    private String frus = "";
    private String source = "";
    private ApproximateDate created = ApproximateDate.UNDATED;

    /** @param corpus that it stands in, or null */
    TeiVolume(ImportOptions options, TeiVolume corpus) {
        this.options = options;
        this.corpus = corpus;
    }

    TeiHeader header() {
        return header;
    }

    /** Whether it stands among others of its kind. */
    boolean isOneOfSeveral() {
        return corpus != null && corpus.texts > 1;
    }

    ImportOptions options() {
        return options;
    }

    boolean hasDocuments() {
        return documents > 0 || hasPieces() || letters() > 0;
    }

    /** Whether its documents are pieces with titles of their own, of which nobody has said that they are documents. */
    boolean hasPieces() {
        return !pieces().isEmpty();
    }

    private Set<Integer> pieces() {
        if (pieces == null) {
            pieces = documents > 0 || letters() > 0 || isPiece()
                    ? Set.of()
                    : outline.text()
                            .map(text -> new TeiPieces(text, !author.isEmpty()).numbers())
                            .orElse(Set.of());
        }
        return pieces;
    }

    /** Whether the header says that the whole is one article or the like (TEI P5, title/@level and analytic). */
    private boolean isPiece() {
        return titledAsPiece || sources == 1;
    }

    /** How many letters and their like it consists of; 0 for a work that only has some in it. */
    private int letters() {
        if (letters == null) {
            letters = outline.text().map(TeiLetters::of).orElse(0);
        }
        return letters;
    }

    int documents() {
        return documents > 0 ? documents : Math.max(1, Math.max(letters(), pieces().size()));
    }

    /** Whether an element is one of its documents. @param number its place among the divisions and texts */
    boolean isDocument(int number, String name, Map<String, String> attributes) {
        if (hasPieces()) {
            return TeiOutline.isNumbered(name) && pieces().contains(number);
        }
        return name.startsWith("div")
                && (documents > 0
                        ? attributes.getOrDefault("type", "").equals("document")
                        : TeiLetters.isOne(TeiDivision.type(attributes)));
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
        if (language.isEmpty()) {
            return corpus == null ? options.language() : corpus.language();
        }
        return language;
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
        var name = reference == null ? "" : persons.getOrDefault(reference.replaceFirst("^#", ""), "");
        return name.isEmpty() && corpus != null ? corpus.person(reference) : name;
    }

    /** A text of the corpus that this is about. */
    void part() {
        texts++;
    }

    /** @return whether the element is still open: some are heard as a whole */
    boolean start(XMLStreamReader reader) throws XMLStreamException {
        if (path.contains("teiHeader") && TeiHeader.HEARD.contains(reader.getLocalName())) {
            var element = XmlElement.read(reader);
            header.hear(element);
            text(element.words() + " ");
            return false;
        }
        start(reader.getLocalName(), SafeXml.attributes(reader));
        return true;
    }

    void text(String characters) {
        if (!catching.isEmpty() && words.length() < 20_000) {
            words.append(characters);
        }
        if (isHeard()) {
            outline.text(characters);
        }
    }

    /** Whether what is open stands behind the header. */
    private boolean isHeard() {
        return !path.contains("teiHeader");
    }

    private void start(String name, Map<String, String> attributes) {
        path.push(name);
        if (isHeard()) {
            outline.start(name, attributes);
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
        titledAsPiece |= name.equals("title") && "a".equals(attributes.get("level")) && path.contains("titleStmt");
        sources += name.equals("analytic") && path.contains("sourceDesc") ? 1 : 0;
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

    void end() {
        if (!catching.isEmpty() && path.size() == catchingDepth) {
            caught(RecordDraft.tidy(words.toString()));
            catching = "";
        }
        if (isHeard()) {
            outline.end();
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

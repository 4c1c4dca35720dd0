package org.postil.imports;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.postil.documents.Rendition;
import org.postil.shared.ApproximateDate;

/** One document of a TEI file while it is read: what it says of itself, and its text as HTML. */
final class TeiDocument {
    private static final Pattern NUMBERED = Pattern.compile("^\\[?(\\d{1,4}[a-z]?)\\.?\\]?\\.?\\s+(?=\\p{Lu}|“)");
    private static final Pattern CLASSIFICATION = Pattern.compile(
            "\\b(Top Secret|Secret|Confidential|Limited Official Use|Official Use Only|Restricted|Unclassified)\\b");
    private static final Pattern REPOSITORY =
            Pattern.compile("\\b(?:Department|Library|Archives?|Agency|Center|Centre|Collection|Ministry|Museum)\\b");
    private static final Pattern FROM_TO = Pattern.compile("\\b[Ff]rom (?:the )?(.+?) to (?:the )?(.+)$");
    private static final Set<String> DATED = Set.of("date", "docDate");

    private final TeiVolume volume;
    private final Map<String, String> attributes;
    private final String line;
    private final RecordDraft draft = new RecordDraft();
    private final TeiHtml html;
    private final boolean whole;
    /** Whether nothing else tells of it: no list of the volume's persons, no heading as editions of documents have them. */
    private final boolean byItself;

    private final TeiByline byline = new TeiByline();
    private String head;
    private String sourceNote = "";
    private ApproximateDate date = ApproximateDate.UNDATED;
    private boolean dateOfDateline;
    private final ApproximateDate ofName;

    TeiDocument(TeiVolume volume, Map<String, String> attributes, String line, ApproximateDate ofName) {
        this.ofName = ofName;
        this.volume = volume;
        this.attributes = attributes;
        this.line = line;
        this.whole = !volume.hasDocuments();
        this.byItself = whole || volume.hasPieces();
        this.html = new TeiHtml(!whole);
    }

    static String pageLabel(Map<String, String> attributes) {
        var n = attributes.getOrDefault("n", "").strip();
        return n.matches("\\d+|[ivxlcdmIVXLCDM]+") ? "p. " + n : n;
    }

    String where() {
        var id = attributes.getOrDefault("id", "");
        if (whole) {
            return volume.isOneOfSeveral() ? line : "";
        }
        return id.isEmpty() ? line : "document " + id + ", " + line;
    }

    /** Begins on a page that began before it. */
    void page(String label) {
        html.page(label);
    }

    void start(String name, Map<String, String> attributes) {
        if (DATED.contains(name) && !html.inside("note")) {
            dated(attributes);
        }
        html.start(name, attributes);
    }

    /** The dateline knows best; a date in the title is the next best, and those in the text are of other things. */
    private void dated(Map<String, String> attributes) {
        boolean inDateline = html.inside("dateline") || html.inside("opener");
        boolean counts = inDateline ? !dateOfDateline : inTitle() && !date.isDated();
        if (counts) {
            TeiDates.of(attributes).ifPresent(found -> {
                date = found;
                dateOfDateline = inDateline;
            });
        }
    }

    private boolean inTitle() {
        return html.inHead() || volume.hasPieces() && (html.inside("titlePage") || html.inside("titlePart"));
    }

    void text(String text) {
        html.text(text);
    }

    void end(String name) {
        boolean inNote = html.inside("note");
        var ended = html.end(name);
        if (ended == null) {
            return;
        }
        switch (name) {
            case "head" -> head = head == null && ended.isHead() ? ended.words() : head;
            case "titlePart" -> head = head == null && TeiDivision.isTitle(ended.attributes()) ? ended.words() : head;
            case "docAuthor" -> author(ended.words());
            case "byline" -> byline(ended.words());
            case "persName", "gloss", "name", "orgName" -> named(name, ended, inNote);
            case "placeName" -> place(ended, inNote);
            case "note" -> sourceNote = "source".equals(ended.attributes().get("type")) ? ended.words() : sourceNote;
            default -> {
                // Only these say something about the document.
            }
        }
    }

    /** What stands within a line of its own is a name in that. */
    private void author(String name) {
        if (isSigned()) {
            byline.name(name);
            if (!html.inside("byline")) {
                byline.end(name, draft);
            }
        }
    }

    private void byline(String words) {
        if (isSigned()) {
            byline.end(words, draft);
        }
    }

    /** Whether what is open says whose the piece is; in other documents it is said elsewhere, or of a part. */
    private boolean isSigned() {
        return volume.hasPieces() && html.isAtTop();
    }

    private void named(String element, TeiHtml.Ended ended, boolean inNote) {
        var full = volume.person(
                ended.attributes().getOrDefault("corresp", ended.attributes().get("ref")));
        var name = full.isEmpty() ? ended.words() : full;
        var role = ended.attributes().getOrDefault("type", "");
        if (ended.isHead() && role.equals("from")) {
            draft.creator(name);
        } else if (ended.isHead() && role.equals("to")) {
            draft.recipient(name);
        } else if (isSigned() && html.inside("byline") && !inNote) {
            byline.name(name);
        } else if (element.equals("persName") && !inNote && (byItself || !full.isEmpty())) {
            draft.person(name);
        }
    }

    private void place(TeiHtml.Ended ended, boolean inNote) {
        if (!inNote && (byItself || html.inside("dateline"))) {
            draft.place(ended.words());
        }
    }

    void finish(Consumer<Parsed> records) {
        var rendition = Rendition.ofHtml(html.finish());
        if (rendition.plain().isBlank()) {
            records.accept(new Refusal(where(), Reason.of(Reason.Kind.NO_TEXT)));
            return;
        }
        describe();
        draft.date(bestDate()).language(language()).text(volume.options().role(), language(), rendition);
        var id = attributes.getOrDefault("id", "");
        if (volume.hasPieces()) {
            // Issues of a journal have one title, and name their pieces alike.
            var words = draft.title() + "\n" + rendition.plain();
            draft.key("tei:" + RecordDraft.digest(words.getBytes(StandardCharsets.UTF_8)))
                    .identifier("xml:id", id);
        } else if (whole || id.isEmpty()) {
            draft.keyOf(rendition);
        } else {
            volumeOf(id);
        }
        records.accept(draft.at(where()));
    }

    private String language() {
        var own = Languages.tag(attributes.getOrDefault("lang", ""));
        return own.isEmpty() ? volume.language() : own;
    }

    /** When it was sent, as the header says it, else as the document does, else when it was made. */
    private ApproximateDate bestDate() {
        return volume.header()
                .sent(id())
                .orElse(date.isDated() ? date : volume.created().isDated() || !whole ? volume.created() : ofName);
    }

    /** Empty for the one document of its TEI. */
    private String id() {
        return whole ? "" : attributes.getOrDefault("id", "-");
    }

    private String title() {
        if (whole && !volume.title().isEmpty()) {
            return volume.title();
        }
        var fromTo = volume.header().fromTo(id());
        return head != null ? head : fromTo.isEmpty() ? volume.title() : fromTo;
    }

    private void describe() {
        volume.header().describe(draft, id());
        var title = title();
        var number = NUMBERED.matcher(title);
        if (!byItself && number.find()) {
            draft.identifier("document number", number.group(1));
            title = title.substring(number.end());
        }
        draft.title(title.isBlank() ? "Untitled document" : title);
        if (byItself && !draft.hasCreators()) {
            draft.creator(volume.author());
        }
        if (whole) {
            draft.provenance("sourceLine", volume.source());
            return;
        }
        var fromTo = FROM_TO.matcher(title);
        if (!byItself && !draft.hasCreators() && fromTo.find()) {
            draft.creator(fromTo.group(1)).recipient(fromTo.group(2));
        }
        var source = sourceNote.replaceFirst("^Sources?:\\s*", "");
        draft.provenance("sourceLine", source).provenance("digitalArchive", volume.title());
        if (byItself) {
            draft.provenance("sourceLine", volume.source());
        }
        var marking = CLASSIFICATION.matcher(source);
        if (marking.find()) {
            draft.provenance("classification", marking.group(1));
        }
        shelfmark(source);
    }

    /** "Department of State, Central Files, 764.00/10–2356. Secret." names an archive, its fonds and a file. */
    private void shelfmark(String source) {
        var parts = source.split("\\.(?:\\s|$)", 2)[0].split(",\\s+", 3);
        if (parts.length < 2 || !REPOSITORY.matcher(parts[0]).find()) {
            return;
        }
        draft.provenance("repository", parts[0]).provenance("fonds", parts[1]);
        if (parts.length == 3) {
            draft.provenance(parts[2].matches("[\\d.]+[\\p{L}\\d./–-]*") ? "file" : "series", parts[2]);
        }
    }

    private void volumeOf(String id) {
        if (volume.frus().isEmpty()) {
            draft.key("tei:" + volume.title() + "#" + id);
        } else {
            draft.key("frus:" + volume.frus() + "/" + id)
                    .identifier("frus", volume.frus() + "/" + id)
                    .provenance(
                            "originalAddress",
                            "https://history.state.gov/historicaldocuments/" + volume.frus() + "/" + id);
        }
    }
}

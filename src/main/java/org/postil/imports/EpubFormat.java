package org.postil.imports;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jsoup.nodes.Document;
import org.postil.documents.Rendition;

/** A book as EPUB 2 or 3: its chapters in their order as one text, its notes behind it, its printed pages as folios. */
final class EpubFormat implements Format {
    /** In bytes, unpacked; of one chapter, or of the list of all. */
    private static final long LONGEST_PART = 24L * 1024 * 1024;

    /** In UTF-16 units, of all chapters with their mark-up. */
    private static final long LONGEST_BOOK = 100L * 1024 * 1024;

    private static final int MOST_CHAPTERS = 5_000;

    @Override
    public boolean recognises(Upload upload) {
        return upload.content() == Content.EPUB;
    }

    @Override
    public void read(Upload upload, ImportOptions options, Consumer<Parsed> records) throws IOException {
        try (var pack = Pack.open(upload.file())) {
            var place = tree(pack, "META-INF/container.xml")
                    .within("rootfile")
                    .findFirst()
                    .map(file -> file.attribute("full-path"))
                    .orElseThrow(() -> Refused.whole(Reason.Kind.ZIP_DAMAGED));
            var book = tree(pack, place);
            var chapters = chapters(pack, book, place);
            if (isLocked(pack, chapters)) {
                throw Refused.whole(Reason.Kind.LOCKED);
            }
            records.accept(record(upload, options, book, text(pack, chapters)));
        }
    }

    private static XmlElement tree(Pack pack, String part) throws IOException {
        var root = new XmlElement[1];
        SafeXml.read(pack.open(part, LONGEST_PART), reader -> root[0] = XmlElement.read(advanced(reader)));
        return root[0];
    }

    private static XMLStreamReader advanced(XMLStreamReader reader) throws XMLStreamException {
        int event = reader.getEventType();
        while (event != XMLStreamReader.START_ELEMENT) {
            event = reader.next();
            SafeXml.check(reader, event);
        }
        return reader;
    }

    /** The parts that are read one after the other, without the table of contents. */
    private static List<String> chapters(Pack pack, XmlElement book, String place) {
        Map<String, XmlElement> items = new HashMap<>();
        book.within("item").forEach(item -> items.putIfAbsent(item.attribute("id"), item));
        List<String> chapters = new ArrayList<>();
        book.within("itemref")
                .map(reference -> items.get(reference.attribute("idref")))
                .filter(item -> item != null && !item.attribute("properties").contains("nav"))
                .map(item -> resolved(place, item.attribute("href")))
                .flatMap(Optional::stream)
                .filter(pack::has)
                .distinct()
                .limit(MOST_CHAPTERS)
                .forEach(chapters::add);
        return chapters;
    }

    /** The part at an address that is given in another part, without what stands behind {@code #}. */
    static Optional<String> resolved(String from, String address) {
        try {
            var path = URI.create("/")
                    .resolve(new URI(null, null, "/" + from, null))
                    .resolve(address)
                    .getPath();
            return path == null || path.length() < 2 ? Optional.empty() : Optional.of(path.substring(1));
        } catch (IllegalArgumentException | URISyntaxException noAddress) {
            return Optional.empty();
        }
    }

    /** Fonts may be locked; a book whose chapters are is for the reader it was sold to. */
    private static boolean isLocked(Pack pack, List<String> chapters) throws IOException {
        return pack.has("META-INF/encryption.xml")
                && tree(pack, "META-INF/encryption.xml")
                        .within("CipherReference")
                        .anyMatch(locked -> chapters.contains(locked.attribute("URI")));
    }

    private static String text(Pack pack, List<String> chapters) throws IOException {
        var notes = new EpubNotes();
        long length = 0;
        for (var chapter : chapters) {
            var page = pack.text(chapter, LONGEST_PART);
            length += page.length();
            if (length > LONGEST_BOOK) {
                throw Refused.whole(Reason.Kind.TOO_LONG);
            }
            notes.gather(chapter, page(page));
        }
        var html = new NotedHtml();
        for (var chapter : chapters) {
            var page = page(pack.text(chapter, LONGEST_PART));
            notes.place(chapter, page, html);
            var body = page.body().html();
            if (html.length() + body.length() > Rendition.LONGEST) {
                throw Refused.whole(Reason.Kind.TOO_LONG);
            }
            html.markup("<div>" + body + "</div>");
        }
        return html.finish();
    }

    private static Document page(String chapter) {
        var page = HtmlFormat.xhtml(chapter);
        page.outputSettings().prettyPrint(false);
        return page;
    }

    private static ImportedRecord record(Upload upload, ImportOptions options, XmlElement book, String html) {
        var rendition = Rendition.ofHtml(html);
        if (rendition.plain().isBlank()) {
            throw Refused.whole(Reason.Kind.NO_TEXT);
        }
        var draft = new RecordDraft();
        book.child("metadata").ifPresent(about -> DublinCore.describe(about.children(), draft));
        if (draft.title().isEmpty()) {
            draft.title(FileTitle.of(upload).title());
        }
        var language = book.child("metadata")
                .map(about -> Languages.tag(about.words("language")))
                .orElse("");
        language = language.isEmpty() ? options.language() : language;
        return draft.kind("book")
                .keyOf(rendition)
                .language(language)
                .text(options.role(), language, rendition)
                .at("");
    }
}

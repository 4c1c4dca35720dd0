package org.postil.imports;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.postil.documents.Rendition;

/**
 * What an office document says of itself, in elements whose names are Dublin Core's. Only its title and language are taken:
 * who typed a transcript and when are not the document's author and date.
 */
final class OfficeWords implements SafeXml.Listener {
    private static final Set<String> TAKEN = Set.of("title", "language");
    private static final int LONGEST = 10_000;

    private final Map<String, StringBuilder> said = new HashMap<>();
    private StringBuilder words = new StringBuilder();

    String of(String name) {
        return RecordDraft.tidy(said.getOrDefault(name, new StringBuilder()).toString());
    }

    @Override
    public void start(XMLStreamReader at) {
        words = new StringBuilder();
        if (TAKEN.contains(at.getLocalName())) {
            said.putIfAbsent(at.getLocalName(), words);
        }
    }

    @Override
    public void end(XMLStreamReader at) {
        words = new StringBuilder();
    }

    @Override
    public void text(String characters) {
        if (words.length() < LONGEST) {
            words.append(characters);
        }
    }

    /**
     * The record of a text from a file of one text. Its title is what stands in it as such, else the heading with which it
     * begins, else what the file says, else its name.
     *
     * @throws Refused when there is no text
     */
    static ImportedRecord record(Upload upload, ImportOptions options, String html, String title, OfficeWords words) {
        var name = FileTitle.of(upload);
        var page = Jsoup.parse(html);
        page.outputSettings().prettyPrint(false);
        var best = title;
        var first = page.body().firstElementChild();
        if (best.isEmpty() && first != null && isTitle(first) && page.body().childrenSize() > 1) {
            best = RecordDraft.tidy(first.text());
            first.remove();
        }
        if (best.isEmpty()) {
            best = PdfTitle.isTitle(words.of("title")) ? words.of("title") : name.title();
        }
        var rendition = Rendition.ofHtml(page.body().html());
        if (rendition.plain().isBlank()) {
            throw Refused.whole(Reason.Kind.NO_TEXT);
        }
        var language = Languages.tag(words.of("language"));
        language = language.isEmpty() ? options.language() : language;
        return new RecordDraft()
                .title(best)
                .date(name.date())
                .keyOf(rendition)
                .language(language)
                .text(options.role(), language, rendition)
                .at("");
    }

    private static boolean isTitle(Element first) {
        return first.normalName().equals("h2")
                && first.select("sup.footnote-ref").isEmpty();
    }
}

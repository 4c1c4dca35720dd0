package org.postil.imports;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.postil.documents.Rendition;
import org.postil.shared.ApproximateDate;

/**
 * A page of the Digital Archive "International History Declassified" as somebody saved it while it stood. What the page says
 * under its headings is read by their words, since the pages of three generations have little else in common.
 */
final class DigitalArchivePage {
    private static final Pattern ADDRESS =
            Pattern.compile("(?i)https?://(?:www\\.)?digitalarchive\\.(?:wilsoncenter\\.)?org/document/([^/?#\\s\"]+)");

    private static final String HEADINGS =
            "h2, h3, h4, h5, dt, th, label, .title, .sub-title, .field-label, .field__label";
    private static final String PANES = ".tab-pane, [role=tabpanel]";
    private static final String ABOUT =
            "h1, .date, .donated, .information-block, .pill-block, .doc-inf-information, #subj-list, .search-res";
    private static final String VALUES = ".pill .name, .pill, li, dd, td, .field-item, .field__item, .text";
    private static final Map<String, String> LABELS = Map.ofEntries(
            Map.entry("author", "author"),
            Map.entry("authors", "author"),
            Map.entry("author(s)", "author"),
            Map.entry("creator", "author"),
            Map.entry("associated people", "people"),
            Map.entry("associated people & organizations", "people"),
            Map.entry("associated places", "places"),
            Map.entry("subjects discussed", "subjects"),
            Map.entry("subjects", "subjects"),
            Map.entry("source", "source"),
            Map.entry("original archive", "archive"),
            Map.entry("repository", "archive"),
            Map.entry("language", "language"),
            Map.entry("languages", "language"),
            Map.entry("rights", "rights"),
            Map.entry("record id", "record"),
            Map.entry("record number", "record"),
            Map.entry("original classification", "classification"),
            Map.entry("donor", "donor"),
            Map.entry("donors", "donor"),
            Map.entry("contributor", "donor"),
            Map.entry("type", "kind"),
            Map.entry("document type", "kind"),
            Map.entry("document date", "date"),
            Map.entry("date", "date"),
            Map.entry("summary", "summary"),
            Map.entry("document summary", "summary"),
            Map.entry("doi", "doi"));

    private static final int LONGEST_LABEL = 100;

    /** The archive has no document in more languages. */
    private static final int MOST_TEXTS = 50;

    private final Document page;
    private final String address;
    private final Map<String, List<String>> said = new LinkedHashMap<>();

    private DigitalArchivePage(Document page, String address) {
        this.page = page;
        this.address = address;
    }

    /** Whether a page that stood at that address is one of its documents. */
    static boolean stoodAt(String address) {
        return ADDRESS.matcher(address).lookingAt();
    }

    /** @throws Refused when there is neither a title nor a text */
    static ImportedRecord record(Document page, String address, ImportOptions options) {
        return new DigitalArchivePage(page, address).read(options);
    }

    private ImportedRecord read(ImportOptions options) {
        page.select("script, style, nav, footer, form, iframe, noscript").remove();
        page.select(HEADINGS).forEach(this::heading);
        var title = page.select("h1").stream()
                .map(Element::text)
                .filter(words -> !words.isBlank())
                .findFirst();
        var draft = new RecordDraft()
                .title(title.orElseGet(page::title))
                .provenance("originalAddress", address)
                .provenance("digitalArchive", "Wilson Center Digital Archive");
        describe(draft);
        identify(draft);
        texts(draft, options);
        if (draft.title().isBlank()) {
            throw Refused.whole(Reason.Kind.NO_TEXT);
        }
        return draft.at("");
    }

    /** What stands under a heading: the items beside it, or the text behind it. */
    private void heading(Element heading) {
        var words = heading.ownText().isBlank() ? heading.text() : heading.ownText();
        var label = words.length() > LONGEST_LABEL
                ? null
                : LABELS.get(words.toLowerCase(Locale.ROOT)
                        .replaceAll("[:\\s]+$", "")
                        .strip());
        if (label == null || heading.parent() == null || heading.closest(PANES) != null) {
            return;
        }
        List<String> values = new ArrayList<>();
        for (var next = heading.nextElementSibling();
                next != null && !next.is(HEADINGS);
                next = next.nextElementSibling()) {
            var items = next.select(VALUES);
            Set<Element> outer = new HashSet<>();
            items.forEach(item -> outer.addAll(item.parents()));
            var innermost = items.stream().filter(item -> !outer.contains(item)).toList();
            if (innermost.isEmpty()) {
                values.add(next.text());
            }
            innermost.forEach(item -> values.add(item.text()));
        }
        if (values.isEmpty()) {
            values.add(heading.parent().ownText());
        }
        values.removeIf(String::isBlank);
        said.putIfAbsent(label, values);
    }

    private List<String> said(String label) {
        return said.getOrDefault(label, List.of());
    }

    private String words(String label) {
        return String.join(" ", said(label));
    }

    private void describe(RecordDraft draft) {
        var date = words("date").isBlank()
                ? page.select(".date, time").stream()
                        .map(Element::text)
                        .findFirst()
                        .orElse("")
                : words("date");
        ApproximateDate.inWords(date.strip()).ifPresent(draft::date);
        draft.kind(words("kind"))
                .summary(
                        words("summary").isBlank()
                                ? page.select("meta[name=description]").attr("content")
                                : words("summary"))
                .provenance("sourceLine", words("source"))
                .provenance("repository", words("archive"))
                .provenance("rights", words("rights"))
                .provenance("classification", words("classification"))
                .provenance("creditLine", page.select(".donated").text());
        said("donor").forEach(donor -> draft.provenance("contributedBy", donor));
        said("author").forEach(name -> draft.creator(SpokenName.of(name)));
        said("people").forEach(name -> draft.person(SpokenName.of(name)));
        said("places").forEach(draft::place);
        said("subjects").forEach(draft::subject);
        said("language").forEach(language -> draft.language(Languages.tag(language)));
    }

    /** Every name by which anybody may have cited it. */
    private void identify(RecordDraft draft) {
        var inAddress = ADDRESS.matcher(address);
        var name = inAddress.lookingAt() ? inAddress.group(1) : "";
        boolean number = name.matches("\\d+");
        var record = words("record").isBlank() && number ? name : words("record");
        var node = page.select("[data-history-node-id]").attr("data-history-node-id");
        if (node.isEmpty()) {
            node = page.select("link[rel=shortlink]").attr("href").replaceFirst("^.*/node/(\\d+)$", "$1");
        }
        draft.identifier("record id", record)
                .identifier("slug", number ? "" : name)
                .identifier("node id", node.matches("\\d+") ? node : "")
                .identifier("doi", words("doi"))
                .key("digital-archive:" + (record.isBlank() ? name : record));
    }

    /** One for each language in which the page has it; a scan that was shown in a frame is none. */
    private void texts(RecordDraft draft, ImportOptions options) {
        var panes = page.select(PANES);
        if (panes.isEmpty()) {
            page.select(ABOUT).remove();
            panes = new Elements(HtmlFormat.content(page));
        }
        Set<String> before = new HashSet<>();
        for (var pane : panes.subList(0, Math.min(panes.size(), MOST_TEXTS))) {
            var language = language(pane, options);
            clean(pane);
            var rendition = Rendition.ofHtml(pane.html());
            if (!rendition.plain().isBlank() && before.add(rendition.plain())) {
                boolean translated =
                        !draft.languages().isEmpty() && !draft.languages().contains(language);
                draft.text(translated ? "translation" : options.role(), language, rendition);
            }
        }
    }

    private String language(Element pane, ImportOptions options) {
        var label = page.select("a, button").stream()
                .filter(tab -> !pane.id().isEmpty() && leadsTo(tab, pane.id()))
                .map(Element::text)
                .collect(Collectors.joining(" "));
        for (var word : label.split("[^\\p{L}]+")) {
            if (word.length() > 3 && !Languages.tag(word).isEmpty()) {
                return Languages.tag(word);
            }
        }
        // The archive translated what it published.
        return options.language().isEmpty() ? "en" : options.language();
    }

    private static boolean leadsTo(Element tab, String id) {
        return Stream.of("href", "data-target", "data-bs-target", "aria-controls")
                .anyMatch(
                        attribute -> tab.attr(attribute).replaceFirst("^#", "").equals(id));
    }

    /** Without what text processors leave in pages: languages of single words, paragraphs made of empty lines. */
    static void clean(Element pane) {
        HtmlNotes.gather(pane);
        pane.select("span[lang], font, span:not([style])").forEach(span -> span.removeAttr("lang"));
        pane.html(pane.html().replaceAll("(?i)(?:<br[^>]*+>(?:\\s|&nbsp;)*+){2,}+", "</p><p>"));
    }
}

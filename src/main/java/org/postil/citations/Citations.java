package org.postil.citations;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.postil.citations.Style.Product;
import org.postil.citations.csl.Cite;
import org.postil.citations.csl.Cluster;
import org.postil.citations.csl.Formatted;
import org.postil.citations.csl.Item;
import org.postil.citations.csl.Position;
import org.postil.citations.csl.Processor;

/**
 * Writes citations. Thread-safe; make one and keep it, because it keeps the styles it has read.
 *
 * @see <a href="https://docs.citationstyles.org/en/stable/specification.html">CSL 1.0.2</a>
 */
@Singleton
public final class Citations {
    private final Processors processors = new Processors();

    /**
     * @param passage null to cite the whole document
     */
    public Citation cite(Citable document, Locator passage, Manner manner) {
        if (!manner.format().isStyled()) {
            return new Citation(manner, data(List.of(document), passage, manner), null);
        }
        Processor processor = processors.of(manner.style(), manner.locale());
        Item item = item(processor, document, passage, manner);
        Source source = new Source(document, passage, manner.locale());
        Cite cite = at(item, source);
        String inText = manner.style().product() == Product.REFERENCE
                ? note(processor, item, cite).in(Marked.TEXT).strip()
                : null;
        String body = written(body(processor, item, cite, source, manner), manner);
        return new Citation(manner, finish(body, document, passage, manner), inText);
    }

    /** One document, or a passage of it, in a note; the passage is null for the whole. */
    public record Reference(Citable document, Locator passage) {}

    /** What is cited together in one note. */
    public record Footnote(List<Reference> references) {}

    /** The notes of a piece of writing, in reading order: each document in full first, then short, or "ibid." */
    public List<String> chain(List<Footnote> footnotes, Manner manner) {
        Processor processor = processors.of(manner.style(), manner.locale());
        Map<String, Item> items = new LinkedHashMap<>();
        List<Cluster> clusters = new ArrayList<>();
        for (Footnote footnote : footnotes) {
            List<Cite> cites = new ArrayList<>();
            for (Reference reference : footnote.references()) {
                Source source = new Source(reference.document(), reference.passage(), manner.locale());
                String key = reference.document().key();
                boolean first = !items.containsKey(key);
                Item item = items.computeIfAbsent(
                        key, unseen -> item(processor, reference.document(), reference.passage(), manner));
                Cite cite = at(item, source);
                cites.add(first && saysPlace(silent(processor, item), source) ? cite.saidInFull() : cite);
            }
            clusters.add(new Cluster(cites, clusters.size() + 1));
        }
        return processor.work(items.values(), clusters).citations().stream()
                .map(note -> written(note, manner))
                .toList();
    }

    /**
     * A bibliography in the order of the style, or the data of all documents in the order given. In a note style, the
     * notes in the order given.
     */
    public List<String> list(List<Citable> documents, Manner manner) {
        if (!manner.format().isStyled()) {
            return List.of(data(documents, null, manner));
        }
        if (manner.style().product() != Product.NOTE) {
            return bibliography(documents, manner);
        }
        Processor processor = processors.of(manner.style(), manner.locale());
        return documents.stream()
                .map(d -> written(silent(processor, item(processor, d, null, manner)), manner))
                .toList();
    }

    /** The entries of a bibliography, whatever else the style is asked for; empty for styles that have none. */
    public List<String> bibliography(List<Citable> documents, Manner manner) {
        Processor processor = processors.of(manner.style(), manner.locale());
        List<Item> items =
                documents.stream().map(d -> item(processor, d, null, manner)).toList();
        return processor.work(items, List.of()).bibliography().stream()
                .map(entry -> written(entry, manner))
                .toList();
    }

    /**
     * What goes with a document.
     *
     * @param notes what people noted on it, in plain text
     * @param related addresses of documents that are linked with it
     */
    public record Beside(List<String> notes, List<String> related) {
        public static final Beside NOTHING = new Beside(List.of(), List.of());
    }

    /**
     * One document as data, with what goes with it.
     *
     * @param format one that is no style's
     */
    public static String entry(Citable document, Beside beside, CitationFormat format) {
        Locale locale = Locales.find(Locales.DEFAULT);
        DataItem item = new DataItem(document, null, new Source(document, null, locale), beside);
        return switch (format) {
            case CSL_JSON -> item.json();
            case ZOTERO_RDF -> ZoteroRdf.entry(item);
            default -> data(item, format);
        };
    }

    /** What stands in a file of such data before the first {@link #entry}. */
    public static String opening(CitationFormat format) {
        return switch (format) {
            case CSL_JSON -> "[";
            case ZOTERO_RDF -> ZoteroRdf.head();
            default -> "";
        };
    }

    /** What stands between two of them. */
    public static String between(CitationFormat format) {
        return switch (format) {
            case CSL_JSON -> ",\n";
            case RIS -> "\r\n";
            default -> "\n";
        };
    }

    /** What stands behind the last. */
    public static String closing(CitationFormat format) {
        return switch (format) {
            case CSL_JSON -> "]\n";
            case ZOTERO_RDF -> ZoteroRdf.TAIL;
            default -> "";
        };
    }

    /** What {@link #entry} is called by in a list of BibTeX. */
    public static String key(Citable document) {
        return BibTeX.key(document);
    }

    private static Item item(Processor processor, Citable document, Locator passage, Manner manner) {
        CslItem item = new CslItem(document, passage, manner.style().house(), manner.locale());
        Item data = item.data();
        return printsArchive(processor, data, manner) ? data : item.publishedByArchive();
    }

    /** Many styles print no archive, and what a historian cites would be lost; publishers they do print. */
    private static boolean printsArchive(Processor processor, Item item, Manner manner) {
        String archive = item.texts().get("archive");
        if (archive == null || manner.style().house() != Style.House.OTHER) {
            return true;
        }
        List<Formatted> entries = manner.style().product() == Product.NOTE
                ? List.of()
                : processor.work(List.of(item), List.of()).bibliography();
        return says(entries.isEmpty() ? silent(processor, item) : entries.get(0), archive);
    }

    /** Whether these words were written; case, quotation marks and apostrophes are the style's own. */
    private static boolean says(Formatted written, String words) {
        return bare(written.in(Marked.TEXT)).contains(bare(words));
    }

    private static String bare(String text) {
        return " "
                + text.toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{M}\\p{N}]+", " ")
                        .strip() + " ";
    }

    private static String written(Formatted formatted, Manner manner) {
        return formatted.in(Marked.of(manner.format())).strip();
    }

    /** The first note on the item, which points at no passage. */
    private static Formatted silent(Processor processor, Item item) {
        return note(processor, item, Cite.of(item.id()));
    }

    private static Formatted note(Processor processor, Item item, Cite cite) {
        return processor
                .work(List.of(item), List.of(new Cluster(List.of(cite), 1)))
                .citations()
                .get(0);
    }

    private static Cite at(Item item, Source source) {
        Locator counted = source.counted();
        Cite cite = Cite.of(item.id());
        return counted == null || !counted.isPlaced()
                ? cite
                : cite.at(counted.label().term(), counted.value());
    }

    /** Whether the style prints shelfmarks, in which the folio of a passage has its place. */
    private static boolean saysPlace(Formatted silent, Source source) {
        return Citable.isKnown(source.folio()) && says(silent, source.folio());
    }

    /** Styles that leave unpublished things out of their bibliographies still cite them. */
    private static Formatted body(Processor processor, Item item, Cite cite, Source source, Manner manner) {
        return switch (manner.form()) {
            case SHORT -> note(processor, item, cite.in(Position.SUBSEQUENT));
            case IBID ->
                note(processor, item, cite.in(cite.label() == null ? Position.IBID : Position.IBID_WITH_LOCATOR));
            case IN_TEXT -> note(processor, item, cite);
            case FULL -> {
                List<Formatted> entries = manner.style().product() == Product.NOTE
                        ? List.of()
                        : processor.work(List.of(item), List.of()).bibliography();
                yield entries.isEmpty() ? full(processor, item, cite, source) : entries.get(0);
            }
        };
    }

    /** A folio that stands in the shelfmark is not said again. */
    private static Formatted full(Processor processor, Item item, Cite cite, Source source) {
        Formatted silent = silent(processor, item);
        return cite.locator() == null || saysPlace(silent, source) ? silent : note(processor, item, cite);
    }

    private static String finish(String body, Citable document, Locator passage, Manner manner) {
        String url = Source.url(document, passage);
        if (manner.format() != CitationFormat.MARKDOWN) {
            return body;
        }
        String linked = !Citable.isKnown(url) || body.contains(url) ? body : body + " " + MarkdownText.link(url);
        return passage != null && Citable.isKnown(passage.quote())
                ? MarkdownText.quote(passage.quote()) + "\n\n" + linked
                : linked;
    }

    private static String data(List<Citable> documents, Locator passage, Manner manner) {
        List<DataItem> items = documents.stream()
                .map(d -> new DataItem(d, passage, new Source(d, passage, manner.locale()), Beside.NOTHING))
                .toList();
        return switch (manner.format()) {
            case CSL_JSON -> DataItem.json(items);
            case ZOTERO_RDF -> ZoteroRdf.of(items);
            default ->
                items.stream()
                        .map(item -> data(item, manner.format()))
                        .collect(Collectors.joining(manner.format() == CitationFormat.RIS ? "\r\n" : "\n"));
        };
    }

    private static String data(DataItem item, CitationFormat format) {
        return switch (format) {
            case BIBTEX -> BibTeX.of(item);
            case BIBLATEX -> BibTeX.biblatex(item);
            case RIS -> Ris.of(item);
            case ZOTERO_RDF -> ZoteroRdf.of(List.of(item));
            default -> throw new IllegalArgumentException(format.id());
        };
    }
}

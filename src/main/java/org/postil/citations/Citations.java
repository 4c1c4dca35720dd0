package org.postil.citations;

import de.undercouch.citeproc.csl.CSLItemData;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.postil.citations.Style.Product;

/**
 * Writes citations. Thread-safe; make one and keep it, because it keeps the engines.
 *
 * @see <a href="https://docs.citationstyles.org/en/stable/specification.html">CSL 1.0.2</a>
 */
@Singleton
public final class Citations {
    private final Engines engines = new Engines();

    /**
     * @param passage null to cite the whole document
     */
    public Citation cite(Citable document, Locator passage, Manner manner) {
        if (!manner.format().isStyled()) {
            return new Citation(manner, data(List.of(document), passage, manner), null);
        }
        CSLItemData item = item(document, passage, manner);
        Locator counted = new Source(document, passage, manner.locale()).counted();
        return engines.use(manner.style(), manner.locale(), e -> {
            String inText =
                    manner.style().product() == Product.REFERENCE ? e.cite(item, counted, CitationFormat.TEXT) : null;
            return new Citation(manner, finish(body(e, item, counted, manner), document, passage, manner), inText);
        });
    }

    /**
     * A bibliography in the order of the style, or the data of all documents in the order given. In a note style, the
     * notes in the order given.
     */
    public List<String> list(List<Citable> documents, Manner manner) {
        if (!manner.format().isStyled()) {
            return List.of(data(documents, null, manner));
        }
        List<CSLItemData> items =
                documents.stream().map(d -> item(d, null, manner)).toList();
        return engines.use(
                manner.style(),
                manner.locale(),
                e -> manner.style().product() == Product.NOTE
                        ? items.stream()
                                .map(i -> e.cite(i, null, manner.format()))
                                .toList()
                        : e.entries(items, manner.format()));
    }

    private static CSLItemData item(Citable document, Locator passage, Manner manner) {
        return new CslItem(document, passage, manner.style().house(), manner.locale()).data();
    }

    /** Styles that leave unpublished things out of their bibliographies still cite them. */
    private static String body(Engine engine, CSLItemData item, Locator passage, Manner manner) {
        List<String> entries =
                manner.style().product() == Product.NOTE ? List.of() : engine.entries(List.of(item), manner.format());
        return entries.isEmpty() ? engine.cite(item, outside(item, passage), manner.format()) : entries.get(0);
    }

    /** A folio that stands in the shelfmark is not said again. */
    private static Locator outside(CSLItemData item, Locator passage) {
        return item.getArchiveLocation() == null ? passage : null;
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
                .map(d -> new DataItem(d, passage, new Source(d, passage, manner.locale())))
                .toList();
        List<String> written = new ArrayList<>();
        switch (manner.format()) {
            case BIBTEX -> items.forEach(i -> written.add(BibTeX.of(i.document(), i.passage(), i.source())));
            case RIS -> items.forEach(i -> written.add(Ris.of(i.document(), i.passage(), i.source())));
            default -> {
                return DataItem.json(items);
            }
        }
        return String.join(manner.format() == CitationFormat.RIS ? "\r\n" : "\n", written);
    }
}

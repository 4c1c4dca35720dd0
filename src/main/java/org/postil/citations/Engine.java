package org.postil.citations;

import de.undercouch.citeproc.CSL;
import de.undercouch.citeproc.ItemDataProvider;
import de.undercouch.citeproc.csl.CSLCitation;
import de.undercouch.citeproc.csl.CSLCitationItem;
import de.undercouch.citeproc.csl.CSLCitationItemBuilder;
import de.undercouch.citeproc.csl.CSLItemData;
import de.undercouch.citeproc.csl.CSLLabel;
import de.undercouch.citeproc.output.Bibliography;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** One style in one locale, ready to write. Costly to make, cheap to use again, and not for two threads at once. */
final class Engine implements ItemDataProvider {
    private final Map<String, CSLItemData> items = new LinkedHashMap<>();
    private final CSL csl;
    private final Locale locale;

    Engine(StyleFile style, Locale locale) {
        this.locale = locale;
        try {
            csl = new CSL(this, LocaleFile::forEngine, null, style.forEngine(), locale.toLanguageTag());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A note, or what stands in the sentence; with an empty locator for the whole. */
    String cite(CSLItemData item, Locator passage, CitationFormat format) {
        begin(List.of(item), format);
        CSLCitationItemBuilder cited = new CSLCitationItemBuilder(item.getId());
        if (passage != null && passage.isPlaced() && !passage.countable().isEmpty()) {
            cited.label(passage.label() == Locator.Label.PAGE ? CSLLabel.PAGE : CSLLabel.FOLIO)
                    .locator(counted(passage));
        }
        return csl.makeCitation(new CSLCitation(new CSLCitationItem[] {cited.build()}))
                .get(0)
                .getText()
                .strip();
    }

    /** Entries in the order of the style; what a style leaves out of its bibliographies is missing. */
    List<String> entries(List<CSLItemData> list, CitationFormat format) {
        begin(list, format);
        csl.registerCitationItems(items.keySet());
        Bibliography made = csl.makeBibliography();
        return Arrays.stream(made.getEntries()).map(String::strip).toList();
    }

    /**
     * CSL has no leaves. A value that begins with "l." keeps it in English and French; elsewhere the engine would take it
     * for a line, and the leaf is called a folio, which it is.
     */
    private String counted(Locator passage) {
        boolean kept = locale.getLanguage().equals("en") || locale.getLanguage().equals("fr");
        return passage.label() == Locator.Label.LEAF && kept ? "l. " + passage.countable() : passage.countable();
    }

    @Override
    public CSLItemData retrieveItem(String id) {
        return items.get(id);
    }

    @Override
    public Collection<String> getIds() {
        return items.keySet();
    }

    private void begin(List<CSLItemData> list, CitationFormat format) {
        csl.reset();
        csl.setOutputFormat(Markup.of(format));
        csl.setConvertLinks(true);
        items.clear();
        list.forEach(i -> items.put(i.getId(), i));
    }
}

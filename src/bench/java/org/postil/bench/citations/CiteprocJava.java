package org.postil.bench.citations;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.undercouch.citeproc.CSL;
import de.undercouch.citeproc.ListItemDataProvider;
import de.undercouch.citeproc.csl.CSLItemData;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.postil.citations.Citable;
import org.postil.citations.CitationFormat;
import org.postil.citations.Citations;

/** The same papers by citeproc-java alone, as it would be used: handed over as CSL-JSON. */
final class CiteprocJava {
    private static final ObjectMapper JSON = new ObjectMapper();

    private CiteprocJava() {}

    static List<CSLItemData> items(List<Citable> papers) {
        return papers.stream().map(CiteprocJava::item).toList();
    }

    private static CSLItemData item(Citable paper) {
        String json = Citations.entry(paper, Citations.Beside.NOTHING, CitationFormat.CSL_JSON);
        try {
            return CSLItemData.fromJson(JSON.readValue(json, new TypeReference<Map<String, Object>>() {}));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void list(List<CSLItemData> items, String style) {
        try {
            CSL processor = new CSL(new ListItemDataProvider(items), style);
            processor.setOutputFormat("text");
            processor.registerCitationItems(items.stream().map(CSLItemData::getId).toList());
            processor.makeBibliography();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

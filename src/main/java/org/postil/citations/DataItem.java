package org.postil.citations;

import static org.postil.citations.CslItem.known;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.undercouch.citeproc.csl.CSLItemData;
import de.undercouch.citeproc.csl.CSLItemDataBuilder;
import de.undercouch.citeproc.helper.json.MapJsonBuilderFactory;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A document or passage as CSL-JSON (csl-data.json, schema 1.0.2), with every fact under its own variable. */
record DataItem(Citable document, Locator passage, Source source) {
    private static final ObjectMapper JSON = new ObjectMapper();

    static String json(List<DataItem> items) {
        try {
            return JSON.writerWithDefaultPrettyPrinter()
                    .writeValueAsString(items.stream().map(DataItem::map).toList());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** citeproc-java leaves the type as an enum, and adds a mark of bodies that the schema does not know. */
    @SuppressWarnings("unchecked")
    private Map<String, Object> map() {
        CSLItemData data = data();
        Map<String, Object> map = (Map<String, Object>) data.toJson(new MapJsonBuilderFactory().createJsonBuilder());
        map.put("type", data.getType().toString());
        for (String role : List.of("author", "recipient", "translator")) {
            for (Map<String, Object> name : (List<Map<String, Object>>) map.getOrDefault(role, List.of())) {
                name.remove("isInstitution");
            }
        }
        return map;
    }

    CSLItemData data() {
        Citable.Description description = document.description();
        Citable.Responsibility by = document.responsibility();
        CSLItemDataBuilder item = new CSLItemDataBuilder()
                .id(document.key())
                .type(Kind.of(description.kind()).type())
                .title(Source.title(document))
                .genre(known(description.kind()))
                .language(known(description.textLanguage()))
                .author(CslItem.names(by.creators()))
                .recipient(CslItem.names(by.recipients()))
                .translator(CslItem.names(by.translators()))
                .URL(known(Source.url(document, passage)));
        if (description.date() != null && description.date().isKnown()) {
            item.issued(CslDates.of(description.date()));
        }
        places(item);
        return item.build();
    }

    private void places(CSLItemDataBuilder item) {
        Citable.Provenance from = document.provenance();
        Citable.Publication publication = document.publication();
        item.archive(known(from.archive()))
                .archiveCollection(known(from.hierarchy().collection()))
                .archiveLocation(known(source.location()))
                .callNumber(known(from.shelfmark()))
                .page(known(from.folios()))
                .publisher(known(publication.digitalArchive()))
                .source(known(publication.digitalArchive()))
                .keyword(from.places().isEmpty() ? null : String.join(", ", from.places()))
                .note(known(String.join("; ", notes())));
        if (publication.accessed() != null) {
            item.accessed(CslDates.of(publication.accessed()));
        }
        if (passage != null) {
            item.locator(passage.isPlaced() ? source.folio() : null).annote(known(passage.quote()));
        }
    }

    /** What no CSL variable is for, as lines of a note: "Obtained by: …". */
    List<String> notes() {
        Map<String, String> facts = new TreeMap<>();
        facts.put("Date", doubtfulDate());
        facts.put("Original language", document.description().originalLanguage());
        facts.put("Obtained by", document.responsibility().obtainedBy());
        facts.put("Contributed by", document.responsibility().contributor());
        facts.put("Original address", document.publication().originalAddress());
        document.publication().identifiers().forEach((scheme, value) -> facts.put("Identifier " + scheme, value));
        return facts.entrySet().stream()
                .filter(f -> Citable.isKnown(f.getValue()))
                .map(f -> f.getKey() + ": " + known(f.getValue()))
                .toList();
    }

    /** In EDTF, because not every reader keeps doubts and ranges. */
    private String doubtfulDate() {
        DocumentDate date = document.description().date();
        return date != null && date.isKnown() && (date.isGuess() || date.isRange() || date.isOpen())
                ? date.edtf()
                : null;
    }
}

package org.postil.imports;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.postil.documents.DocumentDraft;
import org.postil.documents.ProvenanceForm;
import org.postil.shared.ApproximateDate;
import org.postil.web.Locales;

/**
 * What a job asks of a catalogue: what its columns mean.
 *
 * @param file its name
 * @param missing what no column is yet that a catalogue must have, or null
 * @param rows the first, as they would become with these meanings
 */
record CatalogueQuestion(
        String file,
        List<Column> columns,
        String missing,
        @JsonIgnore List<Row> rows) {
    private static final int EXAMPLES = 3;
    private static final int SHORT = 60;

    /**
     * @param examples of what stands in it, shortened
     * @param meaning a column's word, {@code keep} or {@code none}
     */
    public record Column(String name, List<String> examples, String meaning) {}

    /**
     * A row as it would become.
     *
     * @param number of its line
     * @param title null when it is refused, for the reason
     */
    public record Row(String number, String title, String date, List<Fact> facts, String reason) {}

    /** @param column by its word, or by its own name when it is an identifier */
    public record Fact(String column, String value) {}

    static CatalogueQuestion of(ImportFile asked, ImportOptions options, Map<String, String> meanings, Locale locale) {
        var sample = asked.sample();
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < sample.header().size(); i++) {
            var name = RecordDraft.tidy(sample.header().get(i));
            if (!name.isEmpty()) {
                var examples = sample.values(i).stream()
                        .distinct()
                        .limit(EXAMPLES)
                        .map(CatalogueQuestion::cut)
                        .toList();
                columns.add(new Column(name, examples, meanings.getOrDefault(name, CatalogueColumns.KEEP)));
            }
        }
        var meant = CatalogueColumns.of(sample.header(), options.columns());
        var words = Locales.words(ImportMessages.class, locale);
        var reasons = Locales.words(ReasonMessages.class, locale);
        List<Row> rows = new ArrayList<>();
        String missing = null;
        try {
            meant.check(true);
            var keys = new SeenKeys();
            sample.rows().stream()
                    .limit(5)
                    .map(row -> row(
                            new CatalogueRow(meant, row.values()).read(row.where(), options, keys), reasons, locale))
                    .forEach(rows::add);
        } catch (Refused refused) {
            missing = words.noTitleColumn();
        }
        return new CatalogueQuestion(asked.path(), columns, missing, rows);
    }

    private static String cut(String value) {
        var tidy = RecordDraft.tidy(value);
        return tidy.length() <= SHORT ? tidy : tidy.substring(0, SHORT - 1).strip() + "…";
    }

    private static Row row(Parsed parsed, ReasonMessages reasons, Locale locale) {
        var number = parsed.where().replaceFirst("^\\D+", "");
        if (parsed instanceof Refusal refusal) {
            return new Row(number, null, null, List.of(), refusal.reason().in(reasons));
        }
        var record = (ImportedRecord) parsed;
        var document = record.document();
        var title = document.title().isBlank() ? record.file() : document.title();
        return new Row(
                number, title, ApproximateDate.parse(document.date()).display(locale), facts(record, document), null);
    }

    private static List<Fact> facts(ImportedRecord record, DocumentDraft document) {
        List<Fact> facts = new ArrayList<>();
        fact(facts, "type", document.kind());
        fact(facts, "fileName", record.file());
        fact(facts, "creators", String.join("; ", document.creators()));
        fact(facts, "senders", String.join("; ", document.senders()));
        fact(facts, "recipients", String.join("; ", document.recipients()));
        fact(facts, "attendees", String.join("; ", document.attendees()));
        fact(facts, "persons", String.join("; ", document.people()));
        fact(facts, "places", String.join("; ", document.places()));
        fact(facts, "subjects", String.join("; ", document.subjects()));
        fact(facts, "languages", String.join(", ", document.languages()));
        fact(facts, "abstract", document.summary());
        fact(
                facts,
                "text",
                record.texts().isEmpty()
                        ? ""
                        : record.texts().get(0).rendition().plain());
        provenance(facts, document);
        document.identifiers().forEach((name, value) -> fact(facts, name, value));
        return facts;
    }

    private static void provenance(List<Fact> facts, DocumentDraft document) {
        ProvenanceForm.of(document.provenance()).parts().forEach(part -> fact(facts, part.name(), part.value()));
        fact(facts, "level", document.provenance().level());
        fact(facts, "sourceLine", document.provenance().sourceLine());
    }

    private static void fact(List<Fact> facts, String column, String value) {
        if (value != null && !value.isBlank()) {
            facts.add(new Fact(column, cut(value)));
        }
    }
}

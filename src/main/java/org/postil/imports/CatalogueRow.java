package org.postil.imports;

import java.util.ArrayList;
import java.util.List;
import org.postil.documents.Rendition;
import org.postil.shared.ApproximateDate;
import org.postil.shared.Problem;

/** One row of a catalogue, as a record. */
final class CatalogueRow {
    private static final String FILE = ".+\\.[A-Za-z][A-Za-z0-9]{1,9}";

    private final CatalogueColumns columns;
    private final List<String> values;

    CatalogueRow(CatalogueColumns columns, List<String> values) {
        this.columns = columns;
        this.values = values;
    }

    private String value(CatalogueColumn column) {
        return columns.value(values, column);
    }

    private List<String> values(CatalogueColumn column) {
        List<String> several = new ArrayList<>();
        for (var value : value(column).split("[;|\n]")) {
            if (!value.isBlank()) {
                several.add(value.strip());
            }
        }
        return several;
    }

    /** The record, or why it is none. */
    Parsed read(String where, ImportOptions options, SeenKeys keys) {
        if (values.size() > columns.width()) {
            return new Refusal(where, Reason.of(Reason.Kind.TOO_MANY_VALUES, values.size(), columns.width()));
        }
        var file = file();
        if (value(CatalogueColumn.TITLE).isBlank() && file.isEmpty()) {
            return new Refusal(where, Reason.of(Reason.Kind.NO_TITLE));
        }
        var date = ApproximateDate.inWords(value(CatalogueColumn.DATE));
        if (date.isEmpty() && !value(CatalogueColumn.DATE).isBlank()) {
            return new Refusal(where, Reason.of(Reason.Kind.NO_DATE, value(CatalogueColumn.DATE)));
        }
        try {
            return record(date.orElse(ApproximateDate.UNDATED), options, keys)
                    .at(where)
                    .describing(file);
        } catch (Problem problem) {
            return new Refusal(where, Reason.of(problem));
        }
    }

    /** The file that the row describes. A column "file" may mean the archive's; what looks like a file's name is one. */
    private String file() {
        var named = value(CatalogueColumn.FILE_NAME).strip();
        var file = value(CatalogueColumn.FILE).strip();
        return named.isEmpty() && file.matches(FILE) ? file : named;
    }

    private RecordDraft record(ApproximateDate date, ImportOptions options, SeenKeys keys) {
        var draft = new RecordDraft()
                .title(value(CatalogueColumn.TITLE))
                .date(date)
                .kind(value(CatalogueColumn.KIND))
                .summary(value(CatalogueColumn.ABSTRACT));
        CatalogueColumn.lists().forEach(column -> values(column).forEach(value -> draft.add(column, value)));
        columns.provenance()
                .filter(column ->
                        column != CatalogueColumn.FILE || !value(column).strip().equals(file()))
                .forEach(column -> draft.provenance(column.firstName(), value(column)));
        columns.others(values).forEach(draft::identifier);
        texts(draft, options);
        var identifier = value(CatalogueColumn.IDENTIFIER).strip();
        if (!identifier.isEmpty()) {
            draft.identifier("catalogue", identifier);
        }
        draft.identifier("shelfmark", value(CatalogueColumn.SHELFMARK));
        return keys.tell(draft);
    }

    private void texts(RecordDraft draft, ImportOptions options) {
        var languages = values(CatalogueColumn.LANGUAGES);
        var language = languages.isEmpty() ? options.language() : Languages.tag(languages.get(0));
        if (!value(CatalogueColumn.TEXT).isBlank()) {
            draft.text(options.role(), language, Rendition.ofPlain(value(CatalogueColumn.TEXT)));
        }
        if (!value(CatalogueColumn.TRANSLATION).isBlank()) {
            draft.text("translation", "", Rendition.ofPlain(value(CatalogueColumn.TRANSLATION)));
        }
    }
}

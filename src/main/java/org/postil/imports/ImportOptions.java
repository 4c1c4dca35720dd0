package org.postil.imports;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.postil.shared.Problem;

/**
 * What whoever brings files in says about all of them, for what the files themselves leave open.
 *
 * @param language a language's BCP 47 tag or name, or empty
 * @param role of the texts: {@code original}, {@code transcript} or {@code translation}
 * @param group where they shall stand; null for the viewer's own choice of group
 * @param columns what the columns of catalogues mean, by their names: a column's word as in {@link CatalogueColumn},
 *     {@code keep} for an identifier under the column's own name, {@code none} for what is left out
 * @param ask whether to wait for an answer when a column of a catalogue is not known
 * @param notes what is said of others' notes among them
 * @param together whether the images among them are the pages of one document, in the order of their names
 */
record ImportOptions(
        String language,
        String role,
        UUID group,
        Map<String, String> columns,
        boolean ask,
        boolean together,
        OthersNotes notes) {
    static final ImportOptions NONE = new ImportOptions("", "transcript", null);

    private static final List<String> ROLES = List.of("original", "transcript", "translation");

    ImportOptions(String language, String role, UUID group) {
        this(language, role, group, Map.of(), false, false, OthersNotes.NONE);
    }

    ImportOptions {
        columns = said(columns);
        notes = notes == null ? OthersNotes.NONE : notes;
        language = language == null ? "" : language.strip();
        role = role == null || role.isBlank() ? "transcript" : role.strip();
    }

    /** @throws Problem 400 for a language or role that is none */
    ImportOptions checked() {
        if (!language.isEmpty() && Languages.tag(language).isEmpty()) {
            throw Problem.invalid("language", "“" + language + "” is not a language. Write en, ru, hu or zh-Hant.");
        }
        if (!ROLES.contains(role)) {
            throw Problem.invalid(
                    "role", "“" + role + "” is not a role. There are: original, transcript, translation.");
        }
        columns.forEach((name, word) -> {
            if (!CatalogueColumns.isMeaning(word)) {
                throw Problem.invalid(
                        "columns",
                        "“" + word + "” is not what a column can mean. There are: " + CatalogueColumn.words()
                                + ", and keep or none.");
            }
        });
        return new ImportOptions(Languages.tag(language), role, group, columns, ask, together, notes.checked());
    }

    /** What is said of a column is a word, if only an empty one, which {@link #checked} refuses. */
    private static Map<String, String> said(Map<String, String> columns) {
        Map<String, String> said = new LinkedHashMap<>();
        if (columns != null) {
            columns.forEach((name, word) -> said.put(name, word == null ? "" : word));
        }
        return Collections.unmodifiableMap(said);
    }

    /** @param base of this server */
    ImportOptions at(String base) {
        return new ImportOptions(language, role, group, columns, ask, together, notes.at(base));
    }

    ImportOptions asking() {
        return new ImportOptions(language, role, group, columns, true, together, notes);
    }

    /** With answers beside those that were given before. */
    ImportOptions answered(Map<String, String> answers) {
        Map<String, String> all = new LinkedHashMap<>(columns);
        all.putAll(answers);
        return new ImportOptions(language, role, group, all, ask, together, notes).checked();
    }
}

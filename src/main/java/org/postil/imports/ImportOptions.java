package org.postil.imports;

import java.util.List;
import java.util.UUID;
import org.postil.shared.Problem;

/**
 * What whoever brings files in says about all of them, for what the files themselves leave open.
 *
 * @param language a language's BCP 47 tag or name, or empty
 * @param role of the texts: {@code original}, {@code transcript} or {@code translation}
 * @param group where they shall stand; null for the viewer's own choice of group
 * @param together whether the images among them are the pages of one document, in the order of their names
 */
record ImportOptions(String language, String role, UUID group, boolean together) {
    static final ImportOptions NONE = new ImportOptions("", "transcript", null, false);

    private static final List<String> ROLES = List.of("original", "transcript", "translation");

    ImportOptions {
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
        return new ImportOptions(Languages.tag(language), role, group, together);
    }
}

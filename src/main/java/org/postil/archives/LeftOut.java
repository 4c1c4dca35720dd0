package org.postil.archives;

import java.util.List;
import java.util.Map;

/** What no archive holds. A test sees that it is this and nothing else. */
final class LeftOut {
    /** Tables, and single columns of those that it holds, by the reason. */
    static final Map<String, List<String>> WHY = Map.of(
            "secrets: who comes in, comes in anew",
            List.of(
                    "account.password_hash",
                    "session",
                    "api_token",
                    "second_factor",
                    "provider_identity",
                    "password_reset",
                    "invitation",
                    "installation"),
            "made anew from what is here",
            List.of(
                    "document.words",
                    "annotation.words",
                    "annotation.answered",
                    "annotation.state",
                    "authority.register",
                    "authority.words",
                    "text_block",
                    "text_sketch",
                    "vocabulary_word",
                    "unlearnt"),
            "the bytes stand in files of their own",
            List.of("stored_chunk"),
            "of this server and this hour alone",
            List.of(
                    "event.seq",
                    "event.xid",
                    "facsimile.tries",
                    "facsimile.not_before",
                    "facsimile_page.claimed",
                    "import_job",
                    "import_file",
                    "import_item",
                    "export_job",
                    "export_piece",
                    "resharing_job",
                    "resharing_note",
                    "present_reader",
                    "present_node",
                    "last_renaming",
                    "flyway_schema_history"));

    private LeftOut() {}
}

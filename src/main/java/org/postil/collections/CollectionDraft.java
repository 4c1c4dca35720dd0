package org.postil.collections;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.UUID;

/**
 * What somebody says of a collection when he makes it or describes it anew; then what is null stays.
 *
 * @param id made by the client, UUIDv7; or null
 * @param description Markdown
 * @param notes which notes go with it, as {@link NotesWord} reads it
 * @param query the archive's filters, of which all that pass stand in it too; empty for none
 */
public record CollectionDraft(
        UUID id, String title, String description, UUID group, JsonNode notes, Map<String, String> query) {
    public CollectionDraft(UUID id, String title, String description, UUID group, JsonNode notes) {
        this(id, title, description, group, notes, null);
    }

    /** Whether it says which documents or notes go along, and so who reads them. */
    boolean opens() {
        return notes != null && !notes.isNull() || query != null;
    }

    static CollectionDraft titled(String title) {
        return new CollectionDraft(null, title, null, null, null);
    }

    static CollectionDraft finding(String title, UUID group, KeptSearch search) {
        return new CollectionDraft(null, title, null, group, null, search == null ? Map.of() : search.parts());
    }
}

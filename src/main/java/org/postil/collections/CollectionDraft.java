package org.postil.collections;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;

/**
 * What somebody says of a collection when he makes it or describes it anew; then what is null stays.
 *
 * @param id made by the client, UUIDv7; or null
 * @param description Markdown
 * @param notes which notes go with it, as {@link NotesWord} reads it
 */
public record CollectionDraft(UUID id, String title, String description, UUID group, JsonNode notes) {
    static CollectionDraft titled(String title) {
        return new CollectionDraft(null, title, null, null, null);
    }
}

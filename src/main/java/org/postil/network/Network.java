package org.postil.network;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.UUID;

/**
 * People, and what joins them.
 *
 * @param people those that most documents name, the most frequent first
 * @param ties between them, the strongest first
 */
record Network(List<Person> people, List<Tie> ties) {
    /** @param documents in how many documents of those asked for */
    record Person(UUID id, String slug, String name, String kind, long documents) {
        @JsonIgnore
        public String address() {
            return "/people/" + slug;
        }
    }

    /**
     * That two appear in documents together, or that one wrote to the other.
     *
     * @param from the one who wrote; of two who appear together, either
     * @param documents how many
     */
    record Tie(UUID from, UUID to, long documents) {}
}

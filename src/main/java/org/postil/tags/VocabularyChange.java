package org.postil.tags;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;

/** What a change did to a vocabulary: all that is needed to take it back. */
public record VocabularyChange(List<Touched> tags, List<Named> aliases) {

    /** @param before null for a tag that the change made */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Touched(UUID id, Term before, Term after) {}

    /** A further name, and whose it was before and after; null for nobody's. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Named(Vocabulary.Alias before, Vocabulary.Alias after) {}

    /** The tags that were in force before and are not after. */
    List<UUID> outOfForce() {
        return tags.stream()
                .filter(touched -> touched.before() != null
                        && touched.before().inForce()
                        && !touched.after().inForce())
                .map(Touched::id)
                .toList();
    }

    /** The tags that it made. */
    public List<UUID> made() {
        return tags.stream()
                .filter(touched -> touched.before() == null)
                .map(Touched::id)
                .toList();
    }
}

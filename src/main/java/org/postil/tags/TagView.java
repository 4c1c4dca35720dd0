package org.postil.tags;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.postil.shared.LowerCaseEnum;

/**
 * A tag as it is read.
 *
 * @param parent the broader tag, or null
 * @param aliases its further names; null where they were not asked for
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TagView(
        UUID id,
        UUID group,
        UUID parent,
        String name,
        String colour,
        String definition,
        String scopeNote,
        List<String> aliases,
        int version) {
    public static TagView of(Tag tag) {
        return of(tag, null);
    }

    public static TagView of(Tag tag, List<String> aliases) {
        return new TagView(
                tag.id(),
                tag.group(),
                tag.parent(),
                tag.name(),
                LowerCaseEnum.word(tag.colour()),
                tag.definition(),
                tag.scopeNote(),
                aliases,
                tag.version());
    }

    /** What may be known of it by somebody who sees a note that bears it, and nothing else of the vocabulary. */
    public TagView nameAlone() {
        return new TagView(id, group, null, name, colour, "", "", null, version);
    }
}

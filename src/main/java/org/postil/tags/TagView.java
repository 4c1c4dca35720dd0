package org.postil.tags;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.postil.shared.LowerCaseEnum;

/** A tag as it is read. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TagView(UUID id, UUID group, UUID parent, String name, String colour, String definition, int version) {
    public static TagView of(Tag tag) {
        return new TagView(
                tag.id(),
                tag.group(),
                tag.parent(),
                tag.name(),
                LowerCaseEnum.word(tag.colour()),
                tag.definition(),
                tag.version());
    }
}

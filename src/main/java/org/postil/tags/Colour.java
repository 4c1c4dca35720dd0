package org.postil.tags;

import jakarta.persistence.Converter;
import org.postil.shared.LowerCaseEnum;

/** The four marker colours. A colour never carries a meaning alone: the tag's name stands beside it. */
public enum Colour {
    AMBER,
    SAGE,
    SKY,
    ROSE;

    @Converter(autoApply = true)
    static class Column extends LowerCaseEnum<Colour> {
        Column() {
            super(Colour.class);
        }
    }
}

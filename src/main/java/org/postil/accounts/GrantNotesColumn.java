package org.postil.accounts;

import jakarta.persistence.Converter;
import org.postil.shared.LowerCaseEnum;

/** {@link Grant.Notes} in a column. */
@Converter
public class GrantNotesColumn extends LowerCaseEnum<Grant.Notes> {
    public GrantNotesColumn() {
        super(Grant.Notes.class);
    }
}

package org.postil.accounts;

import jakarta.persistence.Converter;
import org.postil.shared.LowerCaseEnum;

@Converter
class ScopeColumn extends LowerCaseEnum<Scope> {
    ScopeColumn() {
        super(Scope.class);
    }
}

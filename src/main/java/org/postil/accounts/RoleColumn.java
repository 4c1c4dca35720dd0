package org.postil.accounts;

import jakarta.persistence.Converter;
import org.postil.shared.LowerCaseEnum;

@Converter
class RoleColumn extends LowerCaseEnum<Role> {
    RoleColumn() {
        super(Role.class);
    }
}

package org.postil.accounts;

import jakarta.persistence.Converter;
import org.postil.shared.LowerCaseEnum;

@Converter
public class RoleColumn extends LowerCaseEnum<Role> {
    public RoleColumn() {
        super(Role.class);
    }
}

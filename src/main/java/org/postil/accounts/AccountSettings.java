package org.postil.accounts;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** The settings of {@code POSTIL_SIGNUP}, {@code POSTIL_GROUPS}, {@code POSTIL_SAMPLE} and {@code POSTIL_ADMIN_*}. */
@ConfigMapping(prefix = "postil")
interface AccountSettings {
    @WithDefault("invite")
    SignUp signup();

    @WithDefault("anybody")
    GroupMaking groups();

    /** Load the sample collection at first start. */
    @WithDefault("false")
    boolean sample();

    Admin admin();

    interface Admin {
        Optional<String> email();

        Optional<String> password();

        /** An API token for that account, of at least 32 characters. */
        Optional<String> token();
    }

    /** Who makes groups, of those who have an account. */
    enum GroupMaking {
        ANYBODY,
        ADMINISTRATORS
    }

    enum SignUp {
        INVITE,
        OPEN,
        CLOSED
    }
}

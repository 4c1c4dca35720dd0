package org.postil.accounts;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;
import java.util.Set;

/**
 * The settings of {@code POSTIL_SIGNUP}, {@code POSTIL_GROUPS}, {@code POSTIL_SAMPLE} and {@code POSTIL_ADMIN_*}, and those of
 * {@code POSTIL_OIDC_*} that say who may come through the provider of sign-ins.
 */
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

    Oidc oidc();

    interface Admin {
        Optional<String> email();

        Optional<String> password();

        /** An API token for that account, of at least 32 characters. */
        Optional<String> token();
    }

    interface Oidc {
        /** Who may make an account by coming through the provider; what {@code POSTIL_SIGNUP} says, unless this says else. */
        @WithDefault("${postil.signup:invite}")
        SignUp signup();

        /** Whose e-mail address is in none of these is not let in by the provider; everybody may where this is not set. */
        Optional<Set<String>> domains();
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

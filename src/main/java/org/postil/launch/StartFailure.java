package org.postil.launch;

import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.config.ConfigValidationException;
import java.net.BindException;
import org.flywaydb.core.api.FlywayException;

/** What is said when Quarkus itself could not start although all that was looked at before was in order. */
final class StartFailure {
    private StartFailure() {}

    static void say(Throwable failure) {
        if (find(failure, FlywayException.class) instanceof FlywayException flyway) {
            new CannotStart(
                            "The schema of the database could not be brought up to date: restore the database from a"
                                    + " backup, or start the Postil it was used with.",
                            flyway)
                    .say();
        } else if (find(failure, BindException.class) != null) {
            new CannotStart("The port was taken by another program in the meantime:"
                            + " stop that one, or choose another port with QUARKUS_HTTP_PORT.")
                    .say();
        } else if (find(failure, ConfigurationException.class) instanceof ConfigurationException wrong) {
            new CannotStart("A setting is wrong.", wrong).say();
        } else if (find(failure, ConfigValidationException.class) instanceof ConfigValidationException wrong) {
            new CannotStart("A setting is wrong.", wrong).say();
        } else {
            new CannotStart("This was not foreseen; please report it with the lines below.").say();
            failure.printStackTrace();
        }
    }

    private static Throwable find(Throwable failure, Class<? extends Throwable> kind) {
        Throwable looked = failure;
        while (looked != null && !kind.isInstance(looked)) {
            looked = looked.getCause();
        }
        return looked;
    }
}

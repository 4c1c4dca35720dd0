package org.postil.launch;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What Postil is started for when it is not to serve: the first word behind the jar. Whoever carries it out waits for the
 * application to come up and ends it; here it is only seen to that nobody comes in meanwhile.
 */
enum Errand {
    /** Writes an archive of everything. */
    ARCHIVE,
    /** Brings an archive in. */
    RESTORE;

    /** @throws CannotStart for a word that is none of them */
    static Optional<Errand> of(String... arguments) {
        if (arguments.length == 0 || arguments[0].startsWith("-")) {
            return Optional.empty();
        }
        return Optional.of(Arrays.stream(values())
                .filter(errand -> errand.word().equals(arguments[0]))
                .findFirst()
                .orElseThrow(() -> new CannotStart("There is no command \"" + arguments[0] + "\": there are "
                        + Stream.of(values()).map(Errand::word).collect(Collectors.joining(" and "))
                        + ", and without one Postil serves.")));
    }

    /** No port is opened, no job is begun, and no first account is made: a restored installation has its own. */
    static void instead() {
        System.setProperty("quarkus.http.host-enabled", "false");
        System.setProperty("quarkus.scheduler.enabled", "false");
        System.setProperty("postil.admin.email", "");
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}

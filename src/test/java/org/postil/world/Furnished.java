package org.postil.world;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.Map;

/**
 * An installation with all that comes by settings: it sends mail to the {@link PostOffice}, takes people in through the {@link
 * SignInProvider}, reads pages by a program that
 * reads the same on every one, fetches images from this machine, and leaves the making of groups to administrators. It is one for all of these, because every
 * further installation takes ten seconds to start and stays in memory until the tests are over.
 */
public final class Furnished implements QuarkusTestProfile {
    /** Under which address people know the server, whatever a request says. */
    public static final String HOME = "http://postil.example.org";

    @Override
    public Map<String, String> getConfigOverrides() {
        Map<String, String> settings = new HashMap<>(SignInProvider.settings());
        settings.putAll(Map.of(
                "quarkus.mailer.mock", "false",
                "quarkus.mailer.host", "localhost",
                "quarkus.mailer.port", String.valueOf(free()),
                "quarkus.mailer.from", "Postil <postil@example.org>",
                "postil.public-url", HOME,
                "postil.facsimiles.tesseract", "src/test/resources/facsimiles/tesseract",
                "postil.facsimiles.trusted-hosts", "localhost",
                "postil.groups", "administrators"));
        return settings;
    }

    /** A port that nobody listens at. */
    static int free() {
        try (ServerSocket any = new ServerSocket(0)) {
            return any.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }
}

package org.postil.launch;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigValue;

/**
 * The settings of the README, looked at before anything starts. Those in the environment ({@code POSTIL_DATA_DIR}) and
 * those in a file or on the command line ({@code postil.data-dir}) are the same.
 */
final class Settings {
    /** In characters; the accounts ask the same of every password. */
    private static final int SHORTEST_PASSWORD = 10;

    /** In bytes of UTF-8: bcrypt looks at no more. */
    private static final int LONGEST_PASSWORD = 72;

    private static final int SHORTEST_TOKEN = 32;

    /** Below this are no sources that people write in. */
    private static final int DEFAULTS = 0;

    private final Config config;

    Settings(Config config) {
        this.config = config;
    }

    /** @throws CannotStart naming the first setting that cannot be meant */
    void check() {
        oneOf("postil.signup", "POSTIL_SIGNUP", Set.of("invite", "open", "closed"));
        oneOf("postil.groups", "POSTIL_GROUPS", Set.of("anybody", "administrators"));
        oneOf("postil.oidc.signup", "POSTIL_OIDC_SIGNUP", Set.of("invite", "open", "closed"));
        oneOf("postil.sample", "POSTIL_SAMPLE", Set.of("true", "false"));
        checkPublicUrl();
        checkMail();
        checkProvider();
        checkAdmin();
        http();
        dataDirectory();
    }

    Path dataDirectory() {
        String path = value("postil.data-dir").orElse("data");
        try {
            return Path.of(path);
        } catch (InvalidPathException e) {
            throw new CannotStart("POSTIL_DATA_DIR is no directory: " + path + ".");
        }
    }

    /** The PostgreSQL somebody else runs, if one is named. */
    Optional<OutsideDatabase> outsideDatabase() {
        return value(OutsideDatabase.URL)
                .map(url -> new OutsideDatabase(url, value(OutsideDatabase.USERNAME), value(OutsideDatabase.PASSWORD)));
    }

    HttpPort http() {
        String port = value("quarkus.http.port").orElse("8080");
        String host = value("quarkus.http.host").orElse("0.0.0.0");
        try {
            int number = Integer.parseInt(port);
            if (number >= 0 && number <= 65535) {
                return new HttpPort(host, number);
            }
        } catch (NumberFormatException e) {
            // The sentence below is for this too.
        }
        throw new CannotStart("QUARKUS_HTTP_PORT must be a number from 0 to 65535, not " + quoted(port) + ".");
    }

    private void oneOf(String name, String shownAs, Set<String> words) {
        value(name).filter(given -> !words.contains(given)).ifPresent(given -> {
            String known = String.join(", ", words.stream().sorted().toList());
            throw new CannotStart(shownAs + " must be one of " + known + ", not " + quoted(given) + ".");
        });
    }

    private void checkPublicUrl() {
        value("postil.public-url").filter(given -> !isAddress(given)).ifPresent(given -> {
            throw new CannotStart(
                    "POSTIL_PUBLIC_URL must be the address people use, such as https://postil.example.org," + " not "
                            + quoted(given) + ".");
        });
    }

    /** A link in a mail is followed by who never saw the request, whose own address must not decide where it leads. */
    private void checkMail() {
        boolean server = given("quarkus.mailer.host");
        Optional<String> from = value("quarkus.mailer.from");
        if (server && from.isEmpty()) {
            throw new CannotStart(
                    "QUARKUS_MAILER_HOST is set: set QUARKUS_MAILER_FROM too, the address mails come from.");
        }
        if (from.isPresent() && value("postil.public-url").isEmpty()) {
            throw new CannotStart(
                    "QUARKUS_MAILER_FROM is set: set POSTIL_PUBLIC_URL too, to which links in mails lead.");
        }
    }

    /** What passes between it and Postil says who somebody is, so nobody on the way may read or write it. */
    private void checkProvider() {
        Optional<String> issuer = value("postil.oidc.issuer");
        long given = Stream.of("postil.oidc.issuer", "postil.oidc.client-id", "postil.oidc.client-secret")
                .filter(name -> value(name).isPresent())
                .count();
        if (given != 0 && given != 3) {
            throw new CannotStart("POSTIL_OIDC_ISSUER, POSTIL_OIDC_CLIENT_ID and POSTIL_OIDC_CLIENT_SECRET go together:"
                    + " set all or none.");
        }
        issuer.filter(address -> !isAddress(address) || !isPrivate(address)).ifPresent(address -> {
            throw new CannotStart("POSTIL_OIDC_ISSUER must be the https address of your provider, such as"
                    + " https://login.example.org/realms/institute, not " + quoted(address) + ".");
        });
    }

    private static boolean isPrivate(String address) {
        URI uri = URI.create(address);
        return "https".equals(uri.getScheme())
                || Set.of("localhost", "127.0.0.1").contains(uri.getHost());
    }

    /** Whether somebody has set it, and it is not what Quarkus takes where nobody has. */
    private boolean given(String name) {
        ConfigValue found = config.getConfigValue(name);
        return found.getValue() != null && !found.getValue().isBlank() && found.getSourceOrdinal() > DEFAULTS;
    }

    private static boolean isAddress(String given) {
        try {
            URI uri = new URI(given);
            boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
            return web && uri.getHost() != null && uri.getQuery() == null && uri.getFragment() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private void checkAdmin() {
        Optional<String> email = value("postil.admin.email");
        Optional<String> password = value("postil.admin.password");
        Optional<String> token = value("postil.admin.token");
        if (email.isPresent() != password.isPresent()) {
            throw new CannotStart("POSTIL_ADMIN_EMAIL and POSTIL_ADMIN_PASSWORD go together: set both or neither.");
        }
        if (token.isPresent() && email.isEmpty()) {
            throw new CannotStart("POSTIL_ADMIN_TOKEN is a token of the first account:"
                    + " set POSTIL_ADMIN_EMAIL and POSTIL_ADMIN_PASSWORD too.");
        }
        email.filter(given -> !given.matches("[^\\s@]+@[^\\s@]+")).ifPresent(given -> {
            throw new CannotStart("POSTIL_ADMIN_EMAIL must be an e-mail address, not " + quoted(given) + ".");
        });
        atLeast(password, SHORTEST_PASSWORD, "POSTIL_ADMIN_PASSWORD");
        password.filter(given -> given.getBytes(StandardCharsets.UTF_8).length > LONGEST_PASSWORD)
                .ifPresent(given -> {
                    throw new CannotStart(
                            "POSTIL_ADMIN_PASSWORD must have at most " + LONGEST_PASSWORD + " bytes of UTF-8.");
                });
        atLeast(token, SHORTEST_TOKEN, "POSTIL_ADMIN_TOKEN");
    }

    private static void atLeast(Optional<String> secret, int characters, String shownAs) {
        secret.filter(given -> given.codePointCount(0, given.length()) < characters)
                .ifPresent(given -> {
                    throw new CannotStart(shownAs + " must have at least " + characters + " characters.");
                });
    }

    private Optional<String> value(String name) {
        return config.getOptionalValue(name, String.class).filter(given -> !given.isBlank());
    }

    private static String quoted(String given) {
        return "\"" + given + "\"";
    }
}

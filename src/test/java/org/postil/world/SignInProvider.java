package org.postil.world;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * A provider of sign-ins, over HTTP: it tells of itself, shows a form to sign in, gives codes, and tokens that it signs. It
 * believes whatever is written into its form.
 */
public final class SignInProvider implements AutoCloseable {
    /** As the installation calls it. */
    public static final String NAME = "the Institute";

    private static final HttpClient BROWSER = HttpClient.newHttpClient();

    private final MockOAuth2Server server = new MockOAuth2Server(new OAuth2Config(true));
    private final int port;

    private SignInProvider(int port) {
        this.port = port;
        server.start(InetAddress.getLoopbackAddress(), port);
    }

    /** What tells an installation of it: people of example.org come through it, if they are invited. */
    static Map<String, String> settings() {
        return Map.of(
                "postil.oidc.issuer", issuer(Furnished.free()),
                "postil.oidc.client-id", "postil",
                "postil.oidc.client-secret", "a secret between the two",
                "postil.oidc.name", NAME,
                "postil.oidc.domains", "example.org, institute.example");
    }

    /** The one that this installation was told of. */
    public static SignInProvider open() {
        String issuer = ConfigProvider.getConfig().getValue("postil.oidc.issuer", String.class);
        return new SignInProvider(URI.create(issuer).getPort());
    }

    /** One at an address that nobody was told of. */
    public static SignInProvider anywhere() {
        return new SignInProvider(Furnished.free());
    }

    /** Its own address. */
    public String issuer() {
        return issuer(port);
    }

    private static String issuer(int port) {
        return "http://localhost:" + port + "/institute";
    }

    /**
     * Signs somebody in there.
     *
     * @param asked the address he was sent to
     * @param claims what it shall say of him, in JSON
     * @return the address he is sent back to
     */
    public URI signIn(String asked, String subject, String claims) {
        String form = "username=" + encoded(subject) + "&claims=" + encoded(claims);
        HttpRequest request = HttpRequest.newBuilder(URI.create(asked))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        try {
            HttpResponse<String> answer = BROWSER.send(request, HttpResponse.BodyHandlers.ofString());
            return URI.create(
                    answer.headers().firstValue("Location").orElseThrow(() -> new AssertionError(answer.body())));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private static String encoded(String part) {
        return URLEncoder.encode(part, StandardCharsets.UTF_8);
    }

    /** What it says of somebody with an address. */
    public static String person(String name, String email, boolean verified) {
        return "{\"name\":\"%s\",\"email\":\"%s\",\"email_verified\":%s}".formatted(name, email, verified);
    }

    @Override
    public void close() {
        server.shutdown();
    }
}

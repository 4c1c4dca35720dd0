package org.postil.web;

import io.quarkus.runtime.Startup;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The address by which others reach this server, for permalinks, citations and feeds: {@code POSTIL_PUBLIC_URL}, or
 * else the address of the request at hand; behind a proxy that is trusted, as the proxy was asked.
 */
@Startup
@Singleton
@Named("publicUrl")
public class PublicUrl {
    private final Optional<URI> configured;
    private final CurrentVertxRequest request;

    @Inject
    PublicUrl(@ConfigProperty(name = "postil.public-url") Optional<String> configured, CurrentVertxRequest request) {
        this.configured = configured.filter(value -> !value.isBlank()).map(PublicUrl::parse);
        this.request = request;
    }

    /** The absolute address of a path that begins with a slash. */
    public String of(String path) {
        return base() + path;
    }

    /** Scheme, host and port, and a path where the proxy has one; without a slash at the end. */
    public String base() {
        if (configured.isPresent()) {
            return configured.get().toString();
        }
        var current = request.getCurrent();
        return current == null ? "http://localhost:8080" : origin(current.request());
    }

    /** Whether the address is the one of {@code POSTIL_PUBLIC_URL}, whatever a request says. */
    public boolean isConfigured() {
        return configured.isPresent();
    }

    public boolean isSecure() {
        return base().startsWith("https:");
    }

    /** The same before a request has reached any resource. */
    boolean isSecure(HttpServerRequest asked) {
        return "https".equals(configured.map(URI::getScheme).orElseGet(asked::scheme));
    }

    /**
     * Whether an {@code Origin} header names this server. What a proxy forwards is believed here even where it is not
     * trusted otherwise: no page of another site can set these headers on a request it makes a browser send.
     */
    boolean isOurs(String origin, HttpServerRequest asked) {
        return origin.equalsIgnoreCase(origin(asked))
                || origin.equalsIgnoreCase(forwarded(asked))
                || configured
                        .map(PublicUrl::originOf)
                        .filter(origin::equalsIgnoreCase)
                        .isPresent();
    }

    private static String origin(HttpServerRequest asked) {
        return asked.scheme() + "://" + (asked.authority() == null ? "localhost" : asked.authority());
    }

    private static String forwarded(HttpServerRequest asked) {
        var host = firstOf(asked.getHeader("X-Forwarded-Host"));
        var scheme = firstOf(asked.getHeader("X-Forwarded-Proto"));
        return (scheme == null ? asked.scheme() : scheme) + "://" + (host == null ? asked.authority() : host);
    }

    /** Of a chain of proxies, what the outermost one was asked. */
    private static String firstOf(String header) {
        return header == null || header.isBlank() ? null : header.split(",", 2)[0].strip();
    }

    private static String originOf(URI url) {
        return url.getScheme() + "://" + url.getRawAuthority();
    }

    private static URI parse(String value) {
        try {
            var url = new URI(value.strip().replaceAll("/+$", ""));
            if (url.getHost() != null && ("http".equals(url.getScheme()) || "https".equals(url.getScheme()))) {
                return url;
            }
        } catch (URISyntaxException notAnAddress) {
            // answered below, like every other value that is no address
        }
        throw new IllegalStateException("POSTIL_PUBLIC_URL is “" + value
                + "”, which is not an address. Write it like https://postil.example.org");
    }
}

package org.postil.facsimiles;

import io.quarkus.runtime.ShutdownEvent;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.ByteArrayOutputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.postil.facsimiles.Unfetched.Why;

/**
 * Fetches what stands at an address that somebody gave: from the public network alone, no more of it than is allowed, and
 * not for longer. A name is resolved once and the connection made to what it was resolved to, so that it cannot be another
 * address the second time; where an answer leads elsewhere, that address is looked at as the first was.
 */
@ApplicationScoped
public class Fetcher {
    private static final int MOST_REDIRECTS = 5;
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

    private final HttpClient client;
    private final FacsimileSettings settings;

    Fetcher(Vertx vertx, FacsimileSettings settings) {
        this.settings = settings;
        this.client = vertx.createHttpClient(new HttpClientOptions()
                .setConnectTimeout(5000)
                .setForceSni(true)
                .setVerifyHost(true)
                // A connection that was given up is not to be met again.
                .setKeepAlive(false)
                .setMaxPoolSize(4)
                .setMaxHeaderSize(16 * 1024));
    }

    void stop(@Observes ShutdownEvent stop) {
        client.close();
    }

    /** @param address from where it came in the end */
    public record Fetched(URI address, String mediaType, byte[] bytes) {}

    private record Answer(int status, String location, String mediaType, byte[] bytes) {}

    /**
     * @param most bytes
     * @throws Unfetched when it is not to be had, or may not be
     */
    public Fetched fetch(String address, String accept, long most, Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        URI at = parsed(address);
        for (int i = 0; i <= MOST_REDIRECTS; i++) {
            Answer answer = ask(at, accept, most, deadline);
            if (REDIRECTS.contains(answer.status()) && answer.location() != null) {
                at = parsed(at.resolve(parsedRelative(answer.location())).toString());
            } else if (answer.status() == 200) {
                return new Fetched(at, answer.mediaType(), answer.bytes());
            } else {
                throw new Unfetched(Why.REFUSED, at, String.valueOf(answer.status()));
            }
        }
        throw new Unfetched(Why.REDIRECTS, at, "");
    }

    private static URI parsed(String address) {
        URI uri = parsedRelative(address.strip());
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        if (!Set.of("http", "https").contains(scheme) || uri.getHost() == null || uri.getRawUserInfo() != null) {
            throw new Unfetched(Why.NO_ADDRESS, null, address);
        }
        return uri;
    }

    private static URI parsedRelative(String address) {
        try {
            return new URI(address);
        } catch (URISyntaxException malformed) {
            throw new Unfetched(Why.NO_ADDRESS, null, address);
        }
    }

    private Answer ask(URI at, String accept, long most, long deadline) {
        InetAddress to = resolved(at);
        boolean secure = at.getScheme().equalsIgnoreCase("https");
        int port = at.getPort() >= 0 ? at.getPort() : secure ? 443 : 80;
        String path = at.getRawPath() == null || at.getRawPath().isEmpty() ? "/" : at.getRawPath();
        RequestOptions request = new RequestOptions()
                .setServer(SocketAddress.inetSocketAddress(port, to.getHostAddress()))
                .setHost(at.getHost())
                .setPort(port)
                .setSsl(secure)
                .setMethod(HttpMethod.GET)
                .setURI(at.getRawQuery() == null ? path : path + "?" + at.getRawQuery())
                .putHeader("Accept", accept)
                .putHeader("User-Agent", "Postil");
        AtomicReference<HttpClientRequest> underWay = new AtomicReference<>();
        Future<Answer> answer = client.request(request).compose(asked -> {
            underWay.set(asked);
            return asked.send().compose(response -> whole(response, most));
        });
        try {
            return answer.toCompletionStage()
                    .toCompletableFuture()
                    .get(Math.max(1, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
        } catch (TimeoutException slow) {
            throw new Unfetched(Why.TOO_SLOW, at, "");
        } catch (ExecutionException failure) {
            throw failure.getCause() instanceof Unfetched unfetched
                    ? unfetched
                    : new Unfetched(Why.UNREACHABLE, at, "");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Unfetched(Why.TOO_SLOW, at, "");
        } finally {
            HttpClientRequest asked = underWay.get();
            if (asked != null && !answer.succeeded()) {
                asked.reset();
            }
        }
    }

    private static Future<Answer> whole(HttpClientResponse response, long most) {
        Promise<Answer> whole = Promise.promise();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        response.exceptionHandler(whole::tryFail);
        response.handler(piece -> {
            if (bytes.size() + (long) piece.length() > most) {
                whole.tryFail(new Unfetched(Why.TOO_LARGE, null, String.valueOf(most / 1_000_000)));
            } else if (!whole.future().isComplete()) {
                bytes.writeBytes(piece.getBytes());
            }
        });
        response.endHandler(end -> whole.tryComplete(new Answer(
                response.statusCode(),
                response.getHeader("Location"),
                response.getHeader("Content-Type"),
                bytes.toByteArray())));
        return whole.future();
    }

    private InetAddress resolved(URI at) {
        try {
            InetAddress[] all = InetAddress.getAllByName(at.getHost());
            boolean trusted = settings.trustedHosts()
                    .filter(hosts -> hosts.contains(at.getHost().toLowerCase(Locale.ROOT)))
                    .isPresent();
            for (InetAddress one : all) {
                // A name with one private address among public ones is nobody's mistake.
                if (!trusted && PrivateNetworks.contain(one)) {
                    throw new Unfetched(Why.PRIVATE, at, at.getHost());
                }
            }
            return all[0];
        } catch (UnknownHostException unknown) {
            throw new Unfetched(Why.UNREACHABLE, at, "");
        }
    }
}

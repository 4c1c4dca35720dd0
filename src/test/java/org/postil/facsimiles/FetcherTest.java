package org.postil.facsimiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postil.facsimiles.Unfetched.Why;

/** Fetching what stands elsewhere, from a server that means no good. */
class FetcherTest {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final Vertx VERTX = Vertx.vertx();

    /** The name is trusted; the number behind it is not. */
    private final Fetcher fetcher = new Fetcher(VERTX, trusting("localhost"));

    private final AtomicInteger asked = new AtomicInteger();
    private final CountDownLatch stopped = new CountDownLatch(1);
    private HttpServer server;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            answer(exchange);
        });
        server.start();
    }

    @AfterEach
    void stop() {
        stopped.countDown();
        server.stop(0);
    }

    @AfterAll
    static void end() {
        VERTX.close();
    }

    private static FacsimileSettings trusting(String host) {
        return new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(FacsimileSettings.class)
                .withDefaultValue("postil.facsimiles.trusted-hosts", host)
                .build()
                .getConfigMapping(FacsimileSettings.class);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        switch (path) {
            case "/manifest" ->
                send(
                        exchange,
                        200,
                        "{\"host\": \"" + exchange.getRequestHeaders().getFirst("Host") + "\"}");
            case "/moved" -> redirect(exchange, "/manifest");
            case "/inside" -> redirect(exchange, "http://127.0.0.1:" + port() + "/manifest");
            case "/round" -> redirect(exchange, "/round");
            case "/file" -> redirect(exchange, "file:///etc/passwd");
            case "/long" -> {
                exchange.sendResponseHeaders(200, 0);
                try (var out = exchange.getResponseBody()) {
                    for (int i = 0; i < 100; i++) {
                        out.write(new byte[1000]);
                    }
                }
            }
            case "/slow" -> {
                exchange.sendResponseHeaders(200, 10);
                exchange.getResponseBody().write(1);
                exchange.getResponseBody().flush();
                // Nothing more comes.
                waits(stopped);
            }
            default -> send(exchange, 404, "none");
        }
    }

    private static void waits(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static void redirect(HttpExchange exchange, String to) throws IOException {
        exchange.getResponseHeaders().set("Location", to);
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private int port() {
        return server.getAddress().getPort();
    }

    private Why refused(String address) {
        return catchThrowableOfType(Unfetched.class, () -> fetcher.fetch(address, "*/*", 50_000, Duration.ofSeconds(2)))
                .why();
    }

    private String here(String path) {
        return "http://localhost:" + port() + path;
    }

    @Test
    void aHostThatIsTrustedIsAskedByItsName() {
        var fetched = fetcher.fetch(here("/moved"), "*/*", 50_000, PATIENCE);
        assertThat(new String(fetched.bytes(), StandardCharsets.UTF_8)).contains("localhost:" + port());
        assertThat(fetched.address().getPath()).isEqualTo("/manifest");
    }

    @Test
    void aPrivateNetworkIsNotAskedAtAll() {
        for (var host : new String[] {"127.0.0.1", "[::1]", "0.0.0.0", "[::ffff:127.0.0.1]", "2130706433"}) {
            assertThat(refused("http://" + host + ":" + port() + "/manifest"))
                    .as(host)
                    .isIn(Why.PRIVATE, Why.UNREACHABLE, Why.NO_ADDRESS);
        }
        assertThat(refused("http://127.0.0.1:" + port() + "/manifest")).isEqualTo(Why.PRIVATE);
        assertThat(asked).hasValue(0);
    }

    @Test
    void aRedirectIntoAPrivateNetworkIsNotFollowed() {
        assertThat(refused(here("/inside"))).isEqualTo(Why.PRIVATE);
        assertThat(asked).hasValue(1);
        assertThat(refused(here("/file"))).isEqualTo(Why.NO_ADDRESS);
        assertThat(refused(here("/round"))).isEqualTo(Why.REDIRECTS);
    }

    @Test
    void whatIsTooLongTooSlowOrMissingIsGivenUp() {
        assertThat(refused(here("/long"))).isEqualTo(Why.TOO_LARGE);
        assertThat(refused(here("/slow"))).isEqualTo(Why.TOO_SLOW);
        assertThat(refused(here("/nothing"))).isEqualTo(Why.REFUSED);
    }

    @Test
    void whatIsNoAddressOfTheWebIsNotTried() {
        for (var address :
                new String[] {"", "ftp://localhost/x", "http://user:word@localhost/", "file:///etc/passwd", "//x", "a b"
                }) {
            assertThat(refused(address)).as(address).isEqualTo(Why.NO_ADDRESS);
        }
    }
}

package org.postil.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Somebody who has a document open, and what he hears, in order. */
public final class Ear implements WebSocket.Listener, AutoCloseable {
    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
    private final List<String> before = new ArrayList<>();
    private final StringBuilder part = new StringBuilder();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final CompletableFuture<Void> answered = new CompletableFuture<>();
    private WebSocket socket;

    private Ear() {}

    /**
     * @param live the address of the socket
     * @param headers by which he is known
     * @param after where he was before he was away, or nothing
     * @throws java.util.concurrent.ExecutionException when he is refused
     */
    public static Ear at(URI live, Map<String, String> headers, UUID document, String after) throws Exception {
        Ear ear = new Ear();
        URI address =
                URI.create(live.toString().replaceFirst("http", "ws") + "?document=" + document + "&after=" + after);
        WebSocket.Builder builder = HttpClient.newHttpClient().newWebSocketBuilder();
        headers.forEach(builder::header);
        ear.socket = builder.buildAsync(address, ear).get(5, TimeUnit.SECONDS);
        // Told who is here, he is known; what happened just before may be told before that.
        ear.until("presence");
        return ear;
    }

    /** What he hears of this kind next, and of notes nothing before it. */
    public String next(String kind) throws InterruptedException {
        for (String message : before) {
            if (message.contains("\"" + kind + "\"")) {
                before.remove(message);
                return message;
            }
        }
        for (String message = heard.poll(5, TimeUnit.SECONDS); message != null; ) {
            if (message.contains("\"" + kind + "\"")) {
                return message;
            }
            assertThat(message).as("heard before %s", kind).doesNotContain("annotation-");
            message = heard.poll(5, TimeUnit.SECONDS);
        }
        throw new AssertionError("No " + kind + " was heard");
    }

    /** Waits until a message has these words in it. @return all that was heard up to it */
    public List<String> until(String words) throws InterruptedException {
        while (before.stream().noneMatch(message -> message.contains(words))) {
            String message = heard.poll(10, TimeUnit.SECONDS);
            assertThat(message).as("“%s”, which was not heard", words).isNotNull();
            before.add(message);
        }
        return List.copyOf(before);
    }

    /** All that was sent to him until now: an answer to his call comes behind it. */
    public List<String> everything() throws Exception {
        socket.sendPing(ByteBuffer.allocate(0)).get(5, TimeUnit.SECONDS);
        answered.get(5, TimeUnit.SECONDS);
        List<String> all = new ArrayList<>(before);
        heard.drainTo(all);
        return all;
    }

    /** With what the server closes the socket. */
    public CompletableFuture<Integer> closed() {
        return closed;
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        part.append(data);
        if (last) {
            heard.add(part.toString());
            part.setLength(0);
        }
        return WebSocket.Listener.super.onText(from, data, last);
    }

    @Override
    public CompletionStage<?> onPong(WebSocket from, ByteBuffer message) {
        answered.complete(null);
        return WebSocket.Listener.super.onPong(from, message);
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int status, String reason) {
        closed.complete(status);
        return null;
    }

    @Override
    public void close() {
        socket.abort();
    }
}

package org.postil.sight;

import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import org.postil.world.Statements;

/**
 * Somebody who knocks at doors and is led nowhere by them. What tests otherwise ask with takes several times the processor
 * time, and there are thousands of doors and viewers to bring together.
 *
 * @param header what he is known by, such as "Authorization"; null for nobody
 */
record Caller(String header, String value, String accept) {
    static final Caller NOBODY = new Caller(null, null, "*/*");

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    static Caller with(String token) {
        return new Caller("Authorization", "Bearer " + token, "*/*");
    }

    Map<String, String> headers() {
        return header == null ? Map.of() : Map.of(header, value);
    }

    HttpResponse<String> get(String address) {
        return send(asked(address));
    }

    /** @param name under which is kept what the database is asked for the answer */
    HttpResponse<String> get(String address, String name) {
        return send(asked(address).header(Statements.NAME, name));
    }

    HttpResponse<String> send(String method, String address, String type, String body, String name) {
        return send(asked(address)
                .header(Statements.NAME, name)
                .header("Content-Type", type)
                .method(method, BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder asked(String address) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + RestAssured.port + address))
                .header("Accept", accept);
        return header == null ? request : request.header(header, value);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return CLIENT.send(request.build(), BodyHandlers.ofString());
        } catch (IOException unanswered) {
            throw new UncheckedIOException(unanswered);
        } catch (InterruptedException ended) {
            throw new IllegalStateException(ended);
        }
    }
}

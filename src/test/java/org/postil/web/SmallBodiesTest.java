package org.postil.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.postil.world.World;
import org.postil.world.World.Person;

@QuarkusTest
class SmallBodiesTest {
    private static final String BODY = "{\"title\": \"Sent in two halves\"}";

    @Inject
    World world;

    @Test
    void jsonThatArrivesSlowlyIsWaitedFor() throws Exception {
        try (Socket socket = begun()) {
            write(socket, BODY.substring(0, 12));
            Thread.sleep(300);
            write(socket, BODY.substring(12));
            assertThat(firstLine(socket)).isEqualTo("HTTP/1.1 201 Created");
        }
    }

    @Test
    void jsonComesByHttp2AsWell() throws Exception {
        world.group();
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + "/api/documents"))
                .header("Authorization", "Bearer " + Person.EDIT.token())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(BODY))
                .build();
        HttpClient client = HttpClient.newBuilder().version(Version.HTTP_2).build();
        for (String upgradedThenKept : List.of("upgraded", "kept")) {
            var answer = client.send(request, BodyHandlers.ofString());
            assertThat(answer.version()).isEqualTo(Version.HTTP_2);
            assertThat(answer.statusCode()).as(upgradedThenKept).isEqualTo(201);
        }
    }

    @Test
    void whoHangsUpInTheMiddleIsNoError() throws Exception {
        List<String> errors = new ArrayList<>();
        Handler listening = listening(errors);
        Logger.getLogger("").addHandler(listening);
        try {
            try (Socket socket = begun()) {
                write(socket, BODY.substring(0, 12));
                Thread.sleep(300);
            }
            Thread.sleep(500);
        } finally {
            Logger.getLogger("").removeHandler(listening);
        }
        assertThat(errors).isEmpty();
    }

    private Socket begun() throws IOException {
        world.group();
        Socket socket = new Socket("localhost", RestAssured.port);
        socket.setSoTimeout(10_000);
        write(
                socket,
                "POST /api/documents HTTP/1.1\r\nHost: localhost:" + RestAssured.port + "\r\nAuthorization: Bearer "
                        + Person.EDIT.token() + "\r\nContent-Type: application/json\r\nContent-Length: " + BODY.length()
                        + "\r\nConnection: close\r\n\r\n");
        return socket;
    }

    private static void write(Socket socket, String words) throws IOException {
        socket.getOutputStream().write(words.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
    }

    private static String firstLine(Socket socket) throws IOException {
        String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return answer.substring(0, answer.indexOf('\r'));
    }

    private static Handler listening(List<String> errors) {
        return new Handler() {
            @Override
            public void publish(LogRecord record) {
                if (record.getLevel().intValue() >= Level.SEVERE.intValue()) {
                    errors.add(record.getLoggerName() + ": " + record.getMessage());
                }
            }

            @Override
            public void flush() {
                // Nothing is kept back.
            }

            @Override
            public void close() {
                // Nothing was opened.
            }
        };
    }
}

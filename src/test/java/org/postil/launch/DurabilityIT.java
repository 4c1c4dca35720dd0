package org.postil.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postil.shared.Ids;

/** A note that was answered with 201 is there, at whatever moment the server was killed. */
class DurabilityIT {
    private static final String TOKEN = "a-token-for-tests-of-at-least-32-characters";
    private static final int ROUNDS = 5;
    private static final int WRITERS = 4;

    @TempDir
    Path directory;

    private final Map<UUID, String> acknowledged = new ConcurrentHashMap<>();
    private final Map<UUID, String> unanswered = new ConcurrentHashMap<>();
    private final Random moments = new Random();
    private PostilProcess postil;
    private Program program;
    private String notes;

    @BeforeEach
    void aDocumentToWriteOn() {
        postil = new PostilProcess(directory)
                .withProgramsUnpacked()
                .with("POSTIL_ADMIN_EMAIL", "ilona@example.org")
                .with("POSTIL_ADMIN_PASSWORD", "a long enough password")
                .with("POSTIL_ADMIN_TOKEN", TOKEN)
                .start();
        program = new Program(postil, TOKEN);
        Map<String, Object> telegram = Map.of(
                "title", "Telegram on the evening",
                "kind", "telegram",
                "date", "1956-10-28",
                "text", Map.of("plain", "The fighting died down towards evening."));
        Program.Answer made = program.post("/api/documents", telegram);
        assertThat(made.status()).isEqualTo(201);
        notes = "/api/documents/" + made.body().get("id").asText() + "/annotations";
    }

    @AfterEach
    void end() {
        postil.close();
    }

    @Test
    void whatWasAcknowledgedIsThereAfterEveryKill() throws Exception {
        for (int round = 1; round <= ROUNDS; round++) {
            killWhileWriting(round);
            postil.start();
            everyAcknowledgedNoteIsThere();
            sendingAgainMakesNoSecondNote();
        }
        assertThat(acknowledged).hasSizeGreaterThan(ROUNDS);
        assertThat(kept()).isEqualTo(acknowledged);
    }

    private void killWhileWriting(int round) throws InterruptedException {
        int before = acknowledged.size();
        List<Thread> writers = IntStream.range(0, WRITERS)
                .mapToObj(writer -> new Thread(() -> writeUntilNobodyAnswers("Round " + round + ", writer " + writer)))
                .toList();
        writers.forEach(Thread::start);
        while (acknowledged.size() == before) {
            PostgresPrograms.pause(5);
        }
        PostgresPrograms.pause(moments.nextInt(1500));
        if (moments.nextBoolean()) {
            ProcessHandle.of(postil.postmaster().pid()).orElseThrow().destroyForcibly();
        }
        postil.kill();
        for (Thread writer : writers) {
            writer.join();
        }
    }

    private void writeUntilNobodyAnswers(String who) {
        for (int number = 1; ; number++) {
            UUID id = Ids.next();
            String body = who + ", note " + number;
            try {
                Program.Answer answer = program.post(notes, note(id, body));
                (answer.status() == 201 ? acknowledged : unanswered).put(id, body);
            } catch (UncheckedIOException nobodyAnswers) {
                unanswered.put(id, body);
                return;
            }
        }
    }

    private static Map<String, Object> note(UUID id, String body) {
        return Map.of("id", id, "body", body, "target", Map.of("start", 4, "end", 12));
    }

    private void everyAcknowledgedNoteIsThere() throws SQLException, IOException {
        assertThat(kept()).containsAllEntriesOf(acknowledged);
        UUID last = acknowledged.keySet().stream().max(UUID::compareTo).orElseThrow();
        Program.Answer answer = program.get("/api/annotations/" + last);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().get("body").asText()).isEqualTo(acknowledged.get(last));
    }

    private void sendingAgainMakesNoSecondNote() {
        unanswered.forEach((id, body) -> {
            assertThat(program.post(notes, note(id, body)).status()).as(body).isIn(200, 201);
            acknowledged.put(id, body);
        });
        unanswered.clear();
    }

    private Map<UUID, String> kept() throws SQLException, IOException {
        Map<UUID, String> kept = new HashMap<>();
        try (Connection connection = postil.database();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("SELECT id, body FROM annotation")) {
            while (found.next()) {
                kept.put(found.getObject(1, UUID.class), found.getString(2));
            }
        }
        return kept;
    }
}

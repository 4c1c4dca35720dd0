package org.postil.annotations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.postil.world.World.Person.EDIT;
import static org.postil.world.World.Person.MAREK;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.postil.accounts.Viewer;
import org.postil.documents.Document;
import org.postil.documents.DocumentView;
import org.postil.documents.Documents;
import org.postil.documents.Rendition;
import org.postil.documents.RevisionDraft;
import org.postil.documents.Texts;
import org.postil.shared.Ids;
import org.postil.world.World;

/** Many write at the same time. */
@QuarkusTest
class IntakeTest {
    private static final String WORDS = "<p>The fighting died down towards evening.</p>";
    private final ExecutorService writers = Executors.newFixedThreadPool(16);

    @Inject
    World world;

    @Inject
    Documents documents;

    @Inject
    Texts texts;

    @AfterEach
    void end() {
        writers.shutdownNow();
    }

    @Test
    void everyNoteOfManyWritersIsKeptOnceAndEachIsAnsweredWithHisOwn() throws Exception {
        DocumentView telegram = world.telegram("Telegram that everybody annotates", WORDS);
        List<Future<Response>> answers = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            answers.add(write(telegram, Map.of("body", "note " + i, "target", Map.of("start", 4, "end", 12))));
        }
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < 200; i++) {
            Response answer = answers.get(i).get(60, TimeUnit.SECONDS);
            assertThat(answer.statusCode()).isEqualTo(201);
            assertThat(answer.path("body").toString()).isEqualTo("note " + i);
            ids.add(answer.path("id"));
        }
        assertThat(kept(telegram)).hasSize(200).containsExactlyInAnyOrderElementsOf(ids);
    }

    @Test
    void oneIdSentByManyAtOnceIsOneNote() throws Exception {
        DocumentView telegram = world.telegram("Telegram retried", WORDS);
        UUID id = Ids.next();
        List<Future<Response>> answers = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            answers.add(write(telegram, Map.of("id", id, "body", "once", "target", Map.of("start", 4, "end", 12))));
        }
        for (Future<Response> answer : answers) {
            assertThat(answer.get(60, TimeUnit.SECONDS).statusCode()).isEqualTo(201);
        }
        assertThat(kept(telegram)).containsExactly(id.toString());
    }

    @Test
    void whatIsRefusedDoesNotKeepOthersFromBeingKept() throws Exception {
        DocumentView telegram = world.telegram("Telegram half right", WORDS);
        List<Future<Response>> answers = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            int end = i % 2 == 0 ? 12 : 1200;
            answers.add(write(telegram, Map.of("body", "note " + i, "target", Map.of("start", 4, "end", end))));
        }
        for (int i = 0; i < 60; i++) {
            assertThat(answers.get(i).get(60, TimeUnit.SECONDS).statusCode()).isEqualTo(i % 2 == 0 ? 201 : 400);
        }
        assertThat(kept(telegram)).hasSize(30);
    }

    @Test
    void aNoteWrittenWhileItsTextIsCorrectedWaitsAndStandsInTheNewRevision() throws Exception {
        DocumentView telegram = world.telegram("Telegram being corrected", WORDS);
        write(telegram, Map.of("body", "before", "target", Map.of("start", 4, "end", 12)))
                .get(60, TimeUnit.SECONDS);
        Viewer editor = world.viewer(EDIT);
        Future<Response> meanwhile = QuarkusTransaction.requiringNew().call(() -> {
            Document document = documents.byId(editor, telegram.id()).orElseThrow();
            texts.revise(
                    editor,
                    document,
                    texts.of(document).get(0),
                    new RevisionDraft(
                            Rendition.ofHtml("<p>All the fighting died down towards evening.</p>"), "", null));
            Future<Response> writing =
                    write(telegram, Map.of("body", "meanwhile", "target", Map.of("exact", "fighting")));
            Thread.sleep(700);
            assertThat(writing.isDone()).isFalse();
            return writing;
        });
        Response note = meanwhile.get(60, TimeUnit.SECONDS);
        assertThat(note.statusCode()).isEqualTo(201);
        assertThat(note.<Integer>path("anchor.revision")).isEqualTo(2);
        assertThat(note.<Integer>path("anchor.start")).isEqualTo(8);
    }

    @Test
    void whereSomebodyMayNoLongerWriteNothingIsKept() throws Exception {
        DocumentView telegram = world.telegram("Telegram taken away", WORDS);
        write(telegram, Map.of("body", "here", "target", Map.of("start", 4, "end", 12)))
                .get(60, TimeUnit.SECONDS);
        Viewer editor = world.viewer(EDIT);
        QuarkusTransaction.requiringNew()
                .run(() -> documents.remove(
                        editor, documents.byId(editor, telegram.id()).orElseThrow()));
        Response late = write(telegram, Map.of("body", "late", "target", Map.of("start", 4, "end", 12)))
                .get(60, TimeUnit.SECONDS);
        assertThat(late.statusCode()).isEqualTo(404);
    }

    private Future<Response> write(DocumentView document, Map<String, Object> note) {
        return writers.submit(
                () -> world.as(MAREK).body(note).post("/api/documents/" + document.id() + "/annotations"));
    }

    private List<String> kept(DocumentView document) {
        return world.as(MAREK)
                .get("/api/documents/" + document.id() + "/annotations?limit=1000")
                .path("items.id");
    }
}

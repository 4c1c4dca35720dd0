package org.postil.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.postil.world.World.Person.EDIT;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.postil.documents.DocumentView;
import org.postil.world.World;

/** Whatever is sent is answered by what to mend, changes nothing and is nobody's alarm. */
@QuarkusTest
class BadInputTest {
    @Inject
    World world;

    private final List<String> alarms = new ArrayList<>();
    private final Handler watch = new Handler() {
        @Override
        public void publish(LogRecord line) {
            if (line.getLevel().intValue() >= Level.WARNING.intValue()) {
                alarms.add(line.getMessage());
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };
    private DocumentView telegram;

    @BeforeEach
    void watchTheLog() {
        telegram = world.telegram("Telegram to be mishandled", "<p>The streets are quiet.</p>");
        Logger.getLogger("").addHandler(watch);
    }

    @AfterEach
    void nothingIsLogged() {
        Logger.getLogger("").removeHandler(watch);
        assertThat(alarms).isEmpty();
    }

    @ParameterizedTest(name = "{0} {1} is {2}: {3}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"body": "x                                                                 | 400 | not JSON at line 1
            {"body": {"a": 1}}                                                          | 400 | body
            {"body": "x", "tags": "one"}                                                | 400 | tags
            {"body": "x", "tags": [""]}                                                 | 400 | tag is a word
            {"body": "x", "visibility": "secret"}                                       | 400 | private, group, public
            {"body": "x", "id": "c56a4180-65aa-42ec-a945-5fd21dec0538"}                 | 400 | version 7
            {"body": "x", "target": {"text": "$text", "start": 3, "end": 99999}}        | 400 | outside the text
            {"body": "x", "target": {"text": "$text", "start": -1, "end": 5}}           | 400 | 0 <= start < end
            {"body": "x", "target": {"text": "$text", "start": 1, "end": 99999999999}}  | 400 | target.end
            {"body": "x", "target": {"text": "$text", "start": 0, "end": 3, "exact": "No"}} | 409 | does not read as quoted
            {"body": "x", "target": {"exact": "words that stand nowhere here"}}         | 409 | do not stand in the text
            {"body": "x", "target": {"text": "$text", "revision": 9, "start": 0, "end": 3}} | 404 | revision
            {}                                                                          | 400 | Write something
            """)
    void noteThatCannotBeMade(String body, int status, String detail) {
        String notes = "/api/documents/" + telegram.id() + "/annotations";
        refused(
                world.as(EDIT)
                        .contentType(ContentType.JSON)
                        .body(body.replace("$text", telegram.texts().get(0).id().toString()))
                        .post(notes)
                        .then(),
                status,
                detail);
        assertThat(world.as(EDIT).get(notes).jsonPath().getList("items")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"title": "t", "date": "yesterday"}                             | 400 | not a date
            {"title": "t", "text": {"role": "poem", "plain": "x"}}          | 400 | original, transcript, translation
            {"title": "t", "languages": ["???"]}                            | 400 | not a language
            {"title": "t", "provenance": {"repository": "a\\u0000b"}}       | 400 | U+0000
            {"title": "t", "identifiers": {"a\\u0000": "b"}, "subjects": ["a\\u0000b"], "provenance": {"box": "\\u0000"}} | 400 | U+0000
            """)
    void recordThatCannotBeEntered(String body, int status, String detail) {
        refused(
                world.as(EDIT)
                        .contentType(ContentType.JSON)
                        .body(body)
                        .post("/api/documents")
                        .then(),
                status,
                detail);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /api/documents?kind=%00                      | U+0000
            /api/documents?person=%00                    | U+0000
            /api/search?place=%00                        | U+0000
            /api/documents?cursor=AAAA                   | cursor
            /api/documents?from=1956-13-45               | not a date
            /api/documents?limit=0                       | limit
            /api/events?after=1-1%3Bdrop                 | position
            /api/documents/$document/citation?style=nope | citation style
            /api/documents/$document/citation?start=5    | both offsets
            /api/documents/$document/annotations?text=x  | text
            """)
    void addressThatAsksForWhatCannotBe(String address, String detail) {
        refused(
                world.as(EDIT)
                        .urlEncodingEnabled(false)
                        .get(address.replace("$document", telegram.id().toString()))
                        .then(),
                400,
                detail);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/?kind=%00", "/people/%00", "/places/%00", "/documents/%00", "/collections/%00", "/?page=0"})
    void pageThatCannotBe(String address) {
        world.as(EDIT)
                .accept("text/html")
                .urlEncodingEnabled(false)
                .get(address)
                .then()
                .statusCode(400)
                .contentType(ContentType.HTML);
    }

    private static void refused(ValidatableResponse answer, int status, String detail) {
        answer.statusCode(status).contentType("application/problem+json").body("detail", containsString(detail));
    }
}

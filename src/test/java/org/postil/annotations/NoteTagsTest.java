package org.postil.annotations;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postil.world.World;
import org.postil.world.World.Person;

/** The archive, filtered by the tags of notes. */
@QuarkusTest
class NoteTagsTest {
    private static final String TITLE = "Telegram that only its notes call urgent";

    /** A place no other test speaks of. */
    private static final String BRIDGETOWN = "/?place=bridgetown";

    private static boolean made;

    @Inject
    World world;

    @BeforeEach
    void aTelegramWithThreeNotes() {
        if (!made) {
            made = true;
            var telegram = world.as(Person.EDIT)
                    .body(Map.of("title", TITLE, "places", List.of("Bridgetown")))
                    .post("/api/documents")
                    .jsonPath()
                    .getString("id");
            note(telegram, Map.of("body", "One", "tags", List.of("urgent matters"), "visibility", "group"));
            note(telegram, Map.of("body", "Two", "tags", List.of("urgent matters"), "visibility", "group"));
            note(telegram, Map.of("body", "Mine", "tags", List.of("own suspicion"), "visibility", "private"));
        }
    }

    @Test
    void aTagCountsDocumentsAndNotNotes() {
        assertThat(tags(archive(Person.TAMAS, BRIDGETOWN))).contains("urgent matters 1");
    }

    @Test
    void choosingOneLeavesTheDocumentsWhoseNotesBearIt() {
        var address = archive(Person.TAMAS, BRIDGETOWN)
                .select("#side-tag + ul a:contains(urgent matters)")
                .attr("href");
        var page = archive(Person.TAMAS, address);
        assertThat(page.select(".title").eachText()).containsExactly(TITLE);
        assertThat(page.select(".chip").text()).contains("Tag: urgent matters");
    }

    @Test
    void theTagOfAPrivateNoteIsItsAuthorsAlone() {
        var own = archive(Person.MAREK, BRIDGETOWN);
        assertThat(tags(own)).contains("own suspicion 1");
        var address = own.select(".side a:contains(own suspicion)").attr("href");

        assertThat(archive(Person.TAMAS, BRIDGETOWN).text()).doesNotContain("own suspicion");
        var others = archive(Person.TAMAS, address);
        assertThat(others.select(".title")).isEmpty();
        assertThat(others.text()).doesNotContain("own suspicion");
    }

    @Test
    void programsFilterByItToo() {
        var tag = archive(Person.TAMAS, BRIDGETOWN)
                .select(".side a:contains(urgent matters)")
                .attr("href")
                .replaceFirst(".*tag=([^&]*).*", "$1");
        var found = world.as(Person.TAMAS).get("/api/documents?tag=" + tag).jsonPath();
        assertThat(found.getList("items.title")).isEqualTo(List.of(TITLE));
        assertThat(found.getInt("total")).isEqualTo(1);
    }

    private void note(String document, Map<String, Object> note) {
        world.as(Person.MAREK)
                .body(note)
                .post("/api/documents/" + document + "/annotations")
                .then()
                .statusCode(201);
    }

    private static List<String> tags(Document page) {
        return page.select(".side:has(#side-tag) a").eachText();
    }

    private Document archive(Person reader, String address) {
        return Jsoup.parse(world.as(reader)
                .accept("text/html")
                .urlEncodingEnabled(false)
                .get(address)
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }
}

package org.postil.collections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.postil.world.World.Person.EDIT;
import static org.postil.world.World.Person.MAREK;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postil.documents.DocumentView;
import org.postil.shared.Ids;
import org.postil.world.Browser;
import org.postil.world.Guest;
import org.postil.world.World;

/** A collection can stand in others, and is shared with them as a whole. */
@QuarkusTest
class NestedCollectionsTest {
    @Inject
    World world;

    private final String run = Ids.next().toString();
    private DocumentView document;
    private Shelf edition;
    private Shelf volume;
    private Shelf chapter;

    @BeforeEach
    void anEditionOfVolumesOfChapters() {
        document = world.telegram("In a chapter " + run, "<p>One.</p>");
        edition = Shelf.of(world, "Edition " + run, Map.of("description", "All of it."));
        volume = Shelf.of(world, "Volume " + run, Map.of());
        chapter = Shelf.of(world, "Chapter " + run, Map.of()).with(document.id());
        put(edition, volume);
        put(volume, chapter);
    }

    @Test
    void whoHoldsALinkToTheWholeReadsAllThatStandsInIt() {
        Browser reader = edition.holder(Map.of("kind", "link"));
        assertThat(Shelf.reads(reader, document.id())).isTrue();
        reader.asks().get(edition.page()).then().statusCode(200).body(containsString("Volume " + run));
        var page = Jsoup.parse(reader.asks().get(chapter.page()).asString());
        assertThat(page.select(".crumbs li").eachText())
                .containsExactly("Collections", "Edition " + run, "Volume " + run, "Chapter " + run);
        assertThat(page.select(".entries .title").eachText()).containsExactly(document.title());
        DocumentView later = world.telegram("Later " + run, "<p>Two.</p>");
        assertThat(Shelf.reads(reader, later.id())).isFalse();
        chapter.with(later.id());
        assertThat(Shelf.reads(reader, later.id())).isTrue();
    }

    @Test
    void whoHoldsALinkToAPartReadsNothingOfTheWhole() {
        DocumentView beside = world.telegram("Beside " + run, "<p>Two.</p>");
        edition.with(beside.id());
        Browser reader = chapter.holder(Map.of("kind", "link"));
        assertThat(Shelf.reads(reader, beside.id())).isFalse();
        reader.asks().get(edition.page()).then().statusCode(404);
        reader.asks().get(volume.page()).then().statusCode(404);
        var page = Jsoup.parse(reader.asks().get(chapter.page()).asString());
        assertThat(page.select(".crumbs li").eachText()).containsExactly("Collections", "Chapter " + run);
    }

    @Test
    void whatIsTakenOutOfTheWholeIsClosedAtOnce() {
        Browser reader = edition.holder(Map.of("kind", "link"));
        put(edition);
        assertThat(Shelf.reads(reader, document.id())).isFalse();
        reader.asks().get(chapter.page()).then().statusCode(404);
        put(edition, volume);
        assertThat(Shelf.reads(reader, document.id())).isTrue();
        world.as(EDIT).delete(volume.api()).then().statusCode(204);
        assertThat(Shelf.reads(reader, document.id())).isFalse();
    }

    @Test
    void aGroupThatIsShownTheWholeIsShownItsParts() {
        String other = world.another("Next door " + run);
        Guest neighbour = world.guest("Nina", null);
        world.join(neighbour, other, org.postil.accounts.Role.READER);
        neighbour.asks().get("/api/documents/" + document.id()).then().statusCode(404);
        edition.share(Map.of("kind", "group", "group", other, "role", "reader"));
        neighbour.asks().get("/api/documents/" + document.id()).then().statusCode(200);
        neighbour.asks().get(chapter.api()).then().statusCode(200);
    }

    @Test
    void noCollectionStandsInItself() {
        for (Shelf child : List.of(edition, volume, chapter)) {
            world.as(EDIT)
                    .body(Map.of("parts", List.of(child.id())))
                    .put((child == edition ? edition : chapter).api() + "/parts")
                    .then()
                    .statusCode(400);
        }
        world.as(MAREK)
                .body(Map.of("parts", List.of(chapter.id())))
                .put(edition.api() + "/parts")
                .then()
                .statusCode(403);
    }

    @Test
    void twoWhoPutEachIntoTheOtherAtOnceMakeNoCircle() {
        Shelf one = Shelf.of(world, "One " + run, Map.of());
        Shelf other = Shelf.of(world, "Other " + run, Map.of());
        for (int round = 0; round < 5; round++) {
            put(one);
            put(other);
            AtomicInteger done = new AtomicInteger();
            CompletableFuture.allOf(
                            CompletableFuture.runAsync(() -> tries(one, other, done)),
                            CompletableFuture.runAsync(() -> tries(other, one, done)))
                    .join();
            assertThat(done).hasValue(1);
        }
    }

    @Test
    void theFormPutsCollectionsInTakesThemOutAndOrdersThem() {
        Shelf second = Shelf.of(world, "Second volume " + run, Map.of());
        Browser edit = Browser.of(world, EDIT);
        edit.asks().get(edition.page() + "/parts").then().statusCode(200).body(containsString("Second volume " + run));
        edit.asks()
                .formParam("part", volume.id())
                .formParam("position", "1")
                .formParam("more", second.id())
                .post(edition.page() + "/parts")
                .then()
                .statusCode(303);
        edit.asks()
                .formParam("part", volume.id(), second.id())
                .formParam("position", "2", "1")
                .post(edition.page() + "/parts")
                .then()
                .statusCode(303);
        var page = Jsoup.parse(edit.asks().get(edition.page()).asString());
        assertThat(page.select(".parts .title").eachText()).containsExactly("Second volume " + run, "Volume " + run);
        edit.asks()
                .formParam("part", volume.id(), second.id())
                .formParam("position", "2", "1")
                .formParam("gone", volume.id())
                .post(edition.page() + "/parts")
                .then()
                .statusCode(303);
        assertThat(Jsoup.parse(edit.asks().get(edition.page()).asString())
                        .select(".parts .title")
                        .eachText())
                .containsExactly("Second volume " + run);
        edit.asks().get("/collections").then().statusCode(200).body(containsString("within-1"));
    }

    private void tries(Shelf parent, Shelf child, AtomicInteger done) {
        int status = world.as(EDIT)
                .body(Map.of("parts", List.of(child.id())))
                .put(parent.api() + "/parts")
                .statusCode();
        assertThat(status).isIn(200, 400);
        if (status == 200) {
            done.incrementAndGet();
        }
    }

    private void put(Shelf parent, Shelf... children) {
        world.as(EDIT)
                .body(Map.of(
                        "parts",
                        java.util.Arrays.stream(children).map(Shelf::id).toList()))
                .put(parent.api() + "/parts")
                .then()
                .statusCode(200);
    }
}

package org.postil.citations;

import static org.postil.world.World.Person.EDIT;

import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.postil.world.World;

/** A telegram on three leaves, of an invented shelfmark, for the tests of how it is cited. */
public record CitedTelegram(String id, String slug, String text) {
    public static final String WORDS =
            "<p><span class=\"folio\" data-label=\"l. 85\"></span>The fighting died down.</p>"
                    + "<p>The embassy <span class=\"folio\" data-label=\"l. 86\"></span>was being left &amp; burnt.</p>";

    /** "fighting", on the first leaf. */
    public static final int FIGHTING = 4;

    public static CitedTelegram in(World world, String title) {
        JsonPath made = world.as(EDIT)
                .body(Map.ofEntries(
                        Map.entry("title", title),
                        Map.entry("date", "1956-10-28"),
                        Map.entry("kind", "telegram"),
                        Map.entry("creators", List.of("Yuri Andropov")),
                        Map.entry("recipients", List.of("CPSU CC Presidium")),
                        Map.entry("places", List.of("Budapest")),
                        Map.entry("languages", List.of("ru")),
                        Map.entry("abstract", "On the fighting in Budapest."),
                        Map.entry(
                                "provenance",
                                Map.of(
                                        "repository", "RGANI, Moscow",
                                        "fonds", "f. 3",
                                        "series", "op. 64",
                                        "file", "d. 484",
                                        "folios", "ll. 85–87",
                                        "translatedBy", "Anna Sample and Ben Sample",
                                        "digitalArchive", "Sample Digital Archive")),
                        Map.entry("group", world.group()),
                        Map.entry("text", Map.of("role", "translation", "language", "en", "html", WORDS))))
                .post("/api/documents")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
        return new CitedTelegram(made.getString("id"), made.getString("slug"), made.getString("texts[0].id"));
    }
}

package org.postil.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.postil.world.World.Person.EDIT;
import static org.postil.world.World.Person.MAREK;
import static org.postil.world.World.Person.TAMAS;
import static org.postil.world.World.Person.ZOLTAN;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postil.imports.ImportHands;
import org.postil.shared.Ids;
import org.postil.world.World;

/**
 * What was noted on documents that go out for a reference manager comes back with them. What none of these formats holds: the
 * text, so that a passage comes back as a quotation; threads; the hour at which a note was written; marks such as bold. What
 * becomes of the records is {@link RoundTripTest}'s.
 */
@QuarkusTest
class ReferencesComeBackTest {
    @Inject
    World world;

    @ParameterizedTest
    @CsvSource({"ris, refs.ris", "bibtex, refs.bib", "biblatex, refs.bib", "csl-json, refs.json", "zotero-rdf, refs.rdf"
    })
    void aReferenceComesBackWithItsNotes(String format, String file) {
        var title = "Ferries & “bridges” " + Ids.next();
        var document = world.telegram(title, "<p>The ferries at the lower crossing went as before.</p>");
        world.as(EDIT)
                .body(Map.of(
                        "date",
                        "1956-10-28~",
                        "recipients",
                        List.of("Andrei Gromyko"),
                        "senders",
                        List.of("Yuri Andropov"),
                        "attendees",
                        List.of("One; and another", "A third"),
                        "provenance",
                        Map.of(
                                "repository",
                                "RGASPI",
                                "fonds",
                                "3",
                                "obtainedBy",
                                "Ada Brunner",
                                "creditLine",
                                "By courtesy; Fonds: as above")))
                .patch("/api/documents/" + document.id())
                .then()
                .statusCode(200);
        new ExportHands(world, MAREK).note(document, "lower crossing", "Which one? 100 % sure", List.of("two words"));
        new ExportHands(world, EDIT).note(document, null, "On all of it.", List.of());

        var there = new ImportHands(world, ZOLTAN)
                .bring(file, new ExportHands(world, TAMAS).document(document.slug(), format));

        assertThat(there.getList("items.outcome")).as(there.prettify()).containsExactly("made", "made", "made");
        var made = world.as(ZOLTAN)
                .get("/api/documents/" + there.getString("items[0].document"))
                .jsonPath();
        assertThat(made.getString("title")).isEqualTo(title);
        assertThat(made.getString("date")).isEqualTo("1956-10-28~");
        assertThat(made.getString("kind")).isEqualTo("telegram");
        assertThat(made.getList("creators")).containsExactly("Yuri Andropov");
        assertThat(made.getList("senders")).containsExactly("Yuri Andropov");
        assertThat(made.getList("attendees")).containsExactly("One; and another", "A third");
        assertThat(made.getString("provenance.creditLine")).isEqualTo("By courtesy; Fonds: as above");
        assertThat(made.getString("provenance.fonds")).isEqualTo("3");
        assertThat(made.getList("recipients")).containsExactly("Andrei Gromyko");
        assertThat(made.getList("places")).containsExactly("Budapest");
        assertThat(made.getString("provenance.repository")).isEqualTo("RGASPI");
        assertThat(made.getString("provenance.obtainedBy")).isEqualTo("Ada Brunner");
        assertThat(made.getString("provenance.originalAddress")).endsWith("/documents/" + document.slug());
        var notes = world.as(ZOLTAN)
                .get("/api/documents/" + made.getString("id") + "/annotations")
                .jsonPath();
        assertThat(notes.getList("items.body"))
                .containsExactlyInAnyOrder("> “lower crossing”\n\nWhich one? 100 % sure", "On all of it.");
        assertThat(notes.getList("items.origin.author")).containsExactlyInAnyOrder(MAREK.fullName, EDIT.fullName);
        assertThat(notes.getList("items.tags")).containsExactlyInAnyOrder(List.of("two words"), List.of());

        var again = new ImportHands(world, ZOLTAN)
                .bring(file, new ExportHands(world, TAMAS).document(document.slug(), format));
        assertThat(again.getList("items.outcome")).containsExactly("skipped", "skipped", "skipped");
    }
}

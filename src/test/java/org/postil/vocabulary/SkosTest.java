package org.postil.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postil.shared.Problem;
import org.postil.tags.Term;
import org.postil.tags.Vocabulary;

/** Vocabularies of others, as SKOS. */
class SkosTest {
    private static final UUID GROUP = new UUID(0, 1);
    private static final String TURTLE = """
            @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
            @prefix ex: <http://example.org/> .
            ex:actors a skos:Concept ; skos:prefLabel "actors"@en, "Akteure"@de ; skos:narrower ex:envoys .
            ex:envoys a skos:Concept ; skos:prefLabel "envoys"@en ; skos:altLabel "emissaries"@en ;
                skos:definition "Who was sent."@en ; skos:scopeNote "Not ambassadors." ; skos:broader ex:actors .
            ex:circle a skos:Concept ; skos:prefLabel "circle" ; skos:broader ex:round .
            ex:round a skos:Concept ; skos:prefLabel "round" ; skos:broader ex:circle .
            ex:other skos:prefLabel "no concept" .
            """;

    private static Vocabulary imported(Vocabulary before, String written, Locale language) {
        return new Importing(GROUP, Skos.read(written), language).applied(before);
    }

    @Test
    void conceptsBecomeTagsUnderTheirBroaderOnes() {
        Vocabulary after = imported(Vocabulary.of(List.of(), List.of()), TURTLE, Locale.ENGLISH);
        Term envoys = after.called("envoys").orElseThrow();
        assertThat(after.require(envoys.parent()).name()).isEqualTo("actors");
        assertThat(envoys.definition()).isEqualTo("Who was sent.");
        assertThat(envoys.scopeNote()).isEqualTo("Not ambassadors.");
        assertThat(after.aliases(envoys.id())).containsExactly("emissaries");
        assertThat(after.called("Akteure")).isEqualTo(after.called("actors"));
        assertThat(after.called("no concept")).isEmpty();
        assertThat(imported(Vocabulary.of(List.of(), List.of()), TURTLE, Locale.GERMAN)
                        .called("actors")
                        .orElseThrow()
                        .name())
                .isEqualTo("Akteure");
    }

    @Test
    void aCircleInTheFileIsNoCircleHere() {
        Vocabulary after = imported(Vocabulary.of(List.of(), List.of()), TURTLE, Locale.ENGLISH);
        Term circle = after.called("circle").orElseThrow();
        Term round = after.called("round").orElseThrow();
        assertThat(after.within(circle.id(), round.id()) && after.within(round.id(), circle.id()))
                .isFalse();
    }

    @Test
    void whatTheGroupHasSaidOfItsTagsStays() {
        UUID id = new UUID(0, 7);
        Vocabulary before =
                Vocabulary.of(List.of(), List.of()).with(id, "emissaries").described(id, null, "Our own words.", null);
        Vocabulary after = imported(before, TURTLE, Locale.ENGLISH);
        // The file calls it "envoys", and only besides "emissaries": a name of another tag is left alone.
        assertThat(after.require(id).definition()).isEqualTo("Our own words.");
        assertThat(after.called("emissaries").orElseThrow().id()).isEqualTo(id);
        assertThat(after.called("envoys").orElseThrow().id()).isNotEqualTo(id);
        assertThat(imported(after, TURTLE, Locale.ENGLISH).to(after).tags()).isEmpty();
    }

    @Test
    void aLabelIsTheTagOfThatNameHoweverItIsWritten() {
        UUID id = new UUID(0, 7);
        Vocabulary after = imported(Vocabulary.of(List.of(), List.of()).with(id, "who was sent"), """
                @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
                <urn:sent> a skos:Concept ; skos:prefLabel "Who\\n was  sent" ; skos:definition "Envoys." .
                """, Locale.ENGLISH);
        assertThat(after.inForce()).singleElement().satisfies(tag -> {
            assertThat(tag.id()).isEqualTo(id);
            assertThat(tag.definition()).isEqualTo("Envoys.");
        });
    }

    @Test
    void theSameIsReadFromRdfXml() {
        Vocabulary after = imported(Vocabulary.of(List.of(), List.of()), """
                <?xml version="1.0"?>
                <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:skos="http://www.w3.org/2004/02/skos/core#">
                  <skos:Concept rdf:about="http://example.org/a"><skos:prefLabel>above</skos:prefLabel></skos:Concept>
                  <skos:Concept rdf:about="http://example.org/b"><skos:prefLabel>below</skos:prefLabel>
                    <skos:broader rdf:resource="http://example.org/a"/></skos:Concept>
                </rdf:RDF>
                """, Locale.ENGLISH);
        assertThat(after.require(after.called("below").orElseThrow().parent()).name())
                .isEqualTo("above");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "neither <this nor that",
                "",
                "@prefix skos: <http://www.w3.org/2004/02/skos/core#> .",
                "<?xml version=\"1.0\"?><!DOCTYPE r [<!ENTITY f SYSTEM \"file:///etc/passwd\">]>"
                        + "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\""
                        + " xmlns:skos=\"http://www.w3.org/2004/02/skos/core#\"><skos:Concept rdf:about=\"urn:x\">"
                        + "<skos:prefLabel>&f;</skos:prefLabel></skos:Concept></rdf:RDF>",
                "<!DOCTYPE r [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\">]><rdf:RDF/>",
                "<rdf:RDF"
            })
    void hostileAndBrokenFilesAreRefused(String written) {
        assertThatThrownBy(() -> Skos.read(written)).isInstanceOf(Problem.class);
    }
}

package org.postil.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Notes that are attached to references become notes on what these become. */
class AttachedNotesTest {
    private static final String OURS =
            "“the ferries” (p. 3) — Which *ones*? (Marek Brandt, 2026-05-03) [crossings, two words]";

    private static List<ImportedNote> notes(String name, String text) {
        return Brought.read(name, text).stream()
                .filter(ImportedNote.class::isInstance)
                .map(ImportedNote.class::cast)
                .toList();
    }

    private static String ris(String... notes) {
        return "TY  - PCOMM\r\nTI  - Telegram\r\nDA  - 1956/10/28/\r\nN1  - " + String.join("\r\nN1  - ", notes)
                + "\r\nER  - \r\n";
    }

    @Test
    void aNoteInRisIsOnItsRecord() {
        var parsed = Brought.read("refs.ris", ris("Check the date.", "<p>Who <b>said</b> so?</p>"));

        var notes = notes("refs.ris", ris("Check the date.", "<p>Who <b>said</b> so?</p>"));
        assertThat(notes).extracting(note -> note.said().body()).containsExactly("Check the date.", "Who **said** so?");
        assertThat(notes.get(0).on().keys())
                .containsExactly(Brought.document(parsed.get(0)).sourceKey());
        assertThat(notes.get(0).mark().quote()).isNull();
    }

    @Test
    void whatIsNotedIsNoPartOfWhatARecordIsKnownBy() {
        var one = Brought.document(Brought.read("refs.ris", ris("One.")).get(0));
        var other = Brought.document(Brought.read("refs.ris", ris("Two.")).get(0));

        assertThat(one.sourceKey()).isEqualTo(other.sourceKey());
    }

    @Test
    void whatWeWroteIsTakenApartAgain() {
        var note = notes("refs.ris", ris(OURS)).get(0);

        assertThat(note.said().body()).isEqualTo("> “the ferries” (p. 3)\n\nWhich \\*ones\\*?");
        assertThat(note.said().tags()).containsExactly("crossings", "two words");
        assertThat(note.origin().author()).isEqualTo("Marek Brandt");
        assertThat(note.origin().written()).isEqualTo(Instant.parse("2026-05-03T00:00:00Z"));
    }

    @Test
    void factsThatWeWroteForWantOfAFieldAreNoNotes() {
        var parsed = Brought.read(
                "refs.ris", ris("Obtained by: Ada Brunner", "Identifier old: 110201", "Date: 1956-10-28~"));

        assertThat(parsed).hasSize(1);
        var document = Brought.document(parsed.get(0));
        assertThat(document.provenance().obtainedBy()).isEqualTo("Ada Brunner");
        assertThat(document.identifiers()).containsEntry("old", "110201");
        assertThat(document.date()).isEqualTo("1956-10-28~");
    }

    @Test
    void severalInOneFieldOfBibTexAreSeveral() {
        var entry = "@misc{a, title = {Telegram}, year = {1956}, annote = {%s}}";

        assertThat(notes(
                        "refs.bib",
                        entry.formatted("First · thing (Ada Brunner, 2020-01-02) · Second (Ben Ott, 2020-01-03)")))
                .extracting(note -> note.origin().author() + ": " + note.said().body())
                .containsExactly("Ada Brunner: First · thing", "Ben Ott: Second");
        assertThat(notes("refs.bib", entry.formatted("Somebody else's own · words")))
                .extracting(note -> note.said().body())
                .containsExactly("Somebody else's own · words");
        assertThat(notes("refs.bib", entry.replace("annote", "annotation").formatted("Of biblatex.")))
                .hasSize(1);
    }

    @Test
    void cslJsonHasThemInAnnote() {
        var json = "[{\"id\": \"a\", \"type\": \"manuscript\", \"title\": \"Telegram\", \"annote\": \"Check.\","
                + " \"issued\": {\"date-parts\": [[1956, 10, 28]]}, \"note\": \"Obtained by: Ada Brunner; Original language: ru\"}]";
        var parsed = Brought.read("refs.json", json);

        assertThat(notes("refs.json", json))
                .extracting(note -> note.said().body())
                .containsExactly("Check.");
        assertThat(Brought.document(parsed.get(0)).summary()).isEmpty();
        assertThat(Brought.document(parsed.get(0)).provenance().obtainedBy()).isEqualTo("Ada Brunner");
        assertThat(Brought.document(parsed.get(0)).languages()).contains("ru");
    }

    private static final String RDF = """
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
             xmlns:z="http://www.zotero.org/namespaces/export#" xmlns:dcterms="http://purl.org/dc/terms/"
             xmlns:bib="http://purl.org/net/biblio#" xmlns:foaf="http://xmlns.com/foaf/0.1/"
             xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:link="http://purl.org/rss/1.0/modules/link/"
             xmlns:prism="http://prismstandard.org/namespaces/1.2/basic/">
              <bib:Article rdf:about="#item_1">
                <z:itemType>journalArticle</z:itemType>
                <dcterms:isPartOf rdf:resource="urn:issn:1234-5678"/>
                <bib:authors><rdf:Seq><rdf:li><foaf:Person><foaf:surname>Brunner</foaf:surname>
                  <foaf:givenName>Ada</foaf:givenName></foaf:Person></rdf:li></rdf:Seq></bib:authors>
                <dcterms:isReferencedBy rdf:resource="#item_2"/>
                <link:link rdf:resource="#item_3"/>
                <dc:subject>Danube</dc:subject>
                <dc:title>The ferries</dc:title>
                <dcterms:abstract>On ferries.</dcterms:abstract>
                <dc:date>1998-05</dc:date>
                <bib:pages>12-30</bib:pages>
              </bib:Article>
              <bib:Journal rdf:about="urn:issn:1234-5678"><prism:volume>7</prism:volume>
                <dc:title>Bridges</dc:title><dc:identifier>DOI 10.1000/ferries</dc:identifier></bib:Journal>
              <bib:Memo rdf:about="#item_2"><rdf:value>&lt;h1&gt;Annotations&lt;/h1&gt;&lt;p&gt;&lt;span class="highlight"
                data-annotation="%7B%7D"&gt;“the lower crossing”&lt;/span&gt; &lt;em&gt;why&lt;/em&gt;?&lt;img src=x
                onerror=alert(1)&gt;&lt;script&gt;alert(2)&lt;/script&gt;&lt;/p&gt;</rdf:value><dc:subject>todo</dc:subject></bib:Memo>
              <z:Attachment rdf:about="#item_3"><z:itemType>attachment</z:itemType>
                <rdf:resource rdf:resource="files/3/ferries.pdf"/><dc:title>Full text</dc:title></z:Attachment>
              <bib:Memo rdf:about="#item_4"><rdf:value>&lt;p&gt;On nothing.&lt;/p&gt;</rdf:value></bib:Memo>
              <z:Collection rdf:about="#collection_1"><dc:title>Crossings</dc:title>
                <dcterms:hasPart rdf:resource="#item_1"/></z:Collection>
            </rdf:RDF>
            """;

    @Test
    void aLibraryOfZoteroComesWithNotesFilesAndCollections() {
        var parsed = Brought.read("library.rdf", RDF);

        var record = (ImportedRecord) parsed.get(0);
        assertThat(record.document().title()).isEqualTo("The ferries");
        assertThat(record.document().kind()).isEqualTo("article");
        assertThat(record.document().creators()).containsExactly("Ada Brunner");
        assertThat(record.document().date()).isEqualTo("1998-05");
        assertThat(record.document().summary()).isEqualTo("On ferries.");
        assertThat(record.document().subjects()).containsExactly("Danube");
        assertThat(record.document().identifiers()).containsEntry("doi", "10.1000/ferries");
        assertThat(record.document().provenance().sourceLine()).isEqualTo("Bridges, 7, 12-30");
        assertThat(record.file()).isEqualTo("files/3/ferries.pdf");
        assertThat(record.collections()).containsExactly("Crossings");
        var note = (ImportedNote) parsed.get(1);
        assertThat(note.said().body()).isEqualTo("# Annotations\n\n“the lower crossing” *why*?");
        assertThat(note.said().tags()).containsExactly("todo");
        assertThat(note.on().keys()).containsExactly(record.document().sourceKey());
        var alone = (ImportedNote) parsed.get(2);
        assertThat(alone.said().body()).isEqualTo("On nothing.");
        assertThat(alone.on().keys()).isEmpty();
        assertThat(parsed).hasSize(3);
    }

    @Test
    void aLibraryInWhichThingsAreInEachOtherInACircleEnds() {
        var circle = RDF.replace("rdf:resource=\"#item_2\"", "rdf:resource=\"#item_1\"")
                .replace("rdf:resource=\"urn:issn:1234-5678\"", "rdf:resource=\"#item_1\"");

        assertThat(Brought.read("library.rdf", circle)).hasSize(3);
    }
}

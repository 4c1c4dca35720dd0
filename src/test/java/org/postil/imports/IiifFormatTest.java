package org.postil.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postil.annotations.Shape;
import org.postil.facsimiles.PageDraft;
import org.postil.facsimiles.PageSize;

/** What becomes of a IIIF manifest. */
class IiifFormatTest {
    private static final String SECOND = """
            {"@context": "http://iiif.io/api/presentation/2/context.json", "@id": "https://library.example/1909/manifest",
             "@type": "sc:Manifest", "label": [{"@value": "Uusi Aura, no. 274A"}], "navDate": "1909-11-26T00:00:00Z",
             "license": "http://creativecommons.org/publicdomain/mark/1.0/", "attribution": "The library",
             "sequences": [{"canvases": [
               {"label": "p. 1", "width": 4000, "height": 6000, "images": [{"resource": {
                 "@id": "https://images.example/a/full/full/0/default.jpg", "width": 5461, "height": 8192,
                 "service": {"@id": "https://images.example/a", "profile": "http://iiif.io/api/image/2/level1.json"}}}]},
               {"label": "no image", "width": 10, "height": 10},
               {"width": 1000, "height": 1500, "images": [{"resource": {"@id": "https://images.example/b.jpg"}}]}]}]}""";

    private static final String THIRD = """
            {"@context": ["http://www.w3.org/ns/anno.jsonld", "http://iiif.io/api/presentation/3/context.json"],
             "id": "https://library.example/3/manifest", "type": "Manifest",
             "label": {"hu": ["Napló"], "en": ["A diary"]}, "summary": {"none": ["Kept in the autumn."]},
             "requiredStatement": {"label": {"en": ["By"]}, "value": {"en": ["The archive"]}},
             "items": [{"id": "c1", "type": "Canvas", "label": {"none": ["f. 1r"]}, "width": 800, "height": 1200,
               "items": [{"items": [{"motivation": "painting", "body": {"id": "https://images.example/c.jpg",
                 "type": "Image", "width": 800, "height": 1200,
                 "service": [{"id": "https://images.example/c/", "type": "ImageService3", "profile": "level2"}]}}]}]}]}""";

    @TempDir
    Path folder;

    private Parsed read(String json) throws IOException {
        List<Parsed> parsed = all(json);
        assertThat(parsed).hasSize(1);
        return parsed.get(0);
    }

    private List<Parsed> all(String json) throws IOException {
        List<Parsed> parsed = new ArrayList<>();
        var file = Files.write(folder.resolve("upload"), json.getBytes(StandardCharsets.UTF_8));
        Formats.read(Upload.of("manifest.json", file), ImportOptions.NONE, parsed::add);
        return parsed;
    }

    /** The manifest above with annotations on its canvas. */
    private List<Parsed> noted(String... annotations) throws IOException {
        return all(THIRD.replace(
                "\"width\": 800, \"height\": 1200,\n",
                "\"width\": 800, \"height\": 1200, \"annotations\": [{\"id\": \"a\", \"type\": \"AnnotationPage\","
                        + " \"items\": [" + String.join(",", annotations) + "]}],\n"));
    }

    private static String annotation(String id, String body, String target) {
        return "{\"id\": \"https://library.example/n/" + id
                + "\", \"type\": \"Annotation\", \"motivation\": \"commenting\","
                + " \"creator\": {\"name\": \"Ada Brunner\"}, \"body\": " + body + ", \"target\": " + target + "}";
    }

    @Test
    void aManifestOfTheSecondVersionIsADocumentWithItsPages() throws IOException {
        var record = (ImportedRecord) read(SECOND);

        assertThat(record.document().title()).isEqualTo("Uusi Aura, no. 274A");
        assertThat(record.document().date()).isEqualTo("1909-11-26");
        assertThat(record.document().provenance().originalAddress()).isEqualTo("https://library.example/1909/manifest");
        assertThat(record.document().provenance().creditLine()).isEqualTo("The library");
        assertThat(record.pages()).extracting(PageDraft::label).containsExactly("1", "2");
        assertThat(record.pages().get(0).size()).isEqualTo(new PageSize(2731, 4096));
        assertThat(record.pages())
                .extracting(page -> page.source().address())
                .containsExactly("https://images.example/a/full/{size}/0/default.jpg", "https://images.example/b.jpg");
    }

    @Test
    void soIsOneOfTheThird() throws IOException {
        var record = (ImportedRecord) read(THIRD);

        assertThat(record.document().title()).isEqualTo("A diary");
        assertThat(record.document().summary()).isEqualTo("Kept in the autumn.");
        assertThat(record.document().provenance().creditLine()).isEqualTo("The archive");
        assertThat(record.pages()).extracting(PageDraft::label).containsExactly("f. 1r");
        assertThat(record.pages().get(0).source().address())
                .isEqualTo("https://images.example/c/full/{size}/0/default.jpg");
    }

    @Test
    void whatLibrariesCallAsCataloguesDoMeansTheSame() throws IOException {
        var metadata = """
                "metadata": [
                  {"label": {"en": ["Author"]}, "value": {"none": ["Imre Nagy"]}},
                  {"label": {"de": ["Datierung"]}, "value": {"none": ["Oktober 1956"]}},
                  {"label": "Language", "value": [{"@value": "Hungarian", "@language": "en"}]},
                  {"label": {"en": ["Repository"]}, "value": {"en": ["<span>The &lt;old&gt; archive</span>"]}},
                  {"label": {"en": ["Level"]}, "value": {"en": ["Beginner"]}},
                  {"label": {"en": ["Physical description"]}, "value": {"en": ["12 leaves"]}}], "items\"""";
        var record = (ImportedRecord) read(THIRD.replace("\"items\": [{\"id\"", metadata + ": [{\"id\""));

        assertThat(record.document().creators()).containsExactly("Imre Nagy");
        assertThat(record.document().date()).isEqualTo("1956-10");
        assertThat(record.document().languages()).containsExactly("hu");
        assertThat(record.document().provenance().repository()).isEqualTo("The <old> archive");
        assertThat(record.document().provenance().level()).isNull();
        assertThat(record.document().identifiers()).containsEntry("Physical description", "12 leaves");
    }

    @Test
    void whatIsDamagedOrHasNoPagesIsRefused() throws IOException {
        assertThat(((Refusal) read(THIRD.substring(0, THIRD.length() - 20)))
                        .reason()
                        .kind())
                .isEqualTo(Reason.Kind.IIIF_MALFORMED);
        assertThat(((Refusal) read(THIRD.replace("\"items\"", "\"things\"")))
                        .reason()
                        .kind())
                .isEqualTo(Reason.Kind.IIIF_NO_PAGES);
    }

    @Test
    void whatIsNotedOnItsPagesComesAsNotesOnRegions() throws IOException {
        var said = "{\"type\": \"TextualBody\", \"value\": \"<p>Whose <b>hand</b>?<script>alert(1)</script></p>\","
                + " \"format\": \"text/html\"}";
        var all = noted(
                annotation("box", said, "\"c1#xywh=80,120,400,600\""),
                annotation(
                        "outline",
                        "[]",
                        "{\"source\": {\"id\": \"c1\"}, \"selector\": [{\"type\": \"FragmentSelector\", \"value\":"
                                + " \"xywh=percent:0,0,50,50\"}, {\"type\": \"SvgSelector\", \"value\":"
                                + " \"<svg><path d='M0,0 L400,0 L400,600 Z'/></svg>\"}]}"),
                annotation(
                        "curve",
                        said,
                        "{\"source\": \"c1\", \"selector\": [{\"value\": \"xywh=percent:0,0,50,50\"},"
                                + " {\"value\": \"<svg><path d='M0,0 C400,0 400,600 1,1 Z'/></svg>\"}]}"),
                annotation("page", said, "{\"id\": \"c1\", \"type\": \"Canvas\"}"),
                annotation("whole", said, "\"https://library.example/3/manifest\""));
        assertThat(all).hasSize(6);
        var notes = all.subList(1, 6).stream().map(ImportedNote.class::cast).toList();

        assertThat(notes.get(0).said().body()).isEqualTo("Whose **hand**?");
        assertThat(notes.get(0).origin().author()).isEqualTo("Ada Brunner");
        assertThat(notes.get(0).origin().key()).isEqualTo("https://library.example/n/box");
        assertThat(notes)
                .extracting(note -> note.on().keys())
                .containsOnly(List.of("iiif:https://library.example/3/manifest"));
        assertThat(shape(notes.get(0))).isEqualTo(new Shape.Draft(0.1, 0.1, 0.5, 0.5, null));
        assertThat(shape(notes.get(1)).points())
                .containsExactly(List.of(0.0, 0.0), List.of(0.5, 0.0), List.of(0.5, 0.5));
        assertThat(shape(notes.get(2))).isEqualTo(new Shape.Draft(0.0, 0.0, 0.5, 0.5, null));
        assertThat(shape(notes.get(3))).isEqualTo(new Shape.Draft(0.0, 0.0, 1.0, 1.0, null));
        assertThat(notes.get(4).mark()).isEqualTo(ImportedNote.Mark.WHOLE);
    }

    private static Shape.Draft shape(ImportedNote note) {
        assertThat(note.mark().region().page()).isEqualTo(1);
        return note.mark().region().region();
    }

    @Test
    void whatCouldNotComeOfItIsListed() throws IOException {
        var all = noted(
                annotation("beside", "[]", "\"c1#xywh=900,10,50,50\""),
                annotation("elsewhere", "[]", "\"c2\""),
                annotation("machine", "[]", "\"c1\"").replace("commenting", "supplementing"));
        assertThat(all.stream().skip(1).map(one -> ((Refusal) one).reason().kind()))
                .containsExactly(Reason.Kind.NOTE_NOT_ON_PAGE, Reason.Kind.NOTE_NOT_ON_PAGE);
        assertThat(((Refusal) all(THIRD.replace(
                                        "\"width\": 800, \"height\": 1200,\n",
                                        "\"width\": 800, \"height\": 1200, \"annotations\": [{\"id\": \"a\"}],\n"))
                                .get(1))
                        .reason()
                        .kind())
                .isEqualTo(Reason.Kind.NOTES_ELSEWHERE);
    }
}

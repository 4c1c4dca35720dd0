package org.postil.exports;

import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.postil.documents.DocumentView;
import org.postil.facsimiles.PageSequence;
import org.postil.facsimiles.PageSize;
import org.postil.facsimiles.PageView;

/**
 * A document as a IIIF manifest (Presentation API 3): a canvas for each page image, as large as the image is at its largest,
 * and what the record says, in both of our languages. Whatever is named in it is named by its address on this server, so that
 * every copy of it says the same.
 *
 * @param base the address of this server, without a slash at the end
 */
record IiifManifest(Source source, PageSequence pages, String base) {
    static final String CONTEXT = "http://iiif.io/api/presentation/3/context.json";
    static final String MEDIA_TYPE = "application/ld+json;profile=\"" + CONTEXT + "\"";

    /** The annotation pages of canvases: whole, or only named, to be fetched when they are wanted. */
    interface Notes {
        /** @param page its place among all pages, from 0 */
        Map<String, Object> on(int page);

        Map<String, Object> onTheWhole();
    }

    /** With the type that says what it is; a list of types at the door would lose its profile. */
    static Response answer(Map<String, Object> resource) {
        return Response.ok(resource).header("Content-Type", MEDIA_TYPE).build();
    }

    static String address(String document) {
        return document + "/manifest.json";
    }

    String address() {
        return address(source.address());
    }

    String canvas(PageView page) {
        return base + page.image() + "/canvas";
    }

    /** Where the annotations of a page can be had by themselves. */
    String notes(PageView page) {
        return source.address() + "/manifest" + page.image().substring("/facsimiles".length()) + "/notes.json";
    }

    /** Where those can be had that stand on no page. */
    String notes() {
        return source.address() + "/manifest/notes.json";
    }

    /** Annotations named, to be fetched. */
    Notes named() {
        return new Notes() {
            @Override
            public Map<String, Object> on(int page) {
                return page(notes(pages.pages().get(page)));
            }

            @Override
            public Map<String, Object> onTheWhole() {
                return page(notes());
            }
        };
    }

    /** An annotation page that holds these. */
    static Map<String, Object> page(String id, List<Object> items) {
        Map<String, Object> page = page(id);
        page.put("items", items);
        return page;
    }

    private static Map<String, Object> page(String id) {
        return resource(id, "AnnotationPage");
    }

    Map<String, Object> with(Notes notes) {
        Map<String, Object> manifest = new LinkedHashMap<>();
        manifest.put("@context", CONTEXT);
        manifest.putAll(resource(address(), "Manifest"));
        manifest.put("label", IiifWords.plain(source.title()));
        described(manifest);
        manifest.put("homepage", List.of(homepage()));
        manifest.put("seeAlso", seeAlso());
        manifest.put("thumbnail", List.of(thumbnail(base, pages.pages().get(0))));
        manifest.put("items", each(page -> canvas(page, notes.on(page))));
        manifest.put("annotations", List.of(notes.onTheWhole()));
        return manifest;
    }

    private void described(Map<String, Object> manifest) {
        DocumentView document = source.document();
        IiifRecord record = new IiifRecord(document);
        if (document.summary() != null && !document.summary().isBlank()) {
            manifest.put("summary", IiifWords.value(document.summary()));
        }
        manifest.put("metadata", record.metadata());
        record.day().ifPresent(day -> manifest.put("navDate", day));
        record.licence().ifPresent(licence -> manifest.put("rights", licence));
        record.credit().ifPresent(credit -> manifest.put("requiredStatement", credit));
        manifest.put("provider", record.providers(base));
    }

    private Map<String, Object> homepage() {
        Map<String, Object> page = resource(source.address(), "Text");
        page.put("label", IiifWords.plain(source.title()));
        page.put("format", "text/html");
        return page;
    }

    private List<Object> seeAlso() {
        List<Object> files = new ArrayList<>();
        files.add(file(".csl.json", "application/vnd.citationstyles.csl+json", "CSL-JSON"));
        files.add(file(".rdf", "application/rdf+xml", "Zotero RDF"));
        files.add(file(".jsonld", "application/ld+json", "schema.org"));
        return files;
    }

    private Map<String, Object> file(String ending, String format, String label) {
        Map<String, Object> file = resource(source.address() + ending, "Dataset");
        file.put("label", IiifWords.plain(label));
        file.put("format", format);
        return file;
    }

    private List<Object> each(IntFunction<Object> canvas) {
        List<Object> canvases = new ArrayList<>();
        for (int page = 0; page < pages.pages().size(); page++) {
            canvases.add(canvas.apply(page));
        }
        return canvases;
    }

    private Map<String, Object> canvas(int place, Map<String, Object> notes) {
        PageView page = pages.pages().get(place);
        Map<String, Object> canvas = resource(canvas(page), "Canvas");
        canvas.put("label", IiifWords.plain(page.label()));
        canvas.put("width", page.size().width());
        canvas.put("height", page.size().height());
        canvas.put("thumbnail", List.of(thumbnail(base, page)));
        canvas.put("items", List.of(page(canvas(page) + "/image", List.of(painting(page)))));
        canvas.put("annotations", List.of(notes));
        return canvas;
    }

    private Map<String, Object> painting(PageView page) {
        Map<String, Object> painting = resource(canvas(page) + "/painting", "Annotation");
        painting.put("motivation", "painting");
        painting.put("body", image(base, page, page.whole(), page.wholeSize()));
        painting.put("target", canvas(page));
        return painting;
    }

    static Map<String, Object> thumbnail(String base, PageView page) {
        return image(base, page, page.thumbnail(), page.small());
    }

    private static Map<String, Object> image(String base, PageView page, String address, PageSize size) {
        Map<String, Object> service = resource(base + page.image(), "ImageService3");
        service.put("profile", "level0");
        Map<String, Object> image = resource(base + address, "Image");
        image.put("format", "image/jpeg");
        image.put("width", size.width());
        image.put("height", size.height());
        image.put("service", List.of(service));
        return image;
    }

    static Map<String, Object> resource(String id, String type) {
        Map<String, Object> resource = new LinkedHashMap<>();
        resource.put("id", id);
        resource.put("type", type);
        return resource;
    }
}

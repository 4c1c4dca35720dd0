package org.postil.exports;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Documents as IIIF manifests with the notes on their page images. A document without images has no canvas, and a manifest
 * must have one: what is noted on it stands in a text beside the manifests. One document is held at a time.
 */
final class IiifFormat implements Format {
    private final Bundle bundle;
    private final FileName names = new FileName();
    private Front front;
    private Source source;
    private IiifManifest manifest;
    private IiifNotes notes;
    private TextBeside text;
    private boolean anyPages;

    IiifFormat(OutputStream out) {
        bundle = new Bundle(out);
    }

    @Override
    public void begin(Front front) {
        this.front = front;
    }

    @Override
    public void document(Source next) throws IOException {
        finish();
        source = next;
        var pages = front.library().pages(next.document().id());
        if (pages.pages().isEmpty()) {
            text = new TextBeside(front.largest());
            text.begin(front, next);
        } else {
            manifest = new IiifManifest(next, pages, front.address());
            notes = new IiifNotes(manifest, front.parts(), front.words());
        }
    }

    @Override
    public void note(Noted noted) throws IOException {
        if (manifest == null) {
            text.note(noted);
        } else {
            notes.add(noted);
        }
    }

    @Override
    public void links(List<Related> links) throws IOException {
        if (manifest == null) {
            text.links(links);
        } else {
            links.forEach(notes::add);
        }
    }

    private void finish() throws IOException {
        if (manifest != null) {
            anyPages = true;
            Path file = Files.createTempFile("postil-export", ".json");
            try (var out = Refused.beyond(front.largest(), Files.newOutputStream(file));
                    var json = Json.into(out)) {
                json.writeObject(manifest.with(notes));
            } catch (IOException | RuntimeException failed) {
                Files.deleteIfExists(file);
                throw failed;
            }
            bundle.add(names.next(source.title()) + ".json", file);
        } else if (text != null) {
            text.into(bundle, names.next(source.title()));
        }
        leave();
    }

    /** Lets go of the document that was written. */
    private void leave() throws IOException {
        manifest = null;
        notes = null;
        source = null;
        if (text != null) {
            text.close();
            text = null;
        }
    }

    @Override
    public void end(List<String> bibliography) throws IOException {
        boolean anything = source != null || anyPages;
        finish();
        if (anything && !anyPages) {
            throw new Refused(ExportJob.Reason.NO_PAGES);
        }
        bundle.end();
    }

    @Override
    public Optional<String> ending() {
        return bundle.ending();
    }

    @Override
    public void close() throws IOException {
        leave();
        bundle.close();
    }
}

package org.postil.exports;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What is said of a document in a text of its own, beside files that cannot hold it. */
final class TextBeside implements Closeable {
    private final OutputStream out;
    private final TextFormat text;
    private Path file;

    /** @param largest in bytes, so that no disk fills with what is refused in the end */
    TextBeside(long largest) throws IOException {
        file = Files.createTempFile("postil-export", ".txt");
        out = Refused.beyond(largest, Files.newOutputStream(file));
        text = new TextFormat(out);
    }

    void begin(Front front, Source source) throws IOException {
        text.begin(front);
        text.document(source);
    }

    void note(Noted noted) throws IOException {
        text.note(noted);
    }

    void links(List<Related> links) throws IOException {
        text.links(links);
    }

    /** Goes into the bundle, which has its file from now on. */
    void into(Bundle bundle, String name) throws IOException {
        text.end(List.of());
        out.close();
        Path whole = file;
        file = null;
        bundle.add(name + ".txt", whole);
    }

    @Override
    public void close() throws IOException {
        out.close();
        if (file != null) {
            Files.deleteIfExists(file);
        }
    }
}

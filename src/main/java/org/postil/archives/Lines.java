package org.postil.archives;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Lines of UTF-8, none of which may be longer than the longest record. */
final class Lines implements Closeable {
    /** In bytes: a text of 20 MB stands in its record as HTML and as words. */
    private static final int LONGEST = 160 << 20;

    private final InputStream in;

    Lines(InputStream in) {
        this.in = new BufferedInputStream(in, 1 << 16);
    }

    /** Null behind the last. @throws ArchiveRefused when it is too long to be one */
    String next() throws IOException {
        var line = new ByteArrayOutputStream(256);
        for (int b = in.read(); b >= 0; b = in.read()) {
            if (b == '\n') {
                return line.toString(StandardCharsets.UTF_8);
            }
            if (line.size() == LONGEST) {
                throw new ArchiveRefused("The archive holds a record that is longer than any can be.");
            }
            line.write(b);
        }
        return line.size() == 0 ? null : line.toString(StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}

package org.postil.exports;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A ZIP archive that is written one entry after the other. Names of entries are in UTF-8. */
final class Archive {
    private final ZipOutputStream out;

    Archive(OutputStream out) {
        this.out = new ZipOutputStream(out, StandardCharsets.UTF_8);
    }

    /** The next entry, until the one after it; not to be closed. */
    OutputStream entry(String name) throws IOException {
        out.putNextEntry(new ZipEntry(name));
        return out;
    }

    void entry(String name, String content) throws IOException {
        entry(name).write(content.getBytes(StandardCharsets.UTF_8));
    }

    /** One that is not packed: some formats say by it what the archive is. */
    void stored(String name, String content) throws IOException {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        CRC32 sum = new CRC32();
        sum.update(bytes);
        ZipEntry entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(bytes.length);
        entry.setCrc(sum.getValue());
        out.putNextEntry(entry);
        out.write(bytes);
    }

    void end() throws IOException {
        out.finish();
        out.flush();
    }

    /** A file that belongs to a format, from beside the classes. */
    static String resource(String name) throws IOException {
        try (var in = Archive.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new FileNotFoundException(name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

package org.postil.exports;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Files that are made one after the other: a single one goes out as it is, several in an archive. */
final class Bundle implements Closeable {
    private final OutputStream out;
    private Archive archive;
    private Path first;
    private String name;

    Bundle(OutputStream out) {
        this.out = out;
    }

    /** @param file which is the bundle's from now on, and goes when it has gone out */
    void add(String called, Path file) throws IOException {
        if (first == null && archive == null) {
            first = file;
            name = called;
            return;
        }
        try {
            becomeArchive();
            pack(called, file);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private void becomeArchive() throws IOException {
        if (archive == null) {
            archive = new Archive(out);
        }
        if (first != null) {
            pack(name, first);
            Files.delete(first);
            first = null;
        }
    }

    private void pack(String called, Path file) throws IOException {
        Files.copy(file, archive.entry(called));
    }

    void end() throws IOException {
        if (first == null) {
            becomeArchive();
            archive.end();
            return;
        }
        Files.copy(first, out);
        out.flush();
    }

    /** What its name ends with once it has ended: something of its own when there were several files, or none. */
    Optional<String> ending() {
        return archive == null ? Optional.empty() : Optional.of("zip");
    }

    @Override
    public void close() throws IOException {
        if (first != null) {
            Files.deleteIfExists(first);
        }
    }
}

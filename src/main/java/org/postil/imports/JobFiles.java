package org.postil.imports;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.postil.documents.StoredFile;

/** The files of a job, and their bytes for as long as somebody reads them. */
final class JobFiles {
    /** As many bytes as tell an archive. */
    private static final int HEAD = 16;

    private final ImportRun.Library library;
    private final UUID job;

    JobFiles(ImportRun.Library library, UUID job) {
        this.library = library;
        this.job = job;
    }

    /** What is done with a file. */
    interface Use<T> {
        T of(Upload upload) throws IOException;
    }

    /** By its name; one whose name says nothing is looked into, since what lies in it is to be known before others are read. */
    boolean isArchive(ImportFile file) {
        var ending = ending(file);
        return file.archive() == null && (ending.equals("zip") || ending.isEmpty() && isPacked(file));
    }

    /** Most are not, and their first bytes say so; what begins as an archive may be an office document as well. */
    private boolean isPacked(ImportFile file) {
        try {
            return beginsAsArchive(file) && opened(file, upload -> upload.content() == Content.ZIP);
        } catch (IOException | RuntimeException unreadable) {
            return false;
        }
    }

    private boolean beginsAsArchive(ImportFile file) {
        var head = QuarkusTransaction.requiringNew().call(() -> library.files().beginning(file.file(), HEAD));
        return Content.of(head) == Content.ZIP;
    }

    static boolean isCatalogue(ImportFile file) {
        return CatalogueFormat.isNamed(ending(file))
                || Set.of("rdf", "ris", "bib").contains(ending(file));
    }

    static boolean isJson(ImportFile file) {
        return ending(file).startsWith("json") || ending(file).equals("ndjson");
    }

    private static String ending(ImportFile file) {
        return Upload.extension(PathInside.last(file.path()));
    }

    /** All, in the order in which they came. */
    List<ImportFile> all() {
        return QuarkusTransaction.requiringNew().call(() -> library.entities()
                .createQuery(
                        "select f from ImportFile f where f.job = :job order by f.position, f.id", ImportFile.class)
                .setParameter("job", job)
                .getResultList());
    }

    List<ImportFile> waiting(Predicate<ImportFile> which) {
        return all().stream().filter(ImportFile::isWaiting).filter(which).toList();
    }

    /** Whether files that lay in it are among them. */
    boolean unpackedFrom(ImportFile pack) {
        return all().stream().anyMatch(file -> pack.id().equals(file.archive()));
    }

    /** Whether it was attached to another file, and did not lie in an archive. */
    boolean isAttached(ImportFile file) {
        return all().stream().anyMatch(other -> other.id().equals(file.archive()) && !isArchive(other));
    }

    /** How many bytes the files that lay in archives have together. */
    long unpacked() {
        return QuarkusTransaction.requiringNew().call(() -> library.entities()
                .createQuery(
                        "select coalesce(sum(s.size), 0) from ImportFile f, StoredFile s"
                                + " where f.job = :job and f.archive is not null and s.id = f.file",
                        Long.class)
                .setParameter("job", job)
                .getSingleResult());
    }

    boolean isWaiting(ImportFile file) {
        return QuarkusTransaction.requiringNew()
                .call(() -> library.entities().find(ImportFile.class, file.id()).isWaiting());
    }

    <T> T opened(ImportFile file, Use<T> use) throws IOException {
        return opened(file.file(), use);
    }

    <T> T opened(UUID file, Use<T> use) throws IOException {
        var stored =
                QuarkusTransaction.requiringNew().call(() -> library.files().findById(file));
        var copy = copy(stored);
        try {
            return use.of(Upload.of(stored.name(), copy));
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    private Path copy(StoredFile stored) throws IOException {
        var copy = Files.createTempFile("postil-import", null);
        try (var out = Files.newOutputStream(copy)) {
            int number = 0;
            byte[] piece;
            do {
                int next = number++;
                piece = QuarkusTransaction.requiringNew()
                        .call(() -> library.files().piece(stored.id(), next));
                out.write(piece);
            } while (piece.length > 0);
        }
        return copy;
    }
}

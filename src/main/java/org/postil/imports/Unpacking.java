package org.postil.imports;

import java.io.IOException;
import java.io.InputStream;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.UUID;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.postil.shared.Lease;

/**
 * Makes the files in an archive files of its job, each kept for itself like one that came alone. A file that must not be
 * unpacked is refused by itself. What has been unpacked stays when a run is broken off; the next goes on behind it.
 */
final class Unpacking {
    /** Texts are packed to a tenth, long tables to a hundredth; what is below is always unpacked. */
    private static final long USUAL_RATIO = 200;

    private static final long ALWAYS = 10L * 1024 * 1024;

    private final ImportRun.Library library;
    private final Lease<ImportJob> lease;
    private final ImportFile archive;
    private final UUID account;
    private long unpacked;

    /** @param unpacked bytes that the archives of the job have unpacked to so far */
    Unpacking(ImportRun.Library library, Lease<ImportJob> lease, ImportFile archive, UUID account, long unpacked) {
        this.unpacked = unpacked;
        this.library = library;
        this.lease = lease;
        this.archive = archive;
        this.account = account;
    }

    /** @throws Refused when the rest of it is not unpacked */
    void unpack(Path copy, String name) throws IOException {
        try (var pack = Pack.open(copy)) {
            var entries = pack.entries().stream()
                    .filter(entry -> !entry.isDirectory() && !PathInside.isFurniture(entry.getName()))
                    .toList();
            if (entries.size() > library.settings().mostUnpacked()) {
                throw Refused.whole(Reason.Kind.ZIP_TOO_MANY);
            }
            if (entries.isEmpty()) {
                throw Refused.whole(Reason.Kind.EMPTY, name);
            }
            if (archive.done() == 0) {
                // The archive itself is no record: the files come in its place.
                lease.change(job -> job.expect(entries.size()));
            }
            unpack(pack, entries, Files.size(copy));
        }
        lease.change(
                job -> library.entities().find(ImportFile.class, archive.id()).finish());
    }

    private void unpack(Pack pack, List<ZipArchiveEntry> entries, long size) throws IOException {
        for (var entry : entries.subList(Math.min(archive.done(), entries.size()), entries.size())) {
            one(pack, entry, size);
        }
    }

    private void one(Pack pack, ZipArchiveEntry entry, long size) throws IOException {
        var path = PathInside.clean(entry.getName());
        if (path.isEmpty() || entry.isUnixSymlink()) {
            refuse(entry, Reason.Kind.ZIP_PATH);
        } else if (!pack.canRead(entry)) {
            refuse(entry, Reason.Kind.ZIP_LOCKED);
        } else {
            var file = Files.createTempFile("postil-unpacked", null);
            try {
                unpack(pack, entry, file, size);
                if (Upload.of(path.get(), file).content() == Content.ZIP) {
                    refuse(entry, Reason.Kind.ZIP_NESTED);
                } else {
                    keep(path.get(), file);
                }
            } catch (Refused refused) {
                if (refused.refusal().reason().kind() == Reason.Kind.ZIP_TOO_MUCH) {
                    throw refused;
                }
                refuse(entry, refused.refusal().reason().kind());
            } finally {
                Files.deleteIfExists(file);
            }
        }
    }

    private void unpack(Pack pack, ZipArchiveEntry entry, Path file, long size) throws IOException {
        long left = library.settings().largestUnpacked().asLongValue() - unpacked;
        long packed = Math.min(size, Math.max(0, entry.getCompressedSize()));
        long most = Math.max(ALWAYS, packed * USUAL_RATIO);
        try (InputStream in = pack.open(entry, Math.min(left, most))) {
            unpacked += Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (TooLong tooLong) {
            unpacked += Math.min(left, most);
            throw Refused.whole(left < most ? Reason.Kind.ZIP_TOO_MUCH : Reason.Kind.ZIP_BOMB);
        }
    }

    private void keep(String path, Path file) {
        lease.change(job -> {
            var type = URLConnection.guessContentTypeFromName(path);
            var stored = library.keep(account, PathInside.last(path), type, file);
            var here = library.entities().find(ImportFile.class, archive.id());
            library.entities().persist(here.unpacked(stored, path));
            here.progress(1);
        });
    }

    private void refuse(ZipArchiveEntry entry, Reason.Kind kind) {
        lease.change(job -> {
            var refusal = new Refusal("", Reason.of(kind));
            library.entities().persist(ImportItem.refused(job.id(), PathInside.shown(entry.getName()), refusal));
            library.entities().find(ImportFile.class, archive.id()).progress(1);
            job.progress(1);
        });
    }
}

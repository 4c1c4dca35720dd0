package org.postil.imports;

import java.io.IOException;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.postil.facsimiles.PdfBox;
import org.postil.imports.PdfAttachments.Attached;
import org.postil.shared.BoundedOutput;
import org.postil.shared.Lease;

/**
 * Makes the files that are attached to a PDF files of its job, each kept for itself as an archive's are, in a folder with the
 * PDF's name. Which are not read, the report says of each. What is wrong with the PDF itself is for its reading to say.
 */
final class Attaching {
    private static final int MOST = 1_000;

    private final ImportRun.Library library;
    private final Lease<ImportJob> lease;
    private final JobFiles files;
    private final UUID account;
    private long left;

    Attaching(ImportRun.Library library, Lease<ImportJob> lease, JobFiles files, UUID account) {
        this.library = library;
        this.lease = lease;
        this.files = files;
        this.account = account;
    }

    /** @param copy its bytes, or null where they are not read, for that reason */
    private record Taken(String path, Path copy, Reason.Kind refused) {}

    void attach(ImportFile pdf, Upload upload) throws IOException {
        List<Taken> taken = new ArrayList<>();
        try {
            take(pdf, upload, taken);
            if (!taken.isEmpty()) {
                lease.change(job -> keep(job, pdf, taken));
            }
        } finally {
            for (var one : taken) {
                if (one.copy() != null) {
                    Files.deleteIfExists(one.copy());
                }
            }
        }
    }

    private void take(ImportFile pdf, Upload upload, List<Taken> taken) throws IOException {
        PdfBox.makeSafe();
        try (var document = Loader.loadPDF(upload.file().toFile(), IOUtils.createTempFileOnlyStreamCache())) {
            var attached = PdfAttachments.of(document, MOST + 1);
            if (attached.isEmpty() || files.unpackedFrom(pdf)) {
                return;
            }
            left = library.settings().largestUnpacked().asLongValue() - files.unpacked();
            boolean deep = files.isAttached(pdf);
            for (var one : attached.subList(0, Math.min(MOST, attached.size()))) {
                taken.add(taken(pdf.path() + "/", one, deep));
            }
            if (attached.size() > MOST) {
                taken.add(new Taken(pdf.path(), null, Reason.Kind.ZIP_TOO_MANY));
            }
        } catch (IOException | RuntimeException | LinkageError | StackOverflowError malformed) {
            // Its reading comes upon the same.
        }
    }

    private Taken taken(String folder, Attached one, boolean deep) throws IOException {
        var name = PathInside.clean(one.name());
        if (name.isEmpty()) {
            return new Taken(folder + PathInside.shown(one.name()), null, Reason.Kind.ZIP_PATH);
        }
        var path = folder + name.get();
        var copy = Files.createTempFile("postil-attached", null);
        var refused = deep ? Reason.Kind.ATTACHED_LEFT_OUT : refused(one, copy, name.get());
        if (refused != null) {
            Files.delete(copy);
            return new Taken(path, null, refused);
        }
        left -= Files.size(copy);
        return new Taken(path, copy, null);
    }

    private Reason.Kind refused(Attached one, Path copy, String name) {
        try (var in = one.bytes().createInputStream();
                var out = new BoundedOutput(Files.newOutputStream(copy), left, PdfBox.TooMuch::new)) {
            in.transferTo(out);
        } catch (IOException | RuntimeException damagedOrTooMuch) {
            return Reason.Kind.ATTACHED_LEFT_OUT;
        }
        try {
            return Upload.of(name, copy).content() == Content.ZIP ? Reason.Kind.ZIP_NESTED : null;
        } catch (IOException | RuntimeException unreadable) {
            return Reason.Kind.ATTACHED_LEFT_OUT;
        }
    }

    private void keep(ImportJob job, ImportFile pdf, List<Taken> taken) {
        job.expect(taken.size() + 1);
        var here = library.entities().find(ImportFile.class, pdf.id());
        for (var one : taken) {
            if (one.copy() == null) {
                library.entities()
                        .persist(ImportItem.refused(job.id(), one.path(), new Refusal("", Reason.of(one.refused()))));
                job.progress(1);
            } else {
                var name = PathInside.last(one.path());
                var type = URLConnection.guessContentTypeFromName(name.toLowerCase(Locale.ROOT));
                library.entities().persist(here.unpacked(library.keep(account, name, type, one.copy()), one.path()));
            }
        }
    }
}

package org.postil.imports;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;
import org.postil.accounts.Role;
import org.postil.accounts.Viewer;
import org.postil.accounts.Viewers;
import org.postil.documents.Document;
import org.postil.documents.Documents;
import org.postil.documents.Originals;
import org.postil.documents.StoredFile;
import org.postil.documents.StoredFiles;
import org.postil.documents.Texts;
import org.postil.shared.Problem;

/**
 * Runs one job: parses outside of transactions, keeps a batch of records in each. What a batch keeps, its items and the
 * count of the file's records that are done, commits together; a run that was broken off goes on behind that count.
 */
final class ImportRun {
    private static final Logger LOG = Logger.getLogger(ImportRun.class);
    private static final int BATCH = 20;

    private final Library library;
    private final UUID jobId;
    private final BooleanSupplier stopped;
    private final List<Parsed> batch = new ArrayList<>();
    private int version;
    private Viewer viewer;
    private UUID group;
    private ImportOptions options;

    /** What a run works on. */
    record Library(
            EntityManager entities,
            Viewers viewers,
            Documents documents,
            Texts texts,
            StoredFiles files,
            Originals originals,
            Pictures pictures) {}

    /** The job is no longer this run's: cancelled, taken over, or the node stops. */
    private static final class Over extends RuntimeException {
        private Over() {
            super(null, null, false, false);
        }
    }

    /** @param version of the job when it was claimed */
    ImportRun(Library library, UUID jobId, int version, BooleanSupplier stopped) {
        this.library = library;
        this.jobId = jobId;
        this.version = version;
        this.stopped = stopped;
    }

    void run() {
        try {
            begin();
            for (var file : waiting()) {
                file(file);
            }
            change(job -> {
                library.pictures().read(viewer, jobId);
                job.end(ImportJob.State.DONE);
            });
        } catch (Over over) {
            LOG.debugf("Import %s goes on elsewhere or not at all", jobId);
        } catch (Problem mayNoLonger) {
            change(job -> job.end(ImportJob.State.FAILED));
        }
    }

    private void begin() {
        QuarkusTransaction.requiringNew().run(() -> {
            var job = library.entities().find(ImportJob.class, jobId);
            viewer = library.viewers().of(job.account()).orElse(Viewer.ANONYMOUS);
            group = job.group();
            options = job.options();
        });
        viewer.require(Role.EDITOR, group);
    }

    private List<ImportFile> waiting() {
        return QuarkusTransaction.requiringNew().call(() -> library.entities()
                .createQuery(
                        "select f from ImportFile f where f.job = :job and f.state = :waiting order by f.position",
                        ImportFile.class)
                .setParameter("job", jobId)
                .setParameter("waiting", ImportFile.State.WAITING)
                .getResultList());
    }

    private void file(ImportFile file) {
        var stored =
                QuarkusTransaction.requiringNew().call(() -> library.files().findById(file.file()));
        batch.clear();
        try {
            var copy = copy(stored);
            try {
                read(file, stored.name(), Upload.of(stored.name(), copy));
            } finally {
                Files.deleteIfExists(copy);
            }
        } catch (Over over) {
            throw over;
        } catch (IOException | RuntimeException | StackOverflowError failure) {
            LOG.errorf(failure, "Import %s could not read %s", jobId, stored.name());
            batch.add(new Refusal("", Reason.of(Reason.Kind.FAILED)));
            keep(file, stored.name(), true);
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

    private void read(ImportFile file, String name, Upload upload) throws IOException {
        if (file.done() == 0) {
            int records = Formats.count(upload);
            change(job -> job.expect(records));
        }
        var seen = new int[1];
        int before = file.done();
        Formats.read(upload, options, parsed -> {
            if (stopped.getAsBoolean()) {
                throw new Over();
            }
            if (seen[0]++ >= before) {
                batch.add(parsed);
                if (batch.size() >= BATCH) {
                    keep(file, name, false);
                }
            }
        });
        keep(file, name, true);
    }

    /** Keeps the batch; when one record spoils it, each by itself, so that only that one is refused. */
    private void keep(ImportFile file, String name, boolean last) {
        try {
            change(job -> keep(job, file.id(), name, List.copyOf(batch), last));
        } catch (Over over) {
            throw over;
        } catch (RuntimeException spoiled) {
            for (var parsed : batch) {
                keepAlone(file, name, parsed);
            }
            change(job -> keep(job, file.id(), name, List.of(), last));
        }
        batch.clear();
    }

    private void keepAlone(ImportFile file, String name, Parsed parsed) {
        try {
            change(job -> keep(job, file.id(), name, List.of(parsed), false));
        } catch (Over over) {
            throw over;
        } catch (Problem problem) {
            refuse(file, name, new Refusal(parsed.where(), Reason.of(problem)));
        } catch (RuntimeException failure) {
            LOG.errorf(failure, "Import %s could not keep a record of %s, %s", jobId, name, parsed.where());
            refuse(file, name, new Refusal(parsed.where(), Reason.of(Reason.Kind.FAILED)));
        }
    }

    private void refuse(ImportFile file, String name, Refusal refusal) {
        change(job -> keep(job, file.id(), name, List.of(refusal), false));
    }

    private void keep(ImportJob job, UUID fileId, String name, List<Parsed> records, boolean last) {
        var file = library.entities().find(ImportFile.class, fileId);
        for (var parsed : records) {
            library.entities().persist(item(job, file.file(), name, parsed));
        }
        file.progress(records.size());
        job.progress(records.size());
        if (last) {
            file.finish();
        }
    }

    private ImportItem item(ImportJob job, UUID file, String name, Parsed parsed) {
        if (parsed instanceof Refusal refusal) {
            return ImportItem.refused(job.id(), name, refusal);
        }
        var record = (ImportedRecord) parsed;
        var together = library.pictures().together(viewer, job, record);
        if (together.isPresent()) {
            return appended(job, file, name, record, together.get());
        }
        var existing = library.documents().bySource(group, record.document().sourceKey());
        if (existing.isPresent()) {
            var here = existing.get();
            boolean completed = complete(here, record);
            if (!(library.pictures().add(viewer, here, record, file) || completed)) {
                return ImportItem.skipped(job.id(), name, record.where(), here.id());
            }
            library.originals().add(here, file, record.where());
            return ImportItem.updated(job.id(), name, record.where(), here.id());
        }
        var document = library.documents().enter(viewer, record.document().in(group));
        record.texts().forEach(text -> library.texts().add(viewer, document, text));
        library.pictures().add(viewer, document, record, file);
        library.originals().add(document, file, record.where());
        return ImportItem.made(job.id(), name, record.where(), document.id(), record.remark());
    }

    private ImportItem appended(ImportJob job, UUID file, String name, ImportedRecord record, Document document) {
        if (!library.pictures().append(viewer, document, record, file)) {
            return ImportItem.skipped(job.id(), name, record.where(), document.id());
        }
        library.originals().add(document, file, record.where());
        return ImportItem.updated(job.id(), name, record.where(), document.id());
    }

    /** Adds what the record says and the document does not; what stands in the document stays. */
    private boolean complete(Document here, ImportedRecord record) {
        boolean described = library.documents().complete(viewer, here, record.document());
        boolean textless = library.texts().of(here).isEmpty();
        if (textless) {
            record.texts().forEach(text -> library.texts().add(viewer, here, text));
        }
        return described || textless && !record.texts().isEmpty();
    }

    private interface Change {
        void on(ImportJob job);
    }

    /** One short transaction in which the job is this run's alone. @throws Over when it no longer is */
    private void change(Change change) {
        version = QuarkusTransaction.requiringNew().call(() -> {
            var job = library.entities().find(ImportJob.class, jobId, LockModeType.PESSIMISTIC_WRITE);
            if (job == null || job.version() != version || job.state() != ImportJob.State.RUNNING) {
                throw new Over();
            }
            change.on(job);
            library.entities().lock(job, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
            library.entities().flush();
            return job.version();
        });
    }
}

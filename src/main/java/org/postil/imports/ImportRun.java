package org.postil.imports;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.postil.accounts.Role;
import org.postil.accounts.Viewer;
import org.postil.accounts.Viewers;
import org.postil.documents.Documents;
import org.postil.documents.Originals;
import org.postil.documents.StoredFiles;
import org.postil.documents.Texts;
import org.postil.shared.Lease;
import org.postil.shared.Problem;

/**
 * Runs one job: parses outside of transactions, keeps a batch of records in each. What a batch keeps, its items and the
 * count of the file's records that are done, commits together; a run that was broken off goes on behind that count. Who its
 * maker is, and whether he may still make anything there, is asked anew in each of these transactions.
 */
final class ImportRun {
    private static final Logger LOG = Logger.getLogger(ImportRun.class);
    private static final int BATCH = 20;
    /** Counted no further when a row describes a file of many documents, which it cannot. */
    private static final int MOST_OF_ONE = 1000;

    private final Library library;
    private final Lease<ImportJob> lease;
    private final JobFiles files;
    private final List<Companions.Told> batch = new ArrayList<>();
    private UUID maker;
    private ImportOptions options;

    /** Its maker may put nothing there any more. */
    private static final class Barred extends RuntimeException {
        private Barred() {
            super(null, null, false, false);
        }
    }

    /** What a run works on. */
    @Singleton
    record Library(
            EntityManager entities,
            Viewers viewers,
            Documents documents,
            Texts texts,
            StoredFiles files,
            Originals originals,
            Pictures pictures,
            NotesKeeping notes,
            Shelving shelves,
            ImportSettings settings) {
        /** Keeps a file in the database, in the transaction that is under way. */
        UUID keep(UUID account, String name, String mediaType, Path bytes) {
            try {
                return files.keep(account, name, mediaType, bytes).id();
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }

    ImportRun(Library library, Lease<ImportJob> lease) {
        this.library = library;
        this.lease = lease;
        this.files = new JobFiles(library, lease.job());
    }

    void run() {
        try {
            begin();
            for (var archive : files.waiting(files::isArchive)) {
                file(archive);
            }
            if (asks()) {
                return;
            }
            var ofNotes =
                    files.waiting(this::isOfNotes).stream().map(ImportFile::id).collect(Collectors.toSet());
            files.waiting(file -> JobFiles.isCatalogue(file) && !ofNotes.contains(file.id()))
                    .forEach(this::file);
            files.waiting(file -> !ofNotes.contains(file.id())).forEach(this::file);
            for (var left = files.waiting(any -> true); !left.isEmpty(); left = files.waiting(any -> true)) {
                left.forEach(this::file);
            }
            lease.change(job -> {
                library.pictures().read(admitted(job), job.id());
                job.finish();
            });
        } catch (Barred barred) {
            lease.change(this::stop);
        }
    }

    private void begin() {
        lease.change(job -> {
            maker = admitted(job).account();
            options = job.options();
        });
    }

    /** Whoever brings it in, as he is by now; to be asked in the transaction in which something is made. @throws Barred */
    private Viewer admitted(ImportJob job) {
        return library.viewers()
                .of(job.account())
                .filter(viewer -> viewer.may(Role.EDITOR, job.group()))
                .orElseThrow(Barred::new);
    }

    /** What was made stays; of the files that are left it is said why nothing more came of them. */
    private void stop(ImportJob job) {
        for (var waiting : files.waiting(any -> true)) {
            var why = new Refusal("", Reason.of(Reason.Kind.BARRED));
            library.entities().persist(ImportItem.refused(job.id(), waiting.path(), why));
            library.entities().find(ImportFile.class, waiting.id()).finish();
        }
        job.fail();
    }

    /** Whether it holds notes on what the others of the job may become. */
    private boolean isOfNotes(ImportFile file) {
        try {
            return JobFiles.isJson(file)
                    && files.opened(file, upload -> Formats.of(upload).isOfNotes());
        } catch (IOException | RuntimeException unreadable) {
            return false;
        }
    }

    /** Whether somebody has to say first what the columns of a catalogue mean. */
    private boolean asks() {
        for (var file : options.ask() ? files.waiting(JobFiles::isCatalogue) : List.<ImportFile>of()) {
            var sample = sample(file);
            if (sample.isPresent() && !CatalogueColumns.areKnown(sample.get().header(), options.columns())) {
                lease.change(job -> {
                    library.entities().find(ImportFile.class, file.id()).ask(sample.get());
                    job.ask();
                });
                return true;
            }
        }
        return false;
    }

    /** Nothing when it is no catalogue, or cannot be read: the report will say so. */
    private Optional<CatalogueSample> sample(ImportFile file) {
        try {
            return files.opened(
                    file,
                    upload -> Formats.of(upload) instanceof CatalogueFormat
                            ? Optional.of(CatalogueFormat.sample(upload))
                            : Optional.<CatalogueSample>empty());
        } catch (IOException | RuntimeException unreadable) {
            return Optional.empty();
        }
    }

    private void file(ImportFile file) {
        batch.clear();
        // A catalogue may have described it in the meantime.
        if (!files.isWaiting(file)) {
            return;
        }
        try {
            files.opened(file, upload -> {
                boolean named = Set.of("zip", "").contains(upload.extension());
                if (upload.content() == Content.ZIP && named) {
                    unpack(file, upload);
                } else {
                    read(file, upload);
                }
                return null;
            });
        } catch (Lease.Lost | Barred ended) {
            throw ended;
        } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError failure) {
            LOG.errorf(failure, "Import %s could not read %s", lease.job(), file.path());
            batch.add(new Companions.Told(new Refusal("", Reason.of(Reason.Kind.FAILED))));
            keep(file, true);
        }
    }

    private void unpack(ImportFile file, Upload upload) throws IOException {
        try {
            new Unpacking(library, lease, file, maker, files.unpacked()).unpack(upload.file(), upload.name());
        } catch (Refused refused) {
            batch.add(new Companions.Told(refused.refusal()));
            keep(file, true);
        }
    }

    private void read(ImportFile file, Upload upload) throws IOException {
        if (file.done() == 0) {
            int records = Formats.count(upload);
            lease.change(job -> job.expect(records));
        }
        attach(file, upload);
        var earlier = new EarlierFiles(library, files, options, this::asked);
        var companions = new Companions(files::all, file.path(), this::parsed, earlier);
        var seen = new int[1];
        int before = file.done();
        Formats.read(upload, options, parsed -> {
            lease.hold();
            if (seen[0]++ >= before) {
                batch.add(companions.with(parsed));
                if (batch.size() >= BATCH) {
                    keep(file, false);
                }
            }
        });
        keep(file, true);
    }

    private <T> T asked(EarlierFiles.Question<T> question) {
        return lease.read(job -> question.by(admitted(job), job.group()));
    }

    private void attach(ImportFile file, Upload upload) throws IOException {
        if (upload.content() == Content.PDF && file.done() == 0) {
            new Attaching(library, lease, files, maker).attach(file, upload);
        }
    }

    /** What a file would become by itself. */
    private List<Parsed> parsed(ImportFile file) throws IOException {
        List<Parsed> parsed = new ArrayList<>();
        files.opened(file, upload -> {
            attach(file, upload);
            Formats.read(upload, options, one -> {
                if (parsed.size() < MOST_OF_ONE && !isNotedWithin(parsed, one)) {
                    parsed.add(parsed.isEmpty() ? one : new Refusal(one.where(), Reason.of(Reason.Kind.FAILED)));
                }
            });
            return null;
        });
        return parsed;
    }

    /** Whether it only tells of the notes in the file of a record. */
    private static boolean isNotedWithin(List<Parsed> before, Parsed one) {
        return !before.isEmpty()
                && before.get(0) instanceof ImportedRecord record
                && record.isNoted()
                && !(one instanceof ImportedRecord);
    }

    /** Keeps the batch; when one record spoils it, each by itself, so that only that one is refused. */
    private void keep(ImportFile file, boolean last) {
        try {
            lease.change(job -> keep(job, file, List.copyOf(batch), last));
        } catch (Lease.Lost | Barred ended) {
            throw ended;
        } catch (RuntimeException spoiled) {
            for (var told : batch) {
                keepAlone(file, told);
            }
            lease.change(job -> keep(job, file, List.of(), last));
        }
        batch.clear();
    }

    private void keepAlone(ImportFile file, Companions.Told told) {
        try {
            lease.change(job -> keep(job, file, List.of(told), false));
        } catch (Lease.Lost | Barred ended) {
            throw ended;
        } catch (Problem problem) {
            refuse(file, told, Reason.of(problem));
        } catch (RuntimeException failure) {
            LOG.errorf(
                    failure,
                    "Import %s could not keep a record of %s, %s",
                    lease.job(),
                    file.path(),
                    told.parsed().where());
            refuse(file, told, Reason.of(Reason.Kind.FAILED));
        }
    }

    private void refuse(ImportFile file, Companions.Told told, Reason reason) {
        if (told.parsed() instanceof ImportedNote note) {
            lease.change(job -> refuse(job, file, note, reason));
            return;
        }
        var refused = new Companions.Told(new Refusal(told.parsed().where(), reason), told.described(), told.alone());
        lease.change(job -> keep(job, file, List.of(refused), false));
    }

    private void refuse(ImportJob job, ImportFile read, ImportedNote note, Reason reason) {
        var about = new ImportItem.About(job.id(), read.path(), note.where(), note.quoted());
        library.entities().persist(about.refused(reason));
        library.entities().find(ImportFile.class, read.id()).progress(1);
        job.progress(1);
    }

    private void keep(ImportJob job, ImportFile read, List<Companions.Told> records, boolean last) {
        var file = library.entities().find(ImportFile.class, read.id());
        var keeping = new Keeping(library, admitted(job), job.group());
        keeping.begin(records);
        for (var told : records) {
            library.entities().persist(keeping.item(job, file, told));
            if (told.described() != null) {
                described(job, told);
            }
        }
        file.progress(records.size());
        job.progress(records.size());
        if (last) {
            file.finish();
        }
    }

    /** A file that another describes is no record of its own; but its notes are read when its turn comes. */
    private void described(ImportJob job, Companions.Told told) {
        var file = library.entities().find(ImportFile.class, told.described().id());
        if (told.parsed() instanceof ImportedRecord record && record.isNoted()) {
            file.progress(1);
        } else {
            file.finish();
        }
        job.spare();
    }
}

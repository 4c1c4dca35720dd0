package org.postil.imports;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.LockModeType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.postil.accounts.Role;
import org.postil.accounts.Viewer;
import org.postil.documents.StoredFiles;
import org.postil.shared.JobQueues;
import org.postil.shared.Problem;
import org.postil.web.PageContext;
import org.postil.web.PublicUrl;

/** All imports. A viewer finds those of the groups he edits. */
@ApplicationScoped
class ImportJobs implements PanacheRepositoryBase<ImportJob, UUID> {
    private static final UUID FIRST = new UUID(0, 0);
    private static final Pattern NUMBER = Pattern.compile("\\d{1,20}");

    private final StoredFiles files;
    private final ImportSettings settings;
    private final Event<JobQueues.Queued> queued;
    private final PageContext reader;
    private final PublicUrl publicUrl;
    private final NotesKeeping notes;

    ImportJobs(
            StoredFiles files,
            ImportSettings settings,
            Event<JobQueues.Queued> queued,
            PageContext reader,
            PublicUrl publicUrl,
            NotesKeeping notes) {
        this.notes = notes;
        this.publicUrl = publicUrl;
        this.reader = reader;
        this.files = files;
        this.settings = settings;
        this.queued = queued;
    }

    /** A file on its way in. */
    record Incoming(String name, String mediaType, Path bytes, long size) {}

    /**
     * Stores the files and queues their job.
     *
     * @throws Problem 400 without files, 403 for a viewer who may not edit in the group, 413 when they are too much
     */
    ImportJob queue(Viewer viewer, UUID group, ImportOptions options, List<Incoming> incoming) {
        UUID where = group == null ? viewer.homeGroup(Role.EDITOR) : group;
        viewer.require(Role.EDITOR, where);
        check(incoming);
        var wanted = options.checked().at(publicUrl.base());
        notes.chosen(viewer, wanted.notes());
        var job = new ImportJob(viewer.account(), where, wanted, incoming.size());
        persist(job);
        flush();
        int position = 0;
        for (var file : options.together() ? inOrder(incoming) : incoming) {
            var path = PathInside.clean(file.name()).orElse(PathInside.last(PathInside.shown(file.name())));
            getEntityManager().persist(new ImportFile(job.id(), stored(viewer, file), position++, path));
        }
        queued.fire(new JobQueues.Queued(ImportJob.class));
        return job;
    }

    /** By their names, in which numbers count as such: page 10 comes behind page 9. */
    private static List<Incoming> inOrder(List<Incoming> incoming) {
        return incoming.stream()
                .sorted(Comparator.comparing(file -> NUMBER.matcher(file.name())
                        .replaceAll(number ->
                                "0".repeat(Math.max(0, 20 - number.group().length())) + number.group())))
                .toList();
    }

    private void check(List<Incoming> incoming) {
        if (incoming.isEmpty()) {
            throw Problem.invalid("file", "Send at least one file in the field “file” of a multipart form.");
        }
        if (incoming.size() > settings.mostFiles()) {
            throw Problem.invalid("file", "Send at most " + settings.mostFiles() + " files at a time.");
        }
        if (incoming.stream().mapToLong(Incoming::size).sum()
                > settings.largest().asLongValue()) {
            throw new Problem(
                    413,
                    "too-large",
                    "These files have more than " + settings.largest().asLongValue() / (1024 * 1024)
                            + " MB together. Send them in several imports.");
        }
    }

    private UUID stored(Viewer viewer, Incoming file) {
        try {
            return files.keep(viewer.account(), file.name(), file.mediaType(), file.bytes())
                    .id();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    Optional<ImportJob> byId(Viewer viewer, UUID id) {
        return find("id = ?1 and group in ?2", id, edited(viewer)).firstResultOptional();
    }

    /** The newest first. */
    List<ImportJob> recent(Viewer viewer, int most) {
        return find("group in ?1 order by created desc, id desc", edited(viewer))
                .page(0, most)
                .list();
    }

    /** The groups of whose imports a viewer is told. */
    static Set<UUID> edited(Viewer viewer) {
        viewer.requireAccount();
        Set<UUID> groups = viewer.groupsWith(Role.EDITOR);
        return groups.isEmpty() ? Set.of(FIRST) : groups;
    }

    /** What a job asks, while it does. */
    Optional<ImportFile> asked(ImportJob job) {
        return getEntityManager()
                .createQuery(
                        "select f from ImportFile f where f.job = :job and f.sample is not null order by f.position, f.id",
                        ImportFile.class)
                .setParameter("job", job.id())
                .getResultStream()
                .filter(file -> job.state() == ImportJob.State.ASKING)
                .findFirst();
    }

    /**
     * What a job asks, as it looks with these answers to it.
     *
     * @throws Problem 400 for a meaning that is none, 409 when the job does not ask
     */
    CatalogueQuestion question(ImportJob job, Map<String, String> columns) {
        var asked = asked(job).orElseThrow(() -> Problem.conflict("not-asked", "This import does not ask anything."));
        Map<String, String> answers =
                ColumnProposal.of(asked.sample(), job.options().columns());
        answers.putAll(columns);
        return CatalogueQuestion.of(asked, job.options().answered(answers), answers, reader.getLocale());
    }

    /**
     * Says what columns mean, and lets the job go on.
     *
     * @throws Problem 400 for a meaning that is none, 409 when the job does not ask
     */
    void answer(ImportJob job, Map<String, String> columns) {
        getEntityManager().refresh(job, LockModeType.PESSIMISTIC_WRITE);
        var asked = asked(job).orElseThrow(() -> Problem.conflict("not-asked", "This import does not ask anything."));
        Map<String, String> answers =
                ColumnProposal.of(asked.sample(), job.options().columns());
        answers.putAll(columns);
        job.answer(job.options().answered(answers));
        asked.answered();
        queued.fire(new JobQueues.Queued(ImportJob.class));
    }

    /** Ends a job that has not ended; what it has made stays. Whoever works on it has to wait, and finds it ended. */
    void cancel(ImportJob job) {
        getEntityManager().refresh(job, LockModeType.PESSIMISTIC_WRITE);
        job.cancel();
    }
}

package org.postil.imports;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.LockModeType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.postil.accounts.Role;
import org.postil.accounts.Viewer;
import org.postil.documents.Documents;
import org.postil.documents.StoredFiles;
import org.postil.imports.ImportItem.Outcome;
import org.postil.imports.ImportJobView.Item;
import org.postil.imports.ImportJobView.Outcomes;
import org.postil.shared.JobQueues;
import org.postil.shared.LowerCaseEnum;
import org.postil.shared.Problem;
import org.postil.web.Locales;
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
    private final Documents documents;

    ImportJobs(
            StoredFiles files,
            ImportSettings settings,
            Event<JobQueues.Queued> queued,
            PageContext reader,
            PublicUrl publicUrl,
            NotesKeeping notes,
            Documents documents) {
        this.documents = documents;
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

    private static Set<UUID> edited(Viewer viewer) {
        viewer.requireAccount();
        var groups = viewer.groups().stream()
                .filter(group -> viewer.may(Role.EDITOR, group))
                .collect(Collectors.toSet());
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

    List<ImportJobView> views(List<ImportJob> jobs) {
        var ids = jobs.stream().map(ImportJob::id).toList();
        var names = names(ids);
        var outcomes = outcomes(ids);
        return jobs.stream()
                .map(job -> view(job, names.get(job.id()), outcomes.get(job.id()), null))
                .toList();
    }

    /** @param after the item after which to begin, or null */
    ImportJobView view(Viewer viewer, ImportJob job, UUID after, int most) {
        var ids = List.of(job.id());
        return view(job, names(ids).get(job.id()), outcomes(ids).get(job.id()), items(viewer, job, after, most));
    }

    private static ImportJobView view(ImportJob job, List<String> names, Outcomes outcomes, List<Item> items) {
        return new ImportJobView(
                job.id(),
                LowerCaseEnum.word(job.state()),
                job.done(),
                job.total(),
                job.created(),
                names == null ? List.of() : names,
                outcomes == null ? new Outcomes(0, 0, 0, 0, 0) : outcomes,
                items);
    }

    private Map<UUID, List<String>> names(List<UUID> jobs) {
        return getEntityManager()
                .createQuery(
                        "select f.job, f.path from ImportFile f where f.job in :jobs and f.archive is null"
                                + " order by f.position",
                        Object[].class)
                .setParameter("jobs", jobs)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        row -> (UUID) row[0], Collectors.mapping(row -> (String) row[1], Collectors.toList())));
    }

    private Map<UUID, Outcomes> outcomes(List<UUID> jobs) {
        Map<UUID, Map<Outcome, Long>> counts = new HashMap<>();
        Map<UUID, Long> notes = new HashMap<>();
        getEntityManager()
                .createQuery(
                        "select i.job, i.outcome, count(*), count(i.quote) from ImportItem i where i.job in :jobs group by 1, 2",
                        Object[].class)
                .setParameter("jobs", jobs)
                .getResultStream()
                .forEach(row -> {
                    boolean made = row[1] == Outcome.MADE;
                    counts.computeIfAbsent((UUID) row[0], id -> new HashMap<>())
                            .put((Outcome) row[1], (Long) row[2] - (made ? (Long) row[3] : 0));
                    notes.merge((UUID) row[0], made ? (Long) row[3] : 0, Long::sum);
                });
        Map<UUID, Outcomes> outcomes = new HashMap<>();
        counts.forEach((job, count) -> outcomes.put(
                job,
                new Outcomes(
                        count.getOrDefault(Outcome.MADE, 0L),
                        count.getOrDefault(Outcome.UPDATED, 0L),
                        count.getOrDefault(Outcome.SKIPPED, 0L),
                        count.getOrDefault(Outcome.REFUSED, 0L),
                        notes.get(job))));
        return outcomes;
    }

    private List<Item> items(Viewer viewer, ImportJob job, UUID after, int most) {
        var words = Locales.words(ImportMessages.class, reader.getLocale());
        boolean own = job.account().equals(viewer.account());
        List<Object[]> rows = getEntityManager()
                .createQuery(
                        "select i.id, i.file, i.place, i.outcome, i.document, i.reason, i.said, d.title, d.slug, i.quote, i.annotation from ImportItem i"
                                + " left join Document d on d.id = i.document where i.job = :job and i.id > :after"
                                + " order by i.id",
                        Object[].class)
                .setParameter("job", job.id())
                .setParameter("after", after == null ? FIRST : after)
                .setMaxResults(most)
                .getResultList();
        var readable = own ? readable(viewer, rows) : Set.<UUID>of();
        return rows.stream().map(row -> item(row, words, own, readable)).toList();
    }

    /** Notes stand in any group, and whoever wrote one there may have left it since. */
    private Set<UUID> readable(Viewer viewer, List<Object[]> rows) {
        Set<UUID> noted = rows.stream()
                .filter(row -> row[9] != null && row[4] != null)
                .map(row -> (UUID) row[4])
                .collect(Collectors.toSet());
        return documents.listeners(viewer, noted).keySet();
    }

    /**
     * @param own whether the viewer brought it in himself: what others do with notes is theirs to know
     * @param readable the documents with notes of which the report may still tell
     */
    private static Item item(Object[] row, ImportMessages words, boolean own, Set<UUID> readable) {
        var place = (String) row[2];
        var outcome = LowerCaseEnum.word((Outcome) row[3]);
        if (row[9] != null && !own) {
            return new Item((UUID) row[0], (String) row[1], place, outcome, words.anothersNote());
        }
        boolean told = row[9] == null || row[4] != null && readable.contains(row[4]);
        return new Item(
                (UUID) row[0],
                (String) row[1],
                place == null || place.isEmpty() ? null : place,
                outcome,
                told ? (UUID) row[4] : null,
                told ? (String) row[7] : null,
                told && row[8] != null ? "/documents/" + row[8] : null,
                row[5] == null ? null : new Reason((Reason.Kind) row[5], said(row[6])).in(words),
                (String) row[9],
                (UUID) row[10]);
    }

    @SuppressWarnings("unchecked")
    private static List<String> said(Object column) {
        return (List<String>) column;
    }
}

package org.postil.imports;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.postil.accounts.Viewer;
import org.postil.documents.Documents;
import org.postil.imports.ImportItem.Outcome;
import org.postil.imports.ImportJobView.Item;
import org.postil.imports.ImportJobView.Outcomes;
import org.postil.shared.LowerCaseEnum;
import org.postil.web.Locales;
import org.postil.web.PageContext;

/** What became of the records of imports that somebody was given, in the language of whoever asks. */
@Singleton
class ImportReports {
    private static final UUID FIRST = new UUID(0, 0);

    private final EntityManager entities;
    private final Documents documents;
    private final PageContext reader;

    ImportReports(EntityManager entities, Documents documents, PageContext reader) {
        this.entities = entities;
        this.documents = documents;
        this.reader = reader;
    }

    /**
     * A job with some of its items.
     *
     * @param next after which there are more, or null
     */
    record Part(ImportJobView job, UUID next) {}

    /** Without their items. */
    List<ImportJobView> of(List<ImportJob> jobs) {
        var ids = jobs.stream().map(ImportJob::id).toList();
        var names = names(ids);
        var outcomes = outcomes(ids);
        return jobs.stream()
                .map(job -> view(job, names.get(job.id()), outcomes.get(job.id())))
                .toList();
    }

    /** One of which no item is told. */
    ImportJobView of(ImportJob job) {
        return of(List.of(job)).get(0).with(List.of());
    }

    /** @param after the item after which to begin, or null */
    Part part(Viewer viewer, ImportJob job, UUID after, int most) {
        var items = items(viewer, job, after, most + 1);
        return items.size() <= most
                ? new Part(of(job).with(items), null)
                : new Part(
                        of(job).with(items.subList(0, most)),
                        items.get(most - 1).id());
    }

    private static ImportJobView view(ImportJob job, List<String> names, Outcomes outcomes) {
        return new ImportJobView(
                job.id(),
                LowerCaseEnum.word(job.state()),
                job.done(),
                job.total(),
                job.created(),
                names == null ? List.of() : names,
                outcomes == null ? new Outcomes(0, 0, 0, 0, 0) : outcomes,
                null);
    }

    private Map<UUID, List<String>> names(List<UUID> jobs) {
        return entities.createQuery(
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
        entities.createQuery(
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
        var words = Locales.words(ReasonMessages.class, reader.getLocale());
        boolean own = job.account().equals(viewer.account());
        List<Object[]> rows = entities.createQuery(
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
    private static Item item(Object[] row, ReasonMessages words, boolean own, Set<UUID> readable) {
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

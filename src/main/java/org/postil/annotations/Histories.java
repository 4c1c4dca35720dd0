package org.postil.annotations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.postil.accounts.Accounts;
import org.postil.accounts.Viewer;
import org.postil.events.Event;
import org.postil.tags.TagView;
import org.postil.tags.Tags;

/** Puts together what is kept of a note's past: its wordings, who said where it stands, when its thread was settled. */
@ApplicationScoped
class Histories {
    private final EntityManager entities;
    private final Wordings wordings;
    private final Accounts accounts;
    private final Tags tags;

    Histories(EntityManager entities, Wordings wordings, Accounts accounts, Tags tags) {
        this.entities = entities;
        this.wordings = wordings;
        this.accounts = accounts;
        this.tags = tags;
    }

    /** @param annotation one the viewer may see */
    History of(Viewer viewer, Annotation annotation) {
        List<Wording> past = wordings.of(viewer, annotation);
        List<Settlement> settlements = settlements(annotation);
        List<Event> resolutions = resolutions(annotation);
        Map<UUID, String> names = accounts.names(Stream.of(
                        Stream.of(annotation.author()),
                        settlements.stream().map(Settlement::by),
                        resolutions.stream().map(Event::actor))
                .flatMap(people -> people)
                .distinct()
                .toList());
        List<History.Entry> entries = new ArrayList<>(written(annotation, past, names));
        settlements.forEach(settlement -> entries.add(anchored(settlement, names)));
        resolutions.forEach(event -> entries.add(resolved(event, names)));
        entries.sort(Comparator.comparing(History.Entry::at).reversed());
        return new History(List.copyOf(entries));
    }

    private List<History.Entry> written(Annotation annotation, List<Wording> past, Map<UUID, String> names) {
        List<Wording> all = new ArrayList<>(past);
        all.add(Wording.of(annotation));
        Map<UUID, TagView> known = tags.named(all.stream()
                .map(Wording::tags)
                .filter(Objects::nonNull)
                .flatMap(List::stream)
                .distinct()
                .toList());
        List<History.Entry> entries = new ArrayList<>();
        History.Entry before = null;
        Instant began = annotation.created();
        for (Wording wording : all) {
            // A wording its reader may not see lies between: then only when the words were written is known.
            Instant at = wording.written().isAfter(began) ? wording.written() : began;
            before = new History.Entry(
                    "written",
                    at,
                    author(annotation.author(), names),
                    wording.version(),
                    wording.body(),
                    wording.tags() == null ? null : names(wording.tags(), known),
                    wording.visibility(),
                    null,
                    null,
                    null,
                    before);
            entries.add(before);
            began = wording.replaced() == null ? at : wording.replaced();
        }
        return entries;
    }

    private static List<String> names(List<UUID> ids, Map<UUID, TagView> known) {
        return ids.stream()
                .map(known::get)
                .filter(Objects::nonNull)
                .map(TagView::name)
                .toList();
    }

    private List<Settlement> settlements(Annotation annotation) {
        return entities.createQuery(
                        "select s from Settlement s where s.annotation = :id order by s.at", Settlement.class)
                .setParameter("id", annotation.id())
                .getResultList();
    }

    /** By the index that holds these events alone. */
    private List<Event> resolutions(Annotation annotation) {
        return entities.createNativeQuery(
                        "select e.* from event e where e.subject = :id"
                                + " and e.kind in ('annotation-resolved', 'annotation-reopened') order by e.at",
                        Event.class)
                .setParameter("id", annotation.id())
                .getResultList();
    }

    private static History.Entry anchored(Settlement settlement, Map<UUID, String> names) {
        return new History.Entry(
                "anchored",
                settlement.at(),
                author(settlement.by(), names),
                null,
                null,
                null,
                null,
                settlement.how(),
                settlement.revision(),
                settlement.undone() ? true : null,
                null);
    }

    private static History.Entry resolved(Event event, Map<UUID, String> names) {
        String kind = event.kind().equals(AnnotationEvents.RESOLVED) ? "resolved" : "reopened";
        return new History.Entry(
                kind, event.at(), author(event.actor(), names), null, null, null, null, null, null, null, null);
    }

    private static AnnotationView.Author author(UUID id, Map<UUID, String> names) {
        return new AnnotationView.Author(id, names.getOrDefault(id, ""));
    }
}

package org.postil.collections;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.postil.accounts.Grant;
import org.postil.accounts.Role;
import org.postil.accounts.Viewer;
import org.postil.events.Event;
import org.postil.events.Events;
import org.postil.shared.Condition;
import org.postil.shared.Problem;
import org.postil.shared.Slug;

/**
 * All collections. A viewer sees those of his groups and those shown in them, those of public groups, and those that a
 * share link he holds was made for; others are not found.
 */
@ApplicationScoped
public class Collections implements PanacheRepositoryBase<Collection, UUID> {
    /** An id no share link has, for predicates that want a list which is never empty. */
    private static final UUID NOTHING = new UUID(0, 0);

    /** Addresses under /collections that are no collection's. */
    private static final Set<String> RESERVED = Set.of("new", "add", "keep");

    private final NotesWord notesWord;
    private final Shares shares;
    private final Finding finding;
    private final Openings openings;
    private final Coeditors coeditors;
    private final Events events;

    Collections(
            NotesWord notesWord,
            Shares shares,
            Finding finding,
            Openings openings,
            Coeditors coeditors,
            Events events) {
        this.notesWord = notesWord;
        this.shares = shares;
        this.finding = finding;
        this.openings = openings;
        this.coeditors = coeditors;
        this.events = events;
    }

    Optional<Collection> bySlug(Viewer viewer, String slug) {
        return some(viewer, Condition.of("c.slug = :slug", "slug", slug)).stream()
                .findFirst();
    }

    /** A collection by its id, group and title, for those who ask about its documents. */
    public record Named(UUID id, UUID group, String title) {}

    public Optional<Named> named(Viewer viewer, String slug) {
        return bySlug(viewer, slug).map(found -> new Named(found.id(), found.group(), found.title()));
    }

    Optional<Collection> byId(Viewer viewer, UUID id) {
        return some(viewer, Condition.of("c.id = :id", "id", id)).stream().findFirst();
    }

    /** The collection of a group that is called so, the oldest of several. */
    public Optional<Collection> titled(Viewer viewer, UUID group, String title) {
        return some(
                        viewer,
                        Condition.of("c.group_id = :group and c.title = :title", "group", group)
                                .with("title", title.strip()))
                .stream()
                .min(Comparator.comparing(Collection::id));
    }

    /** By title. */
    List<Collection> visible(Viewer viewer) {
        return some(viewer, Condition.ALWAYS);
    }

    /** Those of these that the viewer may see, in this order. */
    List<Collection> some(Viewer viewer, List<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return some(viewer, Condition.of("c.id in (:some)", "some", ids)).stream()
                .sorted(Comparator.comparingInt(found -> ids.indexOf(found.id())))
                .toList();
    }

    /** Those the viewer may change, by title. */
    List<Collection> editable(Viewer viewer) {
        Set<UUID> edited = viewer.groupsWith(Role.EDITOR);
        return edited.isEmpty() ? List.of() : some(viewer, Condition.of("c.group_id in (:edited)", "edited", edited));
    }

    /** All of a group, by title. */
    List<Collection> of(Viewer viewer, UUID group) {
        return some(viewer, Condition.of("c.group_id = :group", "group", group));
    }

    /**
     * Makes an empty collection. The same id again gives the one made before.
     *
     * @throws Problem 400 when a field cannot be used, 403 for who may not edit in the group
     */
    public Collection make(Viewer viewer, CollectionDraft draft) {
        UUID group = draft.group() == null ? viewer.homeGroup(Role.EDITOR) : draft.group();
        viewer.require(Role.EDITOR, group);
        if (draft.id() != null && findById(draft.id()) != null) {
            return byId(viewer, draft.id()).orElseThrow(() -> Problem.conflict("id-taken", "This id is taken."));
        }
        Collection made = new Collection(draft.id(), slug(draft.title()), group, draft.title(), viewer.account());
        persist(made);
        flush();
        take(viewer, made, draft);
        flush();
        record(viewer, "collection-made", made);
        return made;
    }

    /**
     * Describes a collection anew. Links that had its choice of notes follow a new one. Coeditors only word it.
     *
     * @throws Problem 400, 403
     */
    void describe(Viewer viewer, Collection collection, CollectionDraft draft) {
        if (draft.opens()) {
            viewer.require(Role.EDITOR, collection.group());
        }
        coeditors.require(viewer, collection);
        if (draft.title() != null) {
            collection.entitle(draft.title());
        }
        Grant.Chosen before = collection.notes();
        take(viewer, collection, draft);
        if (!before.equals(collection.notes())) {
            shares.follow(viewer, collection, before);
        }
        flush();
        record(viewer, "collection-changed", collection);
    }

    /** Takes a collection away, not its documents, and ends its share links. @throws Problem 403 */
    void remove(Viewer viewer, Collection collection) {
        viewer.require(Role.EDITOR, collection.group());
        openings.lock(collection.group());
        shares.revokeAll(viewer, collection);
        record(viewer, "collection-removed", collection);
        delete(collection);
        openings.keep(viewer, collection.group());
    }

    /** Says that something in a collection has changed. */
    void changed(Viewer viewer, Collection collection) {
        collection.touch();
        flush();
        record(viewer, "collection-changed", collection);
    }

    private void take(Viewer viewer, Collection collection, CollectionDraft draft) {
        if (draft.description() != null) {
            collection.describe(draft.description());
        }
        if (draft.notes() != null && !draft.notes().isNull()) {
            collection.choose(notesWord.read(draft.notes(), viewer, collection.group(), collection.notes()));
        }
        if (draft.query() != null) {
            openings.lock(collection.group());
            collection.find(draft.query().isEmpty() ? null : KeptSearch.of(draft.query()));
            finding.whole(viewer, collection);
        }
    }

    private List<Collection> some(Viewer viewer, Condition which) {
        Condition condition = which.and(seen(viewer, "c"));
        @SuppressWarnings("unchecked")
        List<Collection> found = condition
                .bind(getEntityManager()
                        .createNativeQuery(
                                "select c.* from collection c where " + condition.clause()
                                        + " order by lower(c.title), c.id",
                                Collection.class))
                .getResultList();
        return found;
    }

    /**
     * In SQL, on an alias of the table {@code collection}: those of his groups and of public ones, and those that are shown
     * in his groups or opened by a link he holds, with all that stand in them.
     */
    static Condition seen(Viewer viewer, String alias) {
        Set<UUID> grants = viewer.grants().isEmpty()
                ? Set.of(NOTHING)
                : viewer.grants().stream().map(Grant::id).collect(Collectors.toSet());
        String clause = """
                %1$s.group_id in (:viewerGroups)
                or %1$s.group_id in (select cg.id from research_group cg where cg.public)
                or %1$s.id in (select i.id from showing s cross join lateral collections_in(s.collection_id) i (id)
                               where s.group_id in (:viewerGroups))
                or %1$s.id in (select i.id from collection_share cs cross join lateral collections_in(cs.collection_id) i (id)
                               where cs.share_id in (:viewerGrants))""";
        return new Condition(clause.formatted(alias), Map.of("viewerGroups", viewer.groups(), "viewerGrants", grants));
    }

    private String slug(String title) {
        return Slug.of(
                title == null ? "" : title,
                "collection",
                taken -> RESERVED.contains(taken) || count("slug", taken) > 0);
    }

    private void record(Viewer viewer, String kind, Collection collection) {
        events.record(new Event(
                kind, viewer, null, collection.group(), collection.id(), Event.Audience.group(collection.group())));
    }
}

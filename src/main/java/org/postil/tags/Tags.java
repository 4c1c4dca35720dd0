package org.postil.tags;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.postil.accounts.Role;
import org.postil.accounts.Viewer;
import org.postil.events.Event;
import org.postil.events.Events;
import org.postil.shared.Condition;
import org.postil.shared.Ids;
import org.postil.shared.Problem;
import org.postil.shared.Rows;

/** The tags of all vocabularies. Those that were merged or deleted are not found; a merged one's id finds what it became. */
@ApplicationScoped
public class Tags implements PanacheRepositoryBase<Tag, UUID> {
    private static final int MOST_AT_ONCE = 50;
    private static final String IN_FORCE = "mergedInto is null and deleted is null and ";
    private final Events events;
    private final Vocabularies vocabularies;

    Tags(Events events, Vocabularies vocabularies) {
        this.events = events;
        this.vocabularies = vocabularies;
    }

    public Optional<Tag> byId(Viewer viewer, UUID id) {
        return Rows.of(
                        getEntityManager(),
                        Condition.of(
                                        "select t.id from tag t where t.id = tag_in_force(:id) and t.group_id in (:groups)",
                                        "id",
                                        id)
                                .with("groups", viewer.groups()))
                .stream()
                .map(row -> findById((UUID) row[0]))
                .findFirst();
    }

    /** What a tag has become by merges; nothing when it was deleted. Says nothing of who may see it. */
    public Optional<UUID> inForce(UUID id) {
        return Rows.of(getEntityManager(), Condition.of("select tag_in_force(:id)", "id", id)).stream()
                .map(row -> (UUID) row[0])
                .filter(Objects::nonNull)
                .findFirst();
    }

    /** The vocabularies the viewer works with, by name. */
    public List<Tag> visible(Viewer viewer) {
        return list(IN_FORCE + "group in ?1 order by lower(name)", viewer.groups());
    }

    /** The group's tag of this id, or what it became; none when that is no id. */
    public Optional<Tag> ofGroup(UUID group, String id) {
        try {
            return inForce(UUID.fromString(id)).map(this::findById).filter(tag -> tag.group()
                    .equals(group));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    /** The group's tag of this name or further name. */
    public Optional<Tag> named(UUID group, String name) {
        List<Object[]> known = Rows.of(
                getEntityManager(),
                new Condition(
                        "select tag_id from known_tag where group_id = :group and lower(name) = lower(:name)"
                                + " order by own desc limit 1",
                        Map.of("group", group, "name", name)));
        return known.stream().findFirst().map(row -> findById((UUID) row[0]));
    }

    /**
     * The tags with these ids whose names may stand on a page, those out of force too; the caller has seen to it that the
     * viewer may see them.
     */
    public Map<UUID, TagView> named(Collection<UUID> ids) {
        Map<UUID, TagView> tags = new HashMap<>();
        if (!ids.isEmpty()) {
            // Hibernate would translate a list of ids in its own language anew each time.
            Condition query = Condition.of("select * from tag where id = any(:ids)", "ids", ids.toArray(UUID[]::new));
            query.bind(getEntityManager().createNativeQuery(query.clause(), Tag.class))
                    .getResultList()
                    .forEach(found -> {
                        Tag tag = (Tag) found;
                        tags.put(tag.id(), TagView.of(tag));
                    });
        }
        return tags;
    }

    /** The same for what bears no tag yet. */
    public List<Tag> called(Viewer viewer, UUID group, Collection<String> names) {
        return called(viewer, group, names, List.of());
    }

    /**
     * The group's tags of these names or further names, in order and each once; those that do not exist yet are made. They
     * stay in force until the end of the transaction.
     *
     * @param borne tags that bear a name already: one of another group's vocabulary stays what it is
     * @throws Problem 400 for a name that cannot be one, 403 for a viewer who may not add to the group's vocabulary
     */
    public List<Tag> called(Viewer viewer, UUID group, Collection<String> names, Collection<UUID> borne) {
        if (names.size() > MOST_AT_ONCE) {
            throw Problem.invalid("tags", "Give " + MOST_AT_ONCE + " tags at most.");
        }
        Map<UUID, Tag> found = new LinkedHashMap<>();
        for (String written : names) {
            String name = Tag.name(written);
            Tag tag = elsewhere(group, name, borne)
                    .or(() -> held(group, name))
                    .or(() -> held(group, name))
                    .orElseGet(() -> add(viewer, group, name));
            found.put(tag.id(), tag);
        }
        return new ArrayList<>(found.values());
    }

    private Optional<Tag> elsewhere(UUID group, String name, Collection<UUID> borne) {
        return borne.stream()
                .map(this::findById)
                .filter(tag -> !tag.group().equals(group) && tag.name().equalsIgnoreCase(name))
                .findFirst();
    }

    /** The tag of this name, which stays in force until the end of the transaction; none when it has just been taken out. */
    private Optional<Tag> held(UUID group, String name) {
        List<Object[]> known = Rows.of(getEntityManager(), new Condition("""
                        select t.id from known_tag k join tag t on t.id = k.tag_id
                        where k.group_id = :group and lower(k.name) = lower(:name)
                          and t.merged_into is null and t.deleted is null
                        order by k.own desc limit 1 for key share of t
                        """, Map.of("group", group, "name", name)));
        return known.stream().findFirst().map(row -> findById((UUID) row[0]));
    }

    /** Two who add the same name at the same time add one tag. */
    private Tag add(Viewer viewer, UUID group, String name) {
        viewer.require(Role.ANNOTATOR, group);
        if (vocabularies.fixed(group) && !viewer.may(Role.EDITOR, group)) {
            throw new Problem(
                    403,
                    "vocabulary-fixed",
                    "The group's vocabulary is fixed, and “" + name
                            + "” is not in it. Choose one of its tags, or ask an editor to add this one.");
        }
        Term made = Term.made(Ids.next(), name, (int) count("group", group));
        int added = getEntityManager()
                .createNativeQuery(
                        "insert into tag (id, group_id, name, colour, created, version)"
                                + " values (:id, :group, :name, :colour, now(), 0)"
                                + " on conflict (group_id, lower(name)) where merged_into is null and deleted is null do nothing")
                .setParameter("id", made.id())
                .setParameter("group", group)
                .setParameter("name", made.name())
                .setParameter("colour", made.colour())
                .executeUpdate();
        if (added == 0) {
            return named(group, name)
                    .orElseThrow(() -> Problem.conflict("name-taken", "The group has another tag of this name."));
        }
        events.record(new Event(VocabularyEvents.MADE, viewer, null, group, made.id(), Event.Audience.group(group))
                .with(Map.of("name", made.name())));
        return findById(made.id());
    }

    /**
     * Adds a tag under another one, or at the top for null.
     *
     * @throws Problem 400, 403, or 409 when the name is taken
     */
    public Vocabularies.Changed add(Viewer viewer, UUID group, String name, UUID parent) {
        if (vocabularies.fixed(group)) {
            viewer.require(Role.EDITOR, group);
        }
        UUID id = Ids.next();
        return vocabularies.change(
                viewer,
                group,
                Role.ANNOTATOR,
                vocabulary -> parent == null
                        ? vocabulary.with(id, name)
                        : vocabulary.with(id, name).moved(id, parent),
                (before, after) -> new Vocabularies.Happened(
                        VocabularyEvents.MADE,
                        id,
                        Map.of("name", after.require(id).name())));
    }

    /**
     * Changes what is said of a tag, its name, its further names and its place, in one event.
     *
     * @throws Problem 400, 403, or 409 when another tag of the group is called so
     */
    public Vocabularies.Changed describe(Viewer viewer, Tag tag, TagDraft draft) {
        UUID id = tag.id();
        return vocabularies.change(
                viewer,
                tag.group(),
                Role.EDITOR,
                vocabulary -> draft.applied(vocabulary, id),
                (before, after) -> draft.happened(before, after, id));
    }
}

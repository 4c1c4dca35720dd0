package org.postil.tags;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.postil.accounts.Role;
import org.postil.accounts.Viewer;
import org.postil.events.Event;
import org.postil.events.Events;
import org.postil.shared.Problem;

/** The vocabularies of all groups. */
@ApplicationScoped
public class Tags implements PanacheRepositoryBase<Tag, UUID> {
    private static final int MOST_AT_ONCE = 50;
    private final Events events;

    Tags(Events events) {
        this.events = events;
    }

    public Optional<Tag> byId(Viewer viewer, UUID id) {
        return find("id = ?1 and group in ?2", id, viewer.groups()).firstResultOptional();
    }

    /** The vocabularies the viewer works with, by name. */
    public List<Tag> visible(Viewer viewer) {
        return list("group in ?1 order by lower(name)", viewer.groups());
    }

    /** Tags whose name begins with, or has a word that begins with, what was typed; the best known 20. */
    public List<Tag> completing(Viewer viewer, String typed) {
        String pattern = typed.toLowerCase(java.util.Locale.ROOT)
                .replace("\\", "\\\\")
                .replace("%", "\\%")
                .replace("_", "\\_");
        return find(
                        "group in ?1 and (lower(name) like ?2 escape '\\' or lower(name) like ?3 escape '\\')"
                                + " order by lower(name)",
                        viewer.groups(),
                        pattern + "%",
                        "% " + pattern + "%")
                .page(0, 20)
                .list();
    }

    /** The tags with these ids whose names may stand on a page; the caller has seen to it that the viewer may see them. */
    public Map<UUID, TagView> named(Collection<UUID> ids) {
        Map<UUID, TagView> tags = new HashMap<>();
        if (!ids.isEmpty()) {
            list("id in ?1", ids).forEach(tag -> tags.put(tag.id(), TagView.of(tag)));
        }
        return tags;
    }

    /**
     * The group's tags of these names, in order and each once; those that do not exist yet are made.
     *
     * @throws Problem 400 for a name that cannot be one, 403 for a viewer who may not annotate in the group
     */
    public List<Tag> called(Viewer viewer, UUID group, Collection<String> names) {
        if (names.size() > MOST_AT_ONCE) {
            throw Problem.invalid("tags", "Give " + MOST_AT_ONCE + " tags at most.");
        }
        Map<UUID, Tag> found = new LinkedHashMap<>();
        for (String written : names) {
            String name = Tag.name(written);
            Tag tag = find("group = ?1 and lower(name) = lower(?2)", group, name)
                    .firstResultOptional()
                    .orElseGet(() -> add(viewer, group, name));
            found.put(tag.id(), tag);
        }
        return new ArrayList<>(found.values());
    }

    /** @throws Problem 403 */
    public Tag add(Viewer viewer, UUID group, String name) {
        viewer.require(Role.ANNOTATOR, group);
        Colour[] colours = Colour.values();
        Tag tag = new Tag(group, name, colours[(int) (count("group", group) % colours.length)]);
        persist(tag);
        flush();
        record(viewer, "tag-made", tag);
        return tag;
    }

    /**
     * What somebody says of a tag; what is null stays.
     *
     * @param parent the broader term's id
     */
    public record TagDraft(UUID group, String name, String colour, String definition, UUID parent) {}

    /** @throws Problem 400, 403, or 409 when another tag of the group is called so */
    public void describe(Viewer viewer, Tag tag, TagDraft draft) {
        viewer.require(Role.EDITOR, tag.group());
        if (draft.name() != null) {
            String name = Tag.name(draft.name());
            if (count("group = ?1 and lower(name) = lower(?2) and id <> ?3", tag.group(), name, tag.id()) > 0) {
                throw Problem.conflict("name-taken", "The group has another tag of this name.");
            }
            tag.rename(name);
        }
        if (draft.colour() != null) {
            tag.colour(org.postil.shared.LowerCaseEnum.parse(Colour.class, "colour", draft.colour()));
        }
        if (draft.definition() != null) {
            tag.define(draft.definition());
        }
        if (draft.parent() != null) {
            tag.under(narrowerThan(viewer, tag, draft.parent()));
        }
        flush();
        record(viewer, "tag-changed", tag);
    }

    private UUID narrowerThan(Viewer viewer, Tag tag, UUID parent) {
        for (UUID above = parent; above != null; ) {
            Tag broader = byId(viewer, above)
                    .filter(found -> found.group().equals(tag.group()))
                    .orElseThrow(() -> Problem.invalid("parent", "The broader tag must be one of the same group."));
            if (broader.id().equals(tag.id())) {
                throw Problem.invalid("parent", "A tag cannot stand under itself.");
            }
            above = broader.parent();
        }
        return parent;
    }

    private void record(Viewer viewer, String kind, Tag tag) {
        events.record(new Event(kind, viewer, null, tag.group(), tag.id(), Event.Audience.group(tag.group())));
    }
}

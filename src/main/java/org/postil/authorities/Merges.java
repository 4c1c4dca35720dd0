package org.postil.authorities;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.postil.accounts.Role;
import org.postil.accounts.Viewer;
import org.postil.events.Event;
import org.postil.events.Undoing;
import org.postil.shared.Condition;
import org.postil.shared.Problem;
import org.postil.shared.Rows;

/** Makes two records of one person, organisation, place or subject into one, and parts them again. */
@ApplicationScoped
class Merges implements PanacheRepositoryBase<Merge, UUID>, Undoing {
    private static final String MERGED = "authority-merged";

    private final Authorities authorities;
    private final jakarta.enterprise.event.Event<AuthorityChanged> changed;
    private final jakarta.enterprise.event.Event<MergeChanged> merged;

    Merges(
            Authorities authorities,
            jakarta.enterprise.event.Event<AuthorityChanged> changed,
            jakarta.enterprise.event.Event<MergeChanged> merged) {
        this.authorities = authorities;
        this.changed = changed;
        this.merged = merged;
    }

    /**
     * One record becomes part of another: its names become aliases, what is said of it fills what is unsaid there, and
     * documents name the other from now on.
     *
     * @throws Problem 400 unless both stand in one register of one group, 403
     */
    Event merge(Viewer viewer, Authority gone, Authority kept) {
        viewer.require(Role.EDITOR, gone.group());
        if (gone.id().equals(kept.id()) || gone.mergedInto() != null || kept.mergedInto() != null) {
            throw Problem.invalid("into", "Choose another record to merge this one into.");
        }
        if (!gone.group().equals(kept.group()) || gone.register() != kept.register()) {
            throw Problem.invalid("into", "Only two records of one register in one group can be merged.");
        }
        Event event = authorities.record(viewer, MERGED, kept);
        persist(new Merge(event.id(), gone, kept, namings(gone, kept)));
        kept.describe(both(kept.said(), gone.said()));
        gone.mergeInto(kept);
        flush();
        move(gone, kept);
        merged.fire(new MergeChanged(gone.id(), kept.id(), false));
        changed.fire(new AuthorityChanged(viewer, kept.group(), Set.of(kept.id())));
        return event;
    }

    @Override
    public boolean undoes(String kind) {
        return kind.equals(MERGED);
    }

    /**
     * Parts the two. What somebody has changed since stays changed.
     *
     * @throws Problem 403, or 409 when the one that is gone cannot be itself again
     */
    @Override
    public void undo(Viewer viewer, Event event) {
        Merge merge = findById(event.id());
        Authority kept = authorities.findById(merge.kept());
        Authority gone = authorities.findById(merge.gone());
        viewer.require(Role.EDITOR, kept.group());
        if (kept.mergedInto() != null) {
            throw Problem.conflict("merged-again", "Undo the later merge first.");
        }
        authorities.refuseTaken(gone.group(), gone.register(), gone.name(), gone.id());
        merge.takeBack();
        kept.describe(without(kept.said(), merge.before(), gone.said()));
        if (merge.before().latitude() == null
                && Objects.equals(kept.said().latitude(), gone.said().latitude())) {
            kept.nowhere();
        }
        flush();
        gone.part();
        flush();
        moveBack(event.id());
        merged.fire(new MergeChanged(gone.id(), kept.id(), true));
        changed.fire(new AuthorityChanged(viewer, kept.group(), Set.of(kept.id(), gone.id())));
        authorities.record(viewer, "authority-parted", kept);
    }

    /**
     * The same for one of the merges into a record, whoever made it; gives the record that is itself again.
     *
     * @throws Problem 403, 404
     */
    Authority undo(Viewer viewer, Authority kept, UUID id) {
        Merge merge = id == null ? null : findById(id);
        if (merge == null || !merge.kept().equals(kept.id())) {
            throw Problem.notFound("merge");
        }
        undo(viewer, getEntityManager().find(Event.class, id));
        return authorities.findById(merge.gone());
    }

    private List<Merge.Moved> namings(Authority gone, Authority kept) {
        return Rows.of(
                getEntityManager(),
                Condition.of("""
                        select n.document_id, n.part, n.position, exists (select 1 from naming k
                            where k.document_id = n.document_id and k.part = n.part and k.authority_id = :kept)
                        from naming n where n.authority_id = :gone
                        """, "gone", gone.id()).with("kept", kept.id()),
                row -> new Merge.Moved(
                        row.getObject(1, UUID.class), row.getString(2), row.getInt(3), row.getBoolean(4)));
    }

    private void move(Authority gone, Authority kept) {
        getEntityManager()
                .createNativeQuery("insert into naming (document_id, authority_id, part, position)"
                        + " select document_id, :kept, part, position from naming where authority_id = :gone"
                        + " on conflict do nothing")
                .setParameter("kept", kept.id())
                .setParameter("gone", gone.id())
                .executeUpdate();
        getEntityManager()
                .createNativeQuery("delete from naming where authority_id = :gone")
                .setParameter("gone", gone.id())
                .executeUpdate();
    }

    /** Where a document still names in that part what was kept; others were edited meanwhile, and stay as they are. */
    private void moveBack(UUID event) {
        String moved = " from authority_merge m cross join lateral jsonb_to_recordset(m.namings)"
                + " as r (document uuid, part text, position integer, had boolean)"
                + " join naming k on k.document_id = r.document and k.part = r.part and k.authority_id = m.kept"
                + " where m.event_id = :event";
        getEntityManager()
                .createNativeQuery("insert into naming (document_id, authority_id, part, position)"
                        + " select r.document, m.gone, r.part, r.position" + moved + " on conflict do nothing")
                .setParameter("event", event)
                .executeUpdate();
        getEntityManager()
                .createNativeQuery("delete from naming n using (select k.document_id, k.part, k.authority_id" + moved
                        + " and not r.had) b where n.document_id = b.document_id and n.part = b.part"
                        + " and n.authority_id = b.authority_id")
                .setParameter("event", event)
                .executeUpdate();
    }

    /** What is said of one, its gaps filled with what is said of the other. */
    private static AuthorityDraft both(AuthorityDraft kept, AuthorityDraft gone) {
        Set<String> aliases = new LinkedHashSet<>(kept.aliases());
        aliases.add(gone.name());
        aliases.addAll(gone.aliases());
        boolean somewhere = kept.latitude() != null;
        return new AuthorityDraft(
                null,
                null,
                null,
                List.copyOf(aliases),
                either(kept.description(), gone.description()),
                either(kept.dates(), gone.dates()),
                somewhere ? kept.latitude() : gone.latitude(),
                somewhere ? kept.longitude() : gone.longitude(),
                either(kept.wikidata(), gone.wikidata()),
                either(kept.viaf(), gone.viaf()),
                null);
    }

    /** What is said now, without what came from the one that is gone. */
    private static AuthorityDraft without(AuthorityDraft now, AuthorityDraft before, AuthorityDraft gone) {
        Set<String> aliases = new LinkedHashSet<>(now.aliases());
        aliases.removeAll(gone.aliases());
        aliases.remove(gone.name());
        aliases.addAll(before.aliases().stream().filter(now.aliases()::contains).toList());
        return new AuthorityDraft(
                null,
                null,
                null,
                List.copyOf(aliases),
                taken(now.description(), before.description(), gone.description()),
                taken(now.dates(), before.dates(), gone.dates()),
                null,
                null,
                taken(now.wikidata(), before.wikidata(), gone.wikidata()),
                taken(now.viaf(), before.viaf(), gone.viaf()),
                null);
    }

    private static String either(String ours, String theirs) {
        return ours.isEmpty() ? theirs : ours;
    }

    private static String taken(String now, String before, String gone) {
        return before.isEmpty() && now.equals(gone) ? "" : now;
    }
}

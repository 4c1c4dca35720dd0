package org.postil.vocabulary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.postil.accounts.AccessChanged;
import org.postil.accounts.ShareLinks;
import org.postil.accounts.Viewer;
import org.postil.annotations.Visible;
import org.postil.documents.Readable;
import org.postil.shared.Condition;
import org.postil.shared.Problem;
import org.postil.shared.Rows;
import org.postil.tags.Term;
import org.postil.tags.Vocabularies;
import org.postil.tags.Vocabularies.Changed;
import org.postil.tags.Vocabulary;

/** Shows what a change would do, and makes it. */
@ApplicationScoped
class Changes {
    private final Vocabularies vocabularies;
    private final Retagging retagging;
    private final ShareLinks links;
    private final EntityManager entities;
    private final Event<AccessChanged> access;

    Changes(
            Vocabularies vocabularies,
            Retagging retagging,
            ShareLinks links,
            EntityManager entities,
            Event<AccessChanged> access) {
        this.vocabularies = vocabularies;
        this.retagging = retagging;
        this.links = links;
        this.entities = entities;
        this.access = access;
    }

    /** @throws Problem whatever making it would throw */
    Preview preview(Viewer viewer, UUID group, Change change) {
        viewer.require(change.needed(), group);
        Vocabulary before = vocabularies.of(viewer, group);
        Vocabulary after = change.applied(before);
        Optional<Retag> retag = change.retag(before, after);
        boolean chosen = retag.map(Retag::chosen).orElse(false);
        Condition felt = change.felt(before, after)
                .and(Condition.of("d.group_id = :retagGroup", "retagGroup", group))
                .and(chosen ? Retagging.changeable(viewer, group) : seen(viewer));
        List<Preview.Whose> whose = whose(viewer, felt);
        return new Preview(
                change.word(),
                change.subjects().isEmpty()
                        ? ""
                        : before.require(change.subjects().get(0)).name(),
                change.other(before, after),
                before.to(after).made().stream()
                        .map(id -> after.require(id).name())
                        .toList(),
                whose,
                whose.stream().mapToLong(Preview.Whose::notes).sum(),
                documents(felt),
                retag.isEmpty() ? 0 : links.choosing(concerned(before, after, change)),
                retag.isPresent() && !chosen,
                fingerprint(before, change));
    }

    /**
     * Makes a change, as one event.
     *
     * @param seen what {@link Preview#seen} said, or null to make it in any case
     * @throws Problem 409 when the vocabulary is not as it was seen
     */
    Changed make(Viewer viewer, UUID group, Change change, String seen) {
        Changed changed = vocabularies.change(
                viewer,
                group,
                change.needed(),
                before -> {
                    if (seen != null && !seen.isBlank() && !seen.equals(fingerprint(before, change))) {
                        throw Problem.conflict(
                                "changed-meanwhile",
                                "Somebody changed these tags meanwhile. Look at what would change now, then decide.");
                    }
                    return change.applied(before);
                },
                change::happened);
        change.retag(changed.before(), changed.after()).ifPresent(retag -> {
            retagging.run(viewer, changed.event(), retag);
            tellLinks(viewer, group, concerned(changed.before(), changed.after(), change));
        });
        return changed;
    }

    /** Makes those who read by a link see what it chooses now. */
    void tellLinks(Viewer viewer, UUID group, Set<UUID> tags) {
        if (!tags.isEmpty() && links.choosing(tags) > 0) {
            access.fire(new AccessChanged(viewer, group));
        }
    }

    private static Set<UUID> concerned(Vocabulary before, Vocabulary after, Change change) {
        Set<UUID> concerned = new HashSet<>(change.subjects());
        if (change.happened(before, after).told().get("tags") instanceof List<?> tags) {
            tags.forEach(tag -> concerned.add((UUID) tag));
        }
        return concerned;
    }

    private static Condition seen(Viewer viewer) {
        return Readable.inSql(viewer).and(Visible.to(viewer));
    }

    private List<Preview.Whose> whose(Viewer viewer, Condition felt) {
        return Rows.of(
                entities,
                new Condition(
                        "select w.id, w.name, count(*) from annotation a join document d on d.id = a.document_id"
                                + " join account w on w.id = a.author where " + felt.clause()
                                + " group by w.id, w.name order by 3 desc, w.name",
                        felt.parameters()),
                row -> new Preview.Whose(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getObject(1, UUID.class).equals(viewer.account()),
                        row.getLong(3)));
    }

    private long documents(Condition felt) {
        Condition count = new Condition(
                "select count(distinct a.document_id) from annotation a join document d on d.id = a.document_id where "
                        + felt.clause(),
                felt.parameters());
        return (Long) Rows.of(entities, count).get(0)[0];
    }

    /** What the vocabulary says of the tags that a change is about. */
    private static String fingerprint(Vocabulary before, Change change) {
        List<Term> terms = change.subjects().stream()
                .map(before::find)
                .map(term -> term.orElse(null))
                .toList();
        return Integer.toHexString(Objects.hash(terms.toArray()));
    }
}

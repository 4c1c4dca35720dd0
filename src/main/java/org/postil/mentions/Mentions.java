package org.postil.mentions;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.postil.accounts.Role;
import org.postil.accounts.Viewer;
import org.postil.anchoring.Span;
import org.postil.annotations.Passage;
import org.postil.annotations.Passages;
import org.postil.authorities.Authorities;
import org.postil.authorities.Authority;
import org.postil.authorities.KnownNames;
import org.postil.authorities.MergeChanged;
import org.postil.authorities.Register;
import org.postil.documents.Document;
import org.postil.documents.Documents;
import org.postil.documents.Readable;
import org.postil.documents.Text;
import org.postil.documents.Texts;
import org.postil.events.Event;
import org.postil.events.Events;
import org.postil.shared.Condition;
import org.postil.shared.Problem;

/** All mentions. Whoever may read a document may know whom and what its texts are marked to name. */
@ApplicationScoped
public class Mentions implements PanacheRepositoryBase<Mention, UUID> {
    static final String MADE = "mentions-made";
    static final String REMOVED = "mentions-removed";

    private final Documents documents;
    private final Texts texts;
    private final Passages passages;
    private final Authorities authorities;
    private final KnownNames names;
    private final Events events;

    Mentions(
            Documents documents,
            Texts texts,
            Passages passages,
            Authorities authorities,
            KnownNames names,
            Events events) {
        this.documents = documents;
        this.texts = texts;
        this.passages = passages;
        this.authorities = authorities;
        this.names = names;
        this.events = events;
    }

    /** One that was not taken away. */
    public Optional<Mention> byId(Viewer viewer, UUID id) {
        Condition which =
                Condition.of("m.id = :id and m.unmade is null", "id", id).and(Readable.inSql(viewer));
        return which.bind(getEntityManager()
                        .createNativeQuery(
                                "select m.* from mention m join document d on d.id = m.document_id where "
                                        + which.clause(),
                                Mention.class))
                .getResultStream()
                .map(Mention.class::cast)
                .findFirst();
    }

    /** What was marked, and the event by which that is taken back. */
    record Marked(Mention mention, UUID event) {}

    /**
     * Marks a passage. The same id again, or the same passage as naming the same, gives the mention made before.
     *
     * @throws Problem 400 when the passage or whom it names cannot be used, 403 for who may not annotate there, 409 when the
     *     quote does not stand at the offsets
     */
    Marked mark(Viewer viewer, Document document, MentionDraft draft) {
        viewer.require(Role.ANNOTATOR, document.group());
        if (draft.id() != null && findById(draft.id()) != null) {
            Mention before = byId(viewer, draft.id())
                    .filter(found -> found.document().equals(document.id()))
                    .orElseThrow(() -> Problem.conflict("id-taken", "This id is taken. Make a new one."));
            return new Marked(before, before.made());
        }
        if (draft.target() == null) {
            throw Problem.invalid("target", "Say where: give start and end, or the exact words.");
        }
        Passage passage = passages.find(document, draft.target());
        Text text = held(viewer, passage.text());
        UUID named = draft.authority() == null
                ? names.called(viewer, document.group(), register(draft.register()), draft.name())
                : standing(viewer, document, draft.authority());
        Event event = event(viewer, document, MADE, text.id());
        Mention made = new Mention(draft.id(), document.id(), named, viewer.account(), event.id())
                .stand(passage, passages.today(text, passage));
        Optional<Mention> before = same(made);
        if (before.isPresent()) {
            return new Marked(before.get(), before.get().made());
        }
        events.record(event);
        getEntityManager().flush();
        persist(made);
        flush();
        return new Marked(made, event.id());
    }

    /**
     * Marks names of a text's current revision, all of which are proposed there; nothing when there are none.
     *
     * @throws Problem 400 for another group's record
     */
    Optional<Event> mark(Viewer viewer, Document document, Text text, UUID authority, List<Span> places) {
        UUID named = standing(viewer, document, authority);
        if (places.isEmpty()) {
            return Optional.empty();
        }
        Event event = event(viewer, document, MADE, text.id());
        events.record(event);
        getEntityManager().flush();
        passages.standing(text, places)
                .forEach(passage ->
                        persist(new Mention(null, document.id(), named, viewer.account(), event.id()).stand(passage)));
        flush();
        return Optional.of(event);
    }

    /** Takes one away, until that is taken back. @throws Problem 403 for who neither marked it nor edits the document */
    Event remove(Viewer viewer, Mention mention) {
        Document document = documents.byId(viewer, mention.document()).orElseThrow(() -> Problem.notFound("document"));
        if (!mayRemove(viewer, document, mention.author())) {
            throw Problem.forbidden("Only who marked this, or an editor, may take it away.");
        }
        Event event = event(viewer, document, REMOVED, mention.text());
        events.record(event);
        getEntityManager().flush();
        mention.takeAway(event.id());
        flush();
        return event;
    }

    static boolean mayRemove(Viewer viewer, Document document, UUID author) {
        return author.equals(viewer.account()) && viewer.may(Role.ANNOTATOR, document.group())
                || viewer.may(Role.EDITOR, document.group());
    }

    /** Takes back what was marked, or brings back what was taken away. @throws Problem 404, 403, or 409 when that was done */
    void undo(Viewer viewer, Event done) {
        Document document = documents.byId(viewer, done.document()).orElseThrow(() -> Problem.notFound("document"));
        viewer.require(Role.ANNOTATOR, document.group());
        boolean made = done.kind().equals(MADE);
        Event event = event(viewer, document, made ? REMOVED : MADE, done.subject());
        events.record(event);
        flush();
        int changed = made
                ? update("unmade = ?1 where made = ?2 and unmade is null", event.id(), done.id())
                : update("unmade = null where unmade = ?1", done.id());
        if (changed == 0) {
            throw Problem.conflict("undone-already", "This has been taken back already.");
        }
    }

    /** The same for who knows no more than its id. @throws Problem 404 for somebody else's */
    void undo(Viewer viewer, UUID event) {
        Event done = events.own(viewer, event);
        if (!done.kind().equals(MADE) && !done.kind().equals(REMOVED)) {
            throw Events.notOwn();
        }
        undo(viewer, done);
    }

    /** What names a record that became part of another names that one, and its own again when they are parted. */
    void onMerge(@Observes MergeChanged merge) {
        flush();
        String moved = merge.parted() ? """
                update mention set authority_id = :gone where authority_id = :kept and marked_as in (
                    with recursive part (id) as (
                        select cast(:gone as uuid) union all
                        select a.id from authority a join part on a.merged_into = part.id)
                    select id from part)""" : "update mention set authority_id = :kept where authority_id = :gone";
        getEntityManager()
                .createNativeQuery(moved)
                .setParameter("gone", merge.gone())
                .setParameter("kept", merge.kept())
                .executeUpdate();
    }

    /** The text as it stands, which nobody corrects before this transaction ends. */
    private Text held(Viewer viewer, UUID id) {
        Text text = texts.byId(viewer, id).orElseThrow(() -> Problem.notFound("text"));
        if (texts.hold(id) != text.revision()) {
            getEntityManager().refresh(text);
        }
        return text;
    }

    private UUID standing(Viewer viewer, Document document, UUID id) {
        return authorities
                .byId(viewer, id)
                .map(authorities::standing)
                .filter(found -> found.group().equals(document.group()))
                .map(Authority::id)
                .orElseThrow(() -> Problem.invalid(
                        "authority", "Choose a person, place or subject of the registers of the document's group."));
    }

    private Optional<Mention> same(Mention made) {
        return find(
                        "unmade is null and passage.text = ?1 and authority = ?2 and anchorStart = ?3 and anchorEnd = ?4",
                        made.text(),
                        made.authority(),
                        made.start(),
                        made.end())
                .firstResultOptional();
    }

    private static Register register(String word) {
        return Register.of(word == null ? "people" : word);
    }

    private static Event event(Viewer viewer, Document document, String kind, UUID text) {
        return new Event(kind, viewer, document.id(), document.group(), text, Event.Audience.READERS)
                .with(Map.of("text", text));
    }
}

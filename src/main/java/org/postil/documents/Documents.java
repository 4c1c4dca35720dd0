package org.postil.documents;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.postil.accounts.Grant;
import org.postil.accounts.Role;
import org.postil.accounts.Viewer;
import org.postil.authorities.Part;
import org.postil.documents.DocumentView.TextView;
import org.postil.events.Event.Audience;
import org.postil.events.Events;
import org.postil.events.Listener;
import org.postil.shared.Condition;
import org.postil.shared.Ids;
import org.postil.shared.LowerCaseEnum;
import org.postil.shared.Problem;
import org.postil.shared.Rows;
import org.postil.shared.Slug;

/** All documents. What a viewer may not read is not found. */
@ApplicationScoped
public class Documents implements PanacheRepositoryBase<Document, UUID> {
    private static final String STANDING = "d.id in (select coalesce(m.merged_into, m.id) from document m where ";

    private final Names names;
    private final Texts texts;
    private final Events events;
    private final Event<DocumentChanged> changed;

    Documents(Names names, Texts texts, Events events, Event<DocumentChanged> changed) {
        this.names = names;
        this.texts = texts;
        this.events = events;
        this.changed = changed;
    }

    /** The document of this address, or the one it became part of. */
    public Optional<Document> bySlug(Viewer viewer, String slug) {
        return one(viewer, Condition.of(STANDING + "m.slug = :slug)", "slug", slug));
    }

    /** The document of this address or, as programs name it, of this id. */
    public Optional<Document> named(Viewer viewer, String slugOrId) {
        return bySlug(viewer, slugOrId).or(() -> Ids.read(slugOrId).flatMap(id -> byId(viewer, id)));
    }

    /** The document of this id, or the one it became part of. */
    public Optional<Document> byId(Viewer viewer, UUID id) {
        return one(viewer, Condition.of(STANDING + "m.id = :id)", "id", id));
    }

    /** Those of these documents that the viewer may read, in no order. */
    public List<Document> some(Viewer viewer, Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : list(viewer, Condition.of("d.id = any(:some)", "some", ids.toArray(UUID[]::new)));
    }

    /** The viewer as he reads each of these documents, without those that he may not read. */
    public Map<UUID, Listener> listeners(Viewer viewer, Collection<UUID> ids) {
        Map<UUID, Listener> found = new HashMap<>();
        if (!ids.isEmpty()) {
            Condition condition = Condition.of("d.id in (:ids)", "ids", ids).and(Readable.inSql(viewer));
            String query = "select d.id, " + Readable.OPENLY + " as openly"
                    + ", array(select o.grant_id from opening o where o.document_id = d.id"
                    + " and o.grant_id = any(:held)) as opened from document d where "
                    + condition.clause();
            Condition asked = new Condition(query, condition.parameters()).with("held", Readable.links(viewer));
            Rows.of(getEntityManager(), asked, row -> {
                        Set<UUID> opened =
                                Set.of((UUID[]) row.getArray("opened").getArray());
                        List<Grant> links = viewer.grants().stream()
                                .filter(grant -> opened.contains(grant.id()))
                                .toList();
                        return Map.entry(
                                row.getObject("id", UUID.class), new Listener(viewer, row.getBoolean("openly"), links));
                    })
                    .forEach(one -> found.put(one.getKey(), one.getValue()));
        }
        return found;
    }

    /** In which groups a document is seen that the viewer may read. */
    public Seen seen(Document document) {
        return seen(document.id(), document.group());
    }

    /** The same of a document by its id, and the group it belongs to. */
    public Seen seen(UUID document, UUID home) {
        Condition query = Condition.of(
                        "select g.public, s.group_id, s.role from research_group g"
                                + " left join (opening o join showing s on s.id = o.grant_id) on o.document_id = :document"
                                + " where g.id = :home",
                        "document",
                        document)
                .with("home", home);
        List<Object[]> rows = Rows.of(getEntityManager(), query);
        Map<UUID, Role> shown = new HashMap<>();
        rows.stream().filter(row -> row[1] != null).forEach(row -> {
            Role role = LowerCaseEnum.parse(Role.class, "role", (String) row[2]);
            shown.merge((UUID) row[1], role, (one, other) -> one.atLeast(other) ? one : other);
        });
        return new Seen(home, rows.stream().anyMatch(row -> (Boolean) row[0]), shown);
    }

    /** The document that was already made of this source in this group, if any. */
    public Optional<Document> bySource(UUID group, String sourceKey) {
        return find("group = ?1 and sourceKey = ?2", group, sourceKey)
                .firstResultOptional()
                .map(found -> found.mergedInto() == null ? found : findById(found.mergedInto()));
    }

    /**
     * Enters a new document, with its first text if the draft has one. The same id again gives the document made before.
     *
     * @throws Problem 400 when a field cannot be used, 403 when the viewer may not enter documents in the group
     */
    public Document enter(Viewer viewer, DocumentDraft draft) {
        UUID group = draft.group() == null ? viewer.homeGroup(Role.EDITOR) : draft.group();
        viewer.require(Role.EDITOR, group);
        if (draft.id() != null && findById(draft.id()) != null) {
            return byId(viewer, draft.id()).orElseThrow(() -> Problem.conflict("id-taken", "This id is taken."));
        }
        if (draft.title() == null) {
            throw Problem.invalid("title", "Give the document a title.");
        }
        Document document = new Document(slug(draft.title()), draft.in(group), viewer.account());
        persist(document);
        flush();
        name(document, draft);
        record(viewer, "document-made", document);
        changed.fire(new DocumentChanged(viewer, document, true));
        if (draft.text() != null) {
            texts.add(viewer, document, draft.text());
        }
        return document;
    }

    /**
     * Describes a document anew.
     *
     * @throws Problem 403 when the viewer may not edit in the document's group
     */
    public void describe(Viewer viewer, Document document, DocumentDraft draft) {
        viewer.require(Role.EDITOR, document.group());
        document.describe(draft);
        name(document, draft);
        flush();
        record(viewer, "document-changed", document);
        changed.fire(new DocumentChanged(viewer, document, false));
    }

    /**
     * Adds to a document what a draft says of it and what it does not say itself. What stands there stays: somebody may
     * have corrected it.
     *
     * @return whether anything was added
     * @throws Problem 403 when the viewer may not edit in the document's group
     */
    public boolean complete(Viewer viewer, Document document, DocumentDraft draft) {
        return complete(viewer, document, draft, DocumentDraft.NOTHING);
    }

    /**
     * The same, but a title and a date that are still what {@code known} says give way to those of the draft: nobody has
     * corrected them, and whoever made the draft knows better.
     */
    public boolean complete(Viewer viewer, Document document, DocumentDraft draft, DocumentDraft known) {
        viewer.require(Role.EDITOR, document.group());
        DocumentView here = view(document);
        DocumentDraft lacking = draft.beyond(here, known);
        if (lacking.equals(DocumentDraft.NOTHING)) {
            return false;
        }
        describe(viewer, document, lacking);
        return true;
    }

    /** Says that one has become part of another, which has what stood on it. @throws Problem 400, 403 */
    public void merge(Viewer viewer, Document gone, Document kept) {
        viewer.require(Role.EDITOR, kept.group());
        gone.mergeInto(kept);
        flush();
    }

    /** Lets one be a document by itself again. @throws Problem 403 */
    public void part(Viewer viewer, Document gone) {
        viewer.require(Role.EDITOR, gone.group());
        gone.part();
        flush();
    }

    /** Takes a document away with its texts, notes and links. @throws Problem 403 */
    public void remove(Viewer viewer, Document document) {
        viewer.require(Role.EDITOR, document.group());
        record(viewer, "document-removed", document);
        delete(document);
        flush();
    }

    /** Opens a document to the holders of a grant. */
    public void open(Document document, UUID grant) {
        if (getEntityManager().find(Opening.class, new Opening.Key(document.id(), grant)) == null) {
            getEntityManager().persist(new Opening(document.id(), grant));
        }
    }

    /** Closes everything that a grant opened. */
    public void close(UUID grant) {
        getEntityManager()
                .createQuery("delete from Opening o where o.grant = :grant")
                .setParameter("grant", grant)
                .executeUpdate();
    }

    public DocumentView view(Document document) {
        return views(List.of(document)).get(0);
    }

    /** Three queries for any number of documents. */
    public List<DocumentView> views(Collection<Document> documents) {
        List<UUID> ids = documents.stream().map(Document::id).toList();
        Map<UUID, Names.Beside> beside = names.beside(ids);
        Map<UUID, List<TextView>> textsOf = texts.views(ids);
        return documents.stream()
                .map(document -> view(
                        document,
                        beside.getOrDefault(document.id(), new Names.Beside()),
                        textsOf.getOrDefault(document.id(), List.of())))
                .toList();
    }

    public static TextView view(Text text) {
        return new TextView(
                text.id(), LowerCaseEnum.word(text.role()), text.language(), text.direction(), text.revision());
    }

    private Optional<Document> one(Viewer viewer, Condition which) {
        return list(viewer, which).stream().findFirst();
    }

    private List<Document> list(Viewer viewer, Condition which) {
        Condition condition = which.and(Readable.inSql(viewer));
        // What is mapped, and not "d.*": the index of its words is as long as the record.
        return condition
                .bind(getSession()
                        .createNativeQuery(
                                "select {d.*} from document d where " + condition.clause(), Document.class, "d"))
                .getResultList();
    }

    private String slug(String title) {
        return Slug.of(title, "document", taken -> count("slug", taken) > 0);
    }

    private void name(Document document, DocumentDraft draft) {
        document.named(names.write(document, draft).words());
    }

    private void record(Viewer viewer, String kind, Document document) {
        events.record(new org.postil.events.Event(
                kind, viewer, document.id(), document.group(), document.id(), Audience.READERS));
    }

    private DocumentView view(Document document, Names.Beside beside, List<TextView> texts) {
        return new DocumentView(
                document.id(),
                document.slug(),
                document.title(),
                document.date().edtf(),
                document.kind(),
                beside.as(Part.CREATOR),
                beside.as(Part.SENDER),
                beside.as(Part.RECIPIENT),
                beside.as(Part.ATTENDEE),
                beside.as(Part.MENTIONED),
                beside.as(Part.PLACE),
                beside.as(Part.SUBJECT),
                document.languages(),
                document.summary(),
                document.provenance(),
                document.identifiers(),
                texts,
                document.group(),
                document.created(),
                document.updated(),
                document.version());
    }
}

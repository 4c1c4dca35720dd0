package org.postil.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.postil.accounts.Account;
import org.postil.accounts.Accounts;
import org.postil.accounts.Membership;
import org.postil.accounts.Role;
import org.postil.accounts.SampleWanted;
import org.postil.accounts.Viewer;
import org.postil.accounts.Viewers;
import org.postil.annotations.Annotation;
import org.postil.annotations.AnnotationDraft;
import org.postil.annotations.Annotations;
import org.postil.collections.Collection;
import org.postil.collections.CollectionDraft;
import org.postil.collections.Collections;
import org.postil.collections.Placements;
import org.postil.documents.Document;
import org.postil.documents.Documents;
import org.postil.documents.TextDraft;
import org.postil.imports.SampleWords.SampleCollection;
import org.postil.imports.SampleWords.SampleNote;
import org.postil.imports.SampleWords.SamplePerson;
import org.postil.imports.SampleWords.SamplePlace;
import org.postil.imports.SampleWords.SampleRecord;
import org.postil.imports.SampleWords.SampleReference;
import org.postil.imports.SampleWords.SampleTag;
import org.postil.links.CrossReferenceDraft;
import org.postil.links.CrossReferences;
import org.postil.tags.Tag;
import org.postil.tags.TagDraft;
import org.postil.tags.Tags;

/**
 * The sample collection: the records of the founding listing, three texts of our own, and what three invented researchers
 * wrote in their margins. Nobody can sign in as one of them.
 */
@ApplicationScoped
class Sample {
    /** In the texts, {@code (record:key)} is a link to another record of the sample. */
    private static final Pattern LINK = Pattern.compile("\\(record:([a-z0-9-]+)\\)");

    private final EntityManager entities;
    private final Accounts accounts;
    private final Viewers viewers;
    private final Documents documents;
    private final Tags tags;
    private final Annotations annotations;
    private final CrossReferences crossReferences;
    private final Collections collections;
    private final Placements placements;

    Sample(
            EntityManager entities,
            Accounts accounts,
            Viewers viewers,
            Documents documents,
            Tags tags,
            Annotations annotations,
            CrossReferences crossReferences,
            Collections collections,
            Placements placements) {
        this.entities = entities;
        this.accounts = accounts;
        this.viewers = viewers;
        this.documents = documents;
        this.tags = tags;
        this.annotations = annotations;
        this.crossReferences = crossReferences;
        this.collections = collections;
        this.placements = placements;
    }

    /** What has been made so far, by the keys of the files. */
    private record Made(Map<String, Document> documents, Map<String, Viewer> people, Map<String, UUID> notes) {}

    void load(@Observes SampleWanted wanted) {
        Made made = new Made(new HashMap<>(), new HashMap<>(), new HashMap<>());
        SampleWords.records().forEach(one -> made.documents().put(one.key(), enter(wanted, one, made)));
        SampleWords.tags().forEach(tag -> describe(wanted, tag));
        SampleWords.SampleNotes margin = SampleWords.notes();
        margin.people().forEach(one -> made.people().put(one.key(), join(one, wanted.group())));
        margin.notes().forEach(note -> made.notes().put(note.key(), write(note, made)));
        SampleWords.references().forEach(reference -> link(reference, made));
        collect(wanted, made);
    }

    private Document enter(SampleWanted wanted, SampleRecord one, Made made) {
        TextDraft text = one.text() == null
                ? null
                : new TextDraft(
                        null, "original", "en", null, linked(SampleWords.markdown(one.text()), made), null, null, null);
        return documents.enter(wanted.owner(), one.draft(text).in(wanted.group()));
    }

    private static String linked(String markdown, Made made) {
        return LINK.matcher(markdown)
                .replaceAll(link -> Matcher.quoteReplacement(
                        "(/documents/" + made.documents().get(link.group(1)).slug() + ")"));
    }

    private void describe(SampleWanted wanted, SampleTag sample) {
        Tag tag = tags.called(wanted.owner(), wanted.group(), List.of(sample.name()))
                .get(0);
        UUID parent = sample.parent() == null
                ? null
                : tags.called(wanted.owner(), wanted.group(), List.of(sample.parent()))
                        .get(0)
                        .id();
        tags.describe(
                wanted.owner(),
                tag,
                new TagDraft(null, null, sample.colour(), sample.definition(), null, parent, null));
    }

    private Viewer join(SamplePerson person, UUID group) {
        Account account = accounts.byEmail(person.key() + "@sample.invalid")
                .orElseGet(() -> accounts.make(person.key() + "@sample.invalid", person.name()));
        entities.persist(new Membership(account.id(), group, Role.ANNOTATOR));
        entities.flush();
        return viewers.of(account);
    }

    private UUID write(SampleNote note, Made made) {
        Document document = made.documents().get(note.document());
        AnnotationDraft.Target target = note.exact() == null
                ? null
                : new AnnotationDraft.Target(null, null, null, null, note.exact(), null, null);
        Annotation written = annotations.draft(
                made.people().get(note.by()),
                document,
                new AnnotationDraft(
                        null, note.body(), note.tags(), note.visibility(), null, note.colour(), target, null));
        annotations.flush();
        if (note.replies() != null) {
            note.replies()
                    .forEach(reply -> annotations.draft(
                            made.people().get(reply.by()),
                            document,
                            new AnnotationDraft(null, reply.body(), null, null, null, null, null, written.id())));
        }
        if (note.resolved()) {
            annotations.resolve(made.people().get(note.by()), document, written, true);
        }
        return written.id();
    }

    private void link(SampleReference reference, Made made) {
        crossReferences.make(
                made.people().get(reference.by()),
                new CrossReferenceDraft(
                        null,
                        reference.kind(),
                        place(reference.source(), made),
                        place(reference.target(), made),
                        null,
                        null,
                        null));
    }

    private static CrossReferenceDraft.Place place(SamplePlace place, Made made) {
        if (place.note() != null) {
            return CrossReferenceDraft.Place.note(null, made.notes().get(place.note()));
        }
        UUID document = made.documents().get(place.document()).id();
        return place.exact() == null
                ? CrossReferenceDraft.Place.whole(document)
                : new CrossReferenceDraft.Place(document, null, null, null, null, place.exact(), null, null, null);
    }

    private void collect(SampleWanted wanted, Made made) {
        SampleCollection sample = SampleWords.collection();
        Collection collection = collections.make(
                wanted.owner(),
                new CollectionDraft(null, sample.title(), sample.description(), wanted.group(), sample.notes()));
        placements.arrange(
                wanted.owner(),
                collection,
                sample.documents().stream()
                        .map(one -> new Placements.Placed(
                                made.documents().get(one.document()).id(), one.remark()))
                        .toList());
    }
}

package org.postil.exports;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.postil.accounts.Group;
import org.postil.accounts.Groups;
import org.postil.accounts.Viewer;
import org.postil.annotations.NoteSearch;
import org.postil.collections.Collections;
import org.postil.documents.Document;
import org.postil.documents.Documents;
import org.postil.shared.Condition;
import org.postil.shared.Ids;
import org.postil.shared.Problem;
import org.postil.tags.Tag;
import org.postil.tags.Tags;

/** Finds what somebody wants to export. What he may not see is not found. */
@ApplicationScoped
class Selections {
    private static final String UNDER = """
            a.tags && array(with recursive under as (
                select tag_in_force(cast(:chosen as uuid)) as id
                union select t.id from tag t join under on t.parent = under.id where t.deleted is null)
                select id from under where id is not null)""";

    private final Documents documents;
    private final Tags tags;
    private final Collections collections;
    private final Groups groups;
    private final NoteSearch search;

    Selections(Documents documents, Tags tags, Collections collections, Groups groups, NoteSearch search) {
        this.documents = documents;
        this.tags = tags;
        this.collections = collections;
        this.groups = groups;
        this.search = search;
    }

    /** @throws Problem 400 for a query that cannot be one, 404 for what the viewer may not see */
    Selection of(Viewer viewer, ExportOptions options) {
        viewer.requireAccount();
        return switch (options.selected()) {
            case DOCUMENT -> document(viewer, options.query());
            case SEARCH -> search(viewer, options.query());
            case TAG -> tag(viewer, id(options.query(), "tag"), options.isDeep());
            case COLLECTION -> collection(viewer, options.query());
            case GROUP -> group(viewer, id(options.query(), "group"));
            case MINE -> mine(viewer);
        };
    }

    private Selection document(Viewer viewer, String slugOrId) {
        Document found = documents.named(viewer, slugOrId).orElseThrow(() -> Problem.notFound("document"));
        Condition which = Condition.of("d.id = :chosen", "chosen", found.id());
        return new Selection(found.title(), found.group(), which, which, null);
    }

    private Selection search(Viewer viewer, String typed) {
        return new Selection(typed, null, search.found(viewer, typed), null, null);
    }

    private Selection tag(Viewer viewer, UUID id, boolean deep) {
        Tag tag = tags.byId(viewer, id).orElseThrow(() -> Problem.notFound("tag"));
        return new Selection(
                tag.name(),
                tag.group(),
                Condition.of(deep ? UNDER : "a.tags @> array[tag_in_force(:chosen)]", "chosen", tag.id()),
                null,
                null);
    }

    private Selection collection(Viewer viewer, String slug) {
        Collections.Named found = collections.named(viewer, slug).orElseThrow(() -> Problem.notFound("collection"));
        Condition which = Condition.of(
                "d.id in (select pl.document_id from placement pl where pl.collection_id = :chosen)",
                "chosen",
                found.id());
        return new Selection(
                found.title(),
                found.group(),
                which,
                which,
                "(select pl.position from placement pl where pl.collection_id = :chosen and pl.document_id = d.id)");
    }

    private Selection group(Viewer viewer, UUID id) {
        Group found = groups.visible(viewer, id).orElseThrow(() -> Problem.notFound("group"));
        Condition which = Condition.of("d.group_id = :chosen", "chosen", found.id());
        return new Selection(found.name(), found.id(), which, which, null);
    }

    /** The threads he began, and those of others in which he answered. */
    private static Selection mine(Viewer viewer) {
        return new Selection(
                viewer.name(),
                null,
                Condition.of(
                        "a.author = :chosen or exists (select 1 from annotation own where own.root = a.id"
                                + " and own.author = :chosen and own.deleted is null)",
                        "chosen",
                        viewer.account()),
                null,
                null);
    }

    private static UUID id(String query, String what) {
        return Ids.read(query)
                .orElseThrow(() ->
                        Problem.invalid("query", "Give the id of the " + what + ", as it stands in its address."));
    }
}

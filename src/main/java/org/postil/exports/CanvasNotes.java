package org.postil.exports;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.postil.accounts.Viewer;
import org.postil.annotations.AnnotationView;
import org.postil.annotations.Visible;
import org.postil.documents.DocumentView.TextView;
import org.postil.documents.Readable;
import org.postil.facsimiles.PageSequence;
import org.postil.shared.Condition;
import org.postil.shared.Rows;

/** Finds the notes that stand on one page image, or on none, with their threads and links, as far as a viewer sees them. */
@ApplicationScoped
class CanvasNotes {
    /** Viewers of page images ask for no second page, and hold all of one in memory. */
    private static final int MOST = 2000;

    /** A page is the same for everybody, whatever he speaks. */
    static final Locale LANGUAGE = Locale.ENGLISH;

    private final ExportRun.Sources sources;

    CanvasNotes(ExportRun.Sources sources) {
        this.sources = sources;
    }

    /** @param links of the whole document that are at no note, on whichever page they stand */
    record Found(List<Noted> notes, List<Related> links) {}

    /** @param page its place among all pages, from 0 */
    Found on(Viewer viewer, IiifManifest manifest, UUID facsimile, int number, int page) {
        Condition on = Condition.of("a.facsimile_id = :facsimile and a.page = :number", "facsimile", facsimile)
                .with("number", number);
        int index = 0;
        for (TextView text : manifest.source().document().texts()) {
            var span = manifest.pages().span(text.id(), text.revision(), page);
            if (span.isPresent()) {
                String name = "On" + index++;
                on = new Condition(
                                on.clause() + " or a.text_id = :text" + name + " and a.anchor_start < :end" + name
                                        + " and a.anchor_end > :start" + name,
                                on.parameters())
                        .with("text" + name, text.id())
                        .with("start" + name, span.get().start())
                        .with("end" + name, span.get().end());
            }
        }
        return noted(viewer, manifest, on);
    }

    /** Those on the document as a whole, those without a sure place in their text, and those on texts that no page shows. */
    Found onNone(Viewer viewer, IiifManifest manifest) {
        PageSequence pages = manifest.pages();
        UUID[] shown = manifest.source().document().texts().stream()
                .filter(text -> pages.knows(text.id(), text.revision()))
                .map(TextView::id)
                .toArray(UUID[]::new);
        return noted(
                viewer,
                manifest,
                Condition.of(
                        "a.facsimile_id is null and (a.text_id is null or a.anchor_start is null"
                                + " or a.text_id <> all(:shown))",
                        "shown",
                        shown));
    }

    private Found noted(Viewer viewer, IiifManifest manifest, Condition which) {
        UUID document = manifest.source().document().id();
        Condition where = which.and(
                        Condition.of("a.document_id = :document and a.in_reply_to is null", "document", document))
                .and(Readable.inSql(viewer))
                .and(Visible.to(viewer));
        List<UUID> ids = QuarkusTransaction.requiringNew()
                .call(() -> Rows.of(
                        sources.entities(),
                        new Condition(
                                "select a.id from annotation a join document d on d.id = a.document_id where "
                                        + where.clause()
                                        + " order by a.anchor_start nulls first, a.created, a.id limit " + MOST,
                                where.parameters()),
                        row -> row.getObject(1, UUID.class)));
        Shelf.Page found = sources.shelf().page(viewer, ids, true);
        Set<UUID> told = new HashSet<>(ids);
        found.replies().values().forEach(thread -> thread.forEach(reply -> told.add(reply.id())));
        var links = new Relations(sources, () -> viewer, new Relations.Wish(manifest.base(), LANGUAGE, null, null))
                .page(told, Set.of(document));
        List<Noted> notes = ids.stream()
                .map(found.notes()::get)
                .filter(Objects::nonNull)
                .map(note -> noted(note, found.replies().getOrDefault(note.id(), List.of()), links, manifest))
                .toList();
        return new Found(notes, links.at(manifest.source().document()));
    }

    private static Noted noted(
            AnnotationView note, List<AnnotationView> thread, Relations.Page links, IiifManifest manifest) {
        return new Noted(
                note.at(manifest.base()),
                manifest.source(),
                null,
                thread.stream().map(reply -> reply.at(manifest.base())).toList(),
                links.at(note, thread));
    }
}

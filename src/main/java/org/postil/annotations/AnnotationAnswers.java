package org.postil.annotations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.postil.accounts.Viewer;
import org.postil.events.Event;
import org.postil.shared.Condition;
import org.postil.shared.Problem;
import org.postil.web.Cursor;
import org.postil.web.ETags;
import org.postil.web.Paging;
import org.postil.web.PublicUrl;

/**
 * What the edges for programs answer: one annotation with its ETag, or a page of them with the link to the next; and to who
 * reads here its card.
 */
@ApplicationScoped
class AnnotationAnswers {
    /** Notes are small, and whoever fetches them wants those of a whole document. */
    private static final int MOST = 1000;

    private final AnnotationRows rows;
    private final Intake intake;
    private final AnnotationViews views;
    private final Cards cards;
    private final WrittenNotes written;
    private final PublicUrl publicUrl;

    AnnotationAnswers(
            AnnotationRows rows,
            Intake intake,
            AnnotationViews views,
            Cards cards,
            WrittenNotes written,
            PublicUrl publicUrl) {
        this.rows = rows;
        this.intake = intake;
        this.views = views;
        this.cards = cards;
        this.written = written;
        this.publicUrl = publicUrl;
    }

    /** A page of those in the order in which they were made. */
    Response page(Viewer reader, Condition where, Integer limit, UriInfo uri) {
        int size = Paging.limit(limit, MOST);
        Condition after = Paging.from(uri, 1)
                .map(cursor -> Condition.of(
                        "a.id > :cursor",
                        "cursor",
                        UUID.fromString(cursor.keys().get(0))))
                .orElse(Condition.ALWAYS);
        NoteStates found = rows.states(reader, where.and(after), "a.id", size + 1);
        return page(reader, found, size, last -> Cursor.of(last.id().toString()), uri);
    }

    /**
     * @param found one more than fits, if there is one
     * @param cursor of the last of a page
     */
    Response page(Viewer reader, NoteStates found, int size, Function<NoteState, Cursor> cursor, UriInfo uri) {
        Response.ResponseBuilder answer = Response.ok(written.items(reader, found.first(size)));
        if (found.size() > size) {
            Cursor last = cursor.apply(found.get(size - 1));
            answer.header("Link", Paging.link(Paging.next(uri, last), "next"));
        }
        return answer.build();
    }

    Response made(Viewer author, UUID document, AnnotationDraft draft) {
        Annotation annotation = intake.take(author, document, draft);
        return created(annotation)
                .entity(views.fresh(author, annotation).at(publicUrl.base()))
                .build();
    }

    /** With the note's card in HTML, or with that of the note it replies to. */
    Response madeToBeSeen(Viewer author, UUID document, AnnotationDraft draft) {
        Annotation annotation = intake.take(author, document, draft);
        return created(annotation)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .entity(AnnotationPages.Templates.card(cards.ofNew(author, annotation))
                        .render())
                .build();
    }

    private static Response.ResponseBuilder created(Annotation annotation) {
        return Response.created(URI.create("/api/annotations/" + annotation.id()))
                .header("ETag", ETags.of(annotation.version()));
    }

    Response one(Viewer reader, Annotation annotation) {
        return Response.ok(view(reader, annotation))
                .header("ETag", ETags.of(annotation.version()))
                .build();
    }

    AnnotationView view(Viewer reader, Annotation annotation) {
        return views(reader, List.of(annotation)).get(0);
    }

    List<AnnotationView> views(Viewer reader, Collection<Annotation> some) {
        String base = publicUrl.base();
        return views.of(reader, some).stream().map(view -> view.at(base)).toList();
    }

    /** The link by which a change is taken back. */
    static String undo(Event change) {
        return Paging.link(URI.create("/api/undo/" + change.id()), "undo");
    }

    static <T> T required(T body) {
        if (body == null) {
            throw new Problem(400, "body-missing", "Send a JSON object in the body of the request.");
        }
        return body;
    }
}

package org.postil.parallel;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.postil.accounts.CurrentViewer;
import org.postil.accounts.Viewer;
import org.postil.annotations.NoteFilter;
import org.postil.documents.Document;
import org.postil.documents.Documents;
import org.postil.documents.Text;
import org.postil.documents.Texts;
import org.postil.events.Delivery;
import org.postil.events.Event;
import org.postil.shared.Problem;

/** Two texts of a document side by side. */
@Path("/documents/{slug}/beside")
@Produces(MediaType.TEXT_HTML)
class ParallelPages {
    private final CurrentViewer viewer;
    private final Documents documents;
    private final Texts texts;
    private final Parallels parallels;
    private final LaidRows laidRows;
    private final Delivery delivery;

    ParallelPages(
            CurrentViewer viewer,
            Documents documents,
            Texts texts,
            Parallels parallels,
            LaidRows laidRows,
            Delivery delivery) {
        this.laidRows = laidRows;
        this.delivery = delivery;
        this.viewer = viewer;
        this.documents = documents;
        this.texts = texts;
        this.parallels = parallels;
    }

    @CheckedTemplate(basePath = "parallel")
    static class Templates {
        /** @param position in the log of events, up to which the page is complete */
        static native TemplateInstance beside(ParallelView view, String position);

        private Templates() {}
    }

    /** Which text beside which, and where to begin. */
    static class Asked {
        @RestQuery
        UUID left;

        @RestQuery
        UUID right;

        /** An offset in the left text, in code points: its row is shown with what stands before it. */
        @RestQuery
        Integer at;

        /** The number of the row to begin with, from 0. */
        @RestQuery
        Integer row;

        /** Whether rows shall be put right. */
        @RestQuery
        Integer laying;

        @RestQuery
        UUID by;

        @RestQuery
        Integer changed;

        @RestQuery
        Integer undone;

        Laying laying() {
            return laying == null ? null : new Laying(by, changed, undone != null);
        }
    }

    /** What an editor does to a row, as a form sends it. */
    static class ChangeForm {
        @RestForm
        UUID left;

        @RestForm
        UUID right;

        /** The row with which his page began. */
        @RestForm
        Integer row;

        @RestForm
        String state;

        @RestForm
        String change;

        @RestForm
        UUID by;
    }

    @GET
    @Transactional
    public Response read(
            @PathParam("slug") String slug, @BeanParam Asked asked, @BeanParam NoteFilter filter, UriInfo uri) {
        Viewer reader = viewer.get();
        // Taken first: what happens while the page is made is told again, and nothing is missed.
        String position = String.valueOf(delivery.position());
        Document document = documents.bySlug(reader, slug).orElseThrow(() -> Problem.notFound("document"));
        if (!document.slug().equals(slug)) {
            // An old address, of a document that became part of this one.
            return Response.status(301)
                    .location(uri.getRequestUriBuilder()
                            .replacePath("/documents/" + document.slug() + "/beside")
                            .build())
                    .build();
        }
        List<Text> all = texts.of(document);
        if (all.size() < 2) {
            return Response.seeOther(URI.create("/documents/" + slug)).build();
        }
        Text left = chosen(all, asked.left, text -> !text.id().equals(asked.right));
        Text right = chosen(all, asked.right, text -> text != left);
        if (left == right) {
            throw Problem.invalid("right", "Choose another text than the one on the left.");
        }
        ParallelView view = parallels.page(
                reader, document, new Parallels.Wanted(left, right, asked.at, asked.row), filter, asked.laying());
        return Response.ok(Templates.beside(view, position)).build();
    }

    @POST
    @Path("rows")
    @Transactional
    public Response change(@PathParam("slug") String slug, @BeanParam ChangeForm form) {
        Document document = documents.bySlug(viewer.get(), slug).orElseThrow(() -> Problem.notFound("document"));
        List<Text> all = texts.of(document);
        RowChange change = RowChange.of(form.change);
        Event event = parallels.change(
                viewer.get(),
                document,
                new Parallels.Wanted(chosen(all, form.left, none -> false), chosen(all, form.right, none -> false)),
                form.state,
                change);
        return to(document, form, change.first(), "&by=" + event.id());
    }

    /** For those whose browser runs no script. */
    @POST
    @Path("undo")
    @Transactional
    public Response undo(@PathParam("slug") String slug, @BeanParam ChangeForm form, @RestForm Integer changed) {
        Document document = documents.bySlug(viewer.get(), slug).orElseThrow(() -> Problem.notFound("document"));
        laidRows.undo(viewer.get(), form.by);
        return to(document, form, changed == null ? 0 : changed, "&undone=1");
    }

    private static Response to(Document document, ChangeForm form, int changed, String said) {
        int row = form.row == null ? changed : Math.min(form.row, changed);
        return Response.seeOther(URI.create("/documents/" + document.slug() + "/beside?left=" + form.left + "&right="
                        + form.right + "&row=" + row + "&changed=" + changed + "&laying=1" + said + "#here"))
                .build();
    }

    /** The text asked for; when none is, the first that may stand there. @throws Problem 404 */
    private static Text chosen(List<Text> all, UUID wanted, Predicate<Text> otherwise) {
        return all.stream()
                .filter(wanted == null ? otherwise : text -> text.id().equals(wanted))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("text"));
    }
}

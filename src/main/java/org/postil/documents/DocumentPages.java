package org.postil.documents;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestPath;
import org.postil.accounts.CurrentViewer;
import org.postil.accounts.Group;
import org.postil.accounts.Groups;
import org.postil.accounts.Role;
import org.postil.accounts.Viewer;
import org.postil.shared.Problem;
import org.postil.shared.Problem.Violation;

/** Typing in a record, editing it, taking it away. */
@Path("/documents")
@Produces(MediaType.TEXT_HTML)
class DocumentPages {
    private final CurrentViewer viewer;
    private final Documents documents;
    private final Groups groups;

    DocumentPages(CurrentViewer viewer, Documents documents, Groups groups) {
        this.viewer = viewer;
        this.documents = documents;
        this.groups = groups;
    }

    /**
     * The form with what stands in it.
     *
     * @param document the record that is edited, or null for a new one
     * @param groups those in which the viewer may enter documents
     * @param errors what is wrong, by field
     * @param stale whether the record was changed by somebody else meanwhile
     */
    record Page(
            DocumentView document, DocumentForm form, List<Group> groups, Map<String, String> errors, boolean stale) {}

    @CheckedTemplate(basePath = "documents")
    static class Templates {
        static native TemplateInstance form(Page page);

        static native TemplateInstance remove(DocumentView document);

        private Templates() {}
    }

    @GET
    @Path("new")
    @Transactional
    public TemplateInstance blank() {
        viewer.get().homeGroup(Role.EDITOR);
        return Templates.form(page(null, new DocumentForm(), Map.of()));
    }

    @POST
    public Response enter(@BeanParam DocumentForm form) {
        return saved(null, form, () -> {
            var made = documents.enter(viewer.get(), form.draft());
            return made.slug();
        });
    }

    @GET
    @Path("{slug}/edit")
    @Transactional
    public TemplateInstance edit(@RestPath String slug) {
        var document = documents.view(editable(slug));
        return Templates.form(page(document, DocumentForm.of(document), Map.of()));
    }

    @POST
    @Path("{slug}/edit")
    public Response describe(@RestPath String slug, @BeanParam DocumentForm form) {
        var before = QuarkusTransaction.requiringNew().call(() -> documents.view(editable(slug)));
        return saved(before, form, () -> {
            var document = editable(slug);
            if (form.version != null && form.version != document.version()) {
                throw new Problem(412, "stale-version", "Somebody changed this document meanwhile.");
            }
            documents.describe(viewer.get(), document, form.draft());
            return slug;
        });
    }

    @GET
    @Path("{slug}/delete")
    @Transactional
    public TemplateInstance askToRemove(@RestPath String slug) {
        return Templates.remove(documents.view(editable(slug)));
    }

    @POST
    @Path("{slug}/delete")
    @Transactional
    public Response remove(@RestPath String slug) {
        documents.remove(viewer.get(), editable(slug));
        return Response.seeOther(URI.create("/?said=deleted")).build();
    }

    /** What cannot be taken comes back in the form, with nothing of it kept. */
    private Response saved(DocumentView before, DocumentForm form, Supplier<String> save) {
        try {
            var slug = QuarkusTransaction.requiringNew().call(save::get);
            return Response.seeOther(URI.create("/documents/" + slug)).build();
        } catch (Problem problem) {
            if (problem.status() != 400 && problem.status() != 412) {
                throw problem;
            }
            var errors = problem.violations().stream()
                    .collect(Collectors.toMap(Violation::field, Violation::message, (first, second) -> first));
            if (problem.status() == 412) {
                form.version = before.version();
            }
            var page = QuarkusTransaction.requiringNew().call(() -> page(before, form, errors));
            var again = new Page(page.document(), form, page.groups(), errors, problem.status() == 412);
            return Response.status(problem.status())
                    .entity(Templates.form(again))
                    .build();
        }
    }

    private Page page(DocumentView document, DocumentForm form, Map<String, String> errors) {
        Viewer editor = viewer.get();
        var mine = groups.visible(editor).stream()
                .filter(group -> editor.may(Role.EDITOR, group.id()))
                .toList();
        return new Page(document, form, mine, errors, false);
    }

    private Document editable(String slug) {
        var document = documents.bySlug(viewer.get(), slug).orElseThrow(() -> Problem.notFound("document"));
        viewer.get().require(Role.EDITOR, document.group());
        return document;
    }
}

package org.postil.documents;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.postil.accounts.CurrentViewer;
import org.postil.accounts.Homes;
import org.postil.accounts.Role;
import org.postil.shared.Problem;
import org.postil.shared.Problem.Violation;

/** The form of a record: shown, taken, or shown again with what is wrong. */
@ApplicationScoped
class RecordForms {
    private final CurrentViewer viewer;
    private final Homes homes;

    RecordForms(CurrentViewer viewer, Homes homes) {
        this.viewer = viewer;
        this.homes = homes;
    }

    /**
     * The form with what stands in it.
     *
     * @param document the record that is edited, or null for a new one
     * @param homes where the viewer may enter documents
     * @param errors what is wrong, by field
     * @param stale whether the record was changed by somebody else meanwhile
     */
    record Page(
            DocumentView document,
            DocumentForm form,
            List<Homes.Home> homes,
            Map<String, String> errors,
            boolean stale) {}

    @CheckedTemplate(basePath = "documents")
    static class Templates {
        static native TemplateInstance form(Page page);

        private Templates() {}
    }

    TemplateInstance show(DocumentView document, DocumentForm form) {
        return Templates.form(new Page(document, form, editable(), Map.of(), false));
    }

    /** The form as it was sent, with what could be read off the source line; nothing is saved. */
    Response read(DocumentView before, DocumentForm form) {
        form.provenance = form.provenance.read();
        return QuarkusTransaction.requiringNew()
                .call(() -> Response.ok(show(before, form)).build());
    }

    /**
     * Saves and leads to the document; what cannot be taken comes back in the form, with nothing of it kept.
     *
     * @param save does it, and says under which slug
     * @throws Problem when it is not the form that is at fault
     */
    Response save(DocumentView before, DocumentForm form, Supplier<String> save) {
        try {
            var slug = QuarkusTransaction.requiringNew().call(save::get);
            return Response.seeOther(URI.create("/documents/" + slug)).build();
        } catch (Problem problem) {
            if (problem.status() != 400 && problem.status() != 412) {
                throw problem;
            }
            return again(before, form, problem);
        }
    }

    private Response again(DocumentView before, DocumentForm form, Problem problem) {
        boolean stale = problem.status() == 412;
        if (stale) {
            form.version = before.version();
        }
        var errors = problem.violations().stream()
                .collect(Collectors.toMap(Violation::field, Violation::message, (first, second) -> first));
        var mine = QuarkusTransaction.requiringNew().call(this::editable);
        return Response.status(problem.status())
                .entity(Templates.form(new Page(before, form, mine, errors, stale)))
                .build();
    }

    private List<Homes.Home> editable() {
        return homes.of(viewer.get(), Role.EDITOR);
    }
}

package org.postil.mentions;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.postil.accounts.CurrentViewer;
import org.postil.accounts.Role;
import org.postil.accounts.Viewer;
import org.postil.annotations.AnnotationDraft.Target;
import org.postil.annotations.Passage;
import org.postil.annotations.PassageAsked;
import org.postil.annotations.Passages;
import org.postil.authorities.KnownNames;
import org.postil.authorities.KnownNames.Known;
import org.postil.documents.Document;
import org.postil.documents.DocumentView;
import org.postil.documents.Documents;
import org.postil.shared.Problem;

/** Marking a passage by hand: choosing whom or what it names. With script the same page is a panel beside the text. */
@Path("/documents/{slug}/mentions/new")
@Produces(MediaType.TEXT_HTML)
class MarkingPages {
    private static final int MOST = 12;

    private final CurrentViewer viewer;
    private final Documents documents;
    private final Passages passages;
    private final KnownNames names;
    private final Mentions mentions;

    MarkingPages(CurrentViewer viewer, Documents documents, Passages passages, KnownNames names, Mentions mentions) {
        this.viewer = viewer;
        this.documents = documents;
        this.passages = passages;
        this.names = names;
        this.mentions = mentions;
    }

    @CheckedTemplate(basePath = "mentions")
    static class Templates {
        static native TemplateInstance marking(Marking marking);

        private Templates() {}
    }

    /**
     * What the page shows.
     *
     * @param typed what names are looked for by: the passage itself, until one types
     * @param editable whether new records may be made
     * @param problem what was wrong, by its key, or null
     */
    record Marking(
            DocumentView document,
            Passage passage,
            String typed,
            List<Known> found,
            boolean editable,
            String problem) {}

    /** Which passage, and what is looked for. */
    static class Question extends PassageAsked {
        @RestQuery
        String q;
    }

    /** The same, answered. */
    static class AnswerForm {
        @RestForm
        UUID text;

        @RestForm
        Integer revision;

        @RestForm
        Integer start;

        @RestForm
        Integer end;

        @RestForm
        UUID authority;

        /** Of a record to make. */
        @RestForm
        String name;

        @RestForm
        String register;

        private Target target() {
            return new Target(text, revision, start, end, null, null, null);
        }
    }

    @GET
    @Transactional
    public TemplateInstance ask(@PathParam("slug") String slug, @BeanParam Question question) {
        return Templates.marking(marking(document(slug), question.target(), question.q, null));
    }

    @POST
    @Blocking
    public Response mark(@PathParam("slug") String slug, @BeanParam AnswerForm form) {
        try {
            Mentions.Marked marked = QuarkusTransaction.requiringNew()
                    .call(() -> mentions.mark(
                            viewer.get(),
                            document(slug),
                            new MentionDraft(null, form.target(), form.authority, form.name, form.register)));
            return Response.seeOther(URI.create("/documents/" + slug + "/mentions?text="
                            + marked.mention().text() + "&by=" + marked.event() + "&marked=1"))
                    .build();
        } catch (Problem problem) {
            if (problem.status() != 400 && problem.status() != 409) {
                throw problem;
            }
            Marking again = QuarkusTransaction.requiringNew()
                    .call(() -> marking(
                            document(slug),
                            form.target(),
                            form.name,
                            problem.keys().get(0)));
            return Response.status(problem.status())
                    .entity(Templates.marking(again))
                    .build();
        }
    }

    private Marking marking(Document document, Target target, String typed, String problem) {
        Viewer by = viewer.get();
        by.require(Role.ANNOTATOR, document.group());
        Passage passage = passages.find(document, target);
        String asked = typed == null || typed.isBlank() ? passage.exact().replaceAll("\\s+", " ") : typed.strip();
        String looked = asked.length() > 200 ? asked.substring(0, 200) : asked;
        return new Marking(
                documents.view(document),
                passage,
                looked,
                names.meant(by, document.group(), looked, MOST),
                by.may(Role.EDITOR, document.group()),
                problem);
    }

    private Document document(String slug) {
        return documents.bySlug(viewer.get(), slug).orElseThrow(() -> Problem.notFound("document"));
    }
}

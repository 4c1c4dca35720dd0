package org.postil.facsimiles;

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
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import org.postil.accounts.CurrentViewer;
import org.postil.accounts.Role;
import org.postil.accounts.Viewer;
import org.postil.documents.Document;
import org.postil.documents.Documents;
import org.postil.documents.Folio;
import org.postil.documents.Revision;
import org.postil.documents.Text;
import org.postil.documents.Texts;
import org.postil.shared.Problem;

/** The page images of a document: as a page of their own, and as what the reading view shows beside the text. */
@Path("/documents/{slug}/facsimile")
@Produces(MediaType.TEXT_HTML)
class FacsimilePages {
    private final CurrentViewer viewer;
    private final Documents documents;
    private final Texts texts;
    private final Facsimiles facsimiles;
    private final Followed followed;
    private final MachineStates states;
    private final PagesToRead waiting;

    FacsimilePages(
            CurrentViewer viewer,
            Documents documents,
            Texts texts,
            Facsimiles facsimiles,
            Followed followed,
            MachineStates states,
            PagesToRead waiting) {
        this.states = states;
        this.waiting = waiting;
        this.viewer = viewer;
        this.documents = documents;
        this.texts = texts;
        this.facsimiles = facsimiles;
        this.followed = followed;
    }

    @CheckedTemplate(basePath = "facsimiles", requireTypeSafeExpressions = true)
    static class Templates {
        static native TemplateInstance facsimile(FacsimileView view);

        static native TemplateInstance viewer(FacsimileView view);

        private Templates() {}
    }

    /** Which text lies beside the pages. */
    static class Beside {
        @PathParam("slug")
        String slug;

        @RestQuery
        UUID text;

        @RestQuery
        Integer revision;
    }

    @GET
    @Transactional
    public TemplateInstance read(@BeanParam Beside beside, @RestQuery Integer page) {
        return Templates.facsimile(view(beside).part(page == null ? 1 : page));
    }

    @GET
    @Path("viewer")
    @Transactional
    public TemplateInstance viewer(@BeanParam Beside beside) {
        return Templates.viewer(view(beside));
    }

    /** Has what could not be read tried again, also when it was given up. */
    @POST
    @Path("readings")
    @Transactional
    public Response readAgain(@PathParam("slug") String slug) {
        Viewer editor = viewer.get();
        Document document = documents.bySlug(editor, slug).orElseThrow(() -> Problem.notFound("document"));
        editor.require(Role.EDITOR, document.group());
        facsimiles.unread(document.id()).forEach(facsimile -> waiting.tryAgain(facsimile, editor.requireAccount()));
        return Response.seeOther(URI.create("/documents/" + document.slug() + "/facsimile"))
                .build();
    }

    private FacsimileView view(Beside beside) {
        Viewer reader = viewer.get();
        Document document = documents.bySlug(reader, beside.slug).orElseThrow(() -> Problem.notFound("document"));
        Text text = text(document, beside.text);
        Facsimile facsimile = facsimiles
                .beside(reader, document.id(), text == null ? null : text.id())
                .orElseThrow(() -> Problem.notFound("facsimile"));
        int revision = text == null ? 0 : beside.revision == null ? text.revision() : beside.revision;
        boolean read = text != null && text.id().equals(facsimile.text());
        List<PageView> pages = placed(facsimile, text, revision, read);
        return new FacsimileView(
                documents.view(document),
                facsimile.id(),
                text == null ? null : text.id(),
                revision,
                read,
                pages,
                1,
                pages.size(),
                states.of(facsimile, document.languages()),
                reader.may(Role.EDITOR, document.group()));
    }

    private Text text(Document document, UUID wanted) {
        List<Text> all = texts.of(document);
        if (wanted == null) {
            return all.isEmpty() ? null : all.get(0);
        }
        return all.stream()
                .filter(text -> text.id().equals(wanted))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("text"));
    }

    private List<PageView> placed(Facsimile facsimile, Text text, int revision, boolean read) {
        List<PageView> pages = facsimiles.pages(facsimile);
        if (text == null) {
            return pages;
        }
        if (read && facsimile.revision() == revision) {
            return pages;
        }
        if (read) {
            Following following = followed.from(facsimile, revision);
            return pages.stream()
                    .map(page -> page.at(page.place() == null ? null : (Integer) following.start(page.place())))
                    .toList();
        }
        List<Folio> folios =
                texts.revision(text, revision).map(Revision::folios).orElseThrow(() -> Problem.notFound("revision"));
        return Placing.by(folios, pages);
    }
}

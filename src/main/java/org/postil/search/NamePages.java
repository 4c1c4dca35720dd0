package org.postil.search;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import org.postil.accounts.CurrentViewer;
import org.postil.accounts.Role;
import org.postil.accounts.Viewer;
import org.postil.authorities.Authorities;
import org.postil.authorities.Authority;
import org.postil.authorities.AuthorityView;
import org.postil.authorities.Register;
import org.postil.documents.ArchiveAddress;
import org.postil.documents.ArchiveQuery;
import org.postil.documents.Catalogue;
import org.postil.documents.Catalogues;
import org.postil.documents.Listings;
import org.postil.documents.Side;
import org.postil.search.Company.Companion;
import org.postil.search.NamesInTexts.Note;
import org.postil.search.NamesInTexts.Passage;
import org.postil.search.NamesInTexts.Some;
import org.postil.shared.Problem;

/** What is known of a person, organisation, place or subject: documents, passages, notes, and whom it meets there. */
@Path("/{register: people|places|subjects}")
@Produces(MediaType.TEXT_HTML)
class NamePages {
    private static final int MOST_COMPANIONS = 20;
    private static final int MOST_PASSAGES = 100;
    private static final int MOST_UNMARKED = 30;
    private static final int MOST_NOTES = 20;

    private final CurrentViewer viewer;
    private final Authorities authorities;
    private final Listings listings;
    private final Catalogues catalogues;
    private final NamesInTexts texts;
    private final Company company;

    NamePages(
            CurrentViewer viewer,
            Authorities authorities,
            Listings listings,
            Catalogues catalogues,
            NamesInTexts texts,
            Company company) {
        this.viewer = viewer;
        this.authorities = authorities;
        this.listings = listings;
        this.catalogues = catalogues;
        this.texts = texts;
        this.company = company;
    }

    @CheckedTemplate(basePath = "search")
    static class Templates {
        static native TemplateInstance name(Shown shown);

        private Templates() {}
    }

    /**
     * What the page shows.
     *
     * @param filter the archive's filter by this record
     * @param merged a merge just made, that can be undone; or null
     */
    record Shown(
            AuthorityView view,
            String filter,
            Catalogue catalogue,
            Some<Passage> passages,
            Some<Passage> unmarked,
            Some<Note> notes,
            List<Companion> company,
            boolean editable,
            UUID merged) {
        /** The search page with its name as a phrase. */
        public String search() {
            String phrase = '"' + view.name().replace('"', ' ') + '"';
            return "/search?q=" + URLEncoder.encode(phrase, StandardCharsets.UTF_8);
        }
    }

    @GET
    @Path("{slug}")
    @Transactional
    public Response read(
            @PathParam("register") String word,
            @PathParam("slug") String slug,
            @RestQuery Integer page,
            @RestQuery UUID merged) {
        Viewer reader = viewer.get();
        Register register = Register.of(word);
        Authority found =
                authorities.bySlug(reader, register, slug).orElseThrow(() -> Problem.notFound(register.filter()));
        Authority standing = authorities.standing(found);
        AuthorityView view = authorities.view(reader, standing);
        if (!standing.id().equals(found.id())) {
            return Response.status(Response.Status.MOVED_PERMANENTLY)
                    .location(URI.create(URI.create(view.address()).toASCIIString()))
                    .build();
        }
        return Response.ok(Templates.name(shown(reader, view, page, merged))).build();
    }

    private Shown shown(Viewer reader, AuthorityView view, Integer page, UUID merged) {
        Register register = Register.of(view.register());
        ArchiveQuery query = ArchiveQuery.EVERYTHING.with(Side.of(register), view.slug());
        var list = new Catalogue.Page(
                query.sort(),
                Catalogue.page(page),
                listings.count(reader, query),
                new ArchiveAddress(view.address(), Map.of()));
        return new Shown(
                view,
                register.filter(),
                catalogues.of(reader, query, list),
                texts.marked(reader, view.id(), MOST_PASSAGES),
                texts.unmarked(reader, view.id(), view.names(), MOST_UNMARKED),
                texts.notes(reader, view.names(), MOST_NOTES),
                company.of(reader, view, MOST_COMPANIONS),
                reader.may(Role.EDITOR, view.group()),
                merged);
    }
}

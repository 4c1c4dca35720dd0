package org.postil.documents;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.postil.accounts.CurrentViewer;
import org.postil.accounts.Role;
import org.postil.accounts.Viewer;
import org.postil.documents.DocumentView.Named;
import org.postil.shared.Problem;

/** The archive, and the documents of one person or place. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
class ArchivePages {
    private final CurrentViewer viewer;
    private final Documents documents;
    private final Facets facets;
    private final Names names;

    ArchivePages(CurrentViewer viewer, Documents documents, Facets facets, Names names) {
        this.viewer = viewer;
        this.documents = documents;
        this.facets = facets;
        this.names = names;
    }

    /** @param wrongDate what was wrong with the dates asked for, or null */
    record Archive(Catalogue catalogue, List<Facets.Facet> facets, boolean editable, String wrongDate) {}

    /** @param side person or place */
    record NamePage(Facets.Side side, Named named, Catalogue catalogue) {}

    @CheckedTemplate(basePath = "documents")
    static class Templates {
        static native TemplateInstance archive(Archive archive, String said);

        static native TemplateInstance named(NamePage page);

        private Templates() {}
    }

    @GET
    @Transactional
    public TemplateInstance archive(
            @BeanParam ArchiveFilter filter,
            @RestQuery Integer page,
            @RestQuery String view,
            @RestQuery Optional<String> said) {
        Viewer reader = viewer.get();
        var address = address(filter.address(), view);
        String wrongDate = null;
        ArchiveQuery query;
        try {
            query = filter.query();
        } catch (Problem notADate) {
            wrongDate = notADate.violations().get(0).field();
            query = filter.undated().query();
        }
        var catalogue = catalogue(reader, query, Catalogue.page(page), address);
        if (catalogue.total() == 0 && !reader.signedIn() && !address.isFiltered()) {
            throw new Problem(401, "sign-in-first", "Sign in to read this archive.");
        }
        return Templates.archive(
                new Archive(catalogue, facets.of(reader, query, address), mayEdit(reader), wrongDate),
                said.orElse(null));
    }

    @GET
    @Path("people/{slug}")
    @Transactional
    public TemplateInstance person(@RestPath String slug, @RestQuery Integer page) {
        return named(Facets.Side.PERSON, slug, page);
    }

    @GET
    @Path("places/{slug}")
    @Transactional
    public TemplateInstance place(@RestPath String slug, @RestQuery Integer page) {
        return named(Facets.Side.PLACE, slug, page);
    }

    private TemplateInstance named(Facets.Side side, String slug, Integer page) {
        Viewer reader = viewer.get();
        var query = ArchiveQuery.EVERYTHING.of(side, slug);
        var path = (side == Facets.Side.PERSON ? "/people/" : "/places/") + slug;
        var catalogue = catalogue(reader, query, Catalogue.page(page), new ArchiveAddress(path, java.util.Map.of()));
        if (catalogue.total() == 0) {
            throw Problem.notFound(side.word());
        }
        return Templates.named(new NamePage(side, names.bySlug(side.word(), slug), catalogue));
    }

    private Catalogue catalogue(Viewer reader, ArchiveQuery query, int page, ArchiveAddress address) {
        var found = documents.page(reader, query, Catalogue.offset(page), Catalogue.SIZE);
        return Catalogue.of(documents.views(found), page, documents.count(reader, query), address);
    }

    private static ArchiveAddress address(ArchiveAddress filters, String view) {
        if (!"whole".equals(view)) {
            return filters;
        }
        var parts = new java.util.LinkedHashMap<>(filters.parts());
        parts.put(ArchiveAddress.VIEW, view);
        return new ArchiveAddress(filters.path(), parts);
    }

    private static boolean mayEdit(Viewer reader) {
        return reader.roles().values().stream().anyMatch(role -> role.atLeast(Role.EDITOR));
    }
}

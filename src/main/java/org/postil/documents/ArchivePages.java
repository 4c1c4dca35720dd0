package org.postil.documents;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestQuery;
import org.postil.accounts.CurrentViewer;
import org.postil.accounts.Role;
import org.postil.accounts.Viewer;
import org.postil.shared.Problem;

/** The archive. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
class ArchivePages {
    private final CurrentViewer viewer;
    private final Catalogues catalogues;
    private final KnownCounts counts;

    ArchivePages(CurrentViewer viewer, Catalogues catalogues, KnownCounts counts) {
        this.viewer = viewer;
        this.catalogues = catalogues;
        this.counts = counts;
    }

    /** @param wrongDate what was wrong with the dates asked for, or null */
    record Archive(Catalogue catalogue, List<Facets.Facet> facets, boolean editable, String wrongDate) {}

    @CheckedTemplate(basePath = "documents")
    static class Templates {
        static native TemplateInstance archive(Archive archive, String said);

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
        String wrongDate = null;
        ArchiveQuery query;
        try {
            query = filter.query();
        } catch (Problem problem) {
            wrongDate = problem.violations().get(0).field();
            if (!List.of("from", "to").contains(wrongDate)) {
                throw problem;
            }
            query = filter.undated();
        }
        var facets = counts.of(reader, query);
        var address = address(filter.address("/"), view);
        if (facets.total() == 0 && !reader.signedIn() && !address.isFiltered()) {
            throw new Problem(401, "sign-in-first", "Sign in to read this archive.");
        }
        var shown = new Catalogue.Page(query.order(), Catalogue.page(page), facets.total(), address);
        var catalogue = catalogues.of(reader, query, shown);
        return Templates.archive(new Archive(catalogue, facets.sides(), mayEdit(reader), wrongDate), said.orElse(null));
    }

    private static ArchiveAddress address(ArchiveAddress filters, String view) {
        if (!"whole".equals(view)) {
            return filters;
        }
        var parts = new LinkedHashMap<>(filters.parts());
        parts.put(ArchiveAddress.VIEW, view);
        return new ArchiveAddress(filters.path(), parts);
    }

    private static boolean mayEdit(Viewer reader) {
        return reader.roles().values().stream().anyMatch(role -> role.atLeast(Role.EDITOR));
    }
}

package org.postil.documents;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import org.postil.accounts.Role;
import org.postil.accounts.Viewer;
import org.postil.shared.Problem;

/** Looks up what a page shows of the archive under its filters. */
@ApplicationScoped
public class ArchiveViews {
    private final Catalogues catalogues;
    private final Counting counting;

    ArchiveViews(Catalogues catalogues, Counting counting) {
        this.catalogues = catalogues;
        this.counting = counting;
    }

    /**
     * Which page, at which address.
     *
     * @param view {@code whole} for whole abstracts, or null
     * @param all the word of a side of which more than the most frequent values are listed, or null
     */
    public record Wanted(String path, Integer page, String view, String all) {}

    /**
     * With a date that cannot be read the rest still filters, and the field says so.
     *
     * @throws Problem 400 for any other filter that cannot be read, 401 for a stranger to whom nothing is open
     */
    public ArchiveView of(Viewer reader, ArchiveFilter filter, Wanted wanted) {
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
        var facets = counting.of(reader, query);
        var address = address(filter.address(wanted.path()), wanted.view());
        if (facets.total() == 0 && !reader.signedIn() && !address.isFiltered()) {
            throw new Problem(401, "sign-in-first", "Sign in to read this archive.");
        }
        var page = new Catalogue.Page(query.order(), Catalogue.page(wanted.page()), facets.total(), address);
        var catalogue = catalogues.of(reader, query, page);
        return new ArchiveView(
                catalogue,
                facets.sides(),
                wanted.all(),
                reader.mayAnywhere(Role.EDITOR),
                catalogue.any(document -> reader.may(Role.EDITOR, document.group())),
                wrongDate);
    }

    private static ArchiveAddress address(ArchiveAddress filters, String view) {
        if (!"whole".equals(view)) {
            return filters;
        }
        var parts = new LinkedHashMap<>(filters.parts());
        parts.put(ArchiveAddress.VIEW, view);
        return new ArchiveAddress(filters.path(), parts);
    }
}

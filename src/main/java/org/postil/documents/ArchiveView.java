package org.postil.documents;

import java.util.List;

/**
 * The archive as a page shows it.
 *
 * @param all the word of a side of which more than the most frequent values are listed, or null
 * @param editable whether there is a place where the viewer may put records
 * @param choosing whether any of these can be put into a collection of his
 * @param wrongDate what was wrong with the dates asked for, or null
 */
public record ArchiveView(
        Catalogue catalogue,
        List<Facets.Facet> facets,
        String all,
        boolean editable,
        boolean choosing,
        String wrongDate) {
    /** Whether the filters can be kept as a collection: those that go by what editors write in the records. */
    public boolean isKeepable() {
        return editable && wrongDate == null && catalogue.address().isKeepable();
    }

    /** The values of a side that are listed. */
    public List<Facets.Value> listed(Facets.Facet facet) {
        return facet.side().word().equals(all) ? facet.values() : facet.first();
    }

    /** How many of its values are not. */
    public int more(Facets.Facet facet) {
        return facet.values().size() - listed(facet).size();
    }
}

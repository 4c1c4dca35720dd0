package org.postil.documents;

import java.util.List;

/**
 * The archive as a page shows it.
 *
 * @param wrongDate what was wrong with the dates asked for, or null
 */
public record ArchiveView(Catalogue catalogue, List<Facets.Facet> facets, boolean editable, String wrongDate) {}

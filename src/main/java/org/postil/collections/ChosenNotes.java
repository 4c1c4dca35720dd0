package org.postil.collections;

import java.util.List;

/**
 * A choice of notes in names, for pages.
 *
 * @param notes "all", "none" or "tagged"
 * @param tags one of which a thread bears when it is by tags
 * @param authors who wrote them; empty for everybody
 * @param groups for which they are; empty for the collection's own
 */
record ChosenNotes(String notes, List<String> tags, List<String> authors, List<String> groups) {}

package org.postil.documents;

/** The order in which the archive lists its documents. */
public enum Sort {
    /** Undated records last. */
    DATE("d.date_earliest nulls last, d.date_latest, split_part(d.date, 'T', 1), d.date, d.id"),
    TITLE("lower(d.title), d.id"),
    /** The newest entries first. */
    ADDED("d.created desc, d.id desc"),
    /** Those with most notes that the viewer may see first. */
    ANNOTATED("noted.notes desc nulls last, d.date_earliest nulls last, d.id"),
    /** Those first whose record says most of the words asked for; in order of date when none are. */
    RELEVANCE("ts_rank(d.words, websearch_to_tsquery('postil', :words)) desc, d.date_earliest nulls last, d.id");

    private final String order;

    Sort(String order) {
        this.order = order;
    }

    /** In SQL, on the alias {@code d} of the table {@code document}. */
    String order() {
        return order;
    }
}

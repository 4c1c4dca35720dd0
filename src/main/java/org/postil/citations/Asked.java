package org.postil.citations;

import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import org.postil.accounts.Viewer;

/** What an address asks to have cited, and how: {@code ?text=&revision=&start=&end=&style=&locale=&format=&form=}. */
class Asked {
    @RestQuery
    UUID text;

    @RestQuery
    Integer revision;

    @RestQuery
    Integer start;

    @RestQuery
    Integer end;

    @RestQuery
    String style;

    @RestQuery
    String locale;

    @RestQuery
    String format;

    @RestQuery
    String form;

    /** @throws org.postil.shared.Problem 400 */
    Wanted wanted() {
        return new Wanted(text, revision, start, end);
    }

    /** @throws org.postil.shared.Problem 400 */
    Manner manner(CitationStyles styles, Viewer viewer, UUID group) {
        return styles.manner(viewer, group, style, locale, format).as(form);
    }
}

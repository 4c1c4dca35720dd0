package org.postil.documents;

import java.time.LocalDate;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import org.postil.shared.ApproximateDate;

/** The archive's filters as they stand in an address: {@code ?from=&to=&kind=&person=&place=&language=&tag=}. */
public class ArchiveFilter {
    @RestQuery
    String from;

    @RestQuery
    String to;

    @RestQuery
    String kind;

    @RestQuery
    String person;

    @RestQuery
    String place;

    @RestQuery
    String language;

    @RestQuery
    String repository;

    @RestQuery
    UUID tag;

    /** @throws org.postil.shared.Problem 400 for a date that is not one */
    public ArchiveQuery query() {
        return new ArchiveQuery(
                given(from) == null ? null : ApproximateDate.parse(from).earliest(),
                given(to) == null ? null : last(to),
                given(kind),
                given(person),
                given(place),
                given(language),
                given(repository),
                tag);
    }

    private static LocalDate last(String date) {
        return ApproximateDate.parse(date).latest();
    }

    private static String given(String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }
}

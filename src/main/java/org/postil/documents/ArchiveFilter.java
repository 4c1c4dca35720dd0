package org.postil.documents;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestQuery;
import org.postil.shared.ApproximateDate;
import org.postil.shared.Problem;

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

    /** @throws org.postil.shared.Problem 400 for a date that is not one, named by its field */
    public ArchiveQuery query() {
        return new ArchiveQuery(
                day("from", from, ApproximateDate::earliest),
                day("to", to, ApproximateDate::latest),
                given(kind),
                given(person),
                given(place),
                given(language),
                given(repository),
                tag,
                null);
    }

    /** What is given, as the archive's address repeats it. */
    ArchiveAddress address() {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("from", given(from));
        parts.put("to", given(to));
        parts.put("kind", given(kind));
        parts.put("person", given(person));
        parts.put("place", given(place));
        parts.put("language", given(language));
        parts.put("repository", given(repository));
        parts.put("tag", tag == null ? null : tag.toString());
        parts.values().removeIf(java.util.Objects::isNull);
        return new ArchiveAddress("/", parts);
    }

    /** The same without its dates, for when they cannot be read. */
    ArchiveFilter undated() {
        ArchiveFilter rest = new ArchiveFilter();
        rest.kind = kind;
        rest.person = person;
        rest.place = place;
        rest.language = language;
        rest.repository = repository;
        rest.tag = tag;
        return rest;
    }

    private static LocalDate day(String field, String date, Function<ApproximateDate, LocalDate> end) {
        String written = given(date);
        if (written == null) {
            return null;
        }
        return ApproximateDate.inWords(written)
                .map(end)
                .orElseThrow(() ->
                        Problem.invalid(field, "“" + written + "” is not a date. Write 1956, 1956-10 or 1956-10-26."));
    }

    private static String given(String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }
}

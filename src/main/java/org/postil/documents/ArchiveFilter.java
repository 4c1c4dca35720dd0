package org.postil.documents;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestQuery;
import org.postil.shared.ApproximateDate;
import org.postil.shared.LowerCaseEnum;
import org.postil.shared.Problem;

/** The archive's filters as they stand in an address: {@code ?from=&to=&year=&kind=&person=&place=&tag=&sort=}. */
public class ArchiveFilter {
    static final String SORT = "sort";

    @RestQuery
    String from;

    @RestQuery
    String to;

    /** A group or one's own library. */
    @RestQuery
    UUID group;

    @RestQuery
    String year;

    @RestQuery
    String month;

    @RestQuery
    String kind;

    @RestQuery
    String person;

    @RestQuery
    String place;

    @RestQuery
    String subject;

    @RestQuery
    String language;

    @RestQuery
    String repository;

    /** The last part of a collection's address, or its id. */
    @RestQuery
    String collection;

    @RestQuery
    UUID tag;

    /** {@code some}: those with notes. */
    @RestQuery
    String notes;

    /** {@code some}: those with page images. */
    @RestQuery
    String facsimile;

    @RestQuery
    String sort;

    /**
     * A filter that was kept.
     *
     * @param parts as {@link #parts} gives them
     */
    public static ArchiveFilter of(Map<String, String> parts) {
        ArchiveFilter filter = new ArchiveFilter();
        filter.from = parts.get("from");
        filter.to = parts.get("to");
        filter.year = parts.get("year");
        filter.month = parts.get("month");
        filter.kind = parts.get("kind");
        filter.person = parts.get("person");
        filter.place = parts.get("place");
        filter.subject = parts.get("subject");
        filter.language = parts.get("language");
        filter.repository = parts.get("repository");
        return filter;
    }

    /** What is filtered by, without the order of the list. */
    public Map<String, String> parts() {
        Map<String, String> parts = new LinkedHashMap<>(address("/").parts());
        parts.remove(SORT);
        return parts;
    }

    /** @throws Problem 400 for a date that is not one, or an order that does not exist, named by its field */
    public ArchiveQuery query() {
        return new ArchiveQuery(
                day("from", from, ApproximateDate::earliest),
                day("to", to, ApproximateDate::latest),
                chosen(),
                null,
                given(sort) == null ? Sort.DATE : LowerCaseEnum.parse(Sort.class, SORT, given(sort)));
    }

    /** The same, or without its dates when they cannot be read: of which the page that shows them says so. */
    public ArchiveQuery readable() {
        try {
            return query();
        } catch (Problem problem) {
            return undated();
        }
    }

    /** What is given, as the archive's address repeats it. */
    ArchiveAddress address(String path) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("from", given(from));
        parts.put("to", given(to));
        chosen().forEach((side, value) -> parts.put(side.word(), value));
        parts.put(SORT, given(sort));
        parts.values().removeIf(java.util.Objects::isNull);
        return new ArchiveAddress(path, parts);
    }

    /** The same without its dates, for when they cannot be read. */
    ArchiveQuery undated() {
        ArchiveFilter rest = new ArchiveFilter();
        rest.sort = sort;
        return new ArchiveQuery(null, null, chosen(), null, rest.query().sort());
    }

    private Map<Side, String> chosen() {
        Map<Side, String> chosen = new EnumMap<>(Side.class);
        chosen.put(Side.GROUP, group == null ? null : group.toString());
        chosen.put(Side.YEAR, matching("year", year, "\\d{4}", "Write a year as 1956."));
        chosen.put(Side.MONTH, matching("month", month, "\\d{4}-(0[1-9]|1[0-2])", "Write a month as 1956-10."));
        chosen.put(Side.KIND, given(kind));
        chosen.put(Side.PERSON, given(person));
        chosen.put(Side.PLACE, given(place));
        chosen.put(Side.SUBJECT, given(subject));
        chosen.put(Side.LANGUAGE, given(language));
        chosen.put(Side.REPOSITORY, given(repository));
        chosen.put(Side.COLLECTION, given(collection));
        chosen.put(Side.TAG, tag == null ? null : tag.toString());
        chosen.put(Side.NOTES, matching("notes", notes, Side.SOME, "Write notes=some for documents with notes."));
        chosen.put(
                Side.FACSIMILE,
                matching("facsimile", facsimile, Side.SOME, "Write facsimile=some for documents with page images."));
        chosen.values().removeIf(java.util.Objects::isNull);
        return chosen;
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

    private static String matching(String field, String value, String pattern, String otherwise) {
        String written = given(value);
        if (written != null && !written.matches(pattern)) {
            throw Problem.invalid(field, otherwise);
        }
        return written;
    }

    private static String given(String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }
}

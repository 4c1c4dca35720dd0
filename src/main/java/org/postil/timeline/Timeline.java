package org.postil.timeline;

import com.fasterxml.jackson.annotation.JsonFormat;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.postil.accounts.Viewer;
import org.postil.annotations.Visible;
import org.postil.documents.ArchiveQuery;
import org.postil.documents.Sieve;
import org.postil.shared.ApproximateDate;
import org.postil.shared.Condition;
import org.postil.shared.Rows;

/** What stands on the line of time: documents by their dates, and notes that begin with one. */
@ApplicationScoped
class Timeline {
    /** As many documents stand on the line, and as many notes; of more, the earliest. */
    static final int MOST = 10_000;

    private static final int LONGEST_TITLE = 200;

    /** "28 October 1956: the envoys return", "1956-10-28 16:00 – …": what stands before the colon or dash. */
    private static final Pattern BEGINNING =
            Pattern.compile("\\s*([^\\n:–—]{4,40}?(?:,? \\d{1,2}:\\d{2})?)\\s*[:–—](?!\\d)\\s*(.*)", Pattern.DOTALL);

    private static final Pattern HOUR = Pattern.compile("(.*?),? (\\d{1,2}):(\\d{2})");

    private final EntityManager entities;
    private final Sieve sieve;

    Timeline(EntityManager entities, Sieve sieve) {
        this.entities = entities;
        this.sieve = sieve;
    }

    /**
     * One thing on the line, as a JSON array of its parts.
     *
     * @param from the first minute it can mean, in minutes since 1970 where it happened; negative before
     * @param to the last minute, exclusive
     * @param address of its page
     * @param kind of the document; null for a note
     * @param written the date as the reader's language writes it
     */
    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    record Item(long from, long to, String address, String title, String kind, String written) {}

    /** In order of time. */
    List<Item> items(Viewer viewer, ArchiveQuery query, Locale locale) {
        Condition documents = sieve.inSql(query, viewer);
        List<Item> items = new ArrayList<>(documents(documents, locale));
        items.addAll(notes(documents.and(Visible.to(viewer)), locale));
        items.sort(Comparator.comparingLong(Item::from).thenComparingLong(Item::to));
        return items;
    }

    private List<Item> documents(Condition which, Locale locale) {
        return Rows.of(
                entities,
                new Condition(
                                "select d.slug, left(d.title, :longest), d.kind, d.date from document d where d.date is not null and "
                                        + which.clause() + " order by d.date_earliest limit :most",
                                which.parameters())
                        .with("longest", LONGEST_TITLE)
                        .with("most", MOST),
                row -> item(
                        ApproximateDate.parse(row.getString(4)),
                        "/documents/" + row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        locale));
    }

    private List<Item> notes(Condition which, Locale locale) {
        List<Optional<Item>> read = Rows.of(
                entities,
                new Condition(
                                "select a.id, left(a.body, 400) from annotation a join document d on d.id = a.document_id"
                                        + " where a.body ~ '^[^\\n]{0,40}\\d{3}' and " + which.clause()
                                        + " order by a.id limit :most",
                                which.parameters())
                        .with("most", MOST),
                row -> note(row.getObject(1, UUID.class), row.getString(2), locale));
        return read.stream().flatMap(Optional::stream).toList();
    }

    private static Optional<Item> note(UUID id, String body, Locale locale) {
        Matcher begins = BEGINNING.matcher(body);
        if (!begins.matches()) {
            return Optional.empty();
        }
        String said = begins.group(2).strip();
        // By code points: half a character is no JSON, and one such note would take the whole line away.
        boolean tooLong = said.codePointCount(0, said.length()) > LONGEST_TITLE;
        String title = tooLong ? said.substring(0, said.offsetByCodePoints(0, LONGEST_TITLE)) : said;
        return date(begins.group(1)).map(date -> item(date, "/annotations/" + id, title, null, locale));
    }

    /** A date, perhaps with an hour after it. */
    static Optional<ApproximateDate> date(String written) {
        Matcher hour = HOUR.matcher(written.strip());
        if (!hour.matches()) {
            return ApproximateDate.inWords(written).filter(ApproximateDate::isDated);
        }
        return ApproximateDate.inWords(hour.group(1))
                .filter(day -> day.edtf().matches("\\d{4}-\\d\\d-\\d\\d"))
                .flatMap(day -> ApproximateDate.inWords(
                        day.edtf() + "T" + "%02d".formatted(Integer.parseInt(hour.group(2))) + ":" + hour.group(3)));
    }

    private static Item item(ApproximateDate date, String address, String title, String kind, Locale locale) {
        String hour = date.hour();
        LocalDateTime from = date.earliest().atTime(hour.isEmpty() ? LocalTime.MIN : LocalTime.parse(hour));
        LocalDateTime to = hour.isEmpty() ? date.latest().plusDays(1).atStartOfDay() : from.plusMinutes(1);
        return new Item(minutes(from), minutes(to), address, title, kind, date.display(locale));
    }

    private static long minutes(LocalDateTime when) {
        return Math.floorDiv(when.toEpochSecond(ZoneOffset.UTC), 60);
    }
}

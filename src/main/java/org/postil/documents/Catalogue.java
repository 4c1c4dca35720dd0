package org.postil.documents;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import org.postil.shared.ApproximateDate;
import org.postil.shared.Problem;

/**
 * One page of a list of documents, under headings that follow its order: days, letters, or how many notes.
 *
 * @param page which page, the first is 1
 * @param total how many documents the list has on all its pages
 */
public record Catalogue(List<Section> sections, Sort sort, int page, long total, ArchiveAddress address) {
    public static final int SIZE = 50;

    /** What stands over documents of a section; one of the three, or none. @param notes null unless notes are counted */
    public record Heading(ApproximateDate date, String letter, Long notes) {
        public boolean isNoted() {
            return notes != null;
        }
    }

    /**
     * Documents of the same day, or that bear the same date in another way; times of day do not part them. Likewise of one
     * letter, of one day of entry, or with as many notes.
     */
    public record Section(Heading heading, List<DocumentView> documents) {}

    /**
     * @param documents the documents of this page, in the list's order
     * @param notes how many each has, where the list goes by that
     */
    static Catalogue of(List<DocumentView> documents, Map<UUID, Long> notes, Page page) {
        List<Section> sections = new ArrayList<>();
        for (DocumentView document : documents) {
            var heading = heading(document, page.sort(), notes);
            if (sections.isEmpty()
                    || !sections.get(sections.size() - 1).heading().equals(heading)) {
                sections.add(new Section(heading, new ArrayList<>()));
            }
            sections.get(sections.size() - 1).documents().add(document);
        }
        return new Catalogue(sections, page.sort(), page.number(), page.total(), page.address());
    }

    boolean any(Predicate<DocumentView> such) {
        return sections.stream()
                .flatMap(section -> section.documents().stream())
                .anyMatch(such);
    }

    /** Which page of which list. */
    public record Page(Sort sort, int number, long total, ArchiveAddress address) {}

    private static Heading heading(DocumentView document, Sort sort, Map<UUID, Long> notes) {
        return switch (sort) {
            case DATE -> new Heading(document.approximateDate().day(), null, null);
            case TITLE -> new Heading(null, letter(document.title()), null);
            case ADDED ->
                new Heading(
                        ApproximateDate.of(document.created()
                                .atZone(ZoneId.systemDefault())
                                .toLocalDate()),
                        null,
                        null);
            case ANNOTATED -> new Heading(null, null, Objects.requireNonNullElse(notes.get(document.id()), 0L));
            case RELEVANCE -> new Heading(null, null, null);
        };
    }

    private static String letter(String title) {
        int first = title.codePoints()
                .filter(Character::isLetterOrDigit)
                .findFirst()
                .orElse('#');
        return Character.isDigit(first) ? "0–9" : Character.toString(first).toUpperCase(Locale.ROOT);
    }

    /**
     * Reads a page's number.
     *
     * @throws Problem 400 when no list could have that page
     */
    public static int page(Integer asked) {
        int page = asked == null ? 1 : asked;
        if (page < 1 || page > 1_000_000) {
            throw Problem.invalid("page", "“page” must be a number from 1.");
        }
        return page;
    }

    static int offset(int page) {
        return (page - 1) * SIZE;
    }

    public boolean isEmpty() {
        return sections.isEmpty();
    }

    public boolean isWhole() {
        return "whole".equals(address.get(ArchiveAddress.VIEW));
    }

    public boolean isByDate() {
        return sort == Sort.DATE;
    }

    /** The orders a reader can choose. */
    public List<String> orders() {
        return List.of("date", "title", "added", "annotated");
    }

    public String order() {
        return sort.name().toLowerCase(Locale.ROOT);
    }

    public String ordered(String order) {
        return order.equals("date") ? address.without(ArchiveFilter.SORT) : address.with(ArchiveFilter.SORT, order);
    }

    public long first() {
        return offset(page) + 1L;
    }

    public long last() {
        return Math.min(total, (long) offset(page) + SIZE);
    }

    public boolean isPaged() {
        return total > SIZE;
    }

    public boolean hasPrevious() {
        return page > 1;
    }

    public boolean hasNext() {
        return last() < total;
    }

    public String previous() {
        return page == 2 ? address.without("page") : address.with("page", page - 1);
    }

    public String next() {
        return address.with("page", page + 1);
    }
}

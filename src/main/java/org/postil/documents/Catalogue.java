package org.postil.documents;

import java.util.ArrayList;
import java.util.List;
import org.postil.shared.ApproximateDate;
import org.postil.shared.Problem;

/**
 * One page of a list of documents in order of date, grouped under its days.
 *
 * @param page which page, the first is 1
 * @param total how many documents the list has on all its pages
 */
record Catalogue(List<Day> days, int page, long total, ArchiveAddress address) {
    static final int SIZE = 50;

    /** Documents of the same day, or that bear the same date in another way; times of day do not part them. */
    record Day(ApproximateDate date, List<DocumentView> documents) {}

    /** @param documents the documents of this page, in the list's order */
    static Catalogue of(List<DocumentView> documents, int page, long total, ArchiveAddress address) {
        List<Day> days = new ArrayList<>();
        for (DocumentView document : documents) {
            var date = document.approximateDate().day();
            if (days.isEmpty() || !days.get(days.size() - 1).date().equals(date)) {
                days.add(new Day(date, new ArrayList<>()));
            }
            days.get(days.size() - 1).documents().add(document);
        }
        return new Catalogue(days, page, total, address);
    }

    /**
     * Reads a page's number.
     *
     * @throws Problem 400 when no list could have that page
     */
    static int page(Integer asked) {
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
        return days.isEmpty();
    }

    public boolean isWhole() {
        return "whole".equals(address.get(ArchiveAddress.VIEW));
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

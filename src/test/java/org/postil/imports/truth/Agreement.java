package org.postil.imports.truth;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** In how many documents what was brought in agrees with what the TEI says. */
public final class Agreement {
    private final List<String> disagreeing = new ArrayList<>();
    private int documents;
    private int dates;
    private int titles;
    private int people;
    private int notes;
    private int pages;

    /**
     * What was made of a document.
     *
     * @param date EDTF
     * @param people everybody its record names
     * @param notes its footnotes
     * @param pages the labels of its pages, "p. 54"
     */
    public record Made(String title, String date, Set<String> people, int notes, List<String> pages) {}

    /** @param made null when there is none */
    public void count(TeiTruth.Item item, Made made) {
        documents++;
        if (made == null) {
            disagreeing.add(item.id() + ": was not made");
            return;
        }
        dates += agree(item, "date", item.date(), made.date().replaceAll("T[^/]*", ""));
        titles += agree(item, "title", item.title(), made.title());
        people += made.people().containsAll(item.people()) ? 1 : disagree(item, "people", item.people(), made.people());
        notes += agree(item, "footnotes", item.notes(), made.notes());
        pages += agree(
                item, "pages", item.pages().stream().map(page -> "p. " + page).toList(), made.pages());
    }

    public List<String> disagreeing() {
        return List.copyOf(disagreeing);
    }

    public int documents() {
        return documents;
    }

    @Override
    public String toString() {
        return "of %d documents agree: date %d, title %d, people %d, footnotes %d, pages %d"
                .formatted(documents, dates, titles, people, notes, pages);
    }

    private int agree(TeiTruth.Item item, String what, Object said, Object made) {
        return said.equals(made) ? 1 : disagree(item, what, said, made);
    }

    private int disagree(TeiTruth.Item item, String what, Object said, Object made) {
        disagreeing.add(item.id() + " " + what + ": " + said + " and not " + made);
        return 0;
    }
}

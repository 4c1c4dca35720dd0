package org.postil.facsimiles;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.postil.anchoring.Span;
import org.postil.documents.Revision;
import org.postil.documents.Texts;
import org.postil.facsimiles.PlacedWord.Box;

/**
 * All page images of a document, one after the other, and where passages of its texts stand on them: a passage of a text that
 * was read off pages on its words; one of another text, such as a translation, on the page that its folio marks lead to. Not
 * for several threads. Ask it outside transactions.
 */
public final class PageSequence {
    private final List<Part> parts;
    private final List<PageView> pages;
    private final Texts texts;
    private final Followed followed;
    private final Map<State, List<Optional<Span>>> spans = new HashMap<>();

    /** A facsimile, of which the first page is so many behind the first of all. */
    record Part(Facsimile facsimile, int first, List<PageView> pages, PdfWords words) {}

    private record State(UUID text, int revision) {}

    /**
     * A page that a passage stands on.
     *
     * @param page its place among all pages, from 0
     * @param boxes one for what it has of each line, in the order of the text; empty when only the page is known
     */
    public record Covered(int page, List<Box> boxes) {}

    PageSequence(List<Part> parts, Texts texts, Followed followed) {
        this.parts = parts;
        this.pages = parts.stream().flatMap(part -> part.pages().stream()).toList();
        this.texts = texts;
        this.followed = followed;
    }

    /** In order; none when the document has no images. */
    public List<PageView> pages() {
        return pages;
    }

    /** The place of a facsimile's page among all, from 0. @param number in the facsimile, from 1 */
    public Optional<Integer> page(UUID facsimile, int number) {
        return parts.stream()
                .filter(part -> part.facsimile().id().equals(facsimile))
                .filter(part -> number >= 1 && number <= part.pages().size())
                .map(part -> part.first() + number - 1)
                .findFirst();
    }

    /**
     * The pages a passage stands on, in their order; empty when nothing says on which. Of a page that has no words it is known
     * that a text goes on over it.
     *
     * @param start in code points of that revision
     * @param end exclusive
     */
    public List<Covered> covered(UUID text, int revision, int start, int end) {
        Map<Integer, List<Box>> boxes = new TreeMap<>();
        Optional<Part> read = readOff(text);
        read.ifPresent(part -> part.words()
                .covered(text, revision, start, end)
                .forEach(on -> boxes.put(part.first() + on.page(), on.boxes())));
        for (int page = 0; page < pages.size(); page++) {
            boolean reached = span(text, revision, page)
                    .filter(span -> span.start() < end && span.end() > start)
                    .isPresent();
            if (reached && !isWorded(read, revision, page)) {
                boxes.putIfAbsent(page, List.of());
            }
        }
        return boxes.entrySet().stream()
                .map(on -> new Covered(on.getKey(), on.getValue()))
                .toList();
    }

    private static boolean isWorded(Optional<Part> read, int revision, int page) {
        return read.filter(part -> part.words().hasAny(revision, page - part.first()))
                .isPresent();
    }

    /** Whether it is known of a text what of it stands on which page. */
    public boolean knows(UUID text, int revision) {
        return spans(text, revision).stream().anyMatch(Optional::isPresent);
    }

    /**
     * What of a text stands on a page, in the code points of that revision: from where the page begins to where the next one
     * does that is in the text; what stands before all of them is on the first.
     *
     * @param page its place among all pages, from 0
     */
    public Optional<Span> span(UUID text, int revision, int page) {
        List<Optional<Span>> known = spans(text, revision);
        int first = readOff(text).map(Part::first).orElse(0);
        return page >= first && page < first + known.size() ? known.get(page - first) : Optional.empty();
    }

    private Optional<Part> readOff(UUID text) {
        return parts.stream()
                .filter(part -> text != null && text.equals(part.facsimile().text()))
                .findFirst();
    }

    /** Of the facsimile that the text was read off, else of the first, as it lies beside the text. */
    private List<Optional<Span>> spans(UUID text, int revision) {
        if (parts.isEmpty() || text == null) {
            return List.of();
        }
        return spans.computeIfAbsent(new State(text, revision), state -> QuarkusTransaction.requiringNew()
                .call(() -> {
                    Revision known = texts.known(text, revision);
                    return known == null
                            ? List.of()
                            : between(
                                    begun(text, known),
                                    known.length(),
                                    readOff(text).isPresent());
                }));
    }

    private List<Integer> begun(UUID text, Revision revision) {
        Optional<Part> read = readOff(text);
        List<PageView> beside = read.orElse(parts.get(0)).pages();
        if (read.isEmpty()) {
            return places(Placing.by(revision.folios(), beside));
        }
        Facsimile facsimile = read.get().facsimile();
        if (facsimile.revision() == revision.number()) {
            return places(beside);
        }
        Following following = followed.from(facsimile, revision.number());
        List<Integer> places = new ArrayList<>();
        places(beside).forEach(place -> places.add(place == null ? null : (Integer) following.start(place)));
        return places;
    }

    private static List<Integer> places(List<PageView> pages) {
        List<Integer> places = new ArrayList<>();
        pages.forEach(page -> places.add(page.place()));
        return places;
    }

    /**
     * @param begun where each page begins, null where that is not known
     * @param apart whether a page that begins where the next one does is empty; else both show the same, as two images of one
     *     folio do
     */
    static List<Optional<Span>> between(List<Integer> begun, int length, boolean apart) {
        List<Optional<Span>> spans = new ArrayList<>();
        boolean first = true;
        for (int i = 0; i < begun.size(); i++) {
            Integer place = begun.get(i);
            if (place == null) {
                spans.add(Optional.empty());
                continue;
            }
            int end = begun.subList(i + 1, begun.size()).stream()
                    .filter(next -> next != null && (next > place || apart && next.equals(place)))
                    .findFirst()
                    .orElse(length);
            int start = first ? 0 : place;
            first = false;
            spans.add(start < end ? Optional.of(new Span(start, end)) : Optional.empty());
        }
        return spans;
    }
}

package org.postil.facsimiles;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import org.postil.facsimiles.PdfOriginal.Covered;
import org.postil.facsimiles.PlacedWord.Box;

/**
 * The words on pages of a facsimile, for passages that come one after the other. Of every page it is known from where to where
 * its words reach; the words themselves are kept of a few.
 */
final class PdfWords {
    private static final int KEPT = 8;

    private final Facsimile facsimile;
    private final List<Page> pages;
    private final Facsimiles facsimiles;
    private final Followed followed;
    private final Map<Page, List<PlacedWord>> kept = new LinkedHashMap<>(KEPT * 2, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Page, List<PlacedWord>> eldest) {
            return size() > KEPT;
        }
    };
    private List<Reach> reaches = List.of();
    private int revision;

    /** @param number in the facsimile, from 1 @param part in the file, from 0 */
    record Page(int number, int part) {}

    private record Reach(Page page, int start, int end) {}

    PdfWords(Facsimile facsimile, List<Page> pages, Facsimiles facsimiles, Followed followed) {
        this.facsimile = facsimile;
        this.pages = pages;
        this.facsimiles = facsimiles;
        this.followed = followed;
    }

    OptionalInt part(UUID of, int number) {
        return facsimile.id().equals(of)
                ? pages.stream()
                        .filter(page -> page.number() == number)
                        .mapToInt(Page::part)
                        .findFirst()
                : OptionalInt.empty();
    }

    List<Covered> covered(UUID text, int wanted, int start, int end) {
        if (facsimile.text() == null || !facsimile.text().equals(text)) {
            return List.of();
        }
        turnTo(wanted);
        List<Covered> covered = new ArrayList<>();
        for (Reach reach : reaches) {
            if (reach.start() < end && reach.end() > start) {
                List<Box> boxes = WordBoxes.of(words(reach.page()), start, end);
                if (!boxes.isEmpty()) {
                    covered.add(new Covered(reach.page().part(), boxes));
                }
            }
        }
        return covered;
    }

    /** Whether a page has words in that revision. @param part in the file, from 0 */
    boolean hasAny(int wanted, int part) {
        turnTo(wanted);
        return reaches.stream().anyMatch(reach -> reach.page().part() == part);
    }

    /** A text may be given a new revision while its notes come by. */
    private void turnTo(int wanted) {
        if (revision == wanted) {
            return;
        }
        revision = wanted;
        kept.clear();
        List<Reach> found = new ArrayList<>();
        for (Page page : pages) {
            List<PlacedWord> words = read(page);
            if (!words.isEmpty()) {
                int end = words.stream().mapToInt(PlacedWord::end).max().orElseThrow();
                found.add(new Reach(page, words.get(0).start(), end));
            }
        }
        reaches = found;
    }

    private List<PlacedWord> words(Page page) {
        return kept.computeIfAbsent(page, this::read);
    }

    private List<PlacedWord> read(Page page) {
        return QuarkusTransaction.requiringNew()
                .call(() -> followed.words(facsimile, facsimiles.words(facsimile, page.number()), revision).stream()
                        .sorted(Comparator.comparingInt(PlacedWord::start))
                        .toList());
    }
}

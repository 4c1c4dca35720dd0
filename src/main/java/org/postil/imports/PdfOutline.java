package org.postil.imports;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;

/**
 * What a PDF lists as its contents (ISO 32000-2, 12.3.3): lines that say on their page what the list says are headings,
 * however they are set.
 */
final class PdfOutline {
    private static final int MOST = 5_000;
    private static final int DEEPEST = 6;
    private static final int LONGEST = 300;

    /** More lines are no heading. */
    private static final int MOST_LINES = 4;

    private final Map<COSDictionary, Integer> numbers = new IdentityHashMap<>();
    private final Set<COSDictionary> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Map<Integer, List<Entry>> entries = new HashMap<>();

    private PdfOutline() {}

    /**
     * A line of the list.
     *
     * @param words as they are compared
     * @param level from 1
     */
    record Entry(String words, int level) {}

    /** Without what of it is damaged. */
    static PdfOutline of(PDDocument document) {
        var outline = new PdfOutline();
        int number = 0;
        for (var page : document.getPages()) {
            if (page != null) {
                outline.numbers.put(page.getCOSObject(), number++);
            }
        }
        try {
            PDOutlineNode root = document.getDocumentCatalog().getDocumentOutline();
            outline.hear(document, root == null ? null : root.getFirstChild(), 1);
        } catch (RuntimeException malformed) {
            // What was heard until then is a list too.
        }
        return outline;
    }

    private void hear(PDDocument document, PDOutlineItem first, int level) {
        var item = first;
        while (item != null && level <= DEEPEST && seen.size() < MOST && seen.add(item.getCOSObject())) {
            var words = compared(RecordDraft.tidy(item.getTitle()));
            var page = page(document, item);
            if (!words.isEmpty() && words.length() <= LONGEST && page != null) {
                entries.computeIfAbsent(page, any -> new ArrayList<>()).add(new Entry(words, level));
            }
            hear(document, item.getFirstChild(), level + 1);
            item = item.getNextSibling();
        }
    }

    private Integer page(PDDocument document, PDOutlineItem item) {
        try {
            var page = item.findDestinationPage(document);
            return page == null ? null : numbers.get(page.getCOSObject());
        } catch (IOException | RuntimeException malformed) {
            return null;
        }
    }

    /** Which lines of these pages are headings, and of what in the list; lines of one heading have the same entry. */
    Map<PdfLine, Entry> headings(List<PdfPage> pages) {
        Map<PdfLine, Entry> headings = new IdentityHashMap<>();
        entries.forEach((page, listed) -> {
            var lines = page < pages.size() ? pages.get(page).lines() : List.<PdfLine>of();
            var begin = lines.stream().map(line -> compared(line.text())).toList();
            var goOn = lines.stream().map(line -> plain(line.text())).toList();
            for (var entry : listed) {
                for (int from = 0; from < lines.size(); from++) {
                    int to = end(entry, from, begin, goOn);
                    lines.subList(from, to).forEach(line -> headings.putIfAbsent(line, entry));
                    from = to > from ? lines.size() : from;
                }
            }
        });
        return headings;
    }

    /** Behind the last of the lines that say what an entry says, if they begin here; else the line itself. */
    private static int end(Entry entry, int from, List<String> begin, List<String> goOn) {
        var words = begin.get(from);
        int to = from + 1;
        while (!words.equals(entry.words())) {
            if (to == goOn.size() || to - from == MOST_LINES || !entry.words().startsWith(words)) {
                return from;
            }
            words += goOn.get(to++);
        }
        return to;
    }

    /** Without the number in front, which may stand in one of the two alone. */
    private static String compared(String words) {
        return plain(words.strip().replaceFirst("^\\d[\\d.]*\\s+", ""));
    }

    /** Without case, points and spaces. */
    private static String plain(String words) {
        return words.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}

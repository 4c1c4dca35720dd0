package org.postil.parallel;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.postil.annotations.Card;
import org.postil.documents.DocumentView.TextView;

/** One of two texts, as far as it is on the page, with its notes: first they are numbered, then its cells are written. */
final class Column {
    private static final Pattern ID = Pattern.compile(" id=\"([^\"]*)\"");

    private final TextView text;
    private final Marked.Names names;
    private final Deque<Card> waiting;
    private final boolean cut;
    private final boolean apart;
    private final List<NumberedNote> numbered = new ArrayList<>();

    /**
     * @param names of what stands in it
     * @param notes that share a character with it, in its order
     * @param most how many of them are shown
     * @param apart whether each paragraph of a cell stands by itself
     */
    Column(TextView text, Marked.Names names, List<Card> notes, int most, boolean apart) {
        this.apart = apart;
        this.text = text;
        this.names = names;
        this.cut = notes.size() > most;
        this.waiting = new ArrayDeque<>(notes.subList(0, Math.min(most, notes.size())));
    }

    /** Whether it has more notes than are shown. */
    boolean isCut() {
        return cut;
    }

    /** What elements of these paragraphs are called. */
    static Set<String> names(List<Paragraph> paragraphs) {
        Set<String> names = new HashSet<>();
        paragraphs.forEach(
                paragraph -> ID.matcher(paragraph.html()).results().forEach(found -> names.add(found.group(1))));
        return names;
    }

    /** The notes that begin in the next of its cells, or before the first of them. */
    List<NumberedNote> number(List<Paragraph> cell, int first) {
        List<NumberedNote> beginning = new ArrayList<>();
        while (!cell.isEmpty()
                && !waiting.isEmpty()
                && waiting.peek().note().anchor().start() < end(cell)) {
            beginning.add(new NumberedNote(first + beginning.size(), waiting.remove(), text));
        }
        numbered.addAll(beginning);
        return beginning;
    }

    /** @param beginning those of its notes whose cards stand beside it */
    ParallelView.Cell cell(List<Paragraph> paragraphs, List<NumberedNote> beginning) {
        if (paragraphs.isEmpty()) {
            return new ParallelView.Cell(text, "", 0, 0, List.of(), List.of());
        }
        int start = paragraphs.get(0).start();
        int end = end(paragraphs);
        List<NumberedNote> touching = numbered.stream()
                .filter(note -> note.start() < end && note.end() > start)
                .toList();
        String html = apart ? "" : Marked.html(paragraphs, touching, beginning, names);
        List<String> pieces = apart
                ? paragraphs.stream()
                        .map(paragraph -> Marked.html(List.of(paragraph), List.of(), List.of(), names))
                        .toList()
                : List.of();
        return new ParallelView.Cell(text, html, start, end, beginning, pieces);
    }

    private static int end(List<Paragraph> cell) {
        return cell.get(cell.size() - 1).end();
    }
}

package org.postil.parallel;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.postil.accounts.Role;
import org.postil.accounts.Viewer;
import org.postil.annotations.Annotation;
import org.postil.annotations.Cards;
import org.postil.annotations.NoteFilter;
import org.postil.annotations.Standing;
import org.postil.annotations.Stretch;
import org.postil.documents.Document;
import org.postil.documents.Documents;
import org.postil.documents.Text;
import org.postil.events.Event;
import org.postil.parallel.LaidRow.Side;
import org.postil.shared.Problem;

/** Puts the notes that a viewer may see beside the rows of two texts. */
@ApplicationScoped
class Parallels {
    /** Of each text on a page; who has more reads them beside the text itself. */
    private static final int MOST_NOTES = 200;

    /** Rows before a passage that was asked for, so that it does not stand without what leads to it. */
    private static final int LEAD = 2;

    private final Documents documents;
    private final Alignments alignments;
    private final Standing standing;
    private final Cards cards;
    private final LaidRows laidRows;

    Parallels(Documents documents, Alignments alignments, Standing standing, Cards cards, LaidRows laidRows) {
        this.laidRows = laidRows;
        this.documents = documents;
        this.alignments = alignments;
        this.standing = standing;
        this.cards = cards;
    }

    /**
     * @param at an offset in the left text, or null
     * @param row to begin with, or null
     */
    record Wanted(Text left, Text right, Integer at, Integer row) {
        Wanted(Text left, Text right) {
            this(left, right, null, null);
        }
    }

    /** @param laying what an editor does to the rows, or null where they are read */
    ParallelView page(Viewer viewer, Document document, Wanted wanted, NoteFilter filter, Laying laying) {
        if (laying != null) {
            viewer.require(Role.EDITOR, document.group());
        }
        Alignment alignment = alignments.of(wanted.left(), wanted.right());
        int here = wanted.at() == null ? -1 : alignment.rowAt(wanted.at());
        int first = here >= 0 ? here - LEAD : wanted.row() == null ? 0 : wanted.row();
        int from = Math.max(0, Math.min(first, alignment.rows().size() - 1));
        List<Alignment.Row> shown = alignment.rows().subList(from, alignment.pageFrom(from));
        // Who puts rows right sees the texts alone.
        Asking asking = new Asking(viewer, document, filter, laying != null);
        Column left = column(asking, wanted.left(), "left-", of(shown, Alignment.Row::left));
        Column right = column(asking, wanted.right(), "right-", of(shown, Alignment.Row::right));
        return new ParallelView(
                documents.view(document),
                new ParallelView.Sides(Documents.view(wanted.left()), Documents.view(wanted.right())),
                rows(shown, from, left, right, laying == null ? here : laying.changed()),
                new ParallelView.Part(
                        from, from + shown.size(), alignment.rows().size(), alignment.pageBefore(from)),
                filter.asked(),
                left.isCut() || right.isCut(),
                viewer.may(Role.EDITOR, document.group()),
                laying == null ? null : laying.on(state(wanted, alignment)));
    }

    /**
     * Does what an editor wants to the rows that he saw.
     *
     * @param state of those rows, as their page had it
     * @return by which that is taken back
     * @throws Problem 409 when they are others by now, 403 for who may not edit
     */
    Event change(Viewer editor, Document document, Wanted texts, String state, RowChange change) {
        Alignment alignment = alignments.of(texts.left(), texts.right());
        if (!state(texts, alignment).equals(state)) {
            throw Problem.conflict(
                    "rows-changed",
                    "The texts or their rows have changed meanwhile. Load the page anew and look again.");
        }
        RowChange.Done done = change.to(alignment.rows());
        Set<UUID> ended = laidRows.of(texts.left(), texts.right()).stream()
                .map(Laid::id)
                .collect(Collectors.toCollection(HashSet::new));
        // What no longer stands anywhere ends as well: it could only come back where nobody looks for it.
        alignment.rows().subList(0, done.from()).forEach(row -> ended.remove(row.laid()));
        alignment.rows().subList(done.to(), alignment.rows().size()).forEach(row -> ended.remove(row.laid()));
        return laidRows.lay(editor, document, laid(texts, alignment, done), ended);
    }

    private static List<Laid> laid(Wanted texts, Alignment alignment, RowChange.Done done) {
        int left = alignment.above(done.from(), Alignment.Row::left);
        int right = alignment.above(done.from(), Alignment.Row::right);
        List<Laid> laid = new ArrayList<>();
        for (Alignment.Row row : done.rows()) {
            Side onTheLeft = side(texts.left(), row.left(), left);
            Side onTheRight = side(texts.right(), row.right(), right);
            laid.add(new Laid(null, onTheLeft, onTheRight));
            left = onTheLeft.end();
            right = onTheRight.end();
        }
        return laid;
    }

    private static Side side(Text text, List<Paragraph> paragraphs, int above) {
        return paragraphs.isEmpty()
                ? new Side(text.id(), text.revision(), above, above)
                : new Side(
                        text.id(),
                        text.revision(),
                        paragraphs.get(0).start(),
                        paragraphs.get(paragraphs.size() - 1).end());
    }

    /** The same as long as nothing stands otherwise. */
    private static String state(Wanted texts, Alignment alignment) {
        int state = 31 * texts.left().revision() + texts.right().revision();
        for (Alignment.Row row : alignment.rows()) {
            state = 31 * (31 * state + row.left().size()) + row.right().size();
        }
        return Integer.toHexString(state);
    }

    private record Asking(Viewer viewer, Document document, NoteFilter filter, boolean laying) {}

    private static List<Paragraph> of(List<Alignment.Row> rows, Function<Alignment.Row, List<Paragraph>> side) {
        return rows.stream().flatMap(row -> side.apply(row).stream()).toList();
    }

    private Column column(Asking asking, Text text, String prefix, List<Paragraph> paragraphs) {
        List<Annotation> notes = paragraphs.isEmpty() || asking.laying()
                ? List.of()
                : standing.touching(
                        asking.viewer(),
                        text,
                        new Stretch(
                                paragraphs.get(0).start(),
                                paragraphs.get(paragraphs.size() - 1).end()),
                        asking.filter(),
                        MOST_NOTES + 1);
        String reading = "/documents/" + asking.document().slug() + "?text=" + text.id();
        return new Column(
                Documents.view(text),
                new Marked.Names(prefix, Column.names(paragraphs), name -> reading + "#" + name),
                cards.of(asking.viewer(), asking.document(), notes),
                MOST_NOTES,
                asking.laying());
    }

    /** @param first the number of the first of them */
    private static List<ParallelView.Row> rows(
            List<Alignment.Row> shown, int first, Column left, Column right, int here) {
        List<List<NumberedNote>> onLeft = new ArrayList<>();
        List<List<NumberedNote>> onRight = new ArrayList<>();
        int number = 1;
        for (Alignment.Row row : shown) {
            onLeft.add(left.number(row.left(), number));
            number += onLeft.get(onLeft.size() - 1).size();
            onRight.add(right.number(row.right(), number));
            number += onRight.get(onRight.size() - 1).size();
        }
        List<ParallelView.Row> rows = new ArrayList<>();
        for (int i = 0; i < shown.size(); i++) {
            rows.add(new ParallelView.Row(
                    left.cell(shown.get(i).left(), onLeft.get(i)),
                    right.cell(shown.get(i).right(), onRight.get(i)),
                    first + i,
                    first + i == here,
                    shown.get(i).laid() != null));
        }
        return rows;
    }
}

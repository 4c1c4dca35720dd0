package org.postil.parallel;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.postil.accounts.Viewer;
import org.postil.annotations.Annotation;
import org.postil.annotations.Cards;
import org.postil.annotations.NoteFilter;
import org.postil.annotations.Standing;
import org.postil.annotations.Stretch;
import org.postil.documents.Document;
import org.postil.documents.Documents;
import org.postil.documents.Text;

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

    Parallels(Documents documents, Alignments alignments, Standing standing, Cards cards) {
        this.documents = documents;
        this.alignments = alignments;
        this.standing = standing;
        this.cards = cards;
    }

    /**
     * @param at an offset in the left text, or null
     * @param row to begin with, or null
     */
    record Wanted(Text left, Text right, Integer at, Integer row) {}

    ParallelView page(Viewer viewer, Document document, Wanted wanted, NoteFilter filter) {
        Alignment alignment = alignments.of(wanted.left(), wanted.right());
        int here = wanted.at() == null ? -1 : alignment.rowAt(wanted.at());
        int first = here >= 0 ? here - LEAD : wanted.row() == null ? 0 : wanted.row();
        int from = Math.max(0, Math.min(first, alignment.rows().size() - 1));
        List<Alignment.Row> shown = alignment.rows().subList(from, alignment.pageFrom(from));
        Asking asking = new Asking(viewer, document, filter);
        Column left = column(asking, wanted.left(), "left-", of(shown, Alignment.Row::left));
        Column right = column(asking, wanted.right(), "right-", of(shown, Alignment.Row::right));
        return new ParallelView(
                documents.view(document),
                new ParallelView.Sides(Documents.view(wanted.left()), Documents.view(wanted.right())),
                rows(shown, left, right, here - from),
                new ParallelView.Part(
                        from, from + shown.size(), alignment.rows().size(), alignment.pageBefore(from)),
                filter.asked(),
                left.isCut() || right.isCut());
    }

    private record Asking(Viewer viewer, Document document, NoteFilter filter) {}

    private static List<Paragraph> of(List<Alignment.Row> rows, Function<Alignment.Row, List<Paragraph>> side) {
        return rows.stream().flatMap(row -> side.apply(row).stream()).toList();
    }

    private Column column(Asking asking, Text text, String prefix, List<Paragraph> paragraphs) {
        List<Annotation> notes = paragraphs.isEmpty()
                ? List.of()
                : standing.touching(
                        asking.viewer(),
                        text,
                        new Stretch(
                                paragraphs.get(0).start(),
                                paragraphs.get(paragraphs.size() - 1).end()),
                        asking.filter(),
                        null,
                        MOST_NOTES + 1);
        String reading = "/documents/" + asking.document().slug() + "?text=" + text.id();
        return new Column(
                Documents.view(text),
                new Marked.Names(prefix, Column.names(paragraphs), name -> reading + "#" + name),
                cards.of(asking.viewer(), asking.document(), notes),
                MOST_NOTES);
    }

    private static List<ParallelView.Row> rows(List<Alignment.Row> shown, Column left, Column right, int here) {
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
                    i == here));
        }
        return rows;
    }
}

package org.postil.imports;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.postil.anchoring.PlainText;
import org.postil.anchoring.Quote;
import org.postil.anchoring.Span;
import org.postil.annotations.BroughtNote.Position;
import org.postil.annotations.BroughtNote.Unit;
import org.postil.facsimiles.PageDraft;
import org.postil.facsimiles.PdfBox;
import org.postil.imports.ImportedNote.Mark;

/**
 * What people marked and wrote in a PDF (ISO 32000-2, 12.5.6): markings, remarks at a place, replies. A marking is on the
 * words under it. Of a remark nothing says which words it is on, so the line that it stands beside is only proposed.
 */
final class PdfNotes {
    private static final int MOST_LOOKED_AT = 200_000;

    /** A thread is no deeper, and no chain of parts longer. */
    private static final int DEEPEST = 50;

    /** As with any note that quotes. */
    private static final int LONGEST_QUOTE = 100_000;

    private final List<PDPage> pages = new ArrayList<>();
    private final Map<COSDictionary, PdfRemark> remarks = new IdentityHashMap<>();
    private final List<PdfRemark> inOrder = new ArrayList<>();
    private final List<Parsed> damaged = new ArrayList<>();
    private final Map<PdfRemark, PdfNoteWords> words = new IdentityHashMap<>();
    private final Set<String> keys = new HashSet<>();
    private In file;
    private PdfPlaces places;
    private int lookedAt;
    private int said;
    private int links;
    /** Whether some are not read, and whether no more are. */
    private boolean left;

    private boolean spent;

    private PdfNotes() {}

    /** Where they stand, in what was made of the same file. */
    record In(List<PageDraft> pages, PlainText text, List<String> keys) {}

    /** Finds them, and reads nothing of them yet. */
    static PdfNotes of(PDDocument document) {
        var notes = new PdfNotes();
        for (var page : document.getPages()) {
            if (page != null) {
                notes.page(page);
            }
        }
        return notes;
    }

    boolean isEmpty() {
        return inOrder.isEmpty() && links == 0;
    }

    private void page(PDPage page) {
        int number = pages.size();
        pages.add(page);
        try {
            COSArray all = page.getCOSObject().getCOSArray(COSName.ANNOTS);
            for (int i = 0; all != null && i < all.size() && !left; i++) {
                left = ++lookedAt > MOST_LOOKED_AT || inOrder.size() == NotesInOrder.MOST;
                if (!left && all.getObject(i) instanceof COSDictionary dictionary) {
                    found(new PdfRemark(dictionary, number));
                }
            }
        } catch (PdfBox.TooMuch | StackOverflowError tooMuch) {
            left = true;
        } catch (RuntimeException malformed) {
            damaged.add(new Refusal("page " + (number + 1), Reason.of(Reason.Kind.NOTE_DAMAGED)));
        }
    }

    private void found(PdfRemark remark) {
        if (remark.isLink()) {
            links += WrittenElsewhere.isLink(remark.contents()) && remark.isNote() ? 1 : 0;
        } else if (remark.isNote() && remarks.putIfAbsent(remark.dictionary(), remark) == null) {
            inOrder.add(remark);
        }
    }

    /** As notes, parents first, and what could not be read of them. */
    List<Parsed> read(In made) {
        file = made;
        places = new PdfPlaces(pages, file.pages(), file.text());
        var ordered = new NotesInOrder();
        for (var group : groups().entrySet()) {
            if (spent) {
                break;
            }
            var where = "page " + file.pages().get(group.getKey().page()).label();
            try {
                note(where, group.getKey(), group.getValue()).ifPresent(ordered::add);
            } catch (PdfPlaces.TooMuch | PdfBox.TooMuch | Refused tooMuch) {
                spent = true;
            } catch (RuntimeException | StackOverflowError malformed) {
                damaged.add(new Refusal(where, Reason.of(Reason.Kind.NOTE_DAMAGED)));
            }
        }
        List<Parsed> told = new ArrayList<>();
        ordered.tell(told::add);
        told.addAll(damaged);
        if (links > 0) {
            told.add(new Refusal("", Reason.of(Reason.Kind.NOTES_LINKS, links)));
        }
        if (left || spent) {
            told.add(new Refusal("", Reason.of(Reason.Kind.NOTES_LEFT_OUT, told.size())));
        }
        return told;
    }

    /** What goes on over a page's end, or strikes out what a caret replaces, is one note of several parts. */
    private Map<PdfRemark, List<PdfRemark>> groups() {
        Map<PdfRemark, List<PdfRemark>> groups = new LinkedHashMap<>();
        inOrder.forEach(remark ->
                groups.computeIfAbsent(head(remark), any -> new ArrayList<>()).add(remark));
        return groups;
    }

    /** The one that speaks for the parts of a note; of a circle each speaks for itself. */
    private PdfRemark head(PdfRemark remark) {
        Set<PdfRemark> line = Collections.newSetFromMap(new IdentityHashMap<>());
        var head = remark;
        while (head.isPart() && remarks.get(head.answered()) != null) {
            if (!line.add(head) || line.size() > DEEPEST) {
                return remark;
            }
            head = remarks.get(head.answered());
        }
        return head;
    }

    /** What a note replies to; null for what replies to none, to something that is no note, or in a circle to itself. */
    private PdfRemark parent(PdfRemark remark) {
        var parent = answered(remark);
        var next = parent;
        for (int deep = 0; next != null; deep++) {
            if (next == remark || deep > DEEPEST) {
                return null;
            }
            next = answered(next);
        }
        return parent;
    }

    private PdfRemark answered(PdfRemark remark) {
        var answered = remark.isPart() || remark.answered() == null ? null : remarks.get(remark.answered());
        var head = answered == null ? null : head(answered);
        return head == null || isSilent(head) ? null : head;
    }

    private boolean isSilent(PdfRemark remark) {
        return !remark.isMarking() && words(remark).body().isBlank();
    }

    private PdfNoteWords words(PdfRemark remark) {
        return words.computeIfAbsent(remark, unread -> {
            var read = PdfNoteWords.of(unread);
            said += read.length();
            spent |= said > NotesInOrder.MOST_SAID;
            return read;
        });
    }

    /** Nothing for a drawing that says nothing, or a sticker on which nothing was written. */
    private Optional<ImportedNote> note(String where, PdfRemark head, List<PdfRemark> parts) {
        var marks = parts.stream().filter(PdfRemark::isMarking).toList();
        var words = words(head);
        if (words.body().isBlank() && marks.isEmpty() && words.quote() == null) {
            return Optional.empty();
        }
        links += words.links();
        var parent = parent(head);
        var mark = parent == null ? mark(head, words, marks) : Mark.WHOLE;
        said += mark.quote() == null ? 0 : mark.quote().exact().length();
        spent |= said > NotesInOrder.MOST_SAID;
        return Optional.of(new ImportedNote(
                where,
                WrittenElsewhere.origin(unique(words.key()), head.author(), head.written()),
                ImportedNote.On.within(file.keys()),
                new ImportedNote.Said(words.body(), words.tags(), words.colour(), false),
                words.cut() ? mark.remarking(Reason.of(Reason.Kind.NOTE_CUT)) : mark,
                parent == null ? null : WrittenElsewhere.key(words(parent).key())));
    }

    /** Programs that copy a note may copy its name with it; the second is another note all the same. */
    private String unique(String key) {
        var unique = key;
        for (int again = 2; !keys.add(unique); again++) {
            unique = key + "#" + again;
        }
        return unique;
    }

    private Mark mark(PdfRemark head, PdfNoteWords words, List<PdfRemark> marks) {
        if (words.whole()) {
            return Mark.WHOLE;
        }
        if (words.quote() != null) {
            return new Mark(new Quote(words.quote(), "", ""), null, true, null);
        }
        if (marks.isEmpty()) {
            var line = places.beside(head);
            return (line == null ? nowhere() : on(line, false, null)).at(places.spot(List.of(head)));
        }
        var under = places.under(marks, words.isOurs());
        if (under.stretches().isEmpty()) {
            return nowhere().at(places.spot(marks));
        }
        var first = under.stretches().get(0);
        return under.stretches().size() == 1
                ? on(first, under.sure(), null)
                : on(
                        first,
                        under.sure(),
                        Reason.of(Reason.Kind.NOTE_IN_PARTS, under.stretches().size()));
    }

    private static Mark nowhere() {
        return Mark.WHOLE.remarking(Reason.of(Reason.Kind.NOTE_NOT_ON_WORDS));
    }

    private Mark on(Span span, boolean sure, Reason remark) {
        if (span.length() > LONGEST_QUOTE) {
            return nowhere();
        }
        return new Mark(Quote.of(file.text(), span), new Position(span, Unit.CODE_POINTS), sure, remark);
    }
}

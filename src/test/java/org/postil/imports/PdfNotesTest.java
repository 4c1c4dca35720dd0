package org.postil.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.postil.imports.PdfMarker.answers;
import static org.postil.imports.PdfMarker.isPartOf;
import static org.postil.imports.PdfMarker.says;
import static org.postil.imports.PdfMarker.written;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.junit.jupiter.api.Test;
import org.postil.imports.PdfMarker.Words;
import org.postil.shared.Ids;

/** What people marked and wrote in a PDF, and on which words. */
class PdfNotesTest {
    private static final String FIRST = "The bridges over the Danube were open on the morning of the";
    private static final String SECOND = "twenty-eighth, and the ferries went as they had gone before.";
    private static final Words DANUBE = new Words(FIRST, "Danube were open", 200);

    private final PdfMarker pdf = new PdfMarker(new PdfMaker()
            .page()
            .line(FIRST, PdfMarker.LEFT, 200, PdfMarker.SIZE)
            .line(SECOND, PdfMarker.LEFT, 215, PdfMarker.SIZE)
            .page()
            .line("Nobody was to cross at night.", PdfMarker.LEFT, 200, PdfMarker.SIZE));

    private List<Parsed> parsed() throws IOException {
        return Brought.read("bridges.pdf", pdf.maker.bytes());
    }

    private List<ImportedNote> notes() throws IOException {
        return parsed().stream()
                .filter(ImportedNote.class::isInstance)
                .map(ImportedNote.class::cast)
                .toList();
    }

    private ImportedNote note() throws IOException {
        var notes = notes();
        assertThat(notes).hasSize(1);
        return notes.get(0);
    }

    @Test
    void aHighlightIsOnTheWordsUnderItWithItsAuthorHisWordsAndItsDate() throws IOException {
        var when = Instant.parse("2019-05-03T10:00:00Z");
        var mark = written(says(pdf.mark(0, "Highlight", DANUBE), "Ada Brunner", "Were they?\rAll of *them*?"), when);
        mark.setItem(COSName.C, PdfMarker.numbers(0.4f, 0.9f, 0.4f));

        var note = note();

        assertThat(note.quoted()).isEqualTo("Danube were open");
        assertThat(note.mark().quote().prefix()).endsWith("bridges over the ");
        assertThat(note.mark().sure()).isTrue();
        assertThat(note.origin().author()).isEqualTo("Ada Brunner");
        assertThat(note.origin().written()).isEqualTo(when);
        assertThat(note.said().body()).isEqualTo("Were they?\nAll of \\*them\\*?");
        assertThat(note.said().colour()).isEqualTo("sage");
        assertThat(note.where()).isEqualTo("page 1");
    }

    @Test
    void everyKindOfMarkingIsOnItsWords() throws IOException {
        for (var kind : List.of("Highlight", "Underline", "Squiggly", "StrikeOut")) {
            pdf.mark(0, kind, DANUBE);
        }

        assertThat(notes()).hasSize(4).extracting(ImportedNote::quoted).containsOnly("Danube were open");
    }

    @Test
    void aThinLineBeneathWordsIsOnThem() throws IOException {
        float[] quad = DANUBE.quad();
        quad[1] = quad[3] = quad[5] - 0.5f;
        pdf.mark(0, "Underline", DANUBE).setItem(COSName.QUADPOINTS, PdfMarker.numbers(quad));

        assertThat(note().quoted()).isEqualTo("Danube were open");
    }

    @Test
    void aWordIsMarkedWhenHalfOfItIs() throws IOException {
        float[] quad = DANUBE.quad();
        // A little of "open" is left out, and a little of "on" is marked with it.
        quad[2] = quad[6] = quad[2] + 4;
        quad[0] = quad[4] = quad[0] + 4;
        pdf.mark(0, "Highlight", DANUBE).setItem(COSName.QUADPOINTS, PdfMarker.numbers(quad));

        assertThat(note().quoted()).isEqualTo("Danube were open");
    }

    @Test
    void wordsOverTheEndOfALineAreOnePassage() throws IOException {
        pdf.mark(
                0,
                "Highlight",
                new Words(FIRST, "morning of the", 200),
                new Words(SECOND, "twenty-eighth, and the ferries", 215));

        assertThat(note().quoted()).isEqualTo("morning of the twenty-eighth, and the ferries");
    }

    @Test
    void partsOnTwoPagesAreOneNote() throws IOException {
        var head = says(pdf.mark(0, "Highlight", new Words(SECOND, "gone before.", 215)), "Ada Brunner", "And then?");
        isPartOf(pdf.mark(1, "Highlight", new Words("Nobody was to", "Nobody was to", 200)), head);

        var note = note();

        assertThat(note.quoted()).matches("gone before\\.\\sNobody was to");
        assertThat(note.said().body()).isEqualTo("And then?");
        assertThat(note.mark().remark()).isNull();
    }

    @Test
    void wordsThatDoNotFollowOneAnotherAreNotMadeOnePassage() throws IOException {
        pdf.mark(0, "Highlight", new Words(FIRST, "bridges", 200), new Words(SECOND, "ferries", 215));

        var note = note();

        assertThat(note.quoted()).isEqualTo("bridges");
        assertThat(note.mark().remark()).isEqualTo(Reason.of(Reason.Kind.NOTE_IN_PARTS, 2));
    }

    /** Ours cut words at a letter. */
    @Test
    void aMarkWithinWhatAnotherPartOfItsNoteMarksTakesNothingAway() throws IOException {
        var name = Ids.next().toString();
        var head = says(
                pdf.mark(0, "Highlight", DANUBE),
                "Ada Brunner",
                "Were they?\n\nhttps://postil.example/annotations/" + name);
        head.setString(COSName.NM, name);
        isPartOf(pdf.mark(0, "Highlight", new Words(FIRST, "op", 200)), head);

        var note = note();

        assertThat(note.quoted()).isEqualTo("Danube were open");
        assertThat(note.said().body()).isEqualTo("Were they?");
    }

    @Test
    void aRemarkBesideALineIsNotTakenToBeAboutIt() throws IOException {
        float height = 841.89f - 200;
        says(pdf.note(0, "Text", 30, height - 6, 50, height + 14), "Ada Brunner", "Check this.");
        says(pdf.note(0, "FreeText", 300, 100, 400, 120), "Ada Brunner", "At the foot, beside nothing.");

        var notes = notes();

        assertThat(notes.get(0).quoted()).isEqualTo(FIRST);
        assertThat(notes.get(0).mark().sure()).isFalse();
        assertThat(notes.get(1).quoted()).isEmpty();
        assertThat(notes.get(1).mark().remark()).isEqualTo(Reason.of(Reason.Kind.NOTE_NOT_ON_WORDS));
    }

    @Test
    void aMarkThatDoesNotSayWhereItsWordsAreIsNotSurelyOnThem() throws IOException {
        pdf.mark(0, "Highlight", DANUBE).removeItem(COSName.QUADPOINTS);

        assertThat(note().mark().sure()).isFalse();
    }

    @Test
    void anAnswerFollowsWhatItAnswersAndACircleIsNoThread() throws IOException {
        var first = says(pdf.mark(0, "Highlight", DANUBE), "Ada Brunner", "Were they?");
        answers(says(pdf.note(0, "Text", 0, 0, 10, 10), "Ben Ott", "They were."), first);
        var one = says(pdf.note(1, "Text", 0, 0, 10, 10), "Ada Brunner", "One.");
        var other = answers(says(pdf.note(1, "Text", 0, 0, 10, 10), "Ada Brunner", "Other."), one);
        answers(one, other);
        var self = says(pdf.mark(1, "Highlight", new Words("Nobody", "Nobody", 200)), "Ada Brunner", "Self.");
        answers(self, self);

        var notes = notes();

        assertThat(notes).hasSize(5);
        assertThat(notes.get(1).parent()).isEqualTo(notes.get(0).origin().key());
        assertThat(notes.subList(2, 5)).extracting(ImportedNote::isReply).containsOnly(false);
    }

    @Test
    void windowsLinksDrawingsWithoutWordsAndWhatIsHiddenAreNoNotes() throws IOException {
        pdf.note(0, "Popup", 0, 0, 10, 10);
        pdf.note(0, "Link", 0, 0, 10, 10);
        says(pdf.note(0, "Widget", 0, 0, 10, 10), "Ada Brunner", "A field.");
        pdf.note(0, "Square", 0, 0, 10, 10);
        says(pdf.note(0, "Text", 0, 0, 10, 10), "Ada Brunner", "").setString(COSName.NM, "empty");
        var mark = says(pdf.mark(0, "Highlight", DANUBE), "Ada Brunner", "Seen.");
        says(pdf.mark(0, "Highlight", DANUBE), "Ada Brunner", "Hidden.").setInt(COSName.F, 2);
        answers(says(pdf.note(0, "Text", 0, 0, 10, 10), "Ben Ott", "Accepted set by Ben"), mark)
                .setString(COSName.STATE_MODEL, "Review");

        assertThat(note().said().body()).isEqualTo("Seen.");
    }

    @Test
    void theSameNoteIsCalledTheSameWhenItsWordsWereChangedSince() throws IOException {
        says(pdf.mark(0, "Highlight", DANUBE), "Ada Brunner", "First words.").setString(COSName.NM, "a1");
        var key = note().origin().key();

        var later = new PdfNotesTest();
        says(later.pdf.mark(0, "Highlight", DANUBE), "Ada Brunner", "Other words.")
                .setString(COSName.NM, "a1");
        says(later.pdf.mark(0, "Highlight", DANUBE), "Ada Brunner", "A copy.").setString(COSName.NM, "a1");

        var notes = later.notes();
        assertThat(notes.get(0).origin().key()).isEqualTo(key);
        assertThat(notes.get(1).origin().key()).isNotEqualTo(key);
    }

    @Test
    void whatLiesOutsideThePageOrNowhereIsOnNoWords() throws IOException {
        var outside = says(pdf.mark(0, "Highlight", DANUBE), "Ada Brunner", "Far away.");
        outside.setItem(COSName.QUADPOINTS, PdfMarker.numbers(9000, 9000, 9100, 9000, 9000, 8900, 9100, 8900));
        var nowhere = says(pdf.mark(0, "Highlight", DANUBE), "Ada Brunner", "Nowhere.");
        nowhere.setItem(
                COSName.QUADPOINTS,
                PdfMarker.numbers(
                        Float.NaN, Float.NaN, Float.NaN, Float.NaN, Float.NaN, Float.NaN, Float.NaN, Float.NaN));
        var half = says(pdf.mark(0, "Highlight", DANUBE), "Ada Brunner", "Half a corner.");
        half.setItem(COSName.QUADPOINTS, PdfMarker.numbers(1, 2, 3));
        half.removeItem(COSName.RECT);

        var notes = notes();

        assertThat(notes).hasSize(3);
        assertThat(notes)
                .extracting(note -> note.mark().remark())
                .containsOnly(Reason.of(Reason.Kind.NOTE_NOT_ON_WORDS));
    }

    @Test
    void aFieldOfAnotherKindDoesNoHarm() throws IOException {
        var odd = pdf.mark(0, "Highlight", DANUBE);
        odd.setItem(COSName.CONTENTS, new COSDictionary());
        odd.setItem(COSName.T, PdfMarker.numbers(1));
        odd.setString(COSName.CREATION_DATE, "yesterday");
        odd.setItem(COSName.C, COSName.ANNOT);
        odd.setItem(COSName.IRT, PdfMarker.numbers(1));

        var note = note();

        assertThat(note.quoted()).isEqualTo("Danube were open");
        assertThat(note.origin().author()).isNull();
        assertThat(note.origin().written()).isNull();
    }

    @Test
    void ofAHundredThousandNotesAsManyComeAsAFileMayHaveAndTheReportSaysSo() throws IOException {
        for (int i = 0; i < 100_000; i++) {
            says(pdf.mark(0, "Highlight", DANUBE), "Ada Brunner", "Note " + i);
        }

        var parsed = parsed();

        assertThat(parsed.subList(1, parsed.size() - 1)).hasSize(NotesInOrder.MOST);
        assertThat(Brought.refusal(parsed)).isEqualTo(": notes-left-out " + NotesInOrder.MOST);
    }

    @Test
    void marksThatAskForMoreWorkThanAnyRealOnesAreLeftOut() throws IOException {
        for (int i = 0; i < 60; i++) {
            pdf.maker.line("ab ".repeat(200), 10, 300 + i * 3, 1.5f);
        }
        float[] quads = new float[8 * 10_000];
        for (int i = 0; i < quads.length; i++) {
            int quad = i / 8;
            quads[i] = (i % 2 == 0 ? quad % 100 : quad / 100) + (i % 8 < 4 ? 1 : 3);
        }
        for (int i = 0; i < 12; i++) {
            pdf.mark(1, "Highlight", DANUBE).setItem(COSName.QUADPOINTS, PdfMarker.numbers(quads));
        }

        assertThat(Brought.refusal(parsed())).startsWith(": notes-left-out");
    }

    @Test
    void whatIsLongerThanANoteMayBeIsCutAndTheReportSaysSo() throws IOException {
        says(pdf.mark(0, "Highlight", DANUBE), "Ada Brunner", "word ".repeat(2_000_000));

        var note = note();

        assertThat(note.said().body()).hasSize(100_000);
        assertThat(note.mark().remark()).isEqualTo(Reason.of(Reason.Kind.NOTE_CUT));
    }

    @Test
    void marksOfItsWordsAreKeptWhereTheyAreWhatItSays() throws IOException {
        var rich =
                "<?xml version=\"1.0\"?><body xmlns=\"http://www.w3.org/1999/xhtml\"><p>Were <b>they</b>?</p></body>";
        says(pdf.mark(0, "Highlight", DANUBE), "Ada Brunner", "Were they?").setString(COSName.RC, rich);
        says(pdf.mark(0, "Underline", DANUBE), "Ada Brunner", "Changed since.").setString(COSName.RC, rich);

        assertThat(notes()).extracting(note -> note.said().body()).containsExactly("Were **they**?", "Changed since.");
    }

    @Test
    void aPageThatIsTurnedHasItsMarksOnTheSameWords() throws IOException {
        var turned = new PdfMarker(new PdfMaker().page().upwards("Budapest is quiet tonight", 200, 100, 12));
        turned.maker.document.getPage(0).setRotation(90);
        turned.note(0, "Highlight", 190, 100, 203, 145)
                .setItem(COSName.QUADPOINTS, PdfMarker.numbers(190, 100, 190, 145, 203, 100, 203, 145));

        var parsed = Brought.read("turned.pdf", turned.maker.bytes());

        assertThat(((ImportedNote) parsed.get(1)).quoted()).isEqualTo("Budapest");
    }
}

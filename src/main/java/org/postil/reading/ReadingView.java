package org.postil.reading;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.postil.annotations.AdriftNotes;
import org.postil.annotations.Annotations.Tally;
import org.postil.annotations.Card;
import org.postil.annotations.Colouring;
import org.postil.annotations.NoteFilter;
import org.postil.annotations.NoteForm;
import org.postil.annotations.Readers;
import org.postil.documents.DocumentView;
import org.postil.documents.DocumentView.TextView;
import org.postil.documents.Provenance;
import org.postil.documents.ProvenanceForm;
import org.postil.links.LinkCard;

/**
 * All that the page of a document shows.
 *
 * @param text the text that lies on the sheet, or null when the document has none
 * @param sheet that text, or null
 * @param revising what is said of the text's revisions, or null without a text
 * @param beside the cards of notes without a place
 * @param links the cross-references of the document and of the text shown
 * @param notes the cards of the stretch around the place opened
 * @param adrift how many notes on the text have no sure place in the revision shown
 */
record ReadingView(
        DocumentView document,
        TextView text,
        Sheet sheet,
        Revising revising,
        State state,
        List<Card> beside,
        List<LinkCard> links,
        Notes notes,
        Tally tally,
        AdriftNotes.Tally adrift) {
    /**
     * What the reader asked for and may do.
     *
     * @param revision the revision shown; 0 without a text
     * @param filter which notes are shown
     * @param colour by what notes are coloured
     * @param sought whether a place of the text was asked for, so that nothing is worth showing before it
     * @param position in the event log, up to which the page is complete
     * @param readers for whom the reader may write notes here
     * @param linkable whether he may join passages and mark names, which only members of its own group do
     * @param own whether the document stands in his own library
     * @param deleted a note that was just deleted and the event to take back, or null
     */
    record State(
            int revision,
            NoteFilter filter,
            String colour,
            boolean sought,
            boolean writable,
            boolean linkable,
            boolean editable,
            boolean own,
            String position,
            Readers readers,
            Deleted deleted) {}

    record Deleted(UUID note, UUID by) {}

    public boolean current() {
        return text == null || state.revision() == text.revision();
    }

    public NoteCounts counts() {
        return new NoteCounts(
                document.slug(), text == null ? null : text.id(), state.filter().get("notes"), tally);
    }

    /** Where the sheet's HTML goes. It is not put into the page before both are sent. */
    public String place() {
        return LaidOut.PLACE;
    }

    /** The text whose passages cross-references stand beside; none beside an older revision. */
    public UUID linkedText() {
        return text == null || !current() ? null : text.id();
    }

    /** The fragment with further notes; the filter is added to it. There are none beside an earlier revision. */
    public String more() {
        return text == null || !current() ? "" : "/documents/" + document.slug() + "/margin?text=" + text.id();
    }

    /** The page images beside the text, for the script. */
    public String facsimile() {
        String shown = text == null ? "" : "?text=" + text.id() + "&revision=" + state.revision();
        return "/documents/" + document.slug() + "/facsimile/viewer" + shown;
    }

    /** The text beside another, with the notes that are asked for. */
    public String besides() {
        return "/documents/" + document.slug() + "/beside?left=" + text.id()
                + NotesAsked.query(state.filter(), Colouring.TAG.word());
    }

    /** The page on which one chooses which notes to see. */
    public String filtering() {
        return "/documents/" + document.slug() + "/filter" + query("");
    }

    /** The same page at another place of the text, for those whose browser runs no script. */
    public String at(int offset) {
        return query(ofRevision() + "&at=" + offset) + "#cards";
    }

    private String query(String more) {
        String asked = NotesAsked.query(state.filter(), state.colour());
        String whole = (text == null ? "" : "&text=" + text.id()) + asked + more;
        return whole.isEmpty() ? "" : "?" + whole.substring(1);
    }

    private String ofRevision() {
        return current() ? "" : "&revision=" + state.revision();
    }

    public boolean isLong() {
        return sheet != null && sheet.isLong();
    }

    /** Whether there are notes before those that the page carries, or after them. */
    public boolean earlier() {
        return sheet != null && notes.from() > 0;
    }

    public boolean later() {
        return sheet != null && notes.to() < sheet.length();
    }

    public String socket() {
        return "/live?document=" + document.id();
    }

    /** The keys of this page. */
    public List<Command.Group> keys() {
        return Command.groups();
    }

    /** The key of a command, by its word. */
    public String key(String word) {
        return Command.of(word).first();
    }

    public NoteForm form() {
        return NoteForm.onPassage(document.slug(), state.readers());
    }

    /** Repository and shelfmark as one cites them. */
    public String shelfmark() {
        Provenance from = document.provenance();
        return Stream.of(
                        from.repository(),
                        from.fonds(),
                        from.series(),
                        from.box(),
                        from.folder(),
                        from.file(),
                        from.folios())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
    }

    /** Repository and shelfmark part by part, as they were read off the source line or entered. */
    public List<ProvenanceForm.Part> shelf() {
        return ProvenanceForm.of(document.provenance()).parts().stream()
                .filter(part -> ProvenanceForm.SHELF.contains(part.name()) && part.value() != null)
                .toList();
    }

    /** Whether nothing at all is noted yet. */
    public boolean blank() {
        return state.filter().asked().isEmpty() && notes.cards().isEmpty() && beside.isEmpty() && links.isEmpty();
    }
}

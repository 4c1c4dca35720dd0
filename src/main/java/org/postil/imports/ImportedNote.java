package org.postil.imports;

import java.util.List;
import org.postil.anchoring.Quote;
import org.postil.annotations.AnnotationDraft.Target;
import org.postil.annotations.BroughtNote.Position;
import org.postil.annotations.Origin;
import org.postil.facsimiles.PageSize;
import org.postil.facsimiles.PlacedWord.Box;

/**
 * A note as its source has it.
 *
 * @param parent the key of the note that it replies to, or null
 */
record ImportedNote(String where, Origin origin, On on, Said said, Mark mark, String parent) implements Parsed {
    private static final int LONGEST_ADDRESS = 2000;
    private static final int LONGEST_TAG = 100;
    private static final int MOST_ADDRESSES = 10;
    private static final int MOST_TAGS = 50;

    /**
     * Which document it is on.
     *
     * @param addresses of it, the likeliest first
     * @param keys of the record in whose file it was written, the likeliest first; none for a note in a file of its own
     * @param belonging whether it is on that record, whichever document is chosen for others' notes
     */
    record On(List<String> addresses, List<String> keys, boolean belonging) {
        On {
            addresses = addresses.stream()
                    .map(RecordDraft::tidy)
                    .filter(address -> !address.isEmpty() && address.length() <= LONGEST_ADDRESS)
                    .distinct()
                    .limit(MOST_ADDRESSES)
                    .toList();
        }

        static On at(List<String> addresses) {
            return new On(addresses, List.of(), false);
        }

        static On within(List<String> keys) {
            return new On(List.of(), keys, false);
        }

        static On belonging(String key) {
            return new On(List.of(), List.of(key), true);
        }
    }

    /**
     * What it says.
     *
     * @param body Markdown
     * @param colour of a marker of ours, or null
     * @param secret whether its author kept it to himself: then it stays so, whatever is wished
     */
    record Said(String body, List<String> tags, String colour, boolean secret) {
        Said {
            tags = tags.stream()
                    .map(RecordDraft::tidy)
                    .filter(tag -> !tag.isEmpty() && tag.length() <= LONGEST_TAG)
                    .distinct()
                    .limit(MOST_TAGS)
                    .toList();
        }

        Said(String body, List<String> tags, boolean secret) {
            this(body, tags, null, secret);
        }
    }

    /**
     * Which words it is about.
     *
     * @param quote null for the whole document, or for a region
     * @param region of a page image, or null
     * @param position where they stand in what was read, or null
     * @param sure whether it is known to be about these words, wherever they stand
     * @param remark what whoever brings it in should know of it, or null
     * @param spot where it lies on its page, if that says more than the words; or null
     */
    record Mark(Quote quote, Target region, Position position, boolean sure, Reason remark, Spot spot) {
        static final Mark WHOLE = new Mark(null, null, true, null);

        Mark(Quote quote, Position position, boolean sure, Reason remark) {
            this(quote, null, position, sure, remark, null);
        }

        static Mark region(Target region) {
            return new Mark(null, region, null, true, null, null);
        }

        Mark remarking(Reason other) {
            return new Mark(quote, region, position, sure, other, spot);
        }

        Mark at(Spot other) {
            return new Mark(quote, region, position, sure, remark, other);
        }
    }

    /**
     * A part of a page of the PDF that it was written in.
     *
     * @param page from 0
     * @param size of the page as it is shown
     * @param words all that stands on the page
     */
    record Spot(int page, PageSize size, String words, Box box) {}

    ImportedNote inReplyTo(String key) {
        return new ImportedNote(where, origin, on, said, mark, key);
    }

    boolean isReply() {
        return parent != null;
    }

    /** In characters, whatever of it may be long. */
    int length() {
        var quote = mark.quote();
        return said.body().length()
                + length(said.tags())
                + length(on.addresses())
                + (quote == null ? 0 : length(List.of(quote.exact(), quote.prefix(), quote.suffix())));
    }

    private static int length(List<String> words) {
        return words.stream().mapToInt(String::length).sum();
    }

    /** The words it is about, or an empty string. */
    String quoted() {
        return mark.quote() == null ? "" : mark.quote().exact();
    }
}

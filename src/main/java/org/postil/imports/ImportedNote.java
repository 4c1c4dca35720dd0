package org.postil.imports;

import java.util.List;
import org.postil.anchoring.Quote;
import org.postil.annotations.BroughtNote.Position;
import org.postil.annotations.Origin;

/**
 * A note as its source has it.
 *
 * @param addresses of what it is on, the likeliest first
 * @param quote the words it is about; null for the whole document
 * @param position where they stand in what was read, or null
 * @param parent the key of the note that it replies to, or null
 */
record ImportedNote(
        String where, Origin origin, List<String> addresses, Said said, Quote quote, Position position, String parent)
        implements Parsed {
    /**
     * What it says.
     *
     * @param body Markdown
     * @param secret whether its author kept it to himself: then it stays so, whatever is wished
     */
    record Said(String body, List<String> tags, boolean secret) {
        Said {
            tags = tags.stream()
                    .map(RecordDraft::tidy)
                    .filter(tag -> !tag.isEmpty() && tag.length() <= LONGEST_TAG)
                    .distinct()
                    .limit(MOST_TAGS)
                    .toList();
        }
    }

    private static final int LONGEST_ADDRESS = 2000;
    private static final int LONGEST_TAG = 100;
    private static final int MOST_ADDRESSES = 10;
    private static final int MOST_TAGS = 50;

    ImportedNote {
        addresses = addresses.stream()
                .map(RecordDraft::tidy)
                .filter(address -> !address.isEmpty() && address.length() <= LONGEST_ADDRESS)
                .distinct()
                .limit(MOST_ADDRESSES)
                .toList();
    }

    boolean isReply() {
        return parent != null;
    }
}

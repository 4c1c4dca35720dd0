package org.postil.imports;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A job as JSON and for its page.
 *
 * @param done records with an outcome
 * @param total records expected, as far as the files have been opened
 * @param items what became of each record, in order; null in a list of jobs
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ImportJobView(
        UUID id,
        String state,
        int done,
        int total,
        Instant created,
        List<String> files,
        Outcomes outcomes,
        List<Item> items) {
    @JsonIgnore
    public boolean isOpen() {
        return state.equals("queued") || state.equals("running");
    }

    @JsonIgnore
    public boolean isAsking() {
        return state.equals("asking");
    }

    ImportJobView with(List<Item> others) {
        return new ImportJobView(id, state, done, total, created, files, outcomes, others);
    }

    /** @param notes of others that were made; the others count in what was skipped and refused */
    record Outcomes(long made, long updated, long skipped, long refused, long notes) {}

    /**
     * @param record where in the file, "line 7"; null when the file is one record
     * @param document made, or found to be there already
     * @param title of the document, and its address
     * @param reason why nothing was made, or not as one may expect, in the language of whoever asks
     * @param quote for a note, the words it is about; null for a document
     * @param annotation the note that was made, or found to be there already
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Item(
            UUID id,
            String file,
            String record,
            String outcome,
            UUID document,
            String title,
            String address,
            String reason,
            String quote,
            UUID annotation) {
        /** A note of which its reader is told no more. */
        Item(UUID id, String file, String record, String outcome, String reason) {
            this(id, file, record, outcome, null, null, null, reason, null, null);
        }

        /** What {@link #record} counts in: line or document. */
        @JsonIgnore
        public String unit() {
            return record.substring(0, Math.max(0, record.indexOf(' ')));
        }

        @JsonIgnore
        public String number() {
            return record.substring(record.indexOf(' ') + 1);
        }
    }
}

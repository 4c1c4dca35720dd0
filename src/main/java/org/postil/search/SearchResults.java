package org.postil.search;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.UUID;
import org.postil.shared.ApproximateDate;

/**
 * A page of what was found, best first.
 *
 * @param total documents in all
 * @param also other spellings that were looked for, each of which stands in something found
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SearchResults(
        List<Hit> items,
        long total,
        List<Also> also,
        @JsonProperty("narrower") List<Facet> facets) {
    /** Words that were looked for beside one that was typed, because it stands in nothing or little. */
    public record Also(String instead, List<String> words) {
        @JsonIgnore
        public String listed() {
            return String.join(", ", words);
        }
    }

    /** What of one kind stands in the documents found, the most frequent first. @param field a filter of the archive */
    public record Facet(String field, List<Choice> choices) {}

    /** @param value as the filter takes it */
    public record Choice(String value, String label, long count) {}

    /** A document with what was found in it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Hit(
            @JsonUnwrapped Record document,
            List<PassageFound> passages,
            @JsonProperty("passageCount") long passageCount,
            List<NoteFound> notes,
            @JsonProperty("noteCount") long noteCount) {
        @JsonIgnore
        public long morePassages() {
            return passageCount - passages.size();
        }

        @JsonIgnore
        public long moreNotes() {
            return noteCount - notes.size();
        }
    }

    /** What is told of a document itself; snippets are HTML, escaped, with the words found in {@code mark}. */
    public record Record(
            UUID id,
            String slug,
            String title,
            @JsonIgnore Snippet markedTitle,
            String date,
            String kind,
            @JsonIgnore Snippet abstractPart,
            @JsonIgnore Snippet names) {
        @JsonProperty("abstract")
        public String summary() {
            return abstractPart.html();
        }

        @JsonIgnore
        public ApproximateDate approximateDate() {
            return ApproximateDate.parse(date);
        }
    }

    /** A passage of a current text. Offsets are code points, the end exclusive. */
    public record PassageFound(
            UUID text, int start, int end, @JsonIgnore Snippet part, String address) {
        @JsonProperty
        public String snippet() {
            return part.html();
        }
    }

    /** A note, or a reply, the viewer may see. @param quote what of the passage it stands on was found, or null */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record NoteFound(
            UUID id,
            String author,
            @JsonIgnore Snippet part,
            @JsonIgnore Snippet quotePart,
            String address) {
        @JsonProperty
        public String snippet() {
            return part.html();
        }

        @JsonProperty
        public String quote() {
            return quotePart == null ? null : quotePart.html();
        }
    }
}

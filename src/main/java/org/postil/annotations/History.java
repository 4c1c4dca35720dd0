package org.postil.annotations;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.postil.anchoring.WordDifference;

/** What became of a note since it was written, newest first. */
public record History(List<Entry> items) {

    /**
     * One thing that happened to it.
     *
     * @param kind written, anchored, resolved or reopened
     * @param version of the wording, when it was written
     * @param body what it said from then on, Markdown
     * @param tags by name; null when nobody kept them
     * @param how it was anchored: accepted, chosen or left
     * @param revision in which it was anchored
     * @param undone whether the anchoring was taken back; absent when it was not
     * @param before the wording before it that its reader may see; null for the first
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Entry(
            String kind,
            Instant at,
            AnnotationView.Author by,
            Integer version,
            String body,
            List<String> tags,
            String visibility,
            String how,
            Integer revision,
            Boolean undone,
            @JsonIgnore Entry before) {

        /** What was changed in the words, word by word; for the first wording all of it is kept. */
        @JsonIgnore
        public List<WordDifference.Part> words() {
            return WordDifference.between(before == null ? body : before.body, body);
        }

        @JsonIgnore
        public boolean reworded() {
            return before == null || !before.body.equals(body);
        }

        /** Tags that came with it; none when nobody kept the earlier ones. */
        @JsonIgnore
        public List<String> tagsAdded() {
            return before == null ? without(tags, List.of()) : without(tags, before.tags);
        }

        @JsonIgnore
        public List<String> tagsRemoved() {
            return before == null ? List.of() : without(before.tags, tags);
        }

        @JsonIgnore
        public boolean shownToOthers() {
            return before != null && before.visibility != null && !Objects.equals(before.visibility, visibility);
        }

        private static List<String> without(List<String> some, List<String> others) {
            return some == null || others == null
                    ? List.of()
                    : some.stream().filter(tag -> !others.contains(tag)).toList();
        }
    }
}

package org.postil.documents;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.postil.shared.ApproximateDate;

/** A document as it is read: in lists, on pages and as JSON. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DocumentView(
        UUID id,
        String slug,
        String title,
        String date,
        String kind,
        @JsonIgnore List<Named> creatorNames,
        @JsonIgnore List<Named> senderNames,
        @JsonIgnore List<Named> recipientNames,
        @JsonIgnore List<Named> attendeeNames,
        @JsonIgnore List<Named> peopleNames,
        @JsonIgnore List<Named> placeNames,
        @JsonIgnore List<Named> subjectNames,
        List<String> languages,
        @JsonProperty("abstract") String summary,
        Provenance provenance,
        Map<String, String> identifiers,
        List<TextView> texts,
        UUID group,
        Instant created,
        Instant updated,
        int version) {

    /** A person, place or subject by name, and the last part of its page's address. */
    public record Named(UUID id, String slug, String name) {}

    /** One text of the document. The revision is the current one. */
    public record TextView(UUID id, String role, String language, String direction, int revision) {}

    @JsonProperty
    public List<String> creators() {
        return names(creatorNames);
    }

    /** Who sent it, where that is not simply who made it. */
    @JsonProperty
    public List<String> senders() {
        return names(senderNames);
    }

    @JsonProperty
    public List<String> recipients() {
        return names(recipientNames);
    }

    /** Who was present at what it records. */
    @JsonProperty
    public List<String> attendees() {
        return names(attendeeNames);
    }

    @JsonProperty
    public List<String> people() {
        return names(peopleNames);
    }

    @JsonProperty
    public List<String> places() {
        return names(placeNames);
    }

    @JsonProperty
    public List<String> subjects() {
        return names(subjectNames);
    }

    @JsonIgnore
    public ApproximateDate approximateDate() {
        return ApproximateDate.parse(date);
    }

    private static List<String> names(List<Named> named) {
        return named.stream().map(Named::name).toList();
    }
}

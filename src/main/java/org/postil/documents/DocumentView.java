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
        @JsonIgnore List<Named> recipientNames,
        @JsonIgnore List<Named> peopleNames,
        @JsonIgnore List<Named> placeNames,
        List<String> subjects,
        List<String> languages,
        @JsonProperty("abstract") String summary,
        Provenance provenance,
        Map<String, String> identifiers,
        List<TextView> texts,
        UUID group,
        Instant created,
        Instant updated,
        int version) {

    /** A person or place by name, and the last part of its page's address. */
    public record Named(UUID id, String slug, String name) {}

    /** One text of the document. The revision is the current one. */
    public record TextView(UUID id, String role, String language, String direction, int revision) {}

    @JsonProperty
    public List<String> creators() {
        return names(creatorNames);
    }

    @JsonProperty
    public List<String> recipients() {
        return names(recipientNames);
    }

    @JsonProperty
    public List<String> people() {
        return names(peopleNames);
    }

    @JsonProperty
    public List<String> places() {
        return names(placeNames);
    }

    @JsonIgnore
    public ApproximateDate approximateDate() {
        return ApproximateDate.parse(date);
    }

    private static List<String> names(List<Named> named) {
        return named.stream().map(Named::name).toList();
    }
}

package org.postil.authorities;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.postil.shared.ApproximateDate;

/**
 * A person, organisation, place or subject as it is read.
 *
 * @param dates EDTF; absent when unknown
 * @param wikidata the address of its page there, or null
 * @param viaf the address of its page there, or null
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record AuthorityView(
        UUID id,
        UUID group,
        String kind,
        String register,
        String slug,
        String name,
        List<String> aliases,
        String description,
        String dates,
        Double latitude,
        Double longitude,
        String wikidata,
        String viaf,
        int version) {

    static AuthorityView of(Authority authority) {
        AuthorityDraft said = authority.said();
        return new AuthorityView(
                authority.id(),
                authority.group(),
                said.kind(),
                authority.register().word(),
                authority.slug(),
                said.name(),
                said.aliases(),
                said.description(),
                said.dates(),
                said.latitude(),
                said.longitude(),
                Elsewhere.wikidataAddress(said.wikidata()),
                Elsewhere.viafAddress(said.viaf()),
                authority.version());
    }

    /** No more than stands in the documents themselves: for who may read one and is no member of the group. */
    AuthorityView nameAlone() {
        return new AuthorityView(
                id, group, kind, register, slug, name, List.of(), "", "", null, null, null, null, version);
    }

    @JsonIgnore
    public String address() {
        return "/" + register + "/" + slug;
    }

    @JsonIgnore
    public ApproximateDate lifeDates() {
        return ApproximateDate.parse(dates);
    }

    /** The name, then the aliases. */
    @JsonIgnore
    public List<String> names() {
        List<String> names = new ArrayList<>();
        names.add(name);
        names.addAll(aliases);
        return names;
    }
}

package org.postil.vocabulary;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;

/**
 * What a change would do, before it is made. Only what its maker sees is counted; notes that others keep to themselves
 * follow a merge or a deletion uncounted.
 *
 * @param what the change's word
 * @param name of the tag it is about, as it is; empty when there is none
 * @param other what the other tag, or the new name, would be
 * @param made names of tags that it would make
 * @param whose how many notes of whom it is felt on, the most first
 * @param links share links that choose their notes by one of these tags, and would show others
 * @param hidden whether it is felt on notes that its maker does not see, if there are any
 * @param seen what the vocabulary says of these tags now; sent back, it makes sure that nothing else is changed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Preview(
        String what,
        String name,
        String other,
        List<String> made,
        List<Whose> whose,
        long notes,
        long documents,
        long links,
        boolean hidden,
        String seen) {

    /** @param own whether they are the maker's own */
    public record Whose(UUID author, String name, boolean own, long notes) {}

    /** How many of the notes are others'. */
    @JsonIgnore
    public long others() {
        return whose.stream().filter(one -> !one.own()).mapToLong(Whose::notes).sum();
    }
}

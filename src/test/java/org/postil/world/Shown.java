package org.postil.world;

/**
 * A document of the reading group that stands in a collection which is shown in another group.
 *
 * @param showing the id under which that is taken back
 */
public record Shown(String collection, String slug, String showing) {

    /** Where the collection is shared. */
    public String shares() {
        return "/api/collections/" + collection + "/shares";
    }
}

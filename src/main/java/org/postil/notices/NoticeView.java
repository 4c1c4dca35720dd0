package org.postil.notices;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;

/**
 * What somebody is told.
 *
 * @param kind adrift (notes have no sure place since a revision) or anchored (somebody else said where a note stands)
 * @param by who made the revision, or said so
 * @param document where
 * @param revision that set notes adrift; absent otherwise
 * @param notes how many of the reader's notes that revision set adrift, as far as they are still there
 * @param waiting how many of them still wait to be settled
 * @param annotation the note that was anchored; absent otherwise
 * @param how accepted, chosen or left
 * @param address the page to go to
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record NoticeView(
        UUID id,
        Instant at,
        String kind,
        Person by,
        Where document,
        Integer revision,
        Integer notes,
        Integer waiting,
        UUID annotation,
        String how,
        boolean read,
        String address) {

    public record Person(UUID id, String name) {}

    public record Where(UUID id, String slug, String title) {}
}

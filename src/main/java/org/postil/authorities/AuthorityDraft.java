package org.postil.authorities;

import java.util.List;
import java.util.UUID;

/**
 * What somebody says of a person, organisation, place or subject; what is null stays as it is.
 *
 * @param kind person, organisation, place or subject; within one register
 * @param aliases other names and spellings, in any script
 * @param dates of a life, or of a body's existence: EDTF, or as people write them; blank for unknown
 * @param latitude in degrees, with the longitude
 * @param wikidata an identifier or address of Wikidata; blank for none
 * @param viaf an identifier or address of VIAF; blank for none
 * @param group in which a new record stands; null for the viewer's own
 */
public record AuthorityDraft(
        UUID id,
        String kind,
        String name,
        List<String> aliases,
        String description,
        String dates,
        Double latitude,
        Double longitude,
        String wikidata,
        String viaf,
        UUID group) {}

package org.postil.documents;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;

/**
 * A revision without its words.
 *
 * @param author the account's id
 * @param length of the plain text, in code points
 * @param base the revision that was corrected, where it was not the one before: others' work was merged; else null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RevisionSummary(int number, UUID author, Instant created, String comment, int length, Integer base) {}

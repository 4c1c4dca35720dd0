package org.postil.mentions;

import java.util.UUID;
import org.postil.annotations.AnnotationDraft;

/**
 * What somebody marks as naming somebody or something.
 *
 * @param target the passage, by offsets, by its words, or by both
 * @param authority the record of whom or what it names; null to make a new one of this name
 * @param name of a record to make, or of one that is called so already
 * @param register people, places or subjects, in which the name stands
 */
public record MentionDraft(UUID id, AnnotationDraft.Target target, UUID authority, String name, String register) {}

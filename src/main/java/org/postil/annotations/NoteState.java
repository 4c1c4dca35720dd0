package org.postil.annotations;

import java.util.UUID;

/**
 * A note and in which state it is, as the index {@code annotation_window} says it without a look at the note's row. What is
 * kept of a note is true while it is in the state it was read in: whatever changes one raises its version, moves it, follows
 * the colour of its tag, or is its first reply. What people and tags are called is no part of it. It holds what is needed and
 * no more.
 *
 * @param start where it stands, in code points; 0 for what has no place
 * @param stamp made of all that says which state it is in, when it was last changed among it: versions begin anew where a
 *     note is brought in again
 */
record NoteState(UUID id, int start, long stamp) {}

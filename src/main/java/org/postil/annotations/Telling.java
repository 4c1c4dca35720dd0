package org.postil.annotations;

import org.postil.accounts.Viewer;

/**
 * What is said of notes besides what their rows say, and to whom.
 *
 * @param around what was found of all that they refer to
 * @param base the address of the server, with which permalinks begin
 * @param renaming the last before {@code around} was read, {@link NoteStates#renaming}: a later one may be in it, and no
 *     earlier one is missing
 */
record Telling(Viewer viewer, About.Found around, String base, long renaming) {
    Surroundings surroundings(Annotation note) {
        About about = About.of(note);
        return new Surroundings(about, about.told(viewer, around), base);
    }
}

package org.postil.facsimiles;

import java.util.List;

/**
 * How far pages that came without text are read by machine.
 *
 * @param step {@code missing} (nothing is installed that could read them), {@code reading}, {@code waiting} (for a server
 *     that has the images and was out of reach), {@code unreachable} (it was so for too long), {@code read}, or
 *     {@code empty} (read, and nothing found)
 * @param done how many pages are read
 * @param packages of Debian that would have to be installed
 * @param machine what read them, or null
 */
public record MachineState(String step, int done, int all, List<String> packages, String machine) {
    /** Whether somebody may want it begun anew. */
    public boolean again() {
        return step.equals("waiting") || step.equals("unreachable") || step.equals("empty");
    }

    public String missing() {
        return String.join(" ", packages);
    }
}

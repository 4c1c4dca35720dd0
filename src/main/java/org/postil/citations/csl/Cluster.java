package org.postil.citations.csl;

import java.util.List;

/**
 * The cites that stand together in one note or one pair of brackets.
 *
 * @param note the number of the note, 0 in the sentence itself
 */
public record Cluster(List<Cite> cites, int note) {
    public Cluster {
        cites = List.copyOf(cites);
    }
}

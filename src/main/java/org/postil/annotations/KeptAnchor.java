package org.postil.annotations;

import java.util.List;
import org.postil.anchoring.Span;

/**
 * All that is known of where an annotation stands in a revision, so that it can be put back as it was.
 *
 * @param start in code points; null when it stands nowhere
 * @param end exclusive
 * @param settled who said so, or null when the server worked it out
 */
record KeptAnchor(
        int revision,
        Integer start,
        Integer end,
        String state,
        float score,
        String reason,
        List<Span> candidates,
        Settled settled) {}

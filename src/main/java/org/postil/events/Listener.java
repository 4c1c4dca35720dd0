package org.postil.events;

import java.util.List;
import org.postil.accounts.Grant;
import org.postil.accounts.Viewer;

/**
 * Somebody who reads a document, and how he comes to: by it is measured what he learns of that document's events.
 *
 * @param openly as a member of its group or of one it is shown in, or because its group is public; whatever links he holds
 * @param links those share links of his that the document is opened to; what others let him see is elsewhere
 */
public record Listener(Viewer viewer, boolean openly, List<Grant> links) {
    public Listener {
        links = List.copyOf(links);
    }

    /** For what happens on no document: no link opens anything there. */
    public static Listener ofGroups(Viewer viewer) {
        return new Listener(viewer, true, List.of());
    }
}

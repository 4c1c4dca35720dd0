package org.postil.documents;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Named;
import java.util.Optional;
import org.postil.accounts.CurrentViewer;

/** How documents came here, for their pages, whose reader is the one who asks. */
@ApplicationScoped
@Named("waysIn")
public class WaysIn {
    private final Instance<WayIn> ways;
    private final CurrentViewer viewer;

    WaysIn(@Any Instance<WayIn> ways, CurrentViewer viewer) {
        this.ways = ways;
        this.viewer = viewer;
    }

    /** The address of the report; null when there is none for this reader. */
    public String report(DocumentView document) {
        return ways.stream()
                .map(way -> way.report(viewer.get(), document.id()))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(null);
    }
}

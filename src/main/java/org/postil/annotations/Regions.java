package org.postil.annotations;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.postil.accounts.Viewer;
import org.postil.documents.Text;
import org.postil.facsimiles.Facsimiles;
import org.postil.facsimiles.FoundPage;
import org.postil.shared.Problem;

/** Finds the parts of page images that people mean when they draw on them. */
@ApplicationScoped
class Regions {
    private final Facsimiles facsimiles;

    Regions(Facsimiles facsimiles) {
        this.facsimiles = facsimiles;
    }

    /** @throws Problem 400 when the document has no such page, or when there is no such region on a page */
    Region find(Viewer viewer, Ground ground, AnnotationDraft.Target target) {
        if (target.text() != null || target.start() != null || target.exact() != null) {
            throw Problem.invalid("target", "Give either a passage of a text, or a page with a region of it.");
        }
        if (target.page() == null || (target.region() == null) == (target.selector() == null)) {
            throw Problem.invalid("target", "Give the page's number, and its region or a selector.");
        }
        UUID text = ground.texts().stream().map(Text::id).findFirst().orElse(null);
        FoundPage page = facsimiles
                .page(viewer, ground.document().id(), target.facsimile(), text, target.page())
                .orElseThrow(() -> Problem.invalid("target.page", "The document has no such page image."));
        return Region.on(page, Shape.of(target.region() == null ? selected(target.selector(), page) : target.region()));
    }

    private static Shape.Draft selected(AnnotationDraft.Selector selector, FoundPage page) {
        if (!"FragmentSelector".equals(selector.type())) {
            throw Problem.invalid("target.selector", "Give a FragmentSelector, or a polygon as points of the region.");
        }
        return MediaFragment.parse(selector.value(), page.size());
    }
}

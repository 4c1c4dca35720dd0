package org.postil.links;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.postil.links.CrossReferenceView.EndView;

/**
 * A cross-reference as one of its documents shows it.
 *
 * @param here the end in that document
 * @param there the other end
 * @param outward whether it leads from here to there
 */
public record LinkCard(CrossReferenceView link, EndView here, EndView there, boolean outward) {
    /** The card, or for a link within one document the two cards, that a document shows. */
    static List<LinkCard> in(UUID document, CrossReferenceView link) {
        List<LinkCard> cards = new ArrayList<>();
        if (link.source().document().equals(document)) {
            cards.add(new LinkCard(link, link.source(), link.target(), true));
        }
        if (link.target().document().equals(document)) {
            cards.add(new LinkCard(link, link.target(), link.source(), false));
        }
        return cards;
    }

    /** Where it stands beside a text: its passage, if that has a place there. */
    public boolean placedIn(UUID text) {
        return here.anchor() != null
                && here.anchor().start() != null
                && here.text().equals(text);
    }

    /** Unique on a page, also when both ends are on it. */
    public String key() {
        return "link-" + link.id() + (outward ? "" : "-back");
    }
}

package org.postil.parallel;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.postil.documents.Revision;
import org.postil.documents.Text;
import org.postil.documents.Texts;
import org.postil.shared.Problem;

/** Texts that are being read side by side. A revision never changes, so what is kept never ages. */
@ApplicationScoped
class Alignments {
    /** In code points of one text: some six volumes. */
    private static final int LONGEST = 5_000_000;

    private static final long MOST_CHARACTERS = 32_000_000;

    private record Key(UUID left, int leftRevision, UUID right, int rightRevision, List<Laid> laid) {}

    private final Cache<Key, Alignment> kept = Caffeine.newBuilder()
            .maximumWeight(MOST_CHARACTERS)
            .weigher((Key key, Alignment alignment) -> alignment.weight())
            .build();
    private final Texts texts;
    private final LaidRows rows;

    Alignments(Texts texts, LaidRows rows) {
        this.texts = texts;
        this.rows = rows;
    }

    /** The current revisions of two texts that the viewer may read. @throws Problem 413 */
    Alignment of(Text left, Text right) {
        return kept.get(
                new Key(left.id(), left.revision(), right.id(), right.revision(), rows.of(left, right)),
                key -> laid(left, right, key.laid()));
    }

    private Alignment laid(Text left, Text right, List<Laid> laid) {
        List<Paragraph> onTheLeft = paragraphs(left);
        List<Paragraph> onTheRight = paragraphs(right);
        Today leftToday = new Today(texts, left, onTheLeft);
        Today rightToday = new Today(texts, right, onTheRight);
        return Alignment.of(onTheLeft, onTheRight, Today.known(laid, leftToday, rightToday));
    }

    private List<Paragraph> paragraphs(Text text) {
        Revision revision = texts.revision(text, text.revision()).orElseThrow(() -> Problem.notFound("revision"));
        if (revision.length() > LONGEST) {
            throw new Problem(
                    413,
                    "too-large",
                    "Texts of up to five million characters can be laid side by side. Read a longer one by itself.");
        }
        return Paragraphs.of(revision.html(), revision.folios());
    }
}

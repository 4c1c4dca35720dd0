package org.postil.facsimiles;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.postil.anchoring.PlainText;
import org.postil.documents.Revision;
import org.postil.documents.Texts;
import org.postil.shared.Problem;

/** What became of the offsets of a facsimile's revision in those that are being read. Revisions never change. */
@ApplicationScoped
class Followed {
    private static final int KEPT = 50;

    private final Texts texts;
    private final Cache<Key, Following> kept =
            Caffeine.newBuilder().maximumSize(KEPT).build();

    Followed(Texts texts) {
        this.texts = texts;
    }

    private record Key(UUID text, int from, int to) {}

    /** @throws Problem 404 when the text has no such revision */
    Following from(Facsimile facsimile, int revision) {
        return kept.get(
                new Key(facsimile.text(), facsimile.revision(), revision),
                key -> Following.from(plain(key.text(), key.from()), plain(key.text(), key.to())));
    }

    /** The words of a page in the offsets of that revision. */
    List<PlacedWord> words(Facsimile facsimile, List<PlacedWord> words, int revision) {
        if (facsimile.text() == null || facsimile.revision() == revision) {
            return words;
        }
        Following following = from(facsimile, revision);
        return words.stream().flatMap(word -> following.follow(word).stream()).toList();
    }

    private PlainText plain(UUID text, int number) {
        Revision revision = texts.known(text, number);
        if (revision == null) {
            throw Problem.notFound("revision");
        }
        return new PlainText(revision.plain());
    }
}

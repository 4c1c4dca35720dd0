package org.postil.annotations;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.postil.anchoring.PlainText;
import org.postil.documents.Folio;
import org.postil.documents.Revision;
import org.postil.documents.Text;
import org.postil.documents.Texts;
import org.postil.shared.Problem;

/** The plain texts that are being annotated, indexed by code point. A revision never changes, so what is kept never ages. */
@ApplicationScoped
class RevisionTexts {
    /** About 32 MB: some hundred long documents. */
    private static final long MOST_CHARACTERS = 16_000_000;

    private record Key(UUID text, int revision) {}

    /** A revision's words, and where its folios begin. */
    record Words(PlainText plain, java.util.List<Folio> folios) {
        /** The label of the folio an offset falls on, or null. */
        String folioAt(int offset) {
            String label = null;
            for (Folio folio : folios) {
                if (folio.at() > offset) {
                    break;
                }
                label = folio.label();
            }
            return label;
        }
    }

    private final Cache<Key, Words> kept = Caffeine.newBuilder()
            .maximumWeight(MOST_CHARACTERS)
            .weigher((Key key, Words words) -> words.plain().length() + 1)
            .build();
    private final Texts texts;

    RevisionTexts(Texts texts) {
        this.texts = texts;
    }

    /** @throws Problem 404 when the text, which the viewer may read, has no such revision */
    Words of(Text text, int revision) {
        return Optional.ofNullable(kept.get(new Key(text.id(), revision), key -> texts.revision(text, revision)
                        .map(RevisionTexts::words)
                        .orElse(null)))
                .orElseThrow(() -> Problem.notFound("revision"));
    }

    /** The same, of a text that is known to have it. */
    Words known(UUID text, int revision) {
        return kept.get(new Key(text, revision), key -> words(texts.known(text, revision)));
    }

    static Words words(Revision revision) {
        return new Words(new PlainText(revision.plain()), revision.folios());
    }
}

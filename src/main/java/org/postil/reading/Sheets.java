package org.postil.reading;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.postil.documents.Revision;
import org.postil.documents.Text;
import org.postil.documents.Texts;
import org.postil.shared.Problem;

/** The sheets that are being read. A revision never changes, so what is kept never ages. */
@ApplicationScoped
class Sheets {
    /** Of HTML: hundreds of long documents. */
    private static final long MOST_BYTES = 32_000_000;

    private record Key(UUID text, int revision) {}

    private final Cache<Key, Sheet> kept = Caffeine.newBuilder()
            .maximumWeight(MOST_BYTES)
            .weigher((Key key, Sheet sheet) -> sheet.html().length + 1)
            .build();
    private final Texts texts;

    Sheets(Texts texts) {
        this.texts = texts;
    }

    /** @throws Problem 404 when the text, which the viewer may read, has no such revision */
    Sheet of(Text text, int revision) {
        Sheet sheet = kept.get(
                new Key(text.id(), revision),
                key -> texts.revision(text, revision).map(Sheets::sheet).orElse(null));
        if (sheet == null) {
            throw Problem.notFound("revision");
        }
        return sheet;
    }

    private static Sheet sheet(Revision revision) {
        return Sheet.of(revision.html(), revision.length());
    }
}

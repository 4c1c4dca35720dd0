package org.postil.documents;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.Locale;
import java.util.UUID;
import org.postil.web.PageContext;
import org.postil.web.PublicUrl;

/**
 * Lines of lists of documents, as they go out: {@code {cdi:lines.of(document, byDate, choosing).raw}}. Most of a page of the
 * archive's time went into writing them, and there is nothing of the reader in them but his language. What is kept is compared
 * with the document as it is found now, so it never ages.
 */
@ApplicationScoped
@Named("lines")
public class Lines {
    /** Some ten thousand lines. */
    private static final long MOST_CHARACTERS = 20_000_000;

    private final PageContext page;
    private final PublicUrl publicUrl;
    private final Cache<Key, Line> kept = Caffeine.newBuilder()
            .maximumWeight(MOST_CHARACTERS)
            .weigher((Key key, Line line) -> 2 * line.html().length())
            .build();

    Lines(PageContext page, PublicUrl publicUrl) {
        this.page = page;
        this.publicUrl = publicUrl;
    }

    private record Key(UUID document, boolean byDate, boolean choosing, Locale locale, String base) {}

    private record Line(DocumentView document, String html) {}

    @CheckedTemplate(basePath = "documents")
    static class Templates {
        static native TemplateInstance line(DocumentView document, boolean byDate, boolean choosing);

        private Templates() {}
    }

    /**
     * @param byDate whether it stands under its date
     * @param choosing whether it can be chosen, to be put into a collection
     * @return HTML
     */
    public String of(DocumentView document, boolean byDate, boolean choosing) {
        Key key = new Key(document.id(), byDate, choosing, page.getLocale(), publicUrl.base());
        Line line = kept.getIfPresent(key);
        if (line == null || !line.document().equals(document)) {
            line = new Line(document, Templates.line(document, byDate, choosing).render());
            kept.put(key, line);
        }
        return line.html();
    }
}

package org.postil.documents;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import org.postil.web.PageContext;

/**
 * What can be chosen on the sides of the archive, as it goes out: {@code {cdi:sides.of(archive).raw}}. It is some hundred
 * links, which took longer to write than the rest of the page. What is kept is compared with what is counted now, so it never
 * ages, and there is nothing of the reader in it but his language.
 */
@ApplicationScoped
@Named("sides")
public class Sides {
    /** Of some hundreds of questions. */
    private static final long MOST_CHARACTERS = 10_000_000;

    private final PageContext page;
    private final Cache<Key, Written> kept = Caffeine.newBuilder()
            .maximumWeight(MOST_CHARACTERS)
            .weigher((Key key, Written written) -> written.html().length())
            .build();

    Sides(PageContext page) {
        this.page = page;
    }

    private record Key(String address, String all, Locale locale) {}

    private record Written(List<Facets.Facet> facets, String html) {}

    @CheckedTemplate(basePath = "documents")
    static class Templates {
        static native TemplateInstance sides(ArchiveView archive);

        private Templates() {}
    }

    /** @return HTML */
    public String of(ArchiveView archive) {
        Key key = new Key(archive.catalogue().address().whole(), archive.all(), page.getLocale());
        Written written = kept.getIfPresent(key);
        if (written == null || !written.facets().equals(archive.facets())) {
            written = new Written(archive.facets(), Templates.sides(archive).render());
            kept.put(key, written);
        }
        return written.html();
    }
}

package org.postil.correcting;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.postil.accounts.Accounts;
import org.postil.documents.RevisionSummary;
import org.postil.documents.Text;
import org.postil.documents.Texts;
import org.postil.shared.Problem;

/** The histories of texts with their authors' names, and who brought which word. */
@ApplicationScoped
class Histories {
    /** Tokens and owners take about ten times the HTML's room, so this is about 160 MB at most. */
    private static final long MOST_CHARACTERS = 8_000_000;

    private final Cache<Key, Authorship> traced = Caffeine.newBuilder()
            .maximumWeight(MOST_CHARACTERS)
            .weigher((Key key, Authorship authorship) -> authorship.length() + 1)
            .build();
    private final Texts texts;
    private final Accounts accounts;

    private record Key(UUID text, int revision) {}

    Histories(Texts texts, Accounts accounts) {
        this.texts = texts;
        this.accounts = accounts;
    }

    /**
     * A revision in a list.
     *
     * @param author by name
     * @param base as in {@link RevisionSummary}
     */
    record Entry(int number, String author, Instant created, String comment, Integer base) {}

    /** Newest first. */
    List<Entry> of(Text text) {
        List<RevisionSummary> all = texts.history(text);
        Map<UUID, String> names = accounts.names(
                all.stream().map(RevisionSummary::author).distinct().toList());
        return all.stream()
                .map(one -> new Entry(
                        one.number(), names.getOrDefault(one.author(), ""), one.created(), one.comment(), one.base()))
                .toList();
    }

    /** Who brought which word of a revision. What is known of the one before is not traced again. */
    Authorship authorship(Text text, int revision) {
        int from = revision;
        Authorship authorship = null;
        while (from > 0 && authorship == null) {
            authorship = traced.getIfPresent(new Key(text.id(), from--));
        }
        for (int number = authorship == null ? 1 : from + 2; number <= revision; number++) {
            String html = html(text, number);
            authorship = authorship == null ? Authorship.of(number, html) : authorship.then(number, html);
        }
        if (authorship == null) {
            throw Problem.notFound("revision");
        }
        traced.put(new Key(text.id(), revision), authorship);
        return authorship;
    }

    private String html(Text text, int number) {
        return texts.revision(text, number)
                .orElseThrow(() -> Problem.notFound("revision"))
                .html();
    }
}

package org.postil.accounts;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.postil.shared.Problem;

/** All share links. What a link was made for knows which are its own. */
@ApplicationScoped
public class ShareLinks implements PanacheRepositoryBase<ShareLink, UUID> {
    private final Event<AccessChanged> changed;

    ShareLinks(Event<AccessChanged> changed) {
        this.changed = changed;
    }

    /** @throws Problem 404 when there is none, 410 when it was revoked or has run out */
    public ShareLink byToken(String token) {
        ShareLink link = find("tokenHash", Secrets.hash(token))
                .firstResultOptional()
                .orElseThrow(() -> Problem.notFound("share link"));
        if (!link.open(Instant.now())) {
            throw ended();
        }
        return link;
    }

    /** Ends a link; whoever holds it sees nothing by it from the commit on. */
    public void revoke(Viewer viewer, ShareLink link) {
        link.revoke();
        flush();
        changed.fire(new AccessChanged(viewer, link.group()));
    }

    /** How many links that can still be used choose their notes by one of these tags, or by what has become one of them. */
    public long choosing(Collection<UUID> tags) {
        return ((Number) getEntityManager()
                        .createNativeQuery("select count(*) from share_link l where l.notes = 'tagged'"
                                + " and l.revoked is null and (l.expires is null or l.expires > now())"
                                + " and exists (select 1 from unnest(l.tags) as chosen(id)"
                                + " where tag_in_force(chosen.id) in (:tags))")
                        .setParameter("tags", tags)
                        .getSingleResult())
                .longValue();
    }

    static Problem ended() {
        return new Problem(
                410,
                "share-ended",
                "This share link was taken back or has run out. Ask whoever gave it for a new one.");
    }
}

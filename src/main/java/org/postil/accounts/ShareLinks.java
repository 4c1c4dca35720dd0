package org.postil.accounts;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.postil.shared.Problem;

/** All share links. What a link was made for knows which are its own. */
@ApplicationScoped
public class ShareLinks implements PanacheRepositoryBase<ShareLink, UUID> {
    private final Attempts attempts;
    private final Visit visit;
    private final Viewers viewers;
    private final Event<AccessChanged> changed;
    private final Event<LinkUses.Used> used;

    ShareLinks(
            Attempts attempts, Visit visit, Viewers viewers, Event<AccessChanged> changed, Event<LinkUses.Used> used) {
        this.attempts = attempts;
        this.visit = visit;
        this.viewers = viewers;
        this.changed = changed;
        this.used = used;
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

    /**
     * Lets in who has the link and knows its password, if it asks for one.
     *
     * @return what his browser keeps in the place of the token
     * @throws Problem 403 when the password is another, 429 after too many failures
     */
    public String enter(ShareLink link, String token, String password) {
        if (link.asksForPassword()) {
            String guarded = "link " + link.id();
            String from = visit.address();
            attempts.begin(guarded, from);
            if (!link.hasPassword(password)) {
                throw new Problem(403, "wrong-link-password", "This is not the password of this link.");
            }
            attempts.succeeded(guarded, from);
        }
        used.fireAsync(new LinkUses.Used(link.id()));
        return link.kept(token);
    }

    /** Somebody who holds this link and nothing else, not even what everybody holds. */
    public Viewer holder(ShareLink link) {
        return Viewer.ANONYMOUS.with(List.of(viewers.grant(link)));
    }

    /** Says that a link opens other things now, asks for another password, or ends at another time. */
    public void changed(Viewer viewer, ShareLink link) {
        flush();
        changed.fire(new AccessChanged(viewer, link.group()));
    }

    /** Ends a link; whoever holds it sees nothing by it from the commit on. */
    public void revoke(Viewer viewer, ShareLink link) {
        link.revoke();
        changed(viewer, link);
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

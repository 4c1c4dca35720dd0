package org.postil.accounts;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.persistence.EntityManager;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Turns what a request carries into a {@link Viewer}. Remembered for some seconds, because most requests of a reader come
 * in bursts; forgotten at once when access changes.
 */
@ApplicationScoped
public class Viewers {
    private static final Duration REMEMBERED = Duration.ofSeconds(10);

    /** When a session or a token was last used is kept no closer than this: reading would otherwise be writing. */
    private static final Duration ABOUT = Duration.ofMinutes(5);

    private final Cache<ByteBuffer, Optional<Viewer>> accounts = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfter(Expiry.<ByteBuffer, Optional<Viewer>>creating((token, viewer) -> lasts(viewer)))
            .build();
    private final Cache<ByteBuffer, Optional<Grant>> grants = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(REMEMBERED)
            .build();
    /** What everybody holds; one entry. */
    private final Cache<Boolean, List<Grant>> everybodys =
            Caffeine.newBuilder().expireAfterWrite(REMEMBERED).build();

    private final EntityManager entities;
    private final Memberships memberships;
    private final Libraries libraries;

    Viewers(EntityManager entities, Memberships memberships, Libraries libraries) {
        this.entities = entities;
        this.memberships = memberships;
        this.libraries = libraries;
    }

    /** The account that a token or session was found to stand for some seconds ago, without asking the database. */
    Optional<Viewer> remembered(String token) {
        Optional<Viewer> found = token == null ? null : accounts.getIfPresent(ByteBuffer.wrap(Secrets.hash(token)));
        return found == null ? Optional.empty() : found;
    }

    /** Whoever comes without any credentials, if what everybody may read was looked up some seconds ago. */
    Optional<Viewer> rememberedAnybody() {
        return Optional.ofNullable(everybodys.getIfPresent(true)).map(Viewer.ANONYMOUS::with);
    }

    /** Whoever comes without any credentials. */
    Viewer anybody() {
        return Viewer.ANONYMOUS.with(everybodys());
    }

    /** The account an API token stands for; none when the token is unknown or has ended. */
    public Optional<Viewer> ofToken(String token) {
        return remembered(
                token,
                "select a, t.expires, t.scope, t.used from ApiToken t join Account a on a.id = t.account"
                        + " where t.tokenHash = :hash and (t.expires is null or t.expires > :now)",
                "update ApiToken t set t.used = :now where t.tokenHash = :hash");
    }

    /** The account a session belongs to; none when it has ended. */
    public Optional<Viewer> ofSession(String token) {
        return remembered(
                token,
                "select a, s.expires, null, s.seen from Session s join Account a on a.id = s.account"
                        + " where s.tokenHash = :hash and s.expires > :now",
                "update Session s set s.seen = :now where s.tokenHash = :hash");
    }

    /**
     * What these share links open; those that are unknown, ended or revoked open nothing, nor those whose password is
     * another since.
     *
     * @param kept what {@link ShareLinks#enter} gave to the browser
     */
    public List<Grant> grants(List<String> kept) {
        List<Grant> held = new ArrayList<>();
        for (String one : kept) {
            String token = one.split(":", 2)[0];
            grants.get(ByteBuffer.wrap(Secrets.hash(one)), key -> QuarkusTransaction.requiringNew()
                            .call(() -> entities.createQuery(
                                            "select l from ShareLink l where l.tokenHash = :hash", ShareLink.class)
                                    .setParameter("hash", Secrets.hash(token))
                                    .getResultStream()
                                    .filter(link -> link.open(Instant.now())
                                            && link.kept(token).equals(one))
                                    .map(this::grant)
                                    .findFirst()))
                    .ifPresent(held::add);
        }
        held.removeIf(grant -> grant.ends() != null && !Instant.now().isBefore(grant.ends()));
        return held;
    }

    /** Asked by the connection that is held already, if one is: whoever waits for a second one may wait for ever. */
    private List<Grant> everybodys() {
        List<Grant> all =
                everybodys.get(true, key -> QuarkusTransaction.joiningExisting().call(() -> entities.createQuery(
                                "select l from ShareLink l where l.tokenHash is null and l.revoked is null",
                                ShareLink.class)
                        .getResultStream()
                        .map(this::grant)
                        .toList()));
        Instant now = Instant.now();
        return all.stream()
                .filter(grant -> grant.ends() == null || now.isBefore(grant.ends()))
                .toList();
    }

    /** What a link opens now: a tag it was made with may have been merged into another since, or deleted. */
    Grant grant(ShareLink link) {
        if (link.grant().tags().isEmpty()) {
            return link.grant();
        }
        List<UUID> inForce = entities.createNativeQuery(
                        "select distinct kept.id from share_link l cross join unnest(l.tags) as chosen(id)"
                                + " cross join lateral tag_in_force(chosen.id) as kept(id)"
                                + " where l.id = :link and kept.id is not null",
                        UUID.class)
                .setParameter("link", link.id())
                .getResultList();
        return link.grant(Set.copyOf(inForce));
    }

    /** The viewer an account is that has just come in, with the memberships that have not ended. */
    public Viewer of(Account account) {
        List<Membership> held = memberships.of(account.id());
        Viewer viewer = new Viewer(
                account.id(),
                account.name(),
                account.email(),
                account.administrator(),
                account.locale(),
                held.stream().collect(Collectors.toMap(Membership::group, Membership::role)),
                libraries.of(account.id()).orElse(null),
                List.of(),
                Scope.ALL,
                null);
        for (Membership membership : held) {
            viewer = viewer.until(membership.ends());
        }
        return viewer.with(everybodys());
    }

    /**
     * The viewer an account is, for work done in its name without a request; none when there is no such account or it is
     * suspended. Call it inside a transaction.
     */
    public Optional<Viewer> of(UUID account) {
        return Optional.ofNullable(entities.find(Account.class, account))
                .filter(found -> found.suspended() == null)
                .map(this::of);
    }

    public void forget() {
        accounts.invalidateAll();
        grants.invalidateAll();
        everybodys.invalidateAll();
    }

    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) AccessChanged changed) {
        forget();
    }

    /**
     * @param query for an account, the end of what led to it, its scope (null for everything) and its last use
     * @param use writes that it was used
     */
    private Optional<Viewer> remembered(String token, String query, String use) {
        byte[] hash = Secrets.hash(token);
        return accounts.get(ByteBuffer.wrap(hash), key -> QuarkusTransaction.requiringNew()
                .call(() -> entities.createQuery(query, Object[].class)
                        .setParameter("hash", hash)
                        .setParameter("now", Instant.now())
                        .getResultStream()
                        .findFirst()
                        .filter(found -> ((Account) found[0]).suspended() == null)
                        .map(found -> {
                            used(use, hash, (Instant) found[3]);
                            Scope scope = found[2] == null ? Scope.ALL : (Scope) found[2];
                            return of((Account) found[0]).within(scope).until((Instant) found[1]);
                        })));
    }

    private void used(String use, byte[] hash, Instant before) {
        Instant now = Instant.now();
        if (before == null || before.isBefore(now.minus(ABOUT))) {
            entities.createQuery(use)
                    .setParameter("hash", hash)
                    .setParameter("now", now)
                    .executeUpdate();
        }
    }

    private static Duration lasts(Optional<Viewer> viewer) {
        Instant ends = viewer.map(Viewer::ends).orElse(null);
        Duration left = ends == null ? REMEMBERED : Duration.between(Instant.now(), ends);
        return left.compareTo(REMEMBERED) < 0 ? left : REMEMBERED;
    }
}

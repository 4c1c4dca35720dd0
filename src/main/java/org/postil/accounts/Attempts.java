package org.postil.accounts;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.postil.shared.Problem;

/**
 * Slows the guessing of passwords. After some failures each further attempt must wait twice as long as the one before, up
 * to five minutes: soonest for one account from one address, later for all that come from one address or aim at one account
 * (a whole institute may sit behind one address, and nobody may lock out another). Kept in memory, on each node by itself.
 */
@ApplicationScoped
class Attempts {
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);

    private final Cache<String, Failures> failures = Caffeine.newBuilder()
            .maximumSize(100_000)
            .expireAfterWrite(Duration.ofMinutes(30))
            .build();
    private final Clock clock;

    Attempts() {
        this(Clock.systemUTC());
    }

    Attempts(Clock clock) {
        this.clock = clock;
    }

    private record Failures(int count, Instant last) {}

    private record Counter(String key, int allowed) {}

    /**
     * Counts an attempt as a failure until {@link #succeeded} says otherwise, so that many at once gain nothing.
     *
     * @throws Problem 429 when it comes too soon; it is then not counted
     */
    void begin(String email, String address) {
        Instant now = clock.instant();
        List<Counter> counters = counters(email, address);
        counters.forEach(counter -> refuseTooSoon(counter, now));
        counters.forEach(counter -> failures.asMap()
                .merge(counter.key(), new Failures(1, now), (before, one) -> new Failures(before.count() + 1, now)));
    }

    /** Forgets the failures for this account from this address; takes back the attempt elsewhere. */
    void succeeded(String email, String address) {
        List<Counter> counters = counters(email, address);
        failures.invalidate(counters.get(0).key());
        counters.subList(1, counters.size()).forEach(counter -> failures.asMap()
                .computeIfPresent(
                        counter.key(),
                        (key, before) -> before.count() <= 1 ? null : new Failures(before.count() - 1, before.last())));
    }

    private void refuseTooSoon(Counter counter, Instant now) {
        Failures before = failures.getIfPresent(counter.key());
        if (before == null || before.count() < counter.allowed()) {
            return;
        }
        int doublings = Math.min(before.count() - counter.allowed(), 20);
        Duration wait = Duration.ofSeconds(1L << doublings);
        Instant free = before.last().plus(wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT);
        if (now.isBefore(free)) {
            throw new Problem(
                    429,
                    "too-many-attempts",
                    "Too many attempts to sign in have failed. Wait a few minutes, then try.");
        }
    }

    private static List<Counter> counters(String email, String address) {
        String account = email == null ? "" : email.strip().toLowerCase(Locale.ROOT);
        return List.of(
                new Counter("both " + address + " " + account, 5),
                new Counter("address " + address, 50),
                new Counter("account " + account, 100));
    }
}

package org.postil.accounts;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.Startup;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.core.NewCookie;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The cookies: who is signed in, who has shown a password and no second factor yet, who has gone to the provider of sign-ins
 * and come back from it, and which share links are held. All are sealed with AES-GCM under a key that stands in the database, so that every copy of the application reads them and
 * nobody else can.
 */
@Startup
@ApplicationScoped
public class Cookies {
    static final String SESSION = "postil_session";
    static final String HALFWAY = "postil_halfway";
    public static final String SHARES = "postil_shares";
    /** With what somebody has gone to the provider of sign-ins. */
    static final String OUTING = "postil_outing";
    /** Whom the provider of sign-ins has vouched for, and who is not connected with an account yet. */
    static final String VOUCHED = "postil_vouched";

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final int MOST_SHARES = 8;
    private static final Duration HALFWAY_LASTS = Duration.ofMinutes(5);

    private final SecureRandom random = new SecureRandom();
    private final EntityManager entities;
    private SecretKeySpec key;

    Cookies(EntityManager entities) {
        this.entities = entities;
    }

    @PostConstruct
    void readKey() {
        byte[] fresh = new byte[32];
        random.nextBytes(fresh);
        String kept = QuarkusTransaction.requiringNew().call(() -> {
            entities.createNativeQuery("insert into installation (name, value) values ('cookie-key', :value)"
                            + " on conflict do nothing")
                    .setParameter("value", Base64.getEncoder().encodeToString(fresh))
                    .executeUpdate();
            return (String)
                    entities.createNativeQuery("select value from installation where name = 'cookie-key'", String.class)
                            .getSingleResult();
        });
        key = new SecretKeySpec(Base64.getDecoder().decode(kept), "AES");
    }

    public NewCookie session(String token, boolean secure) {
        return cookie(SESSION, seal(SESSION, token), Session.LASTS, secure);
    }

    public NewCookie endSession(boolean secure) {
        return cookie(SESSION, "", Duration.ZERO, secure);
    }

    /**
     * Somebody who has shown the password of an account, or whom the provider of sign-ins has vouched for.
     *
     * @param stamp of the account's password
     * @param through the provider; null for the password
     */
    record Halfway(UUID account, String stamp, String through) {}

    /** Says for some minutes that somebody has shown the password of an account, and which it was. */
    NewCookie halfway(Account account, String through, boolean secure) {
        List<String> shown = List.of(account.id().toString(), account.stamp(), through == null ? "" : through);
        return slip(HALFWAY, shown, HALFWAY_LASTS, secure);
    }

    /** Who has shown a password some minutes ago. */
    Optional<Halfway> readHalfway(String value) {
        return readSlip(HALFWAY, value)
                .map(shown -> new Halfway(
                        UUID.fromString(shown.get(0)),
                        shown.get(1),
                        shown.get(2).isEmpty() ? null : shown.get(2)));
    }

    /**
     * Lets a browser remember something for a while, which nobody else can read or write.
     *
     * @param parts each on one line
     */
    NewCookie slip(String name, List<String> parts, Duration lasts, boolean secure) {
        long until = Instant.now().plus(lasts).getEpochSecond();
        return cookie(name, seal(name, until + "\n" + String.join("\n", parts)), lasts, secure);
    }

    /** What it was given to remember; nothing when that is over. */
    Optional<List<String>> readSlip(String name, String value) {
        return open(name, value)
                .map(slip -> List.of(slip.split("\n", -1)))
                .filter(slip -> Instant.now().getEpochSecond() < Long.parseLong(slip.get(0)))
                .map(slip -> slip.subList(1, slip.size()));
    }

    NewCookie endSlip(String name, boolean secure) {
        return cookie(name, "", Duration.ZERO, secure);
    }

    /** The share links held so far and one more; the oldest goes when there are too many. */
    public NewCookie shares(List<String> tokens, boolean secure) {
        List<String> newest = tokens.subList(Math.max(0, tokens.size() - MOST_SHARES), tokens.size());
        return cookie(SHARES, seal(SHARES, String.join(" ", newest)), Duration.ofDays(30), secure);
    }

    public Optional<String> readSession(String value) {
        return open(SESSION, value);
    }

    public List<String> readShares(String value) {
        return open(SHARES, value).map(tokens -> List.of(tokens.split(" "))).orElse(List.of());
    }

    private static NewCookie cookie(String name, String value, Duration lasts, boolean secure) {
        return new NewCookie.Builder(name)
                .value(value)
                .path("/")
                .httpOnly(true)
                .secure(secure)
                .sameSite(NewCookie.SameSite.LAX)
                .maxAge((int) lasts.toSeconds())
                .build();
    }

    private String seal(String purpose, String value) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, purpose, value.getBytes(StandardCharsets.UTF_8))
                .orElseThrow(() -> new IllegalStateException("AES-GCM is missing from this Java"));
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(ByteBuffer.allocate(NONCE + sealed.length)
                        .put(nonce)
                        .put(sealed)
                        .array());
    }

    private Optional<String> open(String purpose, String value) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(value));
            if (bytes.remaining() <= NONCE) {
                return Optional.empty();
            }
            byte[] nonce = new byte[NONCE];
            bytes.get(nonce);
            byte[] sealed = new byte[bytes.remaining()];
            bytes.get(sealed);
            return cipher(Cipher.DECRYPT_MODE, nonce, purpose, sealed)
                    .map(plain -> new String(plain, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    private Optional<byte[]> cipher(int mode, byte[] nonce, String purpose, byte[] input) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(purpose.getBytes(StandardCharsets.UTF_8));
            return Optional.of(cipher.doFinal(input));
        } catch (GeneralSecurityException forgedOrForeign) {
            return Optional.empty();
        }
    }
}

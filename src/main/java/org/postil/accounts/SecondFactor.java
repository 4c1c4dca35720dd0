package org.postil.accounts;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.UUID;
import org.apache.commons.codec.binary.Base32;
import org.postil.shared.Problem;

/** What an account shows beside its password: codes from a program that holds the secret, or one of some kept for an emergency. */
@Entity
@Table(name = "second_factor")
class SecondFactor {
    static final int RECOVERY_CODES = 10;
    private static final int SECRET_BYTES = 20;
    private static final int RECOVERY_BYTES = 10;

    @Id
    @Column(name = "account_id")
    private UUID account;

    private byte[] secret;
    private Instant since;
    private long step;
    private List<String> recovery = List.of();

    @Version
    private int version;

    protected SecondFactor() {}

    /** One that is asked for from the first right code on. */
    SecondFactor(UUID account) {
        this.account = account;
        this.secret = Secrets.bytes(SECRET_BYTES);
    }

    UUID account() {
        return account;
    }

    /** Since when it is asked for; null while it is being set up. */
    Instant since() {
        return since;
    }

    boolean isOn() {
        return since != null;
    }

    int recoveryCodes() {
        return recovery.size();
    }

    /** In Base32 (RFC 4648), as programs take it. */
    String secret() {
        return new Base32().encodeAsString(secret).replace("=", "");
    }

    /** The new codes for an emergency. @throws Problem 403 when the code is another */
    List<String> confirm(String code, Instant now) {
        if (!acceptsFresh(plain(code), now)) {
            throw other();
        }
        this.since = now;
        return renew();
    }

    /** Takes a code or one for an emergency; each is good once. @throws Problem 403 when it is neither */
    void take(String code, Instant now) {
        String plain = plain(code);
        if (!acceptsFresh(plain, now) && !acceptsKept(plain)) {
            throw other();
        }
    }

    /** New codes for an emergency in the place of all before; nobody can learn them later. */
    List<String> renew() {
        List<String> codes = new ArrayList<>();
        for (int number = 0; number < RECOVERY_CODES; number++) {
            String code =
                    new Base32().encodeAsString(Secrets.bytes(RECOVERY_BYTES)).toLowerCase(Locale.ROOT);
            codes.add(code.replaceAll("(.{4})(?=.)", "$1-"));
        }
        this.recovery = codes.stream().map(code -> hash(plain(code))).toList();
        return codes;
    }

    private boolean acceptsFresh(String code, Instant now) {
        OptionalLong found = Totp.step(secret, code, now);
        if (found.isEmpty() || found.getAsLong() <= step) {
            return false;
        }
        this.step = found.getAsLong();
        return true;
    }

    private boolean acceptsKept(String code) {
        List<String> left = new ArrayList<>(recovery);
        boolean kept = left.remove(hash(code));
        this.recovery = left;
        return kept;
    }

    /** As people copy it: with spaces, hyphens and capitals. */
    private static String plain(String code) {
        return code == null ? "" : code.replaceAll("[\\s-]", "").toLowerCase(Locale.ROOT);
    }

    private static String hash(String code) {
        return HexFormat.of().formatHex(Secrets.hash(code));
    }

    private static Problem other() {
        return new Problem(403, "wrong-code", "This code is not right, or it was used already. Take the next one.");
    }
}

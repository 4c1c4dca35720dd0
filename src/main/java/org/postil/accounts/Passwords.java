package org.postil.accounts;

import io.micrometer.core.instrument.Metrics;
import io.quarkus.elytron.security.common.BcryptUtil;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.postil.shared.Problem;

/** How passwords are kept: those of accounts, and those that share links ask for. */
final class Passwords {
    static final int SHORTEST = 10;
    /** bcrypt reads no further than this many bytes. */
    static final int LONGEST = 72;

    /** 2^11 rounds: about 100 ms. */
    private static final int BCRYPT_COST = 11;

    /** Counts comparisons: many are many guesses. */
    static final String COMPARED = "postil.passwords.compared";

    private static final String NOBODYS = BcryptUtil.bcryptHash("nobody's password", BCRYPT_COST);

    private Passwords() {}

    /** @throws Problem 400 when it is too short or too long */
    static String hash(String password) {
        if (password == null || password.length() < SHORTEST) {
            throw Problem.invalid("password", "Choose a password of at least " + SHORTEST + " characters.");
        }
        if (!fits(password)) {
            throw Problem.invalid("password", "Choose a password of at most " + LONGEST + " bytes.");
        }
        return BcryptUtil.bcryptHash(password, BCRYPT_COST);
    }

    /**
     * Takes as long whatever is compared, so that the time says nothing of who has an account and a password.
     *
     * @param hash what is kept of the password, or null where nothing is: then none matches
     */
    static boolean matches(String password, String hash) {
        boolean fits = fits(password);
        boolean same = BcryptUtil.matches(fits ? password : "", hash == null ? NOBODYS : hash);
        Metrics.counter(COMPARED).increment();
        return fits && hash != null && same;
    }

    /** Of what is kept of a password: another one has another. Says nothing of the password itself. */
    static String stamp(String hash) {
        return HexFormat.of().formatHex(Secrets.hash(String.valueOf(hash)), 0, 16);
    }

    private static boolean fits(String password) {
        return password != null && password.getBytes(StandardCharsets.UTF_8).length <= LONGEST;
    }
}

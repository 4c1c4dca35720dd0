package org.postil.accounts;

import io.quarkus.elytron.security.common.BcryptUtil;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import java.util.UUID;
import org.postil.shared.Ids;
import org.postil.shared.OneLine;
import org.postil.shared.Problem;

/** Somebody who can sign in, or who wrote something here and cannot. */
@Entity
public class Account {
    static final int SHORTEST_PASSWORD = 10;
    /** bcrypt reads no further than this many bytes. */
    static final int LONGEST_PASSWORD = 72;

    /** 2^11 rounds: about 100 ms. */
    static final int BCRYPT_COST = 11;

    @Id
    private UUID id;

    private String email;
    private String name;

    @Column(name = "password_hash")
    private String passwordHash;

    private boolean administrator;
    private String locale;
    private Instant created;
    private Instant suspended;
    private Instant deleted;

    @Version
    private int version;

    protected Account() {}

    /** @throws Problem 400 when the name or the address is not one */
    public Account(String email, String name) {
        this.id = Ids.next();
        this.created = Instant.now();
        this.email = address(email);
        rename(name);
    }

    public UUID id() {
        return id;
    }

    public String email() {
        return email;
    }

    public String name() {
        return name;
    }

    public boolean administrator() {
        return administrator;
    }

    /** The language chosen, or null for the browser's. */
    public Locale locale() {
        return locale == null ? null : Locale.forLanguageTag(locale);
    }

    public Instant created() {
        return created;
    }

    /** Since when nobody can come in by it, neither with its password nor with a token; null when everybody can. */
    public Instant suspended() {
        return suspended;
    }

    void suspend() {
        if (suspended == null) {
            this.suspended = Instant.now();
        }
    }

    void resume() {
        this.suspended = null;
    }

    /** Whether it has ended for ever, and stands only for what it wrote. */
    public boolean deleted() {
        return deleted != null;
    }

    /** Ends it for ever. Its address is free for another account. @param name under which what it wrote stays */
    void depart(String name) {
        rename(name);
        suspend();
        this.deleted = Instant.now();
        this.email = id + "@deleted.invalid";
        this.passwordHash = null;
        this.administrator = false;
        this.locale = null;
    }

    public void rename(String name) {
        this.name = named(name, "Give the name that stands beside your notes, of 200 characters at most.");
    }

    /**
     * A name that can be used, of a person or a group.
     *
     * @param otherwise what is said to whoever gives one that cannot be used
     * @throws Problem 400
     */
    static String named(String name, String otherwise) {
        String line = name == null ? "" : OneLine.of(name);
        if (line.isEmpty() || line.length() > 200) {
            throw Problem.invalid("name", otherwise);
        }
        return line;
    }

    public void speak(Locale locale) {
        this.locale = locale == null ? null : locale.toLanguageTag();
    }

    public void administrate() {
        this.administrator = true;
    }

    void leaveAdministration() {
        this.administrator = false;
    }

    /** @throws Problem 400 when the password is too short or too long */
    public void changePassword(String password) {
        if (password == null || password.length() < SHORTEST_PASSWORD) {
            throw Problem.invalid("password", "Choose a password of at least " + SHORTEST_PASSWORD + " characters.");
        }
        if (!fits(password)) {
            throw Problem.invalid("password", "Choose a password of at most " + LONGEST_PASSWORD + " bytes.");
        }
        this.passwordHash = BcryptUtil.bcryptHash(password, BCRYPT_COST);
    }

    /** Of the password that was shown: another one has another. Says nothing of the password itself. */
    String stamp() {
        byte[] hash = Secrets.hash(String.valueOf(passwordHash));
        return HexFormat.of().formatHex(hash, 0, 16);
    }

    /** Without one nobody comes in but through the provider of sign-ins, if he is known there. */
    boolean hasPassword() {
        return passwordHash != null;
    }

    public boolean hasPassword(String password) {
        return passwordHash != null && fits(password) && BcryptUtil.matches(password, passwordHash);
    }

    private static boolean fits(String password) {
        return password != null && password.getBytes(StandardCharsets.UTF_8).length <= LONGEST_PASSWORD;
    }

    static String address(String email) {
        if (email == null || email.length() > 254 || !email.strip().matches("[^@\\s]+@[^@\\s]+")) {
            throw Problem.invalid("email", "Give an e-mail address such as name@example.org.");
        }
        return email.strip();
    }
}

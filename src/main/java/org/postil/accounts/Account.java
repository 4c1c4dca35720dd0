package org.postil.accounts;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.postil.shared.Ids;
import org.postil.shared.OneLine;
import org.postil.shared.Problem;

/** Somebody who can sign in, or who wrote something here and cannot. */
@Entity
public class Account {
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
        this.passwordHash = Passwords.hash(password);
    }

    /** Of the password that was shown: another one has another. Says nothing of the password itself. */
    String stamp() {
        return Passwords.stamp(passwordHash);
    }

    /** Without one nobody comes in but through the provider of sign-ins, if he is known there. */
    boolean hasPassword() {
        return passwordHash != null;
    }

    public boolean hasPassword(String password) {
        return Passwords.matches(password, passwordHash);
    }

    /** The same, which takes as long where there is no account. @param account one that was found, or null */
    static boolean isOpenedBy(String password, Account account) {
        return Passwords.matches(password, account == null ? null : account.passwordHash);
    }

    static String address(String email) {
        if (email == null || email.length() > 254 || !email.strip().matches("[^@\\s]+@[^@\\s]+")) {
            throw Problem.invalid("email", "Give an e-mail address such as name@example.org.");
        }
        return email.strip();
    }
}

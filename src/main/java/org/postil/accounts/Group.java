package org.postil.accounts;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.postil.shared.Ids;
import org.postil.shared.Problem;

/**
 * People who read together. A public group can be read without an account. A library is a group of one, its owner: it is
 * private for ever, and nobody comes into it or goes.
 */
@Entity
@Table(name = "research_group")
public class Group {
    private static final int LONGEST_DESCRIPTION = 1000;

    /** How its owner's programs read it; pages say it in their own language. */
    private static final String LIBRARY = "My library";

    @Id
    private UUID id;

    private String slug;
    private String name;

    @Column(name = "public")
    private boolean open;

    private boolean listed;

    @Column(name = "library_of")
    private UUID libraryOf;

    private String description = "";
    private Instant created;

    @Version
    private int version;

    protected Group() {}

    public Group(String slug, String name) {
        this.id = Ids.next();
        this.slug = slug;
        this.created = Instant.now();
        rename(name);
    }

    /** The library of an account. */
    public static Group library(Account account) {
        Group library = new Group("library-" + account.id(), LIBRARY);
        library.libraryOf = account.id();
        return library;
    }

    public UUID id() {
        return id;
    }

    public String slug() {
        return slug;
    }

    public String name() {
        return name;
    }

    public boolean isPublic() {
        return open;
    }

    public void rename(String name) {
        this.name = Account.named(name, "Give the group a name of 200 characters at most.");
    }

    /** What it is about, in a few sentences; may be empty. */
    public String description() {
        return description;
    }

    void describe(String description) {
        String plain = description == null ? "" : description.strip();
        if (plain.length() > LONGEST_DESCRIPTION) {
            throw Problem.invalid("description", "Say what the group is about in at most 1,000 characters.");
        }
        this.description = plain;
    }

    /** Whether it is somebody's own, and no group that people come together in. */
    public boolean isLibrary() {
        return libraryOf != null;
    }

    /** Lets a library become a group like others. @param name how it is called from now on */
    void open(String name) {
        this.libraryOf = null;
        rename(name);
    }

    public Reach reach() {
        return Reach.of(open, listed);
    }

    void reach(Reach reach) {
        if (isLibrary() && reach != Reach.PRIVATE) {
            throw Problem.conflict(
                    "library-private", "A library is its owner's alone. Share a collection of it instead.");
        }
        this.open = reach == Reach.PUBLIC;
        this.listed = reach != Reach.PRIVATE;
    }
}

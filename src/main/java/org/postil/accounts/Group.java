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

/** People who read together. A public group can be read without an account. */
@Entity
@Table(name = "research_group")
public class Group {
    private static final int LONGEST_DESCRIPTION = 1000;

    @Id
    private UUID id;

    private String slug;
    private String name;

    @Column(name = "public")
    private boolean open;

    private boolean listed;
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

    public Reach reach() {
        return Reach.of(open, listed);
    }

    void reach(Reach reach) {
        this.open = reach == Reach.PUBLIC;
        this.listed = reach != Reach.PRIVATE;
    }
}

package org.postil.tags;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.postil.shared.Ids;
import org.postil.shared.Problem;

/** A term of a group's vocabulary. */
@Entity
public class Tag {
    static final int LONGEST = 100;
    private static final int LONGEST_DEFINITION = 10_000;

    @Id
    private UUID id;

    @Column(name = "group_id")
    private UUID group;

    private UUID parent;
    private String name;
    private Colour colour;
    private String definition;
    private Instant created;

    @Version
    private int version;

    protected Tag() {}

    /** @throws Problem 400 when the name is empty or too long */
    Tag(UUID group, String name, Colour colour) {
        this.id = Ids.next();
        this.group = group;
        this.colour = colour;
        this.definition = "";
        this.created = Instant.now();
        rename(name);
    }

    public UUID id() {
        return id;
    }

    public UUID group() {
        return group;
    }

    /** The broader term, or null. */
    public UUID parent() {
        return parent;
    }

    public String name() {
        return name;
    }

    public Colour colour() {
        return colour;
    }

    public String definition() {
        return definition;
    }

    public int version() {
        return version;
    }

    void rename(String name) {
        this.name = name(name);
    }

    void colour(Colour colour) {
        this.colour = colour;
    }

    /** @throws Problem 400 */
    void define(String definition) {
        if (definition.length() > LONGEST_DEFINITION) {
            throw Problem.invalid(
                    "definition",
                    "A definition has " + LONGEST_DEFINITION + " characters at most. Say more in a document.");
        }
        this.definition = definition.strip();
    }

    void under(UUID parent) {
        this.parent = parent;
    }

    static String name(String written) {
        String name = written == null
                ? ""
                : written.replaceFirst("^#", "")
                        .replaceAll("[\\s\\p{Cntrl}]+", " ")
                        .strip();
        if (name.isEmpty() || name.length() > LONGEST) {
            throw Problem.invalid("tags", "A tag is a word or two, of " + LONGEST + " characters at most.");
        }
        return name;
    }
}
